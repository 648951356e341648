import { dayFromIso, isoDay } from '../../language/times/calendar-days.ts';
import type { TimeFinder } from '../../language/times/find-times.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { Report } from '../../model/report.ts';
import type { When } from '../../model/when.ts';

const HEAD = 900;
const SIGNS = /\bas of \d|\b(?:past|last|previous) (?:24|48|72|twenty-four|forty-eight) hours|\bevenings? of\b|\breporting period\b/i;

/**
 * The days a bulletin says it covers, from its first lines: "as of 18:00 4 June", "in the past 24 hours", "from the evening of 2 to
 * the evening of 4 June". What it counts without a day of its own lies in them. Null when it says none.
 */
export function readDateCoverage(report: Report, find: TimeFinder, vocabulary: Vocabulary): When | null {
  if (!report.publishedOn) return null;
  const head = report.clean.text.slice(0, HEAD);
  if (!SIGNS.test(head)) return null;
  const tokens = tokenise(head, vocabulary);
  for (const m of find(tokens, [], report)) {
    if (!m.when || m.timeless || m.future) continue;
    const start = dayFromIso(m.when.start);
    const end = dayFromIso(m.when.end);
    const quote = tokens.slice(m.first, m.last);
    const because = (): string => `it says “${quote}” of what it covers`;
    if (start === null || end === null) continue;
    // "as of 18:00 4 June": the day up to then, and the evening before it
    if (tokens.lower(m.first - 1) === 'of' && tokens.lower(m.first - 2) === 'as')
      return { start: isoDay(start - 1), end: isoDay(start + 1), grain: 'day', how: 'inferred', because: because() };
    const window = m.hours !== null && m.hours >= 24 && m.hours <= 72;
    if (window || (m.part === 'evening' && end - start > 1))
      return { start: isoDay(start), end: isoDay(Math.max(end, start + 1)), grain: 'day', how: 'inferred', because: because() };
  }
  return null;
}
