import { QUOTE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Attribution } from './attribution.ts';
import { tellsNews } from './carry-voice.ts';

/** A text written in one piece has no paragraphs that could hold their speaker together. */
const LONGEST = 6;

/** Whether the sentence goes on in the short paragraph of the one before it. */
function sharesParagraph(scan: Scan, sentence: number): boolean {
  const { sentences } = scan;
  const { paragraph } = sentences[sentence];
  if (sentence === 0 || sentences[sentence - 1].paragraph !== paragraph) return false;
  let first = sentence;
  let last = sentence;
  while (first > 0 && last - first <= LONGEST && sentences[first - 1].paragraph === paragraph) first--;
  while (last + 1 < sentences.length && last - first <= LONGEST && sentences[last + 1].paragraph === paragraph) last++;
  return last - first < LONGEST;
}

/**
 * "Three shells hit Kesta, the ministry said. One struck a house.": the news behind a speaker's in his paragraph is his, unless a day of its own begins.
 */
export function tellsOn(scan: Scan, sentence: number): boolean {
  const { first, last, heading } = scan.sentences[sentence];
  if (heading || !sharesParagraph(scan, sentence) || !tellsNews(scan, first, last)) return false;
  for (let i = first; i < last; i++) if (scan.time(i)) return false;
  // "it had |announced| that …": a voice of its own that was not made out
  return !scan.within(scan.terms, first, last).some((t) => t.speaks);
}

/** "Rebels attacked two villages. "We have four dead," said the |chief|.": who is quoted right behind the news in its paragraph. */
export function quotedBehind(scan: Scan, said: readonly (readonly Attribution[])[], sentence: number): Attribution | null {
  const next = scan.sentences[sentence + 1];
  const { first, last, heading } = scan.sentences[sentence];
  if (!next || heading || said[sentence].length || !said[sentence + 1].length) return null;
  if (!scan.has(next.first, QUOTE) || !sharesParagraph(scan, sentence + 1) || !tellsNews(scan, first, last)) return null;
  return said[sentence + 1][0];
}
