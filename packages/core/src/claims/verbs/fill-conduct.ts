import type { Frame } from '../frames/frame.ts';
import { addWeapon } from '../nouns/read-event-nouns.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, CONJUNCTION, HAVE, MODAL, PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { aidNear, isAid, namesBringers, ofAid } from '../targets/aid.ts';
import type { VerbReading } from './verb-reading.ts';

/** "blocked an aid convoy". */
export function fillAid(verb: VerbReading): Frame | null {
  const { scan, clause, term, sense, sides, frame, passive, reduced, setAgents, subjectTargets } = verb;
  // a convoy that waits for leave to pass is one of aid
  const aid =
    ofAid(scan, aheadOf(verb), clause.last) || (sense.entry.id === 'withhold-passage' && aidSoon(scan, term.last)) || toldByBringers(verb);
  if (!aid) return null;
  // "trucks |stuck on the border| would reach the town": a participle that describes what was told of
  if (
    !passive &&
    /^(stuck|stranded|waiting)$/.test(term.form) &&
    !scan.has(term.first - 1, BE | HAVE | ADVERB) &&
    verbBehind(scan, clause, term.last)
  )
    return null;
  // "denied involvement in the strike on the convoy" denies a charge, not aid
  if (!passive && /^(den|reject|refus)/.test(term.form) && !aidSoon(scan, term.last)) return null;
  // "the minister stopped in X to thank relief workers"
  if (!passive && /^(stopped|halted|delayed|held up)$/.test(term.form) && scan.has(term.last, PREPOSITION) && !reduced) return null;
  // "gunmen stopped a relief truck |and killed| its driver": they attacked it
  if (attacksIt(scan, clause, term.last)) return null;
  setAgents();
  const waits = /stuck|stranded|waiting|unable|allow|permi|clearance|let (in|into|through)|admitted/.test(term.form);
  // "accused of |blocking| a convoy": by whom, the charge says
  const charged = term.form.endsWith('ing') && scan.lower(term.first - 1) === 'of';
  if (!frame.agents.length && !passive && !waits && !charged) return null;
  frame.targets = passive ? subjectTargets() : sides.objects;
  return frame;
}

/** Whether the words go on to a killing or an attack by the same men. */
function attacksIt(scan: Scan, clause: Clause, from: number): boolean {
  for (let i = from; i < Math.min(scan.sentences[clause.sentence].last - 1, from + 16); i++)
    if (scan.has(i, CONJUNCTION) && senseNamed(scan.term(i + 1), 'kill', 'wound', 'strike-verb') !== null && isVerb(scan, i + 1))
      return true;
  return false;
}

/** Where the words of a verb begin: "|medical convoys| that had set out from X were stopped" has its subject before the relative. */
const aheadOf = ({ scan, clause, passive }: VerbReading): number =>
  passive && clause.opening === 'relative' ? scan.sentences[clause.sentence].first : clause.first;

/** "The World Food Programme said |a convoy had been halted|": theirs, and so one of aid. */
function toldByBringers({ scan, clause, subject, passive }: VerbReading): boolean {
  if (!passive || !/^(convoys?|trucks?|lorries|barges?)$/.test(scan.lower((subject.term?.last ?? 0) - 1))) return false;
  const { first } = scan.sentences[clause.sentence];
  return namesBringers(scan, first, Math.max(first + 1, subject.first));
}

/** "has kept the crossing shut", "the airport was closed to aid flights": the way in for people and aid. */
export function fillClosure(verb: VerbReading): Frame | null {
  const { scan, clause, term, frame, subject, passive, setAgents } = verb;
  const until = Math.min(clause.last, term.last + 9);
  const keeps = /^ke/.test(term.form);
  let shut = !keeps;
  let way = false;
  for (let i = passive ? Math.max(clause.first, subject.first, term.first - 12) : term.last; i < (passive ? term.first : until); i++) {
    if (scan.comma(i) && !passive) break;
    way ||= WAY.test(scan.lower(i)) || (ROAD.test(scan.lower(i)) && aidNear(scan, clause.first, clause.last));
    if (keeps) shut ||= /^(shut|closed|sealed)$/.test(scan.lower(i));
  }
  if (passive && keeps) for (let i = term.last; i < until; i++) shut ||= /^(shut|closed|sealed)$/.test(scan.lower(i));
  if (!way || !shut) return null;
  setAgents();
  return passive || frame.agents.length || frame.agentPlace || subject.pronoun ? frame : null;
}

const WAY = /^(crossings?|corridors?)$/;
const ROAD = /^(airport|airfield|airstrip|port|harbour|harbor|roads?|highway|route|border|gate|checkpoint)$/;

/** "violated the truce", with no act named. */
export function fillViolation(verb: VerbReading): Frame | null {
  const { scan, clause, term, frame, passive, subject, subjectWeapon, setAgents } = verb;
  setAgents();
  const object = scan.tokens.slice(term.last, Math.min(clause.last, term.last + 8)).toLowerCase();
  if (!/truce|cease|agreement|accord|deal|protocol|cessation|hostilities|armistice/.test(object) && !passive) return null;
  // "heavy artillery broke the ceasefire in X"
  if (subjectWeapon?.act && !subjectWeapon.data.carrier && subject.term) {
    addWeapon(frame, subject.term.form);
    return Object.assign(frame, { act: subjectWeapon.act, sense: subjectWeapon });
  }
  // "broke the truce 15 times"
  const times = scan
    .within(scan.reading.counts, term.last, Math.min(clause.last, term.last + 24))
    .find((c) => scan.lower(c.noun) === 'times' || scan.lower(c.last) === 'times');
  if (times && frame.agents.length) frame.count = { min: times.min, max: times.max, approx: times.approx };
  return frame.agents.length || frame.agentPlace ? frame : null;
}

function verbBehind(scan: Scan, clause: Clause, from: number): boolean {
  for (let i = from; i < clause.last && !scan.comma(i); i++)
    if (scan.has(i, BE | HAVE | MODAL) || (isVerb(scan, i) && !scan.has(i, PREPOSITION)) || scan.lower(i) === 'never') return true;
  return false;
}

/** Whether aid, or the way in, is what stands right behind. */
function aidSoon(scan: Scan, from: number): boolean {
  for (let i = from; i < from + 6; i++) {
    if (isAid(scan, i) || /^(access|entry|passage|permission|clearance|trucks?|convoys?)$/.test(scan.lower(i))) return true;
    if (scan.lower(i) === 'in' || scan.comma(i)) return false;
  }
  return false;
}
