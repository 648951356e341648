import type { ActorMention } from '../../language/mention.ts';
import { WORD } from '../../language/tokens.ts';
import { isVerb } from '../sentence/clauses.ts';
import { CONJUNCTION, DETERMINER, POSSESSIVE_PRONOUN, PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { isNamePart, nameRunBefore } from './read-name.ts';
import { HANGS, subjectBefore } from './read-subject.ts';
import { canSpeak, type Sayer } from './sayer.ts';

/** The speakers whose words end at `k`: a mention, a list of them, or a name nobody knows. */
export function endingAt(scan: Scan, k: number, floor: number): Sayer | null {
  const direct = scan.actor(k);
  if (direct && direct.last === k + 1) {
    if (!canSpeak(scan, direct)) return null;
    const who = listBefore(scan, direct, floor);
    return { who, first: who[0].first, inverted: false };
  }
  const house = houseBefore(scan, k, floor);
  const run = nameRunBefore(scan, k, floor) ?? house;
  if (!run) return null;
  if (run === house) {
    const who = listBefore(scan, house, floor);
    return { who, first: who[0].first, inverted: false };
  }
  // "the NRF |HQ|": the seat of the body before it
  const body = scan.actor(run.first - 1);
  if (body && body.last === run.first && SEAT.test(run.name) && canSpeak(scan, body))
    return { who: [{ ...body, last: run.last, name: `${body.name} ${run.name}` }], first: body.first, inverted: false };
  // "militia chief Ostap Horyn": the name behind a title that is known
  const title = scan.actor(run.first - 1);
  if (title && title.last === run.first && canSpeak(scan, title) && (title.role === 'person' || title.role === 'voice'))
    return { who: [{ ...title, last: run.last, name: `${title.name} ${run.name}`, generic: false }], first: title.first, inverted: false };
  return { who: [run], first: run.first, inverted: false };
}

const SEAT = /^(HQ|Headquarters|Command|Staff|Press Service|Press Office|Media Office|Press Centre|Press Center)$/;

/** Houses whose word is that of those who work in them. */
const HOUSE = /^(hospitals?|clinics?|morgues?|mortuar(y|ies)|parish|municipality)$/;

/** Bodies that speak when they have a name: "the Nile Rescue agency". */
const NAMED_BODY =
  /^(agency|service|directorate|department|association|society|union|charity|foundation|authority|brigade|commission|outfit)$/;

/** "the hospital counted five dead", "Mercy Hospital said", "the Nile Rescue agency and …": a house that speaks, with its name where it has one. */
function houseBefore(scan: Scan, k: number, floor: number): ActorMention | null {
  const body = NAMED_BODY.test(scan.lower(k));
  if ((!body && !HOUSE.test(scan.lower(k))) || isVerb(scan, k)) return null;
  let first = k;
  while (
    first > floor &&
    first > k - 4 &&
    (scan.tokens.caps[first - 1] > 0 || /^(field|local|main|district|town|city)$/.test(scan.lower(first - 1))) &&
    scan.tokens.kind[first - 1] === WORD &&
    !scan.has(first - 1, DETERMINER | PREPOSITION)
  )
    first--;
  if (body && first === k) return null;
  if (first > floor && scan.has(first - 1, PREPOSITION)) return null;
  if (first > floor && scan.has(first - 1, DETERMINER) && first - 1 > floor && scan.has(first - 2, PREPOSITION)) return null;
  const name = scan.tokens.slice(first, k + 1).replace(/\s+/g, ' ');
  return { first, last: k + 1, name, id: null, role: 'voice', generic: first === k, head: k, speaksFor: null };
}

/** "the head of the centre", "a source at X": when the words right before the verb hang on an earlier speaker. */
export function withOuter(scan: Scan, sayer: Sayer, floor: number): Sayer {
  if (sayer.who.length > 1) return sayer;
  let first = sayer.first;
  // a name whose last words only are known
  while (first > floor && isNamePart(scan, first - 1)) first--;
  const outer = outerOf(scan, first, floor) ?? sayer;
  return apposedName(scan, outer, floor) ?? outer;
}

/** "Ostap Horyn a spokesman for the militia said": hurried text drops the comma between the name and what he is. */
function apposedName(scan: Scan, sayer: Sayer, floor: number): Sayer | null {
  if (sayer.who[0].role !== 'person' && sayer.who[0].role !== 'voice') return null;
  const i = sayer.first - 1;
  if (i <= floor || !/^(a|an|the)$/.test(scan.lower(i)) || scan.comma(i - 1)) return null;
  const run = nameRunBefore(scan, i - 1, floor);
  return run && run.last - run.first > 1 ? { who: [run], first: run.first, inverted: false } : null;
}

const LED = /^(led|headed|commanded|chaired|founded|backed|supported|run|directed|controlled|sponsored)$/;

/** The earlier speaker that the words beginning at `first` hang on by a preposition, or null. */
export function outerOf(scan: Scan, first: number, floor: number): Sayer | null {
  let i = first - 1;
  while (i > floor && scan.has(i, DETERMINER | POSSESSIVE_PRONOUN)) i--;
  if (i <= floor) return null;
  // "the front |led by| Salim Dau": it speaks, not he
  const led = scan.lower(i) === 'by' && LED.test(scan.lower(i - 1));
  if (led) i--;
  else if (!HANGS.test(scan.lower(i))) return null;
  else i = throughHouse(scan, i, floor);
  const actor = scan.actor(i - 1);
  if (
    actor &&
    actor.last === i &&
    (led || actor.role === 'person' || actor.role === 'voice' || actor.role === 'media' || actor.generic) &&
    canSpeak(scan, actor)
  )
    return withOuter(scan, { who: [actor], first: actor.first, inverted: false }, floor);
  const body = led && !actor ? subjectBefore(scan, i - 1, floor) : null;
  if (body) return { who: [body], first: body.first, inverted: false };
  const run = actor ? null : nameRunBefore(scan, i - 1, floor);
  if (run && run.last - run.first > 1) return { who: [run], first: run.first, inverted: false };
  return null;
}

/** "doctors |at Bashir hospital| in Khartoum": the first of the prepositions by which the words hang, over a house that speaks for nobody here. */
function throughHouse(scan: Scan, at: number, floor: number): number {
  if (
    scan.actor(at - 1) ||
    !/^(hospital|clinic|morgue|centre|center|station|camp|base|office|port|airport|crossing)$/.test(scan.lower(at - 1))
  )
    return at;
  let i = at - 2;
  while (i > floor && i > at - 6 && !scan.has(i, PREPOSITION) && scan.tokens.kind[i] === WORD && !isVerb(scan, i)) i--;
  return HANGS.test(scan.lower(i)) && scan.actor(i - 1)?.last === i ? i : at;
}

/** "the rescue service and hospitals say": a plain noun joined to one who can speak. */
export function joinedNoun(scan: Scan, k: number, floor: number): Sayer | null {
  let i = k;
  while (i > floor && i > k - 3 && scan.tokens.kind[i] === WORD && scan.marks(i) === 0 && !scan.term(i + 1)) i--;
  if (i === k) return null;
  while (i > floor && scan.has(i, DETERMINER) && !scan.has(i, CONJUNCTION)) i--;
  if (scan.lower(i) !== 'and') return null;
  const before = endingAt(scan, i - 1, floor);
  if (!before || objectOfVerb(scan, before.first, floor)) return null;
  const from = i + 1;
  const name = scan.tokens.slice(from, k + 1).replace(/\s+/g, ' ');
  const noun: ActorMention = { first: from, last: k + 1, name, id: null, role: 'voice', generic: true, head: k, speaksFor: null };
  return { who: [...before.who, noun], first: before.first, inverted: false };
}

function listBefore(scan: Scan, actor: ActorMention, floor: number): ActorMention[] {
  const out = [actor];
  let i = actor.first - 1;
  while (i > floor) {
    while (i > floor && scan.has(i, DETERMINER) && !scan.has(i, CONJUNCTION)) i--;
    if (!scan.has(i, CONJUNCTION) && !scan.comma(i)) break;
    if (scan.lower(i) === 'but') break;
    let b = i - 1;
    if (scan.comma(b)) b--;
    const before = scan.actor(b) ?? houseBefore(scan, b, floor);
    if (!before || before.last !== b + 1 || !canSpeak(scan, before)) break;
    // a comma alone joins nobody ("… of X, Y said")
    if (scan.comma(i) && out.length === 1) break;
    // "shells hit the militia and the army said": the first is the object of a verb of its own
    if (objectOfVerb(scan, before.first, floor)) break;
    out.unshift(before);
    i = before.first - 1;
  }
  return out;
}

function objectOfVerb(scan: Scan, first: number, floor: number): boolean {
  let i = first - 1;
  while (i > floor && scan.has(i, DETERMINER | POSSESSIVE_PRONOUN)) i--;
  // "the mayor said |hospitals and| medics had counted": that verb has no object but what they say
  if (senseNamed(scan.term(i), 'says')) return false;
  return i >= floor && (isVerb(scan, i) || scan.has(i, PREPOSITION));
}
