import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { Report } from '../../model/report.ts';
import { createStoryDater } from './date-story.ts';
import { dayLines } from './day-lines.ts';
import { type Line, linesOf } from './lines-of.ts';
import { datelineAt } from './read-dateline.ts';
import { regionLines } from './region-lines.ts';
import { beginsStory, isAbove, isNotice, isProse, isRule, ToldSoFar } from './story-signs.ts';

/** A text shorter than this tells one story. */
const SHORTEST = 120;
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

/** Parts of a round-up, at least. */
const PARTS = 3;

/** "HOMS - Shells hit …", "HAMA - Rebels attacked …": parts of one story, a line or two under a place each. */
function isRoundUp(text: string, lines: readonly Line[]): boolean {
  const told = lines.filter((line) => isProse(text, line));
  const placed = told.filter((line) => datelineAt(text, line)?.sure).length;
  return placed >= PARTS && placed * 2 >= told.length;
}

/** Where the stories of a text begin, the first of them where the text does. */
export function storyStarts(text: string, gazetteer: Gazetteer): StoryStart[] {
  const starts: StoryStart[] = [{ at: 0, day: null }];
  if (text.length < SHORTEST) return starts;
  const lines = linesOf(text).filter(({ start, end }) => end > start);
  const days = dayLines(text, lines);
  const regions = regionLines(text, lines, gazetteer);
  const told = new ToldSoFar(text);
  let parts: boolean | null = null;
  // a story tells something before the next one begins
  let telling = lines.findIndex((line) => isProse(text, line));
  starts[0].day = lines.slice(Math.max(0, telling - ABOVE), Math.max(0, telling)).findLast((line) => days.has(line)) ?? null;
  for (let i = telling + 1; telling >= 0 && i < lines.length; i++) {
    const headed = days.has(lines[i]) || regions.has(lines[i]);
    if (!headed) {
      if (!beginsStory(text, lines, i, told)) continue;
      // the whole text is looked at where one line of it may begin a story, and once
      parts ??= isRoundUp(text, lines);
      if (parts) continue;
    }
    if (starts.length === 1 && !headed && isNotice(text, lines, telling, i)) continue;
    let head = i;
    while (head > telling + 1 && i - head < ABOVE && !isRule(text, lines, head - 1) && isAbove(text, lines[head - 1])) head--;
    // the regions of one day stand below it
    let day = headed ? starts[starts.length - 1].day : null;
    for (; i < lines.length && !isProse(text, lines[i]); i++) if (days.has(lines[i])) day = lines[i];
    starts.push({ at: lines[head].start, day });
    told.beginAt(lines[head].start);
    telling = i;
  }
  return starts;
}
