import { OVERNIGHT, TODAY, TOMORROW, TONIGHT, YESTERDAY } from './calendar-words.ts';
import { draftDays, draftTime, type TimeContext, type TimeDraft } from './time-draft.ts';

const PARTS = [undefined, 'dawn', 'morning', 'afternoon', 'evening', 'night'] as const;

/** "today", "yesterday", "tomorrow", "tonight", "overnight" (the evening before and the day). */
export function readDeictic(ctx: TimeContext, i: number, value: number): TimeDraft | null {
  const { tokens, anchor } = ctx;
  let first = i;
  let last = i + 1;
  if (value === OVERNIGHT) {
    const draft = draftDays('deictic', first, last, anchor - 1, anchor + 1);
    draft.part = 'night';
    return draft;
  }
  let day = value === YESTERDAY ? anchor - 1 : value === TOMORROW ? anchor + 1 : anchor;
  // "the day before yesterday", "the day after tomorrow"
  if (value !== TODAY && value !== TONIGHT && i - 2 >= ctx.floor && tokens.lower(i - 2) === 'day') {
    const lead = tokens.lower(i - 1);
    if (lead === 'before' && value === YESTERDAY) day--;
    else if (lead === 'after' && value === TOMORROW) day++;
    if (lead === 'before' || lead === 'after') first = tokens.lower(i - 3) === 'the' && i - 3 >= ctx.floor ? i - 3 : i - 2;
  } else if (
    (tokens.lower(i - 1) === 'earlier' ||
      tokens.lower(i - 1) === 'late' ||
      tokens.lower(i - 1) === 'early' ||
      tokens.lower(i - 1) === 'later') &&
    i - 1 >= ctx.floor
  )
    first = i - 1;
  if (
    value === TODAY &&
    tokens.caps[i] !== 0 &&
    tokens.caps[i - 1] !== 0 &&
    tokens.kind[i - 1] === 1 &&
    !tokens.shouting &&
    tokens.lower(i - 1) !== 'earlier'
  )
    last = i + 1;
  const draft = draftDays('deictic', first, last, day, day + 1);
  if (value === TONIGHT) draft.part = 'night';
  return draft;
}

const PART_LEADS = new Set('the in at by during before after until till since of from around about every'.split(' '));

/** "this morning", "last night", "that evening", "in the evening", "at dawn": a stretch of a day, its day still to be found where none is said. */
export function readPart(ctx: TimeContext, i: number, value: number): TimeDraft | null {
  const { tokens, anchor } = ctx;
  const lead = i - 1 >= ctx.floor ? tokens.lower(i - 1) : '';
  const part = PARTS[value];
  if (lead === 'this') {
    const draft = draftDays('deictic', i - 1, i + 1, anchor, anchor + 1);
    draft.part = part;
    return draft;
  }
  if (lead === 'last' && value >= 4) {
    const draft = draftDays('deictic', i - 1, i + 1, anchor - 1, anchor + 1);
    draft.part = part;
    return draft;
  }
  if (lead === 'that' || lead === 'same') {
    const draft = draftTime('shift', i - 1, i + 1);
    draft.shift = 0;
    draft.part = part;
    return draft;
  }
  if ((lead === 'next' || lead === 'following' || lead === 'previous') && tokens.lower(i - 2) === 'the') {
    const draft = draftTime('shift', i - 2, i + 1);
    draft.shift = lead === 'previous' ? -1 : 1;
    draft.part = part;
    return draft;
  }
  if (lead === 'every' || lead === 'each') {
    const draft = draftTime('part', i - 1, i + 1);
    draft.timeless = true;
    return draft;
  }
  if (lead === 'the' && tokens.lower(i + 1) === 'before' && tokens.lower(i + 2) === 'last') {
    const draft = draftDays('deictic', i - 1, i + 3, anchor - 2, anchor);
    draft.part = part;
    return draft;
  }
  if (lead === 'the' && tokens.lower(i + 1) === 'before') {
    const draft = draftTime('shift', i - 1, i + 2);
    draft.shift = -1;
    draft.part = part;
    return draft;
  }
  const named = PART_LEADS.has(lead) || lead === 'early' || lead === 'late';
  // after a day ("Sunday night") or before one ("night of 7 May"): joined later
  const draft = draftTime('part', i, i + 1);
  draft.part = part;
  if (!named) draft.hours = Number.NaN;
  return draft;
}
