import type { How, When } from '../../model/when.ts';
import { clockText, dayNumber, isoDay } from './calendar-days.ts';
import { namesDay } from './join-times.ts';
import { readDirection } from './time-cues.ts';
import type { TimeContext, TimeDraft } from './time-draft.ts';

/** What settles clock times and says how sure the report's own day is. */
export interface Settling {
  ctx: TimeContext;
  /** Offset from UTC in minutes of a wall clock (day number, minute) at the theatre or in the zone named, or NaN. */
  offsetAt(zone: string, day: number, minute: number): number;
  /** The report's day was itself concluded. */
  inferred: string | null;
}

const FIRST = dayNumber(1, 1, 1);
const LAST = dayNumber(9999, 12, 31);

/** The interval of a settled draft, as it is kept; null where nothing anchors it. */
export function emitTime(s: Settling, d: TimeDraft, how: How, because: string): When | null {
  // "2016 years before" lies before every calendar: it names no day
  if (!(d.start >= FIRST && d.end <= LAST)) return null;
  const when: When = { start: '', end: '', grain: d.grain, how };
  if (d.minute < 0) {
    when.start = isoDay(d.start);
    when.end = isoDay(d.end);
    if (d.alternatives.length > 0) when.alternatives = d.alternatives.map((a) => ({ start: isoDay(a.start), end: isoDay(a.end) }));
  } else {
    if (d.midnight && d.kind !== 'range') settleMidnight(s, d);
    const main = clockSpan(s, d, d.start, d.end, d.minute, d.untilMinute);
    when.start = main.start;
    when.end = main.end;
    if (d.alternatives.length > 0) when.alternatives = d.alternatives.map((a) => clockSpan(s, d, a.start, a.end, a.minute, a.untilMinute));
  }
  if (s.inferred && how === 'stated' && d.year === 0) {
    when.how = 'inferred';
    when.because = `counted from the report’s day, which is inferred: ${s.inferred}`;
  } else if (because) when.because = because;
  return when;
}

/** Midnight of a named day is its end, unless it opens something on a date or is told "just |after| midnight on Sunday"; midnight alone is the one that opens the report's day, or closes it where it is to come. */
function settleMidnight(s: Settling, d: TimeDraft): void {
  const { ctx } = s;
  const named = namesDay(d);
  const closes = named
    ? !isAfter(ctx, d) &&
      !(d.kind === 'date' && (d.relation === 'since' || opensSomething(ctx, d.first))) &&
      !(d.start >= ctx.latest && told(ctx, d))
    : readDirection(ctx, d.first, d.last) > 0 || d.relation === 'until';
  const other = { start: d.start, end: d.end, minute: d.minute, untilMinute: d.untilMinute };
  if (closes) {
    d.start++;
    d.end++;
  } else {
    other.start++;
    other.end++;
  }
  d.alternatives = [other];
}

const isAfter = ({ tokens }: TimeContext, d: TimeDraft): boolean =>
  d.relation === 'after' ||
  tokens.lower(d.first - 1) === 'after' ||
  tokens.lower(d.first) === 'after' ||
  tokens.lower(d.first + 1) === 'after';

/** "took effect at midnight on 10 November": the first minute of that date. */
function opensSomething(ctx: TimeContext, first: number): boolean {
  for (let k = first - 1; k >= Math.max(ctx.sentenceFirst, first - 4); k--) if (OPENS.has(ctx.tokens.lower(k))) return true;
  return false;
}
const OPENS = new Set('effect force began begin begins begun start started starts starting beginning'.split(' '));

/** What is told as done cannot lie after the report: "ended at midnight on Saturday" in a report of that Saturday. */
function told(ctx: TimeContext, d: TimeDraft): boolean {
  if (d.relation === 'until') return false;
  // "signed a truce that takes effect at midnight": the nearer verb is of the present
  for (let k = d.first - 1; k >= Math.max(ctx.sentenceFirst, d.first - 4); k--) if (PRESENT.has(ctx.tokens.lower(k))) return false;
  return readDirection(ctx, d.first, d.last) < 0;
}

const PRESENT = new Set('takes take taking comes come coming enters begins starts ends expires'.split(' '));

function clockSpan(
  s: Settling,
  d: TimeDraft,
  start: number,
  end: number,
  minute: number,
  untilMinute: number,
): { start: string; end: string } {
  const from = start * 1440 + minute;
  let to =
    untilMinute >= 0
      ? d.kind === 'range'
        ? (end - 1) * 1440 + untilMinute
        : start * 1440 + untilMinute
      : from + (d.grain === 'hour' ? 60 : 1);
  if (to <= from) to = untilMinute >= 0 ? to + 1440 : from + 1;
  return { start: instant(s, d, from), end: instant(s, d, to) };
}

function instant(s: Settling, d: TimeDraft, total: number): string {
  const day = Math.floor(total / 1440);
  const minute = total - day * 1440;
  const local = s.offsetAt('', day, minute);
  let offset = d.worked && !Number.isNaN(local) ? local : d.offset;
  if (Number.isNaN(offset) && d.zone) offset = s.offsetAt(d.zone, day, minute);
  if (Number.isNaN(offset)) offset = local;
  let shown = total;
  // an hour said in another zone is shown on the theatre's clock
  if (!Number.isNaN(local) && offset !== local) {
    shown = total - offset + local;
    offset = local;
  }
  const shownDay = Math.floor(shown / 1440);
  const text = `${isoDay(shownDay)}T${clockText(shown - shownDay * 1440)}`;
  return Number.isNaN(offset) ? text : text + offsetText(offset);
}

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${clockText(size)}`;
}
