import { layCharge } from '../blame/lay-charge.ts';
import { supposeWhose } from '../blame/suppose-whose.ts';
import { whoThen } from '../doers/who-then.ts';
import type { OpenReading } from '../lay-open.ts';
import { bareWeapon } from '../nouns/read-bare-weapon.ts';
import { placeFrame } from '../places/place-frame.ts';
import { placeOfTellers, whyTellers } from '../places/refer-place.ts';
import type { Clause } from '../sentence/clauses.ts';
import { CHARGE, IN_ALL, SERIES, UPDATE, WHOSE_FIRE } from '../sentence/openings.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { addHarmed } from '../targets/things-harmed.ts';
import { dateFrame } from '../times/date-frame.ts';
import { attachTolls } from '../tolls/attach-tolls.ts';
import { bareFigures, tollsOfFigures } from '../tolls/bare-figures.ts';
import { addGapped } from '../tolls/gapped-tolls.ts';
import { markSums } from '../tolls/sum-of-parts.ts';
import { markUncounted } from '../tolls/uncounted-victims.ts';
import { updatesToll } from '../tolls/updates-toll.ts';
import { addsMore, alsoHit } from './adds-more.ts';
import { inAnswer } from './answered-deeds.ts';
import { isArrestAfter } from './arrest-after.ts';
import { findFrames } from './find-frames.ts';
import { findSeries } from './find-series.ts';
import type { Frame } from './frame.ts';
import { addGappedEvents } from './gapped-events.ts';
import { dayBefore, dealtWith, gaveUpFor, goesOn, isResult, longBefore } from './goes-on.ts';
import { onlyContext } from './only-context.ts';
import { moodOfToll, readScope } from './read-scope.ts';
import { tellsOfSeveral } from './several-places.ts';

/** Every frame of one sentence, with tolls, places, times and scope attached. */
export function buildFrames(open: OpenReading, number: number): Frame[] {
  const { scan } = open;
  const { first, last } = scan.sentences[number];
  const terms = scan.within(scan.terms, first, last);
  const inEntry = (): boolean => open.entryOf(number) !== null;
  // most sentences hold no term that can open a frame, and cost no more than this
  const figures = bareFigures(scan, number);
  if (!figures.length && !terms.some((t) => t.sparks || bareWeapon(scan, t, inEntry))) return [];
  const clauses = open.clausesOf(number);
  const found = findFrames(open, terms, clauses, inEntry);
  found.tolls.push(...tollsOfFigures(scan, figures, clauses, found.tolls));
  for (const f of found.frames) scopeFrame(scan, f);
  // "killed two, the latest in a wave of raids that cost nine lives": each keeps its own figures, and the others are no news
  const series = scan.opensIn(number, SERIES) ? findSeries(scan, first, last) : null;
  const isOther = (f: Frame): boolean => (series !== null && f.head >= series.first) || dealtWith(scan, f);
  const others = found.frames.filter(isOther);
  const frames = found.frames.filter((f) => !others.includes(f));
  const tolls = series ? found.tolls.filter((t) => t.at < series.first) : found.tolls;
  if (series) {
    const theirs = found.tolls.filter((t) => t.at >= series.first);
    attachTolls(scan, others, theirs, clauses, series.first, last);
  }
  for (const f of others) if (f.mood === 'actual') f.mood = 'background';
  attachTolls(scan, frames, tolls, clauses, first, last);
  markUncounted(scan, frames, terms, tolls, clauses);
  for (const f of frames) if (f.kind === 'toll') f.mood = moodOfToll(scan, f);
  for (const f of frames) if (!f.agents.length && !f.agentPlace) f.agents = whoThen(scan, f, clauses);
  if (scan.opensIn(number, CHARGE)) for (const f of frames) layCharge(scan, f, clauses);
  frames.push(...others);
  addGapped(scan, frames, tolls, first, last);
  if (frames.length) addGappedEvents(scan, frames, first, last);
  addHarmed(open, number, frames);
  frames.sort((a, b) => a.head - b.head);
  markSums(scan, frames, first);
  for (let i = frames.length - 1; i >= 0; i--)
    if (onlyContext(scan, frames[i]) || isArrestAfter(scan, frames[i], frames)) frames.splice(i, 1);
  const byMistake = mistakenIn(scan, frames, number);
  for (const f of frames) {
    f.end = Math.max(f.end, f.last);
    placeFrame(scan, f, frames, clauses);
    f.needsTold ||= frames.length > 1 && onlyAnswered(scan, f);
    placeByTellers(scan, f);
    dateFrame(open, f, frames, clauses, series);
    f.mistake = f === byMistake;
    relateToTold(scan, f);
    settleMood(scan, f);
  }
  return frames;
}

/** Whether what a frame tells is said to have happened, and whose fire it was. */
function scopeFrame(scan: Scan, f: Frame): void {
  const scope = readScope(scan, f);
  f.mood = f.unclear && scope.mood === 'hypothetical' ? 'actual' : scope.mood;
  f.negated = scope.negated;
  if (scan.opensIn(f.sentence, WHOSE_FIRE)) supposeWhose(scan, f);
  f.bareFire = f.kind === 'noun' && !f.weapons.length && /^((cross-border|unprovoked) )?firing$/i.test(scan.tokens.slice(f.head, f.last));
}

/** "in response to the attack, the army struck X": nothing by itself. */
const onlyAnswered = (scan: Scan, f: Frame): boolean =>
  f.definite && !f.places.length && !f.killed && !f.wounded && !f.agents.length && inAnswer(scan, f) === 'response';

/** Where nothing says where it was, it may be where those who tell of it are. */
function placeByTellers(scan: Scan, f: Frame): void {
  const { first, last } = scan.sentences[f.sentence];
  const tellers = f.places.length || f.mood !== 'actual' ? null : placeOfTellers(scan, first, last);
  if (!tellers) return;
  f.places = [tellers];
  f.placeInferred = whyTellers(scan, tellers);
}

/** What a frame says of its part in what was told before: that it follows from it, comes on top, brings its toll up to date or sums it up. */
function relateToTold(scan: Scan, f: Frame): void {
  const { first, last } = scan.sentences[f.sentence];
  f.resulting = isResult(scan, f);
  f.further ||= f.addsTo === null && addsMore(scan, f);
  if (f.addsTo === null && alsoHit(scan, f)) f.addsTo = 'also';
  f.voice = scan.reading.voiceAt(f.head).speakers[0]?.name ?? '';
  const updates = f.addsTo === 'any' || (scan.opensIn(f.sentence, UPDATE) && updatesToll(scan, first, last) && !f.partOfTotal);
  f.update ||= (f.killed !== null || f.wounded !== null) && updates;
  f.total = f.kind === 'toll' && scan.opensIn(f.sentence, IN_ALL) && countsAll(scan, f.clause);
  f.severalPlaces ||= tellsOfSeveral(scan, f);
}

const countsAll = (scan: Scan, { first, last }: Clause): boolean =>
  /\b(a total of|in total|in all|altogether|(over|in|during|within) the (past|last) (day|24 hours|twenty-four hours|week))\b/.test(
    scan.tokens.slice(first, last).toLowerCase(),
  );

/** What goes on, was given up for or lies long before what is told is no news; what was done by mistake was done, however carefully it is admitted. */
function settleMood(scan: Scan, f: Frame): void {
  if (f.mood === 'actual' && goesOn(scan, f)) f.mood = 'general';
  if (f.mood === 'actual' && (gaveUpFor(scan, f) || longBefore(scan, f))) f.mood = 'background';
  if (f.mood === 'background' && dealtWith(scan, f)) f.time = null;
  f.time = dayBefore(scan, f) ?? f.time;
  if (f.mistake && f.mood === 'hypothetical') f.mood = 'actual';
}

/** The frame that a sentence says was a mistake: the one nearest to the word for it. */
function mistakenIn(scan: Scan, frames: readonly Frame[], number: number): Frame | null {
  const { first, last } = scan.sentences[number];
  const word = scan.within(scan.terms, first, last).find((t) => senseNamed(t, 'mistake') !== null && !asked(scan, t.first));
  const far = (f: Frame): number => Math.abs(f.head - word!.first);
  return word ? frames.reduce<Frame | null>((a, b) => (a === null || far(b) < far(a) ? b : a), null) : null;
}

/** "whether deliberate or accidental": it may have been. */
function asked(scan: Scan, at: number): boolean {
  for (let i = at - 1; i > at - 5; i--) if (scan.lower(i) === 'whether') return true;
  return false;
}
