import { ADVERB, BE, CONJUNCTION, DETERMINER, HAVE, PREPOSITION } from '../sentence/grammar.ts';
import { prepositionOf } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import type { Frame } from './frame.ts';

/** Words between "there" and its verb's noun: "there |has also been heavy| fighting". */
const BEHIND_THERE = 5;
const REPORTS = /^(reports?|accounts?|sounds?|news|word|incidents?|cases?|instances?|exchanges|bouts?|outbreaks?)$/;
const SPEAKS = /^(spoke|spoken|speaks|speaking|told|telling|talked|complained)$/;
/** Verbs by which a noun of fighting is news: "clashes |erupted|", "fighting |was reported|", "battles |raged|". */
const HAPPENS =
  /^(broke|broken|erupted|flared|flaring|raged?s?|raging|ensued|occurred|happened|continued|continuing|resumed|reported|reignited|registered|recorded|observed|heard|ongoing|underway|launched|mounted|waged|staged|conducted|made|carried|executed|flown|opened|reached|spread|spilled|spilt|shifted|engulfed|lasted)$/;

/** "the governor |reported| heavy fighting" */
const REPORTED = /^(reported|reports|reporting|witnessed|saw|registered|recorded|observed|described)$/;

/** "there |was fighting|", "there has also been |heavy fighting|" */
export function thereIs(scan: Scan, noun: number): boolean {
  for (let i = noun - 1; i >= noun - BEHIND_THERE; i--) {
    if (scan.lower(i) === 'there') return true;
    if (scan.comma(i) || scan.has(i, CONJUNCTION) || (scan.has(i, PREPOSITION) && !scan.has(i, ADVERB))) return false;
  }
  return false;
}

/** "rebels |fighting| Assad", "are |fighting| alongside": a verb that describes, and no event of its own. */
export function isFoughtBy(scan: Scan, { form, first }: Term): boolean {
  if (form !== 'fighting') return false;
  if (scan.actor(first - 1) !== null || senseNamed(scan.term(first - 1), 'target', 'weapon', 'act-noun') !== null) return true;
  if (scan.has(first - 1, BE)) return !thereIs(scan, first);
  return scan.has(first - 1, ADVERB) && !scan.has(first - 2, PREPOSITION) && !thereIs(scan, first);
}

/** "there were |reports of| clashes", "|the sound of| battle", "residents |spoke of| an ambush": what is told of by who reported or heard it, and not "amid reports of clashes". */
export function reportedAs(scan: Scan, { first, clause, definite }: Frame): boolean {
  const of = scan.has(first - 1, DETERMINER) ? first - 2 : first - 1;
  if (scan.lower(of) !== 'of') return false;
  const told = scan.actor(of - 1)?.first ?? of;
  if (!definite && (SPEAKS.test(scan.lower(of - 1)) || /^(told|tells|telling)$/.test(scan.lower(told - 1)))) return true;
  return REPORTS.test(scan.lower(of - 1)) && prepositionOf(scan, of - 1, clause.first) === null;
}

/** "fighting |has broken out|", "|there were| clashes", "battles |were reported|": told as news, and so no fighting in general. */
export function happensNow(scan: Scan, frame: Frame): boolean {
  const { first } = frame;
  // "extend the truce to areas |where fighting has broken out|": which areas, and no news of them
  for (let k = first - 1; k > first - 4; k--) if (scan.lower(k) === 'where' && !scan.comma(k - 1)) return false;
  if (reportedAs(scan, frame) || thereIs(scan, first) || REPORTED.test(scan.lower(first - 1))) return true;
  const verb = verbOf(scan, frame);
  return HAPPENS.test(scan.lower(verb)) || (scan.lower(verb) === 'under' && scan.lower(verb + 1) === 'way');
}

/** The verb a noun is the subject of, behind its own phrases: "clashes |between the army and rebels| were also |reported|"; where the noun ends if none is near. */
function verbOf(scan: Scan, { last, clause }: Frame): number {
  let i = last;
  const until = Math.min(clause.last, last + 14);
  while (i < until && !scan.has(i, HAVE | BE) && !HAPPENS.test(scan.lower(i))) {
    if (scan.comma(i) || scan.punct(i) || /^(that|which|who|where|when)$/.test(scan.lower(i))) return last;
    i++;
  }
  while (i < until + 4 && scan.has(i, HAVE | ADVERB | BE)) i++;
  return i;
}
