import { CONJUNCTION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Frame } from './frame.ts';

/** Deeds as they stand behind "to", and in the present of several. */
export const BARE =
  /^(kill|murder|massacre|assassinate|execute|slaughter|lynch|wound|injure|attack|bomb|shell|bombard|kidnap|abduct|arrest|detain|capture|fire|shoot|ambush|raid|strike|target|destroy|burn|loot|torture|drop|launch)$/;
const PRESENT =
  /^(shoots?|fires?|bombs?|shells?|attacks?|targets?|strikes?|bombards?|kidnaps?|abducts?|arrests?|ambush(es)?|launch(es)?|drops?|kills?|murders?|massacres?)$/;

/** The present, outside a headline, of what is done again and again: "They shoot at soldiers who hide", "officers who kidnap and murder", "the police arrest people". */
export function isHabit(scan: Scan, frame: Frame): boolean {
  if (frame.kind === 'noun' || scan.sentences[frame.sentence].heading) return false;
  const word = scan.lower(frame.head);
  if (frame.kind === 'verb' && /^(they|we|you|he|she|it)$/.test(scan.lower(frame.head - 1)) && PRESENT.test(word)) return true;
  if (!BARE.test(word) || frame.killed || frame.wounded) return false;
  const { clause } = frame;
  if (/^(who|when|whenever|if)$/.test(clause.word)) return true;
  // "officers who kidnap, |murder|": one of a list
  let i = frame.head - 1;
  while (i > clause.first && (scan.comma(i) || scan.has(i, CONJUNCTION) || BARE.test(scan.lower(i)))) i--;
  if (/^(who|when|whenever)$/.test(scan.lower(i))) return true;
  if (i < frame.head - 1) return false;
  // "the police arrest people": nobody in particular, nowhere, on no day
  return (
    frame.kind === 'verb' &&
    frame.agents.length > 0 &&
    (!frame.time || frame.timeInferred !== '') &&
    !frame.targets.some(
      (t) => (t.actor !== null && !t.actor.generic) || t.definite === true || /^(an?|the|his|her|their|its|\d|\w+ly) /.test(t.name),
    ) &&
    !scan.within(scan.reading.places, clause.first, clause.last).length &&
    !scan.within(scan.reading.counts, clause.first, clause.last).length
  );
}

const FIGHT = /^(fights?|fought|fighting|battles?|battling|battled|struggl(es?|ed|ing))$/;
const CAUSE = /^(independence|autonomy|freedom|liberation|statehood|secession|self-rule|self-determination|equality|rights|democracy)$/;

/** "who |fights to topple| the government", "rebels |fighting for| independence", "has been |fighting| the state |for 50 years|": what a side is there for. */
export function isItsCause(scan: Scan, frame: Frame): boolean {
  if (frame.kind !== 'verb' || !FIGHT.test(scan.lower(frame.head)) || frame.killed || frame.wounded) return false;
  const next = scan.lower(frame.last);
  if (next === 'to') return true;
  if (next === 'for') for (let i = frame.last + 1; i < frame.last + 5; i++) if (CAUSE.test(scan.lower(i))) return true;
  return overDecades(scan, frame);
}

/** "for more than 50 years", "for decades", behind what is told in the same clause. */
function overDecades(scan: Scan, frame: Frame): boolean {
  for (let i = frame.last; i < Math.min(frame.clause.last, frame.last + 16); i++)
    if (/^(years|decades)$/.test(scan.lower(i)) && [1, 2, 3, 4, 5].some((k) => scan.lower(i - k) === 'for')) return true;
  return false;
}

const OFTEN = /^(often|usually|typically|routinely|habitually|customarily|generally|normally|sometimes|occasionally|frequently|regularly)$/;

const COMES_OF_IT =
  /^(results?|causes?|leads?|leaves?|claims?|kills?|injures?|wounds?|hits?|lands?|falls?|strikes?|breaks?|erupts?|occurs?|happens?)$/;

/** "shells |often| land on houses", "is |in most cases| behind attacks on markets": what happens now and then, where no day, no toll and no number is told. */
export function oftenDone(scan: Scan, frame: Frame): boolean {
  const { first, last } = scan.sentences[frame.sentence];
  if (frame.killed || frame.wounded || frame.count || scan.within(scan.reading.times, first, last).length) return false;
  for (let i = Math.max(frame.clause.first, frame.head - 12); i < Math.min(last, frame.head + 12); i++) {
    if (OFTEN.test(scan.lower(i)) && ((i < frame.head && i > frame.head - 3) || COMES_OF_IT.test(scan.lower(i + 1)))) return true;
    if (scan.lower(i) === 'most' && scan.lower(i - 1) === 'in' && /^(cases|instances|years)$/.test(scan.lower(i + 1))) return true;
  }
  return false;
}
