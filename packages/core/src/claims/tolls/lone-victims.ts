import { looksPlural } from '../../language/counts/count-nouns.ts';
import type { Clause } from '../sentence/clauses.ts';
import { groupStart } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { verbGroupStart } from '../sentence/verb-group.ts';
import { ONE } from './people-list.ts';
import { singularBefore, THINGS } from './toll-counts.ts';
import type { TollKind, TollStatement } from './toll-statement.ts';

const NO_PERSON =
  /^(plan|bill|deal|proposal|motion|amendment|project|idea|pride|reputation|dog|puppy|cat|cow|calf|bull|ox|horse|foal|mare|camel|elephant|goat|lamb|donkey|mule|pig|hen|chicken|lion|lioness|leopard|tiger|bear|wolf|rhino|whale|dolphin|flea|fly|population|crowd|community|nation|generation|majority|lot|host|group|bunch|string|series|handful|herd|flock|third|quarter|half|chance|dream|hope|rumou?r|story)$/;

/** Takes one where the subject is one and nothing else is known of it: "a mill hand was shot dead". What is killed or wounded lives. */
export function takeOne(scan: Scan, clause: Clause, out: TollStatement, kind: TollKind): boolean {
  const verb = verbGroupStart(scan, out.at, clause.first);
  const first = groupStart(scan, verb - 1, clause.first);
  if (
    !/^(an?|another)$/.test(scan.lower(first)) ||
    NO_PERSON.test(scan.lower(verb - 1)) ||
    THINGS.test(scan.lower(verb - 1)) ||
    scan.term(verb - 1) ||
    scan.punct(verb - 1)
  )
    return false;
  out[kind] = { ...ONE };
  out.victims = scan.tokens.slice(first, verb);
  out.victimTerm ??= scan.term(verb - 1);
  out.first = Math.min(out.first, first);
  return true;
}

/** Takes the one told right before how he was left: "left |a child| dead", "leaving three rebels dead and |a farmer| wounded". */
export function takeLone(scan: Scan, clause: Clause, out: TollStatement, kind: TollKind): boolean {
  const one = singularBefore(scan, out.at, clause.first);
  if (one < 0) return false;
  out[kind] = { ...ONE };
  out.victims = scan.tokens.slice(one, out.at);
  out.first = one;
  return true;
}

/** Takes one that is the object where nothing else is known of it: "killed |a ferry hand|". */
export function takeOneHit(scan: Scan, clause: Clause, out: TollStatement, kind: TollKind, first: number): boolean {
  if (!/^(an?|another)$/.test(scan.lower(first))) return false;
  let last = first + 1;
  while (last < clause.last && scan.marks(last) === 0 && !scan.punct(last) && !scan.time(last)) last++;
  const head = scan.lower(last - 1);
  if (last === first + 1 || scan.term(last - 1) || NO_PERSON.test(head) || THINGS.test(head) || looksPlural(head)) return false;
  out[kind] = { ...ONE };
  out.victims = scan.tokens.slice(first, last);
  out.counted = last;
  return true;
}
