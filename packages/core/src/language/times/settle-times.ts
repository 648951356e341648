import type { How } from '../../model/when.ts';
import type { TimeMention } from '../mention.ts';
import { headsLines, opensLine } from '../places/find-entry-head.ts';
import { NEWLINE } from '../tokens.ts';
import { isoDay } from './calendar-days.ts';
import { emitTime, type Settling } from './emit-times.ts';
import { namesDay } from './join-times.ts';
import { relateTime, widenTime } from './relate-times.ts';
import { readDirection } from './time-cues.ts';
import type { TimeContext, TimeDraft } from './time-draft.ts';

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
  // the day that the crosshead or the head of an entry last named: hours in the heads below it are of that day
  let headed = Number.NaN;
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
    const near = toldAt >= 0 && (toldAt >= sentence.first || d.first - toldAt < 120);
    const base = near && !(ctx.daily && d.kind === 'clock' && entryBetween(ctx, toldAt, d.first)) ? told : ctx.anchor;
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
      const underHead = !Number.isNaN(headed) && opensLine(ctx.tokens, d.first);
      const on = Number.isNaN(day) ? (underHead ? headed : base) : day;
      // hours over midnight that no day is said with are those of the night before
      d.start = Number.isNaN(day) && on === ctx.anchor && d.untilMinute >= 0 && d.untilMinute < d.minute ? on - 1 : on;
      d.end = d.start + 1;
      how = 'inferred';
      because =
        Number.isNaN(day) && toldAt < 0 && !underHead
          ? 'no day is said with the hour: the report’s own day'
          : 'no day is said with the hour: the day told before';
    }
    ctx.floor = out.length > 0 ? out[out.length - 1].last : 0;
    widenTime(ctx, d);
    relateTime(ctx, d);
    const when = emitTime(s, d, how, because);
    if (namesDay(d) && d.end - d.start === 1 && headsLines(ctx.tokens, d.first, d.last)) headed = d.start;
    // "in the past hours", "overnight": what is told next goes on from the later day
    const day = d.grain === 'day' && d.end - d.start > 1 ? d.end - 1 : d.start;
    // "on Sunday, in spite of a truce agreed the evening before": told in passing, and what follows is of Sunday
    const aside =
      (d.kind === 'holiday' && namesTruce(ctx, d.last)) ||
      (toldAt >= sentence.first && (d.shift < 0 || (d.start < told && besideStory(ctx, toldAt, d.first))));
    if (
      !aside &&
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
      weekday: d.weekday >= 0 ? d.weekday : undefined,
      said: undefined,
      part: d.part,
    };
    if (d.year > 0 || d.month > 0)
      mention.said = { ...(d.year > 0 && { year: d.year }), ...(d.month > 0 && { month: d.month }), ...(d.day > 0 && { day: d.day }) };
    if (d.of)
      mention.of = Number.isNaN(d.of.start)
        ? null
        : { start: isoDay(d.of.start), end: isoDay(d.of.end), grain: 'day', how: 'inferred', because: 'counted from the time told before' };
    out.push(mention);
  }
  return out;
}

/** "b. … on 9 January. |c. Orsela. Tanks seen at 1000 hrs|": whether an entry with a number or letter of its own begins between two tokens. */
function entryBetween({ tokens }: TimeContext, from: number, to: number): boolean {
  for (let i = to; i > from; i--)
    if (tokens.space[i] >= NEWLINE && /^(\d{1,2}|[a-z])$/.test(tokens.lower(i)) && /^[.)]$/.test(tokens.lower(i + 1))) return true;
  return false;
}

function plain(d: TimeDraft): TimeMention {
  return {
    first: d.first,
    last: d.last,
    when: null,
    relation: 'at',
    recalled: false,
    future: false,
    hours: Number.isNaN(d.hours as number) ? null : d.hours,
    timeless: true,
    weekday: d.weekday >= 0 ? d.weekday : undefined,
    said: undefined,
    part: undefined,
  };
}

/** The day named elsewhere in the sentence, nearest first. */
function nearDay(drafts: TimeDraft[], k: number, sentence: { first: number; last: number }): number {
  for (let j = k - 1; j >= Math.max(0, k - 12) && drafts[j].first >= sentence.first; j--)
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
    // "a day after Monday's attack", "hours after the truce took effect on Monday": the day that follows is said, so what is told lies a day on
    const near = next && (next.first - d.last <= 2 || (next.first - d.last <= 14 && !commaBetween(ctx, d.last, next.first)));
    if (next && near && next.first < sentence.last && namesDay(next) && !Number.isNaN(next.start) && Number.isNaN(next.shift)) {
      // "hours before a truce was due to start on Sunday": what came before a day ahead has no day of its own
      const ahead = d.relation === 'before' && next.start > ctx.latest;
      d.start = ahead ? Number.NaN : next.start;
      d.end = ahead ? Number.NaN : next.end;
      d.of = { start: next.start - d.shift, end: next.start - d.shift + 1 };
      return;
    }
    let from = base;
    if (d.first <= sentence.first + 1) {
      for (let j = k + 1; j < Math.min(drafts.length, k + 8) && drafts[j].first < Math.min(sentence.last, d.last + 60); j++) {
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

/** "killed two today, the latest in a wave of raids that cost nine lives |last weekend|", "today in X, which the army took |on Friday|": of a day before the one told, and of something beside it. */
function besideStory(ctx: TimeContext, first: number, last: number): boolean {
  for (let k = first; k < last; k++) {
    const word = ctx.tokens.lower(k);
    if (word === ',' && /^(which|who|whose|where)$/.test(ctx.tokens.lower(k + 1))) return true;
    if (word === 'of' && /^(series|spate|string|wave|sequence|succession|run|chain|flurry|rash)$/.test(ctx.tokens.lower(k - 1)))
      return true;
  }
  return false;
}

/** "on the day that the |Christmas| truce began": the feast says which truce, and what is told next is not of it. */
function namesTruce(ctx: TimeContext, at: number): boolean {
  const next = /^['"‘’“”-]$/.test(ctx.tokens.lower(at)) || /^(day|holidays?)$/.test(ctx.tokens.lower(at)) ? at + 1 : at;
  return /^(cease|ceasefires?|truces?|armistice)$/.test(ctx.tokens.lower(next));
}

function commaBetween(ctx: TimeContext, first: number, last: number): boolean {
  for (let k = first; k < last; k++) if (ctx.tokens.lower(k) === ',') return true;
  return false;
}

function isRecalled(ctx: TimeContext, d: TimeDraft): boolean {
  if (Number.isNaN(ctx.latest) || Number.isNaN(d.start)) return false;
  if (d.relation === 'since') return d.start < ctx.latest - 9;
  if (d.grain === 'week' || d.grain === 'month' || d.grain === 'year')
    return d.end <= ctx.latest && (d.hours === null || d.end < ctx.latest);
  return d.end <= ctx.latest - 5;
}
