import { dayFromIso, dayNumber, isoDay, monthStart } from '../language/calendar-days.ts';
import type { TimeFinder } from '../language/find-times.ts';
import { tokenise } from '../language/tokens.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Report } from '../model/report.ts';
import type { When } from '../model/when.ts';
import { dayWhen } from './date-state.ts';

/** What a container's own field says: an ISO day, month, year or instant, or a mail's or feed's date. */
export function readContainerDate(published: string | null, find: TimeFinder, vocabulary: Vocabulary): When | null {
  if (!published) return null;
  const text = published.trim();
  const day = dayFromIso(text);
  if (day !== null) return dayWhen(day, 'stated', 'the record gives its date');
  const month = /^(\d{4})-(\d\d)$/.exec(text);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) {
    const start = dayNumber(Number(month[1]), Number(month[2]), 1);
    return {
      start: isoDay(start),
      end: isoDay(monthStart(start, 1)),
      grain: 'month',
      how: 'stated',
      because: 'the record gives its month',
    };
  }
  if (/^\d{4}$/.test(text))
    return { start: `${text}-01-01`, end: `${Number(text) + 1}-01-01`, grain: 'year', how: 'stated', because: 'the record gives its year' };
  const tokens = tokenise(text, vocabulary);
  for (const m of find(tokens, [], { publishedOn: null } as Report)) {
    if (m.said?.year && m.said.month && m.said.day)
      return dayWhen(dayNumber(m.said.year, m.said.month, m.said.day), 'stated', 'the record gives its date');
  }
  return null;
}
