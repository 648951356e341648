import { flatText, type Style, settingOf, styled } from '../write/terminal-text.ts';

/** Messages for a person, on standard error; data never goes here. `quiet` keeps all but errors back. */
export interface Messages {
  note(text: string): void;
  warn(text: string): void;
  error(text: string): void;
  /** A line that is overwritten by the next; shown on a terminal only. */
  progress(text: string): void;
  /** Takes the progress line away. */
  clear(): void;
}

/** Messages on standard error. */
export function createMessages(quiet: boolean): Messages {
  const { stderr } = process;
  const setting = settingOf(stderr);
  const paint = (style: Style, text: string): string => styled(setting, style, text);
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\x1b[2K');
    shown = false;
  };
  const line = (mark: string, text: string): void => {
    clear();
    stderr.write(`${mark}${text}\n`);
  };
  return {
    note: (text) => {
      if (!quiet) line('', paint('dim', flatText(text)));
    },
    warn: (text) => {
      if (!quiet) line(`${paint('yellow', 'warning')} `, flatText(text));
    },
    error: (text) => line(`${paint('red', 'error')} `, flatText(text)),
    progress: (text) => {
      if (quiet || !stderr.isTTY) return;
      stderr.write(`\r\x1b[2K${text.slice(0, Math.max(20, (stderr.columns ?? 80) - 1))}`);
      shown = true;
    },
    clear,
  };
}
