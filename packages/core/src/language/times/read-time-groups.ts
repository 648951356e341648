import { opensLine } from '../places/find-entry-head.ts';
import { GLUED, NEWLINE, PUNCT, WORD } from '../tokens.ts';
import { dayNumber, daysInMonth, isoDay, monthOf, monthStart, validDate, yearOf } from './calendar-days.ts';
import { draftDays, draftTime, type TimeContext, type TimeDraft } from './time-draft.ts';
import { plainNumber } from './time-numbers.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** What follows the six digits of a date-time group: a zone's letter, the month, the year. */
const BEHIND = /^ ?([A-Z])? ?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?(\d{4}|\d{2})?(?![\da-z])/i;
/** A second group that names the month of both: "232250 to 232340 Aug". */
const SECOND = /^ ?(?:to|until|-|–) ?\d{6}([A-Z])? ?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** A military date-time group: "240930AUG01", "240930Z AUG 01", "232250 to 232340 Aug", and "230410" alone in its cell, of the month of the report. */
export function readTimeGroup(ctx: TimeContext, i: number): TimeDraft | null {
  const { tokens } = ctx;
  const value = plainNumber(tokens, i, 6);
  const apart = readDayAndHour(ctx, i);
  if (apart) return apart;
  if (value < 0 || tokens.end[i] - tokens.start[i] !== 6) return null;
  const [day, hour, minute] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
  if (day < 1 || day > 31 || hour > 23 || minute > 59) return null;
  const rest = tokens.text.slice(tokens.end[i], tokens.end[i] + 24);
  const named = BEHIND.exec(rest);
  const second = named ? null : SECOND.exec(rest);
  const zulu = /^Z(?![\da-z])/i.test(rest);
  if (!named && !second && !zulu && !cellOfItsOwn(ctx, i)) return null;
  const month = (named ?? second) ? MONTHS.indexOf((named ?? second)![2].toLowerCase()) + 1 : 0;
  const year = named?.[3] ? (named[3].length === 4 ? Number(named[3]) : Number(named[3]) + (Number(named[3]) >= 60 ? 1900 : 2000)) : 0;
  const on = nearestDay(ctx.latest, year, month, day);
  if (Number.isNaN(on)) return null;
  let last = i + 1;
  const until = tokens.end[i] + (named ? named[0].length : zulu ? 1 : 0);
  while (last < tokens.count && tokens.end[last] <= until) last++;
  const draft = draftTime('date', i, last);
  draft.start = on;
  draft.end = on + 1;
  draft.year = year;
  draft.month = month;
  draft.day = day;
  draft.minute = hour * 60 + minute;
  draft.grain = 'minute';
  if (zulu || (named ?? second)?.[1]?.toUpperCase() === 'Z') draft.offset = 0;
  return draft;
}

/** "12 0130B" at the head of a line: a day of the report's month, and the hour with the letter of its zone. */
function readDayAndHour(ctx: TimeContext, i: number): TimeDraft | null {
  const { tokens } = ctx;
  const day = plainNumber(tokens, i, 2);
  const clock = plainNumber(tokens, i + 1, 4);
  if (day < 1 || day > 31 || clock < 0 || tokens.end[i + 1] - tokens.start[i + 1] !== 4 || clock > 2359 || clock % 100 > 59) return null;
  if (tokens.kind[i + 2] !== WORD || tokens.space[i + 2] !== GLUED || tokens.end[i + 2] - tokens.start[i + 2] !== 1) return null;
  if (!opensLine(tokens, i)) return null;
  const on = nearestDay(ctx.latest, 0, 0, day);
  if (Number.isNaN(on)) return null;
  const draft = draftTime('date', i, i + 3);
  draft.start = on;
  draft.end = on + 1;
  draft.day = day;
  draft.minute = Math.floor(clock / 100) * 60 + (clock % 100);
  draft.grain = 'minute';
  if (tokens.lower(i + 2) === 'z') draft.offset = 0;
  return draft;
}

/** Bars, line breaks or brackets on both sides, or the head of a line. */
function cellOfItsOwn({ tokens }: TimeContext, i: number): boolean {
  const before = i === 0 || tokens.space[i] >= NEWLINE || /^[|\t([]$/.test(tokens.raw(i - 1));
  const after = i + 1 >= tokens.count || tokens.space[i + 1] >= NEWLINE || /^[|)\]]$/.test(tokens.raw(i + 1));
  if (/^[,:–-]$/.test(tokens.raw(i + 1)) && tokens.space[i + 2] !== GLUED && opensLine(tokens, i)) return true;
  return before && after && !(before && i === 0);
}

/** The last such day that is not after the report, with what is said of its month and year. */
function nearestDay(latest: number, year: number, month: number, day: number): number {
  if (year > 0) return validDate(year, month, day) ? dayNumber(year, month, day) : Number.NaN;
  if (Number.isNaN(latest)) return Number.NaN;
  let [y, m] = [yearOf(latest), month || monthOf(latest)];
  for (let k = 0; k < 13; k++) {
    if (day <= daysInMonth(y, m) && dayNumber(y, m, day) <= latest) return dayNumber(y, m, day);
    if (month === 0) [y, m] = m === 1 ? [y - 1, 12] : [y, m - 1];
    else y--;
  }
  return Number.NaN;
}

const ENDS = new Set(['st', 'nd', 'rd', 'th']);
const LEADS = new Set('on till until by from since before after to between and'.split(' '));
/** "the morning |of the 15th|", "the early hours of the 13th" */
const OF_DAY = /^(night|morning|evening|afternoon|dawn|day|noon|hours|eve)$/;

/** What may stand behind a day: "on the 22nd |rebels|". */
const AFTER = new Set(
  'at in on and but when where while as a an the it he she they we there near from to until two three several some unidentified armed gunmen rebels troops soldiers'.split(
    ' ',
  ),
);

/** "On the 22nd", "until the 5th": a day of the month named last, or of the report's. */
export function readBareOrdinal(ctx: TimeContext, i: number): TimeDraft | null {
  const { tokens } = ctx;
  const day = plainNumber(tokens, i, 2);
  if (day < 1 || day > 31 || !ENDS.has(tokens.lower(i + 1)) || tokens.space[i + 1] !== 0) return null;
  const month = monthSaid(ctx, i + 2);
  if (month) return draftDays('date', tokens.lower(i - 1) === 'the' ? i - 1 : i, month.last, month.start + day - 1, month.start + day);
  const lead = tokens.lower(i - 2);
  const led = LEADS.has(lead) || (lead === 'of' && OF_DAY.test(tokens.lower(i - 3)));
  if (tokens.lower(i - 1) !== 'the' || !led || i - 1 < ctx.floor) return null;
  // "the 22nd brigade": of what it is the 22nd follows
  const next = i + 2;
  const open =
    next >= tokens.count ||
    tokens.kind[next] === PUNCT ||
    tokens.space[next] >= NEWLINE ||
    (tokens.kind[next] === WORD && AFTER.has(tokens.lower(next)));
  if (!open) return null;
  const anchor = Number.isNaN(ctx.named) ? ctx.latest : ctx.named;
  if (Number.isNaN(anchor)) return null;
  const [year, named] = isoDay(anchor).split('-').map(Number);
  if (day > daysInMonth(year, named)) return null;
  const draft = draftTime('date', i - 1, next);
  draft.start = dayNumber(year, named, day);
  // "until the 5th", said on the 20th: of the month to come; "on the 25th", said on the 3rd with no month named: of the last
  const ahead = /^(till|until|by)$/.test(lead);
  if (Number.isNaN(ctx.named)) {
    if (ahead && draft.start < anchor) draft.start = shift(year, named, day, 1);
    else if (!ahead && draft.start > anchor) draft.start = shift(year, named, day, -1);
  }
  draft.day = day;
  draft.end = draft.start + 1;
  return draft;
}

/** "the 25th |of last month|", "the 3rd |of the current month|": a day in that month, and where the words end that say which it is; null where none do. */
function monthSaid({ tokens, latest }: TimeContext, at: number): { start: number; last: number } | null {
  const which = tokens.lower(at + 1) === 'the' ? at + 2 : at + 1;
  if (tokens.lower(at) !== 'of' || tokens.lower(which + 1) !== 'month' || Number.isNaN(latest)) return null;
  if (/^(this|current|present)$/.test(tokens.lower(which))) return { start: monthStart(latest), last: which + 2 };
  return /^(last|previous|past|preceding)$/.test(tokens.lower(which)) ? { start: monthStart(latest, -1), last: which + 2 } : null;
}

function shift(year: number, month: number, day: number, by: number): number {
  const m = ((month - 1 + by + 12) % 12) + 1;
  const y = year + (by > 0 && m === 1 ? 1 : by < 0 && m === 12 ? -1 : 0);
  return dayNumber(y, m, Math.min(day, daysInMonth(y, m)));
}
