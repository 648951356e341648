import { dayNumber, yearOf } from './calendar-days.ts';
import { readDirection } from './time-cues.ts';
import { draftDays, type TimeContext, type TimeDraft } from './time-draft.ts';

const LEADS = new Set(['last', 'this', 'next', 'the']);
const BEFORE_THE = new Set(['in', 'during', 'since', 'by', 'until', 'through', 'of', 'over']);

/** "last summer", "this spring", "in the autumn": three months of the northern year, by their first month (12 for winter). */
export function readSeason(ctx: TimeContext, i: number, firstMonth: number): TimeDraft | null {
  const { tokens } = ctx;
  const lead = i - 1 >= ctx.floor ? tokens.lower(i - 1) : '';
  if (!LEADS.has(lead) || (lead === 'the' && !BEFORE_THE.has(tokens.lower(i - 2)))) return null;
  const year = Number.isNaN(ctx.latest) ? Number.NaN : yearOf(ctx.latest);
  const startIn = (y: number): number => dayNumber(y, firstMonth, 1);
  const endIn = (y: number): number => dayNumber(firstMonth === 12 ? y + 1 : y, firstMonth === 12 ? 3 : firstMonth + 3, 1);
  let at = year;
  if (lead === 'last') while (endIn(at) > ctx.latest) at--;
  else if (lead === 'next') {
    if (startIn(at) <= ctx.latest) at++;
  } else if (readDirection(ctx, i - 1, i + 1) <= 0 || endIn(at - 1) > ctx.latest) while (startIn(at) > ctx.latest) at--;
  return draftDays('unit', i - 1, i + 1, Number.isNaN(at) ? Number.NaN : startIn(at), Number.isNaN(at) ? Number.NaN : endIn(at), 'month');
}
