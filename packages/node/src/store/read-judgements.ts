import { Problem } from '../problems.ts';
import { type Judgement, type JudgementTarget, judgementSchema } from './judgement.ts';

/** A judgement as it was written down, and the name it was given, if it was. */
export interface WrittenJudgement {
  id: string | null;
  judgement: Judgement;
}

/** Looks up the incident of a name, as it is now; null where there is none. */
export type FindIncident = (id: string) => JudgementTarget | null;

/**
 * Reads judgements from JSON (one, or an array) or JSONL. A target may be written as the incident's name alone: `find` gives the claims it holds on
 * to. Throws Problem `bad-entry` with the number of the first that does not fit; none is read then.
 */
export function readJudgements(text: string, find: FindIncident): WrittenJudgement[] {
  return parseItems(text).map((item, i) => {
    const bad = (what: string): Problem => new Problem('bad-entry', `Judgement ${i + 1}: ${what}`);
    if (item === null || typeof item !== 'object' || Array.isArray(item)) throw bad('not an object.');
    const { id = null, ...rest } = item as Record<string, unknown>;
    if (id !== null && (typeof id !== 'string' || !/^jdg_[0-9a-z-]+$/.test(id))) throw bad('its id is not jdg_ with letters and digits.');
    const full = (target: unknown): unknown => {
      if (typeof target !== 'string') return target;
      const found = find(target);
      if (!found) throw bad(`there is no incident ${target}.`);
      return found;
    };
    for (const field of ['target', 'whole']) if (field in rest) rest[field] = full(rest[field]);
    if (Array.isArray(rest.targets)) rest.targets = rest.targets.map(full);
    const checked = judgementSchema.safeParse(rest);
    if (checked.success) return { id, judgement: checked.data };
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
