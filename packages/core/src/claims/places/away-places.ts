import type { PlaceMention } from '../../language/mention.ts';
import { placeAmong } from '../../language/times/starting-at.ts';
import { isVerb } from '../sentence/clauses.ts';
import { DETERMINER } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';

/** "Zarda Herald (Marrat)": where a paper sits, in the line above its story. */
export function inLetterhead(scan: Scan, p: PlaceMention): boolean {
  if (scan.lower(p.first - 1) !== '(' || scan.lower(p.last) !== ')') return false;
  const number = placeAmong(scan.sentences, p.first);
  const { first, last } = scan.sentences[number];
  if (number > LETTERHEAD || last - first > 9) return false;
  for (let i = first; i < last; i++) if (isVerb(scan, i)) return false;
  return true;
}

/** Lines at the head of a text among which its paper is named. */
const LETTERHEAD = 4;

/** "In Marrat, the government spokesman said …": where those who govern speak, not what they speak of. Who is on the spot ("residents", "the mayor") tells of it. */
export function aheadOfStatesman(scan: Scan, p: PlaceMention): boolean {
  if (!scan.comma(p.last) || scan.lower(p.first - 1) !== 'in') return false;
  const sentence = scan.sentences[placeAmong(scan.sentences, p.first)];
  if (!sentence || sentence.first < p.first - 2) return false;
  let governs = false;
  for (let i = p.last + 1; i < p.last + 14; i++) {
    if (STATESMEN.test(scan.lower(i))) governs = true;
    const term = scan.term(i);
    if (!isVerb(scan, i)) continue;
    return governs && senseNamed(term, 'says', 'denies') !== null;
  }
  return false;
}

/** Who speaks for a whole country. */
const STATESMEN =
  /^(governments?|ministers?|ministry|presidents?|presidential|premier|envoy|ambassador|diplomats?|chancellor|congress|parliament)$/;

const PAPER =
  /^(newspapers?|papers?|dail(y|ies)|weekl(y|ies)|newssheet|magazine|journal|gazette|bulletin|newsletter|tabloid|broadsheet|publication|website|site|portal|outlet|agency|channel|station|broadcaster|radio)$/;
const QUOTE = /^["“”«»]$/;

/** "the daily |"Zarda Herald"|", "the |"Voice of Zarda"| reported": a place in what a paper is called. */
export function inTitleOfPaper(scan: Scan, { first, last }: PlaceMention): boolean {
  let open = first - 1;
  while (open > first - 5 && !QUOTE.test(scan.lower(open))) open--;
  if (!QUOTE.test(scan.lower(open))) return false;
  if (PAPER.test(scan.lower(open - 1))) return true;
  let close = last;
  while (close < last + 3 && !QUOTE.test(scan.lower(close))) close++;
  return scan.lower(open - 1) === 'the' && senseNamed(scan.term(close + 1), 'says') !== null;
}

/** "the Kirkuk|-Ceyhan oil pipeline|", "the Kirkuk-Ceyhan| oil pipeline|": it runs for hundreds of miles. */
export const namesPipeline = (scan: Scan, at: number): boolean =>
  /^pipelines?$/.test(scan.lower(/^(oil|gas|fuel|water)$/.test(scan.lower(at)) ? at + 1 : at)) ||
  (/^[-–]$/.test(scan.tokens.raw(at)) && scan.place(at + 1)?.first === at + 1 && namesPipeline(scan, scan.place(at + 1)?.last ?? at));

/** "the rebel-held |Red Sea| city": the water that a town lies on, not what was hit. */
export const onItsShore = (scan: Scan, p: PlaceMention): boolean =>
  p.kind === 'water' && /^(port|coastal|resort|city|town|island|village|harbou?r)$/.test(scan.lower(p.last));

/** "the line |separating X from Y|": what lies on either side of where it happened. */
export function parted(scan: Scan, p: PlaceMention): boolean {
  let at = p.first - 1;
  while (at > p.first - 5 && (scan.has(at, DETERMINER) || /^(de|facto|breakaway|separatist|occupied|both)$/.test(scan.lower(at)))) at--;
  return /^(separat|divid)(es|ed|ing)$/.test(scan.lower(at)) && /^(from|and)$/.test(scan.lower(p.last));
}
