import type { JournalEntry } from '../entry.ts';

/** An input that was handed in and refused, when and by whom. */
export interface RefusedInput {
  file: string;
  code: string;
  reason: string;
  /** UTC instant. */
  at: string;
  by: string;
}

/** Refusals that are told of, at most. */
const MOST = 1000;

/** What was handed in and refused, the latest first: each input by name once, with its last reason, until one of that name is taken. */
export function listRefused(entries: Iterable<JournalEntry>): RefusedInput[] {
  const refused = new Map<string, RefusedInput>();
  for (const entry of entries) {
    if (entry.kind === 'report-taken' && entry.body.capture.from !== null) refused.delete(entry.body.capture.from);
    if (entry.kind !== 'inputs-refused') continue;
    const { id, at, by, body } = entry;
    for (const [i, { file, code, reason }] of body.inputs.entries()) {
      const key = file ?? `${id} ${i}`;
      refused.delete(key);
      refused.set(key, { file: file ?? '-', code, reason, at, by });
    }
    if (body.more) refused.set(`${id} more`, { file: `+${body.more}`, code: body.inputs[0].code, reason: body.inputs[0].reason, at, by });
  }
  return [...refused.values()].slice(-MOST).reverse();
}
