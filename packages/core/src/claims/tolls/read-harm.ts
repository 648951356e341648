import { type Clause, isVerb } from '../sentence/clauses.ts';
import { CONJUNCTION, DETERMINER, POSSESSIVE_PRONOUN } from '../sentence/grammar.ts';
import { isPassive } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { verbGroupStart } from '../sentence/verb-group.ts';
import { readPeopleList } from './people-list.ts';
import { NOBODY, openToll, type TollStatement, takeHurt } from './toll-statement.ts';

const HITS = /^(hit|struck|shot|stabbed|grazed|hitting|striking|shooting|stabbing)$/;
const LOSES = /^(lost|lose|loses|losing)$/;
/** Parts of a body. */
export const BODY =
  /^(head|face|neck|chest|back|stomach|abdomen|belly|shoulder|arm|arms|leg|legs|thigh|knee|foot|feet|hand|hands|hip|groin|jaw|eye|eyes|spine|ankle|limbs)$/;
const LIMB = /^(arm|arms|leg|legs|foot|feet|hand|hands|eye|eyes|finger|fingers|limb|limbs|sight|eyesight)$/;
/** Without a word before them: soldiers who "lost arms" may have lost rifles. */
const LIMBS = /^(limbs|legs|feet|fingers|toes|hands)$/;
const FLYING =
  /^(shrapnel|splinters?|fragments?|bullets?|pellets?|buckshot|birdshot|rounds?|gunshots?|shots|debris|gunfire|crossfire|fire)$/;

/** Reads those hurt where no word says "wounded": "was shot in the leg", "were hit by shrapnel"; null where they died of it or nobody is counted. */
export function readHarm(scan: Scan, clause: Clause, clauses: readonly Clause[], term: Term): TollStatement | null {
  if (LOSES.test(term.form)) return losesLimb(scan, clause, clauses, term);
  // "shelled the beach, hitting nobody"
  if (
    /^(hitting|hit)$/.test(term.form) &&
    (scan.lower(term.last) === 'nobody' || (scan.lower(term.last) === 'no' && scan.lower(term.last + 1) === 'one'))
  ) {
    const nobody = openToll(clause, term);
    nobody.killed = NOBODY;
    nobody.wounded = NOBODY;
    return nobody;
  }
  if (term.form === 'beaten') return beaten(scan, clause, clauses, term);
  if (!HITS.test(term.form)) return null;
  const passive = isPassive(scan, term.first, term.last, clause.first);
  if (!(inBody(scan, clause, term) || (passive && byFragments(scan, clause, term))) || diedOfIt(scan, clause, clauses, term)) return null;
  const out = openToll(clause, term);
  out.passive = passive;
  // "were found shot in the head"
  if (passive && scan.lower(term.first - 1) === 'found') return takeHurt(scan, clause, clauses, out, 'killed') ? out : null;
  if (passive) return takeHurt(scan, clause, clauses, out, 'wounded') ? out : null;
  const hit = readPeopleList(scan, term.last, clause.last);
  if (!hit) return null;
  out.wounded = hit.count;
  return out;
}

/** "the driver was beaten", "two were beaten and robbed", and no side that is beaten at the polls or in the cup. */
function beaten(scan: Scan, clause: Clause, clauses: readonly Clause[], term: Term): TollStatement | null {
  const { last } = term;
  if (!isPassive(scan, term.first, last, clause.first) || !(scan.punct(last) || scan.has(last, CONJUNCTION))) return null;
  const out = openToll(clause, term);
  out.passive = true;
  return takeHurt(scan, clause, clauses, out, 'wounded') ? out : null;
}

/** "a monk lost a hand", "the boy lost both his legs" */
function losesLimb(scan: Scan, clause: Clause, clauses: readonly Clause[], term: Term): TollStatement | null {
  let noun = term.last;
  while (noun < term.last + 3 && (scan.has(noun, DETERMINER | POSSESSIVE_PRONOUN) || /^(left|right|both|two|one)$/.test(scan.lower(noun))))
    noun++;
  if (!(noun === term.last ? LIMBS : LIMB).test(scan.lower(noun))) return null;
  const out = openToll(clause, term);
  out.passive = true;
  return takeHurt(scan, clause, clauses, out, 'wounded') ? out : null;
}

/** "in the chest", "through his leg" behind the verb or its object. */
function inBody(scan: Scan, clause: Clause, term: Term): boolean {
  for (let i = term.last; i < Math.min(clause.last, term.last + 8); i++) {
    if (isVerb(scan, i)) return false;
    if (!/^(in|through|on)$/.test(scan.lower(i))) continue;
    const noun = scan.has(i + 1, DETERMINER | POSSESSIVE_PRONOUN) ? i + 2 : i + 1;
    if (BODY.test(scan.lower(noun)) && !/^(of|to)$/.test(scan.lower(noun + 1))) return true;
  }
  return false;
}

/** "by shell fragments", "by a stray bullet", "by sniper fire" */
function byFragments(scan: Scan, clause: Clause, term: Term): boolean {
  if (scan.lower(term.last) !== 'by') return false;
  for (let i = term.last + 1; i < Math.min(clause.last, term.last + 5); i++) if (FLYING.test(scan.lower(i))) return true;
  return false;
}

/** "was shot in the head and died", "was hit in the chest and killed" */
function diedOfIt(scan: Scan, clause: Clause, clauses: readonly Clause[], term: Term): boolean {
  const next = clauses[clauses.indexOf(clause) + 1];
  const until = next && (next.opening === 'shared-subject' || next.word === 'which') ? next.last : clause.last;
  const from = Math.max(clause.first, verbGroupStart(scan, term.first, clause.first) - 3);
  return scan.within(scan.terms, from, until).some((t) => t !== term && senseNamed(t, 'kill', 'die', 'dead') !== null);
}
