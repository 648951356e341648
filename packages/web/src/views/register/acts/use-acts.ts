import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Answer, api, Refusal, take } from '../../../api/client.ts';
import { toast } from '../../../parts/toast.tsx';
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

/** Judgements under way at a time. */
const AT_ONCE = 6;

/** Does things to incidents: says what became of each, and takes it back when asked. */
export function useActs() {
  const queries = useQueryClient();
  const [results, setResults] = useState<ActResult[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const busy = useRef(false);

  const seeAgain = (): Promise<void> =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => typeof queryKey[0] === 'string' && queryKey[0].startsWith('/incidents') });

  const judge = async (judgement: Answer<'Judgement'>): Promise<string> => take(await api.POST('/judgements', { body: judgement })).id;

  const takeBack = async (ids: readonly string[]): Promise<void> => {
    await inTurn(ids, async (id) => void take(await api.DELETE('/judgements/{id}', { params: { path: { id } } })));
    await seeAgain();
    toast(say('register.undone', { n: ids.length }));
  };

  /** The same act on every row: one result each. */
  const act = async (rows: readonly Row[], what: Act, says: string): Promise<void> => {
    if (rows.length === 0 || busy.current) return;
    await hold(async () => {
      const done: string[] = [];
      const told = await inTurn(rows, async (row): Promise<ActResult> => {
        try {
          done.push(await judge({ ...what, target: row.id } as Answer<'Judgement'>));
          return { row, refused: null };
        } catch (error) {
          return { row, refused: error instanceof Refusal ? error.message : String(error) };
        }
      });
      await seeAgain();
      const refused = told.filter((one) => one.refused !== null);
      const undo = done.length > 0 ? () => void takeBack(done) : undefined;
      if (refused.length > 0) setResults(told);
      toast(refused.length > 0 ? say('register.done-some', { what: says, done: done.length, refused: refused.length }) : says, {
        undo,
        bad: done.length === 0,
      });
    });
  };

  /** These incidents are one. */
  const merge = (rows: readonly Row[], reason: string): Promise<void> =>
    together({ act: 'merge', targets: rows.map(({ id }) => id), reason }, say('register.merged', { n: rows.length }));

  const together = (judgement: Answer<'Judgement'>, says: string): Promise<void> =>
    hold(async () => {
      try {
        const id = await judge(judgement);
        await seeAgain();
        toast(says, { undo: () => void takeBack([id]) });
      } catch (error) {
        toast(error instanceof Refusal ? error.message : String(error), { bad: true });
      }
    });

  const hold = async (work: () => Promise<void>): Promise<void> => {
    busy.current = true;
    setBusy(true);
    try {
      await work();
    } finally {
      busy.current = false;
      setBusy(false);
    }
  };

  return { act, merge, isBusy, results, closeResults: () => setResults(null) };
}

/** Does something for each of many, a few at a time; results in the order of what they are of. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const out: R[] = new Array(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      out[at] = await work(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return out;
}
