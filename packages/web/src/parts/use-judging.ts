import { useQueryClient } from '@tanstack/react-query';
import { ask, Problem } from '../app/ask.ts';
import { say } from '../words/say.tsx';
import { toast } from './toast.tsx';

/** What the server says of a judgement that it took. */
export interface Judged {
  id: string;
  revision: number;
  incidents: string[];
}

/** A judgement as it is sent: its act, and what that act says. */
export type JudgementDraft = { act: string } & Record<string, unknown>;

/** How a judgement is told. */
export interface Telling {
  /** What the notice says was done. */
  done: string;
  /** Takes a refusal instead of a notice; true where it has been dealt with. */
  refused?: (problem: Problem) => boolean;
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
      const judged = await ask<Judged>('/judgements', { method: 'POST', body: judgement, query: beside ? { beside: true } : {} });
      toast(done, {
        undo: () =>
          void ask(`/judgements/${judged.id}`, { method: 'DELETE' }).then(
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
      if (!(error instanceof Problem && refused?.(error)))
        toast(say('judging.failed', { reason: (error as Error).message }), { bad: true });
      return null;
    }
  };
}
