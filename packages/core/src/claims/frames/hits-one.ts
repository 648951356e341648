import { isOnePerson } from '../../language/counts/count-nouns.ts';
import { ADVERB, BE, HAVE, POSSESSIVE_PRONOUN } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { nameRunBefore, nameRunFrom } from '../voices/read-name.ts';
import type { Frame } from './frame.ts';

/** "shot his father", "she had been shot", "was found dead of a gunshot wound": one person, who is named or meant, was hit. */
export function hitsOne(scan: Scan, frame: Frame): boolean {
  if (frame.kind === 'noun') return isGerund(scan, frame) ? isPerson(scan, frame.last, frame.clause.last) : diedOf(scan, frame);
  return passiveOf(scan, frame.head, frame.clause.first) ?? isPerson(scan, frame.last, frame.clause.last);
}

const isGerund = (scan: Scan, frame: Frame): boolean => frame.last - frame.head === 1 && scan.lower(frame.head).endsWith('ing');

/** Whether one person stands from a token on: "him", "his father", a name. */
function isPerson(scan: Scan, from: number, until: number): boolean {
  if (/^(him|himself|herself)$/.test(scan.lower(from))) return true;
  if (scan.has(from, POSSESSIVE_PRONOUN)) return [1, 2, 3].some((k) => from + k < until && isOnePerson(scan.lower(from + k)));
  const actor = scan.actor(from);
  if (actor) return actor.first === from && actor.role === 'person';
  const run = nameRunFrom(scan, from, until);
  return run !== null && run.last - run.first > 1 && !scan.place(from);
}

/** "she was shot", "Amina Dau had been shot": whether the subject of a passive is one person; null for no passive. */
function passiveOf(scan: Scan, verb: number, floor: number): boolean | null {
  let i = verb - 1;
  while (i > floor && scan.has(i, ADVERB)) i--;
  if (!scan.has(i, BE)) return null;
  while (i > floor && scan.has(i, BE | HAVE | ADVERB)) i--;
  if (/^(he|she)$/.test(scan.lower(i))) return true;
  const actor = scan.actor(i);
  if (actor) return actor.role === 'person' && !actor.generic;
  const run = nameRunBefore(scan, i, floor);
  return run !== null && run.last - run.first > 1;
}

/** "dead from a gunshot wound", "died of gunshot wounds". */
function diedOf(scan: Scan, frame: Frame): boolean {
  for (let i = frame.first - 1; i >= frame.clause.first && i >= frame.first - 6; i--)
    if (/^(dead|died|dies|death)$/.test(scan.lower(i))) return /^(of|from|with|by)$/.test(scan.lower(i + 1));
  return false;
}
