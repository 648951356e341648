import type { Clause } from '../sentence/clauses.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Attribution } from './attribution.ts';

/** "A said P, but B said Q": two speakers side by side; the first one's words end where the second one's clause begins. */
export function partAttributions(scan: Scan, list: Attribution[], clauses: readonly Clause[]): void {
  for (let n = 1; n < list.length; n++) {
    const [a, b] = [list[n - 1], list[n]];
    if (a.last <= b.subject || b.subject <= a.at) continue;
    const cut = clauses.findLast((c) => c.first > a.at && c.first <= b.subject);
    if (!cut || (!b.forward && b.first < cut.first) || !/^(coordinate|stop|subordinate|main)$/.test(cut.opening) || cut.word === 'that')
      continue;
    if (/^(because|since|if|until|unless)$/.test(cut.word) || !onlyLead(scan, cut.first, b.subject)) continue;
    if (a.forward) a.last = cut.first;
    else if (cut.opening !== 'subordinate') a.last = Math.max(a.at + 1, cut.first);
  }
}

function onlyLead(scan: Scan, first: number, subject: number): boolean {
  for (let i = first; i < subject; i++) {
    if (scan.time(i) || scan.punct(i) || scan.place(i) || scan.marks(i) !== 0) continue;
    if (subject - i <= 2 && !scan.term(i)) continue;
    return false;
  }
  return true;
}

/** One's words inside another's: the inner one says it, the outer one passes it on. */
export function nestAttributions(list: Attribution[]): void {
  const before = list.map((a) => [...a.who, ...a.relays]);
  list.forEach((inner, i) => {
    list.forEach((outer, o) => {
      if (i === o) return;
      const inside =
        inner.at >= outer.first &&
        inner.at < outer.last &&
        inner.first >= outer.first &&
        inner.last <= outer.last &&
        (inner.first > outer.first || inner.last < outer.last || outer.at > inner.at || outer.at < inner.first);
      if (!inside) return;
      for (const a of before[o]) if (!inner.who.includes(a) && !inner.relays.includes(a)) inner.relays = [...inner.relays, a];
    });
  });
}
