import { styleText } from 'node:util';
import { showControls } from '@truceline/core/situation/render/escape-text.ts';

/** How text is set for a terminal: its width in columns, and whether it shows colours. */
export interface TerminalSetting {
  columns: number;
  colour: boolean;
}

/** A style of the terminal. */
export type Style = Parameters<typeof styleText>[0];

/** The setting of a stream: no colour where nobody looks, or where NO_COLOR or a dumb terminal says so; at most 110 columns wide. */
export function settingOf(stream: NodeJS.WriteStream): TerminalSetting {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const forced = Boolean(FORCE_COLOR && FORCE_COLOR !== '0');
  return {
    columns: Math.max(40, Math.min(stream.columns ?? 80, 110)),
    colour: !NO_COLOR && (forced || (Boolean(stream.isTTY) && TERM !== 'dumb')),
  };
}

/** Sets text in a style where the terminal shows colours. */
export function styled(setting: TerminalSetting, style: Style, text: string): string {
  return setting.colour ? styleText(style, text, { validateStream: false } as never) : text;
}

/**
 * Text out of a report, safe for a terminal: on one line, with control characters (escape sequences, direction marks) shown by
 * their number and not obeyed.
 */
export function flatText(text: string): string {
  return showControls(text).replace(/\s+/g, ' ').trim();
}

/** A text broken at spaces into lines of at most the terminal's width, each begun with `indent`, the first with `first`. */
export function wrapText(text: string, { columns }: TerminalSetting, indent: string, first = indent): string[] {
  const lines: string[] = [];
  let line = '';
  const room = Math.max(20, columns - indent.length);
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  return lines.map((one, index) => `${index ? indent : first}${one}`);
}
