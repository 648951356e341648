import { readFileSync } from 'node:fs';
import { calendarsPart } from '../src/knowledge/compile-calendars.ts';
import type { TimeMention } from '../src/language/mention.ts';
import { dayFromIso, isoDay } from '../src/language/times/calendar-days.ts';
import { createTimeFinder } from '../src/language/times/find-times.ts';
import { type Tokens, tokenise } from '../src/language/tokens.ts';
import { Vocabulary } from '../src/language/vocabulary.ts';
import type { Report } from '../src/model/report.ts';
import type { When } from '../src/model/when.ts';
import { splitSentences } from '../src/passages/split-passages.ts';

/** The shipped calendars, compiled from their files. */
export function shippedCalendars(): ReturnType<typeof calendarsPart.compile> {
  return calendarsPart.compile(
    ['holidays', 'zones', 'events'].map((name) => ({
      path: `calendars/${name}.yaml`,
      text: readFileSync(new URL(`../../../knowledge/calendars/${name}.yaml`, import.meta.url), 'utf8'),
    })),
  );
}

const calendars = shippedCalendars().value;
const vocabulary = new Vocabulary();
const find = createTimeFinder({ calendars }, vocabulary);

/** A report's own day. */
export function onDay(day: string): When {
  return { start: day, end: isoDay(dayFromIso(day)! + 1), grain: 'day', how: 'stated' };
}

/** The times of a text published on a day (null: undated). */
export function timesOf(text: string, published: string | When | null): { tokens: Tokens; times: TimeMention[] } {
  const tokens = tokenise(text, vocabulary);
  const publishedOn = typeof published === 'string' ? onDay(published) : published;
  return { tokens, times: find(tokens, splitSentences(tokens), { publishedOn } as Report) };
}

/** Times in short: "words = start..end" with what else they say. */
export function timeLines(text: string, published: string | null): string[] {
  const { tokens, times } = timesOf(text, published);
  return times.map((m) => {
    const marks = [
      m.when && m.when.grain !== 'day' ? m.when.grain : '',
      m.relation === 'at' ? '' : m.relation,
      m.recalled ? 'recalled' : '',
      m.future ? 'future' : '',
      m.hours === null ? '' : `${m.hours}h`,
      m.timeless ? 'timeless' : '',
      m.when?.how === 'inferred' ? 'inferred' : '',
    ].filter((s) => s !== '');
    const span = m.when ? `${m.when.start}..${m.when.end}` : 'none';
    return `${tokens.slice(m.first, m.last)} = ${[span, ...marks].join(' ')}`;
  });
}
