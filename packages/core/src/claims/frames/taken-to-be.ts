import { STOP } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

const TAKEN =
  /^(appear(s|ed)|seem(s|ed)|look(s|ed)|believed|thought|presumed|suspected|understood|assumed|called|calls?|described|describes?|termed|said|says?|considered|labelled|labeled|dubbed)$/;
/** Words back at which "what" may stand. */
const REACH = 14;

/** "in what |appeared to be| a rebel attack", "in what |police called| an attack by rebels": whether words that begin at a token name what an event was taken to be. */
export function isTakenToBe(scan: Scan, first: number): boolean {
  let taken = false;
  for (let i = first - 1; i >= Math.max(0, first - REACH) && !scan.comma(i) && !scan.has(i, STOP); i--) {
    if (scan.lower(i) === 'what') return taken;
    taken ||= TAKEN.test(scan.lower(i));
  }
  return false;
}
