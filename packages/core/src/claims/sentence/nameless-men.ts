import { looksPlural, markCountNoun, PERSON } from '../../language/counts/count-nouns.ts';
import type { ActorMention } from '../../language/mention.ts';
import { NUMBER, POSSESSIVE, WORD } from '../../language/tokens.ts';
import { type Clause, isVerb } from './clauses.ts';
import { BE, CONJUNCTION, DETERMINER, DO, HAVE, MODAL, POSSESSIVE_PRONOUN, PREPOSITION, RELATIVE, STOP } from './grammar.ts';
import { groupStart } from './groups.ts';
import type { Scan } from './scan.ts';
import { senseNamed } from './terms.ts';

/** Common nouns of people who may do a thing, and of whom no more is said. */
const MEN =
  /^(m[ae]n|individuals?|persons?|youths?|youngsters?|strangers?|subjects?|assassins?|killers?|criminals?|traffickers?|narcotraffickers?|narcoterrorists?|mobsters?|thugs?|robbers?|abductors?|arsonists?|hitm[ae]n|gangs?|mobs?)$/;
/** Words beside a number that name nobody: "each accused the |other|". */
const NOBODY = /^(others?|more|dead|wounded|injured|killed|victims?|casualt(y|ies)|deaths?|bod(y|ies))$/;
/** Those of whom that many are told: "|a group| of unidentified persons". */
const BAND = /^(group|band|gang|team|pair|number|handful|couple|commando|squad)$/;
/** Words between them and their verb ("riding on a motorcycle", "in a white car"), at most. */
const BETWEEN = 9;

/** "|Two men| riding on a motorcycle threw a grenade": the nameless people who stand before an active verb as its subject; null for none. */
export function menBefore(scan: Scan, clause: Clause, verb: number): ActorMention | null {
  // "persons |who threw| a grenade"
  const who = clause.opening === 'relative' && /^(who|that)$/.test(scan.lower(clause.first)) ? clause.first : -1;
  if (who > 0 && isMen(scan, who - 1) && leadsTo(scan, who + 1, verb)) return mentionOf(scan, who - 1, who - 9);
  for (let i = verb - 1; i >= Math.max(clause.first, verb - BETWEEN - 6); i--) {
    if (!isMen(scan, i) || scan.actor(i)) continue;
    const men = leadsTo(scan, i + 1, verb) ? mentionOf(scan, i, clause.first) : null;
    const floor = clause.opening === 'subordinate' ? clause.first + 1 : clause.first;
    return men && !isGoverned(scan, men.first, floor) ? men : null;
  }
  return null;
}

/** "|members of the| Farmers Union": the words before a body by which its men are told of, and not the body as such. */
export function areItsMen(scan: Scan, body: ActorMention): boolean {
  const of = scan.has(body.first - 1, DETERMINER) ? body.first - 2 : body.first - 1;
  return (
    scan.lower(of) === 'of' && /^(members|militants|activists|followers|supporters|cadres|commandos|fighters)$/.test(scan.lower(of - 1))
  );
}

/** A noun that names nobody and says no more of those who did it. */
export const areNameless = (scan: Scan, i: number): boolean => MEN.test(scan.lower(i));

const isMen = (scan: Scan, i: number): boolean =>
  areNameless(scan, i) ||
  (markCountNoun(scan.lower(i)) === PERSON && looksPlural(scan.lower(i)) && !NOBODY.test(scan.lower(i)) && !BEFALLEN.test(scan.lower(i)));
/** People to whom things are done. */
const BEFALLEN =
  /^(people|hostages|prisoners|detainees|patients|children|babies|refugees|survivors|passengers|residents|relatives|families)$/;

/** "in a car with |two men|", "found |two men| shot": whether a preposition or a verb has them; "a group of |two men|" and "said |two men|" act. */
function isGoverned(scan: Scan, first: number, floor: number): boolean {
  let i = first - 1;
  while (i > floor && scan.has(i, DETERMINER) && !scan.has(i, PREPOSITION)) i--;
  if (i < floor) return false;
  if (!scan.has(i, PREPOSITION)) return isVerb(scan, i) && senseNamed(scan.term(i), 'says') === null;
  return scan.lower(i) !== 'of' || !BAND.test(scan.lower(i - 1)) || isGoverned(scan, groupStart(scan, i - 1, floor), floor);
}

/** "|A young man| came in and shot her": the same of the clause that a further verb hangs on; null for none. */
export function menAhead(scan: Scan, clause: Clause, clauses: readonly Clause[], verb: number): ActorMention | null {
  const own = menBefore(scan, clause, verb);
  let at = clauses.indexOf(clause);
  if (own || clause.opening !== 'shared-subject') return own;
  while (at > 0 && clauses[at].opening === 'shared-subject') at--;
  const before = clauses[at];
  for (let i = before.first; i < before.last; i++)
    if (isVerb(scan, i) || (scan.tokens.kind[i] === WORD && isMen(scan, i - 1) && scan.marks(i) === 0)) return menBefore(scan, before, i);
  return null;
}

/** "by |three unidentified persons|": the nameless people behind a passive verb; null for none. */
export function menBehind(scan: Scan, from: number, until: number, areMen = isMen): ActorMention | null {
  for (let i = from; i < Math.min(until, from + 16); i++) {
    if (scan.lower(i) !== 'by') continue;
    for (let k = i + 1; k < Math.min(until, i + 9); k++) {
      // "by men |whom villagers identified as| …"
      const men = areMen(scan, k) && !scan.actor(k) && scan.lower(k + 1) !== 'of';
      if (men) return scan.lower(k + 1) === 'whom' ? null : mentionOf(scan, k, i + 1);
      const body = scan.lower(k) === 'of' ? scan.actor(scan.has(k + 1, DETERMINER) ? k + 2 : k + 1) : null;
      if (body && areItsMen(scan, body)) return body;
      if ((scan.lower(k) === 'of' && BAND.test(scan.lower(k - 1))) || scan.count(k)) continue;
      if ((scan.tokens.kind[k] !== WORD && scan.tokens.kind[k] !== NUMBER) || scan.comma(k) || scan.has(k, PREPOSITION) || scan.actor(k))
        return null;
    }
    return null;
  }
  return null;
}

/** "|four men| suspected of", "|three students| were charged": the nameless people whose words end right before a token; null for none. */
export const menEndingAt = (scan: Scan, end: number, floor: number): ActorMention | null =>
  (MEN.test(scan.lower(end - 1)) || (markCountNoun(scan.lower(end - 1)) === PERSON && !NOBODY.test(scan.lower(end - 1)))) &&
  !scan.actor(end - 1)
    ? mentionOf(scan, end - 1, floor)
    : null;

const WORN = /^(uniforms?|fatigues|clothes|clothing|dress|garb|gear|vests|vehicles?|trucks?|cars?)$/;

/** Whether what stands before the verb only describes: a phrase, a participle, and no verb of its own. */
function leadsTo(scan: Scan, from: number, verb: number): boolean {
  // "a young man came up to her |and shot| her"
  const second = scan.has(verb - 1, CONJUNCTION) && scan.tokens.kind[from] === WORD && !scan.has(from, PREPOSITION);
  if (verb - from > (second ? BETWEEN + 5 : BETWEEN)) return false;
  for (let i = from; i < verb; i++) {
    if (scan.time(i) || scan.has(i, HAVE)) continue;
    const named = scan.actor(i);
    // "in |police| uniforms", "dressed as |soldiers|": what they wore
    const worn = named !== null && (scan.lower(i - 1) === 'as' || WORN.test(scan.lower(named.last)));
    if (scan.has(i, RELATIVE | STOP | BE) || scan.comma(i) || NOBODY.test(scan.lower(i)) || (named && !worn && scan.lower(i - 1) !== 'of'))
      return false;
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
  return !isVerb(scan, i) || scan.lower(i).endsWith('ed') || /^(trafficking|dealing|smuggling|roving|marauding)$/.test(scan.lower(i));
}
