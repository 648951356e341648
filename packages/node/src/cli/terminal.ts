import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colours only where a person looks: a terminal, and neither NO_COLOR nor a dumb one. */
export function paints(stream: NodeJS.WriteStream): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR && process.env.FORCE_COLOR !== '0') return true;
  return Boolean(stream.isTTY) && process.env.TERM !== 'dumb';
}

/** Writes text in a style, where the stream shows styles. */
export function paint(stream: NodeJS.WriteStream, style: Style, text: string): string {
  return paints(stream) ? styleText(style, text, { validateStream: false } as never) : text;
}

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
      if (!quiet) line('', paint(stderr, 'dim', text));
    },
    warn: (text) => {
      if (!quiet) line(`${paint(stderr, 'yellow', 'warning')} `, text);
    },
    error: (text) => line(`${paint(stderr, 'red', 'error')} `, text),
    progress: (text) => {
      if (quiet || !stderr.isTTY) return;
      stderr.write(`\r\x1b[2K${text.slice(0, Math.max(20, (stderr.columns ?? 80) - 1))}`);
      shown = true;
    },
    clear,
  };
}
