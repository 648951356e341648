import { CONJUNCTION } from '../sentence/grammar.ts';
import { isPassive } from '../sentence/groups.ts';
import { negatedVerb } from '../verbs/negated-verb.ts';
import { diedOfHurt } from './died-of-hurt.ts';
import { takeLone } from './lone-victims.ts';
import { countBefore, diesLater, followsAct, leaveSubject, leftSo, SHOT } from './toll-counts.ts';
import { someOfWhom } from './toll-phrases.ts';
import type { TollReading } from './toll-reading.ts';
import { type TollStatement, thoseTaken } from './toll-statement.ts';

/** "three soldiers died", "two of the wounded later died": those who are the subject. */
export function readDied(r: TollReading): TollStatement | null {
  const { scan, clause, term, out } = r;
  if (negatedVerb(scan, term.first, clause.first)) return null;
  // "did not make it |to the talks|"
  if (term.form.endsWith('make it') && !(scan.punct(term.last) || scan.has(term.last, CONJUNCTION))) return null;
  const ofHurt = diedOfHurt(scan, term, scan.sentences[clause.sentence].first);
  if (!(ofHurt ? r.take(ofHurt, 'killed') : r.takeSubject('killed'))) return null;
  out.died = true;
  const later = diesLater(scan, term, clause.last);
  out.ofWounds = later;
  out.late = out.additional && later;
  // "injured 30; ten later died": bare, they are of those hurt
  const bare = !out.additional && out.victims === '' && out.people.length === 0;
  out.ofHurt = ofHurt !== null || (later && bare && clause.opening === 'stop');
  out.inAct = followsAct(scan, term.last, clause.last);
  // "he died of a stroke"
  if (out.needsEvent && !later && !out.inAct) return null;
  // "he died of his wounds": he who was told of before
  if (later) out.needsEvent = false;
  return r.passively(true);
}

/** "left five dead", "shot them dead", "four were found dead" */
export function readDead(r: TollReading): TollStatement | null {
  const { scan, clause, clauses, term, out } = r;
  const before = scan.tokens.lower(term.first - 1);
  if (before === 'the' && !scan.count(term.last + 1)) return null;
  // "five loggers taken at the weekend have been found dead"
  const found = /^(found|discovered)$/.test(before) && isPassive(scan, term.first - 1, term.first, clause.first);
  if (found && (r.take(someOfWhom(scan, clause), 'killed') || r.takeSubject('killed'))) return r.passively(true);
  const c = countBefore(scan, term.first, Math.max(clause.first, term.first - 9), true);
  out.leaves = leftSo(scan, term.first);
  const them = c ? null : thoseTaken(scan, clause, clauses, term.first - 1);
  if (them) r.take(them, 'killed');
  else if (!c && (out.leaves || leftSo(scan, term.first, SHOT))) {
    if (!takeLone(scan, clause, out, 'killed')) return null;
  } else if (!r.takeList(c, 'killed', 'subject')) return null;
  out.subject = leaveSubject(scan, clause, clauses, out.first);
  return out;
}
