import type { ActorMention, PlaceMention } from '../language/mention.ts';
import { LOWER, WORD } from '../language/tokens.ts';
import { type Clause, isVerb, verbInContext } from './clauses.ts';
import { type Frame, newFrame, type Target } from './frame.ts';
import { BE, DETERMINER, HAVE, NEGATION, PREPOSITION } from './grammar.ts';
import { GROUND } from './ground.ts';
import { coordinatedRight, groupStart, inCompound, isPassive, prepositionOf, type Subject, subjectOf } from './groups.ts';
import { addWeapon } from './read-event-nouns.ts';
import type { Scan } from './scan.ts';
import { type Sense, senseNamed, type Term } from './terms.ts';

const PEOPLE = new Set(
  'people person persons soldier soldiers civilians men women child children journalist journalists workers official officials leader member members policeman police fighters hostages activist activists mayor judge'.split(
    ' ',
  ),
);

interface Sides {
  subject: Subject;
  passive: boolean;
  objects: Target[];
  objectPlace: boolean;
  ground: boolean;
  persons: boolean;
  weapons: Term[];
  byWeapons: Term[];
  agents: Frame['agents'];
  fromActors: Frame['agents'];
  withActors: Frame['agents'];
  toActors: Frame['agents'];
  eventObject: Term | null;
}

/** Reads an event verb ("rebels shelled X", "shells landed in X", "X fell to Y") with its subject and object; null when the verb here tells no event. */
export function readEventVerb(scan: Scan, clause: Clause, clauses: readonly Clause[], term: Term): Frame | null {
  const usable = term.senses.filter((s) => VERBS.has(s.sense));
  if (!usable.length) return null;
  if (!usable.some((s) => s.verbOnly) && !verbUse(scan, term, usable)) return null;
  if (usable.some((s) => s.verbOnly) && adjectival(scan, term)) return null;
  const sides = readSides(scan, clause, clauses, term);
  for (const sense of usable) {
    const frame = fill(scan, clause, term, sense, sides);
    if (frame) return frame;
  }
  return null;
}

const VERBS = new Set([
  'act-verb',
  'strike-verb',
  'fire-verb',
  'land-verb',
  'seize-verb',
  'fall-verb',
  'lose-verb',
  'move-verb',
  'aid-verb',
  'violate-verb',
  'suffer',
]);

function verbUse(scan: Scan, term: Term, senses: Sense[]): boolean {
  if (senses.some((s) => s.entry.class === 'phrase')) return true;
  const nounToo = term.senses.some(
    (s) => s.sense === 'act-noun' || s.sense === 'weapon' || s.sense === 'target' || s.sense === 'violation',
  );
  if (!nounToo && !scan.has(term.first - 1, DETERMINER)) return true;
  return verbInContext(scan, term.first, term.last);
}

/** A participle that only describes a noun: "besieged town", "rebel-held", "the captured soldiers", "disputed". */
function adjectival(scan: Scan, term: Term): boolean {
  const before = term.first - 1;
  if (scan.has(before, DETERMINER) && !['that', 'this', 'all', 'both'].includes(scan.lower(before))) return true;
  if (scan.lower(before) === '-' && scan.tokens.space[term.first] === 0) return true;
  if (scan.has(before, PREPOSITION) && !term.form.endsWith('ing') && scan.lower(before) !== 'like') return true;
  return false;
}

function readSides(scan: Scan, clause: Clause, clauses: readonly Clause[], term: Term): Sides {
  const sides: Sides = {
    subject: subjectOf(scan, clause, term.first, clauses),
    passive: isPassive(scan, term.first, term.last, clause.first),
    objects: [],
    objectPlace: false,
    ground: false,
    persons: false,
    weapons: [],
    byWeapons: [],
    agents: [],
    fromActors: [],
    withActors: [],
    toActors: [],
    eventObject: null,
  };
  // "shells fired by rebels": a participle right behind its noun, without a form of "be"
  let prep = '';
  for (let i = term.last; i < clause.last; i++) {
    const word = scan.lower(i);
    if (scan.time(i)) continue;
    if (prep === '' && (GROUND.has(word) || scan.place(i))) {
      if (GROUND.has(word)) sides.ground = true;
    }
    if (prep === '' && PEOPLE.has(word)) sides.persons = true;
    // "at least 300 shells": the number's own words govern nothing
    if (scan.count(i) && !scan.term(i)) continue;
    if (scan.has(i, PREPOSITION) || word === 'targeting') {
      prep = word === 'of' && prep === '' ? '' : word;
      continue;
    }
    // "…, the monitors said": the sentence's speaker is not what was hit
    if (scan.comma(i) && sayingSoon(scan, i + 1, clause.last)) break;
    const other = scan.term(i);
    // "by rebels": a group that acts is read as such, though its head is also something that can be hit
    const named = scan.actor(i);
    const acting =
      named !== null && named.first === i && other !== null && named.last >= other.last && !inCompound(scan, named) && !carrierSense(other);
    if (other && other.first === i && !acting) {
      const weapon = senseNamed(other, 'weapon');
      const target = senseNamed(other, 'target');
      const event = senseNamed(other, 'act-noun');
      if (isVerb(scan, i) && i > term.last) {
        if (!(other.form.endsWith('ing') && !scan.has(i - 1, BE))) break;
        if (senseNamed(other, 'kill', 'wound', 'displace', 'says')) break;
      } else if (weapon && prep === '' && !sides.objects.length) {
        sides.weapons.push(other);
        // a tank may be fired from or fired at
        if (weapon.data.force === true && target)
          sides.objects.push({ name: scan.tokens.slice(groupStart(scan, other.first, term.last), other.last), term: other, actor: null });
      } else if (weapon && (prep === 'with' || prep === 'by' || prep === 'using' || prep === 'from')) sides.byWeapons.push(other);
      else if (event && prep === '' && !sides.objects.length && !sides.eventObject) sides.eventObject = other;
      else if (
        target &&
        (prep === '' ||
          prep === 'at' ||
          prep === 'on' ||
          prep === 'against' ||
          prep === 'toward' ||
          prep === 'towards' ||
          prep === 'into' ||
          prep === 'in')
      ) {
        sides.objects.push({ name: scan.tokens.slice(groupStart(scan, other.first, term.last), other.last), term: other, actor: null });
        if (prep === '' && PEOPLE.has(scan.lower(other.last - 1))) sides.persons = true;
      }
      i = other.last - 1;
      continue;
    }
    const actor = scan.actor(i);
    if (actor && actor.first === i && !inCompound(scan, actor)) {
      if (prep === '' && actor.role === 'state' && modifiesNoun(scan, actor.last)) {
        i = actor.last - 1;
        continue;
      }
      const joined = coordinatedRight(scan, actor, clause.last);
      if (prep === 'by') sides.agents.push(...joined);
      else if (prep === 'from') sides.fromActors.push(...joined);
      else if (prep === 'with' || prep === 'against') sides.withActors.push(...joined);
      else if (prep === 'to') sides.toActors.push(...joined);
      else if (prep === '' || prep === 'at' || prep === 'on' || prep === 'upon')
        for (const a of joined) sides.objects.push({ name: a.name, term: scan.term(a.last - 1), actor: a });
      if (prep === '' && (actor.role === 'person' || actor.role === 'people')) sides.persons = true;
      i = joined[joined.length - 1].last - 1;
      continue;
    }
    const place = scan.place(i);
    if (place && place.first === i && !place.adjective) {
      // "U.S. systems" is no place that was hit
      const plainNoun = modifiesNoun(scan, place.last);
      if (prep === '' && !plainNoun) sides.objectPlace = true;
      i = place.last - 1;
      continue;
    }
    if (isVerb(scan, i) && i > term.last && scan.has(i, BE | HAVE)) break;
  }
  return sides;
}

function sayingSoon(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < Math.min(until, from + 9); i++) {
    if (scan.comma(i)) return false;
    const term = scan.term(i);
    if (term && senseNamed(term, 'says', 'according') && (senseNamed(term, 'according') || isVerb(scan, i))) return true;
  }
  return false;
}

/** Whether what stands here is a plain noun that the word before only describes. */
function modifiesNoun(scan: Scan, next: number): boolean {
  if (scan.tokens.kind[next] !== WORD || scan.tokens.caps[next] !== LOWER || scan.marks(next) !== 0) return false;
  return !scan.term(next) && !scan.time(next) && !scan.place(next) && !GROUND.has(scan.lower(next));
}

const carrierSense = (term: Term | null): boolean => senseNamed(term, 'weapon')?.data.carrier === true;

function fill(scan: Scan, clause: Clause, term: Term, sense: Sense, sides: Sides): Frame | null {
  const { subject, passive } = sides;
  const frame = newFrame(clause, term.first, term.last, 'verb', sense, `event-verb/${sense.entry.id}`);
  const subjectWeapon = senseNamed(subject.term, 'weapon');
  const subjectEvent = senseNamed(subject.term, 'act-noun');
  // "shells fired by rebels": a participle with its agent; a verb with an object of its own is active
  const reduced = !passive && sides.agents.length > 0 && !sides.objects.length && !sides.objectPlace;
  const agents = passive || reduced ? sides.agents : subject.actors;
  const setAgents = (): void => {
    frame.agents = [...agents];
    if (!frame.agents.length && weaponOrigin) takeOrigin(frame, weaponOrigin);
    if (!frame.agents.length && !passive && subject.place?.kind === 'country') frame.agentPlace ??= subject.place;
  };
  const subjectTargets = (): Target[] => {
    const out: Target[] = [];
    if (subject.term && senseNamed(subject.term, 'target'))
      out.push({
        name: scan.tokens.slice(groupStart(scan, subject.term.first, clause.first), subject.term.last),
        term: subject.term,
        actor: null,
      });
    for (const a of subject.actors) out.push({ name: a.name, term: null, actor: a });
    return out;
  };
  for (const w of [...sides.weapons, ...sides.byWeapons])
    if (!senseNamed(w, 'weapon')?.data.force || senseNamed(w, 'weapon')?.data.act) addWeapon(frame, w.form);
  if (subject.first >= 0) frame.first = Math.min(frame.first, subject.first);
  const weaponOrigin = subjectWeapon && subject.term && !passive ? originOf(scan, subject.term.first, clause.first) : null;
  if (!passive && !reduced) frame.pronoun = subject.pronoun;
  // "three of the shells fell", "two other rockets": weapons told of before
  if (subjectWeapon && subject.term) {
    const before = scan.lower(subject.term.first - 1);
    frame.definite = /^(the|those|these)$/.test(before);
    frame.further = /^(other|another|more|further)$/.test(before);
  }
  frame.negated = negatedVerb(scan, term.first, clause.first);
  switch (sense.sense) {
    case 'act-verb': {
      const needs = sense.data.needsPerson;
      if (Array.isArray(needs) && needs.includes(term.form) && !(passive ? subjectIsPerson(scan, subject) : sides.persons)) return null;
      if (
        sense.data.carrier === true &&
        !subjectWeapon?.data.carrier &&
        !agents.some((a) => a.role === 'state-forces' || a.role === 'state')
      )
        return null;
      if (subjectEvent && !passive) return null;
      // "forces surrounded by the group": a participle that describes
      if (sense.act === 'siege-or-blockade' && !passive && reduced) return null;
      if (sense.data.monitor === true && !subject.actors.length && !sides.objects.length && !passive) return null;
      // "fired on Monday": a day is no target
      if (sense.data.object === 'prep' && /^(on|at|upon)$/.test(scan.lower(term.last - 1)) && scan.time(term.last)) return null;
      setAgents();
      frame.targets = passive || reduced ? subjectTargets() : sides.objects;
      if (sense.act === 'ground-clash' && !passive) frame.agents.push(...sides.withActors.filter((a) => !frame.agents.includes(a)));
      if (subjectWeapon && subject.term && !passive) addWeapon(frame, subject.term.form);
      if (sense.act === 'ground-clash' && !frame.agents.length && !frame.agentPlace && !subjectWeapon && !passive) return null;
      return frame;
    }
    case 'suffer': {
      // fire from critics, over a budget: no bullets
      for (let i = term.last; i < Math.min(clause.last, term.last + 6); i++)
        if (/^(critics|press|media|lawmakers|criticism|over|for)$/.test(scan.lower(i))) return null;
      frame.targets = subjectTargets();
      frame.agents = sides.fromActors.length ? sides.fromActors : sides.agents;
      // a town comes under shells, a patrol under bullets
      if (sense.act === 'shooting-sniping' && !/small|gun|sniper/.test(term.form) && (subject.place || subjectIsGround(scan, subject)))
        frame.act = 'shelling';
      return frame.targets.length || subject.place || subject.term || subject.ground ? frame : null;
    }
    case 'strike-verb': {
      if (subjectEvent && subject.term && !passive) {
        frame.echoOf = subject.term.first;
        frame.act = null;
        frame.targets = sides.objects;
        return frame;
      }
      const wreck = Array.isArray(sense.data.wreck) && sense.data.wreck.includes(term.form);
      setAgents();
      frame.targets = passive || reduced ? subjectTargets() : sides.objects;
      if (subjectWeapon && subject.term && !passive) addWeapon(frame, subject.term.form);
      const weaponed = frame.weapons.length > 0;
      const armed =
        frame.agents.some((a) => a.role !== 'person' && a.role !== 'media' && a.role !== 'monitor') || frame.agentPlace !== null;
      const hit =
        frame.targets.some((t) => t.term !== null) || sides.objectPlace || (passive && (subject.place !== null || subject.ground));
      if (!weaponed && !(armed && (hit || frame.targets.length > 0)) && !(passive && hit)) return null;
      if (wreck && !weaponed && !armed) return null;
      // "struck a deal", "hit a record", "target of"
      if (!hit && !frame.targets.length && !weaponed) return null;
      return frame;
    }
    case 'fire-verb': {
      const weapon = sides.weapons.find((w) => !carrierSense(w)) ?? null;
      const touching = scan.term(term.first - 1);
      const before =
        touching?.last === term.first && scan.has(term.last, PREPOSITION) && senseNamed(touching, 'weapon') && !carrierSense(touching)
          ? touching
          : null;
      const asSubject =
        (passive || reduced || endsInParticiple(scan, term)) && subjectWeapon && !subjectWeapon.data.carrier ? subject.term : null;
      const fromSubject = before ?? asSubject;
      const used = weapon ?? fromSubject;
      // "bombs dropped from helicopters", "shells fired into the town": a participle right behind its weapon
      const behind = used !== null && used === fromSubject && used.last === term.first && scan.has(term.last, PREPOSITION);
      if (!used || (used === fromSubject && !passive && !reduced && !behind)) return null;
      const act = senseNamed(used, 'weapon')!.act ?? sense.act;
      if (!act || senseNamed(used, 'weapon')!.data.force) return null;
      frame.act = sense.act === 'airstrike' && act !== 'rocket-missile' ? 'airstrike' : act;
      if (sense.act === 'airstrike' && act === 'ied-suicide') frame.act = 'airstrike';
      if (
        sense.act === null &&
        act === 'ied-suicide' &&
        /grenade/.test(used.form) === false &&
        (term.form.startsWith('fir') || term.form.startsWith('launch'))
      )
        frame.act = 'rocket-missile';
      if (sense.act === null && act === 'airstrike') frame.act = 'airstrike';
      addWeapon(frame, used.form);
      setAgents();
      if (used === fromSubject) frame.agents = sides.agents.length ? [...sides.agents] : sides.fromActors.filter((a) => !a.generic);
      if (subjectWeapon?.data.carrier && subject.term) {
        addWeapon(frame, subject.term.form);
        if (frame.act === 'ied-suicide') frame.act = 'airstrike';
      }
      frame.targets = sides.objects;
      frame.generic = false;
      return frame;
    }
    case 'land-verb': {
      if (!subjectWeapon || subjectWeapon.data.carrier || subjectWeapon.data.force || !subjectWeapon.act || !subject.term) return null;
      if (passive) return null;
      frame.act = subjectWeapon.act;
      addWeapon(frame, subject.term.form);
      frame.agents = subject.actors.length ? [...subject.actors] : [...sides.fromActors];
      if (!frame.agents.length && weaponOrigin) takeOrigin(frame, weaponOrigin);
      frame.targets = sides.objects;
      return frame;
    }
    case 'seize-verb': {
      const needs = sense.data.needsGround;
      const antecedent = subject.first > clause.first ? subject.first - 1 : -1;
      // "a town the rebels seized": the ground stands before the subject
      const before = antecedent >= 0 && !sides.objects.length && (GROUND.has(scan.lower(antecedent)) || scan.place(antecedent) !== null);
      const ground =
        before || passive
          ? before || subject.place !== null || subjectIsGround(scan, subject)
          : sides.objectPlace || sides.ground || sides.objects.some((o) => GROUND.has(lastWord(o.name)));
      if (sides.persons && !sides.ground && !sides.objectPlace) return null;
      if (Array.isArray(needs) && needs.includes(term.form) && !ground) return null;
      if (
        /^(entered|took|take|taken|pushed into|advanced|made)/.test(term.form) &&
        !passive &&
        !agents.some((a) => ARMED.has(a.role)) &&
        subject.pronoun === ''
      )
        return null;
      frame.relative = before;
      setAgents();
      if (!frame.agents.length && !frame.agentPlace && subject.pronoun === '' && !passive) return null;
      if (frame.agents.length && frame.agents.every((a) => a.role === 'person' || a.role === 'media' || a.role === 'monitor')) return null;
      frame.targets = sides.fromActors.map((a) => ({ name: a.name, term: null, actor: a }));
      return frame;
    }
    case 'fall-verb': {
      if (!subject.place && !subjectIsGround(scan, subject)) return null;
      frame.agents = sides.toActors.length ? sides.toActors : sides.agents;
      if (!frame.agents.length) frame.agents = sides.objects.flatMap((o) => (o.actor ? [o.actor] : []));
      return frame.agents.length ? frame : null;
    }
    case 'lose-verb': {
      if (!(sides.objectPlace || sides.ground) || !sides.toActors.length) return null;
      frame.agents = sides.toActors;
      frame.targets = subjectTargets();
      return frame;
    }
    case 'move-verb': {
      const armed = [...subject.actors, ...sides.objects.flatMap((o) => (o.actor ? [o.actor] : []))].some(
        (a) => a.role === 'state-forces' || a.role === 'armed-group',
      );
      const force = [subject.term, ...sides.weapons].some(
        (w) => senseNamed(w, 'weapon')?.data.force === true || senseNamed(w, 'weapon')?.data.carrier === true,
      );
      const towards = /wards?$/.test(scan.lower(term.last)) || movesTo(scan, clause, term.last) || (sides.objectPlace && !passive);
      const strong = /mass|mobili|deploy|reinforce|redeploy/.test(term.form);
      if (
        !(force && (armed || strong || towards)) &&
        !(armed && (strong || (towards && /withdr|pulled|crossed|advanced|moved|moving|sen[dt]|heading/.test(term.form))))
      )
        return null;
      // "is widely deployed across": a state of things
      if (passive && !sides.agents.length && !scan.within(scan.reading.times, clause.first, clause.last).length) return null;
      // "jets deployed in Syria were …": a participle that describes
      if (!passive && !sides.objects.length && !sides.weapons.length && /ed$|wn$/.test(term.form) && verbFollows(scan, clause, term.last))
        return null;
      setAgents();
      if (passive && !frame.agents.length) frame.agents = [...sides.agents];
      for (const w of sides.weapons) addWeapon(frame, w.form);
      return frame;
    }
    case 'aid-verb': {
      const aid = aidNear(scan, clause);
      if (!aid) return null;
      const hitAid = passive ? subject.first >= 0 : sides.objects.length > 0 || aid;
      if (!hitAid) return null;
      setAgents();
      if (!frame.agents.length && !passive && !/stuck|stranded|waiting|unable/.test(term.form)) return null;
      frame.targets = passive ? subjectTargets() : sides.objects;
      return frame;
    }
    case 'violate-verb': {
      setAgents();
      const object = scan.tokens.slice(term.last, Math.min(clause.last, term.last + 8)).toLowerCase();
      if (!/truce|cease|agreement|accord|deal|protocol|cessation|hostilities|armistice/.test(object) && !passive) return null;
      return frame.agents.length || frame.agentPlace ? frame : null;
    }
  }
  return null;
}

/** Whose the weapon is: "regime helicopters", "Indian missiles", "the army's shells". */
function originOf(scan: Scan, head: number, floor: number): { actor: ActorMention | null; place: PlaceMention | null } | null {
  const start = groupStart(scan, head, floor);
  for (let i = head - 1; i >= start; i--) {
    const actor = scan.actor(i);
    if (actor && !inCompound(scan, actor) && actor.role !== 'person') return { actor, place: null };
    const place = scan.place(i);
    if (place?.adjective) return { actor: null, place };
  }
  return null;
}

function takeOrigin(frame: Frame, origin: { actor: ActorMention | null; place: PlaceMention | null }): void {
  if (origin.actor) frame.agents = [origin.actor];
  else frame.agentPlace = origin.place;
}

const ARMED = new Set(['state-forces', 'armed-group', 'coalition', 'state']);
const lastWord = (name: string): string => name.toLowerCase().split(/\s+/).pop() ?? '';
const endsInParticiple = (scan: Scan, term: Term): boolean => /(ed|ot)$/.test(scan.lower(term.last - 1));

function subjectIsPerson(scan: Scan, subject: Subject): boolean {
  if (subject.actors.some((a) => a.role === 'person' || a.role === 'people')) return true;
  if (!subject.term) return false;
  return senseNamed(subject.term, 'target')?.targetKind === 'civilian' || PEOPLE.has(scan.lower(subject.term.last - 1));
}

function subjectIsGround(scan: Scan, subject: Subject): boolean {
  return subject.ground || (subject.term !== null && GROUND.has(scan.lower(subject.term.last - 1)));
}

function verbFollows(scan: Scan, clause: Clause, from: number): boolean {
  for (let i = from; i < clause.last; i++) if (scan.has(i, BE | HAVE)) return true;
  return false;
}

function movesTo(scan: Scan, clause: Clause, from: number): boolean {
  return scan
    .within(scan.reading.places, from, clause.last)
    .some(
      (p) =>
        !p.adjective &&
        !p.partOfName &&
        p.relation !== 'metonym' &&
        /^(to|into|toward|towards|across|near|around|along|from|onto|over)$/.test(prepositionOf(scan, p.first, from)?.word ?? ''),
    );
}

const AID = /^(aid|humanitarian|relief|supplies|convoy|convoys|food|medicine|medicines|medical|deliveries|delivery|lorries|trucks)$/;
function aidNear(scan: Scan, clause: Clause): boolean {
  let hits = 0;
  for (let i = clause.first; i < clause.last; i++) if (AID.test(scan.lower(i))) hits++;
  return hits >= 2 || (hits === 1 && /aid|humanitarian|relief|lorries/.test(scan.tokens.slice(clause.first, clause.last)));
}

/** "did not shell", "never fired": the verb is denied in its own group. */
export function negatedVerb(scan: Scan, verb: number, floor: number): boolean {
  for (let i = verb - 1; i >= floor && i >= verb - 4; i--) {
    if (scan.has(i, NEGATION)) return true;
    if (
      scan.has(i, BE | HAVE) ||
      scan.lower(i) === 'did' ||
      scan.lower(i) === 'do' ||
      scan.lower(i) === 'does' ||
      scan.lower(i).endsWith('ly')
    )
      continue;
    break;
  }
  return false;
}

/** Whether a subject or object here is governed by a preposition. */
export const governed = (scan: Scan, first: number, floor: number): boolean => prepositionOf(scan, first, floor) !== null;
