/** The stretch of a text shown around some words, and whether more of their paragraph stands before or after it. */
export interface Paragraph {
  start: number;
  end: number;
  cutBefore: boolean;
  cutAfter: boolean;
}

const BREAK = /\n[^\S\n]*\n|\r\n[^\S\r\n]*\r\n/g;

/**
 * The paragraph that holds a span: from one empty line to the next. Of a paragraph longer than `limit` characters the part around the span is
 * given, cut between words.
 */
export function paragraphOf(text: string, span: { start: number; end: number }, limit = 700): Paragraph {
  let start = 0;
  let end = text.length;
  for (const found of text.matchAll(BREAK)) {
    const after = found.index + found[0].length;
    if (after <= span.start) start = after;
    else if (found.index >= span.end) {
      end = found.index;
      break;
    }
  }
  while (start < span.start && /\s/.test(text[start])) start++;
  while (end > span.end && /\s/.test(text[end - 1])) end--;
  if (end - start <= limit) return { start, end, cutBefore: false, cutAfter: false };
  const room = Math.max(80, Math.floor((limit - (span.end - span.start)) / 2));
  const from = wordAfter(text, Math.max(start, span.start - room), start, span.start);
  const to = wordBefore(text, Math.min(end, span.end + room), span.end, end);
  return { start: from, end: to, cutBefore: from > start, cutAfter: to < end };
}

/** The beginning of the first word at or after `at`; `first` and `last` bound it. */
function wordAfter(text: string, at: number, first: number, last: number): number {
  if (at <= first) return first;
  let i = at;
  while (i < last && !/\s/.test(text[i - 1])) i++;
  return i;
}

/** The end of the last word at or before `at`. */
function wordBefore(text: string, at: number, first: number, last: number): number {
  if (at >= last) return last;
  let i = at;
  while (i > first && !/\s/.test(text[i])) i--;
  return i;
}
