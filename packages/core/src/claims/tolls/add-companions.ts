import type { Frame } from '../frames/frame.ts';
import { isScene } from '../places/attach-place.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, POSSESSIVE_PRONOUN, RELATIVE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { addsMore, type PeopleList, readPeopleList, sum } from './people-list.ts';
import type { TollStatement } from './toll-statement.ts';

/** Adds to a toll those told behind its verb, up to the next toll: "34 soldiers had been killed, |along with four rebels|", "an elder was shot dead |with his son|". */
export function addCompanions(scan: Scan, frames: readonly Frame[], toll: TollStatement, until: number): void {
  const kind = toll.killed && !toll.wounded ? 'killed' : toll.wounded && !toll.killed ? 'wounded' : null;
  const host = kind && frames.find((f) => f[kind] !== null && f[kind] === toll[kind]);
  if (!kind || !host?.[kind] || host[kind].max === 0) return;
  let behind = Math.max(toll.last, toll.counted);
  while (scan.has(behind, ADVERB)) behind++;
  for (let i = behind; i < until && !scan.has(i, RELATIVE); i++) {
    const who = i === behind && withOwn(scan, i) ? i + 1 : addsMore(scan, i);
    const list = who > 0 && who < until ? readPeopleList(scan, who, until) : null;
    if (!list || !isAdded(scan, list, toll, i)) continue;
    host[kind] = toll[kind] = sum(host[kind], list.count);
    host.end = Math.max(host.end, list.last);
    i = list.last - 1;
  }
}

/** "|with his| wife", "|with three of his| guards" */
function withOwn(scan: Scan, at: number): boolean {
  if (scan.lower(at) !== 'with') return false;
  const c = scan.count(at + 1);
  return scan.has(c && scan.lower(c.last) === 'of' ? c.last + 1 : at + 1, POSSESSIVE_PRONOUN);
}

/** Whether those added share the fate told before: not "as well as three |wounded|", "along with two |who were hurt|", "as well as two |in Homs|" behind a place. */
function isAdded(scan: Scan, { head, last }: PeopleList, toll: TollStatement, link: number): boolean {
  if (head && (head.noun < 0 || TOLD_OF.test(scan.lower(head.noun)))) return false;
  const end = /^(others?|more)$/.test(scan.lower(last)) ? last + 1 : last;
  if (isVerb(scan, end) || senseNamed(scan.term(end), 'wound', 'kill', 'dead', 'die') !== null) return false;
  return (
    !/^(in|at|near|outside)$/.test(scan.lower(end)) || !scan.within(scan.reading.places, toll.last, link).some((p) => isScene(scan, p))
  );
}

/** Nouns that say what befell those counted: a figure of its own kind. */
export const TOLD_OF = /^(deaths?|dead|injur(y|ies)|wounded|injured|fatalities|casualties|losses|wounds)$/;
