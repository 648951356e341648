import { BE, HAVE, NEGATION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

/** Verbs of not getting as far as a denial: "declined to deny", "stopped short of denying". */
const WITHHOLDS = /^(declin|refus|fail|short|avoid|without|stop)/;

/** Words that stand between such a verb, or a negation, and the denial. */
const BETWEEN =
  /^(did|do|does|would|could|can|will|to|of|from|explicitly|either|or|and|confirm|confirmed|confirming|confirms|admit|admitted|publicly|directly|outright)$/;

/**
 * Whether the denial that the verb at `verb` would make is not made: "did not deny it", "could neither confirm nor deny", "declined to confirm or
 * deny", "stopped short of denying". Looks back no further than six words, and not before `floor`.
 */
export function withholdsDenial(scan: Scan, verb: number, floor: number): boolean {
  for (let i = verb - 1; i >= floor && i >= verb - 6; i--) {
    const word = scan.lower(i);
    if (scan.has(i, NEGATION) || /^(nor|neither|never|cannot)$/.test(word) || WITHHOLDS.test(word)) return true;
    if (!BETWEEN.test(word) && !word.endsWith('ly') && !scan.has(i, BE | HAVE)) return false;
  }
  return false;
}
