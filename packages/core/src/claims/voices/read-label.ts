import type { ActorMention } from '../../language/mention.ts';
import { LOWER, WORD } from '../../language/tokens.ts';
import { DETERMINER, STOP } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Attribution } from './attribution.ts';
import { canSpeak } from './sayer.ts';

/** A heading's label: "Shelling kills two - monitor", "Monitor: shelling kills two". */
export function readLabel(scan: Scan, sentence: number): Attribution | null {
  const { first, last, heading } = scan.sentences[sentence];
  if (!heading && scan.intoStory(sentence) > 0) return null;
  let end = last;
  while (end > first && scan.lower(end - 1) === '.') end--;
  const tail = scan.actor(end - 1);
  if (tail && tail.last === end && canSpeak(scan, tail)) {
    const sign = tail.first - 1;
    if (scan.has(sign, STOP) || (scan.lower(sign) === '-' && scan.tokens.space[sign] > 0) || (scan.comma(sign) && heading))
      return { at: tail.first, subject: tail.first, who: [tail], relays: [], first, last, forward: false };
  }
  const head = scan.actor(first);
  const colon = head ? withHome(scan, head) : -1;
  if (head && canSpeak(scan, head) && scan.lower(colon) === ':' && head.role !== 'people') {
    const name = scan.tokens.slice(head.first, colon).replace(/\s+/g, ' ');
    const who = colon > head.last ? { ...head, last: colon, name } : head;
    return { at: colon, subject: head.first, who: [who], relays: [], first: colon, last, forward: true };
  }
  return null;
}

/** "Governor |of Zamfara|: …": where the words end that say of where the speaker is. */
function withHome(scan: Scan, head: ActorMention): number {
  if (head.role !== 'person' || !/^(of|in|for)$/.test(scan.lower(head.last))) return head.last;
  let i = head.last + 1;
  while (i < head.last + 5 && (scan.has(i, DETERMINER) || (scan.tokens.kind[i] === WORD && scan.tokens.caps[i] !== LOWER))) i++;
  return i;
}
