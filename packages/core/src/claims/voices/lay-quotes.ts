import { QUOTE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

/** A quotation: tokens of its opening and closing marks (or the last token it reaches when it is never closed). */
export interface Quotation {
  first: number;
  last: number;
  firstSentence: number;
  lastSentence: number;
}

/** The most sentences a quotation with straight marks may run over before its mark is taken for a slip. */
const LONGEST = 14;

/** Finds the quotations that run over the end of a sentence; those within one sentence matter to nobody here. */
export function layQuotes(scan: Scan): Quotation[] {
  const out: Quotation[] = [];
  let open = -1;
  let openSentence = 0;
  let curly = false;
  const { sentences } = scan;
  for (let s = 0; s < sentences.length; s++) {
    const { first, last, paragraph } = sentences[s];
    if (open >= 0 && s > 0 && paragraph !== sentences[s - 1].paragraph && !scan.has(first, QUOTE)) {
      // a quotation that runs on opens each paragraph anew; this one was left unclosed
      close(s - 1, sentences[s - 1].last);
    }
    for (let i = first; i < last; i++) {
      if (!scan.has(i, QUOTE)) continue;
      const q = scan.lower(i);
      const opens =
        q === '“' || q === '«' || q === '„' || (q === '"' && (open < 0 || (i === first && paragraph !== sentences[s - 1]?.paragraph)));
      if (opens) {
        if (open < 0) {
          open = i;
          openSentence = s;
          curly = q !== '"';
        }
      } else if (open >= 0) close(s, i + 1);
    }
    if (open >= 0 && (s - openSentence > LONGEST || (!curly && s === sentences.length - 1))) open = -1;
  }
  return out;

  function close(s: number, last: number): void {
    if (s > openSentence) out.push({ first: open, last, firstSentence: openSentence, lastSentence: s });
    open = -1;
  }
}
