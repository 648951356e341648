import type { Claim } from '../../model/claim.ts';
import { type Count, sharpens } from '../../model/count.ts';
import type { StatedToll, Toll } from '../../model/incident.ts';

/** Sets every figure stated beside the claims that state it. Nothing is averaged: `min` is the lowest stated, `max` the highest, open if that one is; a vague word gives way to the figure it covers. */
export function gatherToll(claims: Claim[], countOf: (claim: Claim) => Count | null): Toll | null {
  const stated = new Map<string, StatedToll>();
  const counts = claims.map(countOf).filter((count) => count !== null);
  for (const c of claims) {
    const count = countOf(c);
    if (!count || (count.min === null && count.max === null) || counts.some((other) => sharpens(other, count))) continue;
    const key = `${count.min} ${count.max}`;
    const known = stated.get(key);
    if (!known) stated.set(key, { min: count.min, max: count.max, claims: [c.id], ...(count.approx ? { approx: true } : {}) });
    else {
      known.claims.push(c.id);
      // "Twenty" by one voice and "some twenty" by another: the figure is stated.
      if (!count.approx) delete known.approx;
    }
  }
  if (!stated.size) return null;
  const list = [...stated.values()].sort((a, b) => (a.min ?? -1) - (b.min ?? -1) || (a.max ?? Infinity) - (b.max ?? Infinity));
  for (const s of list) s.claims.sort();
  const lows = list.map((s) => s.min).filter((n): n is number => n !== null);
  const tops = list.map((s) => s.max ?? s.min ?? 0);
  const top = Math.max(...tops);
  const open = list.some((s, i) => tops[i] === top && s.max === null);
  const approx = list.every((s) => s.approx);
  return { min: lows.length ? Math.min(...lows) : null, max: open ? null : top, stated: list, ...(approx ? { approx } : {}) };
}
