import { setTimeout as wait } from 'node:timers/promises';
import type { SecondReaderSettings } from './settings.ts';
import type { Message } from './write-question.ts';

/** An answer that could not be had, with what a person can do about it. `again` is set where another try may succeed. */
export class NoAnswer extends Error {
  constructor(
    message: string,
    readonly again = false,
    /** Milliseconds the endpoint asked to be left alone. */
    readonly after = 0,
  ) {
    super(message);
  }
}

/** Bytes of an answer that are read; no honest one is longer. */
const LARGEST = 4_000_000;
const TRIES = 3;
/** No endpoint keeps a person waiting for longer than this between two tries, in milliseconds. */
const LONGEST_WAIT = 20_000;

/** Asks the model once, up to three times where the endpoint is busy or gone for a moment. Gives the JSON it answered with; throws NoAnswer. */
export async function askModel(settings: SecondReaderSettings, messages: readonly Message[]): Promise<unknown> {
  for (let tried = 1; ; tried++) {
    try {
      return await askOnce(settings, messages);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (!error.again || tried === TRIES) throw error;
      await wait(Math.min(LONGEST_WAIT, Math.max(error.after, 250 * 2 ** tried)));
    }
  }
}

async function askOnce({ url, model, key, timeout }: SecondReaderSettings, messages: readonly Message[]): Promise<unknown> {
  const signal = AbortSignal.timeout(timeout);
  let text: string;
  try {
    const response = await fetch(`${url.href.replace(/\/$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify({ model, messages, temperature: 0, response_format: { type: 'json_object' } }),
      // another address was never agreed to
      redirect: 'error',
      signal,
    });
    text = await readBody(response);
    if (!response.ok) throw refusalOf(response, text);
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    if (signal.aborted) throw new NoAnswer(`no answer within ${timeout / 1000} s`);
    const cause = (error as { cause?: { code?: string; message?: string } }).cause;
    throw new NoAnswer(`it cannot be reached (${cause?.code ?? cause?.message ?? (error as Error).message})`, cause?.code !== 'ENOTFOUND');
  }
  return contentOf(text);
}

async function readBody(response: Response): Promise<string> {
  if (!response.body) return '';
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body) {
    size += piece.length;
    if (size > LARGEST) throw new NoAnswer(`its answer is longer than ${LARGEST / 1_000_000} MB`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function refusalOf({ status, headers }: Response, text: string): NoAnswer {
  const why = /"message"\s*:\s*"((?:[^"\\]|\\.){1,200})/.exec(text)?.[1] ?? '';
  const seconds = Number(headers.get('retry-after'));
  return new NoAnswer(
    `it answered ${status}${why ? `: ${why}` : ''}`,
    status === 408 || status === 429 || status >= 500,
    Number.isFinite(seconds) ? seconds * 1000 : 0,
  );
}

/** The JSON inside a chat's answer; some models put it between fences. */
function contentOf(text: string): unknown {
  let content: unknown;
  try {
    content = (JSON.parse(text) as { choices?: { message?: { content?: unknown } }[] }).choices?.[0]?.message?.content;
  } catch {
    throw new NoAnswer('its answer is not JSON');
  }
  if (typeof content !== 'string') throw new NoAnswer('its answer holds no message');
  const bare = content.trim().replace(/^```(?:json)?\s*|\s*```$/g, '');
  try {
    return JSON.parse(bare);
  } catch {
    throw new NoAnswer('its message is not JSON (cut off, or chat around it)');
  }
}
