import { useQueryClient } from '@tanstack/react-query';
import { type Answer, api, Refusal, take } from '../api/client.ts';
import { say } from '../words/say.tsx';
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
  /** Keeps it beside what others have put there since, for a person to settle. */
  beside?: boolean;
  /** After it was undone. */
  undone?: () => void;
}

/** Sends judgements: each is told in a notice that can undo it, what is shown is asked for again, and a refusal says why. */
export function useJudging(): (judgement: JudgementDraft, telling: Telling) => Promise<Judged | null> {
  const client = useQueryClient();
  const refresh = (): void => void client.invalidateQueries({ predicate: ({ meta }) => meta?.keeps !== true });
  return async (judgement, { done, refused, beside, undone }) => {
    try {
      const judged = take(await api.POST('/judgements', { body: judgement, params: { query: beside ? { beside: 'true' } : {} } }));
      toast(done, {
        undo: () =>
          void api
            .DELETE('/judgements/{id}', { params: { path: { id: judged.id } } })
            .then(take)
            .then(
              () => {
                toast(say('judging.undone', { done }));
                undone?.();
                refresh();
              },
              (error: Error) => toast(say('judging.not-undone', { reason: error.message }), { bad: true }),
            ),
      });
      refresh();
      return judged;
    } catch (error) {
      if (!(error instanceof Refusal && refused?.(error)))
        toast(say('judging.failed', { reason: (error as Error).message }), { bad: true });
      return null;
    }
  };
}
