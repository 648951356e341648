import type { PlaceMention } from '../../language/mention.ts';
import { kmBetween } from '../../model/where.ts';
import { CONJUNCTION, DETERMINER } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { rankOf } from './place-rank.ts';

/** Whether the first of two places may be what the second lies in: "Kefra, Orsela"; not so in "Orsela, Kefra", nor where they lie too far apart. */
export function mayHold(wide: PlaceMention, narrow: PlaceMention): boolean {
  if (rankOf(wide) <= rankOf(narrow)) return false;
  const km = kmBetween(wide.where, narrow.where);
  return km === null || km <= (wide.where.radiusKm ?? 0) + ROUND_KM;
}

/** Provinces are not round: how much further than their radius a place of theirs may lie. */
const ROUND_KM = 30;

/** The places listed together with one: "A, B and C". */
export function listAround(scan: Scan, p: PlaceMention, scenes: readonly PlaceMention[]): PlaceMention[] {
  const out = [p];
  const at = scenes.indexOf(p);
  const joined = (a: PlaceMention, b: PlaceMention): boolean => {
    let and = false;
    for (let i = a.last; i < b.first; i++) {
      if (scan.has(i, CONJUNCTION)) and = true;
      else if (
        !scan.comma(i) &&
        !scan.has(i, DETERMINER) &&
        !/^(in|near|neighborhood|neighbourhood|neighborhoods|district|districts|town|village|city|area|areas|towns|villages|both)$/.test(
          scan.lower(i),
        )
      )
        return false;
    }
    // "Atshan in northern Hama", "Urum near Aleppo" is one place
    if (!and && /^(in|near)$/.test(scan.lower(b.first - 1))) return false;
    // "Arbin, Syria", "Kefra, Orsela" is one place inside the other and no list, unless they are of one kind or "and" closes it
    if (and || b.first - a.last > 2 || a.within.includes(b.where.id ?? '')) return and;
    if (a.kind === b.kind && (a.where.lat === null) === (b.where.lat === null)) return true;
    const c = scenes[scenes.indexOf(b) + 1];
    // what is on no map holds nothing where a list goes on behind it
    const holds = b.where.lat !== null && mayHold(b, a);
    return c !== undefined && !holds && (scan.comma(b.last) || scan.has(b.last, CONJUNCTION)) && joined(b, c);
  };
  for (let k = at + 1; k < scenes.length && joined(scenes[k - 1], scenes[k]); k++) out.push(scenes[k]);
  for (let k = at - 1; k >= 0 && joined(scenes[k], scenes[k + 1]); k--) out.unshift(scenes[k]);
  return out;
}
