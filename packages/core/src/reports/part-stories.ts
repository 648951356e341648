import type { Gazetteer } from '../knowledge/gazetteer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Report } from '../model/report.ts';
import { createStoryDater } from './date-story.ts';
import { dayLines } from './day-lines.ts';
import { type Line, linesOf } from './lines-of.ts';
import { datelineAt } from './read-dateline.ts';
import { regionLines } from './region-lines.ts';

/** A text shorter than this tells one story. */
const SHORTEST = 200;
/** Lines above a story that are part of it, at most: its number, its hour, its headline, who wrote it. */
const ABOVE = 4;

/** Where a story begins in a text, and the line, if any, that says of which day it is. */
export interface StoryStart {
  at: number;
  day: Line | null;
}

/**
 * Prepares the function that parts a report into its stories, each a report of its own text: a page may hold several, one behind the other, and who did what
 * where in one of them says nothing of the next. Most reports hold one: it is the report itself.
 */
export function createParter(
  knowledge: Pick<Knowledge, 'calendars' | 'gazetteer'>,
  vocabulary: Vocabulary,
): (report: Report) => readonly Report[] {
  const { ofDay, byDateline } = createStoryDater(knowledge, vocabulary);
  return (report) => {
    const { text } = report.clean;
    const starts = storyStarts(text, knowledge.gazetteer);
    if (starts.length < 2) return [report];
    return starts.map(({ at, day }, k) => {
      const story = storyOf(report, at, starts[k + 1]?.at ?? text.length);
      if (k === 0 && !day) return story;
      // whatever day its first story is of
      const page = Object.assign(story, { publishedOn: report.carriedOn ?? report.publishedOn });
      return day ? ofDay(page, text.slice(day.start, day.end)) : byDateline(page);
    });
  };
}

function storyOf(report: Report, from: number, until: number): Report {
  const { clean } = report;
  const own: Report['clean'] = { text: clean.text.slice(from, until), toTaken: (at) => clean.toTaken(from + at) };
  if (clean.ownWords) own.ownWords = (a, b) => clean.ownWords!(from + a, from + b);
  return Object.create(report, { clean: { value: own, enumerable: true } }) as Report;
}

/** Where the stories of a text begin, the first of them where the text does. */
export function storyStarts(text: string, gazetteer: Gazetteer): StoryStart[] {
  const starts: StoryStart[] = [{ at: 0, day: null }];
  if (text.length < SHORTEST) return starts;
  const lines = linesOf(text).filter(({ start, end }) => end > start);
  const days = dayLines(text, lines);
  const regions = regionLines(text, lines, gazetteer);
  // a story tells something before the next one begins
  let telling = lines.findIndex((line) => isProse(text, line));
  starts[0].day = lines.slice(Math.max(0, telling - ABOVE), Math.max(0, telling)).findLast((line) => days.has(line)) ?? null;
  for (let i = telling + 1; telling >= 0 && i < lines.length; i++) {
    const headed = days.has(lines[i]) || regions.has(lines[i]);
    if (!headed && !beginsStory(text, lines, i, starts[starts.length - 1].at)) continue;
    let head = i;
    while (head > telling + 1 && i - head < ABOVE && !isRule(text, lines, head - 1) && isAbove(text, lines[head - 1])) head--;
    // the regions of one day stand below it
    let day = headed ? starts[starts.length - 1].day : null;
    for (; i < lines.length && !isProse(text, lines[i]); i++) if (days.has(lines[i])) day = lines[i];
    starts.push({ at: lines[head].start, day });
    telling = i;
  }
  return starts;
}

function beginsStory(text: string, lines: readonly Line[], i: number, last: number): boolean {
  if (isRule(text, lines, i - 1)) return true;
  if (isHeadline(text, lines[i])) return retold(text, lines, i, last);
  const dateline = datelineAt(text, lines[i]);
  return dateline !== null && (dateline.sure || isHeadline(text, lines[i - 1]));
}

/** "* * *", "-----": a line without a word, below a sentence or a blank line. One that stands right below a heading only underlines it. */
function isRule(text: string, lines: readonly Line[], i: number): boolean {
  const { start, end } = lines[i];
  if (end - start < 3 || !/^[\s*_=~#•–—-]+$/.test(text.slice(start, end))) return false;
  return isProse(text, lines[i - 1]) || /\n\s*\n/.test(text.slice(lines[i - 1].end, start));
}

/** A line that ends as a sentence does, or is too long for a headline. */
const isProse = (text: string, { start, end }: Line): boolean =>
  end - start > LONGEST || (end - start > 24 && /[.!?]["'”’)\]]*$/.test(text.slice(end - 4, end)));

/** Characters of a headline at most, and its words at least. */
const LONGEST = 160;
const WORDS = 4;

/** A line that stands alone, opens no item of a list and closes as no sentence does: "Rebels shell Goma after talks". */
function isHeadline(text: string, { start, end }: Line): boolean {
  if (end - start > LONGEST) return false;
  const line = text.slice(start, end);
  return (
    !/[.,;:?]["'”’)\]]*$|^(?:wh(?:o|at|en|ere|y)|how)\b/i.test(line) &&
    !/^[-–—•*▪·]\s|\|/.test(line) &&
    (line.match(/\p{L}+/gu)?.length ?? 0) >= WORDS
  );
}

/** What may stand above a story: a headline, an hour, a day, a rule; no item of a list and no sentence. */
const isAbove = (text: string, line: Line): boolean => !isProse(text, line) && !/^[-–—•▪·]\s/.test(text.slice(line.start, line.start + 2));

/** Lines between a headline and its story at most, and the characters of the story that tell it again. */
const BETWEEN = 3;
const LEDE = 420;

/**
 * A story opens with what its headline says, and the one before it has said little of that, or it tells all of it with its day. What stands under a crosshead
 * goes on with the same story.
 */
function retold(text: string, lines: readonly Line[], i: number, last: number): boolean {
  const said = wordsOf(text.slice(lines[i].start, lines[i].end));
  let below = i + 1;
  while (below < lines.length - 1 && below - i <= BETWEEN && !isProse(text, lines[below])) below++;
  if (said.size < 3 || below >= lines.length) return false;
  const share = (of: string): number => {
    const words = wordsOf(of);
    return [...said].filter((word) => words.has(word)).length / said.size;
  };
  const lede = text.slice(lines[below].start, lines[below].start + LEDE);
  const told = share(lede);
  if (told < RETOLD || told * said.size < 2) return false;
  return (told >= TOLD_IN_FULL && NEWS_DAY.test(lede)) || share(text.slice(last, lines[i].start)) < KNOWN;
}
const RETOLD = 0.4;
const TOLD_IN_FULL = 0.6;
const KNOWN = 0.5;
const NEWS_DAY = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|overnight|last night)\b/i;

const SMALL =
  /^(after|says|said|over|from|with|that|this|have|been|will|into|amid|near|more|than|they|their|were|what|when|where|which|about)$/;

/** Its words without the small ones, each by its first letters: "killed" is "kills". */
function wordsOf(text: string): Set<string> {
  const out = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\d]+/gu)) {
    const short = word.length < 4 && !/^\d|^\p{Lu}{2}/u.test(word);
    const lower = word.toLowerCase();
    if (!short && !SMALL.test(lower)) out.add(lower.slice(0, 5));
  }
  return out;
}
