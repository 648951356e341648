import { looksPlural, markCountNoun, PERSON } from '../../language/counts/count-nouns.ts';
import type { Frame } from '../frames/frame.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { ADVERB, CONJUNCTION, DETERMINER, POSSESSIVE_PRONOUN } from '../sentence/grammar.ts';
import { isPassive } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { verbGroupStart } from '../sentence/verb-group.ts';
import { negatedVerb } from '../verbs/negated-verb.ts';
import { ofWar } from './toll-counts.ts';
import type { TollStatement } from './toll-statement.ts';

/** Words over which an event has those whom its clause tells of without a number. */
const REACH = 25;
const GROUP = 4;

/** Marks the events that are said to have killed or hurt people whom nobody counts: "shells hit the town, |killing villagers and injuring others|", "|caused deaths| among residents". */
export function markUncounted(
  scan: Scan,
  frames: readonly Frame[],
  terms: readonly Term[],
  tolls: readonly TollStatement[],
  clauses: readonly Clause[],
): void {
  for (const term of terms) {
    const kind = kindOf(term);
    if (!kind || tolls.some((t) => t.at === term.first)) continue;
    const clause = clauses.find((c) => term.first >= c.first && term.first < c.last);
    if (!clause || negatedVerb(scan, term.first, clause.first) || ofWar(scan, term.first, clause.first)) continue;
    if (!(isVerb(scan, term.first) ? hitsPeople(scan, clause, term) : isCaused(scan, term))) continue;
    const event = frames
      .filter(
        (f) => f.kind !== 'toll' && f.head !== term.first && f.mood === 'actual' && !f.negated && Math.abs(f.head - term.first) < REACH,
      )
      .sort((a, b) => Math.abs(a.head - term.first) - Math.abs(b.head - term.first))[0];
    if (event) event[kind] = true;
  }
}

const LOSS = /^(deaths?|fatalities|injur(y|ies))$/;

function kindOf(term: Term): 'deadly' | 'harmful' | null {
  const killed = senseNamed(term, 'kill', 'die');
  if (killed) return Object.keys(killed.data).length ? null : 'deadly';
  if (senseNamed(term, 'wound') !== null) return 'harmful';
  return LOSS.test(term.form) ? (term.form.startsWith('injur') ? 'harmful' : 'deadly') : null;
}

/** "killing |villagers|", "|residents| lost their lives", "injuring |others|". */
function hitsPeople(scan: Scan, clause: Clause, term: Term): boolean {
  const passive = isPassive(scan, term.first, term.last, clause.first) || senseNamed(term, 'die') !== null;
  // "killing villagers" behind what was done, and no "country that kills dissidents"
  if (!passive) {
    const before = term.first - 1;
    return (
      scan.lower(term.first).endsWith('ing') &&
      (scan.comma(before) || scan.has(before, CONJUNCTION)) &&
      peopleFrom(scan, term.last, clause.last)
    );
  }
  const verb = verbGroupStart(scan, term.first, clause.first);
  if (scan.within(scan.reading.counts, Math.max(clause.first, verb - 2 * GROUP), verb).some((c) => !c.idle)) return false;
  let first = verb - 1;
  while (first > clause.first && verb - first < GROUP && !scan.punct(first - 1) && scan.marks(first - 1) === 0) first--;
  return clause.opening !== 'relative' && !isTold(scan, first - 1, clause.first) && peopleFrom(scan, first, verb);
}

/** "|the| villagers", "|many| people": those told of before, or a figure that says nothing. */
const isTold = (scan: Scan, i: number, floor: number): boolean =>
  i >= floor &&
  (scan.has(i, DETERMINER | POSSESSIVE_PRONOUN) || /^(many|numerous|countless|more|most|all)$/.test(scan.lower(i))) &&
  !/^(some|other)$/.test(scan.lower(i));

/** Whether a bare plural of people stands at a token, no number with it and nobody told of before. */
function peopleFrom(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i < Math.min(last, first + GROUP); i++) {
    if (scan.count(i) || scan.punct(i) || isTold(scan, i, first)) return false;
    const word = scan.lower(i);
    if (markCountNoun(word) === PERSON && (looksPlural(word) || /^(people|children|others|\w*(m|wom)en)$/.test(word))) return true;
    if (scan.marks(i) & ~ADVERB) return false;
  }
  return false;
}

/** "caused |deaths|", "leading to the |death| of residents and the injury of others" */
function isCaused(scan: Scan, term: Term): boolean {
  if (!LOSS.test(term.form)) return false;
  const of = scan.lower(term.last) === 'of';
  if (of ? !peopleFrom(scan, term.last + 1, term.last + 1 + GROUP) : !term.form.endsWith('s')) return false;
  for (let i = term.first - 1; i >= term.first - GROUP && !scan.punct(i) && !scan.count(i); i--)
    if (/^(caus(ed|ing)|result(ed|ing)|led|leading)$/.test(scan.lower(i)) || (of && scan.has(i, CONJUNCTION))) return true;
  return false;
}
