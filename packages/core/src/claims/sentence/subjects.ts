import { BLAMING } from '../blame/blaming.ts';
import { isCarrier } from './carrier.ts';
import { type Clause, GOES_ON, isVerb } from './clauses.ts';
import { ADVERB, BE, CONJUNCTION, DO, HAVE, MODAL, PREPOSITION, QUOTE, RELATIVE } from './grammar.ts';
import { coordinated } from './groups.ts';
import { resumesMain } from './resumes-main.ts';
import type { Scan } from './scan.ts';
import { headsSubject, NO_SUBJECT, type Subject, subjectBy } from './subject.ts';
import { walkLeft } from './walk-left.ts';

/** Finds the subject of the verb that begins at `verb`, walking left inside its clause; a relative's subject is its antecedent. */
export function subjectOf(scan: Scan, clause: Clause, verb: number, clauses: readonly Clause[]): Subject {
  const shared = sharesWith(scan, clause, verb);
  if (shared >= 0) return subjectOf(scan, clause, shared, clauses);
  const charge = chargeBefore(scan, clause.first, verb);
  if (charge >= 0) return subjectOf(scan, clauses.find((c) => charge >= c.first && charge < c.last) ?? clause, charge, clauses);
  const used = scan.lower(verb - 1) === 'to' ? usedBefore(scan, clause.first, verb - 1) : -1;
  if (used >= 0) return userOf(scan, clause, used, verb, clauses);
  const antecedent = clause.opening === 'relative' && clause.first > 0 ? antecedentOf(scan, clause, clauses) : null;
  if (antecedent && resumesMain(scan, clause, verb)) return antecedent;
  return walkLeft(scan, clause.first, verb) ?? antecedent ?? fromEarlier(scan, clause, verb, clauses) ?? NO_SUBJECT;
}

/** The verb before, in the same clause, whose subject also does what this verb says; else -1. */
function sharesWith(scan: Scan, clause: Clause, verb: number): number {
  // "crossed a line by launching an attack", "will pay for attacking": who acts is the subject of the verb before
  if (/^(by|for|after|before|while|in)$/.test(scan.lower(verb - 1)) && scan.lower(verb).endsWith('ing')) {
    for (let v = verb - 2; v >= clause.first; v--) {
      if (!isVerb(scan, v) || scan.has(v, BE | HAVE | MODAL | DO)) continue;
      // "violated a truce |brokered by| two states by shelling X": a participle that describes the truce
      if (scan.lower(v + 1) === 'by' && v + 1 < verb - 1 && !scan.has(v - 1, BE | HAVE | ADVERB)) continue;
      if (says(scan, v)) break;
      return v;
    }
  }
  // "rebels |continued| attacking the town"
  if (GOES_ON.test(scan.lower(verb - 1)) && scan.lower(verb).endsWith('ing') && verb - 1 > clause.first) return verb - 1;
  // "had |arrested and shot| a shepherd": one object of two verbs
  const twin = scan.has(verb - 1, CONJUNCTION) && verb - 2 > clause.first && scan.lower(verb - 2).endsWith('ed') && isVerb(scan, verb - 2);
  return twin ? verb - 2 : -1;
}

const says = (scan: Scan, verb: number): boolean => scan.term(verb)?.senses.some((s) => s.sense === 'says') ?? false;

/** "the army used helicopters |to bomb| the town": who used them, and what with. */
function userOf(scan: Scan, clause: Clause, used: number, verb: number, clauses: readonly Clause[]): Subject {
  const user = subjectOf(scan, clause, used, clauses);
  const means = walkLeft(scan, used + 1, verb - 1);
  const [carrier] = means?.actors ?? [];
  const flown = carrier && isCarrier(carrier) ? scan.term(carrier.last - 1) : null;
  return { ...user, term: means?.term ?? flown ?? user.term };
}

const antecedentOf = (scan: Scan, clause: Clause, clauses: readonly Clause[]): Subject | null =>
  headBefore(scan, clause.first, clauses[Math.max(0, clauses.indexOf(clause) - 1)].first);

/** The subject of an earlier verb, where nothing before this one in its clause can be it. */
function fromEarlier(scan: Scan, clause: Clause, verb: number, clauses: readonly Clause[]): Subject | null {
  const at = clauses.indexOf(clause);
  // "forces moved on the town, |pounding| it": who does the one does the other
  if (scan.comma(verb - 1) && scan.lower(verb).endsWith('ing')) {
    const own = firstVerb(scan, clause);
    const acts = (v: number): boolean => v >= 0 && !scan.has(v, BE) && !says(scan, v);
    if (acts(own) && own < verb) return subjectOf(scan, clause, own, clauses);
    const before = (own < 0 || own >= verb) && at > 0 ? firstVerb(scan, clauses[at - 1]) : -1;
    if (acts(before)) return subjectOf(scan, clauses[at - 1], before, clauses);
  }
  if (clause.opening !== 'shared-subject') return null;
  for (let k = at - 1; k >= 0; k--) {
    const told = toldVerb(scan, clauses[k]);
    // that clause looks further left itself: to go on from here would do its work again, at every step
    if (told >= 0) return subjectOf(scan, clauses[k], told, clauses);
  }
  return null;
}

/** "accused them of |shelling| a town and of |taking| a driver hostage": the first of two charges, whose subject is also the second's; else -1. */
function chargeBefore(scan: Scan, floor: number, verb: number): number {
  if (!scan.lower(verb).endsWith('ing')) return -1;
  const bare = scan.has(verb - 1, CONJUNCTION);
  if (!bare && (scan.lower(verb - 1) !== 'of' || !scan.has(verb - 2, CONJUNCTION))) return -1;
  let charge = -1;
  for (let i = verb - 2; i > (bare ? 0 : floor) && i > verb - 24; i--) {
    if (charge < 0 && scan.lower(i - 1) === 'of' && scan.lower(i).endsWith('ing') && isVerb(scan, i)) {
      if (!bare) return i;
      charge = i;
    }
    // "accused them of shelling a town |and taking| a driver hostage"
    if (charge >= 0 && (BLAMING.test(scan.lower(i)) || /^suspect/.test(scan.lower(i)))) return charge;
    if (scan.lower(i) === '.') return -1;
  }
  return -1;
}

/** "|used| tanks and mortars to …", "mortars were |used| to …": the verb of using that an infinitive hangs on, or -1. */
export function usedBefore(scan: Scan, floor: number, to: number): number {
  for (let i = to - 1; i >= floor && i > to - 12; i--) {
    if (/^(used|using|employed)$/.test(scan.lower(i))) return i;
    // "used mortars |to try| to drive them back"
    if (/^(try|attempt)$/.test(scan.lower(i)) && scan.lower(i - 1) === 'to') {
      i--;
      continue;
    }
    if (isVerb(scan, i) || scan.has(i, PREPOSITION | RELATIVE)) return -1;
  }
  return -1;
}

/** The first verb of a clause, or -1. */
export function firstVerb(scan: Scan, clause: Clause): number {
  for (let i = clause.first; i < clause.last; i++) if (isVerb(scan, i)) return i;
  return -1;
}

/** The same, and where it says something the verb of what it says: "the army said rebels |attacked| a post and opened fire". */
function toldVerb(scan: Scan, clause: Clause): number {
  const own = firstVerb(scan, clause);
  if (own < 0 || !scan.term(own)?.speaks) return own;
  for (let i = own + 1; i < clause.last; i++) if (isVerb(scan, i) && !scan.lower(i).endsWith('ing') && scan.lower(i - 1) !== 'to') return i;
  return own;
}

/** The head noun right before a relative clause. */
function headBefore(scan: Scan, at: number, floor: number): Subject | null {
  for (let i = at - 1; i >= floor && i >= at - 8; i--) {
    if (scan.comma(i) || scan.has(i, QUOTE)) continue;
    const actor = scan.actor(i);
    if (actor) return subjectBy({ actors: coordinated(scan, actor, floor), first: actor.first });
    const term = scan.term(i);
    if (term && headsSubject(term)) return subjectBy({ term, first: term.first });
    if (isVerb(scan, i)) return null;
  }
  return null;
}
