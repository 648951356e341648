import type { TimeMention } from '../../language/mention.ts';
import { dayFromIso, dayNumber } from '../../language/times/calendar-days.ts';
import type { Tokens } from '../../language/tokens.ts';
import type { Dateline } from '../stories/read-dateline.ts';

/** A date that stands for the report itself, not in its telling. */
export interface DateLine {
  /** Day number, and the other reading where day and month could change places. */
  day: number;
  other: number | null;
  /** How the line says it: a label ("Published"), an outlet ("The Daily, 4 June 2019"), the dateline, or nothing. */
  kind: 'labelled' | 'credited' | 'dateline' | 'bare' | 'updated';
  quote: string;
  /** The time it was read from. */
  mention: TimeMention;
  /** Year left out and to be found ("TUNIS, Jun 4"). */
  yearless: boolean;
  month: number;
  dayOfMonth: number;
}

const LABEL = /(?:published|date of publication|posted|released?|issued|date|publié|created)\W{0,3}(?:on|at)?\W{0,3}$/i;
const UPDATED = /(?:updated|modified|last updated|retrieved|accessed)\W{0,3}(?:on|at)?\W{0,3}$/i;
/** What monitors and broadcasters call what they put out by the day. */
const DOCUMENT =
  'bulletin|report|note|update|brief|briefing|summary|statement|communiqu[eé]|log|digest|newsletter|edition|round-?up|sitrep|release|dispatch';
/** Such a word before the date, with no more between than sets the date off: "daily report |of|", "evening bulletin|,|", "summary of violations |for|". */
const HEADS = new RegExp(`\\b(?:${DOCUMENT})\\b(?:[^.!?]{0,60}(?:[,;(|·:–—-]|\\bfor|\\bdated)| of| on|)$`, 'i');
/** A head is no longer; a paragraph that ends with a date is. */
const HEAD_LENGTH = 110;
const HEAD_LINES = 14;
const TAIL_LINES = 6;
const BESIDE = 120;

/**
 * The date lines among the first and last lines of a text: a line that is little more than a date, a labelled date, an outlet
 * with its date, and the date inside a dateline. `mentions` are the times of the text read without a day of its own.
 */
export function findDateLines(tokens: Tokens, mentions: TimeMention[], dateline: Dateline | null): DateLine[] {
  const { text } = tokens;
  const lines = edgeLines(text);
  const out: DateLine[] = [];
  for (const m of mentions) {
    const said = m.said;
    if (!said?.day || !said.month) continue;
    const start = tokens.start[m.first];
    const end = tokens.end[m.last - 1];
    const inDateline = dateline !== null && start >= dateline.start && end <= dateline.end;
    const line = lines.find((l) => start >= l.start && end <= l.end);
    if (!line && !inDateline) continue;
    const kind = inDateline ? 'dateline' : lineKind(text, line!, start, end);
    // capitals say nothing of an outlet's name where everything is in capitals
    if (tokens.shouting && kind === 'credited') continue;
    if (!kind) continue;
    if (!said.year && kind !== 'dateline') continue;
    const day = said.year ? dayNumber(said.year, said.month, said.day) : Number.NaN;
    const alternative = m.when?.alternatives?.[0];
    const other = alternative ? dayFromIso(alternative.start) : null;
    out.push({
      day,
      other,
      kind,
      quote: kind === 'credited' ? text.slice(line!.start, line!.end).trim() : text.slice(start, end),
      mention: m,
      yearless: !said.year,
      month: said.month,
      dayOfMonth: said.day,
    });
  }
  return out;
}

/** A line of a date is mostly date: what else stands there is an outlet's name, an hour, a label. */
function lineKind(text: string, line: Line, start: number, end: number): DateLine['kind'] | null {
  // a line of hostile length is looked at beside the date only
  const before = text.slice(Math.max(line.start, start - BESIDE), start).trim();
  const after = text.slice(end, Math.min(line.end, end + BESIDE)).trim();
  if (start - line.start > BESIDE) return null;
  if (UPDATED.test(before)) return 'updated';
  if (LABEL.test(before)) return 'labelled';
  const rest = before.length + after.length;
  const bareBefore = before.replace(/^[\s|•·☐*()[\],–—-]+|[\s|•·☐*()[\],–—-]+$/g, '');
  if (bareBefore === '' && after.replace(/[\s|•·()[\],.:\d–—-]|GMT|UTC|a\.?m\.?|p\.?m\.?|IST|ET/gi, '') === '') return 'bare';
  // "Evening Herald, June 4, 2019": a short name in capitals before the date and nothing after
  if (
    rest <= 60 &&
    after.length <= 12 &&
    /^(?:[A-Z][\w.'’&]*|of|the|and|de|la|-|–|\||,|\/)(?:[ ,|/–-]+(?:[A-Z][\w.'’&]*|of|the|and|de|la|-|–|\|))*[ ,|/–-]*$/.test(bareBefore)
  ) {
    const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(bareBefore);
    return weekday ? 'bare' : 'credited';
  }
  // a headline that ends or starts with its date, short lines only
  if (line.end - line.start <= 48 && rest <= 30) return 'bare';
  // "Radio Lake - evening bulletin, Friday 8 March 2019", "Daily report for 8 March 2019"
  if (line.end - line.start <= HEAD_LENGTH && after.replace(/[\s|().\d:–—-]/g, '') === '' && HEADS.test(before)) return 'bare';
  // some pages run the date into the first line: "Sunday 2 June 2019 Troops …"
  if (bareBefore === '' && line.first) return 'bare';
  return null;
}

interface Line {
  start: number;
  end: number;
  first: boolean;
}

function edgeLines(text: string): Line[] {
  const head: Line[] = [];
  let at = 0;
  while (at < text.length && head.length < HEAD_LINES) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    if (end > at && text.slice(at, Math.min(end, at + 400)).trim() !== '') head.push({ start: at, end, first: head.length === 0 });
    at = end + 1;
  }
  const tail: Line[] = [];
  let end = text.length;
  while (end > at && tail.length < TAIL_LINES) {
    let start = text.lastIndexOf('\n', end - 1) + 1;
    if (start < at) start = at;
    if (end > start && text.slice(start, Math.min(end, start + 400)).trim() !== '') tail.push({ start, end, first: false });
    end = start - 1;
  }
  return head.concat(tail);
}
