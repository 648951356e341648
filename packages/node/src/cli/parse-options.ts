import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Problem } from '../problems.ts';
import { noSuch } from './no-such.ts';

/** Reads the options of a verb. Whatever is not understood is a Problem `bad-usage` in one plain sentence. */
export function parseOptions<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? /'(--?[^']+)'/.exec(message)?.[1] : undefined;
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new Problem('bad-usage', unknown ? noSuch('option', unknown, known) : message.split(/\. To specify|\n/)[0]);
  }
}

/** An instant as given by --as-of, in UTC: a day stands for its last second. Throws Problem `bad-instant`. */
export function readInstant(said: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(said);
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(said);
  const at = day ? Date.parse(`${said}T23:59:59Z`) : instant ? Date.parse(said) : Number.NaN;
  if (Number.isNaN(at) || (day && new Date(at).toISOString().slice(0, 10) !== said))
    throw new Problem('bad-instant', `"${said}" is no instant.`);
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
