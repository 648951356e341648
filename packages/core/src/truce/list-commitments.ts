import type { Claim } from '../model/claim.ts';
import type { Commitment } from '../model/situation.ts';
import { contentWords, sharedWords } from './compare-words.ts';

/** Promises made, each once: the same promise told by several reports, or copied, is one with every telling cited. */
export function listCommitments(claims: readonly Claim[]): Commitment[] {
  const groups: { claim: Claim; who: Set<string>; words: Set<string>; cites: Set<Claim['id']> }[] = [];
  const told = claims.filter((c) => (c.kind === 'commitment' || c.fact === 'commitment') && c.stance !== 'denies');
  for (const claim of [...told].sort(byLength)) {
    const who = new Set((claim.who?.length ? claim.who : claim.speaker).map((w) => w.id ?? w.name));
    const words = contentWords(claim.what ?? claim.quote);
    const same = groups.find((g) => (who.size === 0 || g.who.size === 0 || meet(who, g.who)) && sharedWords(g.words, words) >= 0.7);
    if (same) {
      same.cites.add(claim.id);
      for (const w of who) same.who.add(w);
    } else groups.push({ claim, who, words, cites: new Set([claim.id]) });
  }
  return groups
    .map((g) => ({
      id: g.claim.id,
      who: [...g.who].sort(),
      what: g.claim.what ?? g.claim.quote,
      status: 'open' as const,
      cites: [...g.cites].sort(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) if (b.has(x)) return true;
  return false;
}

/** The fullest telling first, so that shorter ones join it whatever the order of intake. */
function byLength(a: Claim, b: Claim): number {
  return (b.what ?? b.quote).length - (a.what ?? a.quote).length || (a.id < b.id ? -1 : 1);
}
