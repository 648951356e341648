import { ADVERB, BE, DETERMINER, HAVE, MODAL, PREPOSITION, RELATIVE, STOP } from './grammar.ts';
import { BACKED } from './joins-groups.ts';
import type { Scan } from './scan.ts';
import { senseNamed } from './terms.ts';

/** "soldiers |fighting the rebels| fired", "trucks |carrying UN food| were hit": where the participle stands by which a group only describes another right before it; else -1. */
export function describedBy(scan: Scan, first: number, floor: number): number {
  let i = first - 1;
  while (i > floor && scan.has(i, DETERMINER | ADVERB)) i--;
  return i > floor && describesNoun(scan, i) ? i : -1;
}

/** "trucks |taking| food to the camp were hit": a participle right behind the noun it describes. */
export function describesNoun(scan: Scan, at: number): boolean {
  if (!scan.lower(at).endsWith('ing') || scan.has(at, PREPOSITION)) return false;
  const before = scan.actor(at - 1);
  if (before !== null) return before.last === at && before.role !== 'person';
  const thing = scan.term(at - 1);
  return thing !== null && thing.last === at && senseNamed(thing, 'target') !== null;
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
