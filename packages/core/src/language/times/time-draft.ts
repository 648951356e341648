import type { Grain } from '../../model/when.ts';
import type { TimeMention } from '../mention.ts';
import type { Tokens } from '../tokens.ts';
import type { WordTable } from '../vocabulary.ts';

/** Which way a bare weekday or month points: back from the report, forward from it, or the words do not say. */
export type Direction = -1 | 0 | 1;

/** What the readers of times share while one text is read. Days are day numbers; `anchor` is NaN for an undated report. */
export interface TimeContext {
  tokens: Tokens;
  marks: WordTable;
  /** Which way words point the times beside them. */
  cues: WordTable;
  /** The day its words count from: the report's own, the last of those a bulletin covers, or NaN. */
  anchor: number;
  /** Whether the report says which one or two days it covers: hours of an entry that names no day are of those. */
  daily: boolean;
  /** The last day the report can have been written on (its own day; the end of its month where only that is known), or NaN. */
  latest: number;
  /** The day, or the first of the month, that was named last; NaN before one is. */
  named: number;
  /** Tokens of the sentence being read. */
  sentenceFirst: number;
  sentenceLast: number;
  /** Nothing before this token may be taken again. */
  floor: number;
}

/** A time while it is being worked out: whole local days, minutes of the day where an hour was said. */
export interface TimeDraft {
  first: number;
  last: number;
  /** First day and the day after the last; NaN where nothing anchors the words. */
  start: number;
  end: number;
  grain: Grain;
  /** Minutes of the day, or -1. `untilMinute` belongs to the day before `end`, or to a day of its own after midnight. */
  minute: number;
  untilMinute: number;
  /** Offset from UTC in minutes where the words name a zone, else NaN. */
  offset: number;
  /** The offset was worked out from a second clock time in brackets: the theatre's own zone goes before it. */
  worked: boolean;
  /** Name of an IANA zone that the words name, or ''. */
  zone: string;
  /** 0 Sunday … 6 Saturday where a weekday was said, else -1. */
  weekday: number;
  /** Year, month, day as said; 0 for what was not said. */
  year: number;
  month: number;
  day: number;
  part: TimeMention['part'];
  relation: TimeMention['relation'];
  hours: number | null;
  timeless: boolean;
  /** Midnight, which may open or close its day. */
  midnight: boolean;
  /** Days to go from the time told before ("a day earlier": -1); NaN when the time stands on its own. */
  shift: number;
  /** Interval of what stands before "a day after …". */
  of: { start: number; end: number } | null;
  because: string;
  alternatives: { start: number; end: number; minute: number; untilMinute: number }[];
  /** Which reader made it, for traces and joins. */
  kind: 'date' | 'weekday' | 'deictic' | 'part' | 'unit' | 'clock' | 'length' | 'shift' | 'holiday' | 'range' | 'year' | 'month';
}

/** A draft over tokens `first` up to `last` in which nothing is said yet. */
export function draftTime(kind: TimeDraft['kind'], first: number, last: number): TimeDraft {
  return {
    first,
    last,
    start: Number.NaN,
    end: Number.NaN,
    grain: 'day',
    minute: -1,
    untilMinute: -1,
    offset: Number.NaN,
    worked: false,
    zone: '',
    weekday: -1,
    year: 0,
    month: 0,
    day: 0,
    part: undefined,
    relation: 'at',
    hours: null,
    timeless: false,
    midnight: false,
    shift: Number.NaN,
    of: null,
    because: '',
    alternatives: [],
    kind,
  };
}

/** A draft of whole days. */
export function draftDays(
  kind: TimeDraft['kind'],
  first: number,
  last: number,
  start: number,
  end: number,
  grain: Grain = 'day',
): TimeDraft {
  const draft = draftTime(kind, first, last);
  draft.start = start;
  draft.end = end;
  draft.grain = grain;
  return draft;
}
