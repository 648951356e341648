/** A stretch of a report's text as taken: UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}
