import type { Refusal } from '@truceline/core/model/report.ts';
import { PROBLEMS, type ProblemCode } from '../problems.ts';
import type { Messages } from './terminal.ts';

/** Tells what was refused and why, and at the first of each kind what helps. */
export function tellRefused(refused: readonly Refusal[], messages: Messages): void {
  const told = new Set<string>();
  for (const { file, code, reason } of refused) {
    messages.warn(`${file}: ${reason} [${code}]`);
    if (!told.has(code) && Object.hasOwn(PROBLEMS, code)) messages.note(`What helps: ${PROBLEMS[code as ProblemCode].advice}`);
    told.add(code);
  }
}
