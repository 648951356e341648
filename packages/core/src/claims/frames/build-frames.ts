import type { PlaceMention, TimeMention } from '../../language/mention.ts';
import { addDays } from '../../model/when.ts';
import { layCharge } from '../blame/lay-charge.ts';
import { supposeWhose } from '../blame/suppose-whose.ts';
import { whoThen } from '../doers/who-then.ts';
import type { OpenReading } from '../lay-open.ts';
import { bareWeapon, readBareWeapon, WEAPON_ALONE } from '../nouns/read-bare-weapon.ts';
import { addWeapon, readEventNoun } from '../nouns/read-event-nouns.ts';
import { placesOfFrame } from '../places/attach-place.ts';
import { betweenEnds } from '../places/between-ends.ts';
import { IN_SENTENCE } from '../places/confirm-places.ts';
import { findPlaceAhead } from '../places/find-place-ahead.ts';
import { FIRED_FROM, firedFrom } from '../places/fired-from.ts';
import { inPhrase } from '../places/own-phrase.ts';
import { countsPart, ON_THE_WAY, onTheWay, placeOfTellers, whyTellers } from '../places/refer-place.ts';
import { THROUGHOUT } from '../places/whole-land.ts';
import type { Clause } from '../sentence/clauses.ts';
import { isVerb } from '../sentence/clauses.ts';
import { DETERMINER } from '../sentence/grammar.ts';
import { GROUND } from '../sentence/ground.ts';
import { isPassive, prepositionOf } from '../sentence/groups.ts';
import { CHARGE, IN_ALL, PARTS, SERIES, UPDATE, WHOSE_FIRE } from '../sentence/openings.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { addNamed, countNamed } from '../targets/named-hit.ts';
import { addHarmed } from '../targets/things-harmed.ts';
import { reachesBack, SAID_DAY, timeOfFrame } from '../times/attach-time.ts';
import { countedSince } from '../times/counted-since.ts';
import { DAY_OF_TRUCE, dayOfTruce } from '../times/day-of-truce.ts';
import { sumOpens, untilSum } from '../times/sums-over-time.ts';
import { attachTolls } from '../tolls/attach-tolls.ts';
import { bareFigures, tollsOfFigures } from '../tolls/bare-figures.ts';
import { addGapped } from '../tolls/gapped-tolls.ts';
import { readHarm } from '../tolls/read-harm.ts';
import { readToll } from '../tolls/read-tolls.ts';
import { markSums, placesOfSum } from '../tolls/sum-of-parts.ts';
import type { TollStatement } from '../tolls/toll-statement.ts';
import { markUncounted } from '../tolls/uncounted-victims.ts';
import { updatesToll } from '../tolls/updates-toll.ts';
import { addsMore, alsoHit } from './adds-more.ts';
import { inAnswer } from './answered-deeds.ts';
import { isArrestAfter } from './arrest-after.ts';
import { findSeries } from './find-series.ts';
import type { Frame } from './frame.ts';
import { addGappedEvents } from './gapped-events.ts';
import { dayBefore, dealtWith, gaveUpFor, goesOn, isResult, longBefore } from './goes-on.ts';
import { readEventVerb } from './read-event-verbs.ts';
import { moodOfToll, presupposed, readScope } from './read-scope.ts';
import { reportedAs, thereIs } from './told-as-news.ts';

/** Every frame of one sentence, with tolls, places, times and scope attached. */
export function buildFrames(open: OpenReading, number: number): Frame[] {
  const { scan } = open;
  const sentence = scan.sentences[number];
  const terms = scan.within(scan.terms, sentence.first, sentence.last);
  const inEntry = (): boolean => open.entryOf(number) !== null;
  // most sentences hold no term that can open a frame, and cost no more than this
  const figures = bareFigures(scan, number);
  if (!figures.length && !terms.some((t) => t.sparks || bareWeapon(scan, t, inEntry))) return [];
  const clauses = open.clausesOf(number);
  const clauseAt = (i: number): Clause => clauses.find((c) => i >= c.first && i < c.last) ?? clauses[0];
  const frames: Frame[] = [];
  const tolls: TollStatement[] = [];
  for (const term of terms) {
    if (insideName(scan, term)) continue;
    const clause = clauseAt(term.first);
    const noun =
      term.senses.some((s) => s.sense === 'act-noun' || s.sense === 'violation') &&
      (!isVerb(scan, term.first) || thereIs(scan, term.first));
    const frame =
      (noun ? readEventNoun(scan, clause, clauses, term) : readEventVerb(scan, clause, clauses, term)) ??
      readBareWeapon(scan, clause, term, inEntry);
    const toll = countNamed(scan, clause, clauses, term, readToll(scan, clause, clauses, term) ?? readHarm(scan, clause, clauses, term));
    if (frame && !(toll && onlyHurts(frame, toll))) {
      addNamed(scan, frame, frame.head, frame.last);
      frames.push(frame);
    }
    if (toll) tolls.push(toll);
  }
  tolls.push(...tollsOfFigures(scan, figures, clauses, tolls));
  // "heavy exchange around the bridge; RPG, mortars": the weapons of what its sentence tells
  const events = frames.filter((f) => f.rule !== WEAPON_ALONE && !f.negated);
  const kept = events.length ? events : frames.slice(0, 1);
  for (const f of frames.splice(0, frames.length, ...kept)) if (f.rule === WEAPON_ALONE && f !== kept[0]) addWeapon(kept[0], f.weapons[0]);
  nameWeapons(scan, frames);
  for (const f of frames) {
    const scope = readScope(scan, f);
    f.mood = f.unclear && scope.mood === 'hypothetical' ? 'actual' : scope.mood;
    f.negated = scope.negated;
    if (scan.opensIn(number, WHOSE_FIRE)) supposeWhose(scan, f);
    f.bareFire = f.kind === 'noun' && !f.weapons.length && /^((cross-border|unprovoked) )?firing$/i.test(scan.tokens.slice(f.head, f.last));
  }
  // "killed two, the latest in a wave of raids that cost nine lives": each keeps its own figures, and the others are no news
  const series = scan.opensIn(number, SERIES) ? findSeries(scan, sentence.first, sentence.last) : null;
  const among = frames.filter((f) => (series && f.head >= series.first) || dealtWith(scan, f));
  for (const f of among) frames.splice(frames.indexOf(f), 1);
  if (series) {
    const theirs = tolls.filter((t) => t.at >= series.first);
    for (const t of theirs) tolls.splice(tolls.indexOf(t), 1);
    attachTolls(scan, among, theirs, clauses, series.first, sentence.last);
  }
  for (const f of among) if (f.mood === 'actual') f.mood = 'background';
  attachTolls(scan, frames, tolls, clauses, sentence.first, sentence.last);
  markUncounted(scan, frames, terms, tolls, clauses);
  for (const f of frames) if (f.kind === 'toll') f.mood = moodOfToll(scan, f);
  for (const f of frames) if (!f.agents.length && !f.agentPlace) f.agents = whoThen(scan, f, clauses);
  if (scan.opensIn(number, CHARGE)) for (const f of frames) layCharge(scan, f, clauses);
  frames.push(...among);
  addGapped(scan, frames, tolls, sentence.first, sentence.last);
  if (frames.length) addGappedEvents(scan, frames, sentence.first, sentence.last);
  addHarmed(open, number, frames);
  frames.sort((a, b) => a.head - b.head);
  markSums(scan, frames, sentence.first);
  for (let i = frames.length - 1; i >= 0; i--)
    if (onlyContext(scan, frames[i]) || isArrestAfter(scan, frames[i], frames)) frames.splice(i, 1);
  for (const f of frames) {
    f.end = Math.max(f.end, f.last);
    const placed = f.given ? { places: [f.given], own: true } : placesOfFrame(scan, f, frames, sentence.first, sentence.last);
    // "following the strikes, … in X": a mention that points back has only the places of its own phrase
    f.places =
      f.kind === 'noun' &&
      f.definite &&
      !placed.places.some((p) => p.relation === THROUGHOUT || inPhrase(scan, f, p.first) || endsItsToll(f, p, frames, clauses))
        ? []
        : placed.places;
    // "18 were killed: ten in X, five in Y": a sum has the places of none
    f.places = placesOfSum(f, frames);
    // "shelled X in reprisal for the killing of two": who died elsewhere
    if (f.answered) f.places = f.places.filter((p) => p.first > f.head);
    if (f.sense?.sense === 'violation' && f.count) f.places = f.places.filter((p) => !countsPart(scan, p));
    if (!placed.own && f.places.length && frames.length > 1) f.placeInferred = IN_SENTENCE;
    else if (firedFrom(scan, f)) f.placeInferred = FIRED_FROM;
    if (f.places.length && f.places.every((p) => onTheWay(scan, p))) f.placeInferred = ON_THE_WAY;
    f.places = betweenEnds(scan, f.places);
    const ahead = placed.own ? null : findPlaceAhead(scan, f, number);
    if (ahead) {
      f.places = [ahead];
      f.placeInferred = 'the next sentence names it';
    }
    // "in response to the attack, the army struck X": nothing by itself
    if (
      f.definite &&
      !f.places.length &&
      !f.killed &&
      !f.wounded &&
      !f.agents.length &&
      frames.length > 1 &&
      inAnswer(scan, f) === 'response'
    )
      f.needsTold = true;
    const tellers = f.places.length ? null : placeOfTellers(scan, sentence.first, sentence.last);
    if (tellers && f.mood === 'actual') {
      f.places = [tellers];
      f.placeInferred = whyTellers(scan, tellers);
    }
    const until = untilSum(scan, f, frames, series && f.head < series.first ? series.first : sentence.last);
    const timed = timeOfFrame(scan, f, frames, clauses, sentence.first, until);
    f.time = timed.time ?? dayOfTruce(scan, sentence.first, sentence.last);
    if (f.time && !timed.time) f.timeInferred = DAY_OF_TRUCE;
    if (f.time?.future && f.mood === 'actual' && f.kind === 'noun' && presupposed(scan, f)) f.time = weekBefore(f.time);
    f.sinceClause ||=
      timed.since ||
      countedSince(scan, f, sentence.first, sentence.last) ||
      clauses.some(
        (c) =>
          c.word === 'since' &&
          c !== f.clause &&
          c.first > f.head &&
          !reachesBack(scan, c.first, sentence.first) &&
          sumOpens(scan, f.last, c.first) < 0,
      );
    f.resulting = isResult(scan, f);
    f.further ||= f.addsTo === null && addsMore(scan, f);
    if (f.addsTo === null && alsoHit(scan, f)) f.addsTo = 'also';
    f.voice = scan.reading.voiceAt(f.head).speakers[0]?.name ?? '';
    f.update ||=
      (f.killed !== null || f.wounded !== null) &&
      (f.addsTo === 'any' || (scan.opensIn(number, UPDATE) && updatesToll(scan, sentence.first, sentence.last) && !f.partOfTotal));
    f.total =
      f.kind === 'toll' &&
      scan.opensIn(number, IN_ALL) &&
      /\b(a total of|in total|in all|altogether|(over|in|during|within) the (past|last) (day|24 hours|twenty-four hours|week))\b/.test(
        scan.tokens.slice(f.clause.first, f.clause.last).toLowerCase(),
      );
    // "shelled two villages", "two villages were shelled"
    const from = f.kind === 'verb' && isPassive(scan, f.head, f.last, f.clause.first) ? f.clause.first : f.head;
    f.severalPlaces ||= scan
      .within(scan.reading.counts, f.clause.first, f.clause.last)
      .some((c) => !c.idle && c.noun >= from && GROUND.has(scan.lower(c.noun)) && (c.min ?? 0) >= 2);
    // "the bombardment of areas of the Strip"
    if (
      f.kind === 'noun' &&
      f.plural !== false &&
      scan.opensIn(number, PARTS) &&
      /\b(on|of) (areas|parts|districts) of\b/.test(scan.tokens.slice(f.last, Math.min(f.clause.last, f.last + 12)).toLowerCase()) &&
      f.definite
    )
      f.severalPlaces = true;
    // "34 dead across the province": a total
    if (
      f.kind === 'toll' &&
      scan.opensIn(number, PARTS) &&
      /\b(across|throughout|all over) the (country|province|region|governorate|state|valley|district|enclave|area|line)\b/.test(
        scan.tokens.slice(f.head, Math.min(f.clause.last, f.head + 9)).toLowerCase(),
      )
    )
      f.severalPlaces = true;
    if (timed.weak) f.timeInferred = SAID_DAY;
    // "four strikes today", in words quoted: the day they were said, which may be the day before they were printed
    if (f.time && scan.lower(f.time.first) === 'today' && open.voiceAt(f.head).quoted) f.timeInferred = SAID_DAY;
    f.mistake =
      nearestTo(
        frames,
        scan.within(scan.terms, sentence.first, sentence.last).find((t) => senseNamed(t, 'mistake') !== null && !asked(scan, t.first))
          ?.first ?? -1,
      ) === f;
    if (f.mood === 'actual' && goesOn(scan, f)) f.mood = 'general';
    if (f.mood === 'actual' && (gaveUpFor(scan, f) || longBefore(scan, f))) f.mood = 'background';
    if (f.mood === 'background' && dealtWith(scan, f)) f.time = null;
    f.time = dayBefore(scan, f) ?? f.time;
    // what was done by mistake was done, however carefully it is admitted
    if (f.mistake && f.mood === 'hypothetical') f.mood = 'actual';
  }
  return frames;
}

/** "The raid killed 14 people |and wounded 50 in X|": the place behind the second figure of one event is of both. */
function endsItsToll(f: Frame, place: PlaceMention, frames: readonly Frame[], clauses: readonly Clause[]): boolean {
  const next = clauses[clauses.indexOf(f.clause) + 1];
  if (next?.opening !== 'shared-subject' || place.first < next.first || place.first >= next.last) return false;
  return f.killed !== null && f.wounded !== null && !frames.some((o) => o !== f && o.clause === next);
}

/** "will investigate the shelling on Sunday": the weekday of what took place is the last one, whatever is to come. */
function weekBefore(t: TimeMention): TimeMention {
  if (t.weekday === undefined || t.when?.grain !== 'day') return t;
  return { ...t, future: false, when: { ...t.when, start: addDays(t.when.start, -7), end: addDays(t.when.end, -7) } };
}

/** "whether deliberate or accidental": it may have been. */
function asked(scan: Scan, at: number): boolean {
  for (let i = at - 1; i > at - 5; i--) if (scan.lower(i) === 'whether') return true;
  return false;
}

/** "a gendarme was hit in the leg": nothing but that he was hurt. */
const onlyHurts = (f: Frame, toll: TollStatement): boolean =>
  f.rule === 'event-verb/strike-verb' &&
  f.head === toll.at &&
  toll.wounded !== null &&
  !f.agents.length &&
  !f.agentPlace &&
  !f.weapons.length;

/** "families displaced by the fighting", "despite the clashes": fighting named in passing tells no event of its own. */
function onlyContext(scan: Scan, f: Frame): boolean {
  if (f.kind !== 'noun' || f.killed || f.wounded || f.targets.length) return false;
  // "a report on military operations": what it is about
  if (scan.lower(f.head) === 'military' && !f.agents.length && /^(on|about)$/.test(scan.lower(f.first - 1))) return true;
  // "as the offensive entered its fourth day": it goes on, and the sentence tells something else
  if (/^enter(ed|s|ing)$/.test(scan.lower(f.last)) && /^(its|their|a)$/.test(scan.lower(f.last + 1)))
    return f.clause.opening === 'subordinate';
  // "had only responded to enemy fire"
  if (f.sense?.entry.id === 'side-fire')
    return /^(to|under|of|from|with|amid)$/.test(prepositionOf(scan, f.first, f.clause.first)?.word ?? '');
  // "following days of clashes with militiamen": what went before what is told
  if (
    f.sense?.entry.id === 'clash-noun' &&
    scan.lower(f.first - 1) === 'of' &&
    /^(hours|days|weeks|months|years)$/.test(scan.lower(f.first - 2))
  )
    return /^(after|following|amid|despite|in|by)$/.test(prepositionOf(scan, f.first - 2, f.clause.first)?.word ?? '');
  // "rebels |waging a battle| for the capital announced a truce": who they are, not what happened
  if (
    f.sense?.entry.id === 'clash-noun' &&
    /^(waging|fighting)$/.test(scan.lower(scan.has(f.first - 1, DETERMINER) ? f.first - 2 : f.first - 1))
  )
    return true;
  // "capping |a month of| clashes between the two": all that time
  const of = /^(renewed|continued|intensified)$/.test(scan.lower(f.first - 1)) ? f.first - 2 : f.first - 1;
  if (f.sense?.entry.id === 'clash-noun' && scan.lower(of) === 'of' && /^(week|month|year)$/.test(scan.lower(of - 1))) return true;
  if (f.sense?.entry.id !== 'clash-noun' || f.agents.length || reportedAs(scan, f)) return false;
  const prep = prepositionOf(scan, f.first, f.clause.first);
  return prep !== null && /^(by|from|amid|despite|of|on|during|to|about|because|since)$/.test(prep.word);
}

function nearestTo(frames: readonly Frame[], token: number): Frame | null {
  if (token < 0) return null;
  return frames.reduce<Frame | null>((a, b) => (a === null || Math.abs(b.head - token) < Math.abs(a.head - token) ? b : a), null);
}

/** A term inside a proper name ("Operation Desert Strike", "the Violations Documentation Center") names no event. */
function insideName(scan: Scan, term: Term): boolean {
  const actor = scan.actor(term.first);
  return actor !== null && actor.first < term.first && actor.last >= term.last && !actor.generic;
}

/** "mortar fire", "rocket attack", "barrel bombing": the weapon stands in the event's own name. */
function nameWeapons(scan: Scan, frames: readonly Frame[]): void {
  for (const f of frames) {
    if (f.kind !== 'noun') continue;
    const m =
      /\b(mortar|rocket|missile|artillery|barrel bomb|car bomb|truck bomb|bomb|grenade|drone|tank|howitzer|sniper|suicide|mine|landmine|helicopter|shell|dynamite|rifle|machine[ -]?gun|submachine[ -]?gun|automatic weapons?|pistol)\b/.exec(
        scan.tokens.slice(f.head, f.last).toLowerCase(),
      );
    if (m) addWeapon(f, m[1]);
    // weapons right before the noun: "mortar and rocket attack", "warplane raids"
    for (let i = f.first; i < f.head; i++) {
      const t = scan.term(i);
      if (t && t.first === i && senseNamed(t, 'weapon')) addWeapon(f, t.form);
    }
  }
}
