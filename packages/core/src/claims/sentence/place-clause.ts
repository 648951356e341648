import type { Clause } from './clauses.ts';
import { BE, HAVE } from './grammar.ts';
import { GROUND } from './ground.ts';
import type { Scan } from './scan.ts';

const HAPPENS = /^(place|occurred|happened|followed|lasted|killed|wounded|injured|left|came|began|started|erupted|broke)$/;

/** "shells hit Kefra, |which the army took last year|, killing two": whether a clause tells of the place before it, and not of what took place there. */
export function tellsOfPlace(scan: Scan, { word, first, last }: Clause): boolean {
  if (!/^(which|whose)$/.test(word) || !scan.comma(first - 1) || !scan.place(first - 2)) return false;
  for (let i = first + 1; i < Math.min(last, first + 4); i++) if (HAPPENS.test(scan.lower(i))) return false;
  return true;
}

/** "shelled the town across the bay |which the rebels entered on Wednesday|": whether a clause tells what others did to the ground named before it. */
export function doneToPlace(scan: Scan, { word, first, last }: Clause): boolean {
  if (!/^(which|that)$/.test(word) || scan.has(first + 1, BE | HAVE) || scan.term(first + 1) !== null || last - first < 4) return false;
  for (let i = first - 1; i > first - 6; i--) {
    if (GROUND.has(scan.lower(i)) || scan.place(i) !== null) return true;
    if (scan.comma(i) && i < first - 1) return false;
  }
  return false;
}
