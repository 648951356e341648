import { markCountNoun, PERSON } from '../language/count-nouns.ts';
import type { ActorMention } from '../language/mention.ts';
import { NUMBER, POSSESSIVE, WORD } from '../language/tokens.ts';
import { type Clause, isVerb } from './clauses.ts';
import { BE, CONJUNCTION, DO, HAVE, MODAL, POSSESSIVE_PRONOUN, PREPOSITION, RELATIVE, STOP } from './grammar.ts';
import { dashBehind } from './in-dateline.ts';
import type { Scan } from './scan.ts';

/** Common nouns of people who may do a thing, and of whom no more is said. */
const MEN =
  /^(m[ae]n|individuals?|persons?|youths?|youngsters?|strangers?|subjects?|assassins?|killers?|criminals?|traffickers?|narcotraffickers?|narcoterrorists?|mobsters?|thugs?|robbers?|abductors?|arsonists?)$/;
/** Those of whom that many are told: "|a group| of unidentified persons". */
const BAND = /^(group|band|gang|team|pair|number|handful|couple|commando|squad)$/;
/** Words between them and their verb ("riding on a motorcycle", "in a white car"), at most. */
const BETWEEN = 9;

/** "|Two men| riding on a motorcycle threw a grenade": the nameless people whom an active verb's clause begins with; null for none. */
export function menBefore(scan: Scan, clause: Clause, verb: number): ActorMention | null {
  const first = behindLead(scan, clause.first, verb);
  for (let i = first; i < Math.min(verb, first + 12); i++) {
    if (scan.time(i) || scan.comma(i)) continue;
    if (MEN.test(scan.lower(i)) && !scan.actor(i)) return leadsTo(scan, i + 1, verb) ? mentionOf(scan, i, first) : null;
    if (scan.lower(i) === 'of' && BAND.test(scan.lower(i - 1))) continue;
    if (scan.has(i, PREPOSITION | BE | HAVE | MODAL | DO | RELATIVE | STOP) || (isVerb(scan, i) && scan.has(i - 1, BE | HAVE))) return null;
  }
  return null;
}

/** "|On Tuesday,| two men", "|In the valley,| two men": where the clause begins behind a phrase of when or where. */
function behindLead(scan: Scan, opening: number, verb: number): number {
  const first = behindDateline(scan, opening, verb);
  if (!/^(on|in|at|near|early|late|around|also|elsewhere|meanwhile|later|outside|farther|further)$/.test(scan.lower(first))) return first;
  for (let i = first + 1; i < Math.min(verb, first + 14); i++) {
    if (scan.comma(i) && !scan.place(i + 1)) return i + 1;
    if (isVerb(scan, i) || scan.has(i, RELATIVE | STOP)) return first;
    // "On Tuesday two men": without the comma
    const time = scan.time(i);
    if (time && time.last < verb && !scan.comma(time.last) && !scan.has(time.last, PREPOSITION)) return time.last;
  }
  return first;
}

/** "|A young man| came in and shot her": the same of the clause that a second verb hangs on; null for none. */
export function menAhead(scan: Scan, clause: Clause, clauses: readonly Clause[], verb: number): ActorMention | null {
  const own = menBefore(scan, clause, verb);
  if (own || clause.opening !== 'shared-subject') return own;
  const before = clauses[clauses.indexOf(clause) - 1];
  if (!before) return null;
  for (let i = before.first; i < before.last; i++)
    if (isVerb(scan, i) || (scan.tokens.kind[i] === WORD && MEN.test(scan.lower(i - 1)) && scan.marks(i) === 0))
      return menBefore(scan, before, i);
  return null;
}

/** "by |three unidentified persons|": the nameless people behind a passive verb; null for none. */
export function menBehind(scan: Scan, from: number, until: number): ActorMention | null {
  for (let i = from; i < Math.min(until, from + 16); i++) {
    if (scan.lower(i) !== 'by') continue;
    for (let k = i + 1; k < Math.min(until, i + 9); k++) {
      // "by men |whom villagers identified as| …"
      if (MEN.test(scan.lower(k)) && !scan.actor(k)) return scan.lower(k + 1) === 'whom' ? null : mentionOf(scan, k, i + 1);
      if ((scan.lower(k) === 'of' && BAND.test(scan.lower(k - 1))) || scan.count(k)) continue;
      if ((scan.tokens.kind[k] !== WORD && scan.tokens.kind[k] !== NUMBER) || scan.comma(k) || scan.has(k, PREPOSITION) || scan.actor(k))
        return null;
    }
    return null;
  }
  return null;
}

/** Words beside a number that name nobody: "each accused the |other|". */
const NOBODY = /^(others?|more|dead|wounded|injured|killed|victims?|casualt(y|ies)|deaths?|bod(y|ies))$/;

/** "|four men| suspected of", "|three students| were charged": the nameless people whose words end right before a token; null for none. */
export const menEndingAt = (scan: Scan, end: number, floor: number): ActorMention | null =>
  (MEN.test(scan.lower(end - 1)) || (markCountNoun(scan.lower(end - 1)) === PERSON && !NOBODY.test(scan.lower(end - 1)))) &&
  !scan.actor(end - 1)
    ? mentionOf(scan, end - 1, floor)
    : null;

/** "Leon, 6 May (Wire) -- |Two men|", "Leon, 6 May -- [Text] |Two men|": behind the dash of a dateline, and behind a mark in brackets. */
function behindDateline(scan: Scan, first: number, verb: number): number {
  if (!scan.place(first) || !dashBehind(scan, first + 1)) return first;
  let at = first;
  while (at < verb && !/^(-+|–|—)$/.test(scan.lower(at))) at++;
  while (at < verb && (scan.lower(at) === '[' || /^(-+|–|—)$/.test(scan.lower(at)))) {
    const close = scan.lower(at) === '[' ? [2, 3, 4].find((k) => scan.lower(at + k) === ']') : 0;
    if (close === undefined) break;
    at += close + 1;
  }
  return at < verb ? at : first;
}

const WORN = /^(uniforms?|fatigues|clothes|clothing|dress|garb|gear|vests|vehicles?|trucks?|cars?)$/;

/** Whether what stands before the verb only describes: a phrase, a participle, and no verb of its own. */
function leadsTo(scan: Scan, from: number, verb: number): boolean {
  // "a young man came up to her |and shot| her"
  const second = scan.has(verb - 1, CONJUNCTION) && scan.tokens.kind[from] === WORD && !scan.has(from, PREPOSITION);
  if (verb - from > (second ? BETWEEN + 5 : BETWEEN)) return false;
  for (let i = from; i < verb; i++) {
    const named = scan.actor(i);
    // "in |police| uniforms", "dressed as |soldiers|": what they wore
    const worn = named !== null && (scan.lower(i - 1) === 'as' || WORN.test(scan.lower(named.last)));
    if (scan.has(i, RELATIVE | STOP | BE) || scan.comma(i) || (named && !worn && scan.lower(i - 1) !== 'of')) return false;
    if (
      second ? scan.has(i, CONJUNCTION) && i < verb - 1 : scan.has(i, CONJUNCTION) || (isVerb(scan, i) && !/(ing|ed)$/.test(scan.lower(i)))
    )
      return false;
  }
  return true;
}

function mentionOf(scan: Scan, head: number, floor: number): ActorMention | null {
  let first = head;
  // "three unidentified men", "the two men"
  while (first > floor && isOfGroup(scan, first - 1)) {
    first--;
    // "arrested |four| men": their number stands first
    const count = scan.count(first);
    if (!count) continue;
    first = Math.max(floor, count.first);
    break;
  }
  // "the group said |its men| had": whose they are is told
  if (scan.has(first, POSSESSIVE_PRONOUN) || scan.tokens.kind[head - 1] === POSSESSIVE) return null;
  const name = scan.tokens.slice(first, head + 1).replace(/\s+/g, ' ');
  return { first, last: head + 1, name, id: null, role: 'people', generic: true, head, speaksFor: null };
}

function isOfGroup(scan: Scan, i: number): boolean {
  const kind = scan.tokens.kind[i];
  if (kind !== WORD && kind !== NUMBER) return false;
  if (/^(the|an?|these|those|this|that|when|where|after|as)$/.test(scan.lower(i)) || scan.time(i)) return false;
  if (scan.has(i, PREPOSITION | CONJUNCTION | BE | HAVE | MODAL | DO | RELATIVE | STOP)) return false;
  return !isVerb(scan, i) || scan.lower(i).endsWith('ed');
}
