import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ActorMention, PlaceMention } from '../language/mention.ts';
import type { Act, TargetKind } from '../model/act.ts';
import type { ActorRef, ByStatus, Claim, Mood, Speaker, TargetRef } from '../model/claim.ts';
import type { When } from '../model/when.ts';
import { isScene, rankOf, whereOf } from './attach-place.ts';
import { whenOf } from './attach-time.ts';
import { buildFrames } from './build-frames.ts';
import { decideAct, readMeans } from './decide-act.ts';
import type { Frame } from './frame.ts';
import { coordinated, inCompound } from './groups.ts';
import type { OpenReading } from './lay-open.ts';
import { findEarlier, type Occurrence } from './link-records.ts';
import { makeClaim } from './make-claim.ts';
import { familyOfAct, mergeFrames } from './merge-frames.ts';
import { readDenials } from './read-denials.ts';
import { senseNamed } from './terms.ts';

/** Reads the claims of incidents, and of denials, out of one report laid open. */
export function readIncidents(open: OpenReading, _knowledge: Knowledge): Claim[] {
  const { scan } = open;
  const told: Occurrence[] = [];
  const means = readMeans(scan);
  const claims: Claim[] = [];
  const ofFrame = new Map<Frame, Claim>();
  let running: { place: PlaceMention[]; paragraph: number } = { place: [], paragraph: -1 };
  let lede: PlaceMention[] = [];
  let runningTime: Frame['time'] = null;
  let ledeTime: Frame['time'] = null;
  let lastArmed: ActorMention[] = [];
  for (let s = 0; s < scan.sentences.length; s++) {
    const sentence = scan.sentences[s];
    const crosshead = sentence.heading && s > 0 && sentence.last - sentence.first < 9;
    const frames = crosshead ? [] : mergeFrames(scan, buildFrames(open, s));
    const scenes = scan.within(scan.reading.places, sentence.first, sentence.last).filter((p) => isScene(scan, p));
    for (const frame of frames) {
      if (!frame.agents.length && !frame.agentPlace) recoverAgents(frame, lastArmed, told);
      if (frame.negated || !concrete(frame, scenes.length > 0)) continue;
      const before = told.length && (frame.definite || frame.kind === 'toll' || frame.generic) ? told[told.length - 1].act : null;
      const earlierAct = frame.generic && (frame.definite || (frame.kind === 'toll' && (frame.killed || frame.wounded))) ? before : null;
      const act = decideAct(scan, frame, means, earlierAct);
      const occurrence = findEarlier(frame, act, told, sentence.heading);
      if (occurrence) {
        if (!frame.places.length || rankOf(frame.places[0]) >= 5) {
          const donor = occurrence.frames.find((f) => f.places.length);
          if (donor && (!frame.places.length || rankOf(donor.places[0]) < rankOf(frame.places[0]))) {
            frame.places = donor.places;
            frame.placeInferred = 'carried';
          }
        }
        if (!frame.time || frame.timeInferred) {
          const donor = occurrence.frames.find((f) => f.time && !f.timeInferred);
          if (donor) {
            frame.time = donor.time;
            frame.timeInferred = 'the day said where the report first tells it';
          }
        }
        occurrence.frames.push(frame);
        if (main(occurrence).generic && !frame.generic) occurrence.act = act;
      }
      if (!frame.places.length) {
        const carried =
          running.paragraph === sentence.paragraph && running.place.length
            ? running.place
            : running.place.length && s - lastPlaceSentence(told, s) <= 2
              ? running.place
              : lede;
        if (carried.length) {
          frame.places = carried;
          frame.placeInferred = 'carried';
        }
      }
      if (!frame.time) {
        const t: Frame['time'] = runningTime ?? ledeTime;
        if (t && !t.recalled && !t.future) {
          frame.time = t;
          frame.timeInferred = 'the day the report last named';
        }
      }
      const own: Occurrence = occurrence ?? { act, frames: [frame], key: `${s}:${frame.head}`, lede: s <= 1 || sentence.heading };
      if (!occurrence) told.push(own);
      const claim = claimOf(open, frame, occurrence ? (frame.generic ? occurrence.act : act) : act, own.key);
      if (claim) {
        claims.push(claim);
        ofFrame.set(frame, claim);
      }
      if (frame.places.length && !frame.placeInferred && rankOf(frame.places[0]) <= 4)
        running = { place: frame.places, paragraph: sentence.paragraph };
      if (frame.time && !frame.timeInferred && frame.mood === 'actual' && !frame.time.recalled) {
        runningTime = frame.time;
        if (s <= 2) ledeTime ??= frame.time;
      }
    }
    const armed = scan.within(scan.reading.actors, sentence.first, sentence.last).filter((a) => ARMED.has(a.role) && !inCompound(scan, a));
    if (armed.length)
      lastArmed = coordinated(scan, armed[0], sentence.first).concat(armed.slice(1, 2).filter((a) => a.first - armed[0].last <= 3));
    if (s <= 2 && !lede.length && scenes.length) {
      const narrow = scenes.filter((p) => rankOf(p) <= 4);
      lede = [narrow[0] ?? scenes[0]];
    }
    if (scenes.length && !frames.some((f) => f.places.length && !f.placeInferred)) {
      const narrow = scenes.filter((p) => rankOf(p) <= 3 && p.where.country !== null && scan.theatre.has(p.where.country));
      if (narrow.length === 1) running = { place: narrow, paragraph: sentence.paragraph };
    }
  }
  const denials = readDenials(open, told);
  markDenied(claims, denials);
  return [...claims, ...denials];
}

const ARMED = new Set(['state-forces', 'armed-group', 'coalition', 'state']);

/** "They had taken territory", "three of the shells fell": who did it was said just before. */
function recoverAgents(frame: Frame, lastArmed: readonly ActorMention[], told: readonly Occurrence[]): void {
  if (frame.pronoun === 'they' || frame.pronoun === 'it') frame.agents = [...lastArmed];
  else if (frame.definite && frame.kind === 'verb') {
    const fire = familyOfAct(frame.act);
    for (let i = told.length - 1; i >= Math.max(0, told.length - 4); i--) {
      const f = told[i].frames[0];
      if (f.agents.length && (familyOfAct(told[i].act) === fire || told[i].act === 'other-violation')) {
        frame.agents = f.agents;
        return;
      }
    }
  }
}

const main = (o: Occurrence): Frame => o.frames[0];

function lastPlaceSentence(told: readonly Occurrence[], s: number): number {
  for (let i = told.length - 1; i >= 0; i--) {
    const f = told[i].frames[told[i].frames.length - 1];
    if (f.places.length && !f.placeInferred) return f.sentence;
  }
  return s - 99;
}

/** An incident needs an act and something concrete said with it: a place, a day, a toll, an actor, a weapon. */
function concrete(frame: Frame, sceneInSentence: boolean): boolean {
  let said = 0;
  if (frame.places.length && rankOf(frame.places[0]) < 5) said += 1;
  else if (frame.places.length) said += 0.5;
  if (frame.time && !frame.timeInferred) said += 1;
  if (frame.killed || frame.wounded) said += 1;
  if (frame.agents.length || frame.agentPlace) said += 0.7;
  if (frame.weapons.length) said += 0.5;
  if (frame.targets.length) said += 0.5;
  if (frame.count) said += 0.5;
  // the toll of a whole war is nobody's incident
  if (frame.kind === 'toll' && (frame.killed?.min ?? 0) >= 3000) return false;
  if (frame.kind === 'toll')
    return (frame.killed !== null || frame.wounded !== null) && (said >= 1.5 || sceneInSentence || !frame.places.length);
  if (frame.sense?.sense === 'violation' || frame.sense?.sense === 'violate-verb') return frame.count !== null || said >= 2;
  if (frame.weak) return said >= 1.7;
  return said >= 1;
}

function claimOf(open: OpenReading, frame: Frame, act: Act, key: string): Claim | null {
  const { scan, report } = open;
  const tokens = open.tokens;
  const voice = open.voiceAt(frame.head);
  const published = report.publishedOn;
  const when = frame.time
    ? inferTime(whenOf(frame.time, published), frame.timeInferred)
    : published
      ? { ...published, how: 'inferred' as const, because: 'no day is said; the day of the report' }
      : null;
  const mood = moodOf(frame, when, published);
  const by = actorsOf(frame);
  const speaker = voice.speakers.filter(
    (sp) => !scan.reading.actors.some((a) => frame.agents.includes(a) && a.name === sp.name) || voice.speakers.length === 1,
  );
  const fallback = containing(open, frame);
  const where = whereOf(frame.places, frame.placeInferred === 'carried' ? 'the place the report last named' : '', fallback);
  const aggregate = isAggregate(frame, when);
  const first = Math.max(frame.first, scan.sentences[frame.sentence].first);
  const last = Math.min(Math.max(spanEnd(open, frame), frame.end), scan.sentences[frame.sentence].last);
  return makeClaim(report, tokens.start[first], tokens.end[Math.max(first, last - 1)], {
    kind: 'incident',
    rule: frame.rule,
    mood,
    stance: voice.stance,
    speaker,
    act,
    aggregate,
    by,
    byStatus: statusOf(by, speaker, frame),
    against: targetsOf(frame),
    weapons: frame.weapons,
    where,
    when,
    count: frame.count,
    killed: frame.killed,
    wounded: frame.wounded,
    displaced: frame.displaced,
    occurrence: key,
    anaphoric: frame.definite,
    ...(frame.mistake ? { mistake: true } : {}),
  });
}

function inferTime(when: When | null, because: string): When | null {
  return when && because ? { ...when, how: 'inferred', because } : when;
}

/** The claim's words: from the frame's first word to the end of its own phrases. */
function spanEnd(open: OpenReading, frame: Frame): number {
  const { scan } = open;
  let end = frame.last;
  for (let i = frame.last; i < frame.clause.last; i++) {
    if (scan.place(i) || scan.time(i) || scan.actor(i) || scan.count(i) || scan.term(i)) end = i + 1;
    else if (i - end > 5) break;
  }
  return end;
}

function moodOf(frame: Frame, when: When | null, published: When | null): Mood {
  if (frame.mood !== 'actual') return frame.mood;
  if (frame.time?.future && !frame.timeInferred) return 'planned';
  if (frame.time?.recalled && !frame.timeInferred) return 'background';
  if (frame.clause.word === 'since') return 'background';
  if (when && published && when.how === 'stated' && published.grain === 'day') {
    const days = (Date.parse(published.start.slice(0, 10)) - Date.parse(when.end.slice(0, 10))) / 86_400_000;
    if (days >= 5) return 'background';
  }
  return 'actual';
}

function actorsOf(frame: Frame): ActorRef[] {
  const out: ActorRef[] = [];
  for (const a of frame.agents) {
    if (a.role === 'media' || a.role === 'monitor') continue;
    // "warplanes", "shells": what carried it, not who did it
    if (a.generic && CARRIERS.test(a.name)) continue;
    if (!out.some((o) => o.name === a.name))
      out.push({ name: a.name, id: a.id, kind: a.role === 'person' || a.role === 'people' ? 'people' : 'organisation' });
  }
  if (!out.length && frame.agentPlace) out.push({ name: frame.agentPlace.where.name, id: null, kind: 'organisation' });
  return out;
}
const CARRIERS =
  /^(unidentified |unknown |fighter |war)?(warplanes?|planes?|jets?|aircraft|helicopters?|drones?|gunships?|artillery|tanks?)$/i;

function targetsOf(frame: Frame): TargetRef[] {
  return frame.targets.slice(0, 6).map((t) => {
    const kinds: TargetKind[] = [];
    const kind = senseNamed(t.term, 'target')?.targetKind;
    if (kind) kinds.push(kind);
    else if (t.actor && (t.actor.role === 'state-forces' || t.actor.role === 'armed-group')) kinds.push('combatant');
    else if (t.actor?.role === 'people') kinds.push('civilian');
    else kinds.push('unknown');
    return { name: t.name, id: t.actor?.id ?? null, kinds };
  });
}

function statusOf(by: readonly ActorRef[], speaker: readonly Speaker[], frame: Frame): ByStatus {
  if (!by.length) return 'unknown';
  if (!speaker.length) return frame.mistake ? 'claimed-by-actor' : 'stated-as-fact';
  for (const s of speaker) {
    if (by.some((b) => (b.id !== null && b.id === s.id) || b.name.toLowerCase() === s.name.toLowerCase())) return 'claimed-by-actor';
  }
  return 'accused';
}

/** Several occurrences told as one: a plural over a wide area or a long time. */
function isAggregate(frame: Frame, when: When | null): boolean {
  if (frame.sense?.sense === 'violation' && frame.count) return true;
  const days = when ? (Date.parse(when.end.slice(0, 10)) - Date.parse(when.start.slice(0, 10))) / 86_400_000 : 1;
  if (days > 3) return true;
  if (
    frame.plural &&
    frame.generic &&
    frame.kind === 'noun' &&
    !frame.killed &&
    !frame.wounded &&
    (!frame.places.length || frame.placeInferred)
  )
    return true;
  if (frame.plural && (frame.places.length > 1 || !frame.places.length) && frame.kind === 'noun' && frame.generic) return true;
  if (frame.plural && frame.places.length && rankOf(frame.places[0]) >= 5 && frame.kind === 'noun') return true;
  if (frame.places.length > 3 && frame.plural) return true;
  return false;
}

/** A place on the map that contains a place which is on none. */
function containing(open: OpenReading, frame: Frame): PlaceMention | null {
  const { scan } = open;
  const located = (p: PlaceMention): boolean => p.where.lat !== null && !p.adjective && !p.partOfName && p.relation !== 'metonym';
  const sentence = scan.sentences[frame.sentence];
  const here = scan.within(scan.reading.places, sentence.first, sentence.last).filter(located);
  const narrow = (list: PlaceMention[]): PlaceMention | null =>
    list.length ? list.reduce((a, b) => (rankOf(b) < rankOf(a) ? b : a)) : null;
  return (
    narrow(here.filter((p) => rankOf(p) < 6)) ??
    narrow(scan.within(scan.reading.places, 0, sentence.first).filter(located).slice(-4)) ??
    narrow(here)
  );
}

/** An accused who denies in the same report stands as denied. */
function markDenied(claims: readonly Claim[], denials: readonly Claim[]): void {
  for (const d of denials) {
    if (!d.occurrence) continue;
    for (const c of claims) {
      if (
        c.occurrence === d.occurrence &&
        c.byStatus === 'accused' &&
        c.by.some((b) => d.speaker.some((s) => (s.id !== null && s.id === b.id) || s.name.toLowerCase() === b.name.toLowerCase()))
      )
        c.byStatus = 'denied-by-actor';
    }
  }
}
