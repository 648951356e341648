import { CAPITALISED, NUMBER } from '../../language/tokens.ts';
import { GIVES_NAME, isVerb } from './clauses.ts';
import { ADVERB, BE, CONJUNCTION, HAVE } from './grammar.ts';
import type { Scan } from './scan.ts';

/** Over an age, or those of several, and a word of manner: "a woman|, 70,| and her son", "her son (9) |lightly|". */
export function behindAge(scan: Scan, at: number, until: number): number {
  let i = behindAlias(scan, behindDescription(scan, at, until), until);
  const aged = /^(aged|born)$/.test(scan.lower(i + 1)) ? i + 2 : i + 1;
  const age = (k: number): boolean => scan.tokens.kind[k] === NUMBER && (scan.count(k)?.idle ?? true);
  if ((scan.comma(i) || scan.lower(i) === '(') && age(aged)) {
    i = aged + 1;
    // "three children |(4, 6 and 9)|"
    while ((scan.comma(i) || scan.has(i, CONJUNCTION)) && age(i + 1)) i += 2;
    if (scan.lower(i) === ')' || (scan.comma(i) && scan.has(i + 1, ADVERB))) i++;
  }
  while (i < until && scan.lower(i).endsWith('ly') && scan.has(i, ADVERB)) i++;
  // "Ana Ruiz, 40, |of Mohra village,|"
  const from = scan.comma(i) ? i + 1 : i;
  if (i > at && /^(of|from)$/.test(scan.lower(from)) && scan.tokens.caps[from + 1] === CAPITALISED)
    for (let k = from + 1; k < Math.min(until, from + 6); k++) {
      if (scan.comma(k) || scan.has(k, CONJUNCTION)) return k;
      if (isVerb(scan, k)) break;
    }
  return i;
}

/** "Luis Soto|, alias the Fox|, and", "Luis Soto| (known as Lucho)|": over what somebody is called besides. */
function behindAlias(scan: Scan, at: number, until: number): number {
  const bracket = scan.lower(at) === '(';
  if (!bracket && !scan.comma(at)) return at;
  if (!/^(alias|aka|nicknamed|a|also|better|known)$/.test(scan.lower(at + 1))) return at;
  let i = at + 1;
  while (i < Math.min(until, at + 10) && !scan.comma(i) && scan.lower(i) !== ')' && !isVerb(scan, i + 1)) i++;
  const words = scan.tokens.slice(at + 1, i).toLowerCase();
  if (!/^(alias|aka|nicknamed|a\.? ?k\.? ?a|(also|better )?known as)\b/.test(words)) return at;
  return bracket ? i + 1 : scan.comma(i) ? i : at;
}

/** "a civilian |identified as Luis Gil|": who a member is, is told by name. */
export const givesName = (scan: Scan, at: number): boolean => GIVES_NAME.test(scan.lower(at));

/** "two guards |posted| at the gate": a participle that says who somebody is, and no verb of the list. */
export const describes = (scan: Scan, at: number): boolean => DESCRIBES.test(scan.lower(at)) && !scan.has(at - 1, BE | HAVE);

/** Words a description of somebody goes on for. */
const DESCRIBED = 9;
const DESCRIBES =
  /^(identified|named|called|belonging|attached|posted|assigned|deployed|stationed|travell?ing|working|living|serving|riding|walking|playing|driving|sleeping|guarding|manning|returning|hailing|from|aged)$/;

/** "a civilian |identified as Luis Gil| and two guards", "four rebels |belonging to the front|, and a major": over what says who somebody is, where the list goes on behind it. */
function behindDescription(scan: Scan, at: number, until: number): number {
  if (!describes(scan, at)) return at;
  for (let i = at + 1; i < Math.min(until, at + DESCRIBED); i++) {
    if (scan.comma(i) || scan.has(i, CONJUNCTION)) return i;
    if (isVerb(scan, i) || scan.count(i)?.idle === false) return at;
  }
  return at;
}

/** "shot a 14-year-|old| in the arm": an age that stands for who is of it. */
export const endsAge = (scan: Scan, k: number): boolean =>
  scan.lower(k) === 'old' && scan.lower(k - 1) === '-' && /^(year|month)$/.test(scan.lower(k - 2)) && scan.lower(k - 3) === '-';
