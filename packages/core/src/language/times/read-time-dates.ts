import { GLUED, LOWER, NUMBER, WORD } from '../tokens.ts';
import { dayNumber, daysInMonth, monthOf, monthStart, validDate, yearOf } from './calendar-days.ts';
import { DOUBTFUL } from './calendar-words.ts';
import { narrowMonth } from './narrow-month.ts';
import { isExtension, readDirection } from './time-cues.ts';
import { draftTime, type TimeContext, type TimeDraft } from './time-draft.ts';
import { fullYear, plainNumber } from './time-numbers.ts';

const ORDINAL_ENDS = new Set(['st', 'nd', 'rd', 'th']);
const MONTH_LEADS = new Set(
  'in since by until till during of from last this next early late mid through to between before after and for earlier end beginning start middle - later'.split(
    ' ',
  ),
);
const ORDINAL_WORDS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((w, i) => [w, i + 1] as const),
);

/** "9", "9th", "ninth" as a day of the month before token `end`: its value and first token. */
function dayBefore(ctx: TimeContext, end: number): { day: number; first: number } | null {
  const { tokens } = ctx;
  let k = end - 1;
  if (tokens.lower(k) === 'of') k--;
  if (ORDINAL_ENDS.has(tokens.lower(k)) && tokens.space[k] === 0) k--;
  if (k < ctx.floor) return null;
  let day = plainNumber(tokens, k, 2);
  if (day < 0) day = ORDINAL_WORDS.get(tokens.lower(k)) ?? -1;
  if (day < 1 || day > 31) return null;
  if (k > 0 && tokens.lower(k - 1) === '-' && tokens.space[k] === 0 && plainNumber(tokens, k - 2, 2) < 0 && tokens.kind[k - 2] === 1)
    return null;
  return { day, first: k > ctx.floor && tokens.lower(k - 1) === 'the' ? k - 1 : k };
}

/** "24/25 February": the night between two days, written as one figure. */
function nightBefore(ctx: TimeContext, i: number): { first: number; last: number } | null {
  const { tokens } = ctx;
  if (i - 1 < ctx.floor || tokens.kind[i - 1] !== NUMBER) return null;
  const figure = /^(\d{1,2})\/(\d{1,2})$/.exec(tokens.raw(i - 1));
  if (!figure) return null;
  const [first, last] = [Number(figure[1]), Number(figure[2])];
  return last === first + 1 && last <= 31 ? { first, last } : null;
}

/** A date that names its month: "9 May 2016", "May 9, 2016", "the 9th of May", "Sept. 9", "May 5-8", "in February", "late March". */
export function readNamedMonth(ctx: TimeContext, i: number, value: number): TimeDraft | null {
  const draft = readMonth(ctx, i, value);
  if (draft && draft.grain === 'day' && namesThing(ctx, draft)) draft.timeless = true;
  return draft;
}

/** "the eastern |July 7| quarter", "the |Sept. 26| website": a date that gives its name to a part of town, a unit or a paper, and is no day of anything told. */
function namesThing({ tokens }: TimeContext, { first, last }: TimeDraft): boolean {
  if (last - first < 2 || !NAMED_BY_DATE.test(tokens.lower(last))) return false;
  return [1, 2, 3, 4].some((k) => tokens.lower(first - k) === 'the') || tokens.lower(first) === 'the';
}
const NAMED_BY_DATE =
  /^(neighbou?rhood|quarter|suburb|street|avenue|square|roundabout|brigades?|battalion|movement|website|newspaper|daily|radio|channel)$/;

function readMonth(ctx: TimeContext, i: number, value: number): TimeDraft | null {
  const { tokens } = ctx;
  const month = value & 15;
  const doubtful = (value & DOUBTFUL) !== 0;
  if (doubtful && tokens.caps[i] === LOWER && tokens.kind[i + 1] !== NUMBER) return null;
  let after = i + 1;
  if (tokens.lower(after) === '.' && tokens.space[after] === 0) after++;
  const night = nightBefore(ctx, i);
  if (night) {
    const year = yearAfter(ctx, after);
    const draft = dated(ctx, i - 1, year.last, year.value, month, night.last);
    if (!draft) return null;
    draft.start -= night.last - night.first;
    draft.day = night.first;
    draft.kind = 'range';
    return draft;
  }
  const before = dayBefore(ctx, i);
  if (before) {
    if (doubtful && tokens.caps[i] === LOWER) return null;
    const year = yearAfter(ctx, after);
    return opened(ctx, dated(ctx, before.first, year.last, year.value, month, before.day), before.day);
  }
  // "May 9", "May 9th", "May 9, 2016"; not "May 9,000" nor "April 16 people"
  const day = plainNumber(tokens, after, 2);
  if (day >= 1 && day <= 31) {
    let last = after + 1;
    if (ORDINAL_ENDS.has(tokens.lower(last)) && tokens.space[last] === 0) last++;
    const until = closingDay(ctx, last, day);
    if (until) last = until.last;
    const year = yearAfter(ctx, last);
    const draft = dated(ctx, i, year.last, year.value, month, day);
    return draft && until ? spread(ctx, draft, until.day - day) : draft;
  }
  if (doubtful && tokens.caps[i] === LOWER) return null;
  const year = yearAfter(ctx, after);
  if (year.value > 0) return monthDraft(ctx, i, year.last, year.value, month);
  const lead = tokens.lower(i - 1);
  const alone = !doubtful || (MONTH_LEADS.has(lead) && i - 1 >= ctx.sentenceFirst) || tokens.kind[i + 1] === 4;
  if (!alone) return null;
  return monthDraft(ctx, i, i + 1, 0, month);
}

const DAY_LINKS = new Set(['-', '–', '—', 'to', 'and', 'through', 'until', '/', '&']);

/** "5-8 May", "between 5 and 8 May", "11 and 12 September": a first day before the one that names the month. */
function opened(ctx: TimeContext, draft: TimeDraft | null, day: number): TimeDraft | null {
  if (!draft) return null;
  const { tokens } = ctx;
  let k = draft.first - 1;
  if (!DAY_LINKS.has(tokens.lower(k))) return draft;
  k--;
  // "5, 6, and 7 May"
  if (tokens.lower(k) === ',' && tokens.lower(k + 1) === 'and') k--;
  if (ORDINAL_ENDS.has(tokens.lower(k)) && tokens.space[k] === 0) k--;
  const from = plainNumber(tokens, k, 2);
  if (k < ctx.floor || from < 1 || from >= day || tokens.lower(k - 1) === '$') return draft;
  const list = earlierDays(ctx, k, from);
  const lead = tokens.lower(list.first - 1);
  draft.first = list.first - 1 >= ctx.floor && lead === 'the' ? list.first - 1 : list.first;
  draft.start -= day - list.day;
  draft.day = list.day;
  return asRange(ctx, draft);
}

/** "5, 6 and 7 May": the days listed before the last two, each a comma away. */
function earlierDays(ctx: TimeContext, at: number, day: number): { first: number; day: number } {
  const { tokens } = ctx;
  let first = at;
  while (tokens.lower(first - 1) === ',') {
    let k = first - 2;
    if (ORDINAL_ENDS.has(tokens.lower(k)) && tokens.space[k] === 0) k--;
    const earlier = plainNumber(tokens, k, 2);
    if (k < ctx.floor || earlier < 1 || earlier >= day) break;
    first = k;
    day = earlier;
  }
  return { first, day };
}

/** "May 5-8", "May 5 to 8", "May 5 and 6". */
function closingDay(ctx: TimeContext, at: number, day: number): { day: number; last: number } | null {
  const { tokens } = ctx;
  // "May 5, 6 and 7": the days between are passed over, where "and" ends the list
  for (let next = plainNumber(tokens, at + 1, 2); tokens.lower(at) === ',' && next > day; next = plainNumber(tokens, at + 1, 2)) {
    const link = tokens.lower(at + 2);
    if (link !== ',' && link !== 'and' && link !== '&') return null;
    day = next;
    at += link === ',' && tokens.lower(at + 3) === 'and' ? 3 : 2;
  }
  if (!DAY_LINKS.has(tokens.lower(at))) return null;
  let last = at + 2;
  const until = plainNumber(tokens, at + 1, 2);
  if (until <= day || until > 31) return null;
  if (ORDINAL_ENDS.has(tokens.lower(last)) && tokens.space[last] === 0) last++;
  // "April 16 and 20 people": a count follows, no day
  const glued = tokens.lower(at) === '-' || tokens.lower(at) === '–' || tokens.lower(at) === '/';
  if (!glued && tokens.kind[last] === WORD && tokens.caps[last] === LOWER && !AFTER_DAY.has(tokens.lower(last))) return null;
  return { day: until, last };
}

const AFTER_DAY = new Set('in on at by when and but after before while as with the to a an was were'.split(' '));

function spread(ctx: TimeContext, draft: TimeDraft, days: number): TimeDraft {
  draft.end = draft.start + days + 1;
  return asRange(ctx, draft);
}

function asRange(ctx: TimeContext, draft: TimeDraft): TimeDraft {
  const lead = ctx.tokens.lower(draft.first - 1);
  if (draft.first - 1 >= ctx.floor && (lead === 'from' || lead === 'between')) draft.first--;
  draft.kind = 'range';
  return draft;
}

function yearAfter(ctx: TimeContext, at: number): { value: number; last: number } {
  const { tokens } = ctx;
  let k = at;
  if (tokens.lower(k) === ',' || tokens.lower(k) === 'of') k++;
  const four = fullYear(tokens, k);
  // "05 Jan, 1915. A post reports …", in a report of this century: an hour
  const hour = k > at && four > 0 && four < 1960 && !Number.isNaN(ctx.latest) && yearOf(ctx.latest) - four > 60 && !(four % 100 > 59);
  // "14 May, 2100C", "14 May 2030 hrs"
  const clock = (tokens.kind[k + 1] === WORD && tokens.space[k + 1] === GLUED) || /^(hrs?|hours?|lt)$/.test(tokens.lower(k + 1));
  if (four > 0 && !hour && !clock && !(tokens.lower(k) === 'of')) return { value: four, last: k + 1 };
  // "in April of last year", "June this year"
  const which = tokens.lower(k + 1) === 'year' && !Number.isNaN(ctx.latest) ? ['this', 'last'].indexOf(tokens.lower(k)) : -1;
  if (which >= 0) return { value: yearOf(ctx.latest) - which, last: k + 2 };
  // a dispatch's header: "8 JAN 89"
  if (k === at && tokens.kind[k] === NUMBER) {
    const two = plainNumber(tokens, k, 2);
    if (two >= 60 && tokens.end[k] - tokens.start[k] === 2) return { value: 1900 + two, last: k + 1 };
  }
  return { value: 0, last: tokens.lower(at - 1) === '.' && tokens.kind[at - 2] !== NUMBER ? at - 1 : at };
}

function dated(ctx: TimeContext, first: number, last: number, year: number, month: number, day: number): TimeDraft | null {
  const draft = draftTime('date', first, last);
  draft.year = year;
  draft.month = month;
  draft.day = day;
  if (year > 0) {
    if (!validDate(year, month, day)) return null;
    draft.start = dayNumber(year, month, day);
    draft.end = draft.start + 1;
    return draft;
  }
  if (day > daysInMonth(2000, month)) return null;
  if (Number.isNaN(ctx.latest)) return draft;
  const way = readDirection(ctx, first, last);
  draft.start = nearestYear(ctx.latest, month, day, runsUntil(ctx, first, last) ? 300 : way === 1 ? 120 : way === 0 ? 60 : 31);
  draft.end = draft.start + 1;
  return draft;
}

/** "runs until 29 January", "extended until …", but not "lasted until": an end that lies ahead may be most of a year away. */
function runsUntil(ctx: TimeContext, first: number, last: number): boolean {
  const lead = ctx.tokens.lower(first - 1);
  if (lead !== 'until' && lead !== 'till') return false;
  return isExtension(ctx, first) || readDirection(ctx, first - 1, last) >= 0;
}

/** The day of that month and day which lies nearest to the report: not after it unless within `ahead` days. */
function nearestYear(anchor: number, month: number, day: number, ahead: number): number {
  const year = yearOf(anchor);
  const next = dayNumber(year + 1, month, day);
  const same = dayNumber(year, month, day);
  if (next - anchor <= ahead) return next;
  if (same - anchor <= ahead) return same;
  return dayNumber(year - 1, month, day);
}

/** A month: its own year where said, else the last one begun (the next one with a future verb). */
function monthDraft(ctx: TimeContext, first: number, last: number, year: number, month: number): TimeDraft {
  const draft = draftTime('month', first, last);
  draft.grain = 'month';
  draft.year = year;
  draft.month = month;
  if (year === 0) {
    if (Number.isNaN(ctx.latest)) return draft;
    const now = yearOf(ctx.latest);
    const current = monthOf(ctx.latest);
    const lead = ctx.tokens.lower(first - 1);
    if (lead === 'last') {
      year = month < current ? now : now - 1;
      draft.first = first - 1;
    } else if (lead === 'next') {
      year = month > current ? now : now + 1;
      draft.first = first - 1;
    } else {
      if (lead === 'this' || lead === 'early' || lead === 'late' || lead === 'mid') draft.first = first - 1;
      const way = readDirection(ctx, draft.first, last);
      if (month <= current) year = way === 1 && current - month > 6 ? now + 1 : now;
      else year = way === 1 || (way === 0 && month - current <= 2) ? now : now - 1;
    }
  }
  draft.start = dayNumber(year, month, 1);
  draft.end = monthStart(draft.start, 1);
  narrowMonth(ctx, draft);
  return draft;
}
