import { ADVERB, BE, HAVE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Term } from '../sentence/terms.ts';
import type { Attribution } from './attribution.ts';
import { apposed } from './find-sayer.ts';
import { speakersFrom } from './find-speakers-from.ts';
import { endingAt, withOuter } from './read-speaker-words.ts';

/** "The spokesman, Adam Dau, was quoted by state television as saying rebels shelled X": the subject says it, who quotes him passes it on. */
export function readQuoted(scan: Scan, term: Term, first: number, last: number): Attribution | null {
  let k = term.first - 1;
  while (k > first && scan.has(k, BE | HAVE | ADVERB)) k--;
  const near = scan.comma(k) ? apposed(scan, k, first) : endingAt(scan, k, first);
  if (!near) return null;
  const sayer = withOuter(scan, near, first);
  const by = term.form.endsWith(' by') ? term.last : scan.lower(term.last) === 'by' ? term.last + 1 : -1;
  const relays = by < 0 ? [] : speakersFrom(scan, by, last, 3);
  let from = relays.at(-1)?.last ?? term.last;
  while (from < Math.min(last, term.last + 14) && scan.lower(from) !== 'saying' && scan.lower(from) !== 'that') from++;
  if (!/^(saying|that)$/.test(scan.lower(from))) return null;
  // "rebels shelled X, the spokesman was quoted as saying (by the agency)": what was said stands before
  const end = scan.lower(from) === 'saying' ? scan.lower(from + 1) : '';
  if (end === 'by' || end === '.' || from + 1 >= last) {
    const passedOn = end === 'by' ? speakersFrom(scan, from + 2, last, 3) : relays;
    return { at: term.first, subject: sayer.first, who: sayer.who, relays: passedOn, first, last, forward: false };
  }
  return { at: term.first, subject: sayer.first, who: sayer.who, relays, first: from + 1, last, forward: true };
}
