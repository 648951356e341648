import type { MessagePort, Worker } from 'node:worker_threads';
import { PROBLEMS, Problem, type ProblemCode } from '../problems.ts';

/** A call of what another thread offers, or its answer, or something it tells by itself. */
export type ThreadMessage =
  | { call: number; name: string; args: unknown[] }
  | { answer: number; value: unknown }
  | { answer: number; error: { message: string; code: string | null } }
  | { told: unknown };

/** What a thread offers to another: functions by their names. */
export type Offered = Record<string, (...args: never[]) => unknown>;

/** Calls what the thread at the other end of a port offers. */
export interface ThreadCalls {
  call<T>(name: string, ...args: unknown[]): Promise<T>;
  /** Ends every call that waits, and all that come after, with this error. */
  end(error: Error): void;
}

interface Waiting {
  done(value: unknown): void;
  failed(error: Error): void;
}

/** Calls over a port, each answered by itself; what the other thread tells goes to `hear`. */
export function callThread(port: Pick<MessagePort | Worker, 'postMessage' | 'on'>, hear: (told: unknown) => void = () => {}): ThreadCalls {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | null = null;
  port.on('message', (message: ThreadMessage) => {
    if ('told' in message) return hear(message.told);
    if (!('answer' in message)) return;
    const asked = waiting.get(message.answer);
    waiting.delete(message.answer);
    if ('error' in message) asked?.failed(toError(message.error));
    else asked?.done(message.value);
  });
  return {
    call: <T>(name: string, ...args: unknown[]) =>
      new Promise<T>((done, failed) => {
        if (ended) return failed(ended);
        waiting.set(++last, { done: done as (value: unknown) => void, failed });
        port.postMessage({ call: last, name, args } satisfies ThreadMessage);
      }),
    end(error) {
      ended ??= error;
      for (const { failed } of waiting.values()) failed(ended);
      waiting.clear();
    },
  };
}

/** Offers functions to the thread at the other end of a port; gives what tells it something unasked. */
export function offerToThread(port: Pick<MessagePort, 'postMessage' | 'on'>, offered: Offered): (told: unknown) => void {
  const post = (message: ThreadMessage): void => port.postMessage(message);
  port.on('message', async (message: ThreadMessage) => {
    if (!('call' in message)) return;
    const { call, name, args } = message;
    try {
      post({ answer: call, value: await offered[name](...(args as never[])) });
    } catch (error) {
      const { message: text, code } = error as Error & { code?: string };
      post({ answer: call, error: { message: text, code: code ?? null } });
    }
  });
  return (told) => post({ told });
}

function toError({ message, code }: { message: string; code: string | null }): Error {
  return code !== null && Object.hasOwn(PROBLEMS, code) ? new Problem(code as ProblemCode, message) : new Error(message);
}
