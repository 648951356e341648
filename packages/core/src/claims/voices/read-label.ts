import { STOP } from '../grammar.ts';
import type { Scan } from '../scan.ts';
import type { Attribution } from './attribution.ts';
import { canSpeak } from './sayer.ts';

/** A heading's label: "Shelling kills two - monitor", "Monitor: shelling kills two". */
export function readLabel(scan: Scan, sentence: number): Attribution | null {
  const { first, last, heading } = scan.sentences[sentence];
  if (!heading && sentence > 0) return null;
  let end = last;
  while (end > first && scan.lower(end - 1) === '.') end--;
  const tail = scan.actor(end - 1);
  if (tail && tail.last === end && canSpeak(scan, tail)) {
    const sign = tail.first - 1;
    if (scan.has(sign, STOP) || (scan.lower(sign) === '-' && scan.tokens.space[sign] > 0) || (scan.comma(sign) && heading))
      return { at: tail.first, subject: tail.first, who: [tail], relays: [], first, last, forward: false };
  }
  const head = scan.actor(first);
  if (head && canSpeak(scan, head) && scan.lower(head.last) === ':' && head.role !== 'people')
    return { at: head.last, subject: head.first, who: [head], relays: [], first: head.last, last, forward: true };
  return null;
}
