import { Problem } from '../problems.ts';
import { judgementBodySchema } from './address-judgement.ts';

/** A judgement as it was written down: incidents by name, or with the claims they hold; and the name it was given, if it was. */
export interface WrittenJudgement {
  id: string | null;
  written: { act: string } & Record<string, unknown>;
}

/** Reads judgements from JSON (one, or an array) or JSONL. Throws Problem `bad-entry` with the number of the first that does not fit; none is read then. */
export function readJudgements(text: string): WrittenJudgement[] {
  return parseItems(text).map((item, i) => {
    const bad = (what: string): Problem => new Problem('bad-entry', `Judgement ${i + 1}: ${what}`);
    if (item === null || typeof item !== 'object' || Array.isArray(item)) throw bad('not an object.');
    const { id = null, ...rest } = item as Record<string, unknown>;
    if (id !== null && (typeof id !== 'string' || !/^jdg_[0-9a-z-]+$/.test(id))) throw bad('its id is not jdg_ with letters and digits.');
    const checked = judgementBodySchema.safeParse(rest);
    if (checked.success) return { id, written: checked.data };
    const { path, message } = checked.error.issues[0];
    throw bad(`${path.join('.') || 'act'}: ${message}.`);
  });
}

function parseItems(text: string): unknown[] {
  try {
    const value = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch {}
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, i) => {
      try {
        return JSON.parse(line);
      } catch (error) {
        throw new Problem('bad-entry', `Judgement ${i + 1}: ${(error as Error).message}.`);
      }
    });
}
