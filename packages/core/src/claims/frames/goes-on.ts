import type { TimeMention } from '../../language/mention.ts';
import { addDays } from '../../model/when.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, HAVE, PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { Frame } from './frame.ts';

const CARRIES_ON =
  /^(continue[sd]?|continuing|extend(s|ed|ing)?|maintain(s|ed|ing)?|sustain(s|ed|ing)?|pursu(e|es|ed|ing)|kept|keep|keeps|press|presses|pressed|pressing)$/;
const OWN = /^(its|their|his|the|up|on|with|ahead)$/;

/** "are |continuing their assault|", "has |kept up attacks|", "|press on with the offensive|": what goes on as it did, where no day, no toll and no one blow is told. */
export function goesOn(scan: Scan, f: Frame): boolean {
  if (f.kind !== 'noun' || f.killed || f.wounded || f.count || (f.time && !f.timeInferred)) return false;
  let own = false;
  for (let i = f.head - 1; i > f.clause.first && i >= f.head - 7; i--) {
    own ||= OWN.test(scan.lower(i));
    if (CARRIES_ON.test(scan.lower(i))) return own;
    if (isVerb(scan, i) || scan.comma(i)) return false;
  }
  return false;
}

const AMOUNTS =
  /^(represent(s|ed)?|constitute[sd]?|amount(s|ed)?|violate[sd]?|breach(es|ed)?|show(s|ed)?|prove[sd]?|demonstrate[sd]?|undermine[sd]?|threaten(s|ed)?|contravene[sd]?)$/;
const BAD = /^(violations?|breach(es)?|crimes?|massacre|provocations?|escalation|aggression|infringement|affront|outrage)$/;

/** "The bombardment of X |represents a blatant violation|", "the attacks |are a crime|": a verdict on what is told elsewhere. */
export function judgedOnly(scan: Scan, f: Frame): boolean {
  if (f.kind !== 'noun' || !f.definite || f.killed || f.wounded || (f.time && !f.timeInferred)) return false;
  for (let i = f.last; i < Math.min(f.clause.last, f.last + 20); i++) {
    if (AMOUNTS.test(scan.lower(i))) return true;
    // "carried out by the army": of the noun's own group
    if (!isVerb(scan, i) || /^(carried|conducted|committed|perpetrated|launched|made|mounted)$/.test(scan.lower(i))) continue;
    if (!scan.has(i, BE | HAVE)) return false;
    for (let k = i + 1; k < i + 7; k++) if (BAD.test(scan.lower(k))) return true;
    return false;
  }
  return false;
}

/** "|Both attacks came| hours before the talks", "|The raid coincided| with a visit": beside what else those told elsewhere took place. */
export function cameBeside(scan: Scan, f: Frame): boolean {
  if (f.kind !== 'noun' || f.killed || f.wounded || (f.time && !f.timeInferred && f.time.first < f.last)) return false;
  if (!f.definite && scan.lower(f.head - 1) !== 'both') return false;
  if (/^(coincided|followed|preceded)$/.test(scan.lower(behindPlace(scan, f.last)))) return true;
  return /^(, which )?(came|comes?) .{0,40}?\b(before|after|as|amid|despite|ahead|when|while)\b/i.test(
    scan.tokens.slice(f.last, Math.min(scan.tokens.count, f.last + 9)),
  );
}

/** "the fighting |at X| followed": the token behind the place that a phrase right behind an event gives it. */
function behindPlace(scan: Scan, last: number): number {
  const place = scan.has(last, PREPOSITION) ? [1, 2, 3].map((k) => scan.place(last + k)).find((p) => p !== null) : null;
  return place ? place.last : last;
}

/** "no longer takes pictures |after gunmen killed a reporter|": what a habit was given up for, some time ago. */
export function gaveUpFor(scan: Scan, f: Frame): boolean {
  if (f.time && !f.timeInferred) return false;
  const { first } = scan.sentences[f.sentence];
  let after = false;
  for (let i = f.head; i > first; i--) {
    after ||= scan.lower(i) === 'after';
    if (after && scan.lower(i) === 'longer' && scan.lower(i - 1) === 'no') return true;
  }
  return false;
}

/** "It was |still surrounded|", "the town remains besieged": a state that was told before. */
export function stillSo(scan: Scan, f: Frame): boolean {
  if (f.kind !== 'verb' || f.killed || f.wounded || senseNamed(scan.term(f.head), 'act-verb')?.act !== 'siege-or-blockade') return false;
  let i = f.head - 1;
  while (i > f.clause.first && scan.has(i, ADVERB) && scan.lower(i) !== 'still') i--;
  return /^(still|remain(s|ed)?)$/.test(scan.lower(i));
}

/** "retook the town |days after it fell|", "months after rebels shelled it": long enough ago to be no news, where no day is said. */
export function longBefore(scan: Scan, f: Frame): boolean {
  if (triedFor(scan, f)) return true;
  if (f.clause.word !== 'after' || f.clause.opening !== 'subordinate' || within(f)) return false;
  const unit = scan.lower(f.clause.first - 1);
  return /^(weeks|months|years)$/.test(unit) || (unit === 'days' && !(scan.lower(f.clause.first - 2) in DAYS));
}

/** "|convicted of| the bombardment of X", "|jailed for| shelling X": a court judges deeds of long ago, whatever day it sits. */
function triedFor(scan: Scan, f: Frame): boolean {
  // "guilty of murdering a clerk, who was shot in May": told together with what it recalls
  if (/^(murder|kill)/.test(scan.lower(f.head))) return false;
  for (let i = f.first - 1; i >= f.clause.first && i > f.first - 10; i--) {
    if (!TRIED.test(scan.lower(i))) continue;
    for (let k = i + 1; k < f.first; k++) if (/^(of|for|over)$/.test(scan.lower(k))) return true;
  }
  return false;
}
const TRIED = /^(jailed|imprisoned|sentenced|convicted|acquitted|indicted|tried|prosecuted|extradited|guilty)$/;

const DAYS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5 };

/** "seized the camp early on Sunday, |a day after it was lost|": so many days before the one that the sentence gives its main event. */
export function dayBefore(scan: Scan, f: Frame): TimeMention | null {
  const when = f.time?.when;
  if (!f.time || !when || f.clause.word !== 'after' || f.clause.opening !== 'subordinate' || within(f) || f.time.relation !== 'at')
    return null;
  const days = /^days?$/.test(scan.lower(f.clause.first - 1)) ? DAYS[scan.lower(f.clause.first - 2)] : undefined;
  if (!days) return null;
  const start = addDays(when.start.slice(0, 10), -days);
  return {
    ...f.time,
    when: { ...when, start, end: addDays(start, 1), grain: 'day', how: 'inferred', because: 'so many days before what the sentence tells' },
  };
}

const within = (f: Frame): boolean => f.time !== null && f.time.first >= f.clause.first && f.time.first < f.clause.last;

const HANDLED =
  /^(found|find|finds|finding|discovered|discovering|recovered|recovering|unearthed|defused|defuse|defusing|dismantled|dismantling|disarmed|neutralised|neutralized|neutralising|neutralizing|detected|clear|cleared|clears|clearing|removed|remove|removing|collected|swept|disposed)$/;

/** "troops |defused two shells| fired by the army", "cleared the road |of mines planted by| rebels": what was dealt with now was fired or laid some time before. */
export function dealtWith(scan: Scan, f: Frame): boolean {
  if (f.kind !== 'verb' || scan.lower(f.last) !== 'by') return false;
  const weapon = scan.term(f.head - 1);
  if (!weapon || weapon.last !== f.head || !senseNamed(weapon, 'weapon')) return false;
  for (let i = weapon.first - 1; i >= f.clause.first && i > weapon.first - 10; i--) {
    if (HANDLED.test(scan.lower(i))) return true;
    if (scan.comma(i)) return false;
  }
  return false;
}

/** "|As a result of| this explosion, seven were killed", "|Due to| the fire of mortars at X": the sentence opens with what came before, and tells what came of it. */
export function isResult(scan: Scan, f: Frame): boolean {
  if (f.kind !== 'noun') return false;
  const { first } = scan.sentences[f.sentence];
  if (f.first - first > 7) return false;
  return /^["“'‘ ]*(as an? (direct )?(result|consequence) of|due to|because of|owing to|in consequence of)\b/i.test(
    scan.tokens.slice(first, f.first),
  );
}

/** "the mission |has sent| 50 men to X", "the mission |saw| four howitzers": done by the day it is written, whatever day was told of before. */
export function hasJust(scan: Scan, { kind, head, rule }: Frame): boolean {
  if (rule === 'event-verb/sight-verb') return true;
  if (kind !== 'verb') return false;
  let i = head - 1;
  while (scan.has(i, ADVERB | BE)) i--;
  return /^(has|have)$/.test(scan.lower(i));
}
