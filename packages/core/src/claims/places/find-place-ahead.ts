import type { PlaceMention } from '../../language/mention.ts';
import type { Frame } from '../frames/frame.ts';
import type { Scan } from '../sentence/scan.ts';
import { isScene } from './attach-place.ts';
import { rankOf } from './place-rank.ts';

const SETTLEMENT = new Set(['town', 'village', 'city', 'suburb', 'hamlet', 'camp']);
const ARTICLE = new Set(['a', 'an', 'one', 'another']);
/** Tokens between an event and the kind of place it was in or around. */
const BEFORE = 6;
const AFTER = 8;
/** Tokens at the head of the next sentence in which it names the place. */
const OPENING = 8;

/**
 * "Raids around a strategic town that the rebels took last week. The capture of X was …": where the sentence only tells what kind of
 * place it was, the town that the next one opens with. Null where the place is named, or the next sentence opens with none.
 */
export function findPlaceAhead(scan: Scan, frame: Frame, at: number): PlaceMention | null {
  const sentence = scan.sentences[at];
  const next = scan.sentences[at + 1];
  if (!next || next.heading || next.paragraph > sentence.paragraph + 1) return null;
  const first = Math.max(sentence.first, frame.head - BEFORE);
  const last = Math.min(sentence.last, frame.head + AFTER);
  for (let i = first; i < last; i++) {
    if (!SETTLEMENT.has(scan.lower(i)) || !isUnnamed(scan, i) || placeBetween(scan, i, frame.head)) continue;
    const named = scan
      .within(scan.reading.places, next.first, Math.min(next.last, next.first + OPENING))
      .find((p) => rankOf(p) <= 1 && isScene(scan, p));
    return named ?? null;
  }
  return null;
}

/** "a strategic town": brought in by an article, and no name beside it. */
function isUnnamed(scan: Scan, at: number): boolean {
  for (let i = at - 2; i <= at + 3; i++) if (scan.place(i)) return false;
  for (let i = at - 1; i >= at - 3; i--) {
    if (ARTICLE.has(scan.lower(i))) return true;
    if (scan.punct(i)) return false;
  }
  return false;
}

function placeBetween(scan: Scan, a: number, b: number): boolean {
  for (let i = Math.min(a, b); i < Math.max(a, b); i++) if (scan.place(i)) return true;
  return false;
}
