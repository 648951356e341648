import { ADVERB, HAVE, NEGATION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Term } from '../sentence/terms.ts';

const PEOPLE = /^(one|persons?|people|civilians?|soldiers?|residents?|passengers?|single)$/;
const BETWEEN =
  /^(any|more|further|other|immediate|serious|civilian|human|significant|notable|to|in|result(s|ed|ing)?|caus(e|es|ed|ing)|inflict(ed|ing)?|lead|leading|involv(e|ing)|produc(e|ing)|suffer(ing)?|incur(ring)?|sustain(ing)?|report(ed|ing)?|record(ed|ing)?|register(ed|ing)?|document(ed|ing)?|observ(e|ed|ing)|not(e|ed|ing)|leav(e|ing)|do|does|did|doing|have|has|had|physical|personal)$/;

/** "without |hurting| anyone", "|injuring| no one", "did not |kill| anybody": that nobody came to harm. */
export function hurtsNobody(scan: Scan, term: Term): boolean {
  const object = scan.lower(term.last);
  if (/^(nobody|noone)$/.test(object) || (object === 'no' && PEOPLE.test(scan.lower(term.last + 1)))) return true;
  if (!/^(anyone|anybody)$/.test(object) && !(/^(any|a)$/.test(object) && PEOPLE.test(scan.lower(term.last + 1)))) return false;
  let i = term.first - 1;
  while (scan.has(i, ADVERB | HAVE) && !scan.has(i, NEGATION)) i--;
  return isNone(scan, i);
}

/** "without causing any |casualties|", "did not result in ten |deaths|": a noun of harm that is told of only to deny it. */
export function noneOf(scan: Scan, first: number, floor: number): boolean {
  for (let i = first - 1; i >= floor && i >= first - 7; i--) {
    if (isNone(scan, i)) return true;
    if (!BETWEEN.test(scan.lower(i)) && !scan.has(i, ADVERB) && !scan.count(i)) return false;
  }
  return false;
}

const isNone = (scan: Scan, i: number): boolean => scan.lower(i) === 'without' || scan.has(i, NEGATION);
