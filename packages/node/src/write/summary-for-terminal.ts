import type { Verdict } from '@truceline/core/model/finding.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import type { Truce, TruceState } from '@truceline/core/model/truce.ts';
import { urgentFirst } from '@truceline/core/situation/sections/truces.ts';
import { nameFinder } from '@truceline/core/situation/sitrep/name-finder.ts';
import { tellTolls } from '@truceline/core/situation/tell/tell-count.ts';
import { tellIncident } from '@truceline/core/situation/tell/tell-incident.ts';
import { tellSentence } from '@truceline/core/situation/tell/tell-sentence.ts';
import { tellInstant } from '@truceline/core/situation/tell/tell-when.ts';
import { english as words } from '@truceline/core/situation/words/english.ts';
import { flatText, type Style, styled, type TerminalSetting, wrapText } from './terminal-text.ts';

const STATE_STYLES: Record<TruceState, Style> = {
  'in-force': 'green',
  lapsed: 'gray',
  ended: 'red',
  contested: 'yellow',
  'not-yet': 'blue',
  unknown: 'gray',
};
const VERDICT_STYLES: Record<Verdict, Style> = { breach: 'red', undetermined: 'yellow', 'no-breach': 'green', outside: 'gray' };
const MARKS: Record<Verdict, string> = { breach: '■', undetermined: '◪', 'no-breach': '□', outside: '·' };
const ORDER: readonly Verdict[] = ['breach', 'undetermined', 'no-breach', 'outside'];
const MOST_INCIDENTS = 12;
const MOST_REFUSED = 8;

/** The situation in brief for a person at a terminal: each truce and its clock, what was found, what is refused, which files were written. */
export function summaryForTerminal(situation: Situation, files: readonly string[], setting: TerminalSetting): string {
  const bold = (text: string) => styled(setting, 'bold', text);
  const dim = (text: string) => styled(setting, 'dim', text);
  const zone = situation.truce.flatMap(({ windows }) => windows).find(({ local }) => local)?.local?.zone ?? null;
  const unread = situation.reports.filter(({ read }) => !read).length;
  const lines = [
    '',
    `${bold(words.documentKind)}  ${words.asOf.toLowerCase()} ${tellInstant(situation.asOf, zone, words)}`,
    dim(words.basisCounts(situation.reports.length - unread, situation.refused.length, unread)),
    dim(words.registerCounts(situation.incidents.length, situation.claims.length, situation.findings.length)),
    '',
  ];
  const spoken = urgentFirst(situation.truce);
  const nameOf = nameFinder(situation);
  for (const truce of spoken) lines.push(...tellTruce(truce, nameOf, setting), '');
  if (!situation.truce.length) lines.push(words.noTruce, '');
  lines.push(...tellIncidents(situation, setting));
  if (situation.refused.length) {
    lines.push(bold(words.sections.refused));
    for (const { file, reason, code } of situation.refused.slice(0, MOST_REFUSED)) {
      lines.push(...wrapText(`${flatText(file)}: ${flatText(reason)} [${code}]`, setting, '    ', '  '));
    }
    if (situation.refused.length > MOST_REFUSED) lines.push(dim(`  … ${words.andMore(situation.refused.length - MOST_REFUSED)}`));
    lines.push('');
  }
  if (files.length) lines.push(bold('Files'), ...files.map((file) => `  ${file}`), '');
  const shown = situation.findings.find(({ verdict }) => verdict === 'breach') ?? situation.findings[0];
  if (shown) {
    const written = files.find((file) => /(^|[\\/])situation\.json$/.test(file));
    const where = written && written !== 'situation/situation.json' ? ` --in ${written}` : '';
    lines.push(dim(`Why, down to the words: truceline explain ${shown.id}${where}`), '');
  }
  return lines.join('\n');
}

function tellTruce(truce: Truce, nameOf: (id: string) => string, setting: TerminalSetting): string[] {
  const zone = truce.windows.find(({ local }) => local)?.local?.zone ?? null;
  const until = truce.until ? tellInstant(truce.until, zone, words) : words.noEnd;
  const lines = [
    `${styled(setting, STATE_STYLES[truce.state], `■ ${words.state[truce.state]}`)}  ${styled(setting, 'bold', truce.title)}  ${styled(setting, 'dim', truce.agreement)}`,
    ...wrapText(tellSentence(truce.because, words), setting, '  '),
  ];
  if (truce.since) lines.push(...wrapText(`${tellInstant(truce.since, zone, words)} – ${until}`, setting, '    ', '  '));
  for (const gap of truce.gaps) {
    const label = (gap.kind === 'hole' ? words.hole : words.overlap)(words.minutes(gap.minutes));
    const text = `${label}, ${words.between(tellInstant(gap.start, zone, words), tellInstant(gap.end, zone, words))}`;
    for (const line of wrapText(text, setting, '    ', '  ')) lines.push(styled(setting, 'yellow', line));
  }
  for (const one of truce.declarations) {
    if (one.hasStanding || (one.what !== 'ended' && one.what !== 'extended')) continue;
    lines.push(...wrapText(`${words.declaredBy(one.what, nameOf(one.by))} (${words.withoutStanding})`, setting, '    ', '  '));
  }
  if (truce.calm?.needed) lines.push(`  ${words.calmReached(truce.calm.reached, truce.calm.needed)}`);
  for (const gate of truce.gates) {
    const missing = gate.missing.length ? ` (${words.missing.toLowerCase()}: ${gate.missing.join(', ')})` : '';
    lines.push(`  ${words.gate}: ${gate.title}, ${(gate.open ? words.gateOpen : words.gateClosed).toLowerCase()}${missing}`);
  }
  if (truce.access.cites.length) lines.push(`  ${words.accessState(words.access[truce.access.state])}`);
  return lines;
}

function tellIncidents(situation: Situation, setting: TerminalSetting): string[] {
  const gravest = new Map<string, Verdict>();
  for (const { incident, verdict } of situation.findings) {
    const known = gravest.get(incident);
    if (!known || ORDER.indexOf(verdict) < ORDER.indexOf(known)) gravest.set(incident, verdict);
  }
  const verdictOf = (one: Incident): Verdict => gravest.get(one.id) ?? 'outside';
  const now = situation.incidents
    .filter(({ background }) => !background)
    .sort((a, b) => ORDER.indexOf(verdictOf(a)) - ORDER.indexOf(verdictOf(b)) || compareText(b.when?.start ?? '', a.when?.start ?? ''));
  if (!now.length) return [words.noIncidents, ''];
  const counts = ORDER.map((verdict) => ({ verdict, n: now.filter((one) => gravest.get(one.id) === verdict).length })).filter(({ n }) => n);
  const told = counts.map(({ verdict, n }) => styled(setting, VERDICT_STYLES[verdict], `${n} ${words.verdict[verdict].toLowerCase()}`));
  const lines = [`${styled(setting, 'bold', words.incidentsWord)}  ${told.join(' · ')}`];
  for (const one of now.slice(0, MOST_INCIDENTS)) {
    const toll = tellTolls(one.killed, one.wounded, words);
    const text = `${flatText(tellIncident(one, words))}${toll ? `: ${toll}` : ''} (${words.voicesCount(one.origins.length)}${one.contested.length ? `; ${words.standing.contested.toLowerCase()}` : ''})`;
    const mark = gravest.has(one.id) ? styled(setting, VERDICT_STYLES[verdictOf(one)], MARKS[verdictOf(one)]) : ' ';
    const [first = '', ...rest] = wrapText(text, setting, '    ', '');
    lines.push(`  ${mark} ${first}`, ...rest);
  }
  if (now.length > MOST_INCIDENTS) lines.push(styled(setting, 'dim', `    … ${words.andMore(now.length - MOST_INCIDENTS)}`));
  return [...lines, ''];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
