import type { ActorMention } from '../../language/mention.ts';
import { ALL_CAPS, LOWER, WORD } from '../../language/tokens.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, HAVE, MODAL, PREPOSITION, PRONOUN, RELATIVE, SUBORDINATOR } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

/** Small words inside names. */
const PARTICLES = /^(al|el|abu|bin|ibn|bint|abd|de|del|da|di|van|von|der|den|la|le|ul|ud|as|ar|ash|umm)$/;
const CLOSED = DETERMINER | PREPOSITION | BE | HAVE | MODAL | CONJUNCTION | SUBORDINATOR | RELATIVE | PRONOUN | ADVERB;

/** A name nobody listed, written with capitals and ending at `at` ("Kaltenbrunn warned"); null when the words are no name. */
export function nameRunBefore(scan: Scan, at: number, floor: number): ActorMention | null {
  if (!nameWord(scan, at)) return null;
  let first = at;
  while (first > floor && isNamePart(scan, first - 1)) first--;
  return mention(scan, first, at + 1);
}

/** The same, beginning at `from`. */
export function nameRunFrom(scan: Scan, from: number, last: number): ActorMention | null {
  // "|Victoria| Diaz"
  if (!nameWord(scan, from) && !(isNamePart(scan, from) && nameWord(scan, from + 1))) return null;
  let end = from + 1;
  while (end < last && (nameWord(scan, end) || isParticle(scan, end))) end++;
  while (end > from + 1 && !nameWord(scan, end - 1)) end--;
  return mention(scan, from, end);
}

function nameWord(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  if (i < 0 || tokens.kind[i] !== WORD || tokens.caps[i] === LOWER || tokens.shouting) return false;
  if (scan.actor(i) || scan.time(i) || scan.count(i)) return false;
  const place = scan.place(i);
  if (place && !place.partOfName && place.where.lat !== null) return false;
  return !scan.has(i, CLOSED) && !(scan.term(i) && tokens.start[i] > 0 && sentenceStart(scan, i));
}

/** Whether a token may stand inside a name: a capital, a small word of names, a place that is part of one. */
export function isNamePart(scan: Scan, i: number): boolean {
  if (nameWord(scan, i) || isParticle(scan, i)) return true;
  return scan.tokens.kind[i] === WORD && scan.tokens.caps[i] !== LOWER && scan.place(i) !== null && !scan.actor(i);
}

/** "|al|", "|van|", "|-|": what stands inside names between their capitals. */
export const isParticle = (scan: Scan, i: number): boolean =>
  (PARTICLES.test(scan.lower(i)) && scan.tokens.caps[i] >= 0) || (scan.lower(i) === '-' && scan.tokens.space[i] === 0);

function sentenceStart(scan: Scan, i: number): boolean {
  if (i === 0 || scan.tokens.space[i] > 1) return true;
  // a quotation mark glued to the word before it closes; one that opens makes any word look like a name
  if (scan.lower(i - 1) === '"') return scan.tokens.space[i - 1] > 0 || scan.tokens.space[i] === 0;
  return /^[.!?:;“]$/.test(scan.lower(i - 1));
}

function mention(scan: Scan, from: number, last: number): ActorMention | null {
  let first = from;
  while (first < last && !nameWord(scan, first) && !PARTICLES.test(scan.lower(first)) && !scan.place(first)) first++;
  // one capital at the head of a sentence is any word, but for letters: "|KNPA| said"
  if (last - first === 1 && sentenceStart(scan, first) && scan.tokens.caps[first] !== ALL_CAPS) return null;
  if (last <= first || last - first > 7) return null;
  return {
    first,
    last,
    name: scan.tokens.slice(first, last).replace(/\s+/g, ' '),
    id: null,
    role: 'person',
    generic: false,
    head: last - 1,
    speaksFor: null,
  };
}
