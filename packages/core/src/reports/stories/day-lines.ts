import type { Line } from './lines-of.ts';

const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const MONTH = '(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const NTH = '\\d{1,2}(?:st|nd|rd|th)?';
const DATE = `(?:${NTH} (?:of )?${MONTH}|${MONTH} ${NTH}|\\d{1,2}[./]\\d{1,2})(?:,? \\d{4}|[./]\\d{2,4})?|\\d{4}-\\d\\d-\\d\\d`;
/** "12 May", "On Tuesday, May 3", "## 10 October 2020", "DAY 3 - 8 May (Sunday):", "Monday": a line that is a day and nothing else. */
const DAY_LINE = new RegExp(
  `^(?:#{1,4} |\\*\\*|[-–—•] )?(?:day \\d{1,3} ?[-–—:,(] ?)?(?:on )?(?:(?:${WEEKDAY},? )?(?:${DATE})(?:,? \\(?${WEEKDAY})?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\)?(?:\\*\\*)? ?[:–—-]?$`,
  'i',
);
const LONGEST = 48;

/** The lines that head what follows by its day, where a text has two at least: one alone is the date of the text. */
export function dayLines(text: string, lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Map<string, Line>();
  const all = new Set<Line>();
  for (const line of lines) {
    if (line.end - line.start > LONGEST) continue;
    const said = text.slice(line.start, line.end);
    if (!DAY_LINE.test(said)) continue;
    found.set(said, line);
    all.add(line);
  }
  return found.size > 1 ? all : NONE;
}
const NONE: ReadonlySet<Line> = new Set();
