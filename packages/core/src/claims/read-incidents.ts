import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Act, familyOf } from '../model/act.ts';
import type { Claim } from '../model/claim.ts';
import { blamedFor, readBlame } from './blame/read-blame.ts';
import { composeIncidentClaim, isConcrete } from './compose-claim.ts';
import { answersCharge } from './denials/counter-charge.ts';
import { readAccounts } from './denials/read-accounts.ts';
import { markLeaders, readAdmissions } from './denials/read-admissions.ts';
import { isDenied, readDenials } from './denials/read-denials.ts';
import { takeFirstPerson } from './doers/first-person.ts';
import { buildFrames } from './frames/build-frames.ts';
import { decideAct, readMeans } from './frames/decide-act.ts';
import { isFigure } from './frames/figure.ts';
import type { Frame } from './frames/frame.ts';
import { cameBeside, judgedOnly, stillSo } from './frames/goes-on.ts';
import { mergeFrames } from './frames/merge-frames.ts';
import { createMisfortunes } from './frames/misfortune.ts';
import type { OpenReading } from './lay-open.ts';
import { isScene } from './places/attach-place.ts';
import { confirmPlaces } from './places/confirm-places.ts';
import { findCaptions } from './sentence/captions.ts';
import { isCarrier } from './sentence/carrier.ts';
import { BLAME, IDENTIFIED } from './sentence/openings.ts';
import type { Scan } from './sentence/scan.ts';
import { underHeader } from './sentence/story-head.ts';
import { settleHits } from './targets/settle-hits.ts';
import { harmedIn, readHarmed } from './targets/things-harmed.ts';
import { addsToTold, closerTold } from './tellings/adds-to-told.ts';
import { foldHeadline } from './tellings/fold-headline.ts';
import { addToEarlier, countedOn, findEarlier, type Occurrence } from './tellings/link-records.ts';
import { joinOneStory } from './tellings/one-story.ts';
import { readPassing, readScene } from './tellings/read-scene.ts';
import { Story } from './tellings/story.ts';
import { sumsUp } from './tellings/sums-up.ts';
import { longTime, overAWeek, overYears } from './times/long-time.ts';
import { newsOf } from './times/news-days.ts';
import { identifiedIn, readIdentified } from './tolls/read-identified.ts';
import { countDeadly, settleTolls } from './tolls/settle-tolls.ts';
import { othersSpared } from './tolls/spared.ts';
import { addOtherSide, diesOfHurt, otherSideIn } from './tolls/whose-loss.ts';
import { readTestimonies } from './voices/read-testimonies.ts';

/** Reads the claims of incidents, and of denials, out of one report laid open: sentence by sentence, each event told anew or told again. */
export function readIncidents(open: OpenReading, knowledge: Knowledge): Claim[] {
  const { scan } = open;
  const told: Occurrence[] = [];
  const means = readMeans(scan);
  const { entryOf } = open;
  const isMisfortune = createMisfortunes(scan);
  const captions = findCaptions(scan);
  const story = new Story(scan, entryOf, knowledge.gazetteer);
  const readings: { frame: Frame; act: Act; occurrence: Occurrence }[] = [];
  const denied: Frame[] = [];
  for (let s = 0; s < scan.sentences.length; s++) {
    const sentence = scan.sentences[s];
    // a crosshead announces what follows; its words are not a second event
    const crosshead = sentence.heading && !sentence.item && !entryOf(s) && scan.intoStory(s) > 0 && sentence.last - sentence.first < 9;
    const frames =
      crosshead || captions.has(sentence.paragraph)
        ? []
        : mergeFrames(scan, buildFrames(open, s)).filter((f) => !isMisfortune(f) && !isFigure(scan, f));
    const scenes = scan.within(scan.reading.places, sentence.first, sentence.last).filter((p) => isScene(scan, p));
    const bare = !frames.length && !sentence.heading;
    const people = bare && told.length && scan.opensIn(s, IDENTIFIED) ? readIdentified(scan, open.clausesOf(s)) : null;
    const clauses = open.clausesOf(s);
    const scene =
      (bare && !people ? readScene(scan, s, clauses, told) : null) ??
      (told.length && !sentence.heading ? readPassing(scan, s, clauses, told) : null);
    const named = people ?? scene?.frame ?? (bare ? readHarmed(open, s) : null);
    const befallen = scene?.of ?? (named ? (people ? identifiedIn : harmedIn)(named, told) : null);
    if (named && befallen) {
      named.voice = open.voiceAt(named.head).speakers[0]?.name ?? '';
      named.mood = befallen.frames[0].mood;
      story.inherit(named, befallen);
      befallen.frames.push(named);
      readings.push({ frame: named, act: befallen.act, occurrence: befallen });
      if (scene) story.remember(named, s);
    }
    const kept: Frame[] = [];
    for (const frame of frames) {
      takeFirstPerson(scan, frame);
      if (!frame.disowned && !frame.agents.length && !frame.agentPlace) {
        story.ownUp(frame);
        if (!frame.agents.length) story.recoverAgents(frame, told);
      }
      story.nameOwners(frame);
      story.referBack(frame, s);
      story.referToFacility(frame);
      story.takeFromEntry(frame);
      if (!frame.negated && isBareNaming(frame) && !isConcrete(scan, frame, scenes.length > 0)) {
        // "It said the attacks were carried out by rebels": only who did what was told
        const of = blamedFor(scan, frame, told);
        if (of) {
          kept.push(frame);
          story.inherit(frame, of);
          of.frames.push(frame);
          readings.push({ frame, act: of.act, occurrence: of });
        }
        continue;
      }
      // "The ambush occurred in Saada": too little for an event of its own, and enough of one told before
      const echo = (judgedOnly(scan, frame) || stillSo(scan, frame)) && told.length > 0;
      const vague = echo || !(isConcrete(scan, frame, scenes.length > 0) || answersCharge(frame, denied));
      if (frame.negated && isDenied(scan, frame)) {
        denied.push(frame);
        // "The army denied shelling Homs on Monday": what follows is of that day and place, where nothing was told before
        if (!told.length) story.remember(frame, s);
      }
      const closer = vague ? closerTold(frame, told) : null;
      if (frame.negated || (vague && !echo && !closer && !addsToTold(open, frame)) || (told.length > 0 && cameBeside(scan, frame)))
        continue;
      const last = told[told.length - 1];
      // "the soldiers returned fire": it belongs to what they answered, which others did
      const answers = frame.sense?.data.answers === true;
      const first = answers && !last && frames.length > 1;
      if (answers && !first && !(last && s - last.frames[last.frames.length - 1].sentence <= 1) && !frame.killed && !frame.wounded)
        continue;
      if (answers && last) frame.agents = [];
      const pointsBack = frame.generic && (frame.definite || (frame.kind === 'toll' && (frame.killed || frame.wounded)));
      // each entry of a log has means of its own
      const entry = entryOf(s);
      const here = entry ? told.slice(told.findLastIndex((o) => entryOf(o.frames[0].sentence) !== entry) + 1) : told;
      const act = decideAct(scan, frame, means, () =>
        last && pointsBack
          ? frame.kind === 'toll'
            ? (soleAct(here) ?? lastKilling(here, s))
            : ((frame.killed || frame.wounded) && lastStruck(here)) || last.act
          : overAWeek(frame)
            ? null
            : (soleAct(here) ?? (frame.kind === 'toll' && !told.length ? (denied.at(-1)?.act ?? null) : null)),
      );
      if (!frame.disowned && !frame.agentPlace && frame.agents.every(isCarrier)) story.continueAttacker(frame, act, told);
      // "there were no casualties" speaks of what was just told
      const none = frame.kind === 'toll' && frame.killed?.max === 0;
      if (none && (!last || elsewhere(frame, last) || (entryOf(s) && entryOf(s) !== entryOf(last.frames[0].sentence)))) continue;
      // "one of the shells fell on a clinic, but there were no casualties": by that one
      if (none && ofOneShell(scan, frame)) continue;
      // "no civilian casualties" speaks of civilians, not of the fighters who died
      if (none && ofCivilians(scan, frame) && last.frames.some((f) => (f.killed?.min ?? 0) > 0)) continue;
      const breaches = tellsOfBreaches(frame) ? told.findLast((o) => o.frames.some(isBreach) && s - o.frames[0].sentence <= 3) : undefined;
      if (breaches) frame.mood = breaches.frames[0].mood;
      const echoed = saidOfIt(frame, frames, told);
      if (frame.mood === 'actual' && (overYears(scan, frame) || ((!frame.time || frame.timeInferred !== '') && ofWarPast(scan, frame))))
        frame.mood = 'background';
      const earlier =
        breaches ??
        echoed ??
        closer ??
        (someOfDead(scan, s)
          ? told.findLast((o) => s - o.frames[0].sentence <= 3 && o.frames.some((f) => (f.killed?.min ?? 0) > 1))
          : undefined) ??
        (none
          ? (lastBlow(told, s) ?? last)
          : answers && last && last.frames[0].mood === frame.mood
            ? last
            : findEarlier(frame, act, told, open));
      // who denies what was told before adds no voice to it
      if (earlier && frame.disowned) continue;
      // "The fighting left 160 people dead", at the end of a story of something else: all of it
      if (!earlier && told.length > 1 && scan.intoStory(s) > 3 && sumsUpWar(frame)) frame.mood = 'background';
      if (!earlier && (vague || (frame.admission && !frame.places.length))) continue;
      if (frame.needsTold && (!earlier || s - earlier.frames[earlier.frames.length - 1].sentence > (frame.wounded ? 3 : 1))) continue;
      const occurrence: Occurrence = earlier ?? {
        act,
        frames: [],
        key: `${s}:${frame.head}`,
        lede: !entryOf(s) && (scan.intoStory(s) <= 1 || sentence.heading || (told.length === 0 && underHeader(scan, s))),
      };
      if (earlier) {
        if (countedOn(frame)) frame.time = null;
        addToEarlier(frame, earlier);
        diesOfHurt(frame, earlier);
        const otherSide = otherSideIn(frame, earlier);
        if (otherSide) addOtherSide(frame, otherSide);
        story.inherit(frame, earlier);
        // a headline leaves the means open that the story tells
        if (
          earlier.frames[0].generic &&
          act !== 'troop-or-weapons-movement' &&
          (!frame.generic || namesMeans(frame, earlier) || opensUp(earlier.act, act))
        )
          earlier.act = act;
        if (earlier.frames[0].bareFire && familyOf(act) === 'fire') earlier.act = act;
      } else told.push(occurrence);
      occurrence.frames.push(frame);
      kept.push(frame);
      story.fill(frame, s);
      readings.push({ frame, act, occurrence });
      if (frame.killed?.max === 0)
        for (const of of othersSpared(scan, frame, occurrence, told)) {
          const same = { ...frame, places: [], time: null, timeInferred: '' };
          story.inherit(same, of);
          of.frames.push(same);
          readings.push({ frame: same, act: of.act, occurrence: of });
        }
      story.remember(frame, s);
    }
    for (const blame of sentence.heading || !scan.opensIn(s, BLAME) ? [] : readBlame(scan, open.clausesOf(s))) {
      // words that tell an event of their own have its actor already
      if (kept.some((f) => f.agents.some((a) => blame.agents.includes(a)))) continue;
      blame.voice = open.voiceAt(blame.head).speakers[0]?.name ?? blame.accusers[0]?.name ?? '';
      const of = blamedFor(scan, blame, told);
      if (!of) continue;
      story.inherit(blame, of);
      of.frames.push(blame);
      readings.push({ frame: blame, act: blame.act ?? of.act, occurrence: of });
    }
    story.passSentence(s, scenes, frames);
  }
  joinOneStory(open, told, readings);
  foldHeadline(scan, told, readings);
  confirmPlaces(told);
  const news = newsOf(readings, open.report.publishedOn, open);
  // what a later sentence says of the means holds for the earlier one that left it open
  const hits = settleHits(scan, readings);
  const claims = readings.map(({ frame, act, occurrence }, k) =>
    composeIncidentClaim(open, frame, frame.generic || frame.bareFire ? occurrence.act : act, occurrence.key, news, hits[k]),
  );
  const sums = new Set(told.filter((o) => sumsUp(o, told)).map((o) => o.key));
  if (sums.size) for (const claim of claims) if (claim.occurrence && sums.has(claim.occurrence)) claim.aggregate = true;
  countDeadly(readings, claims);
  settleTolls(readings, claims);
  // who speaks of what is recalled tells no news of it
  for (const t of readTestimonies(open, told)) {
    const of = claims.filter((c) => c.occurrence === t.occurrence);
    claims.push(of.length && of.every((c) => c.mood !== 'actual') ? { ...t, mood: of[0].mood } : t);
  }
  const owned = [...readAdmissions(open, told, knowledge), ...readAccounts(open, told)];
  for (const a of owned) if (!claims.some((c) => ownsAlready(c, a))) claims.push(a);
  markLeaders(claims, knowledge);
  const { denials, versions } = readDenials(open, told, denied);
  for (const claim of versions.size ? claims : []) {
    const version = versions.get(claim.occurrence ?? '');
    if (version === undefined) continue;
    claim.occurrence = version;
    // "their spokesman" is not that of the army whom he accuses
    if (claim.byStatus === 'claimed-by-actor' && claim.speaker.every(({ id }) => id === null)) claim.byStatus = 'accused';
  }
  markDenied(claims, denials);
  // where the denial itself is read, the words that only repeat the charge are no second one
  const answered = new Set(denials.map((d) => d.occurrence));
  return [...claims.filter((c) => c.stance !== 'denies' || !answered.has(c.occurrence)), ...denials];
}

/** "|one of the rockets| hit a roof but caused no casualties": a part of the blow, whose toll is not that of the whole. */
function ofOneShell(scan: Scan, frame: Frame): boolean {
  for (let i = scan.sentences[frame.sentence].first; i < frame.head; i++)
    if (
      scan.lower(i) === 'one' &&
      scan.lower(i + 1) === 'of' &&
      /^(shells|rockets|missiles|bombs|mortars|rounds|projectiles|drones)$/.test(scan.lower(i + 3))
    )
      return true;
  return false;
}

/** The occurrence spoken of last, but for what went on for weeks. */
function lastBlow(told: readonly Occurrence[], sentence: number): Occurrence | null {
  let best: Occurrence | null = null;
  const spoken = (o: Occurrence): number => o.frames[o.frames.length - 1].sentence;
  for (const o of told.slice(-SPARED))
    if (!longTime(o.frames[0]) && sentence - spoken(o) <= SPARED && (best === null || spoken(o) >= spoken(best))) best = o;
  return best;
}

/** Sentences on at which "there were no casualties" may speak of a blow told before what is recalled between. */
const SPARED = 4;

/** "The attack was carried out with mortars": the first word on the means. */
const namesMeans = (f: Frame, o: Occurrence): boolean => f.weapons.length > 0 && o.frames.every(({ weapons }) => !weapons.length);
const opensUp = (was: Act, act: Act): boolean => was === 'other-violation' && act !== 'other-violation' && !act.startsWith('attack-on-');

const sumsUpWar = (f: Frame): boolean =>
  f.mood === 'actual' &&
  f.kind === 'noun' &&
  f.definite &&
  f.sense?.entry.id === 'clash-noun' &&
  (f.killed?.min ?? 0) > 20 &&
  (!f.time || f.timeInferred !== '');

/** "As a result of the ensuing war, their forces occupied a fifth of the land", "In the 44-day war the army retook X": what a war of before brought. */
function ofWarPast(scan: Scan, frame: Frame): boolean {
  const { first } = scan.sentences[frame.sentence];
  return WAR_PAST.test(scan.tokens.slice(first, Math.min(frame.first, first + 14)));
}
const WAR_PAST =
  /^\s*(as a result of|in|during|after|following|as a consequence of) (the|that|this|a) ((ensuing|subsequent|resulting|first|second|brief|bloody|separatist|\w+-(day|week|month|year)(-long)?|(early |late |mid-)?(19|20)\d\ds?(-\d+)?) ){1,2}(\w+ )?war\b/i;

/** "Two of the dead were children who were asleep when a shell hit their house": the sentence goes on telling of those told before. */
function someOfDead(scan: Scan, sentence: number): boolean {
  const { first } = scan.sentences[sentence];
  const of = [1, 2, 3].find((k) => scan.lower(first + k) === 'of');
  if (!of || !/^(the|those|them)$/.test(scan.lower(first + of + 1))) return false;
  return /^(dead|victims|killed|casualties|fatalities|slain|deaths)$/.test(scan.lower(first + of + 2));
}

const isBreach = (f: Frame): boolean => f.sense?.sense === 'violation' || f.sense?.sense === 'violate-verb';

/** "65 people died of these violations": the toll of breaches that were told before. */
const tellsOfBreaches = (f: Frame): boolean => isBreach(f) && f.definite && (f.killed !== null || f.wounded !== null);

/** "(b) 12 July: observers were robbed; no one was hurt": what its own sentence dates otherwise is not what was told before. */
function elsewhere(frame: Frame, last: Occurrence): boolean {
  const day = frame.time?.when?.start.slice(0, 10);
  if (!day || frame.timeInferred || frame.sentence === last.frames[last.frames.length - 1].sentence) return false;
  const days = last.frames.flatMap((f) => (f.time?.when && !f.timeInferred ? [f.time.when.start.slice(0, 10)] : []));
  return days.length > 0 && !days.includes(day);
}

/** What the same voice already tells of itself is no second admission. */
function ownsAlready(claim: Claim, admission: Claim): boolean {
  const [own] = admission.speaker;
  return (
    claim.occurrence === admission.occurrence &&
    claim.byStatus === 'claimed-by-actor' &&
    claim.speaker.some((s) => (s.id ?? s.name) === (own.id ?? own.name))
  );
}

/** "The army confirmed |the strike| and said |it had targeted| a squad": the verb speaks of the event named before it in its sentence. */
function saidOfIt(frame: Frame, frames: readonly Frame[], told: readonly Occurrence[]): Occurrence | null {
  if (frame.kind !== 'verb' || frame.sense?.sense !== 'strike-verb' || !/^(it|they)$/.test(frame.pronoun) || frame.killed) return null;
  const named = frames.findLast((f) => f.kind === 'noun' && f.definite && !f.places.length && f.head < frame.head);
  const of = named ? (told.findLast((o) => o.frames.includes(named)) ?? told[told.length - 1]) : undefined;
  if (!of || of.frames[0] === named || of.frames[0].mood !== frame.mood) return null;
  return frame.sentence - of.frames[of.frames.length - 1].sentence <= 2 ? of : null;
}

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

function ofCivilians(scan: Scan, frame: Frame): boolean {
  for (let i = frame.head - 3; i < frame.last + 4; i++) if (/^civilians?$/.test(scan.lower(i))) return true;
  return false;
}

/** What was told last of that may kill, some sentences back at most: nobody dies of an overflight or of a road that was closed. */
function lastKilling(told: readonly Occurrence[], sentence: number): Act | null {
  const o = told.findLast(({ act }) => !/^(overflight|troop-or-weapons-movement|aid-obstruction|siege-or-blockade)$/.test(act));
  return o && sentence - o.frames[o.frames.length - 1].sentence <= NEAR_KILLING ? o.act : null;
}

const NEAR_KILLING = 4;

/** "40 were wounded in the attack": of the two told last the one that struck, and not the ground that was taken. */
function lastStruck(told: readonly Occurrence[]): Act | null {
  return told.slice(-2).findLast(({ act }) => !/^(territory|denial|conduct)$/.test(familyOf(act)))?.act ?? null;
}

/** The means that most of what was told so far had, from the air or by shells: what names none continues it. */
function soleAct(told: readonly Occurrence[]): Act | null {
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

/** An accused who denies in the same report stands as denied. */
function markDenied(claims: readonly Claim[], denials: readonly Claim[]): void {
  for (const d of denials) {
    if (!d.occurrence) continue;
    for (const c of claims) {
      if (c.occurrence !== d.occurrence || c.byStatus !== 'accused') continue;
      if (
        c.by.some(
          (b) =>
            d.by.some((x) => x.name === b.name) ||
            d.speaker.some((s) => (s.id !== null && s.id === b.id) || s.name.toLowerCase() === b.name.toLowerCase()),
        )
      )
        c.byStatus = 'denied-by-actor';
    }
  }
}
