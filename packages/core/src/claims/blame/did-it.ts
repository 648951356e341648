import { bodyBefore } from '../../language/actors/body-before.ts';
import type { ActorMention } from '../../language/mention.ts';
import { ARMED } from '../sentence/armed.ts';
import { bodyWithin, isOwn, menOf } from '../sentence/body-of.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, DETERMINER, HAVE, MODAL, NEGATION } from '../sentence/grammar.ts';
import { behindDay, coordinatedRight } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { subjectOf } from '../sentence/subjects.ts';
import { isCalled } from '../voices/sayer.ts';
import { pointingEnd, pointingStart, pointsAtEvent } from './points-back.ts';

/** "the rebels claimed the attack", "the group said that it had done it": who claims it did it. */
export function claimedIt(scan: Scan, clause: Clause, clauses: readonly Clause[], i: number): ActorMention[] | null {
  const word = scan.lower(i);
  if (!/^(claimed|claims|took|takes|accepted|admitted|admits|acknowledged)$/.test(word)) return null;
  // "responsibility was (later) claimed by the group"
  let be = i - 1;
  while (scan.has(be, ADVERB)) be--;
  if (scan.has(be, BE)) return word === 'claimed' && isClaimed(scan, be) ? claimants(scan, i + 1, clause.last) : null;
  const object = scan.lower(i + 1);
  const attack = /^(the|both|this|that|it)$/.test(object) && (object === 'it' || pointsAtEvent(scan, i + 1));
  const own = object === 'responsibility' || (object === 'credit' && /^(took|takes|claim)/.test(word) && closes(scan, clause, i + 2));
  if (!own && !(attack && /^(claim|admit|acknow)/.test(word))) return null;
  for (let k = i - 3; k < i; k++) if (/^(no|nobody|none|not|neither|never)$/.test(scan.lower(k))) return null;
  const { actors } = subjectOf(scan, clause, i, clauses);
  return actors.length ? actors.map((a) => bodyWithin(scan, a) ?? a) : claimantBefore(scan, i);
}

/** "a caller who spoke for |the Hill Front| claimed", "leaflets signed by |the Hill Front| claimed": the side that stands right before the verb. */
function claimantBefore(scan: Scan, verb: number): ActorMention[] {
  let last = verb;
  while (scan.has(last - 1, HAVE | ADVERB)) last--;
  const who = scan.actor(last - 1);
  return who && who.last === last && ARMED.has(who.role) ? [who] : [];
}

/** "responsibility |was| claimed", "responsibility for it |was| claimed", "the raid |was| claimed". */
function isClaimed(scan: Scan, be: number): boolean {
  let last = be;
  while (scan.has(last - 1, ADVERB | HAVE)) last--;
  const start = pointingStart(scan, last);
  return scan.lower(last - 1) === 'responsibility' || start >= 0;
}

/** Those behind "by": "was claimed |by the rebels|", "claimed on Tuesday |by the rebels|"; null for none. */
export function claimants(scan: Scan, from: number, until: number): ActorMention[] | null {
  const by = behindDay(scan, from);
  if (scan.lower(by) !== 'by') return null;
  let at = by + 1;
  while (scan.has(at, DETERMINER)) at++;
  const who = scan.actor(at);
  return who && who.first === at ? coordinatedRight(scan, who, until) : null;
}

/** "soldiers had done it", "two jets did it", "the militia was behind it", "was responsible" */
export function didIt(scan: Scan, clause: Clause, clauses: readonly Clause[], i: number): ActorMention[] | null {
  const next = scan.lower(i + 1);
  const pointing = /^(it|this|that)$/;
  const done =
    (/^(did|done)$/.test(scan.lower(i)) && pointing.test(next)) ||
    (scan.lower(i) === 'behind' && (pointing.test(next) || pointsAtEvent(scan, i + 1)) && scan.has(i - 1, BE | ADVERB)) ||
    (scan.lower(i) === 'responsible' && closes(scan, clause, i + 1) && scan.has(i - 1, BE | ADVERB)) ||
    (scan.lower(i) === 'blame' && scan.lower(i - 1) === 'to' && scan.has(i - 2, BE | ADVERB)) ||
    (DOES.test(scan.lower(i)) && pointingEnd(scan, scan.lower(i + 1) === 'out' ? i + 2 : i + 1) >= 0 && !scan.has(i - 1, BE));
  if (!done) return null;
  const verb = verbStart(scan, clause, i);
  if (verb < 0 || doubted(scan, clause, verb)) return null;
  const subject = subjectOf(scan, clause, verb, clauses);
  const theirs = isOwn(scan, subject.first) || isOwn(scan, verb - 1);
  const own = /^(it|they|he|we)$/.test(subject.pronoun) || theirs ? speakingActor(scan, clause.sentence, verb) : null;
  return own ? [own] : theirs ? null : subject.actors.filter((a) => a.role !== 'person');
}

/** Nothing follows, or that it was for what was told. */
const closes = (scan: Scan, clause: Clause, at: number): boolean =>
  at >= clause.last || scan.punct(at) || (scan.lower(at) === 'for' && pointsAtEvent(scan, at + 1));

/** What whoever did it does to a shell, a bomb, a raid. */
const DOES =
  /^(fired|launched|sent|dropped|staged|conducted|mounted|planted|ordered|committed|perpetrated|lobbed|detonated|carried|executed|laid|placed|hurled|threw)$/;

/**
 * The side that speaks at a token, where its name stands in the sentence before the token: the speaker itself, where it can fight, or the body
 * that a person is said to be of ("a commander of the Guard said his men …").
 */
export function speakingActor(scan: Scan, sentence: number, token: number): ActorMention | null {
  const first = Math.max(scan.sentences[sentence].first, token - 60);
  const { speakers, stance } = scan.reading.voiceAt(token);
  // "told the radio that his men …": the radio only passes it on
  if (speakers.length !== 1 && !(speakers.length > 1 && stance === 'relays')) return null;
  const said = scan.within(scan.reading.actors, first, token).filter((a) => isCalled(speakers[0], a));
  return (
    said.find((a) => ARMED.has(a.role)) ??
    said.map((a) => bodyWithin(scan, a) ?? bodyBefore(a) ?? menOf(scan, a, token)).find((a) => a !== null) ??
    null
  );
}

/** First token of the verb group that `i` stands in; -1 where it is negated or only may have been. */
function verbStart(scan: Scan, clause: Clause, i: number): number {
  let verb = i;
  while (verb > Math.max(clause.first, i - 8) && (scan.has(verb - 1, BE | HAVE | ADVERB | MODAL) || isVerb(scan, verb - 1))) verb--;
  for (let k = verb; k <= i; k++) if (scan.has(k, NEGATION | MODAL)) return -1;
  return verb;
}

/** Whether "whether", "if" or "who" stands before a verb: nobody is said to have done it. */
export function doubted(scan: Scan, clause: Clause, verb: number): boolean {
  for (let k = Math.max(scan.sentences[clause.sentence].first, verb - 20); k < verb; k++)
    if (/^(whether|if|who)$/.test(scan.lower(k))) return true;
  return false;
}
