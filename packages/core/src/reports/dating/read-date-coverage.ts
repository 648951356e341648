import type { TimeMention } from '../../language/mention.ts';
import { dayFromIso, isoDay } from '../../language/times/calendar-days.ts';
import type { TimeFinder } from '../../language/times/find-times.ts';
import { type Tokens, tokenise } from '../../language/tokens.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { Report } from '../../model/report.ts';
import type { When } from '../../model/when.ts';

const HEAD = 900;
const SIGNS =
  /\bas of \d|\b(?:past|last|previous) (?:24|48|72|twenty-four|forty-eight) hours|\bevenings? of\b|\b(?:period|week|weekly|covers|covering)\b/i;
/** What comes before the period that a text says it is about: "Reporting period: 9 - 15 July", "the week from 6 to 12 April". */
const PERIOD = /^(period|week|weekly|covers|covering)$/;
/** Days before publication on which such a period ends at most, and how long one is. */
const LATE = 20;
const LONGEST = 200;
/** Days before publication of which a bulletin that names one day in its title may be, and how it calls itself: "Two statements on the night of 24 October" is none. */
const DAILY = 4;
const BULLETIN = /\b(daily|day|reports?|brief|briefing|bulletin|update|digest|sit-?rep|summary|log|note|breaches|violations)\b/i;

/**
 * The days a bulletin says it covers, in its title or its first lines: "12 - 18 June", "as of 18:00 4 June", "in the past 24 hours", "from the evening of
 * 2 to the evening of 4 June". What it counts without a day of its own lies in them, and its weekdays are theirs. Null when it says none.
 */
export function readDateCoverage(report: Report, find: TimeFinder, vocabulary: Vocabulary): When | null {
  const published =
    report.publishedOn?.grain === 'day' && report.publishedOn.how === 'stated' ? dayFromIso(report.publishedOn.start.slice(0, 10)) : null;
  if (!report.publishedOn) return null;
  return (published === null ? null : inTitle(report, published, find, vocabulary)) ?? inHead(report, published, find, vocabulary);
}

/** "Weekly Brief, 5 to 11 May 2017", "Daily report, Sunday 1 December", "Breaches on the tenth day, January 8". */
function inTitle(report: Report, published: number, find: TimeFinder, vocabulary: Vocabulary): When | null {
  if (!report.title || !/\d/.test(report.title)) return null;
  const tokens = tokenise(report.title, vocabulary);
  for (const m of find(tokens, [], report)) {
    const days = daysOf(m);
    if (!days || m.relation !== 'at' || !/\d/.test(tokens.slice(m.first, m.last)) || m.said?.month === undefined) continue;
    const daily = BULLETIN.test(report.title) && days.end - days.start === 1 && published > days.start && published - days.start <= DAILY;
    if (daily || isPeriod(days, published)) return covering(days, tokens, m);
  }
  return null;
}

function inHead(report: Report, published: number | null, find: TimeFinder, vocabulary: Vocabulary): When | null {
  const head = report.clean.text.slice(0, HEAD);
  if (!SIGNS.test(head)) return null;
  const tokens = tokenise(head, vocabulary);
  for (const m of find(tokens, [], report)) {
    const days = daysOf(m);
    if (!days) continue;
    // "as of 18:00 4 June": the day up to then, and the evening before it
    if (tokens.lower(m.first - 1) === 'of' && tokens.lower(m.first - 2) === 'as')
      return covering({ start: days.start - 1, end: days.start + 1 }, tokens, m);
    const window = m.hours !== null && m.hours >= 24 && m.hours <= 72;
    if (window || (m.part === 'evening' && days.end - days.start > 1)) return covering(days, tokens, m);
    const said = [1, 2, 3, 4, 5, 6, 7].some((k) => PERIOD.test(tokens.lower(m.first - k)));
    if (said && published !== null && isPeriod(days, published)) return covering(days, tokens, m);
  }
  return null;
}

interface Days {
  start: number;
  end: number;
}

function daysOf(m: TimeMention): Days | null {
  if (!m.when || m.timeless || m.future) return null;
  const [start, end] = [dayFromIso(m.when.start.slice(0, 10)), dayFromIso(m.when.end.slice(0, 10))];
  return start === null || end === null ? null : { start, end: Math.max(end, start + 1) };
}

const isPeriod = ({ start, end }: Days, published: number): boolean =>
  end - start > 1 && end - start <= LONGEST && end - published <= 1 && published - end <= LATE;

const covering = ({ start, end }: Days, tokens: Tokens, m: TimeMention): When => ({
  start: isoDay(start),
  end: isoDay(end),
  grain: 'day',
  how: 'inferred',
  because: `it says “${tokens.slice(m.first, m.last)}” of what it covers`,
});
