import type { ActorMention } from '../../language/mention.ts';
import { isVerb } from '../sentence/clauses.ts';
import { BE, DETERMINER, HAVE, STOP } from '../sentence/grammar.ts';
import { coordinatedRight } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';

/** How fighting comes about: its sides may be named behind the verb. */
const COMES_ABOUT =
  /^(took|taken|taking|broke|broken|breaking|erupt(ed|s|ing)?|occur(red|s|ring)?|happen(ed|s|ing)?|rag(ed|es|ing)|continu(ed|es|ing)|flar(ed|es|ing)|resum(ed|es|ing)|start(ed|s|ing)|beg[au]n|began|ensued|intensif(ied|ies|ying)|escalat(ed|es|ing)|reported|recorded|registered|renewed|spread|lasted|went|left|killed|wounded|displaced)$/;
/** Tokens behind the noun within which the sides are named. */
const REACH = 26;

/** "clashes broke out in the valley on Monday |between the army and the rebels|": both sides, behind the verb that says fighting came about. */
export function foughtBetween(scan: Scan, from: number, until: number): ActorMention[] {
  for (let i = from; i < Math.min(until, from + REACH); i++) {
    if (scan.lower(i) === 'between') {
      if (isPact(scan, i - 1)) return [];
      let at = i + 1;
      while (at < until && (scan.has(at, DETERMINER) || scan.count(at)) && !scan.actor(at)) at++;
      const one = scan.actor(at);
      return one && one.first === at ? coordinatedRight(scan, one, until) : [];
    }
    if (scan.has(i, STOP)) return [];
    const other = scan.term(i);
    if (other && senseNamed(other, 'act-noun')) return [];
    if (isVerb(scan, i) && !scan.has(i, BE | HAVE) && !COMES_ABOUT.test(scan.lower(i))) return [];
  }
  return [];
}

/** "fighting went on, with |15 civilians| killed": whom it cost, and not who fought. */
export const lostInIt = (scan: Scan, { last }: ActorMention): boolean =>
  /^(killed|dead|wounded|injured|hurt|displaced)$/.test(scan.lower(last));

/** "a ceasefire |between| A and B", "the border between": what is between them is no fight. */
export const isPact = (scan: Scan, at: number): boolean =>
  PACT.test(scan.lower(at)) || (scan.lower(at) === 'fire' && /^(cease|-)$/.test(scan.lower(at - 1)));
const PACT =
  /^(truce|ceasefire|agreement|accord|deal|pact|armistice|understandings?|talks|negotiations|war|conflict|border|line|fence|frontier|relations|tensions?)$/;
