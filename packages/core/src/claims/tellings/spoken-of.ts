import { type Act, familyOf } from '../../model/act.ts';
import type { Frame } from '../frames/frame.ts';
import type { Scan } from '../sentence/scan.ts';
import { longTime } from '../times/long-time.ts';
import type { Occurrence } from './occurrence.ts';

/** The event that a frame speaks of by its own words, where it tells none: breaches counted up, a strike confirmed, some of the dead. */
export function spokenOf(scan: Scan, frame: Frame, frames: readonly Frame[], told: readonly Occurrence[]): Occurrence | null {
  return breachesBefore(frame, told) ?? saidOfIt(frame, frames, told) ?? deadBefore(scan, frame.sentence, told);
}

/** Sentences back at which they may have been told. */
const NEAR = 3;

/** The breaches that a toll of breaches is of. */
const breachesBefore = (frame: Frame, told: readonly Occurrence[]): Occurrence | null =>
  (tellsOfBreaches(frame) && told.findLast((o) => o.frames.some(isBreach) && frame.sentence - o.frames[0].sentence <= NEAR)) || null;

const isBreach = (f: Frame): boolean => f.sense?.sense === 'violation' || f.sense?.sense === 'violate-verb';

/** "65 people died of these violations": the toll of breaches that were told before. */
export const tellsOfBreaches = (f: Frame): boolean => isBreach(f) && f.definite && (f.killed !== null || f.wounded !== null);

/** "The army confirmed |the strike| and said |it had targeted| a squad": the verb speaks of the event named before it in its sentence. */
function saidOfIt(frame: Frame, frames: readonly Frame[], told: readonly Occurrence[]): Occurrence | null {
  if (frame.kind !== 'verb' || frame.sense?.sense !== 'strike-verb' || !/^(it|they)$/.test(frame.pronoun) || frame.killed) return null;
  const named = frames.findLast((f) => f.kind === 'noun' && f.definite && !f.places.length && f.head < frame.head);
  const of = named ? (told.findLast((o) => o.frames.includes(named)) ?? told[told.length - 1]) : undefined;
  if (!of || of.frames[0] === named || of.frames[0].mood !== frame.mood) return null;
  return frame.sentence - of.frames[of.frames.length - 1].sentence <= 2 ? of : null;
}

/** Those who died, of whom the sentence goes on to tell. */
const deadBefore = (scan: Scan, sentence: number, told: readonly Occurrence[]): Occurrence | null =>
  (someOfDead(scan, sentence) &&
    told.findLast((o) => sentence - o.frames[0].sentence <= NEAR && o.frames.some((f) => (f.killed?.min ?? 0) > 1))) ||
  null;

/** "Two of the dead were children who were asleep when a shell hit their house": the sentence goes on telling of those told before. */
function someOfDead(scan: Scan, sentence: number): boolean {
  const { first } = scan.sentences[sentence];
  const of = [1, 2, 3].find((k) => scan.lower(first + k) === 'of');
  if (!of || !/^(the|those|them)$/.test(scan.lower(first + of + 1))) return false;
  return /^(dead|victims|killed|casualties|fatalities|slain|deaths)$/.test(scan.lower(first + of + 2));
}

/** The occurrence spoken of last, but for what went on for weeks. */
export function lastBlow(told: readonly Occurrence[], sentence: number): Occurrence | null {
  let best: Occurrence | null = null;
  const spoken = (o: Occurrence): number => o.frames[o.frames.length - 1].sentence;
  for (const o of told.slice(-SPARED))
    if (!longTime(o.frames[0]) && sentence - spoken(o) <= SPARED && (best === null || spoken(o) >= spoken(best))) best = o;
  return best;
}

/** Sentences on at which "there were no casualties" may speak of a blow told before what is recalled between. */
const SPARED = 4;

/** What was told last of that may kill, some sentences back at most: nobody dies of an overflight or of a road that was closed. */
export function lastKilling(told: readonly Occurrence[], sentence: number): Act | null {
  const o = told.findLast(({ act }) => !/^(overflight|troop-or-weapons-movement|aid-obstruction|siege-or-blockade)$/.test(act));
  return o && sentence - o.frames[o.frames.length - 1].sentence <= NEAR_KILLING ? o.act : null;
}

const NEAR_KILLING = 4;

/** "40 were wounded in the attack": of the two told last the one that struck, and not the ground that was taken. */
export function lastStruck(told: readonly Occurrence[]): Act | null {
  return told.slice(-2).findLast(({ act }) => !/^(territory|denial|conduct)$/.test(familyOf(act)))?.act ?? null;
}

/** The means that most of what was told so far had, from the air or by shells: what names none continues it. */
export function soleAct(told: readonly Occurrence[]): Act | null {
  const named = told.filter((o) => o.act !== 'other-violation' && o.frames.some((f) => !f.generic));
  const counts = new Map<Act, number>();
  for (const o of named) counts.set(o.act, (counts.get(o.act) ?? 0) + 1);
  for (const [act, n] of counts) {
    const like = named.filter((o) => familyOf(o.act) === familyOf(act)).length;
    if (/^(airstrike|drone|shelling|rocket-missile)$/.test(act) && n > 0 && like === named.length) return act;
    if (/^(airstrike|drone)$/.test(act) && like >= 3 && like * 3 >= named.length * 2) return act;
  }
  return null;
}
