import type { Grain } from '../../model/when.ts';
import { DAYS, FORTNIGHTS, HOURS, MINUTES, MONTHS, NIGHTS, WEEKS, YEARS } from './calendar-words.ts';
import { draftTime, type TimeContext, type TimeDraft } from './time-draft.ts';

const GRAIN: Grain[] = ['day', 'day', 'day', 'day', 'day', 'day', 'day', 'week', 'week', 'month', 'year', 'year'];

/** "a day after", "two days earlier", "the day before", "the next day", "hours later": told from another time. */
export function readShift(
  ctx: TimeContext,
  i: number,
  first: number,
  amount: number,
  unit: number,
  counted: boolean,
  next: string,
): TimeDraft | null {
  const { tokens } = ctx;
  let from = first;
  const lead = from - 1 >= ctx.floor ? tokens.lower(from - 1) : '';
  const one = !counted && (lead === 'the' || lead === 'that');
  if (
    !counted &&
    (lead === 'next' || lead === 'following' || lead === 'previous' || lead === 'same') &&
    (unit === DAYS || unit === NIGHTS) &&
    tokens.lower(from - 2) === 'the'
  ) {
    const draft = draftTime('shift', from - 2, i + 1);
    draft.shift = lead === 'same' ? 0 : lead === 'previous' ? -1 : 1;
    return draft;
  }
  // "later in the day"
  if (
    !counted &&
    unit === DAYS &&
    lead === 'the' &&
    tokens.lower(from - 2) === 'in' &&
    /^(?:later|earlier|late|early)$/.test(tokens.lower(from - 3)) &&
    from - 3 >= ctx.floor
  ) {
    const draft = draftTime('shift', from - 3, i + 1);
    draft.shift = 0;
    return draft;
  }
  if (!counted && lead === 'that' && (unit === DAYS || unit === NIGHTS)) {
    const draft = draftTime('shift', from - 1, i + 1);
    draft.shift = 0;
    return draft;
  }
  const word = next;
  if (word !== 'earlier' && word !== 'later' && word !== 'before' && word !== 'after') return null;
  // "the day before yesterday" is read at its last word
  const beyond = tokens.lower(i + 2);
  if ((word === 'before' && beyond === 'yesterday') || (word === 'after' && beyond === 'tomorrow')) return null;
  const bare = !counted && !one;
  // "hours later", "days before"; a single "week before" says nothing
  if (bare && !tokens.lower(i).endsWith('s')) return null;
  if (bare && !((value(unit) || unit === WEEKS || unit === MONTHS) && lead !== 'the')) return null;
  if (one) from--;
  const step =
    unit === WEEKS ? 7 : unit === FORTNIGHTS ? 14 : unit === MONTHS ? 30 : unit === YEARS ? 365 : unit === DAYS || unit === NIGHTS ? 1 : 0;
  const n = counted ? amount : one ? 1 : unit === HOURS || unit === MINUTES ? 1 : 3;
  const draft = draftTime('shift', from, i + 2);
  draft.grain = GRAIN[unit];
  const back = word === 'earlier' || word === 'before';
  const days = unit === HOURS && counted && !within(ctx, from) ? Math.floor(n / 24) : Math.round(n * step);
  draft.shift = days * (back ? -1 : 1);
  // "a day after the truce began": what follows lies before what is told
  if (word === 'after' || (word === 'before' && continues(ctx, i + 2))) {
    draft.relation = word;
    draft.shift = -draft.shift;
  }
  return draft;
}

/** "less than 24 hours after", "barely 48 hours before": not so long. */
const within = (ctx: TimeContext, first: number): boolean => {
  const lead = ctx.tokens.lower(first - 1);
  return lead === 'than' ? ctx.tokens.lower(first - 2) !== 'more' : /^(within|under|barely|nearly|almost|hardly)$/.test(lead);
};

const value = (unit: number): boolean => unit === HOURS || unit === MINUTES || unit === DAYS;

/** Whether a clause or a noun follows ("two days before the vote"), rather than the end of the phrase ("two days before, …"). */
function continues(ctx: TimeContext, at: number): boolean {
  return at < ctx.sentenceLast && ctx.tokens.kind[at] === 1 && !ENDS.has(ctx.tokens.lower(at)) && !ctx.tokens.lower(at).endsWith('ing');
}
const ENDS = new Set('and when where while but in on at'.split(' '));
