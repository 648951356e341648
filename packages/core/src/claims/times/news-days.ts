import { dayFromIso, isoDay } from '../../language/times/calendar-days.ts';
import { addDays, type When } from '../../model/when.ts';
import type { Frame } from '../frames/frame.ts';
import type { OpenReading } from '../lay-open.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Occurrence, ToldFrame } from '../tellings/occurrence.ts';
import { DAY_AHEAD } from './day-ahead.ts';

/** Days before publication from which on what is told by its date is no longer this day's news. */
const OLD = 5;
const DAY = /^(day|hour|minute)$/;

/** Which days a report tells as its news. */
export interface News {
  /** The day its freshest event ends on, '' of none: what is older by days stands beside it as recalled. */
  newest: string;
  /**
   * The first day of the period that the report goes through date by date, '' of news of the day: a mission's account of three months, a week's list of
   * events, a commission's findings. All of the period is its news.
   */
  since: string;
}

/** Which days the events told so far are of. */
export function newsOf(readings: readonly ToldFrame[], published: When | null, { report, entryOf, scan }: OpenReading): News {
  let newest = '';
  const days = new Map<Occurrence, string>();
  const told = new Set<Occurrence>();
  for (const { frame, occurrence } of readings) {
    if (frame.mood === 'actual' && !isTotal(frame)) told.add(occurrence);
    const { when } = frame.time ?? { when: null };
    if (!when || (frame.timeInferred && frame.timeInferred !== DAY_AHEAD) || frame.time?.future) continue;
    if (when.end.slice(0, 10) > newest) newest = when.end.slice(0, 10);
    if (told.has(occurrence) && DAY.test(when.grain) && frame.time?.relation === 'at' && !days.has(occurrence))
      days.set(occurrence, when.start.slice(0, 10));
  }
  const on = published?.grain === 'day' ? dayFromIso(published.start.slice(0, 10)) : null;
  if (on === null) return { newest, since: '' };
  const limit = isoDay(on - OLD);
  const period = coveredSince(report.coversOn) || sinceOf(readings, on);
  if (period) return { newest, since: period };
  const first = isoDay(on - 370);
  // a log's entries are headed with their days: all of them are its news
  const headed = new Set(
    readings.map(({ frame }) => entryOf(frame.sentence)?.time?.when?.start.slice(0, 10) ?? '').filter((day) => day > first),
  );
  if (headed.size >= 2) return { newest, since: [...headed].sort()[0] };
  const chronicled = chronicleOf(readings, scan).filter((day) => day > first);
  if (chronicled.length) return { newest, since: chronicled[0] };
  const old = [...days.values()].filter((day) => day <= limit && day > first).sort();
  return { newest, since: new Set(old).size >= 2 && old.length * 2 >= told.size ? old[0] : '' };
}

/** The first day of the period that a report says it is about, '' of none and of a day's bulletin. */
const coveredSince = (covers: When | undefined): string =>
  covers && covers.end.slice(0, 10) >= addDays(covers.start, SOME_DAYS) ? covers.start.slice(0, 10) : '';

/** Days of a period, at least. */
const SOME_DAYS = 3;

/** Tokens at the head of a paragraph among which its day stands: "2. On 4 January", "- The army on 20 December". */
const OPENING = 7;

/** "1. On 2 January … 2. On 4 January … 3. On 6 January": the days that paragraphs of a report open with, where each is later than the one before; else none. */
function chronicleOf(readings: readonly ToldFrame[], scan: Scan): string[] {
  const days: string[] = [];
  let paragraph = -1;
  for (const { frame } of readings) {
    const sentence = scan.sentences[frame.sentence];
    if (sentence.paragraph === paragraph || scan.sentences[frame.sentence - 1]?.paragraph === sentence.paragraph) continue;
    const { time } = frame;
    if (frame.mood !== 'actual' || !time?.when || frame.timeInferred || time.first - sentence.first > OPENING) continue;
    if (!DAY.test(time.when.grain) || time.relation !== 'at') continue;
    paragraph = sentence.paragraph;
    const day = time.when.start.slice(0, 10);
    if (day < (days.at(-1) ?? '')) return [];
    if (day !== days.at(-1)) days.push(day);
  }
  return days.length >= 3 ? days : [];
}

/** "At least 33 people have been killed since Thursday": the days that the lede of a report sums up are its news. */
function sinceOf(readings: readonly { frame: Frame }[], published: number): string {
  for (const { frame } of readings) {
    if (frame.sentence - readings[0].frame.sentence > 2) return '';
    const day = dayFromIso(frame.time?.when?.start.slice(0, 10) ?? '');
    if (frame.time?.relation !== 'since' || frame.timeInferred || !frame.killed || day === null) continue;
    if (published - day >= 3 && published - day <= 14) return isoDay(day);
  }
  return '';
}

/** A count over months is no event beside those of a day. */
const isTotal = (frame: Frame): boolean => frame.sense?.sense === 'violation' && frame.count !== null;

/** Whether a day lies in the period that the report goes through date by date. */
export const inAccount = ({ since }: News, when: When): boolean => since !== '' && DAY.test(when.grain) && when.start.slice(0, 10) >= since;
