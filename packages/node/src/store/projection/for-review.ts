import { fillIn } from '@truceline/core/model/fill-in.ts';
import type { ClaimId } from '@truceline/core/model/ids.ts';
import type { ForReview } from './register-model.ts';

type Values = Readonly<Record<string, string | number>>;

/** Why a judgement could not be applied as it was meant, each in English with its values. Pages say it in their own language, by the code. */
const REASONS = {
  'claims-gone': 'claims that it holds on to are not read any more',
  'now-several': 'it was made on what are {n} incidents now; it stands on {incident}',
  'was-completed': '{incident} was completed when it was made: reopen it, and make it again',
  'other-correction': 'another correction of {field} stands, which its author had not seen',
  'other-ruling': 'another ruling on {clause} stands, which its author had not seen',
  'not-held': 'the incident is not held against {clause}',
  'one-with-whole': 'part and whole have become one incident',
  'whole-gone': 'its whole is not read any more',
  'does-not-fit': 'its value does not fit: {fault}',
  'denials-alone': 'denials alone are no incident: {claims} stayed',
  'agreement-broken': '{agreement} cannot be judged by: {mistake}',
} as const;

/** Names of why a judgement waits for a person. */
export type ReviewCode = keyof typeof REASONS;
/** All of them. */
export const REVIEW_CODES = Object.keys(REASONS) as [ReviewCode, ...ReviewCode[]];

/** A judgement that waits for a person, and why. */
export function forReview(judgement: string, code: ReviewCode, values: Values = {}, missing: ClaimId[] = []): ForReview {
  return { judgement, missing, reason: fillIn(REASONS[code], values), because: [{ code, values: { ...values } }] };
}
