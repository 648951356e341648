import type { TimeMention } from '../../language/mention.ts';
import { CAPITALISED, POSSESSIVE, WORD } from '../../language/tokens.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import {
  ADVERB,
  BE,
  CONJUNCTION,
  DETERMINER,
  DO,
  HAVE,
  MODAL,
  NEGATION,
  PARTICIPLE,
  PREPOSITION,
  PRONOUN,
  QUOTE,
  RELATIVE,
  STOP,
  SUBORDINATOR,
} from './grammar.ts';
import { joinsGroups } from './joins-groups.ts';
import type { Scan } from './scan.ts';

/** How a clause hangs on the one before it. */
export type Opening = 'main' | 'coordinate' | 'shared-subject' | 'subordinate' | 'relative' | 'stop';

/** A stretch of a sentence with a verb group of its own. */
export interface Clause {
  first: number;
  last: number;
  opening: Opening;
  /** The folded word that opens it ("after", "which", "and"), or ''. */
  word: string;
  sentence: number;
}

const AUX = BE | HAVE | MODAL | DO;
/** Whether the token is, or is very likely, a verb where it stands. Worked out once a token. */
export function isVerb(scan: Scan, i: number): boolean {
  if (i < 0 || i >= scan.tokens.count) return false;
  const known = scan.verbAt[i];
  if (known !== 0) return known > 0;
  const verb = standsAsVerb(scan, i);
  scan.verbAt[i] = verb ? 1 : -1;
  return verb;
}

function standsAsVerb(scan: Scan, i: number): boolean {
  if (scan.has(i, AUX)) return true;
  const term = scan.term(i);
  if (!term && !scan.has(i, PARTICIPLE)) return false;
  // "Bashir, Said Khan and": somebody's name
  if (scan.lower(i) === 'said' && scan.tokens.caps[i] === CAPITALISED && nameOpens(scan, i)) return false;
  // "500-pound bombs"
  if (i > 0 && scan.lower(i - 1) === '-' && scan.tokens.space[i] === 0 && scan.tokens.space[i - 1] === 0) return false;
  if (term && term.first === i) {
    const form = term.verb;
    if (form) {
      if ((!form.noun || form.verbOnly) && !afterNounOpener(scan, i)) return true;
      return verbInContext(scan, i, term.last);
    }
    return false;
  }
  if (scan.has(i, PARTICIPLE) && !scan.actor(i) && !scan.place(i)) {
    const before = i - 1;
    // "a truce |that collapsed|": behind a noun the word opens a relative clause
    if (scan.lower(before) === 'that' && scan.tokens.kind[before - 1] === WORD && scan.marks(before - 1) === 0) return true;
    // "a woman |named| Ana Ruiz"
    if (GIVES_NAME.test(scan.lower(i)) && scan.within(scan.reading.counts, i - 8, i).some((c) => c.nounLast === i)) return false;
    return !scan.has(before, DETERMINER | PREPOSITION) && scan.lower(before) !== '-';
  }
  return false;
}

/** What says by name who somebody is. */
export const GIVES_NAME = /^(named|identified|called)$/;

const nameOpens = (scan: Scan, i: number): boolean =>
  scan.actor(i)?.role === 'person' ||
  (scan.tokens.caps[i + 1] === CAPITALISED && (scan.comma(i - 1) || scan.has(i - 1, CONJUNCTION) || /^[(–—]$/.test(scan.lower(i - 1))));

function afterNounOpener(scan: Scan, i: number): boolean {
  // "the next massacre", "a previous attack"
  if (/^(next|latest|previous)$/.test(scan.lower(i - 1)) && scan.has(i - 2, DETERMINER)) return true;
  // "the senator's |murder|"
  if (scan.tokens.kind[i - 1] === POSSESSIVE && !/(ed|en|ing)$/.test(scan.lower(i))) return true;
  return (
    scan.has(i - 1, DETERMINER) &&
    !scan.has(i - 1, PRONOUN) &&
    scan.lower(i - 1) !== 'that' &&
    scan.lower(i - 1) !== 'all' &&
    scan.lower(i - 1) !== 'both'
  );
}

const SEEN = /^(seen|spotted|observed|filmed)$/;

/** "was seen |by villagers| shelling": whether words that end at `at` say who saw it. */
function seenBy(scan: Scan, at: number): boolean {
  for (let i = at; i > at - 5; i--) if (scan.lower(i) === 'by') return SEEN.test(scan.lower(i - 1));
  return false;
}

/** Tells a verb from a noun of the same spelling ("strikes", "attack", "shelling") by its neighbours. */
export function verbInContext(scan: Scan, first: number, last: number): boolean {
  const t = scan.tokens;
  let b = first - 1;
  while (b >= 0 && ((scan.has(b, ADVERB) && !scan.has(b, PREPOSITION)) || scan.time(b))) b--;
  // "the attack killed", "shelling was": what a verb follows is its subject
  if (scan.has(last, BE | HAVE | MODAL) || scan.term(last)?.senses.some((s) => s.sense === 'kill' || s.sense === 'wound')) return false;
  // "said shells hit the town": behind a verb of saying the noun, which has a verb of its own
  if (senseOf(scan, b, SAYS) && senseOf(scan, last, HITS)) return false;
  const before = scan.lower(b);
  const word = t.lower(first);
  const ing = word.endsWith('ing');
  if (before === 'to' || scan.has(b, MODAL | DO)) return !ing;
  if (ing) {
    // "were shelling the town" is a verb; "the shelling", "shelling of", "after shelling" are nouns
    if (scan.has(b, BE) || SEEN.test(before) || seenBy(scan, b)) return !scan.has(last, PREPOSITION) || scan.lower(last) !== 'of';
    // "rebels continued shelling the town", but "the continued shelling of the town"
    if (GOES_ON.test(before) && !scan.has(b - 1, DETERMINER | PREPOSITION)) return scan.lower(last) !== 'of';
    // "accused of |firing mortar shells|": what is fired stands behind it
    if (/^(of|for|by|from)$/.test(before) && senseOf(scan, first, FIRES) && namesWeapon(scan, last)) return true;
    return scan.comma(b) && (scan.has(last, DETERMINER) || scan.count(last) !== null);
  }
  if (scan.has(b, DETERMINER | PREPOSITION) || scan.lower(b) === "'s" || t.kind[b] === 4 || t.lower(b) === '-') return false;
  if (scan.count(b) && !scan.count(b)!.idle && scan.count(b)!.noun < 0) return false;
  const place = scan.place(b);
  if (place?.adjective) return false;
  const actor = scan.actor(b);
  const opensObject =
    scan.has(last, DETERMINER) ||
    scan.count(last) !== null ||
    scan.place(last) !== null ||
    scan.actor(last) !== null ||
    (scan.term(last) !== null && !scan.has(last, PREPOSITION));
  // "by coalition strikes on", "after rebel attacks": a group that a preposition governs is no subject
  if (actor && scan.has(actor.first - 1, PREPOSITION) && !scan.has(actor.first - 1, SUBORDINATOR)) return false;
  if (actor || place || scan.has(b, PRONOUN)) {
    // "coalition strikes on the base |killed| five": the noun, which the verb behind has as its subject
    if (scan.has(last, PREPOSITION) && actor && !scan.has(b, PRONOUN) && verbOf(scan, last)) return false;
    // "coalition strikes on army posts": a verb would take its object at once
    const onto = /^(on|against)$/.test(scan.lower(last)) && !scan.time(last) && !scan.time(last + 1) && !scan.has(b, PRONOUN);
    return opensObject || (word.endsWith('s') && scan.has(last, PREPOSITION) && !onto);
  }
  const term = scan.term(b);
  // "Shells hit a school", "Troops attack village": a noun before, an object after
  if (term && term.last === b + 1) return opensObject && (word.endsWith('s') ? !b || true : t.lower(b).endsWith('s'));
  return false;
}

/** Verbs that say of another when it begins or ends, and have its subject. */
export const GOES_ON = /^(continue[ds]?|keeps?|kept|began|begun|start(ed|s)?|resume[ds]?)$/;
const FIRES = new Set(['fire-verb']);
const WEAPON = new Set(['weapon']);
/** "mortar shells", "12 mortar rounds" */
const namesWeapon = (scan: Scan, at: number): boolean => senseOf(scan, scan.count(at)?.first === at ? scan.count(at)!.last : at, WEAPON);

const SAYS = new Set(['says']);
const HITS = new Set(['strike-verb', 'land-verb']);
const WEAPONS = new Set(['weapon']);
const senseOf = (scan: Scan, i: number, senses: ReadonlySet<string>): boolean =>
  scan.term(i)?.senses.some((s) => senses.has(s.sense)) ?? false;

/** Whether a verb of doing harm follows that has no subject of its own between: its subject stands before. */
function verbOf(scan: Scan, from: number): boolean {
  for (let i = from; i < from + 16 && i < scan.tokens.count; i++) {
    if (scan.comma(i) || scan.has(i, SUBORDINATOR | RELATIVE | CONJUNCTION | STOP | QUOTE) || scan.lower(i) === '.') return false;
    if (scan.has(i, BE | HAVE | MODAL)) return true;
    if (scan.term(i)?.senses.some((s) => s.sense === 'kill' || s.sense === 'wound')) return !scan.lower(i).endsWith('ing');
  }
  return false;
}

const AS_WHAT = /^(identified|known|described|seen|regarded|named|posing|disguised|dressed|serving|acting|working|designated|viewed|such)$/;

/** "two guards |as| well |as| the mayor": words that add to a list. */
const addsOn = (scan: Scan, i: number): boolean =>
  scan.lower(i - 1) === 'well' ? scan.lower(i - 2) === 'as' : scan.lower(i + 1) === 'well' && scan.lower(i + 2) === 'as';

/** Cuts a sentence into clauses. */
export function splitClauses(scan: Scan, sentence: Sentence, number: number): Clause[] {
  const out: Clause[] = [];
  let open: Clause = { first: sentence.first, last: sentence.last, opening: 'main', word: '', sentence: number };
  let verbSeen = false;
  // the sentence opened with words that have no verb
  let opened = false;
  const cut = (at: number, opening: Opening, word: string): void => {
    if (at <= open.first) {
      open.opening = opening;
      open.word = word;
      return;
    }
    open.last = at;
    opened = out.length === 0 && !verbSeen;
    out.push(open);
    verbSeen = false;
    open = { first: at, last: sentence.last, opening, word, sentence: number };
  };
  if (scan.has(sentence.first, SUBORDINATOR) && verbAhead(scan, sentence.first + 1, sentence.last) >= 0) {
    open.opening = 'subordinate';
    open.word = scan.lower(sentence.first);
  }
  let aside = -1;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (isVerb(scan, i)) verbSeen = !opensSaid(scan, i);
    if (i === sentence.first || i === aside) continue;
    const time = scan.time(i);
    // "a day after rebels shelled X": the time's last word opens the clause
    // a page's date glued between its headline and its story: "… village Monday 2 May 2011 At least four …"
    if (
      time &&
      i === time.last - 1 &&
      isPageDate(scan, time, sentence.first) &&
      i + 1 < sentence.last &&
      scan.tokens.caps[i + 1] === CAPITALISED
    ) {
      cut(i + 1, 'stop', '');
      continue;
    }
    if (time && time.first < i && !(i === time.last - 1 && scan.has(i, SUBORDINATOR))) continue;
    const marks = scan.marks(i);
    if (marks === 0) {
      if (!scan.comma(i)) continue;
      // a subordinate clause at the head of the sentence ends at its comma, when a subject with a verb follows
      if (open.opening === 'subordinate' && newSubject(scan, i + 1, sentence.last)) cut(i + 1, 'main', '');
      else if (open.opening === 'relative' && verbSeen && isVerb(scan, i + 1)) cut(i + 1, 'shared-subject', '');
      // "In Zarda, where the truce holds, |two men were shot|": the clause that the place opened
      else if (open.word === 'where' && opened && newSubject(scan, i + 1, sentence.last)) cut(i + 1, 'main', '');
      continue;
    }
    const word = scan.lower(i);
    const close = isDash(scan, i) ? asideEnd(scan, i, sentence.last) : -1;
    if (close > 0) aside = close;
    else if (marks & STOP && (word === ';' || word === ':' || word === '–' || word === '—' || word === '|' || word === '•'))
      cut(i + 1, 'stop', word);
    else if (word === '-' && isDash(scan, i) && i + 1 < sentence.last) cut(i + 1, 'stop', word);
    else if (marks & CONJUNCTION) {
      const v = i + 1 + adverbs(scan, i + 1);
      if (verbSeen && !joinsGroups(scan, i, open.first) && newSubject(scan, i + 1, sentence.last)) cut(i + 1, 'coordinate', word);
      else if (v < sentence.last && isVerb(scan, v) && !joinsVerbs(scan, i, v)) cut(i + 1, 'shared-subject', word);
    } else if (marks & RELATIVE && (word !== 'that' || relativeThat(scan, i)) && i + 1 < sentence.last) {
      if (verbAhead(scan, i + 1, Math.min(sentence.last, i + 10)) >= 0) cut(i, 'relative', word);
    } else if (word === 'that' && verbOfThat(scan, i) >= 0) cut(i + 1, 'coordinate', word);
    // "a man |identified as| Ana's driver was killed": as what, and no clause
    else if (word === 'as' && (AS_WHAT.test(scan.lower(i - 1)) || addsOn(scan, i))) continue;
    else if (marks & SUBORDINATOR && !scan.time(i + 1) && newSubject(scan, i + 1, sentence.last)) cut(i, 'subordinate', word);
  }
  out.push(open);
  return out;
}

/** "police said |five guards| and a cook were killed": what is said begins with its subject, so that the verb of saying is not yet its verb. */
function opensSaid(scan: Scan, verb: number): boolean {
  if (!scan.term(verb)?.senses.some((s) => s.sense === 'says')) return false;
  let that = verb + 1;
  while (that < verb + TOLD_TO && scan.lower(that) !== 'that') that++;
  const c = scan.count(verbOfThat(scan, that) === verb ? that + 1 : verb + 1);
  const from = c?.first ?? -1;
  if (from !== verb + 1 && from !== that + 1) return false;
  return c !== null && c.noun >= 0;
}

/** Words that say to whom something is said, at most. */
const TOLD_TO = 6;

/** The verb of saying whose words "that" opens: "said |that|", "confirmed to the daily |that|", "told reporters |that|"; -1 for none. */
function verbOfThat(scan: Scan, that: number): number {
  for (let i = that - 1; i >= 0 && i > that - TOLD_TO; i--) {
    if (scan.punct(i)) return -1;
    if (scan.term(i)?.last === i + 1 && senseOf(scan, i, SAYS))
      return i + 1 + adverbs(scan, i + 1) === that || scan.lower(i + 1) === 'to' || /^(told|informed|tells)$/.test(scan.lower(i)) ? i : -1;
  }
  return -1;
}

/** A dash between words, and no hyphen. */
const isDash = (scan: Scan, i: number): boolean =>
  /^[–—]$/.test(scan.lower(i)) || (scan.lower(i) === '-' && scan.tokens.space[i] > 0 && scan.tokens.space[i + 1] > 0);

/** "twelve people |— seven women and five men —| were killed": where the aside ends that a dash opens; -1 where a verb stands in it or nothing closes it. */
function asideEnd(scan: Scan, open: number, until: number): number {
  for (let i = open + 1; i < Math.min(until, open + 24); i++) {
    if (isDash(scan, i)) return i > open + 1 ? i : -1;
    if (isVerb(scan, i) || scan.has(i, QUOTE)) return -1;
  }
  return -1;
}

/** The dash that opens the aside which the dash right before a token closes; -1 for none. */
export function asideBefore(scan: Scan, at: number, floor: number): number {
  if (!isDash(scan, at - 1)) return -1;
  for (let i = at - 2; i > Math.max(floor, at - 26); i--) if (isDash(scan, i)) return asideEnd(scan, i, at) === at - 1 ? i : -1;
  return -1;
}

/** Whether a time is the date a page carries, not one of its story: with its year, near the top, behind no preposition. */
export function isPageDate(scan: Scan, time: TimeMention, sentenceFirst: number): boolean {
  if (sentenceFirst > 60 || time.first > 45 || time.timeless) return false;
  if (scan.has(time.first - 1, PREPOSITION) && !/^(of|at)$/.test(scan.lower(time.first - 1))) return false;
  for (let i = time.first; i < time.last; i++)
    if (/^(19|20)\d\d$/.test(scan.lower(i)) || /\d[./-]\d+[./-](19|20)\d\d/.test(scan.lower(i))) return true;
  return false;
}

/** "killed and wounded" are one verb group with one object; "killed three and wounded five" are not. */
function joinsVerbs(scan: Scan, and: number, v: number): boolean {
  return and - 1 >= 0 && isVerb(scan, and - 1) && v === and + 1;
}

function relativeThat(scan: Scan, i: number): boolean {
  const before = scan.term(i - 1);
  if (before?.senses.some((s) => s.sense === 'says' || s.sense === 'denies' || s.sense === 'admits')) return false;
  return isVerb(scan, i + 1) || scan.has(i + 1, AUX) || scan.has(i + 1, ADVERB);
}

function adverbs(scan: Scan, i: number): number {
  let n = 0;
  while (scan.has(i + n, ADVERB | NEGATION) && !scan.has(i + n, PREPOSITION | DETERMINER)) n++;
  return n;
}

function verbAhead(scan: Scan, from: number, until: number): number {
  for (let i = from; i < until; i++) {
    if (scan.has(i, STOP)) return -1;
    if (isVerb(scan, i)) return i;
  }
  return -1;
}

/** Whether a noun group with its own verb begins at `from`: "… and |rebels fired shells". */
function newSubject(scan: Scan, from: number, until: number): boolean {
  let nouns = 0;
  let commas = 0;
  for (let i = from; i < Math.min(until, from + 16); i++) {
    if (scan.time(i)) continue;
    // "killed a man and |his wife and wounded| three": the verb goes on with what those before did
    if (nouns > 0 && scan.has(i - 1, CONJUNCTION) && isVerb(scan, i)) return false;
    // "used tanks and |mortars to shell| X": what it was done with is no subject
    if (scan.lower(i - 1) === 'to' && isVerb(scan, i) && senseOf(scan, i - 2, WEAPONS)) return false;
    // "left nine soldiers and |five rebels dead| and three hurt": how they were left, and no verb of theirs
    if (nouns > 0 && scan.lower(i) === 'dead' && (scan.comma(i + 1) || scan.has(i + 1, CONJUNCTION | PREPOSITION))) return false;
    // "brokered by Norway and |Egypt by launching| raids": no verb of theirs
    if (nouns > 0 && scan.has(i - 1, PREPOSITION) && scan.lower(i).endsWith('ing') && isVerb(scan, i)) return false;
    // a verb of saying behind a comma closes the sentence before it; it has no subject here
    if (isVerb(scan, i)) return nouns > 0 && !(commas > 0 && scan.term(i)?.senses.some((x) => x.sense === 'says'));
    const m = scan.marks(i);
    if (m & (STOP | SUBORDINATOR) && i > from && !(m & PREPOSITION)) return false;
    if (m & RELATIVE && i > from && scan.lower(i) !== 'that') return false;
    if (m & CONJUNCTION && nouns === 0) return false;
    // "since the deal and |that rebels had fired": what is said goes on
    if (scan.lower(i) === 'that' && scan.has(i - 1, CONJUNCTION)) return false;
    if (scan.comma(i)) {
      // a comma opens an apposition or a relative, or closes one; anything else ends the subject
      if (nouns > 0 && ++commas === 1 && !scan.has(i + 1, RELATIVE | DETERMINER)) return false;
      continue;
    }
    // "when |at least| ten people died"
    if (m & PREPOSITION && nouns === 0 && !scan.count(i)) return false;
    if (m & PRONOUN || (scan.tokens.kind[i] === WORD && !(m & (DETERMINER | PREPOSITION | ADVERB))) || scan.count(i)) nouns++;
    if (m & QUOTE && i > from) continue;
  }
  return false;
}
