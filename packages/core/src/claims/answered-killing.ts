import { isVerb } from './clauses.ts';
import type { Scan } from './scan.ts';
import type { Term } from './terms.ts';

const KILLING = /^(killings?|murders?|slayings?|massacres?|wounding)$/;
const ANSWER = /^(reprisals?|retaliation|revenge|vengeance|retribution|response|reply|answer|aveng(e|es|ed|ing))$/;
const SPAN = /^(minutes|hours?|days?|weeks?|months?|nights?)$/;

/** "fired rockets in reprisal for the army's |killing| of two herders", "came hours after the |killing| of a guard": a deed by itself, which the one told answers. */
export function answersKilling(scan: Scan, term: Term, floor: number): boolean {
  if (!KILLING.test(term.form) || scan.lower(term.last) !== 'of') return false;
  for (let i = term.first - 1; i >= floor && i >= term.first - 9; i--) {
    if (ANSWER.test(scan.lower(i)) || (/^(after|before)$/.test(scan.lower(i)) && SPAN.test(scan.lower(i - 1)))) return true;
    if (isVerb(scan, i) || scan.comma(i)) return false;
  }
  return false;
}
