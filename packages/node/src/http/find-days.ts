import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { TimeMention } from '@truceline/core/language/mention.ts';
import { createTimeFinder, type TimeFinder } from '@truceline/core/language/times/find-times.ts';
import { tokenise } from '@truceline/core/language/tokens.ts';
import { Vocabulary } from '@truceline/core/language/vocabulary.ts';
import type { Report } from '@truceline/core/model/report.ts';
import type { When } from '@truceline/core/model/when.ts';
import { splitSentences } from '@truceline/core/passages/split-passages.ts';
import { cleanText } from '@truceline/core/reports/clean-text.ts';

/** Days that are offered for one passage at most. */
const MOST = 4;

/** What follows the day of a dateline: an agency, and the dash before the first sentence. Nothing happened on it for that. */
const DATELINE = /^\s*(?:\([^)]*\))?\s*[-–—]\s/;

/** A day that a report tells, and the words that tell it. */
export interface ToldDay {
  when: When;
  words: string;
  /** Offsets into the text as taken. */
  span: { start: number; end: number };
  /** It stands in the passage, or in a sentence that the passage lies in. */
  inPassage: boolean;
}

/** Finds the days that a report tells near a passage of it: those in the passage first, then those told last before it, then those after. */
export class DayFinder {
  #find: { times: TimeFinder; vocabulary: Vocabulary } | null = null;

  constructor(readonly knowledge: Knowledge) {}

  /** `published`: the day that words such as "on Tuesday" are said on; null where none is known. */
  find(text: string, published: When | null, passage: { start: number; end: number }): ToldDay[] {
    const { times, vocabulary } = this.#reader();
    const { clean } = cleanText(text);
    const tokens = tokenise(clean.text, vocabulary);
    const sentences = splitSentences(tokens);
    const spanOf = (first: number, last: number) => ({
      start: clean.toTaken(tokens.start[first]!),
      end: clean.toTaken(tokens.end[last - 1]! - 1) + 1,
    });
    const own = sentences.filter(({ first, last }) => last > first && meets(spanOf(first, last), passage));
    const told = times(tokens, sentences, { publishedOn: published } as Report)
      .filter(tellsDay)
      .map((time): ToldDay & { far: number } => {
        const span = spanOf(time.first, time.last);
        const inPassage = meets(span, passage) || own.some(({ first, last }) => time.first >= first && time.last <= last);
        return { when: time.when, words: text.slice(span.start, span.end), span, inPassage, far: distance(span, passage, inPassage) };
      })
      .filter(({ span }) => !DATELINE.test(text.slice(span.end, span.end + 80)))
      .sort((a, b) => a.far - b.far || a.span.start - b.span.start);
    const days = new Map<string, ToldDay>();
    for (const { far: _, ...day } of told) if (!days.has(day.when.start + day.when.end)) days.set(day.when.start + day.when.end, day);
    return [...days.values()].slice(0, MOST);
  }

  #reader(): { times: TimeFinder; vocabulary: Vocabulary } {
    if (!this.#find) {
      const vocabulary = new Vocabulary();
      this.#find = { times: createTimeFinder(this.knowledge, vocabulary), vocabulary };
    }
    return this.#find;
  }
}

/** A day or a part of one that something can have happened on: no length, nothing planned, no week or month. */
function tellsDay(time: TimeMention): time is TimeMention & { when: When } {
  return time.when !== null && ['minute', 'hour', 'day'].includes(time.when.grain) && !time.timeless && !time.future && time.hours === null;
}

function meets(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How far a day stands from a passage: in its own sentence the nearest on either side, elsewhere rather one told before it. */
function distance(span: { start: number; end: number }, passage: { start: number; end: number }, inPassage: boolean): number {
  if (meets(span, passage)) return 0;
  const isBefore = span.end <= passage.start;
  const apart = isBefore ? passage.start - span.end : span.start - passage.end;
  return inPassage ? apart : (isBefore ? 1_000_000 : 1_000_000_000) + apart;
}
