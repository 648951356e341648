import { WORD } from '../../language/tokens.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { ADVERB, HAVE, POSSESSIVE_PRONOUN, PREPOSITION } from '../sentence/grammar.ts';
import { prepositionOf } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';

/** Whether a noun names what came of an event told before: "the firefight |that ensued|", "the |ensuing| firefight". */
export function ensues(scan: Scan, start: number, term: Term): boolean {
  for (let i = start; i < term.first; i++) if (/^(ensuing|subsequent|resulting)$/.test(scan.lower(i))) return true;
  return /^(that|which)$/.test(scan.lower(term.last)) && /^(ensued|followed|resulted)$/.test(scan.lower(term.last + 1));
}

/** "the assault killed two": whatever was told before; "the assault |on the hill|" says what it was. */
export const isBareAssault = (scan: Scan, start: number, term: Term): boolean =>
  /^(assault|onslaught|raid)s?$/.test(term.form) && term.first - start < 4 && !scan.has(term.last, PREPOSITION);

const SUPERLATIVE = /^(deadliest|worst|bloodiest|heaviest|largest|biggest|fiercest|gravest|longest|serious|deadly|violent|intense)$/;
/** Words that make an event noun before them a word for something else: what warns of it, shelters from it, trains for it or is named after it. */
const NAMED_AFTER =
  /^(sirens?|alerts?|alarms?|warnings?|shelters?|drills?|exercises?|simulations?|disposal|squads?|helicopters?|rifles?|capabilit(y|ies)|deterrence|interceptors?)$/;

/** "air raid |sirens|", "bomb |shelters|", "rocket attack |drill|": what is named after an event is none. */
export function namedAfter(scan: Scan, last: number): boolean {
  for (let i = last; i < last + 2; i++) {
    if (NAMED_AFTER.test(scan.lower(i))) return true;
    if (scan.comma(i) || scan.tokens.kind[i] !== WORD || scan.marks(i) !== 0) return false;
  }
  return false;
}

const PHASE = /^(subsided|abated|eased|ceased|stopped|ended|lasted)$/;

/** Whether a noun names an event only to compare, to dread or to say how long it went on: "the first such attack", "to justify the next massacre", "the shooting died down". */
export function onlyNamed(scan: Scan, clause: Clause, term: Term): boolean {
  if (!/s$/.test(term.form) && namedAfter(scan, term.last)) return true;
  // "the suicide bomber denied …", "two suicide bombers told the court": who speaks blows nobody up
  if (/(bomber|attacker)s?$/.test(term.form) && senseNamed(scan.term(term.last), 'says', 'denies') && isVerb(scan, term.last)) return true;
  const before = scan.lower(term.first - 1);
  // "in the first such attack in years", "such attacks"
  if (before === 'such' || (/^an?$/.test(before) && scan.lower(term.first - 2) === 'such')) return true;
  // "combat vehicles"
  if (
    term.form === 'combat' &&
    /^(vehicles?|aircraft|planes?|drones?|units?|troops|boots|gear|equipment|engineers?|helicopters?|ready|zones?|posts?)$/.test(
      scan.lower(term.last),
    )
  )
    return true;
  // "one of the deadliest strikes of the war"
  if (
    SUPERLATIVE.test(before) &&
    /^(one|among) (of )?the( \w+)*$/.test(
      scan.tokens
        .slice(Math.max(clause.first, term.first - 5), term.first - 1)
        .toLowerCase()
        .replace(/^.*\b(one of|among)\b/, '$1'),
    )
  )
    return true;
  if (before === 'next' && !isVerb(scan, term.last)) return true;
  // "soldiers in their trenches": where men lie, and nothing dug anew
  if (
    /^trench(es)?$/.test(term.form) &&
    (scan.has(term.first - 1, POSSESSIVE_PRONOUN) || prepositionOf(scan, term.first, clause.first) !== null)
  )
    return true;
  if (before !== 'the') return false;
  let verb = term.last;
  while (scan.has(verb, HAVE | ADVERB)) verb++;
  return PHASE.test(scan.lower(verb)) || (scan.lower(verb) === 'died' && scan.lower(verb + 1) === 'down');
}
