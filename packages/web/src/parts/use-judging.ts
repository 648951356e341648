import { type Answer, api, Refusal, take } from '../api/client.ts';
import { askAllAgain } from '../app/query-client.ts';
import { say } from '../words/say.tsx';
import { sayWrong } from './say-refusal.ts';
import { toast } from './toast.tsx';

/** What the server says of a judgement that it took. */
export type Judged = Answer<'Judged'>;
/** A judgement as it is sent: its act, and what that act says. */
export type JudgementDraft = Answer<'Judgement'>;
type WithoutTarget<J> = J extends { target: unknown } ? Omit<J, 'target'> : never;
/** What is done to an incident, without saying to which. */
export type ActOnIncident = WithoutTarget<JudgementDraft>;

/** How a judgement is told. */
export interface Telling {
  /** What the notice says was done. */
  done: string;
  /** Takes a refusal instead of a notice; true where it has been dealt with. */
  refused?: (refusal: Refusal) => boolean;
  /** After it was undone. */
  undone?: () => void;
}

const send = async (body: JudgementDraft): Promise<Judged> => take(await api.POST('/judgements', { body }));

/** Takes judgements back, the last of them first. */
async function takeBack(made: readonly Judged[]): Promise<void> {
  for (const { id } of made.toReversed()) take(await api.DELETE('/judgements/{id}', { params: { path: { id } } }));
}

/**
 * Sends judgements: what was done is told in a notice that can undo it, what is shown is asked for again, and a refusal says why. Several are sent one
 * after the other, and told and undone as one; where one of them is refused, none is left standing. Gives the last one back, null where it was refused.
 */
export function useJudging(): (judgement: JudgementDraft | readonly JudgementDraft[], telling: Telling) => Promise<Judged | null> {
  return async (judgement, { done, refused, undone }) => {
    const made: Judged[] = [];
    const undo = async (): Promise<void> => {
      try {
        await takeBack(made);
        toast(say('judging.undone', { done }));
        undone?.();
      } catch (error) {
        toast(say('judging.not-undone', { reason: sayWrong(error) }), { bad: true });
      }
      void askAllAgain();
    };
    try {
      for (const one of [judgement].flat()) made.push(await send(one));
      toast(done, { undo: () => void undo() });
      void askAllAgain();
      return made.at(-1) ?? null;
    } catch (error) {
      if (made.length > 0) await takeBack(made).then(askAllAgain);
      if (!(error instanceof Refusal && refused?.(error))) toast(say('judging.failed', { reason: sayWrong(error) }), { bad: true });
      return null;
    }
  };
}
