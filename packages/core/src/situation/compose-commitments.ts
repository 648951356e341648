import type { Claim } from '../model/claim.ts';
import type { Commitment } from '../model/situation.ts';

/**
 * The promises made, in the order of the claims. Copies of one story repeat a promise in the same words: it is listed once.
 * Status is `open`: that a promise was kept or broken is for a person to rule.
 */
export function composeCommitments(claims: readonly Claim[]): Commitment[] {
  const seen = new Set<string>();
  const commitments: Commitment[] = [];
  for (const claim of claims) {
    if (claim.kind !== 'commitment' || claim.stance === 'denies') continue;
    const who = [...new Set((claim.who?.length ? claim.who : claim.speaker).map((one) => one.id ?? one.name))];
    const what = (claim.what ?? claim.quote).replace(/\s+/g, ' ').trim();
    const key = `${[...who].sort().join('|')}#${what.toLowerCase()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    commitments.push({ id: claim.id, who, what, status: 'open' });
  }
  return commitments;
}
