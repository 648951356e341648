import type { Count } from '../../model/count.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import type { TollStatement } from './toll-statement.ts';

/** What two words that one figure stands with say was done to those it counts: both, or the one or the other. */
export type Joint = 'both' | 'either' | null;

const kills = (term: Term): boolean => senseNamed(term, 'kill', 'die', 'dead', 'deaths') !== null;
const hurts = (term: Term): boolean => senseNamed(term, 'wound', 'injuries') !== null;

/** Words in which a number stands before those it counts. */
const NEAR = 4;

/** "killed |and wounded|", "dead |or injured|", "the death |and injury| of", "|kills, injures| 12": how a term shares its figure with one of the other kind beside it. */
export function jointOf(scan: Scan, term: Term): Joint {
  const other = beside(scan, term, term.last, 'after') ?? beside(scan, term, term.first - 1, 'before');
  if (!other) return null;
  const link = Math.min(term.last, other.last);
  // "three killed and wounded |four|": each has a figure of its own
  const [first, last] = [Math.min(term.first, other.first), Math.max(term.last, other.last)];
  const before = scan.within(scan.reading.counts, first - NEAR, first).pop();
  if (before && !before.idle && Math.max(before.last, before.nounLast) >= first && scan.count(last)?.first === last) return null;
  return scan.lower(link) === 'or' || scan.lower(link) === '/' ? 'either' : 'both';
}

/** The term of the other kind that stands at a link's other end; null for none. */
function beside(scan: Scan, term: Term, link: number, side: 'before' | 'after'): Term | null {
  const at = side === 'after' ? link + 1 : link - 1;
  const other = scan.term(at);
  if (!other || !(side === 'after' ? other.first === at : other.last === link)) return null;
  if (!(hurts(term) ? kills(other) : hurts(other))) return null;
  if (/^(and|or|\/|&)$/.test(scan.lower(link))) return other;
  // "Raid |kills, injures| 12"
  const last = side === 'after' ? other.last : term.last;
  return scan.comma(link) && scan.count(last)?.first === last ? other : null;
}

/** Gives a toll that was read for one of two words the figure as both have it: "a number were killed and wounded" leaves at least one of each, "12 were killed and wounded" says neither. */
export function shareFigure(toll: TollStatement, joint: Joint): TollStatement | null {
  const all = toll.killed ?? toll.wounded;
  if (!joint || !all || all.max === 0 || (toll.killed && toll.wounded)) return toll;
  if (joint === 'either' || all.max !== null) return null;
  toll.killed = toll.wounded = { ...AT_LEAST_ONE };
  return toll;
}

const AT_LEAST_ONE: Count = { min: 1, max: null, approx: true };

/** "killed six guards and |killed and hurt several| more": behind a figure, one that adds nobody. */
export const isJoint = ({ killed, wounded }: TollStatement): boolean => killed !== null && killed === wounded && killed.max !== 0;
