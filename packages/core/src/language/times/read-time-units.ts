import type { Grain } from '../../model/when.ts';
import { readNumberBefore } from '../counts/count-words.ts';
import { dayNumber, monthStart, weekStart, yearOf } from './calendar-days.ts';
import {
  DAYS,
  DECADES,
  DIGITS,
  FORTNIGHTS,
  HOURS,
  MONTH,
  MONTHS,
  NIGHTS,
  PLURAL,
  SECONDS,
  UNIT_HOURS,
  WEEKDAY,
  WEEKENDS,
  WEEKS,
  YEARS,
} from './calendar-words.ts';
import { readShift } from './read-time-shifts.ts';
import { nearestWeekday } from './read-time-weekdays.ts';
import { readDirection } from './time-cues.ts';
import { draftDays, draftTime, type TimeContext, type TimeDraft } from './time-draft.ts';

const FILLERS = new Set('straight consecutive successive full whole more further additional long running solid'.split(' '));
const PAST = new Set('past last previous preceding recent'.split(' '));
const COMING = new Set('next coming following'.split(' '));
const VAGUE = new Map<string, number>([
  ['few', 3],
  ['several', 4],
  ['couple', 2],
  ['some', 4],
  ['many', 6],
]);

/** What stands with a unit: lengths, "two days ago", "last week", "earlier this month", "in recent weeks", "over the weekend", "a day after". */
export function readUnit(ctx: TimeContext, i: number, value: number): TimeDraft | null {
  const { tokens } = ctx;
  const unit = value & 15;
  const plural = (value & PLURAL) !== 0;
  if (unit === SECONDS && !plural) return null;
  // "one minute past midnight" is a clock time
  if (
    tokens.lower(i + 2) === 'midnight' &&
    (tokens.lower(i + 1) === 'past' || tokens.lower(i + 1) === 'after') &&
    tokens.lower(i).startsWith('minute')
  )
    return null;
  if (unit === WEEKENDS) return readWeekend(ctx, i);
  if (ofNamed(ctx, i)) return null;
  let end = i;
  const glued = tokens.lower(i - 1) === '-' && tokens.space[i] === 0;
  if (glued) end--;
  while (end > ctx.floor && FILLERS.has(tokens.lower(end - 1))) end--;
  let amount = Number.NaN;
  let vague = false;
  let first = end;
  const number = readNumberBefore(tokens, end, ctx.floor);
  if (number) {
    amount = number.value;
    first = number.first;
  } else {
    const word = end - 1 >= ctx.floor ? tokens.lower(end - 1) : '';
    let k = end - 1;
    let name = word;
    if (word === 'of' && tokens.lower(end - 2) === 'couple') {
      k = end - 2;
      name = 'couple';
    }
    const guess = VAGUE.get(name);
    if (guess !== undefined && k >= ctx.floor) {
      amount = guess;
      vague = true;
      first = k > ctx.floor && tokens.lower(k - 1) === 'a' ? k - 1 : k;
    }
  }
  const counted = !Number.isNaN(amount);
  const next = tokens.lower(i + 1);
  const lead = first - 1 >= ctx.floor ? tokens.lower(first - 1) : '';
  // five-day, 48-hour, nine-year-old
  if (glued && counted) return length(first, oldOrLong(ctx, i), amount * UNIT_HOURS[unit], next === '-' && tokens.lower(i + 2) === 'old');
  if (next === '-' && (tokens.lower(i + 2) === 'long' || tokens.lower(i + 2) === 'old') && !counted)
    return length(i, i + 3, UNIT_HOURS[unit], unit === YEARS && tokens.lower(i + 2) === 'old');
  if (next === 'old' && counted) return length(first, i + 2, amount * UNIT_HOURS[unit], true);
  if (lead === 'every' || lead === 'each' || lead === 'per') return length(first - 1, i + 1, Number.NaN, true);
  if (counted && (next === 'ago' || ((next === 'back' || next === 'previously') && plural)))
    return ago(ctx, first, i + 2, amount, unit, vague);
  if (!counted && plural && next === 'ago') return ago(ctx, i, i + 2, unit === DAYS ? 4 : 3, unit, true);
  const shifted = readShift(ctx, i, first, amount, unit, counted, next);
  if (shifted) return shifted;
  if (PAST.has(lead) && (counted || plural))
    return past(ctx, theFirst(ctx, first - 1), i + 1, counted ? amount : recent(unit), unit, lead === 'recent');
  // "following days of fighting": those that went before
  if (lead === 'following' && plural && next === 'of' && tokens.lower(first - 2) !== 'the')
    return past(ctx, first, i + 1, counted ? amount : recent(unit), unit, false);
  if (counted && (unit === DAYS || unit === WEEKS) && next === 'of' && ranOn(ctx, i + 2, lead))
    return past(ctx, first, i + 1, amount * (unit === WEEKS ? 7 : 1) - 1, DAYS, false);
  if (COMING.has(lead) && (counted || plural)) return coming(ctx, theFirst(ctx, first - 1), i + 1, counted ? amount : recent(unit), unit);
  if (!counted) {
    if (lead === 'last' || lead === 'previous' || lead === 'past') return lastOne(ctx, first - 1, i + 1, unit, lead);
    if (lead === 'this') return thisOne(ctx, first - 1, i + 1, unit);
    if (lead === 'next' || lead === 'coming' || lead === 'following') return nextOne(ctx, first - 1, i + 1, unit);
    return beginning(ctx, i, unit);
  }
  return length(first, i + 1, amount * UNIT_HOURS[unit], false);
}

const FOUGHT_ON =
  /^(fighting|clashes|shelling|bombardments?|bombings?|airstrikes|strikes|raids|attacks|violence|battles|gunfire|unrest|riots|rioting|firing|skirmishes|bloodshed|combat|hostilities)$/;

/** "killed in three days |of air raids|", "a week |of shelling| has left 40 dead": what those days brought, up to the report; "after" them came something else. */
function ranOn(ctx: TimeContext, i: number, lead: string): boolean {
  if (!/^(in|over|during|throughout|within|by|than|nearly|almost|some|about|,|\.|;|)$/.test(lead)) return false;
  return [0, 1, 2, 3].some((k) => FOUGHT_ON.test(ctx.tokens.lower(i + k)));
}

/** "the last week |of May|", "the final hours |of 31 May|": a part of what is named next. */
function ofNamed(ctx: TimeContext, i: number): boolean {
  if (ctx.tokens.lower(i + 1) !== 'of' || i + 2 >= ctx.tokens.count) return false;
  if (!/^(last|final|closing|first|opening|early)$/.test(ctx.tokens.lower(i - 1))) return false;
  const kind = ctx.marks.of(ctx.tokens.word[i + 2]) >> 8;
  return kind === MONTH || kind === DIGITS || kind === WEEKDAY;
}

const recent = (unit: number): number => (unit === YEARS ? 3 : unit === HOURS ? 24 : unit === DAYS ? 5 : 3);

function theFirst(ctx: TimeContext, first: number): number {
  return first - 1 >= ctx.floor && ctx.tokens.lower(first - 1) === 'the' ? first - 1 : first;
}

function oldOrLong(ctx: TimeContext, i: number): number {
  const after = ctx.tokens.lower(i + 2);
  return ctx.tokens.lower(i + 1) === '-' && (after === 'old' || after === 'long') ? i + 3 : i + 1;
}

function length(first: number, last: number, hours: number, age: boolean): TimeDraft {
  const draft = draftTime('length', first, last);
  draft.timeless = true;
  draft.hours = age || Number.isNaN(hours) ? null : hours;
  return draft;
}

function ago(ctx: TimeContext, first: number, last: number, amount: number, unit: number, vague: boolean): TimeDraft {
  const { anchor } = ctx;
  if (unit <= HOURS)
    return draftDays('unit', first, last, unit === HOURS && amount > 12 ? anchor - Math.ceil(amount / 24) : anchor, anchor + 1);
  if (unit === DAYS || unit === NIGHTS) {
    const slack = vague ? 2 : 0;
    return draftDays('unit', first, last, anchor - amount - slack, anchor - amount + 1 + (vague ? 1 : 0));
  }
  if (unit === WEEKS || unit === FORTNIGHTS) {
    const days = amount * (unit === WEEKS ? 7 : 14);
    const slack = vague ? 10 : days > 7 ? 3 : 1;
    return draftDays('unit', first, last, anchor - days - slack, anchor - days + slack + 1, 'week');
  }
  if (unit === MONTHS) {
    const start = monthStart(anchor, -Math.round(amount) - (vague ? 1 : 0));
    return draftDays('unit', first, last, start, monthStart(start, vague ? 3 : 1), 'month');
  }
  const year = yearOf(Number.isNaN(anchor) ? 0 : anchor) - Math.round(amount * (unit === DECADES ? 10 : 1));
  const draft = draftDays('unit', first, last, dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1), 'year');
  if (Number.isNaN(anchor)) draft.start = draft.end = Number.NaN;
  return draft;
}

function past(ctx: TimeContext, first: number, last: number, amount: number, unit: number, before: boolean): TimeDraft {
  const { anchor } = ctx;
  const days = Math.max(1, Math.ceil((amount * UNIT_HOURS[unit]) / 24));
  const grain: Grain = days <= 6 ? 'day' : days <= 31 ? 'week' : 'month';
  const draft = draftDays('unit', first, last, anchor - days, before && unit >= WEEKS ? anchor : anchor + 1, grain);
  draft.hours = before ? null : amount * UNIT_HOURS[unit];
  return draft;
}

function coming(ctx: TimeContext, first: number, last: number, amount: number, unit: number): TimeDraft {
  const days = Math.max(1, Math.ceil((amount * UNIT_HOURS[unit]) / 24));
  return draftDays('unit', first, last, ctx.anchor + (unit >= DAYS ? 1 : 0), ctx.anchor + days + 1, days <= 6 ? 'day' : 'week');
}

function lastOne(ctx: TimeContext, first: number, last: number, unit: number, lead: string): TimeDraft | null {
  const anchor = ctx.latest;
  if (unit === HOURS || unit === DAYS)
    return lead === 'past' ? draftDays('unit', theFirst(ctx, first), last, ctx.anchor - 1, ctx.anchor + 1) : null;
  const rolling = lead === 'past' || ctx.tokens.lower(first - 1) === 'the';
  let from = first;
  if (rolling && ctx.tokens.lower(first - 1) === 'the' && first - 1 >= ctx.floor) from--;
  if (unit === WEEKS || unit === FORTNIGHTS) {
    const days = unit === WEEKS ? 7 : 14;
    if (rolling) return draftDays('unit', from, last, ctx.anchor - days, ctx.anchor + 1, 'week');
    return draftDays('unit', from, last, weekStart(ctx.anchor) - days, weekStart(ctx.anchor), 'week');
  }
  if (unit === MONTHS) {
    if (rolling) return draftDays('unit', from, last, ctx.anchor - 30, ctx.anchor + 1, 'month');
    const start = monthStart(anchor, -1);
    return third(ctx, draftDays('unit', from, last, start, monthStart(start, 1), 'month'));
  }
  if (unit === YEARS) {
    if (rolling) return draftDays('unit', from, last, ctx.anchor - 365, ctx.anchor + 1, 'year');
    const year = yearOf(anchor) - 1;
    return third(
      ctx,
      draftDays('unit', from, last, Number.isNaN(anchor) ? Number.NaN : dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1), 'year'),
    );
  }
  return null;
}

/** "since |the start of the year|", "since |the new year|": the days that it opened with. */
function beginning(ctx: TimeContext, i: number, unit: number): TimeDraft | null {
  const { tokens, anchor, latest, floor } = ctx;
  const lead = tokens.lower(i - 1);
  const first = lead === 'new' && unit === YEARS ? i - 2 : /^(the|this)$/.test(lead) && tokens.lower(i - 2) === 'of' ? i - 4 : -1;
  if (first < floor || tokens.lower(first) !== 'the' || (lead !== 'new' && !BEGINNING.test(tokens.lower(first + 1)))) return null;
  if (unit === WEEKS) return draftDays('unit', first, i + 1, weekStart(anchor), weekStart(anchor) + 1);
  if (unit === MONTHS) return draftDays('unit', first, i + 1, monthStart(latest), monthStart(latest) + 7, 'week');
  const year = dayNumber(yearOf(latest), 1, 1);
  return unit === YEARS ? draftDays('unit', first, i + 1, year, year + 31, 'month') : null;
}
const BEGINNING = /^(start|beginning|outset|turn)$/;

function thisOne(ctx: TimeContext, first: number, last: number, unit: number): TimeDraft | null {
  const { tokens, anchor } = ctx;
  const anchorLate = ctx.latest;
  const lead = first - 1 >= ctx.floor ? tokens.lower(first - 1) : '';
  const earlier = lead === 'earlier' || lead === 'early';
  const later = lead === 'later' || lead === 'late';
  let from = first;
  if (earlier || later) from--;
  const ahead = later || (!earlier && readDirection(ctx, from, last) > 0);
  if (unit === WEEKS) {
    const monday = weekStart(anchor);
    if (ahead) return draftDays('unit', from, last, later ? anchor + 1 : anchor, Math.max(monday + 7, anchor + 2), 'week');
    return draftDays(
      'unit',
      from,
      last,
      earlier && monday === anchor ? anchor - 1 : monday,
      earlier && monday !== anchor ? anchor : anchor + 1,
      'week',
    );
  }
  if (unit === MONTHS) {
    const start = monthStart(anchorLate);
    if (ahead) return draftDays('unit', from, last, anchor, monthStart(start, 1), 'month');
    return draftDays('unit', from, last, start, earlier ? Math.max(anchor, start + 1) : anchor + 1, 'month');
  }
  if (unit === YEARS) {
    const year = yearOf(anchorLate);
    const start = Number.isNaN(anchorLate) ? Number.NaN : dayNumber(year, 1, 1);
    if (ahead) return draftDays('unit', from, last, anchor, dayNumber(year + 1, 1, 1), 'year');
    return draftDays('unit', from, last, start, earlier ? Math.max(anchor, start + 1) : anchor + 1, 'year');
  }
  return null;
}

function nextOne(ctx: TimeContext, first: number, last: number, unit: number): TimeDraft | null {
  const { anchor } = ctx;
  if (unit === WEEKS) return draftDays('unit', first, last, weekStart(anchor) + 7, weekStart(anchor) + 14, 'week');
  if (unit === MONTHS) {
    const start = monthStart(ctx.latest, 1);
    return draftDays('unit', first, last, start, monthStart(start, 1), 'month');
  }
  if (unit === YEARS) {
    const year = yearOf(ctx.latest) + 1;
    return draftDays('unit', first, last, Number.isNaN(ctx.latest) ? Number.NaN : dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1), 'year');
  }
  return null;
}

/** "early last month", "at the end of last year": a part of it. */
function third(ctx: TimeContext, draft: TimeDraft): TimeDraft {
  const { tokens } = ctx;
  let k = draft.first - 1;
  if (tokens.lower(k) === 'of') k--;
  const word = k >= ctx.floor ? tokens.lower(k) : '';
  const size = Math.floor((draft.end - draft.start) / 3);
  if (word === 'late' || word === 'end') draft.start = draft.end - size;
  else if (word === 'early' || word === 'beginning' || word === 'start') draft.end = draft.start + size;
  else return draft;
  draft.first = k;
  return draft;
}

/** "over the weekend", "weekend raid", "last weekend", "next weekend". */
function readWeekend(ctx: TimeContext, i: number): TimeDraft {
  const { tokens, anchor } = ctx;
  const lead = i - 1 >= ctx.floor ? tokens.lower(i - 1) : '';
  let first = lead === 'the' || lead === 'last' || lead === 'next' || lead === 'this' || lead === 'past' ? i - 1 : i;
  if (lead === 'past' && tokens.lower(i - 2) === 'this') first = i - 2;
  let saturday = nearestWeekday(anchor, 6, -1);
  if (lead === 'next') saturday = nearestWeekday(anchor, 6, 1);
  else if ((lead === 'this' || lead === 'coming') && readDirection(ctx, first, i + 1) > 0) saturday = nearestWeekday(anchor, 6, 1);
  else if (lead === 'last' && saturday + 1 >= anchor) saturday -= 7;
  return draftDays('unit', first, i + 1, saturday, saturday + 2);
}
