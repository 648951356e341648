import type { ActorMention } from '../../language/mention.ts';
import type { Frame } from '../frames/frame.ts';
import type { Clause } from '../sentence/clauses.ts';
import { ADVERB, BE, DETERMINER, HAVE } from '../sentence/grammar.ts';
import { GROUND } from '../sentence/ground.ts';
import { coordinatedRight } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { subjectOf } from '../sentence/subjects.ts';
import { originOf, subjectIsGround, takeOrigin, type VerbReading } from './verb-reading.ts';

/** Words that say that ground is held wholly, or not since long: then it is news, as that of a day is. */
const NEWS = /^(now|back|again|still|full|fully|complete|completely|total|totally|entire|entirely|firm|firmly|sole)$/;
/** Parts of a land: how a war goes, and no day's news. */
const SWATHES =
  /^(most|much|half|parts|swathes?|large|vast|percent|thirds?|quarters?|areas|regions|country|countryside|territory|territories)$/;
const STAYS = /^(remain(s|ed)?|stay(s|ed)|lies|lay|seem(s|ed)?|appear(s|ed)?|placed|brought)$/;
const OWNS = /^(claim(s|ed)?|declare[sd]?|announce[sd]?|asserted|gained|established)$/;

/** "rebels are in full control of X", "the army now controls X", "X is back under army control", "the hill was in rebel hands": who has ground, told as news. */
export function fillHold(verb: VerbReading): Frame | null {
  const { scan, clause, term } = verb;
  if (clause.opening === 'relative') return null;
  for (let i = Math.max(clause.first, term.first - 16); i < Math.min(clause.last, term.last + 8); i++)
    if (SWATHES.test(scan.lower(i))) return null;
  if (term.form === 'changed hands') return changedHands(verb);
  if (term.form.startsWith('now')) return verb.sides.objectPlace || verb.sides.ground ? byDoer(verb, term.first) : null;
  const noun = term.last - (term.form === 'in control of' ? 2 : 1);
  return /^(control|hands)$/.test(scan.lower(noun)) ? asNoun(verb, noun) : null;
}

/** "X |changed hands|", and no "X has changed hands three times". */
function changedHands({ scan, term, subject, frame }: VerbReading): Frame | null {
  const often = scan.count(term.last) !== null || /^(several|many|repeatedly|often|twice)$/.test(scan.lower(term.last));
  return !often && subject.place !== null && !subject.place.adjective ? frame : null;
}

/** "are |in full control of| X", "is |under army control|", "is |in the hands of| rebels", "has |full control| of X" */
function asNoun(verb: VerbReading, noun: number): Frame | null {
  const { scan, clause } = verb;
  let lead = noun;
  while (lead > clause.first && lead > noun - 6 && !/^(in|under|over)$/.test(scan.lower(lead)) && !has(scan, lead)) lead--;
  let end = lead;
  while (scan.has(end - 1, ADVERB) || NEWS.test(scan.lower(end - 1))) end--;
  // "seemed |to be| in control"
  if (scan.lower(end - 1) === 'be' && scan.lower(end - 2) === 'to') end -= 2;
  if (!isNews(scan, clause, end, noun)) return null;
  if (has(scan, lead)) return scan.lower(noun) === 'control' ? byDoer(verb, lead) : null;
  if (!scan.has(end - 1, BE) && !STAYS.test(scan.lower(end - 1))) return null;
  if (scan.lower(lead) === 'in' && scan.lower(noun) === 'control') return byDoer(verb, end - 1);
  return scan.lower(lead) === 'over' ? null : ofGround(verb, lead, noun, end - 1);
}

const has = (scan: Scan, at: number): boolean => scan.has(at, HAVE) || OWNS.test(scan.lower(at));

function isNews(scan: Scan, clause: Clause, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (NEWS.test(scan.lower(i))) return true;
  return scan.within(scan.reading.times, clause.first, clause.last).length > 0;
}

/** Who holds it is the subject of what stands at `at`; what is held stands behind. */
function byDoer({ scan, clause, clauses, frame, sides, term }: VerbReading, at: number): Frame | null {
  const { actors, pronoun } = subjectOf(scan, clause, at, clauses);
  const ground = sides.ground || scan.within(scan.reading.places, clause.first, term.last + 9).some((p) => !p.adjective);
  if (!ground || !(actors.some((a) => HOLDERS.test(a.role)) || /^(it|they)$/.test(pronoun))) return null;
  return Object.assign(frame, { agents: [...actors], pronoun });
}

/** What is held is the subject; who holds it stands before the noun or behind its "of". */
function ofGround({ scan, clause, clauses, frame }: VerbReading, lead: number, noun: number, at: number): Frame | null {
  const subject = subjectOf(scan, clause, at, clauses);
  if (!subject.place && !subjectIsGround(scan, subject) && !(subject.first < 0 && groundIn(scan, clause.first, at))) return null;
  const origin = originOf(scan, noun, lead);
  if (origin) takeOrigin(frame, origin);
  else if (scan.lower(noun + 1) === 'of') frame.agents = namedAt(scan, noun + 2, clause.last);
  return frame.agents.length || frame.agentPlace ? frame : null;
}

const HOLDERS = /^(state-forces|armed-group|state|people)$/;

/** "the |hill| near X was": ground told of by where it is. */
function groundIn(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < until; i++) if (GROUND.has(scan.lower(i))) return true;
  return false;
}

function namedAt(scan: Scan, from: number, until: number): ActorMention[] {
  const at = scan.has(from, DETERMINER) ? from + 1 : from;
  const who = scan.actor(at);
  return who?.first === at ? coordinatedRight(scan, who, until) : [];
}
