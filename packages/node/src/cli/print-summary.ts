import type { Verdict } from '@truceline/core/model/finding.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import type { Truce } from '@truceline/core/model/truce.ts';
import { paint } from './terminal.ts';

const { stdout } = process;
const bold = (text: string): string => paint(stdout, 'bold', text);
const dim = (text: string): string => paint(stdout, 'dim', text);

/** Prints the situation in brief, for a person at a terminal: each truce, what was found, what is refused, where the files lie. */
export function printSummary(situation: Situation, files: string[]): void {
  const lines = [
    '',
    `${bold('Situation')} as of ${situation.asOf.replace('T', ' ').replace(/:00(?:\.000)?Z$/, ' UTC')}`,
    dim(counted(situation)),
    '',
    ...situation.truce.flatMap(tellTruce),
    ...tellFindings(situation),
    ...tellRefused(situation),
    ...tellFiles(files),
  ];
  stdout.write(`${lines.join('\n')}\n`);
}

function counted({ reports, claims, incidents, findings, refused }: Situation): string {
  const copies = reports.filter((report) => report.copies.length > 0).length;
  const unread = reports.filter((report) => !report.read).length;
  return [
    `${plural(reports.length, 'report')}${copies ? ` (${copies} share text)` : ''}`,
    plural(claims.length, 'claim'),
    plural(incidents.length, 'incident'),
    plural(findings.length, 'finding'),
    ...(unread ? [`${unread} unread (language)`] : []),
    ...(refused.length ? [`${refused.length} refused`] : []),
  ].join(' · ');
}

const STATE_STYLE = {
  'in-force': 'green',
  lapsed: 'yellow',
  ended: 'red',
  contested: 'magenta',
  'not-yet': 'blue',
  unknown: 'gray',
} as const;

function tellTruce(truce: Truce): string[] {
  const lines = [
    `${paint(stdout, STATE_STYLE[truce.state], `■ ${truce.state.replace('-', ' ')}`)}  ${bold(truce.title)}  ${dim(truce.agreement)}`,
  ];
  if (truce.because) lines.push(`  ${truce.because}`);
  for (const gap of truce.gaps)
    lines.push(
      `  ${gap.kind === 'hole' ? 'hole' : 'overlap'} of ${plural(gap.minutes, 'minute')}: ${shortTime(gap.start)} to ${shortTime(gap.end)}`,
    );
  if (truce.calm && truce.calm.needed > 0) lines.push(`  calm: ${truce.calm.reached} of ${truce.calm.needed} days`);
  for (const gate of truce.gates)
    lines.push(`  ${gate.open ? 'open' : 'shut'}: ${gate.title}${gate.missing.length ? ` (wants ${gate.missing.join(', ')})` : ''}`);
  if (truce.access.state !== 'unknown')
    lines.push(`  aid access: ${truce.access.state}${truce.access.note ? ` (${truce.access.note})` : ''}`);
  return [...lines, ''];
}

const VERDICTS: [Verdict, 'red' | 'yellow' | 'green' | 'gray'][] = [
  ['breach', 'red'],
  ['undetermined', 'yellow'],
  ['no-breach', 'green'],
  ['outside', 'gray'],
];

function tellFindings({ findings }: Situation): string[] {
  if (findings.length === 0) return [];
  const parts = VERDICTS.flatMap(([verdict, style]) => {
    const n = findings.filter((finding) => finding.verdict === verdict).length;
    return n ? [paint(stdout, style, `${n} ${verdict.replace('-', ' ')}`)] : [];
  });
  const shown = findings.find((finding) => finding.verdict === 'breach') ?? findings[0];
  return [`${bold('Findings')}  ${parts.join(' · ')}`, dim(`  why, down to the words: truceline explain ${shown.id}`), ''];
}

function tellRefused({ refused }: Situation): string[] {
  if (refused.length === 0) return [];
  const shown = refused.slice(0, 12).map(({ file, code, reason }) => `  ${file}: ${reason} ${dim(`[${code}]`)}`);
  if (refused.length > 12) shown.push(dim(`  and ${refused.length - 12} more, under "refused" in situation.json`));
  return [bold('Refused'), ...shown, ''];
}

function tellFiles(files: string[]): string[] {
  if (files.length === 0) return [];
  return [bold('Files'), ...files.map((file) => `  ${file}`), ''];
}

function shortTime(instant: string): string {
  return instant.replace('T', ' ').replace(/:\d{2}(?:\.\d+)?Z$/, ' UTC');
}

const plural = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
