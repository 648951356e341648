import type { Explained } from '@truceline/core/situation/explain-id.ts';
import { paint } from './terminal.ts';

const { stdout } = process;

/** Prints a chain of reasons as an indented tree, quotes marked as such. */
export function printExplanation(chain: Explained): void {
  const lines: string[] = [];
  tell(chain, 0, new Set(), lines);
  stdout.write(`${lines.join('\n')}\n`);
}

function tell(link: Explained, depth: number, told: Set<string>, lines: string[]): void {
  const indent = '  '.repeat(depth);
  lines.push(`${indent}${paint(stdout, 'bold', link.title)}${link.id ? `  ${paint(stdout, 'dim', link.id)}` : ''}`);
  const again = link.id !== null && told.has(link.id);
  if (link.quote) {
    const { text, report, start, end, speaker } = link.quote;
    lines.push(`${indent}  ${paint(stdout, 'cyan', `“${text.replace(/\s+/g, ' ')}”`)}`);
    if (!again)
      lines.push(
        `${indent}  ${paint(stdout, 'dim', `${speaker}; ${report?.file ?? report?.title ?? report?.id ?? ''}, characters ${start} to ${end}`)}`,
      );
  }
  if (again) return;
  for (const { label, value } of link.facts)
    lines.push(`${indent}  ${label ? paint(stdout, 'dim', `${label}: `) : ''}${label ? value : paint(stdout, 'dim', value)}`);
  if (link.id !== null) told.add(link.id);
  for (const reason of link.because) tell(reason, depth + 1, told, lines);
}
