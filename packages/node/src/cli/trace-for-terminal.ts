import { flatText, styled, type TerminalSetting, wrapText } from '../write/terminal-text.ts';
import type { SentenceTrace } from './trace-text.ts';

/** The trace of a reading for a terminal: each sentence, what was found in it, and each claim with the rule that read it. */
export function traceForTerminal(trace: SentenceTrace[], setting: TerminalSetting): string {
  const lines: string[] = [];
  for (const one of trace) {
    lines.push(...wrapText(flatText(one.sentence), setting, '').map((line) => styled(setting, 'bold', line)));
    for (const kind of ['speakers', 'places', 'times', 'actors', 'counts'] as const) {
      for (const found of one[kind]) lines.push(styled(setting, 'dim', `  ${kind.slice(0, -1).padEnd(8)} ${flatText(found)}`));
    }
    if (one.claims.length === 0) lines.push(styled(setting, 'dim', '  no claim'));
    for (const { rule, quote, says } of one.claims) {
      lines.push(`  ${styled(setting, 'green', rule)}`);
      lines.push(...wrapText(`“${flatText(quote)}”`, setting, '    ').map((line) => styled(setting, 'cyan', line)));
      lines.push(...wrapText(flatText(says), setting, '    '));
    }
    lines.push('');
  }
  return lines.join('\n');
}
