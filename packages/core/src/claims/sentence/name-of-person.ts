import type { PlaceMention } from '../../language/mention.ts';
import { CONJUNCTION, PREPOSITION } from './grammar.ts';
import type { Scan } from './scan.ts';

/** "Victor Leon": two names of places that touch, with nothing to say that something was in them, are somebody's. */
export function touchesName(scan: Scan, p: PlaceMention): boolean {
  const [a, b] = [scan.place(p.first - 1), scan.place(p.last)];
  const other = a && a.last === p.first ? a : b && b.first === p.last ? b : null;
  if (!other || other.adjective || p.adjective || p.last - p.first > 1 || other.last - other.first > 1) return false;
  if (p.within.includes(other.where.id ?? '-') || other.within.includes(p.where.id ?? '-')) return false;
  const first = Math.min(p.first, other.first);
  return !scan.has(first - 1, PREPOSITION) && (scan.has(first - 1, CONJUNCTION) || scan.comma(first - 1));
}

/** "Leon" behind "Ana Leon": one whom the report names in full bears the name, unless something is said to be in or near it. */
export const namedInFull = (scan: Scan, fullName: string | undefined, p: PlaceMention): boolean =>
  fullName?.includes(' ') === true && !/^(in|into|near|at|outside|around|from|to|toward|towards)$/.test(scan.lower(p.first - 1));
