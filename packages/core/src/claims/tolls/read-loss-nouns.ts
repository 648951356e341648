import type { Clause } from '../sentence/clauses.ts';
import type { Scan } from '../sentence/scan.ts';
import { subjectOf } from '../sentence/subjects.ts';
import type { Term } from '../sentence/terms.ts';
import { noneOf } from './nobody-hurt.ts';
import { readPeopleList } from './people-list.ts';
import { BODY } from './read-harm.ts';
import { bodiesFound, countAfter, countTouching, suffersInjuries, tollFigure, withInjuries } from './toll-counts.ts';
import { bearsMarks, inflictedOn, neitherSide } from './toll-phrases.ts';
import { NOBODY, type TollStatement, takeCount, takeHurt, takeList } from './toll-statement.ts';

/** Reads into a toll what a noun of death or harm counts: "four deaths", "the injury of six", "their bodies", "suffered injuries"; false where it counts nobody. */
export function readLossNoun(
  scan: Scan,
  clause: Clause,
  clauses: readonly Clause[],
  out: TollStatement,
  term: Term,
  kind: 'killed' | 'wounded',
): boolean {
  // "without injuries", "no victims"
  if (
    /^(injuries|victims)$/.test(term.form) &&
    (/^(no|without)$/.test(scan.lower(term.first - 1)) || /^(without|no)$/.test(scan.lower(term.first - 2)))
  ) {
    out.wounded = NOBODY;
    if (term.form === 'victims') out.killed = NOBODY;
    return true;
  }
  out.deed = scan.lower(term.last) === 'of';
  // "without causing any injuries", "did not result in ten deaths"
  if (noneOf(scan, term.first, clause.first)) {
    if (scan.within(scan.reading.counts, Math.max(clause.first, term.first - 3), term.first).some((c) => c.max !== 0)) return false;
    out[kind] = NOBODY;
    if (term.form === 'victims') out.wounded = NOBODY;
    return true;
  }
  if (term.form === 'lives' || term.form === 'victims') return false;
  if (/^(bod(y|ies)|dead bodies|corpses?)$/.test(term.form)) {
    out.needsEvent = out.pointsBack = !bearsMarks(scan, clause) && !foundSomewhere(scan, clause, term);
    out.passive = true;
    return takeList(scan, clause, out, bodiesFound(scan, clause, term), 'killed', -1);
  }
  const inflicted = kind === 'wounded' ? inflictedOn(scan, term, clause.last) : null;
  if (inflicted) {
    out.leaves = true;
    out.subject = subjectOf(scan, clause, term.first, clauses);
    return takeList(scan, clause, out, inflicted, kind, -1);
  }
  let c = countTouching(scan, term.first);
  // "the injury of six others and a driver"
  if (!c && scan.lower(term.last) === 'of' && takeList(scan, clause, out, countAfter(scan, term.last + 1, clause.last), kind, -1)) {
    out.subject = subjectOf(scan, clause, term.first, clauses);
    return true;
  }
  // "the death of a farmer and |injuries to| his wife and daughter"
  const to = !c && kind === 'wounded' && scan.lower(term.last) === 'to' ? readPeopleList(scan, term.last + 1, clause.last) : null;
  // "bullet wounds to the head"
  if (to && !BODY.test(scan.lower(to.last - 1))) {
    out.wounded = to.count;
    out.counted = to.last;
    out.passive = true;
    return true;
  }
  const verb = !c && kind === 'wounded' ? suffersInjuries(scan, term, clause.first) : -1;
  if (verb >= 0) {
    out.at = verb;
    out.passive = true;
    return takeHurt(scan, clause, clauses, out, /^(fatal|mortal)$/.test(scan.lower(term.first - 1)) ? 'killed' : kind);
  }
  const link = !c && kind === 'wounded' ? withInjuries(scan, term, clause.first) : -1;
  if (link > 0) {
    out.passive = true;
    if (/^(admitted|treated|hospitali[sz]ed|taken|brought|escaped|survived|emerged)$/.test(scan.lower(link - 1))) {
      out.at = link - 1;
      return takeHurt(scan, clause, clauses, out, kind);
    }
    const hurt = scan.within(scan.reading.counts, Math.max(clause.first, link - 4), link).pop();
    return hurt !== undefined && Math.max(hurt.nounLast, hurt.last) === link && takeCount(scan, out, hurt, kind);
  }
  if (
    !c &&
    (/toll|count|tally/.test(term.form) ||
      (/^(fatalities|deaths|injuries)$/.test(term.form) && (scan.lower(term.last) === ':' || hasRisen(scan, term.last, clause.last))))
  )
    c = tollFigure(scan, term.last, clause.last);
  if (!c) return false;
  out.subject = subjectOf(scan, clause, term.first, clauses);
  return c.first < term.first ? takeCount(scan, out, c, kind) : takeList(scan, clause, out, c, kind, -1);
}

/** "|the bodies of five farmers| were found near X on Monday": whose they are, where and when, and so no bodies of before. */
function foundSomewhere(scan: Scan, clause: Clause, term: Term): boolean {
  if (scan.lower(term.last) !== 'of' || !countAfter(scan, term.last + 1, clause.last)) return false;
  return (
    scan.within(scan.reading.times, clause.first, clause.last).length > 0 &&
    scan.within(scan.reading.places, term.last, clause.last).some((p) => !p.adjective)
  );
}

/** "deaths from the shelling |rose to| 31": whether what a noun counts has risen to a figure. */
function hasRisen(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < Math.min(until, from + 14) && !scan.comma(i); i++) {
    if (/^(rose|risen|rises|climbed|climbs|reached|reaches|stood|stands|grew|grown|jumped|increased)$/.test(scan.lower(i))) return true;
    if (scan.count(i) && !scan.count(i)!.idle) return false;
  }
  return false;
}

/** "no casualties", "neither side had losses": nobody was killed or hurt; false where the words do not say so. */
export function readNoLoss(scan: Scan, clause: Clause, out: TollStatement, term: Term): boolean {
  const c = countTouching(scan, term.first);
  const no =
    /^(no|nil|neg|zero)$/.test(scan.lower(term.first - 1)) ||
    scan.lower(term.first - 2) === 'no' ||
    /^without|material damage/.test(term.form) ||
    neitherSide(scan, term.first, clause.first) ||
    noneOf(scan, term.first, clause.first) ||
    (c !== null && c.max === 0);
  if (!no) return false;
  out.killed = NOBODY;
  if (!/^(loss of li|without loss)/.test(term.form)) out.wounded = NOBODY;
  return true;
}
