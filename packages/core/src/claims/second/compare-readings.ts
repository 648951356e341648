import { familyOf } from '../../model/act.ts';
import type { Claim } from '../../model/claim.ts';
import type { ClaimId } from '../../model/ids.ts';
import type { ReadField, SecondReading } from '../../model/second-reading.ts';

/** Two readings of one report held against each other. */
export interface ComparedReadings extends Pick<SecondReading, 'differ' | 'onlyFirst' | 'onlySecond' | 'agreed'> {}

/**
 * Pairs the claims of two readers of one report: one to one, those that share words, the most alike first. What the second reader alone read
 * is a claim of its own; what both read stays the first reader's, with the differences told.
 */
export function compareReadings(first: readonly Claim[], second: readonly Claim[]): ComparedReadings {
  const told = first.filter(({ kind }) => kind === 'incident' || kind === 'denial');
  const pairs = told
    .flatMap((a) => second.map((b) => ({ a, b, likeness: likenessOf(a, b) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((x, y) => y.likeness - x.likeness || (x.a.id < y.a.id ? -1 : 1) || (x.b.id < y.b.id ? -1 : 1));
  const out: ComparedReadings = { agreed: 0, differ: [], onlyFirst: [], onlySecond: [] };
  const paired = new Set<ClaimId>();
  for (const { a, b } of pairs) {
    if (paired.has(a.id) || paired.has(b.id)) continue;
    paired.add(a.id).add(b.id);
    out.agreed++;
    for (const field of differences(a, b)) out.differ.push({ claim: a.id, field, value: b[field] });
  }
  out.onlyFirst = told.filter(({ id }) => !paired.has(id)).map(({ id }) => id);
  out.onlySecond = second.filter(({ id }) => !paired.has(id)).map(({ id }) => id);
  return out;
}

/** 0 for claims of different words or kinds; else the share of the shorter one's words that both have, and a little for each field alike. */
function likenessOf(a: Claim, b: Claim): number {
  const shared = Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start);
  if (shared <= 0 || a.kind !== b.kind) return 0;
  return shared / Math.min(a.span.end - a.span.start, b.span.end - b.span.start) + (7 - differences(a, b).length);
}

function differences(a: Claim, b: Claim): ReadField[] {
  const out: ReadField[] = [];
  if (familyOf(a.act) !== familyOf(b.act)) out.push('act');
  if (a.mood !== b.mood) out.push('mood');
  if ((a.where?.id ?? a.where?.name) !== (b.where?.id ?? b.where?.name)) out.push('where');
  if (!b.when !== !a.when || (a.when && b.when && (a.when.start >= b.when.end || b.when.start >= a.when.end))) out.push('when');
  for (const field of ['killed', 'wounded'] as const)
    if (a[field]?.min !== b[field]?.min || a[field]?.max !== b[field]?.max) out.push(field);
  const names = (claim: Claim): string => [...new Set(claim.by.map(({ id, name }) => id ?? name.toLowerCase()))].sort().join();
  if (names(a) !== names(b)) out.push('by');
  return out;
}
