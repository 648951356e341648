import type { Claim } from '../../model/claim.ts';

/** Claims that say the same in the same words (copies of one story), put together in the order of the first. `wordsOf` may take others. */
export function mergeSame(claims: readonly Claim[], wordsOf = (claim: Claim): string => claim.quote): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.kind}#${claim.fact}#${wordsOf(claim).replace(/\s+/g, ' ').trim().toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}
