import type { ActorMention } from '../../language/mention.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, CONJUNCTION, DETERMINER, POSSESSIVE_PRONOUN, PREPOSITION, QUOTE, STOP, TO } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { nameRunFrom } from './read-name.ts';
import { canSpeak, isOne } from './sayer.ts';

/** The speakers named from here on, at most `gap` words away. */
export function speakersFrom(scan: Scan, from: number, last: number, gap: number): ActorMention[] {
  let i = from;
  for (let steps = 0; i < Math.min(last, from + 8); i++) {
    const a = scan.actor(i);
    if (a && a.first === i && canSpeak(scan, a)) {
      const outer = a;
      return listFrom(scan, outer, last);
    }
    if (!a && steps === 0) {
      const run = nameRunFrom(scan, i, last);
      if (run) return [run];
    }
    if (scan.comma(i) || scan.has(i, QUOTE | STOP) || (gap < 4 && scan.has(i, PREPOSITION)) || scan.has(i, TO)) return [];
    if (!scan.has(i, DETERMINER | POSSESSIVE_PRONOUN) && !scan.place(i) && ++steps > gap) return [];
  }
  return [];
}

function listFrom(scan: Scan, first: ActorMention, last: number): ActorMention[] {
  const out = [first];
  let k = first.last;
  while (k < last && (scan.has(k, CONJUNCTION) || scan.comma(k))) {
    k++;
    while (k < last && scan.has(k, DETERMINER | CONJUNCTION)) k++;
    const b = scan.actor(k);
    if (!b || b.first !== k || !canSpeak(scan, b) || doesAnything(scan, b.last)) break;
    if (!isApposed(scan, out[out.length - 1], b)) out.push(b);
    k = b.last;
  }
  return out;
}

/** "according to Dau, the army |(also) shelled| X": the last one named is no speaker, but does something. */
const doesAnything = (scan: Scan, next: number): boolean => isVerb(scan, scan.has(next, ADVERB) ? next + 1 : next);

/** "said Rami Dau, director of the network", "said an officer, Hassan Dau": who is meant and what he is, side by side. */
const isApposed = (scan: Scan, a: ActorMention, b: ActorMention): boolean =>
  scan.comma(a.last) && isOne(a) && isOne(b) && a.generic !== b.generic && !scan.has(b.first - 1, CONJUNCTION);
