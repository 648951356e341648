import type { TimeMention } from '../../language/mention.ts';
import type { When } from '../../model/when.ts';
import type { Scene } from './scene.ts';

const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));

/** A weekday that was taken for the last one, where the words tell of what is to come: the same weekday a week on. */
export function comingWeekday(scene: Scene, time: TimeMention | null): TimeMention | null {
  const told = scene.reading.report.publishedOn?.start;
  // "from midnight": of the two midnights of the report's day, the one to come
  if (
    time?.when?.how === 'inferred' &&
    told &&
    time.when.start.slice(11, 16) === '00:00' &&
    time.when.start.slice(0, 10) === told.slice(0, 10)
  ) {
    const { start, end } = time.when;
    const next = movedBy(time.when, 1);
    return { ...time, when: { ...next, alternatives: [{ start, end }] }, future: true };
  }
  if (time?.when && told && longPast(time, told)) return { ...time, when: aYearOn(time.when), future: true, recalled: false };
  if (!time?.when || !told || !named(scene, time) || time.when.start.slice(0, 10) >= told.slice(0, 10)) return time;
  const moved = movedBy(time.when, 7);
  return moved.start.slice(0, 10) < told.slice(0, 10) ? time : { ...time, when: moved, future: true };
}

/** "is to be signed on 15 August", in a report of May: a day said without a year that was taken for the one of last year. */
function longPast(time: TimeMention, told: string): boolean {
  if (time.said?.day === undefined || time.said.year !== undefined) return false;
  return Date.parse(told.slice(0, 10)) - Date.parse(time.when!.start.slice(0, 10)) > HALF_A_YEAR;
}
const HALF_A_YEAR = 183 * 86_400_000;

function aYearOn(when: When): When {
  const next = (text: string): string => `${+text.slice(0, 4) + 1}${text.slice(4)}`;
  return { ...when, start: next(when.start), end: next(when.end) };
}

/** "agreed to a pause from Sunday", in a report of Saturday: the Sunday to come, where it is at most three days away. */
export function soonWeekday(scene: Scene, time: TimeMention | null): TimeMention | null {
  const told = scene.reading.report.publishedOn?.start.slice(0, 10);
  if (!time?.when || !told || !opens(scene, time)) return time;
  const moved = comingWeekday(scene, time);
  const ahead = (Date.parse(moved?.when?.start.slice(0, 10) ?? '') - Date.parse(told)) / 86_400_000;
  return ahead > 0 && ahead <= 3 ? moved : time;
}

/** "from Sunday", "covering Wednesday to Friday", "starting on Monday". */
function opens(scene: Scene, time: TimeMention): boolean {
  const left = scene.word(time.first - 1) === 'on' ? time.first - 2 : time.first - 1;
  return OPENS.has(scene.word(left)) || OPENS.has(scene.word(time.first));
}
const OPENS = new Set(['from', 'covering', 'starting', 'beginning', 'commencing', 'effective']);

/** "On Wednesday … declared a truce set to begin on Thursday": the Thursday after that Wednesday, though both are past. */
export function nextInStory(scene: Scene, time: TimeMention | null): TimeMention | null {
  if (!time?.when || !time.future || !named(scene, time)) return time;
  const before = scene.times.filter((t) => t.when && t.last <= time.first && !t.future && t.when.grain === 'day').at(-1);
  if (!before?.when) return time;
  const moved = movedBy(time.when, -7);
  return moved.start.slice(0, 10) >= before.when.start.slice(0, 10) ? { ...time, when: moved, future: false } : time;
}

function named(scene: Scene, time: TimeMention): boolean {
  for (let i = time.first; i < time.last; i++) if (WEEKDAYS.has(scene.word(i))) return true;
  return false;
}

function movedBy(when: When, days: number): When {
  const at = (text: string): string => {
    const day = new Date(Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10)) + days * 86_400_000);
    return day.toISOString().slice(0, 10) + text.slice(10);
  };
  return {
    ...when,
    start: at(when.start),
    end: at(when.end),
    ...(when.alternatives ? { alternatives: when.alternatives.map((a) => ({ start: at(a.start), end: at(a.end) })) } : {}),
  };
}
