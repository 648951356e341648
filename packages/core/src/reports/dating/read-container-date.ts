import { dayFromIso, dayNumber, isoDay, monthStart, validDate } from '../../language/times/calendar-days.ts';
import type { TimeFinder } from '../../language/times/find-times.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { Report } from '../../model/report.ts';
import type { When } from '../../model/when.ts';
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

/** The day in a report's address or file name ("…/2019/06/04/barns-burn", "2019-06-04-note.txt"), where nothing else dates it. */
export function readAddressDate(report: Report): When | null {
  for (const [address, what] of [
    [report.url, 'address'],
    [report.file, 'file name'],
  ] as const) {
    const match = /(?:^|[^\d])((?:19|20)\d\d)([-/_.]?)(\d\d)\2(\d\d)(?!\d)/.exec(address ?? '');
    if (!match) continue;
    const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
    if (validDate(year, month, day))
      return dayWhen(dayNumber(year, month, day), 'inferred', `its ${what} holds ${match[1]}-${match[3]}-${match[4]}`);
  }
  return null;
}
