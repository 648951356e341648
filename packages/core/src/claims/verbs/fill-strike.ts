import { LOWER, NUMBER, WORD } from '../../language/tokens.ts';
import type { Frame } from '../frames/frame.ts';
import { addWeapon } from '../nouns/read-event-nouns.ts';
import { isCarrier } from '../sentence/carrier.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, DETERMINER, HAVE, PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { targetKindOf } from '../targets/target-kind.ts';
import { isPeople } from './sides.ts';
import { beBefore, type VerbReading } from './verb-reading.ts';

/** "hit", "targeted", "destroyed": the means comes from elsewhere. */
export function fillStrike(verb: VerbReading): Frame | null {
  const { scan, term, sense, sides, frame, subject, passive, reduced, agents, subjectWeapon, subjectEvent, setAgents, subjectTargets } =
    verb;
  if (subjectEvent && subject.term && !passive) {
    frame.echoOf = subject.term.first;
    frame.act = null;
    frame.targets = sides.objects;
    return frame;
  }
  const wreck = Array.isArray(sense.data.wreck) && sense.data.wreck.includes(term.form);
  setAgents();
  // "Aid convoy hit west of X": a headline leaves out the form of "be"
  const headline = !passive && !reduced && scan.sentences[verb.clause.sentence].heading && !sides.objects.length && !agents.length;
  const struck = headline && senseNamed(subject.term, 'target') !== null && !subjectWeapon;
  frame.targets = passive || reduced || struck ? subjectTargets() : sides.objects;
  // "toppled the government": of things alone
  const things = Array.isArray(sense.data.things) && sense.data.things.includes(term.form);
  if (things && !frame.targets.some((t) => t.actor === null && t.term !== null)) return null;
  if (subjectWeapon && subject.term && !passive) addWeapon(frame, subject.term.form);
  const weaponed = frame.weapons.length > 0;
  const armed = frame.agents.some((a) => a.role !== 'person' && a.role !== 'media' && a.role !== 'monitor') || frame.agentPlace !== null;
  const hit =
    // "they were attacked by helicopters": those told of
    (passive && armed && /^(they|we)$/.test(subject.pronoun)) ||
    targetsNamed(scan, term.last) ||
    frame.targets.some((t) => t.term !== null) ||
    sides.objectPlace ||
    (passive && armedSubject(verb)) ||
    (!passive && byForces(verb) && thingAhead(verb)) ||
    (passive && (subject.place !== null || subject.ground || theTown(scan, verb)));
  if (/^(it|they|we)$/.test(subject.pronoun) && senseNamed(scan.term(term.first - 1), 'mistake')) {
    frame.admission = true;
    return frame;
  }
  // "was struck from the air"
  if (!weaponed && /^(from (the )?(air|above|sky)|by air)\b/.test(scan.tokens.slice(term.last, term.last + 3).toLowerCase()))
    Object.assign(frame, { act: 'airstrike', generic: false });
  // "Varda strikes Orsela", "Varda strikes in Orsela": a state strikes a land from the air, as its "strikes" are
  if (!weaponed && !passive && /^str(ikes?|uck)$/.test(term.form) && strikesLand(scan, verb))
    return Object.assign(frame, { act: 'airstrike', generic: false });
  if (armed && !passive && !reduced && !wreck && !hit && !frame.targets.length && attacksAt(scan, verb.clause.last, term))
    return Object.assign(frame, { act: 'ground-clash', generic: false });
  // "three men set fire to two lorries"
  const loots = Array.isArray(sense.data.loot) && sense.data.loot.includes(term.form);
  // "looted a clinic": few but people do it, and what was taken is aid, or care; "soldiers looted shops": those with arms
  const byForce = !passive && subject.actors.some((a) => a.role === 'state-forces' || a.role === 'armed-group');
  if (loots && !byForce && !frame.targets.some((t) => SPARED.test(targetKindOf(scan, t) ?? ''))) return null;
  const byPeople =
    !passive &&
    hit &&
    subject.term !== null &&
    ((wreck && /^(set|burned|burnt|torched|blew|razed)/.test(term.form) && isPeople(scan.lower(subject.term.last - 1))) ||
      (/^attack/.test(term.form) && MEN.test(scan.lower(subject.term.last - 1)) && frame.targets.some((t) => t.term !== null)));
  // "was torched by men in uniform": who set fire to it need not be called fighters
  const torched = wreck && passive && hit && byMen(scan, term.last);
  if (
    !weaponed &&
    !byPeople &&
    !torched &&
    !loots &&
    !(/^(it|they|we|its|his|their|our)$/.test(subject.pronoun) && hit && !passive) &&
    !(armed && (hit || frame.targets.length > 0)) &&
    !((passive || struck) && hit)
  )
    return null;
  const arson =
    wreck &&
    passive &&
    ARSON.test(term.form) &&
    frame.targets.some((t) => DWELLINGS.test(t.name) || SPARED.test(targetKindOf(scan, t) ?? ''));
  if (wreck && !weaponed && !armed && !byPeople && !torched && !arson && !/^(it|they|he|its|his|their|our)$/.test(subject.pronoun))
    return null;
  // "struck a deal", "hit a record", "target of"
  if (!hit && !frame.targets.length && !weaponed) return null;
  // men who attack soldiers fight them
  if (byPeople && !wreck && !weaponed && frame.targets.some((t) => senseNamed(t.term, 'target')?.targetKind === 'combatant'))
    Object.assign(frame, { act: 'ground-clash', generic: false });
  // what is blown up was mined, where no other means is said
  if (!weaponed && /^(blew|blown|blow|blows) up$/.test(term.form)) Object.assign(frame, { act: 'ied-suicide', generic: false });
  return frame;
}

/** "|peacekeepers| were attacked near the border": those who carry arms are hit where or when it says, or by whom. */
const armedSubject = ({ scan, clause, term, subject, sides }: VerbReading): boolean =>
  /^(attacked|struck|hit|targeted)$/.test(term.form) &&
  beBefore(scan, term.first) &&
  subject.actors.some((a) => a.role === 'state-forces' || a.role === 'armed-group' || /peacekeepers$/i.test(a.name)) &&
  (sides.agents.length > 0 ||
    scan.within(scan.reading.times, term.last, clause.last).length > 0 ||
    scan.within(scan.reading.places, term.last, clause.last).length > 0);

/** Whether forces, and no government that may attack in words, are the subject. */
const byForces = ({ subject, subjectWeapon }: VerbReading): boolean =>
  subjectWeapon?.data.carrier === true || subject.actors.some((a) => a.role === 'state-forces' || a.role === 'armed-group' || isCarrier(a));

/** "attacked |an energy facility|", "struck |25 sites|": a thing with its article or number, of whatever name, and no idea or plan. */
function thingAhead({ scan, clause, term }: VerbReading): boolean {
  if (
    !/^(attack(s|ed|ing)?|struck|strike|strikes|striking|hit|hitting|(pound|hammer|batter|pumm?ell?|blast|target|destroy)(ed|ing))$/.test(
      term.form,
    )
  )
    return false;
  let noun = -1;
  let led = false;
  for (let i = term.last; i < Math.min(clause.last, term.last + 7); i++) {
    if (scan.has(i, DETERMINER) || scan.count(i)) led = true;
    if (scan.has(i, PREPOSITION) && !scan.has(i, DETERMINER)) break;
    if (scan.comma(i) || scan.time(i) || isVerb(scan, i) || (scan.tokens.kind[i] !== WORD && scan.tokens.kind[i] !== NUMBER)) break;
    if (!scan.has(i, DETERMINER | ADVERB)) noun = i;
  }
  return noun >= 0 && (led || /s$/.test(scan.lower(noun))) && scan.tokens.caps[noun] === LOWER && !UNTOUCHED.test(scan.lower(noun));
}
const UNTOUCHED =
  /^(deals?|balance|agreement|accord|blows?|chord|note|tone|record|records|policy|policies|plans?|proposals?|budget|decisions?|statements?|remarks?|speech|critics?|criticism|opposition|government|president|minister|media|idea|ideas|reforms?|rights|values|dignity|process|efforts?|headlines|targets?|goals?|way|time|times|hopes?|trust|confidence|stage|streets|snag|wall|roadblock|impasse|truce|ceasefire|peace|talks|others|each|other|one|themselves|it|them|him|us|market)$/;

/** "|the town| was razed", "|the village| had been attacked": ground named before. */
function theTown(scan: Scan, { clause, term }: VerbReading): boolean {
  let i = term.first - 1;
  while (i > clause.first && scan.has(i, BE | HAVE | ADVERB)) i--;
  return (
    i > clause.first &&
    scan.lower(i - 1) === 'the' &&
    /^(town|village|city|hamlet|camp|district|suburb|quarter|settlement)$/.test(scan.lower(i))
  );
}

/** "by |men| in uniform", "by a group of |youths|". */
function byMen(scan: Scan, from: number): boolean {
  for (let i = from; i < from + 8; i++) {
    if (scan.lower(i) !== 'by') continue;
    for (let k = i + 1; k < i + 6; k++) if (MEN.test(scan.lower(k))) return true;
  }
  return false;
}

/** "many homes were |set on fire|": what burns in numbers in a war was set alight, whoever did it. */
const ARSON = /^(burned|burnt|torched|razed|set (on fire|ablaze|alight)|(burned|burnt) down)/;
const DWELLINGS = /\b(houses|homes|huts|dwellings|villages|shops)$/i;

const SPARED = /^(aid|health|school|camp|religious)$/;

/** People who may attack, though nothing says that they are armed. */
const MEN = /^(men|man|youths|boys|people|villagers|residents|inhabitants|protesters|others)$/;

/** Whether a state is the subject and a country or a part of one is what it strikes. */
function strikesLand(scan: Scan, { term, subject, frame }: VerbReading): boolean {
  const state = subject.actors.some((a) => a.role === 'state') || subject.place?.kind === 'country' || frame.agentPlace !== null;
  const at = /^(in|inside|across|on)$/.test(scan.lower(term.last)) ? term.last + 1 : term.last;
  const land = scan.place(at);
  return (
    state &&
    land !== null &&
    !land.adjective &&
    land.first === at &&
    (land.kind === 'country' || land.kind === 'region' || land.kind === 'area' || land.kind === 'admin1')
  );
}

/** "had struck first, at X", "attacked at dawn near X": where, and not what, is said to have been hit. */
function attacksAt(scan: Scan, until: number, term: Term): boolean {
  if (!/^(struck|attacked|attack|attacking|attacks)$/.test(term.form)) return false;
  for (let i = term.last; i < Math.min(until, term.last + 6); i++) {
    const place = scan.place(i);
    if (place && !place.adjective) return /^(at|near|in|outside|around|of|from|towards?)$/.test(scan.lower(place.first - 1));
    if (!scan.time(i) && !scan.comma(i) && !scan.has(i, ADVERB | PREPOSITION | DETERMINER) && scan.lower(i) !== 'first') return false;
  }
  return false;
}

/** "struck three targets", "hit a number of targets": that something was hit, if not what. */
function targetsNamed(scan: Scan, from: number): boolean {
  for (let i = from; i < from + 5; i++) if (/^targets?$/.test(scan.lower(i))) return true;
  return false;
}
