import { NEWLINE, NUMBER } from '../../language/tokens.ts';
import { type Frame, newFrame } from '../frames/frame.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { DETERMINER } from '../sentence/grammar.ts';
import { GROUND } from '../sentence/ground.ts';
import { groupStart } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { addWeapon } from './read-event-nouns.ts';

/** Rule by which a weapon alone tells an attack. */
export const WEAPON_ALONE = 'event-noun/weapon-on';

/** Whether a weapon stands right before "on", as in a channel's post: "2 bombs on Kefra"; in an entry of a log, before what it was used on or nothing: "VBIED vs checkpoint", "Small arms, both sides". */
export function bareWeapon(scan: Scan, term: Term, inEntry: () => boolean): boolean {
  const sense = senseNamed(term, 'weapon');
  if (sense?.act == null || sense.data.force === true) return false;
  if (/^(on|against)$/.test(scan.lower(term.last))) return true;
  const alone = term.last >= scan.tokens.count || scan.tokens.space[term.last] >= NEWLINE;
  return (alone || USED.test(scan.lower(term.last)) || (sense.data.carrier === true && ABOVE.test(scan.lower(term.last)))) && inEntry();
}
const USED =
  /^(and|vs|v|versus|at|near|in|into|towards?|from|targeting|between|since|heard|seen|observed|reported|sighted|spotted|directed|impacts?|,|;|\.|\(|:)$/;
/** "drones over X", "recon drone overhead". */
const ABOVE = /^(over|overhead|above|circling|hovering|overflying)$/;
/** What was done with it, without its helping verb. */
const NOTICED = /^(heard|seen|observed|reported|sighted|spotted|directed)$/;

/** "2 bombs on the village of X", "Glide bomb on a power station": an attack told without any verb; what comes down on something is no mine. */
export function readBareWeapon(scan: Scan, clause: Clause, term: Term, inEntry: () => boolean): Frame | null {
  const sense = senseNamed(term, 'weapon');
  if (!sense || !bareWeapon(scan, term, inEntry)) return null;
  // "no bombs"
  if (/^(no|nil|neg|without)$/.test(scan.lower(term.first - 1))) return null;
  const start = groupStart(scan, term.first, clause.first);
  if (!opensHere(scan, start, clause.first)) return null;
  // "3 wounded" behind it counts and is no verb of its own
  for (let i = clause.first; i < clause.last; i++)
    if (
      isVerb(scan, i) &&
      !(i >= term.first && i < term.last) &&
      scan.tokens.kind[i - 1] !== NUMBER &&
      !(i === term.last && NOTICED.test(scan.lower(i))) &&
      !(inEntry() && senseNamed(scan.term(i), 'kill', 'wound', 'dead'))
    )
      return null;
  const on = scan.lower(term.last) === 'on';
  const target = struckBehind(scan, term.last + 1, clause.last);
  if (target === null && !inEntry()) return null;
  const frame = newFrame(clause, term.first, term.last, 'noun', sense, WEAPON_ALONE);
  frame.act = sense.entry.id === 'planted-bombs' && on && !DEVICE.test(term.form) ? 'airstrike' : sense.act;
  // "drone seen over X"
  if (sense.data.carrier === true && (NOTICED.test(scan.lower(term.last)) || ABOVE.test(scan.lower(term.last)))) frame.act = 'overflight';
  frame.first = start;
  frame.plural = /s$/.test(term.form);
  addWeapon(frame, term.form);
  if (target) frame.targets = [{ name: scan.tokens.slice(term.last + 1, target.last), term: target, actor: null }];
  return frame;
}

/** What lies on or beside a road and falls on nobody. */
const DEVICE = /^(.*ieds?|.*\bmines?|landmines?|roadside bombs?|explosive devices?|improvised.*|booby traps?|.*grenades?)$/;

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
