import type { Knowledge } from '../../knowledge/knowledge.ts';
import { dayFromIso, isoDay } from '../../language/times/calendar-days.ts';
import { createTimeFinder } from '../../language/times/find-times.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { Report } from '../../model/report.ts';
import { dayWhen } from '../dating/date-state.ts';
import { readDateline } from './read-dateline.ts';

/** Days that a page may go back with a heading, and with a dateline. */
const HEADED = 400;
const WRITTEN = 31;

/** Gives a story the day of its own that the page has for it. */
export interface StoryDater {
  /** The day in the line that it stands under: all that it tells is of that day. */
  ofDay(story: Report, line: string): Report;
  /** The day in its dateline: it was written then. */
  byDateline(story: Report): Report;
}

/** Prepares the dating of stories within pages. */
export function createStoryDater(knowledge: Pick<Knowledge, 'calendars'>, vocabulary: Vocabulary): StoryDater {
  const find = createTimeFinder(knowledge, vocabulary);
  /** The day that some words of a page say, not before so many days ago. */
  const dayIn = (said: string, page: Report, back: number): number | null => {
    const time = find(tokenise(said, vocabulary), [], page).find(({ when }) => when?.grain === 'day');
    const day = time ? dayFromIso(time.when!.start) : null;
    const printed = page.publishedOn ? dayFromIso(page.publishedOn.start) : null;
    return day === null || (printed !== null && (day > printed + 1 || day < printed - back)) ? null : day;
  };
  return {
    ofDay: (story, line) => {
      const day = dayIn(line, story, HEADED);
      // the line that dates the page says nothing more
      if (day === null || isoDay(day) === story.publishedOn?.start.slice(0, 10)) return story;
      const on = dayWhen(day, 'stated', `it stands under “${line}”`);
      return Object.assign(story, { publishedOn: on, coversOn: { ...on, how: 'inferred' } });
    },
    byDateline: (story) => {
      const dateline = readDateline(story.clean.text);
      if (!dateline) return story;
      const said = story.clean.text.slice(dateline.start, dateline.end);
      const day = /\d/.test(said) ? dayIn(said, story, WRITTEN) : null;
      return day === null ? story : Object.assign(story, { publishedOn: dayWhen(day, 'stated', `its dateline says “${said}”`) });
    },
  };
}
