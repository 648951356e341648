import type { ActorMention } from '../../language/mention.ts';
import { ALL_CAPS, LOWER, POSSESSIVE, WORD } from '../../language/tokens.ts';
import { isVerb } from '../sentence/clauses.ts';
import {
  CONJUNCTION,
  DETERMINER,
  POSSESSIVE_PRONOUN,
  PREPOSITION,
  PRONOUN,
  QUOTE,
  RELATIVE,
  STOP,
  SUBORDINATOR,
} from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

/** Prepositions by which one noun group hangs on who speaks: "the head of X", "a source at X". */
export const HANGS = /^(of|at|from|for|in|with|within|inside|near|to|on)$/;
/** The most tokens a speaker's words run to. */
const LONGEST = 14;
/** What is consulted and says nothing by itself, what happens, and who is meant by no noun of his own. */
const NO_SPEAKER =
  /^(law|map|sign|rules?|clause|article|truce|cease|ceasefire|war|attacks?|others?|same|latter|former|two|three|both|all|ones?|plans?|agreement|accord|deal|terms|treaty|protocol|schedule|timetable|resolution|constitution|provisions?|customs?|tradition|reports?|accounts?|data|figures?|estimates?|statistics|results|findings|tally|toll|count|number|text|wording|document|draft|version|roadmap|scenario|standards?|principles?|requests?|orders?|instructions?|orders?|norms?|habit|evidence|records?|needs?|want|time|times|day|days|way|line)$/;
/** Nouns made of a verb name what happens, but for bodies: "the mission", "the district administration". */
const OF_VERB = /(\w{3}ing|tion|sion|ment|ness|ity|ance|ence)$/;
const BODY =
  /(mission|commission|delegation|administration|organi[sz]ation|federation|association|government|department|coalition|opposition|corporation|station|foundation|institution|union|authority|municipality|community|university|prosecution|division|expedition|alliance|conference|regiment|detachment|parliament|establishment|intelligence|ambulance|presidency|agency)$/;

/** Whether a noun names somebody or some body that can be heard. */
function canBeHeard(scan: Scan, head: number): boolean {
  const word = scan.lower(head);
  if (NO_SPEAKER.test(word) || scan.time(head) || scan.count(head)?.noun === head) return false;
  if (scan.term(head)?.senses.some((s) => s.sense !== 'target')) return false;
  return !OF_VERB.test(word) || BODY.test(word);
}

const opensGroup = (scan: Scan, i: number): boolean => scan.has(i, DETERMINER | POSSESSIVE_PRONOUN) && !scan.has(i, CONJUNCTION);

/** The mention of a noun group [from, last) as who speaks; null where its noun is none that can be heard. */
function speakerOf(scan: Scan, from: number, last: number): ActorMention | null {
  let first = from;
  while (first < last && opensGroup(scan, first)) first++;
  let head = first;
  while (head + 1 < last && !HANGS.test(scan.lower(head + 1))) head++;
  if (head >= last || last - first > LONGEST || scan.tokens.kind[head] !== WORD || !canBeHeard(scan, head)) return null;
  // a bare place speaks for nobody here
  if (scan.place(head) && scan.place(head)?.first === first) return null;
  const name = scan.tokens.slice(first, last).replace(/\s+/g, ' ');
  return { first, last, name, id: null, role: 'voice', generic: true, head, speaksFor: null };
}

/** "|the chairman of the valley's peace committee| said": the subject of a verb of saying, whatever it is called, that ends at `k`. */
export function subjectBefore(scan: Scan, k: number, floor: number): ActorMention | null {
  let i = k;
  for (; i >= floor && k - i < LONGEST; i--) {
    if (scan.comma(i) || scan.has(i, QUOTE | STOP | SUBORDINATOR | RELATIVE | PRONOUN)) break;
    if (isVerb(scan, i) || (scan.has(i, PREPOSITION) && !HANGS.test(scan.lower(i)))) return null;
    // "and the school's guard said"; "the press and information office said"
    if (scan.has(i, CONJUNCTION) && opensGroup(scan, i + 1)) break;
    if (scan.tokens.kind[i] !== WORD && scan.tokens.kind[i] !== POSSESSIVE && scan.lower(i) !== '-') break;
  }
  const first = i + 1;
  if (first > k || k - i >= LONGEST) return null;
  const speaker = speakerOf(scan, first, k + 1);
  if (!speaker || opensGroup(scan, first)) return speaker;
  // "…, |traders in the bazaar| said": people of a kind need no article
  const bare = (first === floor || scan.comma(i) || scan.has(i, QUOTE)) && PLURAL.test(scan.lower(speaker.head));
  return bare && (k === first || scan.tokens.caps[first + 1] === LOWER) ? speaker : null;
}
const PLURAL = /(s|men|women|people|staff|personnel|crew)$/;

/** "according to |the father of one of the boys|": a noun group that nobody listed, from here on. */
export function nounGroupFrom(scan: Scan, from: number, last: number): ActorMention | null {
  let i = from;
  for (; i < last && i - from < LONGEST; i++) {
    if (scan.comma(i) || scan.has(i, QUOTE | STOP | SUBORDINATOR | RELATIVE | PRONOUN | CONJUNCTION)) break;
    if (scan.time(i) || isVerb(scan, i) || (scan.has(i, PREPOSITION) && !HANGS.test(scan.lower(i)))) break;
    if (scan.tokens.kind[i] !== WORD && scan.tokens.kind[i] !== POSSESSIVE && scan.lower(i) !== '-') break;
  }
  while (i > from && HANGS.test(scan.lower(i - 1))) i--;
  if (i === from || (!opensGroup(scan, from) && !/s$/.test(scan.lower(i - 1)))) return null;
  return speakerOf(scan, from, i);
}

/** "the mission in the valley, |UMV|, said": letters or a name that stand alone between commas. */
export function namedBetween(scan: Scan, open: number, close: number): ActorMention | null {
  const first = open + 1;
  if (close - first !== 1 || scan.tokens.kind[first] !== WORD || scan.tokens.shouting) return null;
  if (scan.tokens.caps[first] !== ALL_CAPS || scan.place(first)?.where.lat != null || scan.time(first)) return null;
  const name = scan.tokens.slice(first, close);
  return scan.actor(first) ?? { first, last: close, name, id: null, role: 'organisation', generic: false, head: first, speaksFor: null };
}
