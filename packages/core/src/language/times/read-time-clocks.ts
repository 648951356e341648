import { isHeadHour } from '../places/find-entry-head.ts';
import { GLUED, NUMBER, WORD } from '../tokens.ts';
import { draftTime, type TimeContext, type TimeDraft } from './time-draft.ts';
import { plainNumber } from './time-numbers.ts';

const ZONES = new Map<string, number>([
  ['gmt', 0],
  ['utc', 0],
  ['z', 0],
  ['zulu', 0],
  ['bst', 60],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['eest', 180],
  ['est', -300],
  ['edt', -240],
  ['et', Number.NaN],
  ['msk', 180],
  ['ist', 330],
  ['pkt', 300],
  ['pst', -480],
  ['pdt', -420],
  ['mst', -420],
  ['mdt', -360],
  ['cst', -360],
  ['cdt', -300],
  ['ksa', 180],
  ['jst', 540],
  ['aest', 600],
  ['trt', 180],
]);

/** A clock time in figures: "21:01", "7.45 pm", "10 a.m.", "0200 GMT", "1600 hours", "10am". */
export function readClock(ctx: TimeContext, i: number): TimeDraft | null {
  const { tokens } = ctx;
  const { text } = tokens;
  const start = tokens.start[i];
  const length = tokens.end[i] - start;
  if (length > 8) return null;
  let hour = -1;
  let minute = 0;
  let sure = false;
  let sign = 0;
  let signAt = -1;
  for (let k = start; k < start + length; k++) {
    const c = text.charCodeAt(k);
    if (c < 48 || c > 57) {
      if (sign === 0) {
        sign = c;
        signAt = k - start;
      } else if (c !== sign) return null;
    }
  }
  if (sign === 58 || sign === 46) {
    hour = signAt <= 2 ? Number(text.slice(start, start + signAt)) : 99;
    const rest = text.slice(start + signAt + 1, start + length);
    minute = rest.length === 2 || (sign === 58 && rest.length === 5) ? Number(rest.slice(0, 2)) : 99;
    sure = sign === 58;
  } else if (sign === 0) {
    const value = plainNumber(tokens, i, 4);
    if (length <= 2) hour = value;
    else {
      hour = Math.floor(value / 100);
      minute = value % 100;
    }
  } else return null;
  if (hour > 24 || minute > 59) return null;
  let last = i + 1;
  const half = meridiem(ctx, last);
  let bare = true;
  if (half) {
    last = half.last;
    if (hour > 12) sure = true;
    else if (half.pm) hour = hour === 12 ? 12 : hour + 12;
    else if (hour === 12) hour = 0;
    bare = false;
    sure = true;
  } else if (tokens.lower(last) === 'o' || tokens.lower(last) === 'oclock') {
    last++;
    if (tokens.lower(last) === 'clock') last++;
    sure = true;
    bare = false;
  } else if (HOURS.test(tokens.lower(last)) && length === 4 && sign === 0) {
    last++;
    sure = true;
    bare = false;
  } else if (sign === 0 && length === 4 && isHeadHour(tokens, i)) {
    // the letter of a military zone
    if (tokens.kind[last] === WORD && tokens.space[last] === GLUED && !ZONES.has(tokens.lower(last))) last++;
    sure = true;
    bare = false;
  } else if (sign === 0 && length === 4 && zoneLetter(ctx, last) && AT_HOUR.test(tokens.lower(i - 1))) {
    if (!ZONES.has(tokens.lower(last))) last++;
    sure = true;
    bare = false;
  } else if (tokens.lower(last) === 'h' && tokens.space[last] === GLUED) {
    last++;
    sure = length <= 2;
  }
  if (!sure && length < 3) return null;
  const zone = readZone(ctx, last);
  if (!sure && !zone) {
    // "at 1530" in a bulletin of clock times; "at 1,530" and "at 2000 metres" are none
    if (sign !== 0 || length !== 4 || text.charCodeAt(start) > 50) return null;
    const lead = tokens.lower(i - 1);
    if (lead !== 'at' || (tokens.kind[last] === WORD && !AFTER_CLOCK.has(tokens.lower(last)))) return null;
    if (hour >= 19 && minute >= 0 && hour * 100 + minute >= 1900) return null;
  }
  if (sure && bare && sign === 58 && tokens.lower(last) === '-' && tokens.kind[last + 1] === NUMBER && tokens.lower(i - 1) === '(')
    return null;
  const draft = draftTime('clock', i, zone ? zone.last : last);
  draft.minute = hour * 60 + minute;
  draft.grain = 'minute';
  if (zone) {
    draft.offset = zone.offset;
    draft.zone = zone.zone;
  }
  return draft;
}

/** "from 1015C", "at 1320Z": the letter of a military zone. */
const zoneLetter = ({ tokens }: TimeContext, i: number): boolean =>
  tokens.kind[i] === WORD && tokens.space[i] === GLUED && tokens.end[i] - tokens.start[i] === 1 && tokens.caps[i] !== 0;
const AT_HOUR = /^(at|from|until|till|to|by|since|approx|around|about|between|and|,|\()$/;
const HOURS = /^(hours|hrs?|h|lt)$/;
const AFTER_CLOCK = new Set('on and when in local that the of a to today yesterday'.split(' '));

function meridiem(ctx: TimeContext, i: number): { pm: boolean; last: number } | null {
  const { tokens } = ctx;
  const word = tokens.lower(i);
  if (word === 'am' || word === 'pm' || word === 'a.m' || word === 'p.m' || word === 'a.m.' || word === 'p.m.') {
    // "at 5 am" but not "at 5 AM radio"; the dot of "a.m." belongs to it
    let last = i + 1;
    if ((word === 'a.m' || word === 'p.m') && tokens.lower(last) === '.' && tokens.space[last] === GLUED) last++;
    return { pm: word[0] === 'p', last };
  }
  if ((word === 'a' || word === 'p') && tokens.lower(i + 1) === '.' && tokens.lower(i + 2) === 'm') {
    let last = i + 3;
    if (tokens.lower(last) === '.' && tokens.space[last] === GLUED) last++;
    return { pm: word === 'p', last };
  }
  return null;
}

/** A zone after a clock time: "GMT", "(local time)", "local time", "Damascus time". */
function readZone(ctx: TimeContext, i: number): { offset: number; zone: string; last: number } | null {
  const { tokens } = ctx;
  let at = i;
  const open = tokens.lower(at) === '(';
  if (open) at++;
  const word = tokens.lower(at);
  const offset = ZONES.get(word);
  let last = at + 1;
  let zone = '';
  let minutes = Number.NaN;
  if (offset !== undefined && tokens.kind[at] === WORD && tokens.caps[at] !== 0) {
    minutes = offset;
    if (word === 'et') zone = 'America/New_York';
    if (
      (word === 'gmt' || word === 'utc') &&
      (tokens.lower(last) === '+' || tokens.lower(last) === '-') &&
      tokens.kind[last + 1] === NUMBER
    ) {
      const hours = plainNumber(tokens, last + 1, 2);
      if (hours >= 0 && hours <= 14) {
        minutes = hours * 60 * (tokens.lower(last) === '-' ? -1 : 1);
        last += 2;
      }
    }
  } else if (word === 'local' && tokens.lower(at + 1) === 'time') last = at + 2;
  else if (tokens.lower(at + 1) === 'time' && tokens.caps[at] === 1 && tokens.kind[at] === WORD) {
    zone = `city:${word}`;
    last = at + 2;
  } else return null;
  if (open) {
    if (tokens.lower(last) !== ')') return null;
    last++;
  }
  return { offset: minutes, zone, last };
}

/** "one minute", "5 minutes" that end at a token; -1 where none stand there. */
function minutesSaid(tokens: TimeContext['tokens'], at: number): number {
  const unit = tokens.lower(at);
  if (unit !== 'minute' && unit !== 'minutes') return -1;
  const word = tokens.lower(at - 1);
  return word === 'one' || word === 'a' ? 1 : word === 'five' ? 5 : word === 'ten' ? 10 : plainNumber(tokens, at - 1, 2);
}

/** "midnight" and "noon". Midnight may open or close the day it is said of. */
export function readTwelve(ctx: TimeContext, i: number, midnight: boolean): TimeDraft {
  const { tokens } = ctx;
  const zone = readZone(ctx, i + 1);
  const draft = draftTime('clock', i, zone ? zone.last : i + 1);
  draft.grain = 'minute';
  draft.minute = midnight ? 0 : 720;
  draft.midnight = midnight;
  if (midnight) draft.part = 'midnight';
  else draft.part = 'noon';
  if (zone) {
    draft.offset = zone.offset;
    draft.zone = zone.zone;
  }
  const lead = tokens.lower(i - 1);
  const past = midnight && (lead === 'past' || lead === 'after') && i - 3 >= ctx.floor ? minutesSaid(tokens, i - 2) : -1;
  if (past > 0) {
    draft.first = i - 3;
    draft.minute = past;
    draft.midnight = false;
    draft.part = undefined;
    return draft;
  }
  if ((lead === 'after' || lead === 'before' || lead === 'around' || lead === 'about') && i - 1 >= ctx.floor) {
    draft.grain = 'hour';
    const just = tokens.lower(i - 2);
    const near = (just === 'just' || just === 'shortly' || just === 'soon') && i - 2 >= ctx.floor;
    draft.first = near ? i - 2 : i - 1;
    // "just before midnight on Saturday": the last hour of that Saturday
    if (near && lead === 'before' && midnight) {
      draft.minute = 1380;
      draft.midnight = false;
      draft.part = 'night';
    }
  }
  return draft;
}
