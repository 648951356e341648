import type { Edit } from './text-map.ts';

// Two words run together, the first a little word of grammar. English itself tells them apart: no word goes on after "of" with
// anything but f or t ("offer", "often"), after "the" with b, c, d …; so the letters after the little word decide, and no dictionary is asked.
const LOWER_GLUE =
  /(?<![\p{L}\p{N}'’-])(of(?=[^ft\P{Ll}])|the(?=[bcdfghjklpqtuvwx](?!ts?(?!\p{L})|nce))|with(?=[bcfgjklmnpqrtuvx]|the)|from(?=[bcdefhijklnopqrstuvw])|that(?=[bdefgijklmnopqrstuvw])|and(?=[bcdfghjklmnpqtvw])|(?:in|on|to|by|for|at)(?=the(?:\P{L}|$)))(\p{Ll}{3,})/gu;
/** "onMonday", "inAleppo": a little word run into a name. */
const NAME_GLUE =
  /(?<![\p{L}\p{N}'’.@/_-])(of|in|on|at|by|to|from|and|the|with|for|near|that|where|when|after|before|as|is|was|were|has|have|had|said)(?=\p{Lu}\p{Ll}{2})/gu;
const KEPT = new Set('thence thegn thecal withal andante bathe lathe loathe clothe breathe blithe scythe forthe'.split(' '));

/** Notes a space between words that a converter ran together: "round ofdiscussions", "onMonday". */
export function splitGluedWords(text: string, edits: Edit[]): void {
  for (const found of text.matchAll(LOWER_GLUE)) {
    if (KEPT.has(found[0])) continue;
    edits.push({ start: found.index + found[1].length, end: found.index + found[1].length, put: ' ' });
  }
  for (const found of text.matchAll(NAME_GLUE)) {
    const at = found.index + found[1].length;
    edits.push({ start: at, end: at, put: ' ' });
  }
}
