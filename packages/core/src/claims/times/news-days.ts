import { dayFromIso, isoDay } from '../../language/times/calendar-days.ts';
import type { When } from '../../model/when.ts';
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
export function newsOf(readings: readonly ToldFrame[], published: When | null, { scan, entryOf }: OpenReading): News {
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
  const period = statedPeriod(scan, on) || sinceOf(readings, on);
  if (period) return { newest, since: period };
  const first = isoDay(on - 370);
  // a log's entries are headed with their days: all of them are its news
  const headed = new Set(
    readings.map(({ frame }) => entryOf(frame.sentence)?.time?.when?.start.slice(0, 10) ?? '').filter((day) => day > first),
  );
  if (headed.size >= 2) return { newest, since: [...headed].sort()[0] };
  const old = [...days.values()].filter((day) => day <= limit && day > first).sort();
  return { newest, since: new Set(old).size >= 2 && old.length * 2 >= told.size ? old[0] : '' };
}

/** "Reporting period: 9 - 15 July", "covers the week from 6 to 12 April": the first day of the period that a report says it is about, '' of none. */
function statedPeriod(scan: Scan, published: number): string {
  // a text of signs alone has no sentence
  const last = scan.sentences[Math.min(HEAD, scan.sentences.length) - 1]?.last ?? 0;
  for (const t of scan.within(scan.reading.times, 0, last)) {
    const [start, end] = [dayFromIso(t.when?.start.slice(0, 10) ?? ''), dayFromIso(t.when?.end.slice(0, 10) ?? '')];
    if (start === null || end === null || end - start < 3 || end - start > 200 || published - end > 20 || end - published > 1) continue;
    for (let i = t.first - 1; i >= Math.max(0, t.first - 7); i--)
      if (/^(period|week|weekly|covers|covering)$/.test(scan.lower(i))) return isoDay(start);
  }
  return '';
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

/** Sentences at the head of a report in which its period stands. */
const HEAD = 6;

/** A count over months is no event beside those of a day. */
const isTotal = (frame: Frame): boolean => frame.sense?.sense === 'violation' && frame.count !== null;

/** Whether a day lies in the period that the report goes through date by date. */
export const inAccount = ({ since }: News, when: When): boolean => since !== '' && DAY.test(when.grain) && when.start.slice(0, 10) >= since;
