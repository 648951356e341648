import { Problem } from '../problems.ts';

/** Where the key of a second reader is looked for. A key is a secret: it comes from the environment, never from a flag or a file of ours. */
export const KEY_VARIABLE = 'TRUCELINE_READER_KEY';

/** Which model to ask, and how patiently. Nothing is sent anywhere unless a person gives both the address and the model. */
export interface SecondReaderSettings {
  /** Address of an OpenAI-compatible HTTP endpoint, up to and with its version: "http://127.0.0.1:11434/v1". */
  url: URL;
  model: string;
  key: string | null;
  /** Milliseconds that one answer may take. */
  timeout: number;
  /** Reports asked about at a time. */
  atOnce: number;
}

/** Reads the settings from what a person gave; null where no second reader is asked for. Throws Problem `bad-usage`. */
export function readSecondReader(
  given: { url?: string | undefined; model?: string | undefined; timeout?: string | undefined },
  environment: Record<string, string | undefined>,
): SecondReaderSettings | null {
  if (given.url === undefined && given.model === undefined) return null;
  if (given.url === undefined || given.model === undefined || given.model.trim() === '')
    throw new Problem('bad-usage', 'A second reader needs both --second-reader URL and --second-model NAME.');
  const seconds = given.timeout === undefined ? 120 : Number(given.timeout);
  if (!(seconds > 0 && seconds <= 3600)) throw new Problem('bad-usage', `--second-timeout ${given.timeout}: give seconds, from 1 to 3600.`);
  return {
    url: readAddress(given.url),
    model: given.model.trim(),
    key: environment[KEY_VARIABLE]?.trim() || null,
    timeout: seconds * 1000,
    atOnce: 2,
  };
}

function readAddress(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Problem('bad-usage', `--second-reader ${text}: not an address, such as http://127.0.0.1:11434/v1.`);
  }
  if (url.username || url.password) throw new Problem('bad-usage', `--second-reader: give the key in ${KEY_VARIABLE}, not in the address.`);
  const here = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  // reports name people: over the open net they travel encrypted or not at all
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here))
    throw new Problem('bad-usage', `--second-reader ${text}: https, or http to this machine alone.`);
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}
