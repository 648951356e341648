import type { Act } from '../../model/act.ts';
import type { Frame } from '../frames/frame.ts';
import { servesEvent } from '../nouns/noun-means.ts';
import { addWeapon } from '../nouns/read-event-nouns.ts';
import { ARMED } from '../sentence/armed.ts';
import { isCarrier } from '../sentence/carrier.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, DETERMINER, PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { thingsWhereSet } from '../targets/things-harmed.ts';
import { carrierSense } from './sides.ts';
import { byHeavyGuns, takeOrigin, takeWeaponOrigin, type VerbReading } from './verb-reading.ts';

/** "fired |multiple launch rocket systems| at X": what heavy arms throw that are told of for moving as well; null of those that throw nothing. */
const thrownBy = (form: string): Act | null => (/rocket/.test(form) ? 'rocket-missile' : /howitzer|tank/.test(form) ? 'shelling' : null);

/** "fired rockets", "dropped bombs", "shells fired by X": the weapon is the object. */
export function fillFire(verb: VerbReading): Frame | null {
  const { scan, term, sense, sides, frame, subject, passive, reduced, subjectWeapon, setAgents } = verb;
  // "mortars were used to shell the town": the verb behind tells it
  if (sense.entry.id === 'use-verb' && (servesTo(verb) || servesEvent(scan, verb.clause, term.first))) return null;
  // "small arms and mortars": the heavier says what it was
  const thrown = sides.weapons.filter(
    (w) => (!carrierSense(w) || againstThem(verb, w) || sendsDrone(verb, w)) && (!TRADED.test(term.form) || isVolley(scan, w)),
  );
  const weapon = thrown.find((w) => senseNamed(w, 'weapon')?.act !== 'shooting-sniping') ?? thrown[0] ?? null;
  // "a bomb |presumably| planted by"
  let end = term.first;
  while (scan.has(end - 1, ADVERB)) end--;
  const touching = scan.term(end - 1);
  const before =
    touching?.last === end && scan.has(term.last, PREPOSITION) && senseNamed(touching, 'weapon')?.act && !carrierSense(touching)
      ? touching
      : null;
  const asSubject =
    (passive || reduced || endsInParticiple(scan, term)) &&
    subject.term &&
    subjectWeapon &&
    (!subjectWeapon.data.force || subjectWeapon.act) &&
    (!subjectWeapon.data.carrier || againstThem(verb, subject.term) || sendsDrone(verb, subject.term))
      ? subject.term
      : null;
  const fromSubject = before ?? asSubject;
  const used = weapon ?? fromSubject;
  // "bombs dropped from helicopters", "shells fired into the town": a participle right behind its weapon
  const behind = used !== null && used === fromSubject && used.last === end && scan.has(term.last, PREPOSITION);
  // "fired |with| mortars", "fired |from| grenade launchers": the heavier says what it was
  const from = !used && !passive && /^fir(e|es|ed|ing)$/.test(term.form) ? firedWith(verb) : null;
  if (from && (subject.actors.some((a) => ARMED.has(a.role)) || subject.pronoun !== '')) {
    setAgents();
    frame.act = senseNamed(from, 'weapon')?.act ?? null;
    frame.targets = sides.objects;
    return frame;
  }
  // "a drone dropped a munition on the field", "a fixed-wing aircraft released two munitions over the village"
  const ahead = subject.first < 0 ? null : FLOWN.exec(scan.tokens.slice(subject.first, end));
  if (
    !used &&
    sense.act === 'airstrike' &&
    (carrierSense(subject.term) || ahead) &&
    PAYLOAD.test(scan.tokens.slice(term.last, term.last + 5))
  ) {
    setAgents();
    frame.act = carrierSense(subject.term) ? subjectWeapon!.act : 'airstrike';
    frame.targets = sides.objects;
    addWeapon(frame, subject.term?.form ?? ahead![1].toLowerCase());
    return frame;
  }
  if (!used && firedAt(verb)) {
    setAgents();
    frame.act = byHeavyGuns(verb) ? 'shelling' : 'shooting-sniping';
    frame.targets = sides.objects;
    return frame;
  }
  // "jets were used against the rebels": read as if they acted
  const [flying] = subject.actors;
  if (!used && passive && flying && isCarrier(flying) && againstThem(verb, null)) {
    frame.act = /drone/i.test(flying.name) ? 'drone' : 'airstrike';
    frame.agents = [...sides.agents];
    frame.targets = [...sides.objects, ...sides.withActors.map((a) => ({ name: a.name, term: null, actor: a }))];
    addWeapon(frame, flying.name.toLowerCase());
    return frame;
  }
  if (!used || (used === fromSubject && !passive && !reduced && !behind)) return null;
  // "threw grenades and fired rifles": the shooting tells it
  if (/^(thr|toss)/.test(term.form) && /\band (fired|opened fire|shot)\b/.test(scan.tokens.slice(term.last, term.last + 5).toLowerCase()))
    return null;
  const usedAs = senseNamed(used, 'weapon')!;
  const act = usedAs.act ?? (usedAs.data.force ? thrownBy(used.form) : sense.act);
  if (!act) return null;
  frame.act = sense.act === 'airstrike' && act !== 'rocket-missile' ? 'airstrike' : act;
  if (sense.act === 'airstrike' && act === 'ied-suicide') frame.act = 'airstrike';
  if (
    sense.act === null &&
    act === 'ied-suicide' &&
    /grenade/.test(used.form) === false &&
    (term.form.startsWith('fir') || term.form.startsWith('launch'))
  )
    // "fired eight 120mm mines": as mortars throw them
    frame.act = /mines?$/.test(used.form) ? 'shelling' : 'rocket-missile';
  if (sense.act === null && act === 'airstrike') frame.act = /^fir/.test(term.form) ? 'shelling' : 'airstrike';
  // "bombs rained on the town"
  if (act === 'ied-suicide' && /^rain/.test(term.form) && /^bombs$/.test(used.form)) frame.act = 'airstrike';
  addWeapon(frame, used.form);
  setAgents();
  if (used === fromSubject) {
    frame.agents = sides.agents.length ? [...sides.agents] : sides.fromActors.filter((a) => !a.generic);
    takeWeaponOrigin(verb, used.first);
  }
  if (subjectWeapon?.data.carrier && subject.term) {
    addWeapon(frame, subject.term.form);
    // "a drone fired two missiles": from the air, whatever it fired
    if (subjectWeapon.act === 'drone' || subjectWeapon.act === 'airstrike') frame.act = subjectWeapon.act;
    else if (frame.act === 'ied-suicide') frame.act = 'airstrike';
  }
  // "rockets fired from a helicopter", "a missile fired by a drone": from the air all the same
  const flier = used === fromSubject ? sides.byWeapons.find(carrierSense) : undefined;
  if (flier && frame.act !== 'shooting-sniping') {
    addWeapon(frame, flier.form);
    frame.act = senseNamed(flier, 'weapon')!.act;
  }
  // "Israeli aircraft fired missiles": read as who did it, they are what it was done with
  const flown = subject.term || passive ? null : FLOWN.exec(subject.actors[0]?.name ?? '');
  if (flown && frame.act !== 'shooting-sniping') frame.act = flown[1].toLowerCase().startsWith('drone') ? 'drone' : 'airstrike';
  frame.targets = sides.objects.length ? sides.objects : thingsWhereSet(scan, term.last, verb.clause.last, sense.act === 'ied-suicide');
  // "bombs placed under the bridge were set off"
  if (!frame.targets.length && passive && subject.term && sense.act === 'ied-suicide')
    frame.targets = thingsWhereSet(scan, subject.term.last, term.first, true);
  frame.generic = false;
  return frame;
}

/** "launched |two drones| at the port": a drone is sent as a shell is fired. */
const sendsDrone = ({ sense, term }: VerbReading, weapon: Term): boolean =>
  sense.entry.id === 'fire-verb' && senseNamed(weapon, 'weapon')?.act === 'drone' && /^(launch|fir|unleash|loos|hurl)/.test(term.form);

/** "used drones |against| the army", "helicopters were used |over| the town": aircraft do harm where it says at whom or over what. */
function againstThem({ scan, sense, term }: VerbReading, weapon: Term | null): boolean {
  if (sense.entry.id !== 'use-verb' || /^using$/.test(term.form)) return false;
  const at = Math.max(weapon?.last ?? 0, term.last);
  if (scan.lower(at) === 'against') return true;
  const over = scan.place(scan.has(at + 1, DETERMINER) ? at + 2 : at + 1);
  return /^(over|above|on)$/.test(scan.lower(at)) && over !== null && !over.adjective;
}

/** "used X |to shell| Y": whether an event's verb follows that what was used served. */
function servesTo({ scan, clause, term }: VerbReading): boolean {
  for (let i = term.last; i < Math.min(clause.last, term.last + 12); i++)
    if (scan.lower(i) === 'to')
      return scan.term(i + 1)?.senses.some((s) => /^(act|strike|seize|fire|move)-verb$/.test(s.sense)) === true && isVerb(scan, i + 1);
  return false;
}

/** "the rebels had fired first at an outpost": at whom, and not what with. */
function firedAt({ scan, clause, term, subject, passive }: VerbReading): boolean {
  const guns = senseNamed(subject.term, 'weapon') !== null;
  if (passive || !/^fir(e|es|ed|ing)$/.test(term.form) || !(guns || subject.actors.some((a) => ARMED.has(a.role)))) return false;
  // "fired |three rounds| at the post"
  const shots = scan.within(scan.reading.counts, term.last, term.last + 4).find((c) => ROUNDS.test(scan.lower(Math.max(c.noun, c.last))));
  if (shots && (subject.actors.some((a) => ARMED.has(a.role)) || senseNamed(subject.term, 'weapon'))) return true;
  const from = shots ? Math.max(shots.noun, shots.last) + 1 : term.last;
  for (let i = from; i < Math.min(clause.last, from + 4); i++) {
    if (
      /^(at|on|into|towards?|across|over)$/.test(scan.lower(i)) ||
      (scan.lower(i) === 'from' && /^(across|over)$/.test(scan.lower(i + 1)))
    )
      return !scan.time(i + 1);
    if (!scan.has(i, ADVERB) && scan.lower(i) !== 'first') return false;
  }
  return false;
}

const TRADED = /^(exchang|trad|swap)/;

/** "exchanged |rockets|": what flies, and neither "rocket fire" nor guns for sale. */
const isVolley = (scan: Scan, weapon: Term): boolean =>
  /(rounds|shells|rockets|missiles|mortars|grenades)$/.test(weapon.form) && !/^(fire|for|and)$/.test(scan.lower(weapon.last));

/** What it was done with, where "with" or "from" brings it. */
function firedWith({ scan, sides, term }: VerbReading): Term | null {
  if (!/^(with|from)$/.test(scan.lower(term.last))) return null;
  const arms = sides.byWeapons.filter((w) => !carrierSense(w) && senseNamed(w, 'weapon')?.act);
  return arms.find((w) => senseNamed(w, 'weapon')?.act !== 'shooting-sniping') ?? arms[0] ?? null;
}

const PAYLOAD = /\b(munitions?|explosives?|ordnance|payloads?|charges?)\b/i;
const FLOWN = /\b(aircraft|(?:war)?planes?|jets?|helicopters?|gunships?|drones?)$/i;
const ROUNDS = /^(rounds?|shots?|bursts?|rds?)$/;

/** "shells fell on X": the weapon is the subject. */
export function fillLanding(verb: VerbReading): Frame | null {
  const { scan, term, clause, sides, frame, subject, passive, subjectWeapon, weaponOrigin } = verb;
  if (!subjectWeapon && !passive && vehicleExplodes(verb)) {
    frame.targets = sides.objects.length ? sides.objects : thingsWhereSet(scan, term.last, clause.last, false);
    return Object.assign(frame, { act: 'ied-suicide' });
  }
  if (!subjectWeapon || subjectWeapon.data.force || !subjectWeapon.act || !subject.term) return null;
  // "a drone exploded over the port": itself the shell
  if (
    subjectWeapon.data.carrier &&
    !(subjectWeapon.act === 'drone' && /^(explod|detonat|blew|went off|slam|smash|crash|f[ae]ll|came down|plung)/.test(term.form))
  )
    return null;
  if (passive) return null;
  // "the bomb landed near the market": one that was planted does not land
  const falls =
    subjectWeapon.act === 'ied-suicide' &&
    /^bombs?$/.test(subject.term.form) &&
    /^(land|fell|fall|rained|came down|crashed)/.test(verb.term.form);
  frame.act = falls ? 'airstrike' : subjectWeapon.act;
  addWeapon(frame, subject.term.form);
  frame.agents = subject.actors.length ? [...subject.actors] : [...sides.fromActors];
  if (!frame.agents.length && weaponOrigin) takeOrigin(frame, weaponOrigin);
  frame.targets = sides.objects.length ? sides.objects : thingsWhereSet(scan, term.last, clause.last, false);
  return frame;
}

/** "a |car| blew up", "a |van filled with explosives| went off"; what "exploded after a rocket hit it" was no bomb. */
function vehicleExplodes({ scan, term, clause, subject }: VerbReading): boolean {
  if (!EXPLODES.test(term.form)) return false;
  const before = scan.tokens.slice(Math.max(clause.first, term.first - 14), term.first).toLowerCase();
  if (!LOADED_VEHICLE.test(before) && (!VEHICLE.test(subject.term?.form ?? '') || BURNS.test(before))) return false;
  return !HIT_FIRST.test(scan.tokens.slice(term.last, Math.min(scan.sentences[clause.sentence].last, term.last + 10)).toLowerCase());
}
const EXPLODES = /^(explod|detonat|blew up|w?[eo](nt|es) off)/;
const VEHICLE = /^(parked )?(cars?|vehicles?|vans?|minivans?|trucks?|lorry|lorries|motorcycles?|motorbikes?|rickshaws?|pickups?)$/;
const LOADED_VEHICLE =
  /\b(car|vehicle|van|minivan|truck|lorry|motorcycle|motorbike|rickshaw|pickup|cart|boat|ambulance) \w+ (with|of) ([\w-]+ ){0,4}explosives\b/;
const BURNS = /\b(fuel|petrol|diesel|gas|ammunition|fireworks)\b/;
const HIT_FIRST = /\b(after|when|as|because) .*\b(hit|struck|mine|missiles?|drones?|rockets?|shells?|bullets?|fire)\b/;

const endsInParticiple = (scan: Scan, term: Term): boolean => /(ed|ot)$/.test(scan.lower(term.last - 1));
