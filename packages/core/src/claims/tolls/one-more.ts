import { ordinalNumber } from '../../language/counts/count-words.ts';
import { ADVERB, BE, CONJUNCTION, HAVE, PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

/** "wounding |another|", "hurt |the other| badly", "injured |the third| in": whether the object is one more of those told of, with no noun of its own. */
export const oneMoreBehind = (scan: Scan, at: number): boolean =>
  (scan.lower(at) === 'another' && !scan.count(at)) || (isOther(scan, at) && endsThere(scan, at + 2));

/** "|another| was hurt", "|the other| died", "|the second| was wounded": whether the subject before a verb group is one more of those told of. */
export const oneMoreBefore = (scan: Scan, verb: number): boolean =>
  (scan.lower(verb - 1) === 'another' && !scan.count(verb - 1)) || isOther(scan, verb - 2);

const isOther = (scan: Scan, at: number): boolean =>
  scan.lower(at) === 'the' && (scan.lower(at + 1) === 'other' || (ordinalNumber(scan.lower(at + 1)) ?? 0) > 1) && !scan.count(at);

const endsThere = (scan: Scan, at: number): boolean =>
  at >= scan.tokens.count || scan.punct(at) || scan.has(at, PREPOSITION | CONJUNCTION | BE | HAVE | ADVERB) || scan.time(at) !== null;
