import type { How, When } from '../model/when.ts';
import { clockText, isoDay } from './calendar-days.ts';
import { namesDay } from './join-times.ts';
import type { TimeMention } from './mention.ts';
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

const RELATIONS = new Map<string, TimeMention['relation']>([
  ['since', 'since'],
  ['from', 'since'],
  ['starting', 'since'],
  ['beginning', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['by', 'until'],
  ['through', 'until'],
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
]);
const PARTS_OF_DAY = new Set('dawn sunrise daybreak morning noon midday afternoon dusk nightfall sunset evening night midnight'.split(' '));
const SKIP = new Set(['the', 'early', 'late', 'on', 'at', 'about', 'around', 'around', 'just', 'in', 'of', 'hours']);

/** Gives every joined draft its day, its relation and its place before or after the news, and makes mentions of them. */
export function settleTimes(
  s: Settling,
  drafts: TimeDraft[],
  sentenceOf: (token: number) => { first: number; last: number },
): TimeMention[] {
  const { ctx } = s;
  const out: TimeMention[] = [];
  let told = Number.NaN;
  let toldAt = -1;
  for (let k = 0; k < drafts.length; k++) {
    const d = drafts[k];
    if (d.kind === 'part' && (Number.isNaN(d.hours as number) || d.timeless)) {
      if (d.timeless) out.push(plain(d));
      continue;
    }
    if (d.timeless) {
      out.push(plain(d));
      continue;
    }
    const sentence = sentenceOf(d.first);
    ctx.sentenceFirst = sentence.first;
    ctx.sentenceLast = sentence.last;
    const base = toldAt >= 0 && (toldAt >= sentence.first || d.first - toldAt < 120) ? told : ctx.anchor;
    let how: How = 'stated';
    let because = d.because;
    if (!Number.isNaN(d.shift))
      settleShift(
        ctx,
        d,
        drafts[k + 1],
        toldAt >= sentence.first || d.relation === 'at' || d.first > sentence.first + 1 ? base : ctx.anchor,
        sentence,
        drafts,
        k,
      );
    else if (Number.isNaN(d.start) && (d.kind === 'clock' || d.kind === 'part')) {
      const day = nearDay(drafts, k, sentence);
      const on = Number.isNaN(day) ? base : day;
      // hours over midnight that no day is said with are those of the night before
      d.start = Number.isNaN(day) && on === ctx.anchor && d.untilMinute >= 0 && d.untilMinute < d.minute ? on - 1 : on;
      d.end = d.start + 1;
      how = 'inferred';
      because =
        Number.isNaN(day) && toldAt < 0
          ? 'no day is said with the hour: the report’s own day'
          : 'no day is said with the hour: the day told before';
    }
    ctx.floor = out.length > 0 ? out[out.length - 1].last : 0;
    widen(ctx, d);
    readRelation(ctx, d);
    const when = emit(s, d, how, because);
    const day = d.start;
    if (
      d.grain !== 'week' &&
      d.grain !== 'month' &&
      d.grain !== 'year' &&
      !Number.isNaN(day) &&
      d.relation !== 'after' &&
      d.relation !== 'before' &&
      d.relation !== 'since'
    ) {
      told = day;
      toldAt = d.first;
    }
    const mention: TimeMention = {
      first: d.first,
      last: d.last,
      when,
      relation: d.relation,
      recalled: isRecalled(ctx, d),
      future: !Number.isNaN(d.start) && d.start > ctx.latest,
      hours: d.hours,
      timeless: false,
    };
    if (d.weekday >= 0) mention.weekday = d.weekday;
    if (d.year > 0 || d.month > 0)
      mention.said = { ...(d.year > 0 && { year: d.year }), ...(d.month > 0 && { month: d.month }), ...(d.day > 0 && { day: d.day }) };
    if (d.part !== undefined) mention.part = d.part;
    if (d.of)
      mention.of = Number.isNaN(d.of.start)
        ? null
        : { start: isoDay(d.of.start), end: isoDay(d.of.end), grain: 'day', how: 'inferred', because: 'counted from the time told before' };
    out.push(mention);
  }
  return out;
}

function plain(d: TimeDraft): TimeMention {
  const mention: TimeMention = {
    first: d.first,
    last: d.last,
    when: null,
    relation: 'at',
    recalled: false,
    future: false,
    hours: Number.isNaN(d.hours as number) ? null : d.hours,
    timeless: true,
  };
  if (d.weekday >= 0) mention.weekday = d.weekday;
  return mention;
}

/** The day named elsewhere in the sentence, nearest first. */
function nearDay(drafts: TimeDraft[], k: number, sentence: { first: number; last: number }): number {
  for (let j = k - 1; j >= 0 && drafts[j].first >= sentence.first; j--)
    if (namesDay(drafts[j]) && !Number.isNaN(drafts[j].start)) return drafts[j].start;
  const next = drafts[k + 1];
  if (next && next.first < sentence.last && next.first - drafts[k].last < 6 && namesDay(next) && !Number.isNaN(next.start))
    return next.start;
  return Number.NaN;
}

function settleShift(
  ctx: TimeContext,
  d: TimeDraft,
  next: TimeDraft | undefined,
  base: number,
  sentence: { first: number; last: number },
  drafts: TimeDraft[],
  k: number,
): void {
  const wide = d.grain === 'week' ? 3 : d.grain === 'month' ? 15 : d.grain === 'year' ? 180 : 0;
  if (d.relation === 'after' || d.relation === 'before') {
    // "a day after Monday's attack": the day that follows is said, so what is told lies a day on
    if (next && next.first - d.last <= 2 && namesDay(next) && !Number.isNaN(next.start) && Number.isNaN(next.shift)) {
      d.start = next.start;
      d.end = next.end;
      d.of = { start: next.start - d.shift, end: next.start - d.shift + 1 };
      return;
    }
    let from = base;
    if (d.first <= sentence.first + 1) {
      for (let j = k + 1; j < drafts.length && drafts[j].first < sentence.last; j++) {
        if (
          drafts[j].first - d.last > 3 &&
          namesDay(drafts[j]) &&
          !Number.isNaN(drafts[j].start) &&
          commaBetween(ctx, d.last, drafts[j].first)
        ) {
          from = drafts[j].start;
          break;
        }
      }
    }
    d.of = { start: from, end: from + 1 };
    d.start = from + d.shift - wide;
    d.end = from + d.shift + 1 + wide;
    return;
  }
  d.start = base + d.shift - wide;
  d.end = base + d.shift + 1 + wide;
  // "the next day" told as past cannot lie after the report: what it counts from is not said
  if (d.start > ctx.latest && readDirection(ctx, d.first, d.last) <= 0) d.start = d.end = Number.NaN;
}

function commaBetween(ctx: TimeContext, first: number, last: number): boolean {
  for (let k = first; k < last; k++) if (ctx.tokens.lower(k) === ',') return true;
  return false;
}

/** Takes "early", "late" and "the early hours of" into the words. */
function widen(ctx: TimeContext, d: TimeDraft): void {
  if (!namesDay(d) && d.kind !== 'range') return;
  const { tokens } = ctx;
  let k = d.first - 1;
  if (tokens.lower(k) === 'on' || tokens.lower(k) === 'of') k--;
  if (tokens.lower(k) === 'hours' || tokens.lower(k) === 'in') k--;
  const word = tokens.lower(k);
  if (word !== 'early' && word !== 'late' && word !== 'earlier' && word !== 'later') return;
  if (k < ctx.floor) return;
  if (word === 'early') d.part ??= 'early';
  if (word === 'late') d.part ??= 'late';
  d.first = k;
}

function readRelation(ctx: TimeContext, d: TimeDraft): void {
  if (d.relation !== 'at' || d.kind === 'range' || d.untilMinute >= 0) return;
  const { tokens } = ctx;
  let k = d.first - 1;
  for (let steps = 0; steps < 3 && k > ctx.sentenceFirst && SKIP.has(tokens.lower(k)); steps++) k--;
  const word = k >= ctx.sentenceFirst ? tokens.lower(k) : '';
  const relation = RELATIONS.get(word);
  if (relation === undefined) return;
  // "before dawn" is a stretch of the day itself
  if (d.part !== undefined && (relation === 'before' || relation === 'after') && PARTS_OF_DAY.has(tokens.lower(k + 1))) return;
  // "by Monday's strike" is an agent; "from Monday's raid" a source
  if (tokens.kind[d.last] === 4 && (word === 'by' || word === 'from')) return;
  d.relation = relation;
  if (relation === 'since' && !Number.isNaN(ctx.latest) && d.start <= ctx.latest && d.minute < 0) d.end = Math.max(d.end, ctx.latest + 1);
  if (
    relation === 'until' &&
    d.kind === 'weekday' &&
    !Number.isNaN(ctx.anchor) &&
    d.start < ctx.anchor &&
    word !== 'by' &&
    readDirection(ctx, d.first - 2, d.last) >= 0
  ) {
    d.start += 7;
    d.end += 7;
  }
}

function isRecalled(ctx: TimeContext, d: TimeDraft): boolean {
  if (Number.isNaN(ctx.latest) || Number.isNaN(d.start)) return false;
  if (d.relation === 'since') return d.start < ctx.latest - 9;
  if (d.grain === 'week' || d.grain === 'month' || d.grain === 'year')
    return d.end <= ctx.latest && (d.hours === null || d.end < ctx.latest);
  return d.end <= ctx.latest - 5;
}

function emit(s: Settling, d: TimeDraft, how: How, because: string): When | null {
  if (Number.isNaN(d.start) || Number.isNaN(d.end)) return null;
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

/** Midnight of a named day is its end, unless it opens something on a date; midnight alone is the one that opens the report's day, or closes it where it is to come. */
function settleMidnight(s: Settling, d: TimeDraft): void {
  const { ctx } = s;
  const named = namesDay(d);
  const closes = named ? !(d.relation === 'since' && d.kind === 'date') : readDirection(ctx, d.first, d.last) > 0 || d.relation === 'until';
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
