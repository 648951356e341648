import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type Act, familyOf } from '../../model/act.ts';
import { blamedFor, readBlame } from '../blame/read-blame.ts';
import { isConcrete } from '../compose-claim.ts';
import { answersCharge } from '../denials/counter-charge.ts';
import { isDenied } from '../denials/read-denials.ts';
import { takeFirstPerson } from '../doers/first-person.ts';
import { buildFrames } from '../frames/build-frames.ts';
import { decideAct, readMeans } from '../frames/decide-act.ts';
import { isFigure } from '../frames/figure.ts';
import type { Frame } from '../frames/frame.ts';
import { cameBeside, judgedOnly, stillSo } from '../frames/goes-on.ts';
import { mergeFrames } from '../frames/merge-frames.ts';
import { createMisfortunes } from '../frames/misfortune.ts';
import { ofWarPast, sumsUpWar } from '../frames/of-war-past.ts';
import type { OpenReading } from '../lay-open.ts';
import { isScene } from '../places/attach-place.ts';
import { findCaptions } from '../sentence/captions.ts';
import { isCarrier } from '../sentence/carrier.ts';
import { BLAME, IDENTIFIED } from '../sentence/openings.ts';
import { underHeader } from '../sentence/story-head.ts';
import { harmedIn, readHarmed } from '../targets/things-harmed.ts';
import { overAWeek, overYears } from '../times/long-time.ts';
import { notOfIt } from '../tolls/none-of-it.ts';
import { identifiedIn, readIdentified } from '../tolls/read-identified.ts';
import { othersSpared } from '../tolls/spared.ts';
import { addOtherSide, diesOfHurt, otherSideIn } from '../tolls/whose-loss.ts';
import { addsToTold, closerTold } from './adds-to-told.ts';
import { countAsLater, diesOfEarlier } from './dies-later.ts';
import { addToEarlier, countedOn, findEarlier } from './link-records.ts';
import type { Occurrence, ToldReport } from './occurrence.ts';
import { readPassing, readScene } from './read-scene.ts';
import { lastBlow, lastKilling, lastStruck, soleAct, spokenOf, tellsOfBreaches } from './spoken-of.ts';
import { Story } from './story.ts';

/** Sentence by sentence, each event told anew or told again. */
export function tellEvents(open: OpenReading, knowledge: Knowledge): ToldReport {
  const teller = new Teller(open, knowledge);
  for (let s = 0; s < open.scan.sentences.length; s++) teller.takeSentence(s);
  return teller.report;
}

class Teller {
  readonly report: ToldReport = { events: [], readings: [], denied: [] };
  private readonly story: Story;
  private readonly means: ReturnType<typeof readMeans>;
  private readonly isMisfortune: (frame: Frame) => boolean;
  private readonly captions: ReadonlySet<number>;

  constructor(
    private readonly open: OpenReading,
    { gazetteer }: Knowledge,
  ) {
    const { scan, entryOf } = open;
    this.story = new Story(scan, entryOf, gazetteer);
    this.means = readMeans(scan);
    this.isMisfortune = createMisfortunes(scan);
    this.captions = findCaptions(scan);
  }

  takeSentence(s: number): void {
    const { scan } = this.open;
    const { first, last } = scan.sentences[s];
    const frames = this.framesOf(s);
    const scenes = scan.within(scan.reading.places, first, last).filter((p) => isScene(scan, p));
    this.takeBefallen(s, frames.length === 0);
    const kept = frames.filter((frame) => this.takeFrame(frame, frames, scenes.length > 0));
    this.takeBlame(s, kept);
    this.story.passSentence(s, scenes, frames);
  }

  private framesOf(s: number): Frame[] {
    const { scan, entryOf } = this.open;
    const { heading, item, first, last, paragraph } = scan.sentences[s];
    // a crosshead announces what follows; its words are not a second event
    const crosshead = heading && !item && !entryOf(s) && scan.intoStory(s) > 0 && last - first < 9;
    if (crosshead || this.captions.has(paragraph)) return [];
    return mergeFrames(scan, buildFrames(this.open, s)).filter((f) => !this.isMisfortune(f) && !isFigure(scan, f));
  }

  /** Whom and what a sentence names that an event told before befell, and where that took place. */
  private takeBefallen(s: number, empty: boolean): void {
    const { scan } = this.open;
    const { events } = this.report;
    const { heading } = scan.sentences[s];
    const bare = empty && !heading;
    const clauses = this.open.clausesOf(s);
    const people = bare && events.length && scan.opensIn(s, IDENTIFIED) ? readIdentified(scan, clauses) : null;
    const scene =
      (bare && !people ? readScene(scan, s, clauses, events) : null) ??
      (events.length && !heading ? readPassing(scan, s, clauses, events) : null);
    const named = people ?? scene?.frame ?? (bare ? readHarmed(this.open, s) : null);
    const of = scene?.of ?? (named ? (people ? identifiedIn : harmedIn)(named, events) : null);
    if (!named || !of) return;
    named.voice = this.voiceOf(named);
    named.mood = of.frames[0].mood;
    this.putIn(of, named);
    if (scene) this.story.remember(named, s);
  }

  /** Who is blamed for what was told; words that tell an event of their own have its actor already. */
  private takeBlame(s: number, kept: readonly Frame[]): void {
    const { scan } = this.open;
    if (scan.sentences[s].heading || !scan.opensIn(s, BLAME)) return;
    for (const blame of readBlame(scan, this.open.clausesOf(s))) {
      if (kept.some((f) => f.agents.some((a) => blame.agents.includes(a)))) continue;
      blame.voice = this.voiceOf(blame) || (blame.accusers[0]?.name ?? '');
      const of = blamedFor(scan, blame, this.report.events);
      if (of) this.putIn(of, blame, blame.act ?? of.act);
    }
  }

  private voiceOf(frame: Frame): string {
    return this.open.voiceAt(frame.head).speakers[0]?.name ?? '';
  }

  /** Puts words that tell no event of their own to the one that they are of. */
  private putIn(of: Occurrence, frame: Frame, act = of.act): void {
    this.story.inherit(frame, of);
    of.frames.push(frame);
    this.report.readings.push({ frame, act, occurrence: of });
  }

  /** Takes a frame as an event, or as more of one; false where it is neither. */
  private takeFrame(frame: Frame, frames: readonly Frame[], inScene: boolean): boolean {
    const { scan } = this.open;
    const { events, denied } = this.report;
    const s = frame.sentence;
    this.knowFromStory(frame);
    const concrete = isConcrete(scan, frame, inScene);
    if (!frame.negated && isBareNaming(frame) && !concrete) {
      // "The raids were the work of rebels, it said": only who did what was told
      const of = blamedFor(scan, frame, events);
      if (of && frame.sense && opensUp(of.act, this.actOf(frame))) of.act = this.actOf(frame);
      if (of) this.putIn(of, frame);
      return of !== null;
    }
    // "The ambush occurred in Saada": too little for an event of its own, and enough of one told before
    const echo = (judgedOnly(scan, frame) || stillSo(scan, frame)) && events.length > 0;
    const vague = echo || !(concrete || answersCharge(frame, denied));
    if (frame.negated && isDenied(scan, frame)) this.noteDenied(frame);
    const closer = vague ? closerTold(frame, events) : null;
    if (frame.negated || (vague && !echo && !closer && !addsToTold(this.open, frame)) || (events.length > 0 && cameBeside(scan, frame)))
      return false;
    const last = events[events.length - 1];
    const answers = this.answersLast(frame, frames.length > 1);
    if (answers === 'nothing') return false;
    const act = this.actOf(frame);
    if (!frame.disowned && !frame.agentPlace && frame.agents.every(isCarrier)) this.story.continueAttacker(frame, act, events);
    // "there were no casualties" speaks of what was just told
    const none = frame.kind === 'toll' && frame.killed?.max === 0;
    if (none && (!last || this.inOtherEntry(s, last) || notOfIt(scan, frame, last))) return false;
    const diedOf = diesOfEarlier(scan, frame, frames, events);
    if (diedOf) countAsLater(frame, diedOf);
    const spoken = diedOf ?? spokenOf(scan, frame, frames, events);
    if (spoken && tellsOfBreaches(frame)) frame.mood = spoken.frames[0].mood;
    if (frame.mood === 'actual' && this.isPast(frame)) frame.mood = 'background';
    const earlier =
      spoken ??
      closer ??
      (none
        ? (lastBlow(events, s) ?? last)
        : answers && last && last.frames[0].mood === frame.mood
          ? last
          : findEarlier(frame, act, events, this.open));
    // who denies what was told before adds no voice to it
    if (earlier && frame.disowned) return false;
    // at the end of a story of something else: all of a war
    if (!earlier && events.length > 1 && scan.intoStory(s) > 3 && sumsUpWar(frame)) frame.mood = 'background';
    if (!earlier && (vague || (frame.admission && !frame.places.length))) return false;
    if (frame.needsTold && (!earlier || s - lastTold(earlier) > (frame.wounded ? 3 : 1))) return false;
    this.tell(frame, act, earlier);
    return true;
  }

  /** What the frame leaves open and the story tells: who "we" are, who went on, whose it is, what "there" and "the hospital" are. */
  private knowFromStory(frame: Frame): void {
    const { story } = this;
    takeFirstPerson(this.open.scan, frame);
    if (!frame.disowned && !frame.agents.length && !frame.agentPlace) {
      story.ownUp(frame);
      if (!frame.agents.length) story.recoverAgents(frame, this.report.events);
    }
    story.nameOwners(frame);
    story.referBack(frame, frame.sentence);
    story.referToFacility(frame);
    story.takeFromEntry(frame);
  }

  /** "The army denied shelling Homs on Monday": what follows is of that day and place, where nothing was told before. */
  private noteDenied(frame: Frame): void {
    this.report.denied.push(frame);
    if (!this.report.events.length) this.story.remember(frame, frame.sentence);
  }

  /** "the soldiers returned fire": it belongs to what they answered, which others did. False for what answers nothing, 'nothing' where what it answers is not told. */
  private answersLast(frame: Frame, among: boolean): boolean | 'nothing' {
    if (frame.sense?.data.answers !== true) return false;
    const last = this.report.events.at(-1);
    const near = last !== undefined && frame.sentence - lastTold(last) <= 1;
    if (!near && !(!last && among) && !frame.killed && !frame.wounded) return 'nothing';
    if (last) frame.agents = [];
    return true;
  }

  private actOf(frame: Frame): Act {
    const { entryOf, scan } = this.open;
    const { events, denied } = this.report;
    const s = frame.sentence;
    const last = events.at(-1);
    const toll = frame.kind === 'toll';
    const hurts = frame.killed !== null || frame.wounded !== null;
    const pointsBack = frame.generic && (frame.definite || (toll && hurts));
    // each entry of a log has means of its own
    const entry = entryOf(s);
    const here = entry ? events.slice(events.findLastIndex((o) => entryOf(o.frames[0].sentence) !== entry) + 1) : events;
    return decideAct(scan, frame, this.means, () => {
      if (last && pointsBack) return toll ? (soleAct(here) ?? lastKilling(here, s)) : (hurts && lastStruck(here)) || last.act;
      if (overAWeek(frame)) return null;
      return soleAct(here) ?? (toll && !events.length ? (denied.at(-1)?.act ?? null) : null);
    });
  }

  private inOtherEntry(s: number, last: Occurrence): boolean {
    const entry = this.open.entryOf(s);
    return entry !== null && entry !== this.open.entryOf(last.frames[0].sentence);
  }

  /** Whether a frame tells of years, or of a war long past. */
  private isPast(frame: Frame): boolean {
    const { scan } = this.open;
    const undated = !frame.time || frame.timeInferred !== '';
    return overYears(scan, frame) || (undated && ofWarPast(scan, frame));
  }

  private tell(frame: Frame, act: Act, earlier: Occurrence | null): void {
    const { events, readings } = this.report;
    const occurrence = earlier ?? this.openEvent(frame, act);
    if (earlier) this.tellAgain(frame, act, earlier);
    else events.push(occurrence);
    occurrence.frames.push(frame);
    this.story.fill(frame, frame.sentence);
    readings.push({ frame, act, occurrence });
    if (frame.killed?.max === 0)
      for (const of of othersSpared(this.open.scan, frame, occurrence, events))
        this.putIn(of, { ...frame, places: [], time: null, timeInferred: '' });
    this.story.remember(frame, frame.sentence);
  }

  private openEvent(frame: Frame, act: Act): Occurrence {
    const { scan, entryOf } = this.open;
    const s = frame.sentence;
    const above = scan.intoStory(s) <= 1 || scan.sentences[s].heading || (this.report.events.length === 0 && underHeader(scan, s));
    return { act, frames: [], key: `${s}:${frame.head}`, lede: !entryOf(s) && above };
  }

  private tellAgain(frame: Frame, act: Act, earlier: Occurrence): void {
    if (countedOn(frame)) frame.time = null;
    addToEarlier(frame, earlier);
    diesOfHurt(frame, earlier);
    const otherSide = otherSideIn(frame, earlier);
    if (otherSide) addOtherSide(frame, otherSide);
    this.story.inherit(frame, earlier);
    // a headline leaves the means open that the story tells
    if (
      earlier.frames[0].generic &&
      act !== 'troop-or-weapons-movement' &&
      (!frame.generic || namesMeans(frame, earlier) || opensUp(earlier.act, act))
    )
      earlier.act = act;
    if (earlier.frames[0].bareFire && familyOf(act) === 'fire') earlier.act = act;
  }
}

/** The sentence that last spoke of an event. */
const lastTold = (o: Occurrence): number => o.frames[o.frames.length - 1].sentence;

/** "The attack was carried out with mortars": the first word on the means. */
const namesMeans = (f: Frame, o: Occurrence): boolean => f.weapons.length > 0 && o.frames.every(({ weapons }) => !weapons.length);
const opensUp = (was: Act, act: Act): boolean => was === 'other-violation' && act !== 'other-violation' && !act.startsWith('attack-on-');

/** "the attacks" with their authors, and nothing else said of them. */
function isBareNaming(frame: Frame): boolean {
  return (
    frame.kind === 'noun' &&
    frame.definite &&
    frame.mood === 'actual' &&
    !frame.disowned &&
    frame.agents.length > 0 &&
    !frame.places.length &&
    !frame.killed &&
    !frame.wounded
  );
}
