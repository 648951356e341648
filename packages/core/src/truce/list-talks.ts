import type { Claim } from '../model/claim.ts';
import type { Talk } from '../model/situation.ts';
import { contentWords, sharedWords } from './compare-words.ts';

interface Group {
  first: Claim;
  who: Set<string>;
  words: Set<string>;
  where: string | null;
  cites: Set<Claim['id']>;
}

/** Meetings and rounds of talks, each once, sorted by time: tellings of one day and place join, and so do copies. */
export function listTalks(claims: readonly Claim[]): Talk[] {
  const groups: Group[] = [];
  const told = claims.filter((c) => (c.kind === 'meeting' || c.fact === 'meeting') && c.stance !== 'denies');
  for (const claim of [...told].sort(fullestFirst)) {
    const where = claim.where?.name ?? null;
    const words = contentWords(claim.what ?? claim.quote);
    const who = (claim.who ?? []).map((w) => w.id ?? w.name);
    const same = groups.find((g) => sameMeeting(g, claim, where, words));
    if (same) {
      same.cites.add(claim.id);
      for (const w of who) same.who.add(w);
      same.where ??= where;
    } else groups.push({ first: claim, who: new Set(who), words, where, cites: new Set([claim.id]) });
  }
  return groups
    .map((g) => ({
      what: g.first.what ?? g.first.quote,
      where: g.where,
      when: g.first.when,
      who: [...g.who].sort(),
      cites: [...g.cites].sort(),
    }))
    .sort((a, b) => compare(a.when?.start ?? '9999', b.when?.start ?? '9999') || compare(a.what, b.what));
}

function sameMeeting(g: Group, claim: Claim, where: string | null, words: ReadonlySet<string>): boolean {
  if (g.where !== null && where !== null && g.where !== where) return false;
  const a = g.first.when;
  const b = claim.when;
  if (a === null || b === null) return sharedWords(g.words, words) >= 0.8;
  const overlap = a.start < b.end && b.start < a.end;
  // A round of talks in a month and a meeting on one of its days are two things.
  if (!overlap || a.grain !== b.grain) return false;
  return (g.where !== null && g.where === where) || sharedWords(g.words, words) >= 0.6;
}

function fullestFirst(a: Claim, b: Claim): number {
  const weight = (c: Claim): number => (c.where ? 4 : 0) + (c.when ? 2 : 0) + ((c.who?.length ?? 0) > 0 ? 1 : 0);
  return weight(b) - weight(a) || (a.id < b.id ? -1 : 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
