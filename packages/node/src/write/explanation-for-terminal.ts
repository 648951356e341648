import type { Explained } from '@truceline/core/situation/explain-id.ts';
import { english as words } from '@truceline/core/situation/words/english.ts';
import { flatText, styled, type TerminalSetting, wrapText } from './terminal-text.ts';

/** A chain of reasons as an indented tree, down to the quoted words. What was told above is named again and not told again. */
export function explanationForTerminal(chain: Explained, setting: TerminalSetting): string {
  const lines: string[] = [];
  tell(chain, 0, new Set(), lines, setting);
  return `${lines.join('\n')}\n`;
}

function tell(link: Explained, depth: number, told: Set<string>, lines: string[], setting: TerminalSetting): void {
  const indent = '  '.repeat(Math.min(depth, 6));
  const dim = (text: string) => styled(setting, 'dim', text);
  const again = link.id !== null && told.has(link.id);
  const [title = '', ...more] = wrapText(flatText(link.title), setting, `${indent}  `, '');
  const id = link.id ? `  ${dim(link.id)}` : '';
  lines.push(`${indent}${styled(setting, depth === 0 ? ['bold', 'underline'] : 'bold', title)}${more.length ? '' : id}`);
  for (const [index, line] of more.entries()) lines.push(`${styled(setting, 'bold', line)}${index === more.length - 1 ? id : ''}`);
  if (link.answer) lines.push(...wrapText(flatText(link.answer), setting, `${indent}  `));
  if (again) return;
  if (link.id !== null) told.add(link.id);
  for (const { label, value } of link.facts) {
    const text = label ? `${label}: ${flatText(value)}` : flatText(value);
    for (const line of wrapText(text, setting, `${indent}    `, `${indent}  `)) lines.push(dim(line));
  }
  if (link.quote) {
    const { text, report, start, end, speaker } = link.quote;
    for (const line of wrapText(`${words.quoteOpen}${flatText(text)}${words.quoteClose}`, setting, `${indent}  `))
      lines.push(styled(setting, 'cyan', line));
    const source = [report?.publisher, report?.title ?? report?.file ?? report?.id].filter(Boolean).join(', ');
    for (const line of wrapText(`${flatText(speaker)} · ${flatText(source)} · ${words.characters(start, end)}`, setting, `${indent}  `))
      lines.push(dim(line));
  }
  for (const reason of link.because) tell(reason, depth + 1, told, lines, setting);
}
