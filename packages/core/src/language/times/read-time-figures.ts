import { opensLine } from '../places/find-entry-head.ts';
import { POSSESSIVE } from '../tokens.ts';
import { dayNumber, validDate, yearOf } from './calendar-days.ts';
import { draftDays, type TimeContext, type TimeDraft } from './time-draft.ts';
import { fullYear, plainNumber } from './time-numbers.ts';

const YEAR_LEADS = new Set(
  'in since by until till during of from through to between before after and late early mid back the spring summer autumn winter ( end beginning around -'.split(
    ' ',
  ),
);

/** A date in figures: "2016-05-09" (three tokens or one), "09.05.2016", "09/05/2016", "23/04", "9/5/16". Both readings are kept where they differ. */
export function readFigureDate(ctx: TimeContext, i: number): TimeDraft | null {
  const { tokens } = ctx;
  const raw = tokens.raw(i);
  const length = raw.length;
  // 2016-05-09, 09-05-2016: hyphens are tokens of their own
  if (
    tokens.lower(i + 1) === '-' &&
    tokens.space[i + 1] === 0 &&
    tokens.lower(i + 3) === '-' &&
    tokens.space[i + 3] === 0 &&
    tokens.space[i + 2] === 0 &&
    tokens.space[i + 4] === 0
  ) {
    const a = plainNumber(tokens, i, 4);
    const b = plainNumber(tokens, i + 2, 2);
    const c = plainNumber(tokens, i + 4, 4);
    if (a >= 1900 && a <= 2100 && c <= 31) return figure(ctx, i, i + 5, a, b, c, false);
    if (c >= 1900 && c <= 2100 && length <= 2) return figure(ctx, i, i + 5, c, b, a, true);
    return null;
  }
  if (length < 3 || length > 10) return null;
  const slash = raw.includes('/') ? '/' : '.';
  const parts = raw.split(slash);
  if (parts.length === 3 && parts.every((p) => p.length > 0 && p.length <= 4 && /^\d+$/.test(p))) {
    const [a, b, c] = parts.map(Number);
    if (parts[0].length === 4) return figure(ctx, i, i + 1, a, b, c, false);
    if (parts[2].length === 4) return figure(ctx, i, i + 1, c, b, a, slash === '/');
    if (parts[2].length === 2 && parts[0].length <= 2 && (slash === '/' || parts[1].length === 2))
      return figure(ctx, i, i + 1, c >= 60 ? 1900 + c : 2000 + c, b, a, true);
    return null;
  }
  return readHeadFigure(ctx, i, raw);
}

/** "07/04, Orla: …", "• 6/04 – …": day and month that open a line, of the year that brings them nearest before the report. */
function readHeadFigure(ctx: TimeContext, i: number, raw: string): TimeDraft | null {
  const { tokens, latest } = ctx;
  const parts = /^(\d{1,2})\/(\d{2})$/.exec(raw);
  if (!parts || Number.isNaN(latest) || !opensLine(tokens, i) || !/^[,:|–—-]$/.test(tokens.lower(i + 1))) return null;
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  const year = yearOf(latest);
  const next = figure(ctx, i, i + 1, year, month, day, true);
  return next && next.start > latest + 1 ? figure(ctx, i, i + 1, year - 1, month, day, true) : next;
}

function figure(
  ctx: TimeContext,
  first: number,
  last: number,
  year: number,
  month: number,
  day: number,
  either: boolean,
): TimeDraft | null {
  const one = year >= 1900 && year <= 2100 && validDate(year, month, day) ? dayNumber(year, month, day) : Number.NaN;
  const other = either && month !== day && validDate(year, day, month) ? dayNumber(year, day, month) : Number.NaN;
  if (Number.isNaN(one) && Number.isNaN(other)) return null;
  // both readings exist: one not after the report goes before one after it, then the nearer; day before month where nothing tells
  const gap = (day: number): number => (day > ctx.anchor ? 1000 + day - ctx.anchor : ctx.anchor - day);
  const swapped = Number.isNaN(one) || (!Number.isNaN(other) && !Number.isNaN(ctx.anchor) && gap(other) < gap(one));
  const start = swapped ? other : one;
  const rest = swapped ? one : other;
  const draft = draftDays('date', first, last, start, start + 1);
  draft.year = year;
  draft.month = swapped ? day : month;
  draft.day = swapped ? month : day;
  if (!Number.isNaN(rest)) draft.alternatives.push({ start: rest, end: rest + 1, minute: -1, untilMinute: -1 });
  return draft;
}

const YEAR_BLOCKERS = new Set(
  'people civilians soldiers troops fighters houses homes families children men women refugees victims dead killed wounded injured deaths times'.split(
    ' ',
  ),
);

/** A year alone: "in 2013", "since 2011", "the 2015 truce". */
export function readYear(ctx: TimeContext, i: number): TimeDraft | null {
  const { tokens } = ctx;
  const year = fullYear(tokens, i);
  if (year === 0 || i - 1 < ctx.floor) return null;
  if (
    !(YEAR_LEADS.has(tokens.lower(i - 1)) || tokens.kind[i - 1] === POSSESSIVE || tokens.lower(i - 1) === 'a') ||
    YEAR_BLOCKERS.has(tokens.lower(i + 1))
  )
    return null;
  // "mid-2013"
  const part = tokens.lower(i - 1) === '-' && i - 2 >= ctx.floor && /^(early|mid|late)$/.test(tokens.lower(i - 2));
  if (tokens.lower(i + 1) === '-' || (tokens.lower(i - 1) === '-' && !part && plainNumber(tokens, i - 2, 4) < 1900)) return null;
  const draft = draftDays('year', part ? i - 2 : i, i + 1, dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1), 'year');
  draft.year = year;
  return draft;
}
