import { isVerb } from '../clauses.ts';
import { BE, DETERMINER, HAVE } from '../grammar.ts';
import type { Scan } from '../scan.ts';
import { senseNamed } from '../terms.ts';

/** Openings that add to what was told: another of the same. */
const ADDS = /^(another|others?|also|similarly|likewise|elsewhere|further|additional|more|separately)$/;

/**
 * Whether a sentence without a speaker goes on with what the last one told, in the way of bulletins: it adds ("two other shells …",
 * "seven others were killed …") or points back ("the attack also …"), and nothing shows that the narrator speaks.
 */
export function goesOn(scan: Scan, sentence: number): boolean {
  const { first, last, heading } = scan.sentences[sentence];
  if (heading || last - first < 4) return false;
  let adds = false;
  for (let i = first; i < Math.min(last, first + 9); i++) {
    if (ADDS.test(scan.lower(i)) || scan.count(i)?.additional) adds = true;
    if (isVerb(scan, i) && !adds && !scan.has(i, BE | HAVE)) {
      adds = scan.lower(i + 1) === 'also' || scan.lower(i - 1) === 'also';
      break;
    }
  }
  const pointsBack = scan.lower(first) === 'the' && senseNamed(scan.term(first + 1), 'act-noun') !== null && !scan.has(first + 1, DETERMINER);
  if (!adds && !pointsBack) return false;
  return !narrates(scan, first, last);
}

/** Signs of the narrator: the past before the news, comparisons, what is not known. */
function narrates(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const time = scan.time(i);
    if (time?.recalled || time?.relation === 'since') return true;
    if (/^(since|comes?|came|amid|although|despite|unclear|observers|analysts|brokered|supposed)$/.test(scan.lower(i))) return true;
  }
  return false;
}
