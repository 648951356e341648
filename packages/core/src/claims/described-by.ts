import { ADVERB, BE, DETERMINER, HAVE, MODAL, PREPOSITION, RELATIVE, STOP } from './grammar.ts';
import { BACKED } from './joins-groups.ts';
import type { Scan } from './scan.ts';

/** "soldiers |fighting the rebels| fired": where the participle stands by which a group only describes another group right before it; else -1. */
export function describedBy(scan: Scan, first: number, floor: number): number {
  let i = first - 1;
  while (i > floor && scan.has(i, DETERMINER | ADVERB)) i--;
  if (i <= floor || !scan.lower(i).endsWith('ing') || scan.has(i, PREPOSITION)) return -1;
  const before = scan.actor(i - 1);
  return before !== null && before.last === i && before.role !== 'person' ? i : -1;
}

/** "forces |backed by| carriers and armed civilians": where the participle stands by which a group, listed or not, only describes another right before it; else -1. */
export function backedBy(scan: Scan, first: number, floor: number): number {
  for (let i = first - 1; i > floor && i > first - 9; i--) {
    if (scan.lower(i) === 'by') return BACKED.test(scan.lower(i - 1)) && scan.actor(i - 2)?.last === i - 1 ? i - 1 : -1;
    if (scan.has(i, PREPOSITION | BE | HAVE | MODAL | STOP | RELATIVE) || scan.comma(i)) return -1;
  }
  return -1;
}

/** "rebels |disguised as| policemen took": where the word stands by which a group only says for whom others passed; else -1. */
export function guiseOf(scan: Scan, first: number, floor: number): number {
  let i = first - 1;
  while (i > floor && scan.has(i, DETERMINER)) i--;
  return i - 1 > floor && scan.lower(i) === 'as' && GUISE.test(scan.lower(i - 1)) ? i - 1 : -1;
}
const GUISE = /^(disguised|dressed|posing|posed|masquerading|clad|masked|passing)$/;
