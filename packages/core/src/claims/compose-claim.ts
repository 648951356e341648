import { isOnePerson } from '../language/counts/count-nouns.ts';
import type { ActorMention } from '../language/mention.ts';
import type { Act } from '../model/act.ts';
import type { ActorRef, ByStatus, Claim, Mood, Speaker, TargetRef } from '../model/claim.ts';
import { addDays, dayOf, inferredWhen, type When } from '../model/when.ts';
import { SUSPECTS } from './blame/blaming.ts';
import { speaksAs } from './denials/same-side.ts';
import { ACCUSATION } from './denials/takes-accusation.ts';
import { nameDoers } from './doers/name-doers.ts';
import type { Frame } from './frames/frame.ts';
import { hitsOne } from './frames/hits-one.ts';
import { readSelfDefence } from './frames/read-self-defence.ts';
import { isTakenToBe } from './frames/taken-to-be.ts';
import { happensNow } from './frames/told-as-news.ts';
import { weaponsUsed } from './frames/weapons-used.ts';
import type { OpenReading } from './lay-open.ts';
import { makeClaim } from './make-claim.ts';
import { whereOf } from './places/compose-where.ts';
import { containerOf } from './places/find-container.ts';
import { cityOf } from './places/owner-place.ts';
import { rankOf } from './places/place-rank.ts';
import { DETERMINER, STOP } from './sentence/grammar.ts';
import { EACH_OTHER } from './sentence/openings.ts';
import type { Voice } from './sentence/reading.ts';
import type { Scan } from './sentence/scan.ts';
import { senseNamed } from './sentence/terms.ts';
import { SAID_DAY, whenOf } from './times/attach-time.ts';
import { DAY_AHEAD, PLACE_OF_ENTRY } from './times/day-ahead.ts';
import { inAccount, type News } from './times/news-days.ts';
import { speakersFrom } from './voices/find-speakers-from.ts';
import { nameSpeakers } from './voices/name-speaker.ts';
import { isCalled } from './voices/sayer.ts';

/** An incident needs an act and something concrete said with it: a place, a day, a toll, an actor, a weapon. */
export function isConcrete(scan: Scan, frame: Frame, sceneInSentence: boolean): boolean {
  let said = 0;
  if (frame.places.length && rankOf(frame.places[0]) < 5) said += 1;
  else if (frame.places.length) said += 0.5;
  if (frame.time && (!frame.timeInferred || frame.timeInferred === DAY_AHEAD)) said += 1;
  if (frame.killed || frame.wounded) said += 1;
  if (frame.agents.length || frame.agentPlace) said += 0.7;
  if (frame.weapons.length) said += 0.5;
  if (frame.targets.length) said += 0.5;
  if (frame.count) said += 0.5;
  if (frame.unclear) said += 0.5;
  if (frame.agents.length && timesSaid(scan, frame)) said += 1;
  // one hospital, one aid convoy: few are hit on one day
  if (
    !frame.plural &&
    frame.targets.some(
      (t) => /^(aid|health|school|camp|religious)$/.test(senseNamed(t.term, 'target')?.targetKind ?? '') && !/s$/.test(t.name),
    )
  )
    said += 0.5;
  // the toll of a whole war is nobody's incident
  if (frame.kind === 'toll' && (frame.killed?.min ?? 0) >= 3000) return false;
  if (frame.pronoun !== '' && frame.agents.length) said += 0.5;
  if (frame.kind === 'toll')
    return (frame.killed !== null || frame.wounded !== null) && (said >= 1.5 || sceneInSentence || !frame.places.length);
  // a number of breaches is an occurrence of some day or place
  const counted =
    frame.count !== null &&
    ((frame.time !== null && !frame.timeInferred) || (frame.places.length > 0 && !frame.placeInferred && rankOf(frame.places[0]) <= 4));
  if (frame.sense?.sense === 'violation')
    return counted || ((frame.killed !== null || frame.wounded !== null) && (frame.definite || frame.time !== null));
  // "the army broke the truce 15 times": so many by one side are a charge, whenever they were
  if (frame.sense?.sense === 'violate-verb') return said >= 2 || counted || (frame.count !== null && frame.agents.length > 0);
  if (frame.killed || frame.wounded) return true;
  // "army operations went on"
  if (frame.sense?.data.onlyWithToll === true) return false;
  // a named means, told anew, is concrete by half; ground taken likewise
  if (
    frame.kind === 'noun' &&
    (!frame.plural || scan.sentences[frame.sentence].heading) &&
    frame.weapons.length > 0 &&
    !frame.definite &&
    !frame.weak &&
    !frame.generic
  )
    said += 0.5;
  if (frame.sense?.sense === 'seize-verb' && !/gain|advance|ground/.test(frame.rule)) said += frame.targets.length ? 0.5 : 0.3;
  // "four villagers were detained": so many, and what befell them
  if (
    frame.kind === 'verb' &&
    frame.act === 'arrest-or-abduction' &&
    scan.within(scan.reading.counts, frame.first - 2, frame.last).length > 0
  )
    said += 0.5;
  // one person, and a means that is named: "a man was shot in the face"; "a fatal shooting"
  if (!frame.weak && !frame.generic && !frame.plural && frame.act === 'shooting-sniping' && frame.targets.some(isOne)) said += 0.5;
  if (!frame.weak && !frame.generic && frame.act === 'shooting-sniping' && hitsOne(scan, frame)) said += 1;
  if (frame.kind === 'noun' && !frame.plural && frame.act === 'shooting-sniping' && FATAL.test(scan.lower(frame.head - 1))) said += 1;
  if (frame.weak && frame.kind === 'noun' && happensNow(scan, frame)) said += 0.7;
  if (frame.weak) return said >= 1.7;
  return said >= 1;
}

/** "opened fire |four times|", "of shelling its positions |at least 140 times|". */
function timesSaid(scan: Scan, { head, clause }: Frame): boolean {
  for (let i = head + 1; i < Math.min(clause.last, head + 16); i++)
    if (scan.lower(i) === 'times' && (scan.count(i) ?? scan.count(i - 1)) !== null) return true;
  return false;
}

const FATAL = /^(fatal|deadly|accidental|unintentional|involved|drive-by|by|double|triple)$/;
const isOne = (t: Frame['targets'][number]): boolean =>
  /^(an?|the|her|his|their) /i.test(t.name) && t.term !== null && isOnePerson(t.term.form.split(' ').pop() ?? '');

/** The claim of one frame, with all that is inferred marked so. */
export function composeIncidentClaim(open: OpenReading, frame: Frame, act: Act, key: string, news: News, against: TargetRef[]): Claim {
  const { scan, report } = open;
  const tokens = open.tokens;
  const voice = open.voiceAt(frame.head);
  const published = report.publishedOn;
  const when = frame.time
    ? inferTime(whenOf(frame.time, published, frame.sinceClause), frame.timeInferred)
    : published
      ? dayOfNews(published, report.coversOn)
      : null;
  const mood = moodOf(scan, frame, when, published, news);
  const by = chargedBefore(open, frame, voice) ? [] : nameDoers(scan, frame);
  const charged = voice.denied === true && frame.kind !== 'toll' ? accusers(scan, frame) : [];
  const cleared = voice.denied === true && (charged.length > 0 || by.some((b) => voice.speakers.some((s) => speaksAs(s, [], b))));
  // "the group told the radio that it had": its own word, passed on
  const others =
    voice.confirmed || (voice.stance === 'relays' && frame.pronoun !== '')
      ? voice.speakers
      : voice.speakers.filter((sp) => !frame.agents.some((a) => a.name === sp.name));
  const said = others.length ? others : voice.speakers;
  const speaker = cleared ? charged : said.length ? said : nameSpeakers(scan, frame.accusers, null);
  const where = whereOf(
    frame.places,
    frame.placeInferred === 'carried' ? 'the scene of the report so far' : frame.placeInferred,
    () => (frame.places.length ? containerOf(scan, frame.places[0], frame.sentence) : null),
    scan.theatre,
    frame.places.length ? cityOf(scan, frame.places[0]) : null,
  );
  const heading = scan.sentences[frame.sentence].heading || scan.intoStory(frame.sentence) === 0;
  const aggregate =
    isAggregate(frame, when) ||
    (heading && frame.places.length > 1 && frame.plural) ||
    separate(open, frame) ||
    ofDays(open, frame) ||
    inTotal(open, frame);
  const first = frame.from >= 0 ? frame.from : Math.max(frame.first, scan.sentences[frame.sentence].first);
  const last = Math.min(Math.max(spanEnd(open, frame), frame.end), scan.sentences[frame.sentence].last);
  return makeClaim(report, tokens.start[first], tokens.end[Math.max(first, last - 1)], {
    kind: 'incident',
    rule: frame.rule,
    mood,
    stance: frame.disowned ? 'denies' : voice.stance,
    speaker,
    act,
    aggregate,
    by,
    byStatus: cleared
      ? by.length
        ? 'denied-by-actor'
        : 'unknown'
      : speaker.length === 1 && by.length > 0 && isOwnOffice(open, frame, speaker[0])
        ? 'claimed-by-actor'
        : statusOf(by, speaker, voice, frame, accuseEachOther(scan, frame), onSuspicion(scan, frame) || underCharge(scan, frame)),
    against,
    weapons: weaponsUsed(frame),
    where,
    when,
    count: frame.count,
    killed: frame.killed,
    wounded: frame.wounded,
    displaced: frame.displaced,
    occurrence: key,
    anaphoric: frame.definite,
    ...(frame.mistake ? { mistake: true } : {}),
    selfDefence: frame.answered ? undefined : readSelfDefence(scan, frame),
  });
}

/** "rejected allegations |by a rights group| that its soldiers had killed nine": whose word it is, where it says so. */
function accusers(scan: Scan, frame: Frame): Speaker[] {
  const { first } = scan.sentences[frame.sentence];
  for (let i = frame.head - 1; i >= Math.max(first, frame.head - 24); i--) {
    if (!ACCUSATION.test(scan.lower(i))) continue;
    const by = /^(by|from|of)$/.test(scan.lower(i + 1)) ? speakersFrom(scan, i + 2, frame.head, 2) : [];
    const who = by[0] ?? scan.actor(i - 1) ?? scan.actor(i - 2);
    return who && who.last <= frame.head ? [{ name: who.name, id: who.id }] : [];
  }
  return [];
}

/** Nothing says when: news tells of its own day or the day before. */
function dayOfNews(published: When, covers: When | undefined): When {
  if (covers) return inferredWhen(covers, 'no day is said; the report says which days it covers');
  const because = 'no day is said; a report tells of its own day or the day before';
  if (published.grain !== 'day') return inferredWhen(published, because);
  return { start: addDays(published.start, -1), end: published.end.slice(0, 10), grain: 'day', how: 'inferred', because };
}

function inferTime(when: When | null, because: string): When | null {
  // said on a day, done on that day or the one before
  if (when && because === SAID_DAY && when.grain === 'day') return inferredWhen(when, because, addDays(when.start, -1));
  return when && because ? inferredWhen(when, because) : when;
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

const TRUCE_WORD = /^(truce|ceasefire|cease|cessation|accord|agreement|deal|armistice|war)$/;

/** "43 people died in the five days before the truce began" */
function beforeTruce(scan: Scan, frame: Frame): boolean {
  const { last } = scan.sentences[frame.sentence];
  for (let i = frame.last; i < Math.min(last, frame.last + 12); i++) {
    if (scan.lower(i) !== 'before' || scan.comma(i - 1)) continue;
    // "hours before a truce was due": news of the same day
    if (/^(hours?|minutes?|moments|shortly|just)$/.test(scan.lower(i - 1))) continue;
    for (let k = i + 1; k < i + 4; k++) if (TRUCE_WORD.test(scan.lower(k))) return true;
  }
  return false;
}

function moodOf(scan: Scan, frame: Frame, when: When | null, published: When | null, news: News): Mood {
  if (frame.mood !== 'actual') return frame.mood;
  if (frame.time?.future && !frame.timeInferred) return 'planned';
  // months of it, and nothing counted: a habit, not an occurrence; a siege is one that lasts
  if (when && !isSiege(frame) && spanDays(when) >= 45 && !frame.killed && !frame.wounded && !frame.count) return 'general';
  const account = when !== null && inAccount(news, when);
  if (frame.time?.recalled && (!frame.timeInferred || frame.timeInferred === DAY_AHEAD) && !account) return 'background';
  const since = frame.clause.word === 'since' || frame.sinceClause || beforeTruce(scan, frame);
  if (since && !(frame.partOfTotal && frame.time && !frame.timeInferred)) return 'background';
  if (accusesInGeneral(frame) || (frame.killed?.min ?? 0) >= 3000) return 'general';
  if (when && frame.time && published && published.grain === 'day' && !account) {
    const days = dayOf(published.start) - dayOf(when.end);
    // older than the news by days, while the report brings fresher events; a weekly's own week is its news
    const behind = dayOf(news.newest || when.end) - dayOf(when.end);
    // a review of a month has no fresher news
    const review = days - behind >= 6;
    if (days >= 45 || (days >= 5 && behind >= 3 && !review)) return 'background';
  }
  return 'actual';
}

/** A town besieged for months; a road is cut on a day. */
const isSiege = ({ act, sense }: Frame): boolean => act === 'siege-or-blockade' && sense?.data.way !== true;

/** "|suspected| rebels", "the |alleged| gunmen": whoever says so, it is not sure that they did it. */
const onSuspicion = (scan: Scan, { agents, agentPlace }: Frame): boolean =>
  agents.length > 0 ? agents.every((a) => isSuspected(scan, a.first)) : agentPlace !== null && isSuspected(scan, agentPlace.first);

const isSuspected = (scan: Scan, first: number): boolean =>
  SUSPECTED.test(scan.lower(first - 1)) || SUSPECTED.test(scan.lower(first)) || isTakenFor(scan, first) || isTakenToBe(scan, first);

/** "believed to be from |the front|", "thought to have been planted by |rebels|" */
function isTakenFor(scan: Scan, first: number): boolean {
  for (let i = first - 1; i > first - 9 && !scan.has(i, STOP) && !scan.comma(i); i--)
    if (scan.lower(i) === 'to' && /^(believed|thought|suspected|presumed|understood|said|reported|alleged)$/.test(scan.lower(i - 1)))
      return true;
  return false;
}
/** "has accused them of |shelling| X", "suspects militants of |planting| it": a charge, whoever lays it. */
function underCharge(scan: Scan, frame: Frame): boolean {
  const { first } = scan.sentences[frame.sentence];
  for (let i = frame.head - 1; i >= Math.max(first, frame.head - 14); i--) {
    if (/^(accus(e[sd]?|ing))$/.test(scan.lower(i)) || (SUSPECTS.test(scan.lower(i)) && whomOf(scan, i + 1))) return true;
    if (scan.has(i, STOP) || /^(but|after|while)$/.test(scan.lower(i))) return false;
    if (scan.lower(i) === 'that' && !SUSPECTS.test(scan.lower(i - 1))) return false;
  }
  return false;
}

/** "suspects |that| …", "suspect |the rebels|": and not "a suspect fired". */
function whomOf(scan: Scan, at: number): boolean {
  const who = scan.has(at, DETERMINER) ? at + 1 : at;
  return scan.lower(at) === 'that' || scan.actor(who)?.first === who;
}
const SUSPECTED = /^(suspected|alleged|presumed|purported|apparent|probable)$/;

function statusOf(
  by: readonly ActorRef[],
  speaker: readonly Speaker[],
  voice: Voice,
  frame: Frame,
  mutual: boolean,
  suspected: boolean,
): ByStatus {
  if (!by.length) return 'unknown';
  if (frame.firstPerson) return 'claimed-by-actor';
  if (mutual) return 'accused';
  // who is blamed is accused, whoever blames; and so is either side of whom it must have been one
  if (!speaker.length && (frame.unclear || frame.rule.startsWith('blame/'))) return 'accused';
  if (!speaker.length) return frame.mistake ? 'claimed-by-actor' : voice.hearsay || suspected ? 'accused' : 'stated-as-fact';
  // a clash of two sides is nobody's own deed
  if (by.length > 1 && frame.sense?.entry.id === 'clash-noun') return 'accused';
  const theirs = (s: Speaker): boolean => by.some((b) => speaksAs(s, voice.sides ?? [], b));
  return [...speaker, ...(voice.bodies ?? [])].some(theirs) ? 'claimed-by-actor' : 'accused';
}

/** "the two armies accused each other of shelling": each by the other's word. */
function accuseEachOther(scan: Scan, frame: Frame): boolean {
  for (let i = Math.max(scan.sentences[frame.sentence].first, frame.head - 24); i < frame.head; i++)
    if (scan.opens(i, EACH_OTHER) && /^(each|one|the)$/.test(scan.lower(i + 1)) && /^(other|another)$/.test(scan.lower(i + 2))) return true;
  return false;
}

/** "The army said rebels had shelled the mill. Four were killed, a doctor said.": who tells the dead leaves it to others to say whose deed it was. */
function chargedBefore(open: OpenReading, { agents, kind, sentence }: Frame, voice: Voice): boolean {
  if (kind !== 'toll' || !agents.length) return false;
  const { first } = open.scan.sentences[sentence];
  return agents.every((a) => {
    const { speakers } = open.voiceAt(a.first);
    if (a.first >= first || !speakers.length) return false;
    return !speakers.some((s) => speaksAs(s, [], a) || voice.speakers.some((own) => own.name === s.name));
  });
}

/** "the army shelled a post, its command said": the office of the one who acted. */
function isOwnOffice(open: OpenReading, frame: Frame, speaker: Speaker): boolean {
  const { scan } = open;
  const sentence = scan.sentences[frame.sentence];
  // "the ministry said |its troops| had shelled X"
  const own = (agent: ActorMention): boolean =>
    agent.generic && /^(its|their)$/.test(scan.lower(agent.first - 1)) && agent.first > sentence.first && OFFICE.test(speaker.name);
  if (frame.agents.some(own)) return true;
  return frame.agents.some((agent) =>
    scan
      .within(scan.reading.actors, agent.last, sentence.last)
      .some((a) => isCalled(speaker, a) && a.generic && OFFICE.test(a.name) && /^(its|their)$/.test(scan.lower(a.first - 1))),
  );
}

const OFFICE =
  /\b(army|military|navy|air force|forces?|command|commanders?|general staff|staff|spokes(man|woman|person|people)|ministry|minister|press service|media office|leaders?|leadership|rebels?|fighters|militia|group|movement|front)\b/i;

/** "They had bombed hospitals and camps": bare plurals, no place, no day, no number. */
function accusesInGeneral(frame: Frame): boolean {
  if (frame.kind !== 'verb' || frame.killed || frame.wounded || frame.count) return false;
  if ((frame.places.length && !frame.placeInferred) || (frame.time && !frame.timeInferred) || frame.definite || frame.weapons.length)
    return false;
  return (
    frame.targets.length > 0 &&
    frame.targets.every(
      (t) =>
        t.actor === null &&
        /^[a-z-]+( [a-z-]+){0,3}s$/.test(t.name) &&
        !/^(the|its|their|these|those|two|three|four|five|six|several)\b/.test(t.name) &&
        // "shelled |rebel positions|": of a side, and no kind of thing
        !/^\S+ (positions|posts|outposts|lines|trenches|bases|troops|forces)$/.test(t.name),
    )
  );
}

const spanDays = (w: When): number => dayOf(w.end) - dayOf(w.start);

/** Several occurrences told as one: a plural over a wide area or a long time. */
function isAggregate(frame: Frame, when: When | null): boolean {
  if ((frame.sense?.sense === 'violation' || frame.sense?.sense === 'violate-verb') && frame.count) return true;
  const days = when ? spanDays(when) : 1;
  if (days > 3 || frame.trend || frame.severalPlaces) return true;
  if (
    frame.plural &&
    frame.generic &&
    frame.kind === 'noun' &&
    !frame.killed &&
    !frame.wounded &&
    (!frame.places.length || (frame.placeInferred && frame.placeInferred !== PLACE_OF_ENTRY))
  )
    return true;
  if (frame.plural && (frame.places.length > 1 || !frame.places.length) && frame.kind === 'noun' && frame.generic) return true;
  if (frame.plural && frame.places.length && rankOf(frame.places[0]) >= 5 && frame.kind === 'noun') return true;
  if (frame.places.length > 3 && frame.plural) return true;
  return false;
}

/** "|a total of ten raids| were carried out", with no place of their own: what was told, added up. */
function inTotal({ tokens }: OpenReading, { head, kind, killed, wounded, places, placeInferred }: Frame): boolean {
  if (kind !== 'noun' || killed || wounded || (places.length && !placeInferred)) return false;
  for (let i = head - 1; i > head - 4; i--) if (tokens.lower(i) === 'of') return tokens.lower(i - 1) === 'total';
  return false;
}

/** "three |days of shelling| have killed nine": what several days came to. */
const ofDays = ({ tokens }: OpenReading, { time }: Frame): boolean =>
  time !== null &&
  time.when !== null &&
  /^(days|weeks?)$/.test(tokens.lower(time.last - 1)) &&
  tokens.lower(time.last) === 'of' &&
  spanDays(time.when) > 1;

/** "killed in |separate attacks|": events told as one. */
function separate({ tokens }: OpenReading, frame: Frame): boolean {
  for (let i = frame.head - 1; frame.plural && i >= frame.head - 3; i--) if (tokens.lower(i) === 'separate') return true;
  return false;
}
