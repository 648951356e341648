import type { Frame } from '../frames/frame.ts';
import { onlyTried } from '../frames/only-tried.ts';
import { ARMED } from '../sentence/armed.ts';
import { ADVERB, DETERMINER, HAVE, PREPOSITION, PRONOUN } from '../sentence/grammar.ts';
import { GROUND } from '../sentence/ground.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { takenFrom } from './leads-away.ts';
import { isPeople } from './sides.ts';
import { subjectIsGround, type VerbReading } from './verb-reading.ts';

const NO_GROUND = /^(the |their |its )?(situation|matters|affairs|events|proceedings|lead|initiative|party|investigation|blame|credit)\b/i;
const ONE_MAN = /(guardsman|serviceman|soldier|policeman|gunman|officer|private|sergeant|conscript|militiaman|infiltrator)$/i;

/** "seized X", "a town the rebels took". */
export function fillSeizure(verb: VerbReading): Frame | null {
  const { scan, clause, term, sense, sides, frame, subject, passive, agents, setAgents } = verb;
  // "took 12 militiamen and two soldiers captive"
  if (/^(took|take|takes|taken|taking|.* ?hold(ing|s)?)$/.test(term.form) && (agents.length || byMen(verb)) && captiveAhead(verb)) {
    setAgents();
    frame.targets = sides.objects;
    return Object.assign(frame, { act: 'arrest-or-abduction' });
  }
  // "tried to push towards X": men who fight did, and the ground is what lies ahead
  if (sense.data.tried === true) {
    if (!onlyTried(scan, term.first) || !agents.some((a) => ARMED.has(a.role))) return null;
    setAgents();
    return frame;
  }
  // "taking part", "takes place"; "taking two hills" is ground
  const takes = term.form.startsWith('tak') && (sides.ground || sides.objectPlace) && scan.lower(term.last) !== 'place';
  if (Array.isArray(sense.data.ofCaptives) && sense.data.ofCaptives.includes(term.form) && !takes) return null;
  // "took control |of the situation|": a fight that is over, and no ground
  if (/control|took|take|over$/.test(term.form) && NO_GROUND.test(scan.tokens.slice(term.last, Math.min(clause.last, term.last + 2))))
    return null;
  // "men who advanced on them": towards people, and no ground was taken
  if (term.form.startsWith('advanced') && scan.has(term.last, PRONOUN)) return null;
  // "soldiers entered a health post": a house, and no ground
  if (
    term.form === 'entered' &&
    sides.objects.some((o) => /^(health|school|aid|religious)$/.test(senseNamed(o.term, 'target')?.targetKind ?? ''))
  )
    return null;
  const needs = sense.data.needsGround;
  // "a town the rebels seized", "a base, which the rebels seized": the ground stands before the subject
  const opens = scan.has(clause.first + 1, DETERMINER) || subject.first === clause.first + 1;
  const which = clause.opening === 'relative' && /^(which|that)$/.test(clause.word) && opens && !passive;
  const antecedent = which ? clause.first - (scan.comma(clause.first - 1) ? 2 : 1) : subject.first > clause.first ? subject.first - 1 : -1;
  const before = antecedent >= 0 && !sides.objects.length && (GROUND.has(scan.lower(antecedent)) || scan.place(antecedent) !== null);
  // "fighting around the town, seized two days ago by gunmen": the ground stands right before the participle
  const behind = scan.comma(term.first - 1) ? term.first - 2 : term.first - 1;
  const described = passive && scan.place(behind)?.adjective === false && scan.place(behind) !== subject.place;
  // "took over the |police station|": a house of police, and no police
  const post = POST.test(scan.tokens.slice(term.last, Math.min(clause.last, term.last + 5)));
  const ground =
    before || passive
      ? before || described || subject.place !== null || subjectIsGround(scan, subject)
      : sides.objectPlace || sides.ground || post || sides.objects.some((o) => GROUND.has(lastWord(o.name)));
  if (sides.persons && !post && !sides.ground && !sides.objectPlace) return null;
  if (Array.isArray(needs) && needs.includes(term.form) && !ground) return null;
  if (
    /^(enter|entered|took|take|taken|pushed|advanced|made|marched|rolled|swept|poured|stormed|thrust|moved)/.test(term.form) &&
    !passive &&
    !agents.some((a) => ARMED.has(a.role)) &&
    subject.pronoun === ''
  )
    return null;
  // "a guardsman entered the buffer zone unarmed": one man strays, and takes no ground
  if (/^enter/.test(term.form) && agents.length === 1 && ONE_MAN.test(agents[0].name) && scan.count(agents[0].first) === null) return null;
  frame.relative = before;
  // "made some gains": more than one, and none of them named
  frame.trend = /gains|advances|ground$/.test(term.form);
  setAgents();
  if (described) frame.first = Math.max(frame.first, scan.place(behind)!.first);
  // "which the group captured": those told of before
  if (which && !frame.agents.length && !frame.agentPlace && BODY.test(scan.lower(term.first - 1))) frame.pronoun = 'it';
  if (!frame.agents.length && !frame.agentPlace && frame.pronoun === '' && !passive) return null;
  if (frame.agents.length && frame.agents.every((a) => a.role === 'person' || a.role === 'media' || a.role === 'monitor')) return null;
  frame.targets = sides.fromActors.map((a) => ({ name: a.name, term: null, actor: a }));
  // "attempted to seize a hill": fought for, and not taken
  return frame.act === 'seizure-of-territory' && onlyTried(scan, term.first) ? Object.assign(frame, { act: 'ground-clash' }) : frame;
}

/** "drove the army |out of| the town", "were dislodged |from| two villages": who holds ground is put out of it by others. */
export function fillOuster(verb: VerbReading): Frame | null {
  const { scan, clause, term, sides, frame, subject, passive, setAgents, subjectTargets } = verb;
  const out = outOf(scan, term.last, clause.last);
  if (out < 0) return null;
  const land = scan.has(out, DETERMINER) || scan.count(out) ? out + 1 : out;
  const ground =
    scan.within(scan.reading.places, out, out + 5).some((p) => !p.adjective) || scan.tokens.caps[land] > 0 || groundSoon(scan, land);
  const cleared = /^(clear|purg|flush)/.test(term.form) && scan.lower(out - 1) === 'of';
  const put = passive ? subjectTargets() : sides.objects;
  if (cleared ? !scan.within(scan.reading.actors, out, out + 5).some((a) => ARMED.has(a.role)) : !ground) return null;
  // "drove villagers from their homes": no ground is taken by it
  const people = passive ? nounOfPeople(verb) : sides.persons;
  const driven = !cleared && people && !put.some((t) => t.actor !== null && ARMED.has(t.actor.role));
  if (
    !driven &&
    !cleared &&
    !put.some((t) => (t.actor !== null && ARMED.has(t.actor.role)) || senseNamed(t.term, 'target')?.targetKind === 'combatant')
  )
    return null;
  setAgents();
  if (!passive && !frame.agents.some((a) => ARMED.has(a.role)) && subject.pronoun === '') return null;
  frame.targets = put;
  return driven ? Object.assign(frame, { act: 'other-violation' }) : frame;
}

/** "|40 families| were driven out": people are the subject. */
function nounOfPeople({ scan, clause, term }: VerbReading): boolean {
  for (let i = term.first - 1; i >= clause.first && i > term.first - 6; i--)
    if (isPeople(scan.lower(i)) || /^famil(y|ies)$/.test(scan.lower(i))) return true;
  return false;
}

/** Where the words behind "out of" or "from" begin, or -1. */
function outOf(scan: Scan, from: number, until: number): number {
  for (let i = from; i < Math.min(until, from + 9); i++) {
    if (scan.comma(i)) return -1;
    if (scan.lower(i) === 'from') return i + 1;
    if (scan.lower(i) === 'of' && (scan.lower(i - 1) === 'out' || i > from)) return i + 1;
  }
  return -1;
}

function groundSoon(scan: Scan, from: number): boolean {
  for (let i = from; i < from + 5; i++) {
    if (scan.comma(i)) return false;
    if (GROUND.has(scan.lower(i)) || /^(homes?|houses?|farms?|land)$/.test(scan.lower(i))) return true;
  }
  return false;
}

const POST = /\bpolice (stations?|posts?|headquarters|checkpoints?|barracks)\b/i;
const BODY = /^(group|movement|militia|faction|alliance|army)$/;

/** "|armed men| took": people who are armed, though no side is named. */
const byMen = ({ subject }: VerbReading): boolean => /^(they|he)$/.test(subject.pronoun) || subject.term !== null;

function captiveAhead({ scan, clause, term, sides, agents, subject }: VerbReading): boolean {
  for (let i = term.last + 1; i < Math.min(clause.last, term.last + 12); i++)
    // "took seven people |away|"
    if (/^(captive|hostage|prisoner)$/.test(scan.lower(i)) || (sides.persons && (scan.lower(i) === 'away' || fromHome(scan, i))))
      return true;
  if (!sides.persons) return false;
  const words = scan.tokens.slice(term.last, Math.min(clause.last, term.last + 12)).toLowerCase();
  // "is holding 12 villagers |taken| at X"
  if (/hold/.test(term.form)) return /^.*\b(captured|taken|seized|abducted|kidnapped|detained)\b/.test(words);
  // "gunmen took eight fishermen |from a village|"
  return takenFrom(words) && (agents.some((a) => ARMED.has(a.role)) || senseNamed(subject.term, 'target')?.targetKind === 'combatant');
}

/** "took a doctor |from his house|" */
const fromHome = (scan: Scan, i: number): boolean =>
  scan.lower(i) === 'from' &&
  /^(his|her|their|the|a|an)$/.test(scan.lower(i + 1)) &&
  /^(homes?|houses?|apartments?|offices?|bus|buses|cars?|vehicles?|shops?|beds?|farms?|boats?)$/.test(scan.lower(i + 2));

/** What may stand behind a town that "fell": when, or after what, and nothing that it fell into, by or silent. */
const FALLS =
  /^(on|in|at|after|before|without|within|late|early|last|this|yesterday|today|earlier|when|overnight|following|amid|during|and|as|,|\.|;)$/;

/** "X fell to Y", "the town of X fell on Monday". */
export function fillFall(verb: VerbReading): Frame | null {
  if (verb.sense.data.alone === true) return fillFallen(verb);
  const { scan, clause, term, sides, frame, subject } = verb;
  // "Zarda, |the army's last stronghold in the west|, fell to the rebels"
  const named = scan.comma(term.first - 1) ? scan.place(scan.has(clause.first, DETERMINER) ? clause.first + 1 : clause.first) : null;
  const apposed = named !== null && !named.adjective && scan.comma(named.last);
  // "fell to the rebels", "it was lost to the army": the term holds the "to"
  const taken = sides.toActors.length > 0 || (/ to$/.test(term.form) && sides.objects.some((o) => o.actor !== null));
  if (!apposed && !subject.place && !subjectIsGround(scan, subject) && !(subject.pronoun === 'it' && taken)) return null;
  frame.agents = sides.toActors.length ? sides.toActors : sides.agents;
  if (!frame.agents.length) frame.agents = sides.objects.flatMap((o) => (o.actor ? [o.actor] : []));
  return frame.agents.length ? frame : null;
}

/** "the town of X |fell| after a week": into whose hands is not said. */
function fillFallen({ scan, term, frame, sides }: VerbReading): Frame | null {
  if (sides.objects.length || sides.toActors.length) return null;
  if (!FALLS.test(scan.lower(term.last)) && !scan.time(term.last)) return null;
  let end = term.first;
  while (scan.has(end - 1, ADVERB | HAVE)) end--;
  const place = scan.place(end - 1);
  if (!place) return FALLEN.test(scan.lower(end - 1)) ? frame : null;
  // "the village of |X| fell", and no "prices in |X| fell"
  const of = scan.lower(place.first - 1) === 'of';
  if (place.adjective || (of ? !FALLEN.test(scan.lower(place.first - 2)) : scan.has(place.first - 1, PREPOSITION))) return null;
  return frame;
}

/** Ground that falls as a town does; "the bridge fell" is another thing. */
const FALLEN = /^((town|village|base|stronghold|garrison|airport|airbase|outpost|post|capital)s?|cit(y|ies)|barracks)$/;

/** "the army lost X to Y". */
export function fillLoss(verb: VerbReading): Frame | null {
  const { sides, frame, subjectTargets } = verb;
  if (!(sides.objectPlace || sides.ground) || !sides.toActors.length) return null;
  frame.agents = sides.toActors;
  frame.targets = subjectTargets();
  return frame;
}

const lastWord = (name: string): string => name.toLowerCase().split(/\s+/).pop() ?? '';
