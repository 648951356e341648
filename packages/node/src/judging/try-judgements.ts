import { randomUUID } from 'node:crypto';
import type { RegisterComposer } from '../engine/register-composer.ts';
import { Problem, toProblem } from '../problems.ts';
import type { EntryDraft } from '../store/entry.ts';
import { EMPTY_HEAD, sealEntries } from '../store/seal-entry.ts';
import { MemoryViews } from '../views/memory/memory-views.ts';
import { addressJudgement } from './address-judgement.ts';
import type { WrittenJudgement } from './read-judgements.ts';

/** Who judges, when (a UTC instant), and whether what others changed since is to be kept beside. */
export interface Trying {
  by: string;
  at: string;
  beside: boolean;
}

/**
 * Tries judgements on a register, each with the ones before it applied, as if they were in its journal already. Gives their entries, to be appended;
 * throws a Problem that names the first that does not fit.
 */
export async function tryJudgements(
  written: readonly WrittenJudgement[],
  composer: RegisterComposer,
  { by, at, beside }: Trying,
): Promise<EntryDraft[]> {
  let snapshot = await composer.compose();
  const views = new MemoryViews(snapshot);
  const drafts: EntryDraft[] = [];
  for (const [i, one] of written.entries()) {
    const refuse = ({ code, message }: Pick<Problem, 'code' | 'message'>): Problem => new Problem(code, `Judgement ${i + 1}: ${message}`);
    const { judgement } = await addressJudgement(one.written, views).catch((error: unknown) => {
      throw refuse(toProblem(error, 'bad-entry'));
    });
    const [checked] = await views.check([{ by, judgement, beside }]);
    if (!checked.ok) throw refuse(checked);
    const draft: EntryDraft = { kind: 'judgement', id: one.id ?? `jdg_${randomUUID()}`, at, by, body: judgement };
    drafts.push(draft);
    composer.append(sealEntries([draft], snapshot.entries.at(-1) ?? EMPTY_HEAD));
    snapshot = judgement.act === 'second-reading' ? await composer.compose() : composer.judge();
    views.update(snapshot);
  }
  return drafts;
}
