import type { Frame } from '../frames/frame.ts';
import { isVerb } from '../sentence/clauses.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { isPeople } from '../verbs/sides.ts';

const PERSONS = /^(civilian|combatant|aid|health|peacekeeper|media|police)$/;
/** Words that may stand between an arrest and "of whom": its day, its place and those who made it. */
const BETWEEN = 12;

/** "the detention |of 18 of its soldiers|", "the arrest on Monday by police |of three traders|": whether it is said whom it befell, or it is a place or a practice. */
export function ofSomebody(scan: Scan, { targets, agents, clause }: Frame, last: number): boolean {
  if (scan.lower(last) === 'of' && targets.some((t) => t.actor !== null || PERSONS.test(senseNamed(t.term, 'target')?.targetKind ?? '')))
    return true;
  if (scan.lower(last) === 'of' && agents.length > 0 && /^an?$/.test(scan.lower(last + 1))) return true;
  for (let i = last; i < Math.min(clause.last, last + BETWEEN) && !scan.comma(i) && !isVerb(scan, i); i++)
    if (scan.lower(i) === 'of' && [1, 2, 3].some((k) => isPeople(scan.lower(i + k)))) return true;
  return false;
}
