import { isVerb } from './clauses.ts';
import type { Scan } from './scan.ts';
import { NEWS } from './terms.ts';

/** Lines above a report, at most: its outlet, who wrote it, its days. */
const LINES = 5;
/** Sentences that a page may say before its story, at most: a notice, a caption. */
const NOTICES = 4;

/** The sentence that a story opens with: behind the lines above it, and behind what names no place, no side and no event. */
export function storyHead(scan: Scan): number {
  const last = scan.sentences.length - 1;
  let head = 0;
  while (head < Math.min(LINES, last) && isLineAbove(scan, head)) head++;
  return Math.max(head, firstNaming(scan));
}

/** Words at which a line of a page's own begins. */
const PAGE_WORD = /^(by|published|posted|updated|modified|date|written|reported)$/;

/** "By our correspondent", "8 May 2022", "Published: 8 May 2022": a line that tells nothing. */
function isLineAbove(scan: Scan, sentence: number): boolean {
  const { first, last, heading } = scan.sentences[sentence];
  if (!heading || last - first > 16) return false;
  const from = PAGE_WORD.test(scan.lower(first)) ? first + 1 : first;
  for (let i = from; i < last; i++) if (isVerb(scan, i) || scan.term(i)?.senses.some((s) => NEWS.has(s.sense))) return false;
  return true;
}

/** The first sentence that names a place, a side or an event, where that is soon; else the first of all. */
function firstNaming({ sentences, terms, reading: { places, actors } }: Scan): number {
  const named = [places[0], actors.find((a) => a.role !== 'media' && a.role !== 'person'), terms.find((t) => t.sparks)];
  const first = Math.min(...named.map((mention) => mention?.first ?? Number.POSITIVE_INFINITY));
  const head = sentences.findIndex((s) => first < s.last);
  return head > NOTICES ? 0 : Math.max(0, head);
}

/** Only lines of a header stand before a sentence: who sends it, from where, on which day. */
export function underHeader(scan: Scan, sentence: number): boolean {
  return sentence <= 5 && scan.sentences.slice(0, sentence).every(({ first, last, heading }) => heading || last - first < 9);
}
