import type { ActorMention } from '../../language/mention.ts';
import type { Frame } from '../frames/frame.ts';
import { ARMED, asBlamed } from '../sentence/armed.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, DETERMINER, HAVE, NEGATION, RELATIVE, STOP, SUBORDINATOR } from '../sentence/grammar.ts';
import { coordinatedRight } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { subjectOf } from '../sentence/subjects.ts';
import { BLAMING, HOLDS_TO, SUSPECTS } from './blaming.ts';

/** Tokens between a charge and the deed it is about, at most. */
const REACH = 40;
const isCharge = (word: string): boolean => BLAMING.test(word) || SUSPECTS.test(word);
const IN_IT = /^(involved|implicated|responsible|behind|linked)$/;
/** "put the |blame| on the army", "pointed the |finger| at it" */
const LAID = /^(blame|fingers?)$/;
/** What somebody may be charged with over a deed of others. */
const OF_OTHERS =
  /^(fail|ignor|cover|condon|support|back|tolerat|allow|permit|protect|shelter|harbour|harbor|arm|fund|financ|plan|prepar|threaten|encourag|incit|exploit|stag(e|ing)-?manag|lying|fabricat|exaggerat)\w*ing$/;

/**
 * Lays a deed for which its own words name nobody to whom the sentence charges with it: "accused the front, the armed wing of a party, |of attacking X|",
 * "blamed the guards |for the deaths of nine men in a raid|", "the rebels have been blamed |for throwing a grenade|", "|the bomb| that killed two was blamed on
 * the rebels".
 */
export function layCharge(scan: Scan, frame: Frame, clauses: readonly Clause[]): void {
  if (frame.agents.length || frame.agentPlace || frame.negated) return;
  const { first, last } = scan.sentences[frame.sentence];
  for (let i = frame.head - 1; i > Math.max(first, frame.head - REACH); i--) {
    if (scan.has(i, STOP)) break;
    const word = scan.lower(i);
    if (!isCharge(word) && !IN_IT.test(word) && !HOLDS_TO.test(word) && !LAID.test(word)) continue;
    const passive = behindBe(scan, i);
    const found = passive >= 0 ? chargedSubject(scan, frame, clauses, i, passive) : chargedObject(scan, frame, i);
    lay(frame, found, passive < 0 || isCharge(word));
    return;
  }
  for (let i = frame.last; i < Math.min(last - 2, frame.last + REACH); i++) {
    if (scan.has(i, STOP) || /^(but|while|as|when|after)$/.test(scan.lower(i))) return;
    const link = /^blamed$/.test(scan.lower(i)) ? 'on' : /^(attributed|ascribed)$/.test(scan.lower(i)) ? 'to' : '';
    if (!link || scan.lower(i + 1) !== link || !reaches(scan, frame.last, i)) continue;
    lay(frame, namedAt(scan, i + 2, last), true);
    return;
  }
}

function lay(frame: Frame, who: readonly ActorMention[], charge: boolean): void {
  const agents = asBlamed(who) ?? (who.every((a) => ARMED.has(a.role) || a.role === 'people') ? who : []);
  if (!agents.length) return;
  frame.agents = [...agents];
  if (charge) frame.rule = 'blame/charged';
}

/** Where the verb begins that a passive charge hangs on: "|have been| blamed", "|was| allegedly involved"; -1 for an active one. */
function behindBe(scan: Scan, i: number): number {
  let verb = i;
  while (scan.has(verb - 1, BE | HAVE | ADVERB)) verb--;
  for (let k = verb; k < i; k++) if (scan.has(k, BE)) return verb;
  return -1;
}

/** "|the rebels| were blamed for", "the guards are accused by residents of" */
function chargedSubject(scan: Scan, frame: Frame, clauses: readonly Clause[], charge: number, verb: number): ActorMention[] {
  for (let k = verb - 1; k <= charge; k++) if (scan.has(k, NEGATION)) return [];
  let of = charge + 1;
  while (of < frame.head && of < charge + 8 && !/^(of|for|in|with|to)$/.test(scan.lower(of))) of++;
  const behind = scan.lower(charge) === 'behind';
  if (!behind && !/^(of|for|in|with|to)$/.test(scan.lower(of))) return [];
  const clause = clauses.find((c) => verb >= c.first && verb < c.last);
  return clause && governs(scan, behind ? charge : of, frame) ? subjectOf(scan, clause, verb, clauses).actors : [];
}

/** "accused |the army| of", "blamed |the front|, a splinter of the party, for", "held |the army| responsible for" */
function chargedObject(scan: Scan, frame: Frame, charge: number): ActorMention[] {
  const who = blamedBy(scan, charge, frame.head);
  if (!who.length) return [];
  const aside = scan.comma(who[0].last) ? behindAside(scan, who[0].last, frame.head) : -1;
  const of = aside >= 0 ? aside : Math.max(who[who.length - 1].last, HOLDS_TO.test(scan.lower(charge)) ? charge + 1 : 0);
  if (!/^(of|for|with)$/.test(scan.lower(of)) || !governs(scan, of, frame)) return [];
  return aside >= 0 ? who.slice(0, 1) : who;
}

/** Whom a word of blaming names: behind the verb, behind "on" or "at", or between "held" and "responsible". */
function blamedBy(scan: Scan, charge: number, until: number): ActorMention[] {
  const word = scan.lower(charge);
  if (isCharge(word)) return namedAt(scan, charge + 1, until);
  if (HOLDS_TO.test(word)) {
    for (let i = charge - 2; i > charge - 9; i--) if (/^h[eo]ld(s|ing)?$/.test(scan.lower(i))) return namedAt(scan, i + 1, charge);
    return [];
  }
  for (let i = charge + 1; i < charge + 4; i++)
    if (/^(on|at)$/.test(scan.lower(i))) return LAID.test(word) ? namedAt(scan, i + 1, until) : [];
  return [];
}

/** Where "of" or "for" stands behind what is said of somebody between commas; -1 for none. */
function behindAside(scan: Scan, comma: number, until: number): number {
  for (let k = comma + 1; k < Math.min(until, comma + 20); k++)
    if (scan.comma(k) && /^(of|for|with)$/.test(scan.lower(k + 1))) return k + 1;
  return -1;
}

/** "accused |the front|, the armed wing of a party, of |attacking|": whom a verb of blaming names before the aside that ends before a deed; none where no aside does. */
export function chargedAcrossAside(scan: Scan, deed: number): ActorMention[] {
  if (!scan.comma(deed - 2) || !/^(of|for|with)$/.test(scan.lower(deed - 1)) || !scan.lower(deed).endsWith('ing')) return [];
  for (let i = deed - 3; i > Math.max(0, deed - REACH) && scan.lower(i) !== '.'; i--)
    if (isCharge(scan.lower(i))) {
      const [who] = namedAt(scan, i + 1, deed);
      return who && scan.comma(who.last) && behindAside(scan, who.last, deed) === deed - 1 ? [who] : [];
    }
  return [];
}

/** Whom the last verb of blaming before a token names: "accused |the rebels| of the raid, which they …". */
export function lastCharged(scan: Scan, floor: number, at: number): ActorMention[] {
  for (let i = at - 1; i >= Math.max(floor, at - REACH); i--)
    if (isCharge(scan.lower(i))) return behindBe(scan, i) >= 0 ? [] : namedAt(scan, i + 1, at);
  return [];
}

function namedAt(scan: Scan, from: number, until: number): ActorMention[] {
  let at = from;
  while (scan.has(at, DETERMINER | ADVERB) || /^["“]$/.test(scan.lower(at))) at++;
  const who = scan.actor(at);
  return who && who.first === at ? coordinatedRight(scan, who, until) : [];
}

/** Whether the words behind "of", "for" tell the deed as theirs: "of |trying to kill guards in| a bombing", "for |a bomb that| wounded two". */
function governs(scan: Scan, of: number, frame: Frame): boolean {
  // "of exploiting the raid": one told of before, that was not theirs
  if (frame.kind === 'noun' && frame.definite && frame.first > of + 2) return false;
  for (let k = of + 1; k < frame.head; k++) if (OF_OTHERS.test(scan.lower(k)) || scan.has(k, NEGATION)) return false;
  return reaches(scan, of + 1, frame.kind === 'noun' ? frame.head : frame.head + 1);
}

/** No verb with a subject of its own stands between: only what hangs on "to", "and", "that". */
function reaches(scan: Scan, from: number, until: number): boolean {
  let anew = false;
  for (let k = from; k < until; k++) {
    if (scan.has(k, SUBORDINATOR) && !scan.has(k, RELATIVE) && !/^(that|than)$/.test(scan.lower(k))) anew = true;
    if (!isVerb(scan, k) || scan.has(k, HAVE | BE) || scan.lower(k).endsWith('ing')) continue;
    if (!/^(to|and|or|that|which|who|having|been|be)$/.test(scan.lower(k - 1))) return false;
  }
  // "for the collapse of talks |after| a bomb killed nine"
  return !anew || !isVerb(scan, until) || scan.lower(until).endsWith('ing');
}
