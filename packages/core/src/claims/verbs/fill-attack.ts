import type { ActorMention } from '../../language/mention.ts';
import { WORD } from '../../language/tokens.ts';
import { lostInIt } from '../doers/fought-between.ts';
import type { Frame, Target } from '../frames/frame.ts';
import { addWeapon } from '../nouns/read-event-nouns.ts';
import { ARMED } from '../sentence/armed.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, DETERMINER, HAVE, PREPOSITION } from '../sentence/grammar.ts';
import { menBehind } from '../sentence/nameless-men.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Subject } from '../sentence/subject.ts';
import { senseNamed } from '../sentence/terms.ts';
import { cutsWay } from './cuts-way.ts';
import { downsAircraft, downsDrone, whoDowned } from './downs-aircraft.ts';
import { fillOuster } from './fill-ground.ts';
import { goesOnTo } from './fill-movement.ts';
import { leadsAway } from './leads-away.ts';
import { ownMen } from './own-men.ts';
import { picksUp } from './picks-up.ts';
import { HOLDS, isPeople } from './sides.ts';
import { beBefore, byHeavyGuns, subjectIsGround, takeWeaponOrigin, type VerbReading } from './verb-reading.ts';

/** "rebels shelled X", "X was bombed", "gunmen kidnapped Y": the verb names the act. */
export function fillAct(verb: VerbReading): Frame | null {
  const { scan, term, sense, sides, frame, subject, passive, reduced, agents, subjectWeapon, subjectEvent, setAgents, subjectTargets } =
    verb;
  const needs = sense.data.needsPerson;
  if (
    Array.isArray(needs) &&
    needs.includes(term.form) &&
    !(passive ? subjectIsPerson(scan, subject, term.first, verb.clause.first) : sides.persons)
  )
    return null;
  const back = sense.data.needsFoe;
  if (Array.isArray(back) && back.includes(term.form) && !(passive ? subjectTargets() : sides.objects).some(isFoe) && !foesAhead(verb))
    return null;
  if (sense.act === 'arrest-or-abduction' && !beBefore(scan, term.first) && released(scan, verb.clause.first, term.first)) return null;
  if (sense.data.withBullets === true && !BULLETS.test(scan.tokens.slice(term.last, Math.min(verb.clause.last, term.last + 14))))
    return null;
  if (sense.data.outOfGround === true) return fillOuster(verb);
  // "shot down a drone": one that came, whatever it did
  if (sense.data.ofDrones === true || term.form === 'shot down') {
    if (downsDrone(verb)) frame.act = 'drone';
    else if (downsAircraft(verb)) return whoDowned(verb);
    else if (sense.data.ofDrones === true) return null;
  }
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
  // "jets flew over the city |and bombed| the port": the way to what they did
  if (sense.act === 'overflight' && goesOnTo(scan, verb.clause, term.last, FLIGHT)) return null;
  if (sense.data.way === true && !cutsWay(verb)) return null;
  if (sense.data.ledAway === true && !leadsAway(verb)) return null;
  if (sense.data.byArmed === true && !picksUp(verb)) return null;
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
    (passive
      ? !beBefore(scan, term.first)
      : reduced || (!agents.length && !subject.place) || !(sides.objects.length || sides.objectPlace || sides.ground))
  )
    return null;
  if (sense.data.monitor === true && !subject.actors.length && !sides.objects.length && !passive) return null;
  if (sense.data.monitor === true && standsSo(scan, term.first, verb.clause.first)) return null;
  // "aid workers were denied access", "a delegation was refused entry", and no monitors
  if (
    sense.data.monitor === true &&
    /^(denied|refused) (access|entry|passage)/.test(term.form) &&
    !WATCHERS.test(scan.tokens.slice(scan.sentences[verb.clause.sentence].first, verb.clause.last))
  )
    frame.act = 'aid-obstruction';
  // "shot down nine drones and jammed another six": weapons, and nobody's watch
  if (term.form === 'jammed' && !passive && !OBSERVED.test(scan.tokens.slice(term.last, Math.min(verb.clause.last, term.last + 8))))
    return null;
  // "a satellite was fired into orbit"
  if (/ into$/.test(term.form) && /^(orbit|space)$/.test(scan.lower(term.last))) return null;
  // "fired on Monday": a day is no target
  if (sense.data.object === 'prep' && /^(on|at|upon)$/.test(scan.lower(term.last - 1)) && scan.time(term.last)) return null;
  setAgents();
  // "rebels blocked the road", and not snow, protesters or traffic police
  if (sense.data.byForces === true && !frame.agents.some(isForce) && !(passive && byMenBehind(verb))) return null;
  if (sense.data.monitor === true && !frame.agents.some((a) => ARMED.has(a.role) || (passive && a.role === 'person')))
    frame.agents = keepers(scan, verb.clause.sentence, term.last);
  // "a boy shot himself": who did it is who was hit
  const himself = /^(himself|herself|themselves)$/.test(scan.lower(term.last));
  frame.targets = passive || reduced || himself ? subjectTargets() : sides.objects;
  // "prices rocketed"
  if (sense.data.needsHit === true && !frame.targets.length && !sides.objectPlace && !sides.ground && !(passive && subject.place))
    return null;
  if (himself) frame.agents = [];
  // "mortar bombs were fired at the troops", "rockets |fired into| the town killed two"
  const thrown = sense.entry.id === 'opened-fire' && /(rocket|missile|shell|projectile)s?$/.test(subject.term?.form ?? '');
  if ((passive || thrown) && subjectWeapon?.act && subject.term && sense.data.object === 'prep') {
    frame.act = /mines?$/.test(subject.term.form) ? 'shelling' : subjectWeapon.act;
    frame.targets = sides.objects;
    addWeapon(frame, subject.term.form);
    takeWeaponOrigin(verb, subject.term.first);
  }
  // "a tank fired at the post"
  if (sense.entry.id === 'opened-fire' && byHeavyGuns(verb)) frame.act = 'shelling';
  // "a squad strafed the outpost": men do so with rifles, aircraft from the air
  if (term.form.startsWith('straf') && !passive && !subjectWeapon && !byAir(scan, verb)) frame.act = 'shooting-sniping';
  if (sense.act === 'ground-clash' && !passive)
    frame.agents.push(...sides.withActors.filter((a) => !frame.agents.includes(a) && !lostInIt(scan, a)));
  if (subjectWeapon && subject.term && !passive) addWeapon(frame, subject.term.form);
  if (sense.act === 'ground-clash' && !frame.agents.length && !frame.agentPlace && !subjectWeapon && !passive)
    return ownMen(scan, term.first) ? Object.assign(frame, { pronoun: 'we' }) : subject.pronoun ? frame : null;
  return frame;
}

/** Those whose way is barred because they watch. */
const WATCHERS = /\b(SMM|monitors?|observers?|mission|patrols?|inspectors?|verification|journalists?|reporters?)\b/i;
const OBSERVED = /\b(UAVs?|mission|monitors?|observers?|inspectors?|signals?|communications?|GPS)\b/i;

/** "as access to the region |is restricted|": how things stand, and no deed of a day. */
function standsSo(scan: Scan, verb: number, floor: number): boolean {
  if (!/^(is|are|remains?)$/.test(scan.lower(verb - 1)) && !/^(is|are|remains?)$/.test(scan.lower(verb - 2))) return false;
  for (let i = verb - 2; i >= floor; i--) if (/^(access|entry|reporting|communications?)$/.test(scan.lower(i))) return true;
  return false;
}

/** "was closed |by men in plain clothes|" */
const byMenBehind = ({ scan, clause, term }: VerbReading): boolean => menBehind(scan, term.last, clause.last) !== null;

/** Armed men, or a people by name; the police close roads every day. */
const isForce = (a: ActorMention): boolean =>
  (ARMED.has(a.role) && !/police|traffic/i.test(a.name)) || (a.role === 'people' && /^\p{Lu}/u.test(a.name));

/** "the release of |soldiers captured by rebels|", "freed hostages taken": who were taken once, and are told of for what came after. */
function released(scan: Scan, floor: number, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(floor, verb - 9); i--) {
    if (scan.comma(i)) return false;
    if (/^(released|releasing|freed|freeing|exchanged|swapped|rescued|rescuing)$/.test(scan.lower(i))) return true;
    if (/^(release|exchange|swap|return|handover|fate|families|rescue|search)$/.test(scan.lower(i)))
      for (let k = i + 1; k < i + 4; k++) if (/^(of|for)$/.test(scan.lower(k))) return true;
  }
  return false;
}
const BULLETS =
  /\b(bullets?|gunfire|(gun|machine[- ]gun|automatic|small[- ]arms|sniper|rifle) ?fire|shots|gunshots|automatic weapons|rounds)\b/i;

/** Those whom men with arms fight. */
const isFoe = (t: Target): boolean =>
  (t.actor !== null && ARMED.has(t.actor.role)) ||
  senseNamed(t.term, 'target')?.targetKind === 'combatant' ||
  /^(the )?(attackers?|assailants?|raiders?|intruders?|attack|assault|offensive)$/i.test(t.name);

/** "engaged |a second column|", "drove off |both groups|": men under arms by a common noun, whom other men under arms fight. */
const foesAhead = ({ scan, clause, term, passive, subject }: VerbReading): boolean =>
  !passive &&
  subject.actors.some((a) => ARMED.has(a.role)) &&
  /^([\w'’-]+ ){0,3}(encampments?|hide-?outs?|lairs?)\b|^((a|an|the|both|two|three|several|another|second|third|other|large|small|enemy|rebel|hostile) ){1,3}(columns?|patrols?|groups?|squads?|units?|bands?|convoys?)\b(?! (of|in) (talks|negotiations|elders))/i.test(
    scan.tokens.slice(term.last, Math.min(clause.last, term.last + 6)),
  );

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
      return (
        scan.tokens.kind[term.last] !== WORD ||
        scan.marks(term.last) !== 0 ||
        isVerb(scan, term.last) ||
        /^(set|laid|planted|left|placed|buried|hidden)$/.test(scan.lower(term.last))
      );
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
    if (to >= 0 && i - to < 7 && /^(fire|shelling|bombardment|gunfire)$/.test(scan.lower(i)))
      // "subjected to fire |from 82-mm mortars|"
      return scan.tokens.slice(to, /^(from|of)$/.test(scan.lower(i + 1)) ? Math.min(until, i + 12) : i + 1);
  }
  return '';
}
const SHELLS = /shelling|bombardment|artillery|mortar|howitzer|tank/i;

/** "X came under fire". */
export function fillSuffered(verb: VerbReading): Frame | null {
  const { scan, clause, term, sense, sides, frame, subject, subjectTargets } = verb;
  // fire from critics, over a budget: no bullets
  for (let i = term.last; i < Math.min(clause.last, term.last + 6) && !scan.comma(i); i++)
    if (/^(critics|press|media|lawmakers|criticism|over|for)$/.test(scan.lower(i)) && !scan.time(i) && !scan.time(i + 1)) return null;
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
  return frame.targets.length || subject.place || subject.term || subject.ground || subject.pronoun || OF_ARMS.test(term.form)
    ? frame
    : null;
}

const OF_ARMS = /shell|bombard|mortar|artillery|sniper|gunfire|small.arms|machine/;

function subjectIsPerson(scan: Scan, subject: Subject, verb: number, floor: number): boolean {
  if (/^(he|she|they|we|i)$/.test(subject.pronoun)) return true;
  if (subject.actors.some((a) => a.role === 'person' || a.role === 'people' || isPeople(lastWord(a.name)))) return true;
  if (!subject.term) return nounBefore(scan, verb, floor);
  return senseNamed(subject.term, 'target')?.targetKind === 'civilian' || isPeople(scan.lower(subject.term.last - 1));
}

const lastWord = (name: string): string => name.toLowerCase().split(/\s+/).pop() ?? '';

/** "30 |youths| were rounded up": a common noun of people right before the verb and its helpers. */
function nounBefore(scan: Scan, verb: number, floor: number): boolean {
  let i = verb - 1;
  while (i > floor && scan.has(i, BE | HAVE | ADVERB)) i--;
  return isPeople(scan.lower(i));
}

/** Words of a flight over somewhere, up to what it was for. */
const FLIGHT = 7;
