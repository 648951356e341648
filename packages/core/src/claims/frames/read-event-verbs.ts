import { namedAfter } from '../nouns/event-named.ts';
import { type Clause, verbInContext } from '../sentence/clauses.ts';
import { DETERMINER, PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Sense, Term } from '../sentence/terms.ts';
import { fillKeptIn } from '../verbs/cuts-way.ts';
import { fillAct, fillSuffered } from '../verbs/fill-attack.ts';
import { fillAid, fillClosure, fillViolation } from '../verbs/fill-conduct.ts';
import { fillFire, fillLanding } from '../verbs/fill-fire.ts';
import { fillFall, fillLoss, fillSeizure } from '../verbs/fill-ground.ts';
import { fillHold } from '../verbs/fill-hold.ts';
import { fillArrival, fillMovement, fillSighting, fillWorks } from '../verbs/fill-movement.ts';
import { fillSiege } from '../verbs/fill-siege.ts';
import { fillStrike } from '../verbs/fill-strike.ts';
import { readSides } from '../verbs/sides.ts';
import { openVerb, type VerbReading } from '../verbs/verb-reading.ts';
import type { Frame } from './frame.ts';

/** How each sense of a verb fills its frame; null where the verb tells no event here. */
const FILL: Record<string, (verb: VerbReading) => Frame | null> = {
  'act-verb': fillAct,
  suffer: fillSuffered,
  'strike-verb': fillStrike,
  'fire-verb': fillFire,
  'land-verb': fillLanding,
  'seize-verb': fillSeizure,
  'fall-verb': fillFall,
  'lose-verb': fillLoss,
  'hold-verb': fillHold,
  'move-verb': fillMovement,
  'arrive-verb': fillArrival,
  'build-verb': fillWorks,
  'sight-verb': fillSighting,
  'aid-verb': fillAid,
  'close-verb': fillClosure,
  siege: fillSiege,
  'keep-verb': fillKeptIn,
  'violate-verb': fillViolation,
};

const KNOWN = new WeakMap<readonly Sense[], readonly Sense[]>();

/** Those senses of a form in which it tells an event; all terms of a form share its senses. */
function eventSenses(senses: readonly Sense[]): readonly Sense[] {
  let usable = KNOWN.get(senses);
  if (!usable) {
    usable = senses.filter((s) => s.sense in FILL);
    KNOWN.set(senses, usable);
  }
  return usable;
}

/** Reads an event verb ("rebels shelled X", "shells landed in X", "X fell to Y") with its subject and object; null when the verb here tells no event. */
export function readEventVerb(scan: Scan, clause: Clause, clauses: readonly Clause[], term: Term): Frame | null {
  const usable = eventSenses(term.senses);
  if (!usable.length || compounded(scan, term)) return null;
  // "ran to bomb shelters"
  if (/^(bomb|raid|strike|attack|assault)$/.test(term.form) && namedAfter(scan, term.last)) return null;
  if (!usable.some((s) => s.verbOnly) && !verbUse(scan, term, usable)) return null;
  if (usable.some((s) => s.verbOnly && s.sense !== 'hold-verb' && s.sense !== 'siege') && adjectival(scan, term)) return null;
  const sides = readSides(scan, clause, clauses, term);
  for (const sense of usable) {
    const frame = FILL[sense.sense](openVerb(scan, clause, clauses, term, sense, sides));
    if (frame) return frame;
  }
  return null;
}

function verbUse(scan: Scan, term: Term, senses: readonly Sense[]): boolean {
  // "the fire at the depot" burns
  if (term.form.startsWith('fire ') && scan.has(term.first - 1, DETERMINER)) return false;
  if (senses.some((s) => s.entry.class === 'phrase')) return true;
  // "struck three targets": what is counted is a noun
  if (term.form.endsWith('s') && scan.count(term.first - 1)) return false;
  const nounToo = term.senses.some(
    (s) => s.sense === 'act-noun' || s.sense === 'weapon' || s.sense === 'target' || s.sense === 'violation',
  );
  if (!nounToo && !scan.has(term.first - 1, DETERMINER)) return true;
  return verbInContext(scan, term.first, term.last);
}

/** "a rebel-|fired| shell": half of a compound. */
const compounded = (scan: Scan, term: Term): boolean => scan.lower(term.first - 1) === '-' && scan.tokens.space[term.first] === 0;

/** A participle that only describes a noun: "besieged town", "rebel-held", "the captured soldiers", "disputed". */
function adjectival(scan: Scan, term: Term): boolean {
  const before = term.first - 1;
  if (scan.has(before, DETERMINER) && !['that', 'this', 'all', 'both'].includes(scan.lower(before))) return true;
  // "three |captured| soldiers": what is counted stands behind it
  const count = scan.count(before);
  if (count && count.noun >= term.last && scan.count(term.last)?.first !== term.last) return true;
  // "|targeted| killings"
  if (term.form === 'targeted' && /^(killings?|assassinations?|strikes?|raids?|operations?|sanctions)$/.test(scan.lower(term.last)))
    return true;
  // "moved to bombard X" is a verb; "attempts to cut the road" is what was attempted
  if (scan.lower(before) === 'to') return /^(attempts?|bids?|efforts?)$/.test(scan.lower(before - 1));
  if (scan.has(before, PREPOSITION) && !term.form.endsWith('ing') && scan.lower(before) !== 'like') return true;
  return false;
}
