import type { TimeMention } from '../../language/mention.ts';
import { dayNumber } from '../../language/times/calendar-days.ts';
import type { Tokens } from '../../language/tokens.ts';

/** What a text says of its own day without a date line: weekdays told as news, and dates in its telling. */
export interface DateEvidence {
  /** How often each weekday (0 Sunday … 6 Saturday) is told as news. */
  weekdays: number[];
  /** The weekday said first and most in the head of the text, or -1. */
  newsWeekday: number;
  /** Weekdays told of another day than the report's own, as "Sunday night" beside "said Monday". */
  nightOf: number;
  /** Latest date with a year told as past, as a day number, or NaN. */
  latestDated: number;
  /** Dates without a year: month and day as said. */
  yearless: { month: number; day: number; quote: string }[];
  /** Years said alone or in dates. */
  years: number[];
  quotes: Map<number, string>;
  /** It speaks of things earlier in its own week. */
  thisWeek: boolean;
}

/** Gathers what can date a report from the times of its text, read without a day of its own. */
export function gatherDateEvidence(tokens: Tokens, mentions: TimeMention[]): DateEvidence {
  const evidence: DateEvidence = {
    weekdays: [0, 0, 0, 0, 0, 0, 0],
    newsWeekday: -1,
    nightOf: -1,
    latestDated: Number.NaN,
    yearless: [],
    years: [],
    quotes: new Map(),
    thisWeek: false,
  };
  let rank = 0;
  const weight = [0, 0, 0, 0, 0, 0, 0];
  for (const m of mentions) {
    if (m.timeless) continue;
    const quote = tokens.slice(m.first, m.last);
    if (/^(?:earlier )?this week$/i.test(quote)) evidence.thisWeek = true;
    if (m.weekday !== undefined && m.relation !== 'until' && m.relation !== 'since' && !m.said?.day) {
      evidence.weekdays[m.weekday]++;
      if (!evidence.quotes.has(m.weekday)) evidence.quotes.set(m.weekday, quote);
      // what is told first weighs most: the lede says its day
      weight[m.weekday] += rank < 3 ? 3 - rank : 1;
      rank++;
      if (m.part === 'night' || m.part === 'evening' || m.part === 'late') evidence.nightOf = m.weekday;
    }
    const said = m.said;
    if (!said) continue;
    if (said.year) evidence.years.push(said.year);
    if (said.year && said.month && said.day) {
      const day = dayNumber(said.year, said.month, said.day);
      if (!(evidence.latestDated >= day)) evidence.latestDated = day;
    } else if (said.month && said.day) evidence.yearless.push({ month: said.month, day: said.day, quote });
  }
  let best = 0;
  for (let d = 0; d < 7; d++) {
    if (weight[d] > best) {
      best = weight[d];
      evidence.newsWeekday = d;
    }
  }
  return evidence;
}
