import type { TimeMention } from '../../language/mention.ts';
import { addDays } from '../../model/when.ts';
import type { Series } from '../frames/find-series.ts';
import type { Frame } from '../frames/frame.ts';
import { presupposed } from '../frames/read-scope.ts';
import type { OpenReading } from '../lay-open.ts';
import type { Clause } from '../sentence/clauses.ts';
import { reachesBack, SAID_DAY, timeOfFrame } from './attach-time.ts';
import { countedSince } from './counted-since.ts';
import { DAY_OF_TRUCE, dayOfTruce } from './day-of-truce.ts';
import { sumOpens, untilSum } from './sums-over-time.ts';

/** Gives a frame the time that its sentence tells of it, and says how it came to it. */
export function dateFrame(open: OpenReading, f: Frame, frames: readonly Frame[], clauses: readonly Clause[], series: Series | null): void {
  const { scan } = open;
  const { first, last } = scan.sentences[f.sentence];
  const until = untilSum(scan, f, frames, series && f.head < series.first ? series.first : last);
  const timed = timeOfFrame(scan, f, frames, clauses, first, until);
  f.time = timed.time ?? dayOfTruce(scan, first, last);
  if (f.time && !timed.time) f.timeInferred = DAY_OF_TRUCE;
  if (f.time?.future && f.mood === 'actual' && f.kind === 'noun' && presupposed(scan, f)) f.time = weekBefore(f.time);
  f.sinceClause ||=
    timed.since ||
    countedSince(scan, f, first, last) ||
    clauses.some(
      (c) =>
        c.word === 'since' &&
        c !== f.clause &&
        c.first > f.head &&
        !reachesBack(scan, c.first, first) &&
        sumOpens(scan, f.last, c.first) < 0,
    );
  // "four strikes today", in words quoted: the day they were said, which may be the day before they were printed
  const quoted = f.time !== null && scan.lower(f.time.first) === 'today' && open.voiceAt(f.head).quoted;
  if (timed.weak || quoted) f.timeInferred = SAID_DAY;
}

/** "will investigate the shelling on Sunday": the weekday of what took place is the last one, whatever is to come. */
function weekBefore(t: TimeMention): TimeMention {
  if (t.weekday === undefined || t.when?.grain !== 'day') return t;
  return { ...t, future: false, when: { ...t.when, start: addDays(t.when.start, -7), end: addDays(t.when.end, -7) } };
}
