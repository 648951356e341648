import type { ActorMention } from '../../language/mention.ts';
import { POSSESSIVE, WORD } from '../../language/tokens.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, HAVE, MODAL, PREPOSITION, PRONOUN, QUOTE, STOP, SUBORDINATOR } from '../sentence/grammar.ts';
import { coordinated } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import type { Memory } from './attribution.ts';
import { speakersFrom } from './find-speakers-from.ts';
import { isParticle, nameRunFrom } from './read-name.ts';
import { endingAt, joinedNoun, outerOf, withOuter } from './read-speaker-words.ts';
import { HANGS, namedBetween, nounGroupFrom, subjectBefore } from './read-subject.ts';
import { resolveBody, resolvePronoun } from './resolve-pronoun.ts';
import { canSpeak, type Sayer } from './sayer.ts';

/** Finds who says it: before the verb ("X said …"), in apposition, by a pronoun, or right behind it ("…, said X"). */
export function findSayer(scan: Scan, term: Term, first: number, last: number, memory: Memory, sentence: number): Sayer | null {
  const verb = term.first;
  let k = verb - 1;
  for (let guard = 0; k >= first && guard < 16; guard++) {
    const time = scan.time(k);
    if (time) k = time.first - 1;
    else if (/^(on|late|early|later|since|by|as)$/.test(scan.lower(k)) && scan.time(k + 1)) k--;
    else if (scan.lower(k) === ')' && !scan.actor(k)) k = beforeBracket(scan, k, first) ?? k + 0.5;
    else if (scan.has(k, HAVE | ADVERB | BE | MODAL) && !scan.has(k, PRONOUN) && !scan.has(k, DETERMINER)) k--;
    else k = skipLeftPhrase(scan, k, first) ?? k + 0.5;
    if (!Number.isInteger(k)) {
      k -= 0.5;
      break;
    }
  }
  if (k < first) return inverted(scan, term, last, true);
  if (scan.comma(k)) {
    const behind = inverted(scan, term, last, true);
    // "…, said the army.": nothing is left that it could have said
    if (behind && closes(scan, behind.who[behind.who.length - 1].last, last)) return behind;
    return apposed(scan, k, first) ?? behind;
  }
  if (scan.has(k, QUOTE)) return inverted(scan, term, last, true);
  const issuer = /^(that|which)$/.test(scan.lower(k)) ? issuerBefore(scan, k, first) : null;
  if (issuer) return issuer;
  const direct = endingAt(scan, k, first);
  if (direct) return withOuter(scan, direct, first);
  if (scan.has(k, PRONOUN)) return resolvePronoun(scan, k, first, memory, sentence);
  const issued = resolveBody(scan, k, memory);
  if (issued) return issued;
  const owner = ownerOfChannel(scan, k, first);
  if (owner) return { who: [owner], first: owner.first, inverted: false };
  const hung = behindPreposition(scan, k, first);
  if (hung) return hung;
  const behind = inverted(scan, term, last, hasEnd(scan, first, verb));
  if (behind) return behind;
  const joined = joinedNoun(scan, k, first);
  if (joined) return joined;
  const joint = jointSpeakers(scan, k, first);
  if (joint) return joint;
  const near =
    nearActor(scan, k, first, verb) ??
    (SAYS.test(term.form) ? subjectBefore(scan, k, first) : null) ??
    openingSpeaker(scan, first, k, verb);
  return near ? { who: [near], first: near.first, inverted: false } : null;
}

/** Verbs that only people and what speaks for them do. */
const SAYS =
  /^(said|says|told|tells|added|adds|wrote|recalled|insisted|testified|confirmed|announced|stated|claimed|alleged|warned|explained|accused|blamed|condemned|denounced|reported|revealed|disclosed|declared|affirmed|related|maintained|asserted|contended|indicated|admitted|conceded)$/;
/** "the Marrat-based Council of Elders |(CE)| said": back over an abbreviation in brackets. */
function beforeBracket(scan: Scan, close: number, first: number): number | null {
  for (let i = close - 1; i > first && i >= close - 4; i--) if (scan.lower(i) === '(') return i - 1;
  return null;
}

/** "the army in a statement said": back over the phrase. */
function skipLeftPhrase(scan: Scan, k: number, first: number): number | null {
  if (!/^(statement|interview|briefing|tweet|twitter|facebook|report|telegram|email)$/.test(scan.lower(k))) return null;
  let i = k - 1;
  while (i > first && i > k - 3 && !scan.has(i, PREPOSITION)) i--;
  return /^(in|on|via)$/.test(scan.lower(i)) && i > first ? i - 1 : null;
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

/** "a statement by |the front| that said", "news came from |the army|, which said": who stands right before the relative. */
function issuerBefore(scan: Scan, relative: number, floor: number): Sayer | null {
  const named = scan.actor(scan.comma(relative - 1) ? relative - 2 : relative - 1);
  if (!named || named.first < floor || !canSpeak(scan, named)) return null;
  return /^(by|from)$/.test(scan.lower(named.first - (scan.has(named.first - 1, DETERMINER) ? 2 : 1)))
    ? { who: [named], first: relative, inverted: false }
    : null;
}

/** An apposition or a parenthesis closes before the verb: "X, a spokesman for Y, said". */
export function apposed(scan: Scan, comma: number, floor: number): Sayer | null {
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
      scan.lower(i + 1) === 'who' ||
      isName(scan, i + 1, comma);
    const sayer = inside ? endingAt(scan, i - 1, floor) : null;
    if (sayer && !governed(scan, sayer.first, floor)) return withOuter(scan, sayer, floor);
    // "an officer |in the valley|, who asked for no name, said"
    const hung = inside ? behindPreposition(scan, i - 1, floor) : null;
    if (hung && !governed(scan, hung.first, floor)) return hung;
    // "a councillor of the valley, |Salim Dau|, said": nobody known but by the name
    const alone = namedBetween(scan, i, comma) ?? (isName(scan, i + 1, comma) ? nameRunFrom(scan, i + 1, comma) : null);
    const plain = inside || alone ? subjectBefore(scan, i - 1, floor) : null;
    const named = plain && alone ? alone : plain;
    if (named) return { who: [named], first: named.first, inverted: false };
    if (commas > 3) return null;
  }
  return null;
}

/** "a junta spokesman, |Zaw Min Tun|, said", "…, |Pieter de Wolff|, said": capitals between commas, small words of names and initials among them. */
function isName(scan: Scan, from: number, until: number): boolean {
  let capitals = 0;
  let places = 0;
  for (let i = from; i < until; i++) {
    if (scan.tokens.kind[i] === WORD && scan.tokens.caps[i] !== 0) capitals++;
    else if (i === from || !(isParticle(scan, i) || (scan.lower(i) === '.' && scan.tokens.end[i - 1] - scan.tokens.start[i - 1] === 1)))
      return false;
    if (scan.place(i) && !scan.place(i)?.partOfName) places++;
  }
  // "a resident, |Victoria Diaz|, said": a place only opens the name
  if (places && (places === capitals || !scan.place(from))) return false;
  return capitals > 1 ? capitals < 5 && until - from < 9 : capitals === 1 && scan.actor(from - 2)?.role === 'person';
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
  if (!allowed || term.form.endsWith('ing') || /^(told|tell|tells|found|believe|believes|believed)$/.test(term.form)) return null;
  const quoted = scan.has(term.first - 1, QUOTE) || scan.has(term.first - 2, QUOTE);
  const known = speakersFrom(scan, term.last, last, 2);
  // "…", said |a village elder|: whoever stands behind a quotation, or closes the sentence behind a comma
  const group = !known.length && (quoted || scan.comma(term.first - 1)) ? nounGroupFrom(scan, term.last, last) : null;
  const one = group && (quoted || closes(scan, group.last, last)) ? group : null;
  const who = one ? [one] : known;
  if (!who.length) return null;
  let next = who[who.length - 1].last;
  while (scan.has(next, ADVERB)) next++;
  // ""Rebels did it", |accused| the governor.": at the end of a quotation only
  if (/^(accused|blamed)$/.test(term.form) && !quoted) return null;
  // "said the government had shelled": a verb makes it what was said
  if ((isVerb(scan, next) && !REACHED.test(scan.lower(next))) || scan.has(next, HAVE | BE | MODAL)) return null;
  return { who, first: term.first, inverted: true };
}

/** "said residents |reached by phone|": how they were asked. */
const REACHED = /^(reached|contacted|interviewed|quoted|based|stationed|posted)$/;

/** Whether the sentence, or this part of it, ends here. */
const closes = (scan: Scan, at: number, last: number): boolean => at >= last || scan.punct(at);

const CHANNEL = /^(channel|account|page|website|site|feed|statement|post|tweet|message|bulletin|communique|communiqué|video|newsletter)$/;

/** "a post on |the movement's| Telegram channel said", "the ministry's statement said": whose it is speaks by it. */
function ownerOfChannel(scan: Scan, k: number, floor: number): ActorMention | null {
  if (!CHANNEL.test(scan.lower(k))) return null;
  for (let i = k - 1; i > floor && i > k - 5; i--) {
    if (scan.tokens.kind[i] === POSSESSIVE) {
      const owner = scan.actor(i - 1);
      return owner && owner.last === i && canSpeak(scan, owner) ? owner : null;
    }
    if (scan.tokens.kind[i] !== WORD || scan.has(i, PREPOSITION | CONJUNCTION) || isVerb(scan, i)) return null;
  }
  return null;
}

/** "the three groups said", "both armies said": those listed before in the sentence, as many as are meant. */
function jointSpeakers(scan: Scan, k: number, floor: number): Sayer | null {
  if (!/^(groups|armies|sides|forces|movements|factions|militias|countries|parties|governments)$/.test(scan.lower(k))) return null;
  const many = scan.lower(k - 1);
  const number = JOINT[many];
  if (number === undefined || !(many === 'both' || scan.lower(k - 2) === 'the')) return null;
  const named = scan.within(scan.reading.actors, Math.max(floor, k - 60), k - 1).filter((a) => canSpeak(scan, a) && !a.generic);
  if (named.length < number) return null;
  const who = coordinated(scan, named[number - 1], floor);
  return who.length === number ? { who, first: k - 1, inverted: false } : null;
}
const JOINT: Record<string, number> = { both: 2, two: 2, three: 3, four: 4 };

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
function openingSpeaker(scan: Scan, first: number, at: number, verb: number): ActorMention | null {
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
    // "Rebels shelled the town, |spotters on the hill| said": others speak
    if (scan.comma(k) && k < at && !relative) return null;
    if (scan.lower(k) === 'who' || scan.lower(k) === 'which') relative = true;
    if (scan.tokens.kind[k] === WORD && isVerb(scan, k) && !relative && !scan.lower(k).endsWith('ed')) return null;
  }
  return a;
}
