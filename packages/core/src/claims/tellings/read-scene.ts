import { markCountNoun, PERSON } from '../../language/counts/count-nouns.ts';
import type { PlaceMention } from '../../language/mention.ts';
import { POSSESSIVE, WORD } from '../../language/tokens.ts';
import { type Frame, newFrame } from '../frames/frame.ts';
import { describes } from '../places/apposed-place.ts';
import { isScene } from '../places/attach-place.ts';
import { listAround } from '../places/listed-places.ts';
import { COUNTRY_RANK, REGION, rankOf } from '../places/place-rank.ts';
import { onTheWay } from '../places/refer-place.ts';
import { comparePlaces } from '../places/relate-places.ts';
import { isBusy, isWhere, opensWhere, standsAt, standsWhere } from '../places/says-where.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, DETERMINER, HAVE, PREPOSITION, RELATIVE } from '../sentence/grammar.ts';
import { GROUND } from '../sentence/ground.ts';
import { groupStart } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { timeOfFrame } from '../times/attach-time.ts';
import type { Occurrence } from './occurrence.ts';
import { isThing, sameThing } from './same-thing.ts';

/** Sentences back at which what took place may have been told. */
const REACH = 2;
/** The same for a thing called by the same word. */
const FAR = 7;
/** Sentences into a report at which its opening is no longer spoken of in passing, and events told last among which what stood somewhere is looked for. */
const OPENING = 12;
const LATEST = 12;
const NAMED =
  /^((incident|event|episode|occurrence|violation|mishap|massacre|death|killing|breach|drama|operation)s?|tragedy|tragedies|breaches|carnage|bloodshed|violence|fatalit(y|ies)|casualties)$/;
const HAPPENED = /^(took|taken|occurred|happened|unfolded)$/;

/**
 * A sentence that tells no event of its own and says where, or when, the one told just before took place: "This incident occurred 2 km from X around 9:30",
 * "The camp is in X", "They were digging a well near X", "X is a village 40 km north of Y". Null where it says neither.
 */
export function readScene(scan: Scan, number: number, clauses: readonly Clause[], told: readonly Occurrence[]): SceneTold | null {
  const of = lastTold(number, told);
  return (
    (of && tookPlace(scan, number, clauses, of)) ??
    stoodThere(scan, number, clauses, told) ??
    (of && isNamedPlace(scan, number, clauses, of))
  );
}

/**
 * "Patients fled from the hospital in X", "Five more died at the base near X": a later sentence, whatever it tells, says in passing where the thing
 * stands of which the first one said only that it was hit. Null where it does not, or what was hit has a place.
 */
export function readPassing(scan: Scan, number: number, clauses: readonly Clause[], told: readonly Occurrence[]): SceneTold | null {
  if (number > OPENING) return null;
  const of = told.findLast((o) => o.lede && number - o.frames[0].sentence <= FAR && !o.frames[0].negated);
  if (
    !of ||
    of.frames[0].sentence === number ||
    of.frames.some((f) => f.places.length > 0 && rankOf(f.places[0]) < REGION && !f.placeInferred)
  )
    return null;
  const { first, last } = scan.sentences[number];
  for (const p of scan.within(scan.reading.places, first, last)) {
    const at = prepositionAhead(scan, p);
    if (rankOf(p) > 3 || !/^(in|at|near|outside|of)$/.test(scan.lower(at)) || !isScene(scan, p)) continue;
    // "the hospital|, in X,|"
    const noun = scan.comma(at - 1) && scan.comma(p.last) ? at - 2 : at - 1;
    const the = groupStart(scan, noun, first);
    if (scan.lower(the) !== 'the' || !isThing(scan.lower(noun)) || !named(scan, scan.lower(noun), of, number)) continue;
    const clause = clauses.find((c) => noun >= c.first && noun < c.last) ?? clauses[0];
    const frame = sceneFrame(clause, noun, noun + 1, the);
    frame.places = [p];
    frame.end = p.last;
    if (fits(frame, of)) return { frame, of };
  }
  return null;
}

/** The token before a place's name, or before the word for its kind: "|in| Kefra", "|in| the town of Kefra". */
function prepositionAhead(scan: Scan, { first }: PlaceMention): number {
  const typed = scan.lower(first - 1) === 'of' && GROUND.has(scan.lower(first - 2)) ? first - 2 : first;
  return typed < first && scan.has(typed - 1, DETERMINER) ? typed - 2 : typed - 1;
}

/** Where something was, and what it was. */
export interface SceneTold {
  frame: Frame;
  of: Occurrence;
}

/** "The incident took place in X": what was told last. */
function tookPlace(scan: Scan, number: number, clauses: readonly Clause[], of: Occurrence): SceneTold | null {
  const { first, last } = scan.sentences[number];
  const noun = subjectAt(scan, first);
  if (noun < 0) return null;
  let verb = noun + 1;
  while (verb < last && scan.has(verb, ADVERB | HAVE)) verb++;
  const happened = HAPPENED.test(scan.lower(verb)) && (!/^t/.test(scan.lower(verb)) || scan.lower(verb + 1) === 'place');
  if (!happened && !(noun > first && isWhere(scan, verb))) return null;
  const frame = sceneFrame(clauses[0], noun, verb + 1, first);
  frame.places = narrowest(scan, verb, clauses[0].last);
  const { time, weak } = timeOfFrame(scan, frame, [frame], [...clauses], first, last);
  frame.time = weak ? null : time;
  return frame.places.length || frame.time ? { frame, of } : null;
}

/** "The camp is in X", "The bus was driving through X", "They were digging a well near X": where what was hit stood, or those who were hit. */
function stoodThere(scan: Scan, number: number, clauses: readonly Clause[], told: readonly Occurrence[]): SceneTold | null {
  const { first, last } = scan.sentences[number];
  const subject = subjectOf(scan, first, last);
  if (!subject) return null;
  const { noun, verb } = subject;
  const people = /^(they|both)$/.test(scan.lower(noun)) || markCountNoun(scan.lower(noun)) === PERSON;
  const it = scan.lower(noun) === 'it';
  const weapon = isWeapon(scan, noun);
  const tells = people
    ? isBusy(scan, verb) || isHurt(scan, verb) || (scan.lower(noun) === 'they' && goesOff(scan, verb))
    : it
      ? isWhere(scan, verb) || isKind(scan, verb) || goesOff(scan, verb)
      : isBusy(scan, verb) || standsWhere(scan, verb) || (weapon && goesOff(scan, verb));
  if (!tells) return null;
  const frame = sceneFrame(clauses[0], noun, verb + 1, first);
  frame.places = narrowest(scan, noun, endOfScene(clauses));
  if (!frame.places.length) return null;
  // "The group is based in X": who did it may sit elsewhere
  if (!people && !it && !isThing(scan.lower(noun)) && scan.actor(noun)) return null;
  const of = told.slice(-LATEST).findLast((o) => {
    if (!fits(frame, o)) return false;
    const near = new Set(o.frames.map((f) => f.sentence).filter((s) => number - s <= REACH));
    return people || it || weapon
      ? near.size > 0 && hurts(o)
      : sameThing(scan, scan.lower(noun), near) || (o.lede && named(scan, scan.lower(noun), o, number));
  });
  return of ? { frame, of } : null;
}

/** "the |device|", "the |charge|", "the |mine|". */
const isWeapon = (scan: Scan, noun: number): boolean =>
  senseNamed(scan.term(noun), 'weapon') !== null || /^(devices?|charges?|explosives?|projectiles?|munitions?)$/.test(scan.lower(noun));

/** Whether a verb tells that something went off or came down: "exploded", "|was| set off", "|had been| planted". */
function goesOff(scan: Scan, verb: number): boolean {
  let i = verb;
  while (scan.has(i, BE | HAVE | ADVERB)) i++;
  return (
    senseNamed(scan.term(i), 'land-verb', 'fire-verb') !== null || /^(planted|laid|buried|hidden|concealed|placed)$/.test(scan.lower(i))
  );
}

/** Whether a verb tells that its subject was hurt: "|was| killed", "died". */
function isHurt(scan: Scan, verb: number): boolean {
  let i = verb;
  while (scan.has(i, BE | HAVE | ADVERB)) i++;
  return (
    senseNamed(scan.term(i), 'die') !== null || (i > verb && senseNamed(scan.term(i), 'kill', 'wound', 'strike-verb', 'act-verb') !== null)
  );
}

/** "The device exploded |as their convoy crossed a bridge at Kefra|": where the clauses end that tell of the same moment. */
function endOfScene(clauses: readonly Clause[]): number {
  let k = 1;
  while (k < clauses.length && clauses[k].opening === 'subordinate' && /^(as|when|while)$/.test(clauses[k].word)) k++;
  return clauses[k - 1].last;
}

/** Whether the same word stands in what told it: "a police |post|", and some sentences on "the post is in X". */
const named = (scan: Scan, noun: string, o: Occurrence, number: number): boolean =>
  o.frames.some(({ sentence }) => {
    const { first, last } = scan.sentences[sentence];
    if (number - sentence > FAR) return false;
    for (let i = first; i < last; i++) if (scan.lower(i) === noun) return true;
    return false;
  });

/** "X is a village near Y", "X lies 40 km north of Y": a place that nothing named before, behind an event that nothing placed. */
function isNamedPlace(scan: Scan, number: number, clauses: readonly Clause[], of: Occurrence): SceneTold | null {
  const { first, last } = scan.sentences[number];
  const kind = scan.lower(first) === 'the' && scan.lower(first + 2) === 'of' && GROUND.has(scan.lower(first + 1));
  const p = scan.place(kind ? first + 3 : first);
  if (!p || rankOf(p) > 2 || !isScene(scan, p) || of.frames.at(-1)!.sentence !== number - 1) return null;
  const verb = verbBehind(scan, p.last, last);
  if (verb < 0 || scan.tokens.kind[p.last] === POSSESSIVE || !(standsAt(scan, verb) || isKind(scan, verb))) return null;
  const frame = sceneFrame(clauses[0], p.first, verb + 1, first);
  frame.places = [p];
  return fits(frame, of) ? { frame, of } : null;
}

/** "is a small town", "is the capital". */
function isKind(scan: Scan, verb: number): boolean {
  if (!scan.has(verb, BE) || !scan.has(verb + 1, DETERMINER)) return false;
  for (let i = verb + 2; i < verb + 6; i++) if (GROUND.has(scan.lower(i)) || scan.lower(i) === 'capital') return true;
  return false;
}

const hurts = (o: Occurrence): boolean =>
  o.frames.some((f) => (f.killed?.min ?? 0) > 0 || (f.wounded?.min ?? 0) > 0 || f.targets.length > 0);

/** Whether what was told was nowhere yet, or in what holds the place. */
const fits = (frame: Frame, of: Occurrence): boolean => comparePlaces(frame, of) !== 'apart' && rankOf(frame.places[0]) < COUNTRY_RANK;

function narrowest(scan: Scan, from: number, until: number): PlaceMention[] {
  const scenes = scan.within(scan.reading.places, from, until).filter((p) => isScene(scan, p) && !onTheWay(scan, p));
  if (!scenes.length) return [];
  const best = scenes.reduce((a, b) => (rankOf(b) < rankOf(a) ? b : a));
  return listAround(
    scan,
    best,
    scenes.filter((p) => p === best || !describes(scan, p, scenes)),
  );
}

function sceneFrame(clause: Clause, head: number, last: number, first: number): Frame {
  const frame = newFrame(clause, head, last, 'noun', null, 'scene/took-place');
  frame.generic = true;
  frame.definite = true;
  frame.first = first;
  frame.end = clause.last;
  return frame;
}

/** The token that stands for what was told: "this |incident|", "|it|"; -1 for none. */
function subjectAt(scan: Scan, first: number): number {
  if (!/^(it|the|this|that|these|those|all|both)$/.test(scan.lower(first))) return -1;
  const noun = [1, 2].find((k) => NAMED.test(scan.lower(first + k)));
  return noun ? first + noun : /^(it|this|that|all)$/.test(scan.lower(first)) ? first : -1;
}

/** The noun that heads a definite subject ("the |bus|", "their remote |camp| at X"), or "|they|", and its verb, over an aside; null for none. */
function subjectOf(scan: Scan, first: number, last: number): { noun: number; verb: number } | null {
  let noun = /^(they|it)$/.test(scan.lower(first)) ? first : -1;
  if (noun < 0 && !/^(the|its|their|his|her|this|that|these|those|both)$/.test(scan.lower(first))) return null;
  for (let i = first + 1; noun < 0 && i < first + 7; i++) {
    if (scan.tokens.kind[i] === POSSESSIVE || scan.has(i, RELATIVE)) return null;
    if (scan.comma(i) || scan.has(i, PREPOSITION | ADVERB) || opensWhere(scan, i) || (i > first + 1 && isVerb(scan, i))) noun = i - 1;
  }
  const verb = noun < 0 ? -1 : verbBehind(scan, noun + 1, last);
  return verb < 0 || scan.tokens.kind[noun] !== WORD || scan.has(noun, DETERMINER) ? null : { noun, verb };
}

/** The verb of a subject that ends at a token, over what is said of it before its verb: "the hotel|, popular with foreigners, is|". */
function verbBehind(scan: Scan, from: number, last: number): number {
  for (let i = from; i < Math.min(last, from + 16); i++) {
    if (scan.has(i, RELATIVE)) return -1;
    if (!scan.has(i, HAVE) && (opensWhere(scan, i) || isVerb(scan, i))) return i;
  }
  return -1;
}

/** What was told last, in one of the sentences before. */
function lastTold(number: number, told: readonly Occurrence[]): Occurrence | null {
  const last = told[told.length - 1];
  return last && !last.frames[0].negated && number - last.frames[last.frames.length - 1].sentence <= REACH ? last : null;
}
