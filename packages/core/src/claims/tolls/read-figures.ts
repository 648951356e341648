import { isVerb } from '../sentence/clauses.ts';
import { BE, HAVE, RELATIVE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { subjectOf } from '../sentence/subjects.ts';
import type { Term } from '../sentence/terms.ts';
import { countsOverTime, figureOverTime } from '../times/sums-over-time.ts';
import { leftList } from './people-list.ts';
import { figurePut, isNumberOf, tollFigure } from './toll-counts.ts';
import { labelledFigure } from './toll-labels.ts';
import { hurtCounted, isPartOf, listedBehind } from './toll-phrases.ts';
import type { TollReading } from './toll-reading.ts';
import { NOBODY, type TollKind, type TollStatement } from './toll-statement.ts';

const NUMBERED = /^(number(s|ed)?|total(s|led|ed)?)$/;

/** "the wounded |numbered 18|", "the dead of Monday's raid now |number five|": token of the verb, or -1. */
function numbered(scan: Scan, { first, last }: Term): number {
  if (!/^(the|its|their)$/.test(scan.lower(first - 1)) || scan.lower(first - 2) === 'of') return -1;
  for (let i = last; i < last + OF_WHAT; i++) {
    if (NUMBERED.test(scan.lower(i)) && scan.lower(i - 1) !== 'the') return i;
    if (scan.comma(i) || scan.has(i, BE | HAVE | RELATIVE) || (isVerb(scan, i) && scan.lower(i) !== 'number')) return -1;
  }
  return -1;
}
/** Words that say of which event they are, at most. */
const OF_WHAT = 12;

/**
 * Reads a figure that stands beside the word for the dead or hurt, as neither its subject nor its object: "bringing to 60 the number killed", "Dead: 3",
 * "put the wounded at 12". Undefined where there is none; null where there is one, and it counts nobody here.
 */
export function readFigure(r: TollReading, counted: TollKind | undefined): TollStatement | null | undefined {
  const { scan, clause, term, out } = r;
  out.overTime = countsOverTime(scan, term, clause.sentence);
  if (out.overTime && counted) return r.passively(r.take(figureOverTime(scan, term, clause.sentence), counted));
  const verb = counted ? numbered(scan, term) : -1;
  if (counted && (verb >= 0 || isNumberOf(scan, term.first, clause.first))) {
    out.summed = true;
    return r.passively(r.take(tollFigure(scan, Math.max(verb, term.last), clause.last), counted));
  }
  const label = labelledFigure(scan, term, clause.sentence);
  if (label) {
    out.last = Math.max(label.last, label.nounLast);
    if (counted) return r.passively(r.take(label, counted));
    if (label.max !== 0) return null;
    out.killed = out.wounded = NOBODY;
    return r.passively(true);
  }
  const put = counted && counted !== 'displaced' ? figurePut(scan, term, clause.first, clause.last) : null;
  // a bare figure is of those the words before it name
  if (put && counted) return r.passively(put.noun >= 0 ? r.takeList(put, counted, 'object') : r.take(put, counted));
  const hurt = counted === 'wounded' ? hurtCounted(scan, term) : null;
  if (hurt) return r.passively(r.take(hurt, 'wounded'));
  if (isPartOf(scan, term, clause.first)) return null;
  return counted ? readListed(r, counted) : undefined;
}

/** "the dead were |two nurses and a driver|", "left |a nurse and two boys| dead" */
function readListed({ scan, clause, clauses, term, out }: TollReading, counted: TollKind): TollStatement | undefined {
  if (counted === 'displaced') return undefined;
  const listed = listedBehind(scan, term, clause.last);
  if (listed) {
    out[counted] = listed.count;
    out.passive = true;
    out.needsEvent = out.pointsBack = listed.some;
    out.counted = listed.last;
    if (/^among/.test(scan.lower(term.first - 2))) out.first = term.first - 2;
    return out;
  }
  const left = leftList(scan, term, clause.first);
  if (!left) return undefined;
  const subject = subjectOf(scan, clause, left.verb, clauses);
  return Object.assign(out, { [counted]: left.list.count, leaves: true, first: left.list.first, subject });
}
