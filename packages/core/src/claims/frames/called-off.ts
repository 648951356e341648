import { ADVERB, BE, CONJUNCTION, HAVE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Frame } from './frame.ts';

/** What stands before a deed that is not yet done: "a |planned| air strike", "the proposed offensive". */
const TO_BE = /^(planned|proposed|intended|imminent|impending|looming|upcoming|expected|feared|threatened)$/;
const CALLS =
  /^(call(s|ed|ing)?|appeal(s|ed|ing)?|plead(s|ed|ing)?|press(es|ed|ing)?|ask(s|ed|ing)?|push(es|ed|ing)?|pleas?|requests?|demands?)$/;
const WITHDRAWN = /^(abandoned|cancell?ed|aborted|postponed|shelved|scrapped|averted|foregone|vetoed|delayed)$/;

/** A deed asked for, planned or given up, and not done: "called on Monday |for| a punitive air strike", "a |planned| raid", "the strike |was abandoned|". */
export function notCarriedOut(scan: Scan, frame: Frame, floor: number, group: number): boolean {
  for (let i = group; i < frame.head; i++) if (TO_BE.test(scan.lower(i))) return true;
  return calledFor(scan, floor, group - 1) || calledOff(scan, frame);
}

/** "called |yesterday| for", "appealed to NATO for", "its calls for"; "demands compensation for the raid" asks for no raid. */
function calledFor(scan: Scan, floor: number, at: number): boolean {
  if (scan.lower(at) !== 'for') return false;
  for (let i = at - 1; i >= floor && i > at - 6; i--) {
    if (scan.comma(i)) return false;
    // "police were called to a house for a shooting"
    if (CALLS.test(scan.lower(i)) && !scan.has(i - 1, BE))
      return (
        i + 1 === at || /^(on|upon|to)$/.test(scan.lower(i + 1)) || scan.time(i + 1) !== null || scan.has(i + 1, ADVERB) || asked(scan, i)
      );
  }
  return false;
}

/** "asked |the alliance| for" */
const asked = (scan: Scan, i: number): boolean =>
  /^(ask|press)/.test(scan.lower(i)) && (scan.actor(i + 1) !== null || scan.actor(i + 2) !== null);

/** "the strike |was abandoned|", "the raids have been |called off|". */
function calledOff(scan: Scan, { last, clause }: Frame): boolean {
  let be = false;
  for (let i = last; i < Math.min(clause.last, last + 9); i++) {
    const word = scan.lower(i);
    if (scan.has(i, BE)) be = true;
    else if (be && !scan.has(i, HAVE | ADVERB))
      return WITHDRAWN.test(word) || (word === 'called' && scan.lower(i + 1) === 'off') || (word === 'put' && scan.lower(i + 1) === 'off');
    else if (scan.has(i, CONJUNCTION)) return false;
  }
  return false;
}
