import type { TimeMention } from '../../language/mention.ts';
import { whenAtToken } from '../../language/times/time-clauses.ts';
import { LOWER, POSSESSIVE } from '../../language/tokens.ts';
import { addDays, type When } from '../../model/when.ts';
import type { Frame } from '../frames/frame.ts';
import { dashBehind } from '../places/in-dateline.ts';
import { type Clause, isPageDate, isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, DETERMINER, HAVE, PREPOSITION } from '../sentence/grammar.ts';
import { GROUND } from '../sentence/ground.ts';
import { doneToPlace, tellsOfPlace } from '../sentence/place-clause.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';

/** Why a day is inferred where only the saying is dated. */
export const SAID_DAY = 'the day it was said, or the day before';

const ISSUED = /^(issued|published|released|posted|circulated|distributed|sent|extended|read|dated|carried|made|broadcast|aired)$/;
const UTTERANCE = /^(statement|interview|briefing|tweet|communique|communiqué|conference|broadcast|bulletin)$/;

/** Whether a time dates the saying and not the event: "said on Monday". */
function datesSaying(scan: Scan, t: TimeMention, floor: number): boolean {
  for (let i = t.first - 1; i >= floor && i >= t.first - 3; i--) {
    // "complained that on 4 May gunmen fired": what was told of has the day
    if (scan.lower(i) === 'that') break;
    const term = scan.term(i);
    // "the attack, recorded at 5:40": when it was made
    if (term && /^(recorded|registered)$/.test(term.form) && !scan.has(i - 1, BE | HAVE)) return false;
    if (term && senseNamed(term, 'says', 'denies', 'admits') && term.last >= i) return true;
    // "were feared dead on Monday"
    if (/^(dead|killed)$/.test(scan.lower(i)) && /^(feared|believed|reported|presumed|confirmed)$/.test(scan.lower(i - 1))) return true;
    // "confirmed in a statement on Tuesday", "told a briefing Monday"
    if (UTTERANCE.test(scan.lower(i))) return true;
    // "in a statement issued late on Tuesday"
    if (ISSUED.test(scan.lower(i)) && UTTERANCE.test(scan.lower(i - 1))) return true;
    // "accused Thailand on Wednesday of …"
    const told = scan.actor(i) ?? scan.place(i);
    if (told && told.last === i + 1) {
      const before = scan.term(told.first - 1);
      if (before && senseNamed(before, 'says') && /^(accus|blam|told|tell|warn|inform)/.test(before.form)) return true;
    }
    if (!scan.has(i, PREPOSITION | DETERMINER) && !/^(late|early)$/.test(scan.lower(i))) break;
  }
  // "On Wednesday the agency said …": the day opens the sentence and a speaker's verb comes first
  if (t.first - floor <= 1) {
    for (let i = t.last; i < t.last + 9 && i < scan.tokens.count; i++) {
      const term = scan.term(i);
      // "at 09:40 the patrol heard seven explosions": when it was heard it was
      if (term && senseNamed(term, 'says') && isVerb(scan, i)) return senseNamed(term, 'says')?.data.observes !== true;
      if (isVerb(scan, i)) break;
    }
  }
  // "told the agency early on Wednesday that …"
  if (scan.lower(t.last) === 'that')
    for (let i = t.first - 1; i >= floor && i >= t.first - 7; i--) {
      const term = scan.term(i);
      if (term && senseNamed(term, 'says')) return true;
      if (scan.comma(i)) break;
    }
  const after = scan.term(t.last);
  return after !== null && senseNamed(after, 'says', 'denies') !== null;
}

const AFTERMATH =
  /^(arrested|charged|indicted|arraigned|convicted|sentenced|pleaded|pled|appeared|faced|extradited|jailed|acquitted|testified|buried|mourned|remembered|identified|remained|condemned|denounced|deplored|criticised|criticized|protested|apologised|apologized|resigned|sued|surrendered)$/;
/** What may stand between such a verb and its day. */
const IN_COURT =
  /^(in|on|at|to|before|guilty|court|a|the|judge|charges|condition|critical|stable|hospital|late|early|himself|herself|by|police|authorities|again|also)$/;

/** Whether a time dates what came of the event: "charged on Monday in the shooting of X", "remained in critical condition Friday night". */
function datesAftermath(scan: Scan, t: TimeMention, frame: Frame, floor: number): boolean {
  const others = (i: number): boolean => AFTERMATH.test(scan.lower(i)) && (i < frame.head || i >= frame.last);
  for (let i = t.first - 1; i >= floor && i >= t.first - 6; i--) {
    if (others(i)) return true;
    if (!IN_COURT.test(scan.lower(i))) break;
  }
  // "police on Tuesday arrested": the day right before the verb
  return others(t.last) && scan.has(t.first - 1, PREPOSITION) && t.first - 1 > floor;
}

/** "SAN JUAN, 2 Dec (Wire) -- …": a day of publication before the dash that opens the story dates the story's telling. */
function datesDateline(scan: Scan, t: TimeMention, sentenceFirst: number): boolean {
  const published = scan.reading.report.publishedOn;
  if (!published || !t.when || t.first - sentenceFirst > 12 || scan.has(t.first - 1, PREPOSITION)) return false;
  return t.when.start.slice(0, 10) === published.start.slice(0, 10) && dashBehind(scan, t.last);
}

/** A page's own date stands for the report, not for what it tells. */
function datesPage(scan: Scan, t: TimeMention, sentenceFirst: number): boolean {
  const published = scan.reading.report.publishedOn;
  return (
    published !== null &&
    t.when !== null &&
    t.when.start.slice(0, 10) === published.start.slice(0, 10) &&
    isPageDate(scan, t, sentenceFirst)
  );
}

/** "condemned Wednesday's attack", "the Friday mosque bombing": the day stands in the event's own group of words. */
function premodifies(t: TimeMention, frame: Frame): boolean {
  return frame.kind === 'noun' && frame.first <= t.first && t.last <= frame.head && frame.head - t.last <= 4;
}

/** "the May 22 hospital", "the April 15 bridge": a date that names a thing. */
function inName(scan: Scan, t: TimeMention, frame: Frame): boolean {
  // "the groups that signed February's peace accord"
  if (scan.tokens.kind[t.last] === POSSESSIVE && [1, 2].some((k) => PACT.test(scan.lower(t.last + k)))) return true;
  if (NAMED_BY_DAY.test(scan.lower(t.last)) && scan.tokens.caps[t.last] > 0) return true;
  if (scan.lower(t.first - 1) !== 'the' || scan.has(t.first, PREPOSITION)) return false;
  return (
    (senseNamed(scan.term(t.last), 'target') !== null && !premodifies(t, frame)) || [0, 1].some((k) => PACT.test(scan.lower(t.last + k)))
  );
}

/** "July 7 Street", "the 14 October Bridge", "17 February Brigade": what a day gives its name to. */
const NAMED_BY_DAY =
  /^(street|avenue|road|square|roundabout|bridge|brigade|battalion|martyrs|movement|front|stadium|park|university|hospital|school|camp|neighbourhood|neighborhood|quarter|city|club|junction)$/;

/** "the 2015 peace accord": its year dates no event of the sentence. */
const PACT =
  /^(accords?|agreements?|truces?|ceasefire|cease|fire|deal|pact|treaty|protocol|armistice|memorandum|communiqué|declaration|war|constitution|elections?|resolution)$/;

const BEGAN =
  /^(began|begins?|started|starts?|took|takes?|came|comes?|entered|went|collapsed|broke|ended|expired|lapsed|announced|agreed|signed|brokered|mediated|negotiated|established|declared|decreed|proclaimed|ordered|sealed|renewed|extended|reached|struck|concluded|held|imposed)$/;

/** "an attack that strained the truce |that took effect on 12 May|": a day that dates the truce and no event before it. */
function datesTruce(scan: Scan, t: TimeMention, frame: Frame): boolean {
  // "in breach of the truce of 1 March"
  if (isOfPact(scan, t) && ![4, 5].some((k) => scan.lower(t.first - k) === 'since')) return true;
  let verb = false;
  for (let i = t.first - 1; i > frame.head && i >= t.first - 14; i--) {
    if (BEGAN.test(scan.lower(i))) verb = true;
    if (!PACT.test(scan.lower(i)) && !/^(freeze|pause|lull|cessation|hostilities)$/.test(scan.lower(i))) continue;
    // "since the truce that began on Saturday" runs from that Saturday
    if ([1, 2, 3].some((k) => scan.lower(i - k) === 'since')) return false;
    // "hours after a truce took effect on Monday" is that Monday still
    return (
      verb &&
      /^(that|which|brokered|mediated|negotiated|established|announced|agreed|signed|declared|decreed|proclaimed|ordered|sealed|renewed|reached)$/.test(
        scan.lower(scan.comma(i + 1) ? i + 2 : i + 1),
      )
    );
  }
  return false;
}

/** "the Christmas truce", "Christmas ‘ceasefire’ in X": the feast says which truce, and not when what is told happened; "during the Eid truce" says both. */
function namesTruce(scan: Scan, t: TimeMention): boolean {
  if (scan.tokens.caps[t.first] === LOWER) return false;
  let at = t.last;
  while (at < t.last + 3 && (/^['"‘’“”-]$/.test(scan.tokens.raw(at)) || /^(day|holidays?)$/.test(scan.lower(at)))) at++;
  if (!/^(cease|ceasefires?|truces?|armistice)$/.test(scan.lower(at))) return false;
  const before = scan.has(t.first - 1, DETERMINER) ? t.first - 2 : t.first - 1;
  return !/^(during|over|in|throughout)$/.test(scan.lower(before));
}

const RECORD =
  /^(first|second|third|fourth|fifth|latest|last|worst|deadliest|bloodiest|heaviest|fiercest|toughest|hardest|harshest|severest|biggest|largest|greatest|gravest|longest|strongest|most|only|highest|closest)$/;

/** "the first attack |since the truce began|", "the deadliest raid |since May|": how long there was no other, and not when this one was. */
export function reachesBack(scan: Scan, since: number, floor: number): boolean {
  if (scan.lower(since) !== 'since') return false;
  for (let i = since - 1; i >= floor && i >= since - 14; i--) {
    if (RECORD.test(scan.lower(i)) && !scan.time(i)) return true;
    if (isVerb(scan, i) && scan.has(i, BE | HAVE)) return false;
  }
  return false;
}

/** "the deadliest |this year|", "the third raid |this month|", "one of the worst in |recent years|": among what it is counted, and not when it was. */
function ranksAmong(scan: Scan, t: TimeMention, floor: number): boolean {
  const recent = scan.lower(t.last - 2) === 'recent';
  if (!recent && !(/^(month|year)$/.test(t.when?.grain ?? '') && scan.lower(t.first) === 'this')) return false;
  const inside = (at: number): boolean => recent && /^(in|of)$/.test(scan.lower(at));
  const from = inside(t.first) || !inside(t.first - 1) ? t.first - 1 : t.first - 2;
  for (let i = from; i >= floor && i >= t.first - 5; i--) {
    if (RECORD.test(scan.lower(i))) return true;
    if (scan.comma(i) || scan.has(i, PREPOSITION) || isVerb(scan, i)) return false;
  }
  return false;
}

/** Whether a time only says since when nothing like it had been. */
function datesRecord(scan: Scan, t: TimeMention, first: number, clauses: readonly Clause[]): boolean {
  if (ranksAmong(scan, t, first)) return true;
  const home = clauses.find((c) => t.first >= c.first && t.first < c.last);
  if (home?.word === 'since') return reachesBack(scan, home.first, first);
  // "since May", "since a Feb. 9 deadline", "since the accord of 1 March"
  const pact = isOfPact(scan, t) ? SINCE_PACT : 2;
  for (let k = 0; k <= pact && t.first - k >= first; k++) if (reachesBack(scan, t.first - k, first)) return true;
  return false;
}

/** How many words may stand between "since" and the day of an accord: "since the ceasefire agreement of 1 March". */
const SINCE_PACT = 5;

/** "the accord |of 1 March|": the day says which accord. */
const isOfPact = (scan: Scan, t: TimeMention): boolean => scan.lower(t.first - 1) === 'of' && PACT.test(scan.lower(t.first - 2));

/** "the first deaths since the truce began this week": of these days, whichever it was; "since it began on Wednesday" is some day after. */
function ofLastDays(scan: Scan, t: TimeMention): boolean {
  const published = scan.reading.report.publishedOn;
  return published !== null && t.when !== null && t.when.grain !== 'day' && t.when.start.slice(0, 10) >= addDays(published.start, -7);
}

const STATES =
  /^(held|controlled|occupied|seized|captured|recaptured|taken|retaken|lost|overrun|besieged|closed|shut|sealed|abandoned|deserted|evacuated|vacated|built|erected|opened|established|set|destroyed|demilitarised|demilitarized|ruled|run)$/;

const LASTS = /^(held|controlled|occupied|besieged|ruled|run)$/;

/** "shells hit X, |held since May by the rebels|": a time in what only describes a place. */
function datesState(scan: Scan, t: TimeMention, frame: Frame): boolean {
  for (let i = t.first - 1; i > frame.last && i >= t.first - 7; i--) {
    if (scan.comma(i)) return false;
    if (!STATES.test(scan.lower(i))) continue;
    // "a town held by rebels |on Thursday|": what lasts has no one day
    if (LASTS.test(scan.lower(i)) && t.relation === 'at' && t.when !== null && /^(day|hour|minute)$/.test(t.when.grain)) return false;
    return (
      i !== frame.head &&
      !scan.has(i - 1, BE | HAVE | ADVERB) &&
      (scan.comma(i - 1) || scan.place(i - 1) !== null || GROUND.has(scan.lower(i - 1)))
    );
  }
  return false;
}

/** "Three complaints dealt with events |of 13 November|.", and "Complaint by the army, 4 April.", a line without a verb: the day that a sentence closes with heads what follows. */
function dayAtEnd(scan: Scan, first: number, last: number): TimeMention[] {
  const end = scan.time(last - 2) ?? scan.time(last - 1);
  if (end && /^(of|on)$/.test(scan.lower(end.first - 1)) && /^(events|incidents|violations|breaches)$/.test(scan.lower(end.first - 2)))
    return [end];
  if (last - first > 12) return [];
  for (let i = first; i < last; i++) if (isVerb(scan, i)) return [];
  const times = scan.within(scan.reading.times, first, last).filter((t) => t.when?.grain === 'day');
  return times.length === 1 && times[0].last >= last - 1 && scan.comma(times[0].first - 1) ? times : [];
}

/** Whether a time is all that a cell or an entry's head says. */
export function fillsCell(scan: Scan, t: TimeMention, last: number): boolean {
  return t.last >= last - 1 && scan.lower(last - 1) === '|';
}

/** "On 8 October, observers saw smoke": the day that a sentence opens with, where it dates more than the saying. */
export function dayAhead(scan: Scan, first: number, last: number): TimeMention | null {
  const [t] = scan.within(scan.reading.times, first, Math.min(last, first + 6)).concat(dayAtEnd(scan, first, last));
  // "On 8 October", "On the evening of 8 October"
  const lead = t && scan.has(t.first - 1, DETERMINER) ? 2 : 1;
  if (!t?.when || t.timeless || t.future || t.relation !== 'at' || (t.first - first > lead && t.last < last - 1)) return null;
  // an hour dates what follows where it stands alone: the cell of a row
  if (t.when.grain !== 'day' && !(/^(hour|minute)$/.test(t.when.grain) && fillsCell(scan, t, last))) return null;
  // a page's own date heads a text and no paragraph of its story
  return isPageDate(scan, t, first) ||
    datesPage(scan, t, first) ||
    namesTruce(scan, t) ||
    datesDateline(scan, t, first) ||
    datesSaying(scan, t, first)
    ? null
    : t;
}

/** "By Saturday morning lorries were waiting": then, and not until then. */
const byThen = (scan: Scan, t: TimeMention): boolean => scan.lower(t.first) === 'by' || scan.lower(t.first - 1) === 'by';

/** Whether a time stands among the words of an event's noun, without a comma before that noun. */
function inGroup(scan: Scan, t: TimeMention, noun: Frame): boolean {
  if (t.first < noun.first || t.last > noun.head) return false;
  for (let i = t.last; i < noun.head; i++) if (scan.comma(i)) return false;
  return true;
}

/** The time of a frame out of its sentence. `weak` when only the saying is dated. */
export function timeOfFrame(
  scan: Scan,
  frame: Frame,
  frames: readonly Frame[],
  clauses: readonly Clause[],
  first: number,
  last: number,
): { time: TimeMention | null; weak: boolean; since: boolean } {
  const times = scan.within(scan.reading.times, first, last).filter(
    (t) =>
      !t.timeless &&
      t.when !== null &&
      // "the shooting was a breach of the truce agreed |following eight days of| fighting": when they fought
      !(frame.head < t.first && scan.lower(t.first - 1) === 'following' && scan.lower(t.last) === 'of') &&
      (t.relation !== 'until' || byThen(scan, t)) &&
      !datesPage(scan, t, first) &&
      !datesDateline(scan, t, first) &&
      !inName(scan, t, frame) &&
      !datesTruce(scan, t, frame) &&
      !namesTruce(scan, t) &&
      (ofLastDays(scan, t) || !datesRecord(scan, t, first, clauses)) &&
      !datesState(scan, t, frame),
  );
  if (!times.length) return { time: null, weak: false, since: false };
  const records = new Set(times.filter((t) => datesRecord(scan, t, first, clauses)));
  let best: TimeMention | null = null;
  let bestScore = Number.POSITIVE_INFINITY;
  let bestWeak = false;
  const at = clauses.indexOf(frame.clause);
  for (const t of times) {
    const where = clauses.findIndex((c) => t.first >= c.first && t.first < c.last);
    // "shells hit X hours before a truce was due to start on Sunday": what was done has no day to come
    if (t.future && where !== at && frame.mood === 'actual' && frame.kind !== 'noun') continue;
    let score = Math.min(30, Math.abs(t.first - frame.head)) / 3;
    const own = premodifies(t, frame);
    const weak = !own && datesSaying(scan, t, first);
    if (weak) score += 40;
    if (!own && datesAftermath(scan, t, frame, first)) score += 60;
    const c = clauses[where];
    // "shelled X, which the army took last month, |on Monday|": behind the aside the words before it go on
    const aside = c ? asideUntil(scan, c) : -1;
    if (aside > 0 && frame.clause !== c && t.first > aside) score += frame.head < c.first ? 0 : 12;
    else if (where !== at) {
      score += aside > 0 ? 32 : 12;
      if (c && (c.opening === 'relative' || c.opening === 'subordinate')) score += 14;
      // "fighting broke out near X, |where the two sides fought in February|": what was there before
      if (c?.word === 'where' && frames.some((f) => f !== frame && f.clause === c)) score += 70;
      // "took place near a post |which the army had left on Tuesday|": what was over by then
      if (c?.opening === 'relative' && (wasOver(scan, c, t.first) || tellsOfPlace(scan, c) || doneToPlace(scan, c))) score += 70;
      if (frame.clause.opening === 'relative' || frame.clause.opening === 'subordinate') score += 8;
    }
    // "a weekend air raid and an attack": a time inside another event's group is that event's alone
    if (frames.some((f) => f !== frame && f.kind === 'noun' && inGroup(scan, t, f))) score += 70;
    if (frames.some((f) => f !== frame && f.relative && f.clause === frame.clause && t.first > f.head && f.head > frame.head)) score += 70;
    // a time behind another event's head is that event's
    if (frames.some((f) => f !== frame && f.head > frame.head && f.head < t.first)) score += 10;
    if (frames.some((f) => f !== frame && f.head < frame.head && f.head > t.first)) score += 6;
    // "the strike on Saturday or the bombing on Monday": a time behind an earlier event's head is that event's
    if (frames.some((f) => f !== frame && f.kind === 'noun' && f.head < t.first && t.last <= frame.head)) score += 3;
    if (t.relation === 'after' || t.relation === 'before') score += 6;
    // "a day after shells hit X": the day counted from is theirs
    if (t.of !== undefined && t.last <= frame.head && frame.head - t.last <= 4) score -= 20;
    if (t.future) score += 20;
    if (records.has(t)) score += 6;
    if (score < bestScore) {
      best = t;
      bestScore = score;
      bestWeak = weak;
    }
  }
  if (best && bestScore >= 60) return { time: null, weak: false, since: false };
  const chosen = atHead(scan, frame, best);
  const home = chosen ? clauses.find((c) => (chosen as TimeMention).first >= c.first && (chosen as TimeMention).first < c.last) : undefined;
  const since = home?.word === 'since' && home !== frame.clause;
  // "suspended since 18 July, |when| a convoy was attacked": that day itself
  if (chosen?.relation === 'since' && frame.clause.word === 'when' && Math.abs(frame.clause.first - chosen.last) <= 2)
    return { time: { ...chosen, relation: 'at' }, weak: bestWeak, since: false };
  return { time: chosen, weak: bestWeak, since: since && !reachesBack(scan, (home as Clause).first, first) };
}

/** The comma that ends a relative clause between commas, behind its verb; -1 for any other. */
function asideUntil(scan: Scan, { opening, first, last }: Clause): number {
  if (opening !== 'relative' || !scan.comma(first - 1)) return -1;
  let verb = false;
  for (let i = first + 1; i < last - 1; i++) {
    if (scan.comma(i) && verb) return i;
    verb ||= isVerb(scan, i);
  }
  return -1;
}

/** "|which the army had left| on Tuesday", and not "which had begun on Tuesday": whether a relative clause tells up to a time what was done before. */
function wasOver(scan: Scan, { first }: Clause, until: number): boolean {
  for (let i = first + 1; i < until; i++)
    if (scan.lower(i) === 'had') return !/^(begun|started|continued|lasted|erupted|broken|taken|been)$/.test(scan.lower(i + 1));
  return false;
}

/** "Those came a day after rebels shelled X" names two days: the one of this frame. */
function atHead(scan: Scan, frame: Frame, time: TimeMention | null): TimeMention | null {
  if (!time || time.of === undefined) return time;
  const when = whenAtToken(time, frame.head, scan.sentences[frame.sentence], scan.tokens);
  return when ? { ...time, when } : null;
}

/** A frame's when from its mention: "since Sunday" runs from Sunday to the day of the report. */
export function whenOf(time: TimeMention, published: When | null, since = false): When | null {
  const when = time.when;
  if (!when) return null;
  if ((since || time.relation === 'since') && published) {
    const end = published.grain === 'day' ? published.end.slice(0, 10) : when.end.slice(0, 10);
    return end > when.start.slice(0, 10) ? { ...when, start: when.start.slice(0, 10), end, grain: 'day' } : when;
  }
  return when;
}
