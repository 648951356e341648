import type { ActorMention } from '../../language/mention.ts';
import { WORD } from '../../language/tokens.ts';
import { isVerb } from '../clauses.ts';
import {
  ADVERB,
  BE,
  CONJUNCTION,
  DETERMINER,
  HAVE,
  MODAL,
  POSSESSIVE_PRONOUN,
  PREPOSITION,
  PRONOUN,
  QUOTE,
  STOP,
  SUBORDINATOR,
} from '../grammar.ts';
import { inCompound } from '../groups.ts';
import type { Scan } from '../scan.ts';
import { senseNamed, type Term } from '../terms.ts';
import type { Memory } from './attribution.ts';
import { isNamePart, nameRunBefore, nameRunFrom } from './read-name.ts';

/** Who says something, and where the words that name the speaker begin. */
export interface Sayer {
  who: ActorMention[];
  first: number;
  inverted: boolean;
}

const CARRIER = /planes?$|jets?$|aircraft$|helicopters?$|drones?$|missiles?$|shells?$/i;
const CAN_SPEAK = new Set([
  'state',
  'state-forces',
  'armed-group',
  'coalition',
  'monitor',
  'media',
  'organisation',
  'person',
  'people',
  'voice',
]);
/** Texts that speak for who issued them. */
const PAPER = /^(statement|report|bulletin|communique|document|post|tweet|article|release|letter|dispatch|reports|statements)$/;
/** Bodies that a report names by their kind after the first time. */
const BODY =
  /^(department|ministry|agency|council|service|directorate|command|office|committee|charity|network|mission|centre|center|commission|bureau)$/;
const HANGS = /^(of|at|from|for|in|with|within|inside|near|to|on)$/;

/** Whether a mention can be one who speaks: not what flies or falls, not a part of a compound. */
export function canSpeak(scan: Scan, a: ActorMention): boolean {
  return CAN_SPEAK.has(a.role) && !inCompound(scan, a) && !CARRIER.test(a.name);
}

/** Finds who says it: before the verb ("X said …"), in apposition, by a pronoun, or right behind it ("…, said X"). */
export function findSayer(scan: Scan, term: Term, first: number, last: number, memory: Memory, sentence: number): Sayer | null {
  const verb = term.first;
  let k = verb - 1;
  for (let guard = 0; k >= first && guard < 16; guard++) {
    const time = scan.time(k);
    if (time) k = time.first - 1;
    else if (/^(on|late|early|later|since|by|as)$/.test(scan.lower(k)) && scan.time(k + 1)) k--;
    else if (scan.has(k, HAVE | ADVERB | BE | MODAL) && !scan.has(k, PRONOUN) && !scan.has(k, DETERMINER)) k--;
    else k = skipLeftPhrase(scan, k, first) ?? k + 0.5;
    if (!Number.isInteger(k)) {
      k -= 0.5;
      break;
    }
  }
  if (k < first) return inverted(scan, term, last, true);
  if (scan.comma(k)) {
    const a = apposed(scan, k, first);
    if (a) return a;
    return inverted(scan, term, last, true);
  }
  if (scan.has(k, QUOTE)) return inverted(scan, term, last, true);
  const direct = endingAt(scan, k, first);
  if (direct) return withOuter(scan, direct, first);
  if (scan.has(k, PRONOUN)) return pronoun(scan, k, first, memory, sentence);
  const issued = ofThePaper(scan, k, memory);
  if (issued) return issued;
  const hung = behindPreposition(scan, k, first);
  if (hung) return hung;
  const behind = inverted(scan, term, last, hasEnd(scan, first, verb));
  if (behind) return behind;
  const joined = joinedNoun(scan, k, first);
  if (joined) return joined;
  const near = nearActor(scan, k, first, verb) ?? openingSpeaker(scan, first, verb);
  return near ? { who: [near], first: near.first, inverted: false } : null;
}

/** "the army in a statement said": back over the phrase. */
function skipLeftPhrase(scan: Scan, k: number, first: number): number | null {
  if (!/^(statement|interview|briefing|tweet|twitter|facebook|report|telegram|email)$/.test(scan.lower(k))) return null;
  let i = k - 1;
  while (i > first && i > k - 3 && !scan.has(i, PREPOSITION)) i--;
  return /^(in|on|via)$/.test(scan.lower(i)) && i > first ? i - 1 : null;
}

/** "the statement added", "the ministry said": a text speaks for who issued it, a body for the one of that kind that spoke last. */
function ofThePaper(scan: Scan, k: number, memory: Memory): Sayer | null {
  if (!/^(the|its|this|that)$/.test(scan.lower(k - 1))) return null;
  const word = scan.lower(k);
  if (PAPER.test(word)) return { who: [...memory.speakers], first: k - 1, inverted: false };
  if (!BODY.test(word)) return null;
  const same = memory.speakers.filter((a) => a.name.toLowerCase().includes(word));
  if (same.length) return { who: same, first: k - 1, inverted: false };
  const unknown: ActorMention = {
    first: k,
    last: k + 1,
    name: word,
    id: null,
    role: 'organisation',
    generic: true,
    head: k,
    speaksFor: null,
  };
  return { who: [unknown], first: k - 1, inverted: false };
}

/** The speakers whose words end at `k`: a mention, a list of them, or a name nobody knows. */
function endingAt(scan: Scan, k: number, floor: number): Sayer | null {
  const direct = scan.actor(k);
  if (direct && direct.last === k + 1) {
    if (!canSpeak(scan, direct)) return null;
    const who = listBefore(scan, direct, floor);
    return { who, first: who[0].first, inverted: false };
  }
  const run = nameRunBefore(scan, k, floor);
  if (!run) return null;
  // "militia chief Ostap Horyn": the name behind a title that is known
  const title = scan.actor(run.first - 1);
  if (title && title.last === run.first && canSpeak(scan, title) && (title.role === 'person' || title.role === 'voice'))
    return { who: [{ ...title, last: run.last, name: `${title.name} ${run.name}`, generic: false }], first: title.first, inverted: false };
  return { who: [run], first: run.first, inverted: false };
}

/** "the head of the centre", "a source at X": when the words right before the verb hang on an earlier speaker. */
function withOuter(scan: Scan, sayer: Sayer, floor: number): Sayer {
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

function outerOf(scan: Scan, first: number, floor: number): Sayer | null {
  let i = first - 1;
  while (i > floor && scan.has(i, DETERMINER | POSSESSIVE_PRONOUN)) i--;
  if (i <= floor || !HANGS.test(scan.lower(i))) return null;
  const actor = scan.actor(i - 1);
  if (
    actor &&
    actor.last === i &&
    (actor.role === 'person' || actor.role === 'voice' || actor.role === 'media' || actor.generic) &&
    canSpeak(scan, actor)
  )
    return withOuter(scan, { who: [actor], first: actor.first, inverted: false }, floor);
  const run = actor ? null : nameRunBefore(scan, i - 1, floor);
  if (run && run.last - run.first > 1) return { who: [run], first: run.first, inverted: false };
  return null;
}

/** "a source at the province told", "a vendor in the old market said": a place or a noun before the verb that hangs on who speaks. */
function behindPreposition(scan: Scan, k: number, floor: number): Sayer | null {
  let i = scan.place(k)?.first ?? k;
  for (let steps = 0; i > floor && steps < 6; steps++) {
    if (HANGS.test(scan.lower(i - 1))) {
      const hung = outerOf(scan, i, floor);
      if (hung) return hung;
      return null;
    }
    if (scan.comma(i - 1) || scan.has(i - 1, STOP | QUOTE | CONJUNCTION) || isVerb(scan, i - 1)) return null;
    i--;
  }
  return null;
}

/** "the rescue service and hospitals say": a plain noun joined to one who can speak. */
function joinedNoun(scan: Scan, k: number, floor: number): Sayer | null {
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
    const before = scan.actor(b);
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
  return i >= floor && (isVerb(scan, i) || scan.has(i, PREPOSITION));
}

function pronoun(scan: Scan, k: number, first: number, memory: Memory, sentence: number): Sayer | null {
  const word = scan.lower(k);
  if (word === 'who') {
    const a = scan.actor(k - 1) ?? scan.actor(k - 2) ?? nameRunBefore(scan, scan.comma(k - 1) ? k - 2 : k - 1, first);
    if (a && (a.role === 'person' || a.role === 'voice' || a.role === 'people' || canSpeak(scan, a)))
      return { who: [a], first: k, inverted: false };
    return memory.speakers.length ? { who: [...memory.speakers], first: k, inverted: false } : null;
  }
  if (!/^(he|she|it|they|we|i)$/.test(word)) return null;
  const who = antecedent(scan, word, k, memory, sentence);
  return who.length ? { who, first: k, inverted: false } : null;
}

/** Whom "he", "it" or "they" means: who spoke last, unless a person was brought in since. */
function antecedent(scan: Scan, word: string, at: number, memory: Memory, sentence: number): ActorMention[] {
  const persons = memory.speakers.filter((a) => a.role === 'person' || (a.role === 'voice' && !/s$/.test(a.name)));
  if (word === 'he' || word === 'she') {
    for (let s = sentence - 1; s >= Math.max(0, sentence - 2) && s > memory.sentence; s--) {
      const { first, last } = scan.sentences[s];
      const person = scan.within(scan.reading.actors, first, last).find((a) => a.role === 'person') ?? nameRunFrom(scan, first, last);
      if (person && person.first < at && person.last - person.first > 1) return [person];
    }
    return persons.length ? persons.slice(0, 1) : memory.speakers.slice(0, 1);
  }
  if (word === 'it') {
    const bodies = memory.speakers.filter((a) => a.role !== 'person' && a.role !== 'people');
    return (bodies.length ? bodies : memory.speakers).slice(0, 1);
  }
  return [...memory.speakers];
}

/** An apposition or a parenthesis closes before the verb: "X, a spokesman for Y, said". */
function apposed(scan: Scan, comma: number, floor: number): Sayer | null {
  let commas = 0;
  for (let i = comma - 1; i >= floor && i >= comma - 30; i--) {
    if (scan.has(i, STOP) && scan.lower(i) !== ')' && scan.lower(i) !== '(') return null;
    const edge = scan.comma(i);
    if (!edge) continue;
    commas++;
    const inside =
      scan.has(i + 1, DETERMINER) ||
      scan.has(i + 1, PRONOUN) ||
      scan.tokens.caps[i + 1] === 0 ||
      scan.actor(i + 1)?.role === 'person' ||
      scan.lower(i + 1) === 'who';
    const sayer = inside ? (endingAt(scan, i - 1, floor) ?? null) : null;
    if (sayer && !governed(scan, sayer.first, floor)) return withOuter(scan, sayer, floor);
    if (commas > 3) return null;
  }
  return null;
}

/** A preposition that is no "of" of a title stands before it: it is not the subject. */
function governed(scan: Scan, first: number, floor: number): boolean {
  let i = first - 1;
  while (i > floor && scan.has(i, DETERMINER)) i--;
  return i >= floor && scan.has(i, PREPOSITION) && !scan.has(i, SUBORDINATOR) && !/^(as|like)$/.test(scan.lower(i)) && i > floor;
}

/** Whether the words before the verb are a sentence of their own, so that the speaker must stand behind it. */
function hasEnd(scan: Scan, first: number, verb: number): boolean {
  let verbs = 0;
  for (let i = first; i < verb; i++) if (isVerb(scan, i) && !senseNamed(scan.term(i), 'says')) verbs++;
  return verbs > 0;
}

/** "…, said the spokesman": right behind the verb stands a speaker and no clause follows it. */
function inverted(scan: Scan, term: Term, last: number, allowed: boolean): Sayer | null {
  if (!allowed || term.form.endsWith('ing') || /^(told|tell|tells|accused|blamed|found|believe|believes|believed)$/.test(term.form))
    return null;
  const who = speakersFrom(scan, term.last, last, 2);
  if (!who.length) return null;
  const next = who[who.length - 1].last;
  // "said the government had shelled": a verb makes it what was said
  if (isVerb(scan, next) || scan.has(next, HAVE | BE | MODAL)) return null;
  return { who, first: term.first, inverted: true };
}

/** The speakers named from here on, at most `gap` words away. */
export function speakersFrom(scan: Scan, from: number, last: number, gap: number): ActorMention[] {
  let i = from;
  for (let steps = 0; i < Math.min(last, from + 8); i++) {
    const a = scan.actor(i);
    if (a && a.first === i && canSpeak(scan, a)) {
      const outer = a;
      return listFrom(scan, outer, last);
    }
    if (!a && steps === 0) {
      const run = nameRunFrom(scan, i, last);
      if (run) return [run];
    }
    if (scan.comma(i) || scan.has(i, QUOTE | STOP) || (gap < 4 && scan.has(i, PREPOSITION))) return [];
    if (!scan.has(i, DETERMINER | POSSESSIVE_PRONOUN) && !scan.place(i) && ++steps > gap) return [];
  }
  return [];
}

function listFrom(scan: Scan, first: ActorMention, last: number): ActorMention[] {
  const out = [first];
  let k = first.last;
  while (k < last && (scan.has(k, CONJUNCTION) || scan.comma(k))) {
    k++;
    while (k < last && scan.has(k, DETERMINER | CONJUNCTION)) k++;
    const b = scan.actor(k);
    if (!b || b.first !== k || !canSpeak(scan, b) || isVerb(scan, b.last)) break;
    out.push(b);
    k = b.last;
  }
  return out;
}

/** A speaker a few words before the verb, with nothing but its own describing words between. */
function nearActor(scan: Scan, at: number, floor: number, verb: number): ActorMention | null {
  for (let i = at; i >= floor && i >= at - 7; i--) {
    if (scan.comma(i) || scan.has(i, STOP | QUOTE) || (isVerb(scan, i) && i !== verb)) return null;
    const a = scan.actor(i);
    if (a && canSpeak(scan, a)) return outerOf(scan, a.first, floor)?.who[0] ?? a;
  }
  return null;
}

/** "A group of farmers from the valley who fled said": the sentence opens with who speaks, and no verb but a relative's stands between. */
function openingSpeaker(scan: Scan, first: number, verb: number): ActorMention | null {
  let i = first;
  while (
    i < verb &&
    (scan.time(i) || scan.has(i, DETERMINER | CONJUNCTION | ADVERB) || scan.comma(i) || /^(one|two|other)$/.test(scan.lower(i)))
  )
    i++;
  // "Anna a nurse from the valley said": a first name alone
  if (!scan.actor(i) && scan.tokens.caps[i] > 0 && scan.has(i + 1, DETERMINER)) i += 2;
  while (i < verb && scan.time(i) === null && !scan.actor(i) && scan.marks(i) === 0 && scan.tokens.caps[i] === 0 && scan.actor(i + 1)) i++;
  const a = scan.actor(i) ?? nameRunFrom(scan, i, verb);
  if (!a || !canSpeak(scan, a) || verb - a.last > 18) return null;
  let relative = false;
  for (let k = a.last; k < verb; k++) {
    if (scan.lower(k) === 'who' || scan.lower(k) === 'which') relative = true;
    if (scan.tokens.kind[k] === WORD && isVerb(scan, k) && !relative && !scan.lower(k).endsWith('ed')) return null;
  }
  return a;
}
