import { LOWER, WORD } from '../tokens.ts';
import { weekdayOf, weekStart } from './calendar-days.ts';
import { DOUBTFUL, PART, PLURAL, UNIT, WEEKS } from './calendar-words.ts';
import { isExtension, readDirection } from './time-cues.ts';
import { draftTime, type TimeContext, type TimeDraft } from './time-draft.ts';

/** The day with that weekday nearest to `anchor` on one side: -1 not after it, 1 not before it. */
export function nearestWeekday(anchor: number, weekday: number, way: -1 | 1): number {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  return way < 0 ? anchor - back : back === 0 ? anchor : anchor + 7 - back;
}

/** "on Monday", "last Friday", "next Tuesday", "Monday's", "Monday last week". A plural that is no possessive is a habit. */
export function readWeekday(ctx: TimeContext, i: number, value: number): TimeDraft | null {
  const { tokens } = ctx;
  const weekday = value & 7;
  if (tokens.caps[i] === LOWER && value & DOUBTFUL) return null;
  if (value & DOUBTFUL && !nextToDate(ctx, i)) return null;
  const draft = draftTime('weekday', i, i + 1);
  draft.weekday = weekday;
  const lead = i - 1 >= ctx.floor ? tokens.lower(i - 1) : '';
  if (value & PLURAL && habitual(ctx, i, lead)) {
    draft.timeless = true;
    return draft;
  }
  if (lead === 'every' || lead === 'each') {
    draft.timeless = true;
    draft.first = i - 1;
    return draft;
  }
  const { anchor } = ctx;
  if (lead === 'last' || lead === 'past' || lead === 'next' || lead === 'this' || lead === 'coming') {
    draft.first = i - 1;
    if (i - 2 >= ctx.floor && tokens.lower(i - 2) === 'this' && lead !== 'this') draft.first = i - 2;
  }
  // "Monday last week", "on Friday of next week"
  let w = i + 1;
  if (tokens.lower(w) === 'of') w++;
  const weekLead = tokens.lower(w);
  if (
    (weekLead === 'last' || weekLead === 'this' || weekLead === 'next') &&
    ctx.marks.of(tokens.word[w + 1] ?? 0) === UNIT * 256 + WEEKS &&
    w + 1 < tokens.count
  ) {
    draft.last = w + 2;
    const monday = weekStart(anchor) + (weekLead === 'last' ? -7 : weekLead === 'next' ? 7 : 0);
    draft.start = monday + ((weekday + 6) % 7);
    draft.end = draft.start + 1;
    return draft;
  }
  if (Number.isNaN(anchor)) return draft;
  if (lead === 'last' || lead === 'past') draft.start = nearestWeekday(anchor - 1, weekday, -1);
  else if (lead === 'next' || lead === 'coming') draft.start = nearestWeekday(anchor + 1, weekday, 1);
  else
    draft.start = nearestWeekday(
      anchor,
      weekday,
      readDirection(ctx, draft.first, draft.last) > 0 || isExtension(ctx, draft.first) ? 1 : -1,
    );
  draft.end = draft.start + 1;
  return draft;
}

/** "on Mondays" is a habit; "Mondays attack" lost its apostrophe. */
function habitual(ctx: TimeContext, i: number, lead: string): boolean {
  const { tokens } = ctx;
  if (lead === 'on') {
    // "in a statement on Mondays raid" still lacks its apostrophe: a habit ends the phrase
    const next = tokens.kind[i + 1];
    return !(next === WORD && tokens.space[i + 1] === 1 && !CLOSED.has(tokens.lower(i + 1)));
  }
  return tokens.kind[i + 1] !== WORD || CLOSED.has(tokens.lower(i + 1)) || i + 1 >= tokens.count;
}

const CLOSED = new Set('and or in on at the of to for from by when while after before but as with until are is were was'.split(' '));

function nextToDate(ctx: TimeContext, i: number): boolean {
  const { tokens, marks } = ctx;
  for (let k = i - 2; k <= i + 3; k++) {
    if (k === i || k < 0 || k >= tokens.count) continue;
    const mark = marks.of(tokens.word[k]);
    if (mark >> 8 === 1) return true;
    if (mark >> 8 === PART) return true;
    if (mark >> 8 === 6 && tokens.end[k] - tokens.start[k] >= 8) return true;
  }
  return false;
}
