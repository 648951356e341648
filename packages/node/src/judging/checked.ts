import type { ProblemCode } from '../problems.ts';
import type { Correction, Ruling } from '../store/projection/register-model.ts';

/** Whether a judgement fits the register as it stands; where it does not, why. `theirs`: what others have put there since. */
export type Checked = { ok: true } | { ok: false; code: ProblemCode; message: string; theirs?: (Correction | Ruling)[] };

/** Nothing is wrong with it. */
export const FITS: Checked = { ok: true };

/** A judgement that does not fit, and why. */
export function refuse(code: ProblemCode, message: string): Checked {
  return { ok: false, code, message };
}
