import type { PlaceMention } from '../../language/mention.ts';
import { placeAmong } from '../../language/times/starting-at.ts';
import { isVerb } from '../sentence/clauses.ts';
import { PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

/** Tokens at the head of a text in which its dateline stands. */
const HEAD = 60;
/** Tokens of a dateline behind its place or its day, at most. */
const TAIL = 14;

/** Whether the dash of a dateline stands behind a token, and no verb before it: "|Leon|, 6 May (Wire) -- Five soldiers …". */
export function dashBehind(scan: Scan, from: number): boolean {
  if (from > HEAD) return false;
  for (let i = from; i < from + TAIL && i < scan.tokens.count; i++) {
    if (/^(-+|–|—)$/.test(scan.lower(i)) && scan.tokens.space[i] > 0) return true;
    // "3 |March|" is no verb
    if (!scan.time(i) && (isVerb(scan, i) || scan.has(i, PREPOSITION))) return false;
  }
  return false;
}

/** Whether a place only opens the dateline of its sentence: a dash stands behind it, or a comma or a bracket with the day and the wire, and then the dash. */
export function inDateline(scan: Scan, p: PlaceMention): boolean {
  if (p.first > HEAD || !(scan.comma(p.last) || /^(\(|-+|–|—)$/.test(scan.lower(p.last)))) return false;
  const first = scan.sentences[placeAmong(scan.sentences, p.first)]?.first ?? 0;
  return p.first - first <= 4 && dashBehind(scan, p.last);
}
