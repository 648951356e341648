import type { ActorMention } from '../../language/mention.ts';
import { LOWER, WORD } from '../../language/tokens.ts';
import { ARMED } from '../armed.ts';
import { isVerb } from '../clauses.ts';
import type { Frame, Target } from '../frame.ts';
import { ADVERB, BE, DETERMINER, HAVE, PREPOSITION } from '../grammar.ts';
import { addWeapon } from '../read-event-nouns.ts';
import type { Scan } from '../scan.ts';
import type { Subject } from '../subjects.ts';
import { senseNamed, type Term } from '../terms.ts';
import { HOLDS, PEOPLE } from './sides.ts';
import { subjectIsGround, takeWeaponOrigin, type VerbReading } from './verb-reading.ts';

/** "rebels shelled X", "X was bombed", "gunmen kidnapped Y": the verb names the act. */
export function fillAct(verb: VerbReading): Frame | null {
  const { scan, term, sense, sides, frame, subject, passive, reduced, agents, subjectWeapon, subjectEvent, setAgents, subjectTargets } =
    verb;
  const needs = sense.data.needsPerson;
  if (Array.isArray(needs) && needs.includes(term.form) && !(passive ? subjectIsPerson(scan, subject) : sides.persons)) return null;
  const back = sense.data.needsFoe;
  if (Array.isArray(back) && back.includes(term.form) && !(passive ? subjectTargets() : sides.objects).some(isFoe)) return null;
  if (sense.data.ontoMine === true) {
    if (!mineAhead(scan, term.last, verb.clause.last)) return null;
    frame.targets = subjectTargets();
    return frame;
  }
  // "the ministry said fire was opened on its post": by whoever stands behind it
  if (sense.data.noDoer === true) {
    frame.agents = sides.agents.length ? [...sides.agents] : sides.fromActors.filter((a) => ARMED.has(a.role));
    frame.targets = sides.objects;
    return frame;
  }
  // "a lorry packed with explosives was driven into the post"
  if (sense.data.withExplosives === true) {
    if (
      !/\bexplosives?\b/i.test(scan.tokens.slice(Math.max(verb.clause.first, term.first - 16), Math.min(verb.clause.last, term.last + 12)))
    )
      return null;
    setAgents();
    frame.targets = sides.objects;
    addWeapon(frame, 'explosives');
    return frame;
  }
  // "the minister hit back at her critics": only who fights answers fire
  if (sense.data.answers === true && (passive || !subject.actors.some((a) => ARMED.has(a.role) || a.role === 'person' || a.generic)))
    return null;
  if (sense.data.way === true && !cutsWay(scan, term.last, verb.clause.last, passive ? subject : null)) return null;
  // "the square opened up on market days"
  if (sense.data.armed === true && !subjectWeapon && !subject.actors.some((a) => ARMED.has(a.role))) return null;
  // "fighting alongside the army" says on whose side, and tells no fight
  if (sense.act === 'ground-clash' && /^(alongside|beside)$/.test(scan.lower(term.last))) return null;
  if (sense.data.carrier === true && !subjectWeapon?.data.carrier && !agents.some((a) => a.role === 'state-forces' || a.role === 'state'))
    return null;
  if (subjectEvent && !passive) return null;
  if (sense.data.toFire === true) {
    const fire = fireAhead(scan, term.last, verb.clause.last);
    if (!fire) return null;
    if (SHELLS.test(fire)) frame.act = 'shelling';
  }
  // "forces surrounded by the group": a participle that describes
  if (
    sense.act === 'siege-or-blockade' &&
    sense.data.way !== true &&
    (passive ? !beBefore(scan, term.first) : reduced || (!agents.length && !subject.place))
  )
    return null;
  if (sense.data.monitor === true && !subject.actors.length && !sides.objects.length && !passive) return null;
  // "fired on Monday": a day is no target
  if (sense.data.object === 'prep' && /^(on|at|upon)$/.test(scan.lower(term.last - 1)) && scan.time(term.last)) return null;
  setAgents();
  if (sense.data.monitor === true && !frame.agents.some((a) => ARMED.has(a.role)))
    frame.agents = keepers(scan, verb.clause.sentence, term.last);
  // "a boy shot himself": who did it is who was hit
  const himself = /^(himself|herself|themselves)$/.test(scan.lower(term.last));
  frame.targets = passive || reduced || himself ? subjectTargets() : sides.objects;
  if (himself) frame.agents = [];
  // "mortar bombs were fired at the troops"
  if (passive && subjectWeapon?.act && subject.term && sense.data.object === 'prep') {
    frame.act = subjectWeapon.act;
    frame.targets = sides.objects;
    addWeapon(frame, subject.term.form);
    takeWeaponOrigin(verb, subject.term.first);
  }
  // "a tank fired at the post"
  if (sense.entry.id === 'opened-fire' && !passive && subject.term && /^(tanks?|howitzers?|gunboats?)$/.test(subject.term.form))
    frame.act = 'shelling';
  // "a squad strafed the outpost": men do so with rifles, aircraft from the air
  if (term.form.startsWith('straf') && !passive && !subjectWeapon && !byAir(scan, verb)) frame.act = 'shooting-sniping';
  if (sense.act === 'ground-clash' && !passive) frame.agents.push(...sides.withActors.filter((a) => !frame.agents.includes(a)));
  if (subjectWeapon && subject.term && !passive) addWeapon(frame, subject.term.form);
  if (sense.act === 'ground-clash' && !frame.agents.length && !frame.agentPlace && !subjectWeapon && !passive)
    return /^(we|our)$/.test(subject.pronoun) ? frame : null;
  return frame;
}

/** Those whom men with arms fight. */
const isFoe = (t: Target): boolean =>
  (t.actor !== null && ARMED.has(t.actor.role)) ||
  senseNamed(t.term, 'target')?.targetKind === 'combatant' ||
  /^(the )?(attackers?|assailants?|raiders?|intruders?|attack|assault|offensive)$/i.test(t.name);

/** "cut |the main road|", "cut |Route 10| at X", "the highway was cut": a way in or out, and nothing of paper. */
function cutsWay(scan: Scan, from: number, until: number, subject: Subject | null): boolean {
  if (subject) return subject.term !== null && WAY.test(scan.lower(subject.term.last - 1));
  for (let i = from; i < Math.min(until, from + 6); i++) {
    if (scan.comma(i) || scan.has(i, PREPOSITION)) return false;
    if (!WAY.test(scan.lower(i))) continue;
    const next = scan.tokens.kind[i + 1];
    return next !== WORD || scan.marks(i + 1) !== 0 || scan.tokens.caps[i + 1] !== LOWER;
  }
  return false;
}
const WAY = /^(roads?|highways?|routes?|motorway|railway|railroad|bridge|causeway)$/;

/** Whether aircraft, or those who have them, are what the verb's subject names. */
function byAir(scan: Scan, { clause, term, agents, frame }: VerbReading): boolean {
  if (frame.agentPlace !== null || agents.some((a) => a.role === 'state')) return true;
  for (let i = clause.first; i < term.first; i++)
    if (/(plane|jet|aircraft|helicopter|gunship|drone|bomber|air|mig)s?$/.test(scan.lower(i))) return true;
  return agents.some((a) => a.role === 'state-forces' && /air/i.test(a.name));
}

/** "drove over |an anti-tank mine|": whether a mine is what the verb's own object names. */
function mineAhead(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < Math.min(until, from + 6); i++) {
    const term = scan.term(i);
    const weapon = term && senseNamed(term, 'weapon');
    // "struck a bomb factory": a noun behind makes it another thing
    if (term && weapon?.act === 'ied-suicide' && MINES.test(term.form))
      return scan.tokens.kind[term.last] !== WORD || scan.marks(term.last) !== 0 || isVerb(scan, term.last);
    if (scan.comma(i) || (scan.has(i, PREPOSITION | BE) && !scan.has(i, DETERMINER)) || isVerb(scan, i)) return false;
  }
  return false;
}
const MINES = /\b(mines?|landmines?|ieds?|roadside bombs?|booby traps?|explosive devices?|unexploded (ordnance|shell|bomblets))$/;

/** "was restricted, including at checkpoints of the armed formations": whose checkpoint it was. */
function keepers(scan: Scan, sentence: number, from: number): ActorMention[] {
  const { last } = scan.sentences[sentence];
  for (let i = from; i < Math.min(last - 2, from + 60); i++) {
    if (!/^(checkpoints?|roadblocks?|posts?|crossings?)$/.test(scan.lower(i))) continue;
    const by = scan.lower(i + 1) === 'of' ? i + 2 : HOLDS.test(scan.lower(i + 1)) && scan.lower(i + 2) === 'by' ? i + 3 : -1;
    const who = by < 0 ? null : scan.actor(scan.has(by, DETERMINER) ? by + 1 : by);
    if (who && ARMED.has(who.role)) return [who];
  }
  return [];
}

/** "subjected the posts |to intensive artillery fire|": the words from "to" to the fire, '' of none. */
function fireAhead(scan: Scan, from: number, until: number): string {
  let to = -1;
  for (let i = from; i < Math.min(until, from + 24); i++) {
    if (scan.lower(i) === 'to') to = i;
    if (to >= 0 && i - to < 7 && /^(fire|shelling|bombardment|gunfire)$/.test(scan.lower(i))) return scan.tokens.slice(to, i + 1);
  }
  return '';
}
const SHELLS = /shelling|bombardment|artillery|mortar|howitzer|tank/i;

const beBefore = (scan: Scan, verb: number): boolean => [1, 2, 3].some((k) => scan.has(verb - k, BE));

/** "X came under fire". */
export function fillSuffered(verb: VerbReading): Frame | null {
  const { scan, clause, term, sense, sides, frame, subject, subjectTargets } = verb;
  // fire from critics, over a budget: no bullets
  for (let i = term.last; i < Math.min(clause.last, term.last + 6) && !scan.comma(i); i++)
    if (/^(critics|press|media|lawmakers|criticism|over|for)$/.test(scan.lower(i))) return null;
  frame.targets = subjectTargets();
  frame.agents = sides.fromActors.length ? sides.fromActors : sides.agents;
  // "came under fire from an Israeli tank"
  const from = [term.last - 1, term.last].find((i) => scan.lower(i) === 'from');
  const gun = from === undefined ? undefined : scan.within(scan.terms, from, from + 7).find((t) => senseNamed(t, 'weapon'));
  if (gun && from !== undefined) {
    takeWeaponOrigin(verb, gun.first);
    addWeapon(frame, gun.form);
  }
  // a town comes under shells, a patrol under bullets
  if (sense.act === 'shooting-sniping' && !/small|gun|sniper/.test(term.form) && (subject.place || subjectIsGround(scan, subject)))
    frame.act = 'shelling';
  // "her yard came under mortar fire": shells and bullets say enough, whatever they fell on
  return frame.targets.length || subject.place || subject.term || subject.ground || OF_ARMS.test(term.form) ? frame : null;
}

const OF_ARMS = /shell|bombard|mortar|artillery|sniper|gunfire|small.arms|machine/;

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
  if (subjectWeapon && subject.term && !passive) addWeapon(frame, subject.term.form);
  const weaponed = frame.weapons.length > 0;
  const armed = frame.agents.some((a) => a.role !== 'person' && a.role !== 'media' && a.role !== 'monitor') || frame.agentPlace !== null;
  const hit =
    // "they were attacked by helicopters": those told of
    (passive && armed && /^(they|we)$/.test(subject.pronoun)) ||
    targetsNamed(scan, term.last) ||
    frame.targets.some((t) => t.term !== null) ||
    sides.objectPlace ||
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
  // "looted a clinic": few but people do it, and what was taken is aid, or care
  if (loots && !frame.targets.some((t) => SPARED.test(senseNamed(t.term, 'target')?.targetKind ?? ''))) return null;
  const byPeople =
    !passive &&
    hit &&
    subject.term !== null &&
    ((wreck && /^(set|burned|burnt|torched|blew|razed)/.test(term.form) && PEOPLE.has(scan.lower(subject.term.last - 1))) ||
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
  if (wreck && !weaponed && !armed && !byPeople && !torched && !/^(it|they|he|its|his|their|our)$/.test(subject.pronoun)) return null;
  // "struck a deal", "hit a record", "target of"
  if (!hit && !frame.targets.length && !weaponed) return null;
  // men who attack soldiers fight them
  if (byPeople && !wreck && !weaponed && frame.targets.some((t) => senseNamed(t.term, 'target')?.targetKind === 'combatant'))
    Object.assign(frame, { act: 'ground-clash', generic: false });
  // what is blown up was mined, where no other means is said
  if (!weaponed && /^(blew|blown|blow|blows) up$/.test(term.form)) Object.assign(frame, { act: 'ied-suicide', generic: false });
  return frame;
}

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

function subjectIsPerson(scan: Scan, subject: Subject): boolean {
  if (/^(he|she|they|we|i)$/.test(subject.pronoun)) return true;
  if (subject.actors.some((a) => a.role === 'person' || a.role === 'people')) return true;
  if (!subject.term) return false;
  return senseNamed(subject.term, 'target')?.targetKind === 'civilian' || PEOPLE.has(scan.lower(subject.term.last - 1));
}
