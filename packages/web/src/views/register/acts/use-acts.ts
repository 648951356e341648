import { useRef, useState } from 'react';
import { api, take } from '../../../api/client.ts';
import { askAgain } from '../../../app/query-client.ts';
import { sayRefused, sayWrong } from '../../../parts/say-refusal.ts';
import { toast } from '../../../parts/toast.tsx';
import { type JudgementDraft, useJudging } from '../../../parts/use-judging.ts';
import { say } from '../../../words/say.tsx';
import type { Row } from '../ask-register.ts';

/** What is done to incidents, without saying to which. */
export type Act =
  | { act: 'status'; status: Row['status'] }
  | { act: 'assignment'; to: string | null }
  | { act: 'tag'; add: string[]; remove: string[] }
  | { act: 'follow'; follow: boolean };

/** What became of an act on one of many incidents. */
export interface ActResult {
  row: Pick<Row, 'id' | 'short' | 'title'>;
  /** Why it was refused; null where it was done. */
  refused: string | null;
}

/** Judgements in one request. */
const MOST = 1000;

/** Does things to incidents: says what became of each, and takes it back when asked. */
export function useActs() {
  const [results, setResults] = useState<ActResult[] | null>(null);
  const [running, setRunning] = useState(0);
  const last = useRef(Promise.resolve());
  const judge = useJudging();

  const seeAgain = (): Promise<void> => askAgain(({ queryKey }) => String(queryKey[0]).startsWith('/incidents'));

  const takeBack = async (ids: readonly string[]): Promise<void> => {
    const judgements = ids.map((judgement) => ({ act: 'withdrawal', judgement, reason: '' }));
    const { items } = take(await api.POST('/judgements/bulk', { body: { judgements } }));
    await seeAgain();
    const refused = items.find(({ outcome }) => outcome === 'refused');
    if (refused) toast(sayRefused(refused.code ?? null, refused.reason ?? null), { bad: true });
    else toast(say('register.undone', { n: ids.length }));
  };

  /** The same act on every row: one result each. */
  const act = async (rows: readonly Row[], what: Act, says: string): Promise<void> => {
    if (rows.length === 0) return;
    await queue(async () => {
      const told: ActResult[] = [];
      const done: string[] = [];
      for (let from = 0; from < rows.length; from += MOST) {
        const part = rows.slice(from, from + MOST);
        const { items } = take(await api.POST('/judgements/bulk', { body: { judgement: what, incidents: part.map(({ id }) => id) } }));
        for (const [i, { id, outcome, reason, code }] of items.entries()) {
          if (id !== null) done.push(id);
          told.push({ row: part[i]!, refused: outcome === 'taken' ? null : sayRefused(code ?? null, reason ?? null) });
        }
      }
      await seeAgain();
      const refused = told.filter((one) => one.refused !== null);
      if (refused.length > 0) setResults(told);
      toast(refused.length > 0 ? say('register.done-some', { what: says, done: done.length, refused: refused.length }) : says, {
        ...(done.length > 0 ? { undo: () => void takeBack(done) } : {}),
        bad: done.length === 0,
      });
    });
  };

  /** These incidents are one. */
  const merge = (rows: readonly Row[], reason: string): Promise<void> =>
    together({ act: 'merge', targets: rows.map(({ id }) => id), reason }, say('register.merged', { n: rows.length }));

  /** These incidents are not one, whatever they look like. */
  const keepApart = (rows: readonly Pick<Row, 'id'>[], reason: string): Promise<void> =>
    together({ act: 'distinct', targets: rows.map(({ id }) => id), reason }, say('register.kept-apart'));

  const together = (judgement: JudgementDraft, done: string): Promise<void> =>
    queue(async () => {
      await judge(judgement, { done });
    });

  /** One after the other: what is chosen while another act is still under way is done after it. */
  const queue = (work: () => Promise<void>): Promise<void> => {
    setRunning((n) => n + 1);
    last.current = last.current
      .then(work)
      .catch((error) => toast(sayWrong(error), { bad: true }))
      .finally(() => setRunning((n) => n - 1));
    return last.current;
  };

  return { act, merge, keepApart, isBusy: running > 0, results, closeResults: () => setResults(null) };
}
