import { BLANK_LINE, LOWER, POSSESSIVE, type Tokens } from '../tokens.ts';
import { dayNumber, yearOf } from './calendar-days.ts';
import type { TimeContext, TimeDraft } from './time-draft.ts';

const DAY_OF = new Set(['of', 'on', ',', 'the', 'hours', 'early', 'late', 'in', 'local', 'time']);
const PART_AFTER = new Set([',', 'early', 'late', '(', 'in', 'the']);
const CLOCK_THEN_DAY = new Set(['on', 'of', ',', 'the', 'late', 'early', '[']);
const DAY_THEN_CLOCK = new Set([
  'at',
  ',',
  'around',
  'about',
  'by',
  '@',
  'from',
  'shortly',
  'just',
  'approximately',
  'as',
  'of',
  '|',
  '-',
  '–',
]);
const WEEKDAY_THEN_DATE = new Set([',', '.', '(', 'the', 'of', '|']);
const RANGE = new Set(['to', '-', '–', '—', 'through', 'until', 'till', 'into', 'and', 'the', 'on', 'up']);
const LINKS = new Set(['to', '-', '–', '—', 'through', 'until', 'till', 'into', 'and']);

/** A time that names a day or days. */
export const namesDay = (d: TimeDraft): boolean =>
  d.kind === 'date' || d.kind === 'weekday' || (d.kind === 'deictic' && !d.timeless) || d.kind === 'holiday' || d.kind === 'shift';

function gapWithin(tokens: Tokens, from: number, to: number, words: Set<string>, room: number): boolean {
  if (to < from || to - from > room) return false;
  for (let k = from; k < to; k++) if (!words.has(tokens.lower(k))) return false;
  return true;
}

/** Puts together what belongs together: "late" + "Tuesday", "Sunday" + "night", "10 p.m." + "on Monday", "Monday" + "9 May", "from A" + "to B". */
export function joinTimes(ctx: TimeContext, drafts: TimeDraft[]): TimeDraft[] {
  let list = fold(ctx, drafts, joinParts);
  list = fold(ctx, list, joinAsides);
  list = fold(ctx, list, joinParts);
  // "on the night from Friday to Saturday": the range is known only now
  return fold(ctx, fold(ctx, list, joinRange), joinParts);
}

/** Nothing is joined over a blank line, nor far apart. */
function apart(ctx: TimeContext, a: TimeDraft, b: TimeDraft): boolean {
  if (b.first - a.last > 4) return true;
  for (let k = a.last; k <= b.first; k++) if (ctx.tokens.space[k] === BLANK_LINE) return true;
  return false;
}

type Join = (ctx: TimeContext, a: TimeDraft, b: TimeDraft) => TimeDraft | null;

function fold(ctx: TimeContext, drafts: TimeDraft[], join: Join): TimeDraft[] {
  const out: TimeDraft[] = [];
  for (const draft of drafts) {
    let top = draft;
    while (out.length > 0) {
      const joined = apart(ctx, out[out.length - 1], top) ? null : join(ctx, out[out.length - 1], top);
      if (!joined) break;
      out.pop();
      top = joined;
    }
    out.push(top);
  }
  return out;
}

function joinParts(ctx: TimeContext, a: TimeDraft, b: TimeDraft): TimeDraft | null {
  const { tokens } = ctx;
  if (a.timeless || b.timeless || b.first - a.last > 4) return null;
  if (a.kind === 'part' && namesDay(b) && b.part === undefined && gapWithin(tokens, a.last, b.first, DAY_OF, 3))
    return take(b, a.first, b.last, { part: a.part });
  // "late in the day on Monday"
  if (
    a.kind === 'shift' &&
    a.shift === 0 &&
    a.relation === 'at' &&
    namesDay(b) &&
    b.kind !== 'shift' &&
    tokens.lower(a.last) === 'on' &&
    b.first === a.last + 1
  )
    return take(b, a.first, b.last, {});
  // "the night of 7-8 March": it touches both days
  if (
    a.kind === 'part' &&
    a.part === 'night' &&
    b.kind === 'range' &&
    b.end - b.start === 2 &&
    gapWithin(tokens, a.last, b.first, DAY_OF, 3)
  )
    return take(b, a.first, b.last, {});
  if (
    namesDay(a) &&
    a.part === undefined &&
    b.kind === 'part' &&
    (b.first === a.last || (b.first === a.last + 1 && PART_AFTER.has(tokens.lower(a.last)) && tokens.lower(a.last) !== ','))
  )
    return take(a, a.first, b.last, { part: b.part, minute: inHalf(a.minute, b.part) });
  if (
    a.kind === 'clock' &&
    b.kind === 'part' &&
    gapWithin(tokens, a.last, b.first, new Set(['in', 'the', 'at', 'this']), 2) &&
    a.minute <= 720
  ) {
    return take(a, a.first, b.last, { part: b.part, minute: inHalf(a.minute, b.part) });
  }
  if (
    a.kind === 'clock' &&
    b.kind === 'clock' &&
    a.untilMinute < 0 &&
    b.first - a.last === 1 &&
    LINKS.has(tokens.lower(a.last)) &&
    isRangeLead(ctx, a, b, tokens.lower(a.last))
  )
    return take(a, a.first, b.last, {
      untilMinute: b.minute,
      zone: a.zone || b.zone,
      offset: Number.isNaN(a.offset) ? b.offset : a.offset,
    });
  // "midnight of 24/25 February": the one between the two days
  if (
    a.kind === 'clock' &&
    a.midnight &&
    b.kind === 'range' &&
    b.minute < 0 &&
    b.end - b.start === 2 &&
    gapWithin(tokens, a.last, b.first, CLOCK_THEN_DAY, 2)
  )
    return { ...withClock(b, a, a.first, b.last), kind: 'date', start: b.end - 1, midnight: false };
  if (a.kind === 'clock' && namesDay(b) && b.minute < 0 && gapWithin(tokens, a.last, b.first, CLOCK_THEN_DAY, 2))
    return withClock(b, a, a.first, b.last);
  if (namesDay(a) && a.minute < 0 && b.kind === 'clock' && gapWithin(tokens, a.last, b.first, DAY_THEN_CLOCK, 3))
    return withClock(a, b, a.first, b.last);
  if (a.kind === 'weekday' && b.kind === 'date' && gapWithin(tokens, a.last, b.first, WEEKDAY_THEN_DATE, 2))
    return a.minute < 0
      ? take(b, a.first, b.last, { weekday: a.weekday, part: b.part ?? a.part })
      : { ...withClock(b, a, a.first, b.last), weekday: a.weekday };
  if (a.kind === 'date' && b.kind === 'weekday' && gapWithin(tokens, a.last, b.first, new Set([',', '(']), 1))
    return take(a, a.first, b.last, { weekday: b.weekday, part: a.part ?? b.part });
  if (
    a.kind === 'deictic' &&
    b.kind === 'weekday' &&
    b.first - a.last <= 2 &&
    gapWithin(tokens, a.last, b.first, new Set([',', '(', 'on', 'into', 'to']), 2)
  )
    return deicticDay(ctx, a, b);
  if (a.kind === 'weekday' && b.kind === 'deictic' && b.part === 'night' && b.first === a.last)
    return overnight(ctx, a, a.first, b.last, false);
  return null;
}

/** "today, Friday"; "overnight Sunday", "overnight into Monday". */
function deicticDay(ctx: TimeContext, a: TimeDraft, b: TimeDraft): TimeDraft | null {
  if (a.part === 'night')
    return overnight(ctx, b, a.first, b.last, ctx.tokens.lower(b.first - 1) === 'into' || ctx.tokens.lower(b.first - 1) === 'to');
  return Number.isNaN(a.start) || a.start === b.start ? take(a, a.first, b.last, { weekday: b.weekday }) : null;
}

function overnight(ctx: TimeContext, day: TimeDraft, first: number, last: number, into: boolean): TimeDraft {
  const today = day.start >= ctx.anchor;
  return take(day, first, last, {
    start: into || today ? day.start - 1 : day.start,
    end: into || today ? day.end : day.end + 1,
    part: 'night',
  });
}

/** A clock time in another zone, in brackets after the local one: "Saturday at 06:00 (03:00 GMT)". It tells the offset. */
function joinAsides(ctx: TimeContext, a: TimeDraft, b: TimeDraft): TimeDraft | null {
  const { tokens } = ctx;
  const open = tokens.lower(a.last);
  if ((open !== '(' && open !== '[' && open !== ',' && open !== '/') || b.first !== a.last + 1 || b.minute < 0 || Number.isNaN(b.offset))
    return null;
  const close = tokens.lower(b.last);
  const last = close === ')' || close === ']' ? b.last + 1 : b.last;
  if (a.minute < 0) return namesDay(a) && !namesDay(b) ? withClock(a, b, a.first, last) : null;
  if (!Number.isNaN(a.offset)) return take(a, a.first, last, {});
  const day = Number.isNaN(b.start) ? 0 : (a.start - b.start) * 1440;
  let offset = a.minute + day - (b.minute - b.offset);
  if (Number.isNaN(b.start)) offset = ((offset + 720 + 2880) % 1440) - 720;
  const known = !Number.isNaN(offset) && Math.abs(offset) <= 14 * 60 && offset % 15 === 0;
  // "midnight on Sunday (2100 GMT)": midnight closes the day when the bracket says so
  return take(a, a.first, last, known ? { offset, worked: true } : {});
}

const wholeDay = (d: TimeDraft): boolean => (d.kind === 'weekday' || d.kind === 'date') && d.minute < 0 && d.part === undefined;

function isRangeLead(ctx: TimeContext, a: TimeDraft, b: TimeDraft, link: string): boolean {
  if (link !== 'and') return true;
  // "on Monday and Tuesday": both days
  if (wholeDay(a) && wholeDay(b) && b.start === a.end && ctx.tokens.kind[b.last] !== POSSESSIVE) return true;
  const lead = ctx.tokens.lower(a.first - 1);
  return lead === 'between' || (lead === 'the' && ctx.tokens.lower(a.first - 2) === 'between');
}

function joinRange(ctx: TimeContext, a: TimeDraft, b: TimeDraft): TimeDraft | null {
  const { tokens } = ctx;
  const days = namesDay(a) && namesDay(b);
  const calendar = (a.kind === 'month' && b.kind === 'month') || (a.kind === 'year' && b.kind === 'year') || (a.kind === 'range' && false);
  const laterClock = namesDay(a) && a.minute >= 0 && b.kind === 'clock';
  if (!days && !calendar && !laterClock) return null;
  if (a.timeless || b.timeless || a.of || b.of || a.relation !== 'at' || b.relation !== 'at') return null;
  if (b.first === a.last || !gapWithin(tokens, a.last, b.first, RANGE, 3) || !LINKS.has(tokens.lower(a.last))) return null;
  if (!isRangeLead(ctx, a, b, tokens.lower(a.last))) return null;
  // "HALVEK, Saturday 9 March - On Friday": the dash ends a dateline
  for (let k = a.last; k < b.first; k++) if (tokens.lower(k) === 'on' && tokens.caps[k] !== LOWER) return null;
  const lead = tokens.lower(a.first - 1);
  const first = a.first - 1 >= 0 && (lead === 'from' || lead === 'between') ? a.first - 1 : a.first;
  const out = take(a, first, b.last, { kind: 'range', untilMinute: b.minute, weekday: -1, part: a.part });
  if (laterClock) {
    out.end = b.minute <= a.minute ? a.end + 1 : a.end;
    return out;
  }
  let shift = 0;
  // "Tuesday through Thursday last week": the week is said of both
  if (a.kind === 'weekday' && b.kind === 'weekday' && b.last - b.first > 1 && b.start < a.start && a.last - a.first === 1)
    out.start -= 7 * Math.ceil((a.start - b.start) / 7);
  else if (b.kind === 'weekday' && b.start <= a.start) shift = 7 * Math.ceil((a.start - b.start) / 7);
  // "from Friday until Sunday" of days that have passed: the Sunday after that Friday
  else if (a.kind === 'weekday' && b.kind === 'weekday' && b.start - a.start > 7) shift = -7;
  else if (a.kind === 'weekday' && b.start < a.start) return null;
  // "from 27 December to 3 January": the end is the next one after the start
  else if (a.kind === 'date' && b.kind === 'date' && b.year === 0 && b.start < a.start)
    shift = dayNumber(yearOf(b.start) + 1, b.month, b.day) - b.start;
  out.end = b.end + shift;
  if (!Number.isNaN(b.offset) && Number.isNaN(a.offset)) out.offset = b.offset;
  if (!a.zone) out.zone = b.zone;
  if (out.end <= out.start) return null;
  if (b.midnight && out.minute < 0) out.minute = 0;
  if (b.midnight) {
    // main reading: the end of the day named
    out.untilMinute = 0;
    out.end++;
    out.alternatives.push({ start: out.start, end: out.end - 1, minute: out.minute, untilMinute: 0 });
  }
  if (out.minute >= 0 && out.untilMinute < 0) out.untilMinute = 1440;
  else if (out.minute < 0 && out.untilMinute >= 0) out.minute = 0;
  if (out.minute >= 0) out.grain = 'minute';
  return out;
}

function withClock(day: TimeDraft, clock: TimeDraft, first: number, last: number): TimeDraft {
  return take(day, first, last, {
    minute: inHalf(clock.minute, day.part),
    untilMinute: inHalf(clock.untilMinute, day.part),
    offset: clock.offset,
    worked: clock.worked,
    zone: clock.zone,
    midnight: clock.midnight,
    part: clock.part ?? day.part,
    grain: clock.grain,
  });
}

/** Minutes of the day in the half that the part of the day says: 4:15 in the afternoon is 16:15, 2:10 at night stays. */
function inHalf(minute: number, part: TimeDraft['part']): number {
  const later = part === 'afternoon' || part === 'evening' || (part === 'night' && minute >= 360);
  return later && minute >= 0 && minute < 720 ? minute + 720 : minute;
}

function take(base: TimeDraft, first: number, last: number, changes: Partial<TimeDraft>): TimeDraft {
  return { ...base, first, last, ...changes };
}
