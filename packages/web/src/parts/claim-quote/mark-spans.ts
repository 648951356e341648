/** Something marked in a text: UTF-16 offsets into it, `end` exclusive. */
export interface Mark {
  id: string;
  start: number;
  end: number;
}

/** A stretch of text under one set of marks; none where nothing was read in it. */
export interface Segment {
  start: number;
  end: number;
  text: string;
  /** Ids of the marks that lie over it, the longest first. */
  ids: string[];
}

/**
 * Cuts a text where marks begin and end, so that overlapping marks can each be shown: every character stands in one segment, in order. Only the
 * stretch from `from` to `to` is cut; marks outside it, or empty, are left out.
 */
export function markSpans(text: string, marks: readonly Mark[], from = 0, to = text.length): Segment[] {
  const within = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, from), end: Math.min(mark.end, to) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const cuts = [...new Set([from, to, ...within.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i], cuts[i + 1]];
    const ids = within.filter((mark) => mark.start <= start && mark.end >= end).map(({ id }) => id);
    segments.push({ start, end, text: text.slice(start, end), ids });
  }
  return segments;
}
