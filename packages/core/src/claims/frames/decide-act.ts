import type { ActorMention } from '../../language/mention.ts';
import type { Act, TargetKind } from '../../model/act.ts';
import { ARMED } from '../sentence/armed.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { targetKindOf } from '../targets/target-kind.ts';
import type { Frame } from './frame.ts';
import { inAFight, wasBeatenBack } from './in-a-fight.ts';

/** What the rest of a report says of means: used where a frame's own words leave them open. */
export interface MeansContext {
  aircraft: number;
  /** Of those, words that only "bombed" says. */
  bombed: number;
  planted: number;
  shelling: number;
  gunfire: number;
  /** What men on foot did: fighting, arrests. */
  ground: number;
}

/** Counts the means a report names. */
export function readMeans(scan: Scan): MeansContext {
  const out: MeansContext = { aircraft: 0, bombed: 0, planted: 0, shelling: 0, gunfire: 0, ground: 0 };
  for (const t of scan.terms) {
    const weapon = senseNamed(t, 'weapon');
    const event = senseNamed(t, 'act-noun', 'act-verb');
    // "hit" says of mines nothing before its object does
    const act = weapon?.act ?? (event?.weak || event?.data.ontoMine ? null : event?.act) ?? null;
    if ((act === 'airstrike' && !isDowned(scan, t)) || act === 'drone') out.aircraft++;
    if (event?.data.ied === true && act === 'airstrike') out.bombed++;
    else if (act === 'ied-suicide') out.planted++;
    else if (act === 'shelling' || act === 'rocket-missile') out.shelling++;
    else if (act === 'shooting-sniping') out.gunfire++;
    if (event?.act === 'ground-clash' || event?.act === 'arrest-or-abduction') out.ground++;
  }
  return out;
}

/** "shot down |a helicopter|", "|the plane| was shot down": it shows who has guns, and not that anybody bombs from the air. */
const isDowned = (scan: Scan, { first, last }: Term): boolean =>
  [1, 2, 3, 4].some((k) => DOWN.test(scan.lower(first - k))) || [0, 1, 2, 3].some((k) => DOWN.test(scan.lower(last + k)));
const DOWN = /^(down|downed|downing|crashed)$/;

/** "a drone of the army dropped two bombs": the subject is a drone, and no other aircraft. */
function flownByDrone(scan: Scan, frame: Frame): boolean {
  const subject = scan.tokens.slice(frame.clause.first, frame.head);
  return /\bdrones?\b/i.test(subject) && !/\b(jets?|(war)?planes?|helicopters?|bombers?|fighters?)\b/i.test(subject);
}

/** The act of a frame: its own where the means is said, else from weapons, carriers, targets and what the report says elsewhere. `lastAct` gives the act of the event it points back to. */
export function decideAct(scan: Scan, frame: Frame, means: MeansContext, lastAct: () => Act | null): Act {
  // what is looted is taken, whatever the looters carry
  const loots = frame.sense?.data.loot;
  const byWeapon = Array.isArray(loots) && loots.includes(scan.lower(frame.head)) ? null : actOfWeapons(scan, frame);
  if (frame.act === 'shooting-sniping' && !byWeapon && inAFight(scan, frame)) return 'ground-clash';
  // "jets raided the camp"
  if (frame.kind === 'verb' && byWeapon && FROM_THE_AIR.test(byWeapon) && scan.lower(frame.head).startsWith('raid')) return byWeapon;
  if (frame.act === 'seizure-of-territory' && frame.killed && overranPost(scan, frame)) return 'ground-clash';
  if ((frame.generic || AIMED.test(frame.act ?? '')) && !byWeapon && fromTheAir(scan, frame)) return 'airstrike';
  if (frame.act && !frame.generic) {
    const data = frame.sense?.data ?? {};
    if (frame.sense?.sense === 'act-noun' || frame.sense?.sense === 'act-verb') {
      if (data.ied === true && frame.act !== 'shooting-sniping') {
        // a bombing: from the air where aircraft are about, by a planted bomb where those are
        if (byWeapon) return byWeapon;
        // "guerrillas bombed a bank", "the group claimed the bombing": who has no aircraft lays a bomb
        if (means.aircraft <= means.bombed && landlocked(frame) && (frame.kind === 'noun' || frame.targets.some((t) => t.term !== null)))
          return 'ied-suicide';
        return means.planted > means.aircraft ? 'ied-suicide' : 'airstrike';
      }
      if (
        data.ground &&
        !byWeapon &&
        frame.agents.some((a) => ((a.role === 'state-forces' || a.role === 'armed-group') && means.aircraft === 0) || MEN.test(a.name))
      )
        return data.ground as Act;
      // "killed in a raid on a hideout", in a report of patrols and arrests over which nothing flies
      const onGround = means.gunfire + means.ground > 0 || frame.targets.some((t) => SEARCHED.test(t.name));
      if (data.ground && !byWeapon && nobodyNamed(frame) && means.aircraft === 0 && onGround) return data.ground as Act;
      // "the town was raided as well", under air raids
      if (frame.kind === 'verb' && /^raided$/.test(scan.lower(frame.head)) && !frame.agents.length) {
        const around = lastAct();
        if (around && FROM_THE_AIR.test(around)) return around;
      }
      // "raids", "strikes" by shells are shelling
      if (frame.sense.weak && byWeapon && byWeapon !== frame.act && /^(strikes|raid|bombing-noun)$/.test(frame.sense.entry.id))
        return byWeapon;
      // "helicopter gunships fired on X"
      const flown = byWeapon !== null && FROM_THE_AIR.test(byWeapon);
      if (
        frame.act === 'shooting-sniping' &&
        (flown || frame.sense.entry.id !== 'opened-fire' || (byWeapon === 'shelling' && onlyHeavy(frame))) &&
        byWeapon &&
        byWeapon !== 'shooting-sniping' &&
        !(frame.sense.entry.id === 'side-fire' && byWeapon === 'ied-suicide')
      )
        return byWeapon;
      // "explosions shook the city" under air strikes
      if (frame.sense.entry.id === 'explosion' && !byWeapon && BARE_BLAST.test(scan.tokens.slice(frame.head, frame.last))) {
        const around = lastAct();
        if (around && /^(airstrike|drone|shelling|rocket-missile)$/.test(around)) return around;
      }
      // "explosions, assessed as mortar fire"
      if (frame.sense.entry.id === 'explosion' && byWeapon && byWeapon !== 'shooting-sniping') return byWeapon;
      if (frame.sense.entry.id === 'strikes' && /drone/.test(frame.weapons.join(' '))) return 'drone';
    }
    // "jets shelled the town", "bombarded by helicopters"
    if (frame.act === 'shelling' && byWeapon !== 'shelling' && frame.agents.some((a) => AIRCRAFT.test(a.name)))
      return byWeapon ?? 'airstrike';
    return frame.act === 'airstrike' && frame.kind === 'verb' && flownByDrone(scan, frame) ? 'drone' : frame.act;
  }
  // "gunmen attacked a clinic": what they carry is not what they did it with
  const spared = frame.targets.some((t) => SPARED.test(targetKindOf(scan, t) ?? ''));
  if (byWeapon && !(byWeapon === 'shooting-sniping' && spared && !frame.weapons.length)) return byWeapon;
  if (wasBeatenBack(scan, frame)) return 'ground-clash';
  if (frame.kind === 'verb' && /^bl(e|o)wn? up$|^blow up$/.test(scan.tokens.slice(frame.head, frame.last).toLowerCase()))
    return 'ied-suicide';
  // "infantry had attacked": on foot, whatever else the report tells
  if (!frame.definite && frame.agents.some((a) => /\b(infantry|infantrymen|foot soldiers|ground (forces|troops))$/i.test(a.name)))
    return 'ground-clash';
  const before = lastAct();
  const combat = frame.targets.some((t) => senseNamed(t.term, 'target')?.targetKind === 'combatant');
  if (before && !((FROM_THE_AIR.test(before) || (combat && !frame.definite)) && onFoot(frame))) return before;
  const kinds = new Set(frame.targets.map((t) => targetKindOf(scan, t)));
  if (kinds.has('aid')) return 'attack-on-aid';
  if (kinds.has('health')) return 'attack-on-health';
  if (kinds.has('school') || kinds.has('camp')) return 'attack-on-camp-or-school';
  if (onTheGround(scan, frame, kinds, means.aircraft + means.shelling === 0)) return 'ground-clash';
  // "the army pounded villages": what it has for that, it fires from afar
  return frame.kind === 'verb' && POUNDS.test(scan.lower(frame.head)) ? 'shelling' : 'other-violation';
}

/** "five were killed when rebels |overran a police post|": who is fought down in a house of arms; a village that is overrun is taken. */
const overranPost = (scan: Scan, { head, last, kind }: Frame): boolean =>
  kind === 'verb' && /^overr[au]n/.test(scan.lower(head)) && POST.test(scan.tokens.slice(last, last + 8));
const POST =
  /^((a|an|the|their|its|his|two|three|[\w-]+) ){0,4}(posts?|stations?|(air)?bases?|barracks|checkpoints?|outposts?|garrisons?|camps?)\b/i;

const SPARED = /^(aid|health|school|camp)$/;
const POUNDS = /^(pound|hammer|pumm?el|batter|blitz|plaster|pulveri[sz])\w*$/;
const AIMED = /^(shelling|ground-clash)$/;

/** "bombarded the town |from the air|", "the convoy was assaulted |from above|" */
function fromTheAir(scan: Scan, frame: Frame): boolean {
  for (let i = frame.last; i < Math.min(frame.clause.last, frame.last + 9) && !scan.comma(i); i++)
    if (/^(from (the )?(air|above|sky)|by air)\b/.test(scan.tokens.slice(i, i + 3).toLowerCase())) return true;
  return false;
}

/** Whether an attack whose means nobody names is men against men: by who did it, by whom it hit, and where nothing in the report is fired from afar. */
function onTheGround(scan: Scan, frame: Frame, kinds: ReadonlySet<TargetKind | null>, near: boolean): boolean {
  const attackers = frame.agents.filter((a) => ARMED.has(a.role));
  const ofArms =
    kinds.has('combatant') || frame.targets.some(({ actor, name }) => (actor !== null && ARMED.has(actor.role)) || MANNED.test(name));
  if (ofArms && attackers.some((a) => a.role !== 'state')) return true;
  // "bandits attacked the village", "militants fell upon the farmers": men with no aircraft and no guns named come on foot
  if (frame.kind === 'verb' && attackers.length > 0 && landlocked(frame) && ASSAILS.test(scan.lower(frame.head))) return true;
  // "a rebel attack" with nothing said of means or victims
  if (frame.kind === 'noun' && kinds.size === 0 && attackers.some((a) => FORCES.test(a.role))) return true;
  // "soldiers died in an attack on their post", "the patrol was attacked": whoever it was fought with them
  if (ofArms && !frame.agents.length && frame.kind !== 'toll' && (near || (frame.kind === 'noun' && hasToll(frame)))) return true;
  // "rebels killed 12 villagers in an attack"; "a terrorist attack" may be a bomb
  const people = [...kinds].every((k) => k === 'civilian');
  return frame.kind === 'noun' && near && people && onFoot(frame) && !frame.agents.some(isTerrorist);
}

const hasToll = (frame: Frame): boolean => frame.killed !== null || frame.wounded !== null;
const isTerrorist = ({ name }: ActorMention): boolean => /^terror/i.test(name);
const FORCES = /^(state-forces|armed-group)$/;
/** Houses that men with arms hold. */
const MANNED =
  /\b(police|gendarmerie|army|military|border|staff|brigade|battalion)\b( [\w-]+)? (station|post|headquarters|barracks|base|camp|building)s?$/i;
const SEARCHED = /\b(hide-?outs?|houses?|homes?|apartments?|flats?|offices?)$/i;

const nobodyNamed = (frame: Frame): boolean => !frame.agents.length && frame.agentPlace === null;

const landlocked = (frame: Frame): boolean =>
  onFoot(frame) || (frame.agents.length > 0 && frame.agents.every((a) => a.role === 'people' || a.body !== undefined));

/** "opened fire from mortars": and from nothing smaller. */
const onlyHeavy = (frame: Frame): boolean => frame.weapons.every((w) => /mortar|artillery|howitzer|tank/.test(w));

const ASSAILS =
  /^(attack(s|ed|ing)?|set|fell|descended|swooped|assail(ed|ing)|terrori[sz](ed|ing)|burst(ing)?|broke|breaking|rampaged|swept|struck|hit|targeted|targeting)$/;

const BARE_BLAST = /^(explosions?|blasts?|detonations?)$/i;

/** Those who raid on foot, whatever flies in the same report. */
const MEN = /\b(commandos|paratroopers|troops|soldiers|infantry|gunmen|policemen|police|militiamen|special forces)$/i;

const AIRCRAFT = /\b(jets|(war)?planes?|aircraft|helicopters?|gunships?|bombers)\b/i;

const FROM_THE_AIR = /^(airstrike|drone|overflight)$/;

/** Who is named for it is an armed group: what the other side does from the air says nothing of its means. */
function onFoot(frame: Frame): boolean {
  return frame.agents.length > 0 && frame.agents.every((a) => a.role === 'armed-group' && !/forces|air|plane|jet|drone/i.test(a.name));
}

/** "the shells" after "rocket shells" are rockets: the kind last named before. */
function lastShells(scan: Scan, at: number, bare: string): string {
  let kind = bare;
  for (const t of scan.terms) {
    if (t.first >= at) break;
    if (/^(rocket|mortar|artillery|tank) shells?$/.test(t.form)) kind = t.form;
  }
  return kind;
}

function actOfWeapons(scan: Scan, frame: Frame): Act | null {
  let carrier: Act | null = null;
  // small arms give way to anything heavier named with them
  let small: Act | null = null;
  for (const bare of frame.weapons) {
    const name = bare === 'shells' || bare === 'shell' ? lastShells(scan, frame.head, bare) : bare;
    const hit = scan.terms.find((t) => t.form === name);
    const weapon = senseNamed(hit ?? null, 'weapon');
    if (!weapon?.act) {
      if (/mortar|artillery|tank|howitzer|shell/.test(name)) return 'shelling';
      if (/rocket|missile/.test(name)) return 'rocket-missile';
      continue;
    }
    if (weapon.data.carrier === true) carrier ??= weapon.act;
    else if (weapon.act === 'shooting-sniping') small = weapon.act;
    else return weapon.act;
  }
  if (small) return small;
  if (carrier) return carrier;
  // an agent that flies: "Russian warplanes", "the air force"
  for (const a of frame.agents) {
    for (let i = a.first; i < a.last; i++) {
      // "an IS suicide bomber killed nine": who blows himself up is named for it
      if (/^(bomb|attack)ers?$/.test(scan.lower(i)) && scan.lower(i - 1) === 'suicide') return 'ied-suicide';
      const weapon = senseNamed(scan.term(i), 'weapon');
      if (weapon?.data.carrier === true) return weapon.act;
      if (scan.lower(i) === 'air' && /^(force|forces|power)$/.test(scan.lower(i + 1))) return 'airstrike';
      if (weapon?.act === 'shooting-sniping') return 'shooting-sniping';
    }
  }
  return null;
}
