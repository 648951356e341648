import { InfiniteQueryObserver, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { askAgain, queryClient } from '../src/app/query-client.ts';

afterEach(() => queryClient.clear());

/** A server whose answers come when the test says so: each is the state of the register when it was asked. */
function slowServer() {
  const due: (() => void)[] = [];
  const server = {
    state: 'as it was',
    ask: (page = 0): Promise<{ page: number; state: string }> => {
      const { state } = server;
      return new Promise((done) => due.push(() => done({ page, state })));
    },
    async answerAll(): Promise<void> {
      await undefined;
      while (due.length > 0) {
        for (const answer of due.splice(0)) answer();
        await new Promise((done) => setTimeout(done, 0));
      }
    },
  };
  return server;
}

test('what more was asked of a list comes though the register changes meanwhile, and all of it is then as it changed', async () => {
  const server = slowServer();
  const list = new InfiniteQueryObserver(queryClient, {
    queryKey: ['/reports'],
    queryFn: ({ pageParam }) => server.ask(pageParam),
    initialPageParam: 0,
    getNextPageParam: (_, pages) => pages.length,
  });
  const leave = list.subscribe(() => {});
  await server.answerAll();
  void list.fetchNextPage();
  server.state = 'changed';
  const asked = askAgain(() => true);
  await server.answerAll();
  await asked;
  expect(list.getCurrentResult().data?.pages).toEqual([
    { page: 0, state: 'changed' },
    { page: 1, state: 'changed' },
  ]);
  leave();
});

test('what is asked for the first time while the register changes is asked once more', async () => {
  const server = slowServer();
  const one = new QueryObserver(queryClient, { queryKey: ['/meta'], queryFn: () => server.ask() });
  const leave = one.subscribe(() => {});
  server.state = 'changed';
  const asked = askAgain(() => true);
  await server.answerAll();
  await asked;
  expect(one.getCurrentResult().data).toEqual({ page: 0, state: 'changed' });
  leave();
});
