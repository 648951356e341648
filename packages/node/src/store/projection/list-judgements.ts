import type { JournalEntry } from '../entry.ts';
import type { MadeJudgement } from './register-model.ts';

/** The judgements that count, oldest first: those taken back are left out, unless their withdrawal was taken back in turn. Each name counts once. */
export function listJudgements(entries: Iterable<JournalEntry>): MadeJudgement[] {
  const made = new Map<string, MadeJudgement>();
  for (const { kind, id, at, by, body } of entries) {
    if (kind === 'judgement' && !made.has(id)) made.set(id, { id, at, by, judgement: body });
  }
  const withdrawn = new Set<string>();
  for (const { id, judgement } of [...made.values()].reverse()) {
    if (judgement.act === 'withdrawal' && !withdrawn.has(id)) withdrawn.add(judgement.judgement);
  }
  return [...made.values()].filter(({ id, judgement }) => judgement.act !== 'withdrawal' && !withdrawn.has(id));
}
