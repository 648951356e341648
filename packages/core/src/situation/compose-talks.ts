import type { Claim } from '../model/claim.ts';
import type { Talk } from '../model/situation.ts';

/** The meetings and rounds of talks, dated ones first by date. Claims of the same place and days are one meeting, with every claim cited. */
export function composeTalks(claims: readonly Claim[]): Talk[] {
  const talks = new Map<string, Talk>();
  for (const claim of claims) {
    if (claim.kind !== 'meeting' || claim.stance === 'denies') continue;
    const what = (claim.what ?? claim.quote).replace(/\s+/g, ' ').trim();
    const where = claim.where?.name ?? null;
    const who = (claim.who ?? []).map((one) => one.name);
    const known = talks.get(keyOf(claim, what));
    if (known) {
      known.cites.push(claim.id);
      for (const name of who) if (!known.who.includes(name)) known.who.push(name);
    } else {
      talks.set(keyOf(claim, what), { what, where, when: claim.when, who, cites: [claim.id] });
    }
  }
  const order = (talk: Talk) => talk.when?.start ?? '~';
  return [...talks.values()].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function keyOf(claim: Claim, what: string): string {
  const where = claim.where?.id ?? claim.where?.name;
  if (where && claim.when) return `${where}#${claim.when.start}#${claim.when.end}`;
  if (claim.occurrence) return `${claim.report}#${claim.occurrence}`;
  return what.toLowerCase();
}
