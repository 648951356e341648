import type { Toll } from '../../model/incident.ts';
import type { Words } from '../words/words.ts';

/** A number as said: "28", "at least 28", "up to 5", "28–30", "about 40". */
export function tellCount(count: { min: number | null; max: number | null; approx?: boolean }, words: Words): string {
  const { min, max } = count;
  if (min === null && max === null) return words.notSaid;
  if (min === null) return words.upTo(words.number(max!));
  if (max === null) return words.atLeast(words.number(min));
  const range = min === max ? words.number(min) : `${words.number(min)}–${words.number(max)}`;
  return count.approx ? words.about(range) : range;
}

/** The tolls of an incident in one line: "28–30 killed; at least 51 wounded". Empty when none is said. */
export function tellTolls(killed: Toll | null, wounded: Toll | null, words: Words): string {
  const parts: string[] = [];
  if (killed) parts.push(words.tollKilled(tellCount(killed, words)));
  if (wounded) parts.push(words.tollWounded(tellCount(wounded, words)));
  return parts.join(words.semicolon);
}
