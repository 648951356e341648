import { BE, CONJUNCTION, HAVE, MODAL, PREPOSITION, RELATIVE, STOP } from './grammar.ts';
import type { Scan } from './scan.ts';

/** Whether an "and" stands between two groups of one phrase, of which the second has no verb of its own. */
export const joinsGroups = (scan: Scan, and: number, floor: number): boolean =>
  joinsPlaces(scan, and) || joinsBackers(scan, and, floor) || joinsPair(scan, and, floor);

/** "at Zarda |and| Orsela and opened fire": between two places, of which the second has no verb of its own. */
function joinsPlaces(scan: Scan, and: number): boolean {
  const next = scan.place(and + 1);
  return next !== null && !next.adjective && scan.place(and - 1) !== null && scan.has(next.last, CONJUNCTION);
}

/** Participles of who stands behind whom: "forces |backed| by …". */
export const BACKED =
  /^(backed|supported|aided|led|joined|accompanied|headed|commanded|escorted|assisted|reinforced|trained|armed|funded)$/;

/** "forces backed by carriers |and| armed civilians moved": between two who back the subject. */
function joinsBackers(scan: Scan, and: number, floor: number): boolean {
  for (let i = and - 1; i > floor + 1 && i > and - 8; i--) {
    if (scan.lower(i) === 'by') return BACKED.test(scan.lower(i - 1)) && scan.actor(i - 2)?.last === i - 1;
    if (scan.comma(i) || scan.has(i, PREPOSITION | BE | HAVE | MODAL | STOP | RELATIVE)) return false;
  }
  return false;
}

/** Words of one of the two that something is between, at most. */
const GROUP = 8;

/** "villagers trapped between the army |and| the rebels were shot": between the two that "between" names. */
function joinsPair(scan: Scan, and: number, floor: number): boolean {
  for (let i = and - 1; i > floor && i >= and - GROUP; i--) {
    if (scan.lower(i) === 'between') return true;
    if (scan.punct(i) || scan.has(i, CONJUNCTION | RELATIVE | BE | HAVE | MODAL)) return false;
  }
  return false;
}
