import { ADVERB, HAVE } from '../sentence/grammar.ts';
import { UPDATE } from '../sentence/openings.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';

/** "So far", "the death toll", "had risen to", "it had first spoken of nine dead", "could confirm only nine deaths": whether a sentence brings a figure told before up to date, or sets another beside it. */
export function updatesToll(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (!scan.opens(i, UPDATE)) continue;
    const w = scan.lower(i);
    if (
      w === 'toll' ||
      (w === 'number' && scan.lower(i + 1) === 'of') ||
      /^(ris(en|e|es|ing)|rose|climb(ed|s)?)$/.test(w) ||
      (w === 'so' && scan.lower(i + 1) === 'far') ||
      (w === 'total' && (scan.lower(i - 1) === 'in' || (scan.lower(i - 1) === 'a' && scan.count(i + 2) !== null))) ||
      saidBefore(scan, i, last) ||
      bearsOut(scan, i, last)
    )
      return true;
  }
  return false;
}

/** "earlier it had reported 26 dead", "had first spoken of", "initial reports said": a figure given before. */
function saidBefore(scan: Scan, i: number, last: number): boolean {
  const w = scan.lower(i);
  if (/^(initial|preliminary|provisional)$/.test(w)) return /^(reports?|figures?|counts?|estimates?|tolls?)$/.test(scan.lower(i + 1));
  if (!scan.has(i, HAVE) || w !== 'had') return false;
  let v = i + 1;
  // "Earlier the same official had spoken of eight dead"
  let first = i;
  while (first > 0 && first > i - 7 && !scan.punct(first - 1)) first--;
  let before =
    /^(earlier|initially|previously|originally)$/.test(scan.lower(first)) ||
    /^(earlier|initially|previously|first|originally)$/.test(scan.lower(i - 2)) ||
    /^(earlier|initially|previously|first|originally)$/.test(scan.lower(i - 3));
  while (v < last && (scan.has(v, ADVERB) || /^(first|initially|previously|originally)$/.test(scan.lower(v)))) {
    before ||= /^(first|earlier|initially|previously|originally)$/.test(scan.lower(v));
    v++;
  }
  return (
    before && (senseNamed(scan.term(v), 'says') !== null || /^(put|placed|set|given|counted|spoken|reported|listed)$/.test(scan.lower(v)))
  );
}

/** "could confirm only nine deaths", "has verified nine of the deaths" */
function bearsOut(scan: Scan, i: number, last: number): boolean {
  if (!/^(confirm(ed|s)?|verif(y|ied|ies)|documented|counted)$/.test(scan.lower(i))) return false;
  for (let k = i + 1; k < Math.min(last, i + 3); k++) {
    const c = scan.count(k);
    if (c && !c.idle) return /^(deaths|dead|killed|fatalities|bodies|wounded|injured)$/.test(scan.lower(c.noun >= 0 ? c.noun : c.last));
  }
  return false;
}
