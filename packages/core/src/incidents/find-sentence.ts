import type { Span } from '../model/span.ts';

/** A sentence is cut off here, in characters to either side of what was read. */
const REACH = 500;

/** The sentence of a text around a span: from the last full stop or line break before it to the next one after it. */
export function findSentence(text: string, span: Span): Span {
  let start = Math.max(0, Math.min(span.start, text.length));
  let end = Math.max(start, Math.min(span.end, text.length));
  const floor = Math.max(0, start - REACH);
  const ceiling = Math.min(text.length, end + REACH);
  while (start > floor && !stops(text, start - 1)) start--;
  while (start < span.start && isSpace(text.charCodeAt(start))) start++;
  if (end > start && stops(text, end - 1)) return { start, end };
  while (end < ceiling && !stops(text, end)) end++;
  return { start, end: Math.min(text.length, end + 1) };
}

const isSpace = (c: number): boolean => c === 32 || c === 10 || c === 13 || c === 9 || c === 0xa0;

function stops(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  if (c === 10)
    return text.charCodeAt(i + 1) === 10 || text.charCodeAt(i - 1) === 10 || text.charCodeAt(i + 1) === 13 || endsBefore(text, i);
  if (c === 33 || c === 63) return true;
  if (c !== 46) return false;
  const next = text.charCodeAt(i + 1);
  if (!Number.isNaN(next) && !isSpace(next) && next !== 34 && next !== 0x201d && next !== 0x2019) return false;
  // "U.S.", "J. Smith", "Gov. Smith": a capital and at most three letters before the dot end nothing
  let k = i;
  while (k > 0 && i - k < 4 && isLetter(text.charCodeAt(k - 1))) k--;
  return !(i - k <= 3 && i > k && isUpper(text.charCodeAt(k)));
}

/** A line that ends with a full stop before the break. */
function endsBefore(text: string, i: number): boolean {
  let k = i - 1;
  while (k > 0 && isSpace(text.charCodeAt(k))) k--;
  const c = text.charCodeAt(k);
  return c === 46 || c === 33 || c === 63;
}

const isUpper = (c: number): boolean => c >= 65 && c <= 90;
const isLetter = (c: number): boolean => isUpper(c) || (c >= 97 && c <= 122);
