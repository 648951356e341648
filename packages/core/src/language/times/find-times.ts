import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Report } from '../../model/report.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import type { TimeMention } from '../mention.ts';
import type { Tokens } from '../tokens.ts';
import { type Vocabulary, WordTable } from '../vocabulary.ts';
import { dayFromIso } from './calendar-days.ts';
import { type Feasts, prepareFeasts } from './calendar-feasts.ts';
import {
  DEICTIC,
  DIGITS,
  HABIT,
  HOLIDAY,
  LONG,
  MIDNIGHT,
  MONTH,
  markTimeWord,
  NOON,
  NOT_TIME,
  PART,
  SEASON,
  UNIT,
  UNIT_HOURS,
  WEEKDAY,
} from './calendar-words.ts';
import { joinTimes } from './join-times.ts';
import { readClock, readTwelve } from './read-time-clocks.ts';
import { readNamedMonth } from './read-time-dates.ts';
import { readDeictic, readPart } from './read-time-deictics.ts';
import { readFigureDate, readYear } from './read-time-figures.ts';
import { readBareOrdinal, readTimeGroup } from './read-time-groups.ts';
import { readHoliday } from './read-time-holidays.ts';
import { readSeason } from './read-time-seasons.ts';
import { readUnit } from './read-time-units.ts';
import { readWeekday } from './read-time-weekdays.ts';
import { moveSaidDays } from './said-day.ts';
import { settleTimes } from './settle-times.ts';
import { placeAmong } from './starting-at.ts';
import { markTimeCue } from './time-cues.ts';
import { draftTime, type TimeContext, type TimeDraft } from './time-draft.ts';
import { TimeZones } from './time-zones.ts';

/** Finds every time named in a text and resolves it against the report's own day. Sorted by first token. */
export type TimeFinder = (tokens: Tokens, sentences: Sentence[], report: Report) => TimeMention[];

/** Prepares the reading of times: one look-up per token, and a reader only where a word of time stands. */
export function createTimeFinder(knowledge: Pick<Knowledge, 'calendars'>, vocabulary: Vocabulary): TimeFinder {
  const feasts = prepareFeasts(knowledge.calendars.holidays);
  const zones = new TimeZones(knowledge.calendars.zones);
  const named = new Uint16Array(zones.size);
  const marks = new WordTable(vocabulary, (word) => {
    const mark = markTimeWord(word);
    if (mark !== NOT_TIME) return mark;
    return feasts.has(word) ? HOLIDAY * 256 : zones.numberOf(word) > 0 ? THEATRE * 256 + zones.numberOf(word) : NOT_TIME;
  });
  const cues = new WordTable(vocabulary, markTimeCue);
  return (tokens, sentences, report) => {
    const published = report.publishedOn;
    const own =
      published && (published.grain === 'day' || published.grain === 'hour' || published.grain === 'minute')
        ? (dayFromIso(published.start) ?? Number.NaN)
        : Number.NaN;
    const end = published ? dayFromIso(published.end) : null;
    // a bulletin's "Monday" is that of the week it covers
    const covered = report.coversOn && published?.how === 'stated' ? dayFromIso(report.coversOn.end) : null;
    const anchor = covered === null ? own : Math.min(own, covered - 1);
    const ctx: TimeContext = {
      tokens,
      marks,
      cues,
      anchor,
      daily: covered !== null && covered - (dayFromIso(report.coversOn!.start) ?? Number.NaN) <= 2,
      latest: Number.isNaN(own) ? (end === null ? Number.NaN : end - 1) : own,
      named: Number.NaN,
      sentenceFirst: 0,
      sentenceLast: tokens.count,
      floor: 0,
    };
    const drafts: TimeDraft[] = [];
    let s = -1;
    named.fill(0);
    for (let i = 0; i < tokens.count; i++) {
      const mark = marks.of(tokens.word[i]);
      if (mark === NOT_TIME) continue;
      if (mark >> 8 === THEATRE) {
        named[mark & 255]++;
        continue;
      }
      while (s + 1 < sentences.length && sentences[s + 1].first <= i) {
        s++;
        ctx.sentenceFirst = sentences[s].first;
        ctx.sentenceLast = sentences[s].last;
      }
      const draft = readAt(ctx, feasts, i, mark);
      if (!draft || draft.first < ctx.floor || ofBirth(tokens, draft)) continue;
      drafts.push(draft);
      if ((draft.kind === 'date' || draft.kind === 'month') && !Number.isNaN(draft.start)) ctx.named = draft.start;
      ctx.floor = draft.last;
      i = draft.last - 1;
    }
    if (drafts.length === 0) return [];
    const inferred = published?.how === 'inferred' ? (published.because ?? 'the report bears no date') : null;
    const joined = joinTimes(ctx, drafts);
    const theatre = zones.theatre(named);
    const offsetAt = (zone: string, day: number, minute: number): number =>
      zones.offsetAt(zone === '' ? theatre : zones.resolve(zone), day, minute);
    moveSaidDays(ctx, joined);
    return settleTimes({ ctx, inferred, offsetAt }, joined, (token) => sentenceAt(sentences, token, tokens.count));
  };
}

/** A word that shows which country the text is about; its value is the zone's number. */
const THEATRE = 13;

/** "a resident born |in 1961|", "born |4 May 1988|": somebody's age, and no day of the report. */
const ofBirth = (tokens: Tokens, { first }: TimeDraft): boolean =>
  tokens.lower(/^(in|on)$/.test(tokens.lower(first - 1)) ? first - 2 : first - 1) === 'born';

function readAt(ctx: TimeContext, feasts: Feasts, i: number, mark: number): TimeDraft | null {
  const value = mark & 255;
  switch (mark >> 8) {
    case MONTH:
      return readNamedMonth(ctx, i, value);
    case WEEKDAY:
      return readWeekday(ctx, i, value);
    case DEICTIC:
      return readDeictic(ctx, i, value);
    case PART:
      return readPart(ctx, i, value);
    case UNIT:
      return readUnit(ctx, i, value);
    case DIGITS:
      return readTimeGroup(ctx, i) ?? readFigureDate(ctx, i) ?? readClock(ctx, i) ?? readYear(ctx, i) ?? readBareOrdinal(ctx, i);
    case MIDNIGHT:
      return readTwelve(ctx, i, true);
    case SEASON:
      return readSeason(ctx, i, value);
    case HOLIDAY:
      return readHoliday(ctx, feasts, i);
    case NOON:
      return readTwelve(ctx, i, false);
    case LONG: {
      const draft = draftTime('length', i, i + 1);
      draft.timeless = true;
      draft.hours = UNIT_HOURS[value];
      return draft;
    }
    case HABIT: {
      const draft = draftTime('length', i, i + 1);
      draft.timeless = true;
      return draft;
    }
    default:
      return null;
  }
}

function sentenceAt(sentences: Sentence[], token: number, count: number): { first: number; last: number } {
  return sentences[placeAmong(sentences, token)] ?? { first: 0, last: count };
}
