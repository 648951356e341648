import { NUMBER } from '../language/tokens.ts';
import { type Clause, isVerb } from './clauses.ts';
import { type Frame, newFrame } from './frame.ts';
import { DETERMINER } from './grammar.ts';
import { GROUND } from './ground.ts';
import { groupStart } from './groups.ts';
import { addWeapon } from './read-event-nouns.ts';
import type { Scan } from './scan.ts';
import { senseNamed, type Term } from './terms.ts';

/** Whether a weapon stands right before "on", as in a channel's post: "2 bombs on Kefra". */
export function bareWeapon(scan: Scan, term: Term): boolean {
  return scan.lower(term.last) === 'on' && senseNamed(term, 'weapon')?.act != null;
}

/** "2 bombs on the village of X", "Glide bomb on a power station": an attack told without any verb; what comes down on something is no mine. */
export function readBareWeapon(scan: Scan, clause: Clause, term: Term): Frame | null {
  const sense = senseNamed(term, 'weapon');
  if (!sense?.act || sense.data.force === true || !bareWeapon(scan, term)) return null;
  const start = groupStart(scan, term.first, clause.first);
  if (!opensHere(scan, start, clause.first)) return null;
  for (let i = clause.first; i < clause.last; i++) if (isVerb(scan, i)) return null;
  const target = struckBehind(scan, term.last + 1, clause.last);
  if (target === null) return null;
  const frame = newFrame(clause, term.first, term.last, 'noun', sense, 'event-noun/weapon-on');
  frame.act = sense.entry.id === 'planted-bombs' ? 'airstrike' : sense.act;
  frame.first = start;
  frame.plural = /s$/.test(term.form);
  addWeapon(frame, term.form);
  if (target) frame.targets = [{ name: scan.tokens.slice(term.last + 1, target.last), term: target, actor: null }];
  return frame;
}

/** Only a time, a number or a sign stands between the head of the clause and the weapon's group. */
function opensHere(scan: Scan, start: number, floor: number): boolean {
  for (let i = start - 1; i >= floor; i--) {
    const time = scan.time(i);
    if (time) {
      i = time.first;
      continue;
    }
    if (scan.punct(i)) return true;
    if (scan.tokens.kind[i] !== NUMBER && !scan.count(i)) return false;
  }
  return true;
}

/** The term of what the weapons came down on; undefined for a place or other ground, null for neither. */
function struckBehind(scan: Scan, from: number, until: number): Term | undefined | null {
  for (let i = from; i < Math.min(until, from + 5); i++) {
    if (scan.punct(i) || scan.time(i)) return null;
    const term = scan.term(i);
    if (term && senseNamed(term, 'target')) return term;
    if (scan.place(i) || GROUND.has(scan.lower(i))) return undefined;
    if (scan.has(i, DETERMINER)) continue;
  }
  return null;
}
