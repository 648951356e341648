import { Refusal } from '../api/client.ts';
import { say } from '../words/say.tsx';

/** Refusals that a person meets in the pages, worded for them; all others say what the server says. */
const WORDED = ['sealed', 'edited-meanwhile', 'not-yours', 'unknown-id', 'unknown-judgement', 'too-many-requests', 'unreachable'] as const;

/** Why something was refused, by its code; `detail` is what the server says of it. */
export function sayRefused(code: string | null, detail: string | null): string {
  const known = WORDED.find((one) => one === code);
  return known ? say(`refusal.${known}`) : (detail ?? code ?? '');
}

/** Why something went wrong, for a person. */
export function sayWrong(error: unknown): string {
  if (error instanceof Refusal) return sayRefused(error.code, error.message);
  return error instanceof Error ? error.message : String(error);
}
