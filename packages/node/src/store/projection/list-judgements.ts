import type { JournalEntry } from '../entry.ts';
import type { MadeJudgement } from './register-model.ts';

/** A judgement that was taken back, and the withdrawal that did it. */
export interface TakenBack {
  made: MadeJudgement;
  by: string;
}

/** The judgements that count, oldest first: those taken back are left out, unless their withdrawal was taken back in turn. Each name counts once. */
export function listJudgements(entries: Iterable<JournalEntry>): MadeJudgement[] {
  const { made, takenBackBy } = settleJudgements(entries);
  return [...made.values()]
    .filter(({ id, judgement }) => judgement.act !== 'withdrawal' && !takenBackBy.has(id))
    .map((one) => onCountingBasis(one, made, takenBackBy));
}

/** The judgements that were taken back, oldest first. */
export function listTakenBack(entries: Iterable<JournalEntry>): TakenBack[] {
  const { made, takenBackBy } = settleJudgements(entries);
  return [...made.values()].flatMap((one) => {
    const by = takenBackBy.get(one.id);
    return by !== undefined && one.judgement.act !== 'withdrawal' ? [{ made: one, by }] : [];
  });
}

/** Every judgement by its name, withdrawals too, and what took back each that does not count. */
export function settleJudgements(entries: Iterable<JournalEntry>): { made: Map<string, MadeJudgement>; takenBackBy: Map<string, string> } {
  const made = new Map<string, MadeJudgement>();
  for (const { kind, id, at, by, body } of entries) {
    if (kind === 'judgement' && !made.has(id)) made.set(id, { id, at, by, judgement: body });
  }
  const takenBackBy = new Map<string, string>();
  for (const { id, judgement } of [...made.values()].reverse()) {
    if (judgement.act === 'withdrawal' && !takenBackBy.has(id)) takenBackBy.set(judgement.judgement, id);
  }
  return { made, takenBackBy };
}

/** What was made on a judgement that was taken back is read as made on what that one was made on. */
function onCountingBasis(
  one: MadeJudgement,
  made: ReadonlyMap<string, MadeJudgement>,
  takenBackBy: ReadonlyMap<string, string>,
): MadeJudgement {
  const { judgement } = one;
  if ((judgement.act !== 'correction' && judgement.act !== 'ruling') || !judgement.basis?.some((id) => takenBackBy.has(id))) return one;
  const basis = new Set<string>();
  const seen = new Set<string>();
  const open = [...judgement.basis];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const on = made.get(id)?.judgement;
    if (takenBackBy.has(id) && on && (on.act === 'correction' || on.act === 'ruling')) open.push(...(on.basis ?? []));
    else basis.add(id);
  }
  return { ...one, judgement: { ...judgement, basis: [...basis].sort() } };
}
