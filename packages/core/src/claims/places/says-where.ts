import { ADVERB, BE, DETERMINER, HAVE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

const BY =
  /^(in|at|near|inside|outside|within|around|round|along|beside|between|on|off|opposite|behind|beyond|by|close|north|south|east|west|northeast|northwest|southeast|southwest)$/;
const MEASURE = /^(km|kms|kilomet(er|re)s?|miles?)$/;
const LESS_EXACT = /^(about|some|around|just|only|roughly|approximately|nearly|almost|less|more|than|over)$/;

/** Whether the words from a token say where something is: "near X", "|some 40 km| north of X", "just outside X". */
export function saysWhere(scan: Scan, at: number): boolean {
  let i = at;
  while (LESS_EXACT.test(scan.lower(i))) i++;
  if (BY.test(scan.lower(i))) return true;
  for (let k = i; k < i + 3; k++)
    if (MEASURE.test(scan.lower(k)) || (scan.lower(k) === '-' && MEASURE.test(scan.lower(k + 1)))) return true;
  return false;
}

/** Whether a verb of being stands at a token, and behind it where: "|was| near X", "|is| 40 km north of X". */
export const isWhere = (scan: Scan, at: number): boolean =>
  scan.has(at, BE) && saysWhere(scan, at + 1) && !(scan.lower(at + 1) === 'by' && scan.has(at + 2, DETERMINER));

const STANDS = /^(lies|lay|stands|stood|sits|sat|fell|crashed|landed|came|went|runs|ran|leads|led|remains|remained)$/;
const JOINS =
  /^(links|linked|linking|connects|connected|joins|joined|spans|spanned|crosses|straddles|overlooks|overlooked|borders|serves|served|houses|dominates)$/;
const SET =
  /^(located|situated|based|housed|sited|stationed|parked|stuck|held|built|set|deployed|posted|camped|trapped|stranded|celebrated)$/;

/** Whether a word may be the verb of a sentence that says where something is. */
export const opensWhere = (scan: Scan, at: number): boolean =>
  scan.has(at, BE | HAVE) || STANDS.test(scan.lower(at)) || JOINS.test(scan.lower(at));

/** Whether a verb says where its subject is: "lies in X", "links X and Y", "is 20 km from X", "is located in X". */
export function standsAt(scan: Scan, verb: number): boolean {
  const word = scan.lower(verb);
  if (STANDS.test(word)) return saysWhere(scan, verb + 1);
  return JOINS.test(word) || isWhere(scan, verb) || (scan.has(verb, BE) && SET.test(scan.lower(verb + 1)) && saysWhere(scan, verb + 2));
}

/** The same of a thing, of which what it is may say where: "is part of the road to X", "was the only one in X". */
export const standsWhere = (scan: Scan, verb: number): boolean =>
  standsAt(scan, verb) || (scan.has(verb, BE) && /^(the|a|an|one|part|home)$/.test(scan.lower(verb + 1)));

/** What somebody does where he is, and no talking or going elsewhere. */
const DOING =
  /^(patroll|protect|work|build|dig|collect|gather|fish|farm|herd|graz|plough|plow|harvest|play|sleep|pray|shelter|hid|rest|wait|queu|driv|travell|travel|rid|walk|pass|mov|mann|guard|escort|clear|repair|cross|bath|cook|shopp|stand|sitt|return|march|tend|cut|pick|search|operat|deliver|distribut|carr|protest|demonstrat|mourn|celebrat|attend|install|lay|remov)ing$/;

/** Whether a verb tells what its subject was about, or where it was put: "|were| digging a well", "|had been| stationed in X". */
export function isBusy(scan: Scan, verb: number): boolean {
  let i = verb;
  while (scan.has(i, BE | HAVE | ADVERB)) i++;
  return i > verb && (DOING.test(scan.lower(i)) || (SET.test(scan.lower(i)) && saysWhere(scan, i + 1)));
}
