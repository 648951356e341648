import { randomUUID } from 'node:crypto';
import { type Addressed, addressJudgement } from '../judging/address-judgement.ts';
import type { Checked } from '../judging/checked.ts';
import { Problem, type ProblemCode, toProblem } from '../problems.ts';
import type { JournalEntry } from '../store/entry.ts';
import type { Judged } from '../views/schemas/register-schemas.ts';
import type { ServerParts } from './server-parts.ts';

/** A judgement as it is sent: incidents by name, or with the claims they hold. */
export type WrittenJudgement = { act: string } & Record<string, unknown>;

/** What became of a judgement: taken, or why not. `theirs`: what others have put there since its author looked. */
export type MadeOrNot =
  | { made: Judged }
  | { refused: { code: ProblemCode; message: string; theirs?: Extract<Checked, { ok: false }>['theirs'] } };

/** Makes judgements, one request after the other: each is held against the register with the ones before it in it. */
export interface Judge {
  make(written: readonly WrittenJudgement[], options: { beside: boolean }): Promise<MadeOrNot[]>;
}

/** Prepares to make judgements of a person in a register. */
export function createJudge({ engine, register, who, now }: Pick<ServerParts, 'engine' | 'register' | 'who' | 'now'>): Judge {
  let turn: Promise<unknown> = Promise.resolve();

  const makeAll = async (written: readonly WrittenJudgement[], beside: boolean): Promise<MadeOrNot[]> => {
    const addressed = await Promise.all(
      written.map((one) => addressJudgement(one, engine.views).catch((error: unknown) => toProblem(error, 'bad-entry'))),
    );
    const sound = addressed.filter((one) => !(one instanceof Problem)) as Addressed[];
    const checked = await engine.views.check(sound.map(({ judgement }) => ({ by: who, judgement, beside })));
    const fits = addressed.map((one): Addressed | Extract<MadeOrNot, { refused: unknown }> => {
      if (one instanceof Problem) return { refused: { code: one.code, message: one.message } };
      const found = checked[sound.indexOf(one)];
      if (found.ok) return one;
      const { code, message, theirs } = found;
      return { refused: { code, message, ...(theirs ? { theirs } : {}) } };
    });
    const drafts = fits.flatMap((one) =>
      'refused' in one ? [] : [{ kind: 'judgement' as const, id: `jdg_${randomUUID()}`, at: now(), by: who, body: one.judgement }],
    );
    const entries: JournalEntry[] = drafts.length ? await register.journal.append(drafts) : [];
    const last = entries.at(-1);
    if (last) await engine.reached(last.seq);
    const revision = await engine.views.revision();
    return fits.map((one): MadeOrNot => {
      if ('refused' in one) return one;
      const entry = entries.shift()!;
      return { made: { id: entry.id, act: one.judgement.act, entry: entry.seq, revision, incidents: one.incidents } };
    });
  };

  return {
    make(written, { beside }) {
      const made = turn.then(() => makeAll(written, beside));
      turn = made.catch(() => {});
      return made;
    },
  };
}
