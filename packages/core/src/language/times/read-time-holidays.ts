import { LOWER, POSSESSIVE } from '../tokens.ts';
import { dayOfMonth, monthOf, yearOf } from './calendar-days.ts';
import type { Feast, Feasts } from './calendar-feasts.ts';
import { readDirection } from './time-cues.ts';
import { draftDays, draftTime, type TimeContext, type TimeDraft } from './time-draft.ts';
import { fullYear } from './time-numbers.ts';

/** A feast by its name: "Eid al-Adha", "during Ramadan", "Orthodox Easter 2016". The last one begun, or the next where it is near or to come. */
export function readHoliday(ctx: TimeContext, feasts: Feasts, i: number): TimeDraft | null {
  const { tokens } = ctx;
  if (tokens.caps[i] === LOWER) return null;
  for (const named of feasts.get(tokens.lower(i)) ?? []) {
    const last = matches(ctx, named.words, i);
    if (last < 0) continue;
    const year = fullYear(tokens, last);
    return dateFeast(ctx, named.feasts, i, year > 0 ? last + 1 : last, year);
  }
  return null;
}

/** The token after the name, or -1. Hyphens and possessives between its words do not matter. */
function matches(ctx: TimeContext, words: string[], i: number): number {
  const { tokens } = ctx;
  let at = i;
  for (const word of words) {
    while (at > i && (tokens.lower(at) === '-' || tokens.kind[at] === POSSESSIVE)) at++;
    const here = tokens.lower(at);
    // "New Year's" is "new", "year", "'s"
    if (here !== word && !(`${here}s` === word && tokens.kind[at + 1] === POSSESSIVE)) return -1;
    at++;
  }
  return tokens.kind[at] === POSSESSIVE && at < tokens.count ? at : at;
}

function dateFeast(ctx: TimeContext, feasts: Feast[], first: number, last: number, year: number): TimeDraft {
  if (year === 0 && Number.isNaN(ctx.latest)) return draftTime('holiday', first, last);
  const years = year > 0 ? [year] : [yearOf(ctx.latest) - 1, yearOf(ctx.latest), yearOf(ctx.latest) + 1];
  const ahead = year > 0 ? 9999 : readDirection(ctx, first, last) > 0 ? 200 : 20;
  let best: { feast: Feast; start: number } | null = null;
  for (const feast of feasts) {
    for (const y of years) {
      for (const start of feast.firstDay(y)) {
        if (year === 0 && start - ctx.latest > ahead) continue;
        if (
          !best ||
          Math.abs(start - ctx.latest) < Math.abs(best.start - ctx.latest) ||
          (ahead > 20 && start >= ctx.latest && best.start < ctx.latest)
        )
          best = { feast, start };
      }
    }
  }
  if (!best) return draftTime('holiday', first, last);
  const { feast, start } = best;
  const draft = draftDays('holiday', first, last, start, start + feast.days, feast.days > 20 ? 'month' : feast.days > 5 ? 'week' : 'day');
  draft.because = feast.moves > 0 ? 'by the Umm al-Qura calendar; sighting the moon may move it by a day' : '';
  if (year > 0) draft.year = yearOf(start);
  draft.month = feast.days === 1 && year > 0 ? monthOf(start) : 0;
  draft.day = feast.days === 1 && year > 0 ? dayOfMonth(start) : 0;
  return draft;
}
