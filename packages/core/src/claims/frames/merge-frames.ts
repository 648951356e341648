import { familyOf } from '../../model/act.ts';
import type { Count } from '../../model/count.ts';
import { rankOf } from '../places/place-rank.ts';
import { saysNarrower } from '../places/relate-places.ts';
import { isVerb } from '../sentence/clauses.ts';
import { BE, CONJUNCTION, HAVE, POSSESSIVE_PRONOUN } from '../sentence/grammar.ts';
import { prepositionOf } from '../sentence/groups.ts';
import { tellsOfPlace } from '../sentence/place-clause.ts';
import type { Scan } from '../sentence/scan.ts';
import { inAnswer } from './answered-deeds.ts';
import type { Frame } from './frame.ts';
import { happensNext } from './happens-next.ts';
import { tookIt } from './took-it.ts';
import { tookPrisoners } from './took-prisoners.ts';

/** Joins the frames of one sentence that tell one event. */
export function mergeFrames(scan: Scan, frames: Frame[]): Frame[] {
  const out: Frame[] = [];
  for (const frame of frames) {
    const counted = out.find((o) => meansOf(scan, o, frame));
    if (counted) {
      for (const w of frame.weapons) if (!counted.weapons.includes(w)) counted.weapons.push(w);
      continue;
    }
    const host = out.find((o) => (frame.echoOf >= 0 ? o.head <= frame.echoOf && frame.echoOf < o.last : oneEvent(scan, o, frame)));
    const next = !host && out.some((o) => happensNext(scan, o, frame));
    frame.further ||= next;
    const last = host || next ? undefined : out.at(-1);
    const approached = last && (wentOn(scan, last, frame) || tookIt(scan, last, frame)) ? last : null;
    // "killed one rebel and |took another prisoner|": what came of a fight
    if (host && tookPrisoners(scan, host, frame)) frame.act = 'ground-clash';
    if (host && usedFor(scan, host, frame)) doneWith(host, frame);
    else if (host) absorb(host, frame);
    else if (approached) {
      const { act, sense, rule, generic } = frame;
      absorb(approached, frame);
      // what they came to do, or how it ended, is what it was
      Object.assign(approached, { act, sense, rule, generic });
    } else if (frame.echoOf < 0) out.push(frame);
  }
  return out;
}

/** "a |toll| of at least 31 |dead|", "the |toll| since January to 40 |dead|": one figure, named twice. */
const sameFigure = (scan: Scan, a: Frame, b: Frame): boolean =>
  a.kind === 'toll' &&
  b.kind === 'toll' &&
  a.clause === b.clause &&
  scan.lower(a.head) === 'toll' &&
  b.head - a.head <= 9 &&
  a.killed !== null &&
  a.killed.min === b.killed?.min &&
  a.killed.max === b.killed?.max;

/** "24 were killed |in over 3,000 breaches of the truce|", "two died |as a result of five violations|": what many breaches cost. */
const costOf = (scan: Scan, a: Frame, b: Frame): boolean =>
  a.kind === 'toll' &&
  a.act === null &&
  b.kind === 'noun' &&
  names(b) &&
  b.count !== null &&
  a.head < b.head &&
  a.mood === b.mood &&
  /^(in|by|during|of|from)$/.test(prepositionOf(scan, b.first, a.last)?.word ?? '');

/** "strafed a ridge |with gunfire|": the noun is what the verb was done with. */
const doneWithNoun = (scan: Scan, a: Frame, b: Frame): boolean =>
  a.kind === 'verb' &&
  b.kind === 'noun' &&
  a.clause === b.clause &&
  a.head < b.first &&
  !a.agents.some((x) => b.agents.includes(x) && x.first > a.last) &&
  prepositionOf(scan, b.first, a.last)?.word === 'with' &&
  !b.killed &&
  !b.wounded &&
  !differentPlaces(a, b);

/** "violated the truce 14 times, |using| mortars and small arms": what a count of breaches was done with. */
const meansOf = (scan: Scan, a: Frame, b: Frame): boolean =>
  names(a) &&
  a.count !== null &&
  b.sense?.entry.id === 'use-verb' &&
  scan.lower(b.head) === 'using' &&
  a.head < b.head &&
  a.mood === b.mood &&
  !b.killed &&
  !b.wounded &&
  !b.targets.length &&
  (!b.places.length || b.placeInferred !== '' || !differentPlaces(a, b));

function oneEvent(scan: Scan, a: Frame, b: Frame): boolean {
  if ((a.given && b.given && a.given !== b.given) || (b.overTime && !a.overTime)) return false;
  if (a.negated !== b.negated || a.mood !== b.mood || a.answered !== b.answered || answered(scan, a, b) || answeredBack(scan, a, b))
    return false;
  if (sameFigure(scan, a, b) || doneWithNoun(scan, a, b)) return true;
  if (usedFor(scan, a, b)) return !(a.killed && b.killed);
  if (costOf(scan, a, b)) return !differentPlaces(a, b);
  if (names(a) || names(b)) return names(a) && names(b) ? a.count === null || b.count === null : aboutViolation(a, b);
  if (secondCharge(scan, b) || cameFirst(scan, a, b) || happensNext(scan, a, b)) return false;
  // "fighting broke out near X, where the two sides |fought in February|", "near X, which the army |retook last week|"
  if (a.clause !== b.clause && /^(where|which)$/.test(b.clause.word) && (b.time?.recalled || tellsOfPlace(scan, b.clause))) return false;
  const fa = familyOf(a.act);
  const fb = familyOf(b.act);
  const generic = a.generic || b.generic || !a.act || !b.act;
  // the battle for a place and its capture are one occurrence in one sentence
  if ((fa === 'territory' && fb === 'ground' && b.kind === 'noun') || (fb === 'territory' && fa === 'ground' && a.kind === 'noun'))
    return !differentPlaces(a, b);
  // "gunmen attacked a base, which troops captured": others took it
  if (fb === 'territory' && a.kind === 'verb' && b.agents.length > 0 && !b.agents.some((x) => a.agents.some((y) => y.name === x.name)))
    return false;
  // "shells hit the town, taken by rebels in May": what struck did not take it
  if ((fa === 'territory' && weaponish(b)) || (fb === 'territory' && weaponish(a))) return false;
  // "raided two homes and arrested three men": the raid was to arrest them
  if (raidFor(scan, a, b)) return !differentPlaces(a, b);
  if (duringRaid(scan, a, b)) return !differentPlaces(a, b) && !(a.killed && b.killed);
  const related =
    fa === fb ||
    (began(scan, a) && fb !== 'territory' && fb !== 'denial') ||
    generic ||
    (weaponish(a) && weaponish(b) && a.weapons.some((w) => b.weapons.includes(w)));
  const coordinated = a.clause === b.clause && a.kind === 'noun' && b.kind === 'noun' && joinedByAnd(scan, a, b);
  // "by air strikes and shelling on X since Monday": what stands behind is said of both
  if (sharesRest(scan, a, b)) {
    [a.time, a.timeInferred, a.sinceClause] = [b.time, b.timeInferred, b.sinceClause];
    return !(a.killed && b.killed);
  }
  if (coordinated) return (!ownTarget(a) || !ownTarget(b)) && !conflict(a, b);
  if (!related) return false;
  if (conflict(a, b)) return false;
  if (a.clause === b.clause) {
    if (a.kind === 'toll' || b.kind === 'toll') return !(a.killed && b.killed) && !(a.wounded && b.wounded) && !differentPlaces(a, b);
    return !differentPlaces(a, b);
  }
  const opening = b.clause.opening;
  if (opening === 'coordinate' && scan.has(b.clause.first, POSSESSIVE_PRONOUN) && fa === fb) return !differentPlaces(a, b);
  // "a sniper killed a corporal, and planes dropped bombs on X": each by its own
  if (opening === 'coordinate' && a.agents.length && b.agents.length && a.kind === 'toll' && b.kind === 'verb' && !sameAgents(a, b))
    return false;
  if (opening === 'coordinate' || b.clause.word === 'while')
    return (generic && b.definite) || (a.kind === 'toll' && !differentPlaces(a, b));
  if (
    opening === 'subordinate' &&
    generic &&
    b.kind === 'verb' &&
    !b.killed &&
    !b.wounded &&
    (b.placeInferred || !b.places.length) &&
    a.killed
  )
    return true;
  // "clashes broke out after a patrol was attacked in the hamlet": what they began with is told with them
  if (opening === 'subordinate' && began(scan, a) && b.kind === 'verb' && /^(after|when|as)$/.test(b.clause.word)) return nearPlaces(a, b);
  if (opening === 'subordinate')
    return b.clause.word !== 'after' && b.clause.word !== 'before' && b.clause.word !== 'since' && b.clause.word !== 'despite'
      ? !differentPlaces(a, b)
      : a.kind === 'toll';
  if (opening === 'main' && a.clause.opening === 'subordinate')
    return a.clause.word !== 'after' && a.clause.word !== 'before' ? !differentPlaces(a, b) : b.kind === 'toll';
  return !differentPlaces(a, b);
}

/** "|using mortars|, the rebels |fired| at X", "rebels |using mortars fired| at X": what was used, and the verb behind it that tells what for. */
function usedFor(scan: Scan, a: Frame, b: Frame): boolean {
  if (a.rule !== 'event-verb/use-verb' || b.kind !== 'verb' || b.head < a.last || scan.lower(a.head) !== 'using') return false;
  if (!/^(fire|ground|air|explosive|)$/.test(familyOf(b.act)) || b.rule === a.rule) return false;
  for (let i = a.last; i < b.head; i++) if (scan.lower(i) === ';' || (isVerb(scan, i) && !scan.has(i, BE | HAVE))) return false;
  return true;
}

/** Joins the verb to what was used: the weapon says what it was, unless the verb itself does ("shelled"). */
function doneWith(used: Frame, verb: Frame): void {
  const open = verb.generic || !verb.act || /\/(opened-fire|fire-verb)$/.test(verb.rule);
  const { act, sense, rule } = open ? used : verb;
  absorb(used, verb);
  Object.assign(used, { act, sense, rule, generic: false });
}

/** Ways of getting at somebody, which an attack in the same breath makes a part of it. */
const APPROACH = /^(entered|surrounded|encircled|advanced|stormed|marched|rolled|swept|pushed|burst|thrust|moved|crossed|besieged)/;
const BEATEN_BACK = /^(repelled|repulsed|pushed back|beaten back|driven back|thrown back|fought off)$/;

/** "entered the village |and opened fire|", "surrounded the post |and shelled it|", "advanced on a hill |but were repulsed|": one occurrence in two verbs of one subject. */
function wentOn(scan: Scan, a: Frame, b: Frame): boolean {
  if (a.kind !== 'verb' || b.kind !== 'verb' || b.clause.opening !== 'shared-subject' || a.clause === b.clause) return false;
  if (a.mood !== b.mood || a.negated || b.negated || !APPROACH.test(scan.lower(a.head)) || !/^(territory|denial)$/.test(familyOf(a.act)))
    return false;
  if (conflict(a, b) || differentPlaces(a, b) || a.killed || b.act === null) return false;
  const beaten = BEATEN_BACK.test(scan.tokens.slice(b.head, b.last).toLowerCase());
  if (scan.lower(b.clause.first) === 'but' && !beaten) return false;
  return beaten || (/^(ground|fire|air)$/.test(familyOf(b.act)) && b.agents.every((x) => a.agents.includes(x)));
}

/** "accused them of destroying a bridge |and of taking| a driver hostage": two charges. */
const secondCharge = (scan: Scan, b: Frame): boolean =>
  b.kind === 'verb' &&
  /^(of|for|with)$/.test(scan.lower(b.head - 1)) &&
  scan.has(b.head - 2, CONJUNCTION) &&
  scan.lower(b.head).endsWith('ing');

/** "|Following the offensive|, helicopters fired at the base": what came before, and what is told. */
const cameFirst = (scan: Scan, a: Frame, b: Frame): boolean =>
  a.kind === 'noun' &&
  b.kind === 'verb' &&
  a.definite &&
  !a.killed &&
  b.head > a.last &&
  /^(following|after)$/.test(prepositionOf(scan, a.first, a.clause.first)?.word ?? '');

/** "fighting broke out", "clashes erupted anew" */
const began = (scan: Scan, f: Frame): boolean =>
  f.sense?.entry.id === 'clash-noun' && /^(erupted|broke|began|started|flared|ensued|resumed)$/.test(scan.lower(f.last)) && !f.killed;

const sameAgents = (a: Frame, b: Frame): boolean =>
  b.agents.some((x) => a.agents.some((y) => y.name === x.name || (y.id !== null && y.id === x.id)));

/** One of the places may hold the other: not both are towns that lie apart. */
function nearPlaces(a: Frame, b: Frame): boolean {
  if (!differentPlaces(a, b)) return true;
  const [p, q] = [a.places[0], b.places[0]];
  return rankOf(p) >= 4 || q.where.lat === null || (p.where.country === q.where.country && rankOf(q) < rankOf(p));
}

function raidFor(scan: Scan, a: Frame, b: Frame): boolean {
  return (
    a.kind === 'verb' &&
    b.kind === 'verb' &&
    scan.lower(a.head) === 'raided' &&
    familyOf(b.act) === 'detention' &&
    a.head < b.head &&
    b.head - a.head < 20 &&
    !a.killed &&
    !b.killed
  );
}

/** "was shot dead |during a raid| by the army", "arrested three |in a raid|": men came, and what they did there is told. */
function duringRaid(scan: Scan, a: Frame, b: Frame): boolean {
  const onFoot = a.act === 'shooting-sniping' || /^(ground|detention)$/.test(familyOf(a.act));
  if (b.sense?.entry.id !== 'raid' || b.kind !== 'noun' || b.plural || !onFoot) return false;
  return b.head > a.head && /^(during|in)$/.test(scan.lower(b.first - 1));
}

/** "struck targets in response to rocket fire": an act and what it answers are two. */
function answered(scan: Scan, a: Frame, b: Frame): boolean {
  if (a.head < b.head && b.kind === 'verb' && inAnswer(scan, a)) return true;
  if (b.head < a.head && a.kind === 'verb' && inAnswer(scan, b)) return true;
  for (let i = Math.min(a.head, b.head); i < Math.max(a.head, b.head); i++) {
    const word = scan.lower(i);
    if (/^(retaliation|reprisal|retaliated|retaliating|responded|responding)$/.test(word)) return true;
    if (word === 'response' && scan.lower(i - 1) === 'in') return true;
    // "shells were fired |at the same time that| troops were blowing up a tunnel"
    if (word === 'same' && scan.lower(i + 1) === 'time') return true;
  }
  // "rockets from X, and mortar fire from Y in return"
  for (let i = Math.max(a.head, b.head); i < a.clause.last; i++) if (scan.lower(i) === 'return' && scan.lower(i - 1) === 'in') return true;
  return false;
}

/** "rebels said that 12 were killed; the army said that posts were hit": two voices, each behind its own stop, tell two things. */
function answeredBack(scan: Scan, a: Frame, b: Frame): boolean {
  if (a.kind !== 'toll' || a.voice === '' || b.voice === '' || a.voice === b.voice) return false;
  for (let i = a.head; i < b.head; i++) if (scan.lower(i) === ';') return true;
  return false;
}

/** The frame only calls something a violation. */
const names = (f: Frame): boolean => f.sense?.sense === 'violation' || f.sense?.sense === 'violate-verb';
const aboutViolation = (a: Frame, b: Frame): boolean => {
  // "violated the truce by shelling X": the act is what happened, the violation only names it; a count of violations stands for itself
  return names(a) ? a.count === null : b.count === null;
};
const weaponish = (f: Frame): boolean => f.weapons.length > 0;
const ownTarget = (f: Frame): boolean =>
  f.targets.length > 0 || (f.places.length > 0 && !f.placeInferred && f.kind === 'noun' && f.targets.length > 0);

function joinedByAnd(scan: Scan, a: Frame, b: Frame): boolean {
  let and = false;
  for (let i = a.last; i < b.head; i++) {
    if (scan.has(i, CONJUNCTION) || scan.comma(i)) and = true;
    if (scan.term(i)?.senses.some((s) => s.sense === 'says')) return false;
  }
  return and && b.head - a.last < 14;
}

/** Two nouns with nothing between them but "and", and with one toll. */
const sharesRest = (scan: Scan, a: Frame, b: Frame): boolean =>
  a.kind === 'noun' &&
  b.kind === 'noun' &&
  scan.has(a.last, CONJUNCTION) &&
  b.first === a.last + 1 &&
  (b.sinceClause || b.time?.relation === 'since') &&
  a.killed !== null;

function conflict(a: Frame, b: Frame): boolean {
  if (a.killed && b.killed && (a.killed.min !== b.killed.min || a.killed.max !== b.killed.max)) return true;
  if (
    a.time?.when &&
    b.time?.when &&
    a.time !== b.time &&
    !a.timeInferred &&
    !b.timeInferred &&
    (a.time.when.end <= b.time.when.start || b.time.when.end <= a.time.when.start)
  )
    return true;
  const ids = (f: Frame): string[] => f.agents.filter((x) => !x.generic).map((x) => x.id ?? x.name);
  const x = ids(a);
  const y = ids(b);
  return x.length > 0 && y.length > 0 && !x.some((i) => y.includes(i)) && a.clause !== b.clause;
}

function differentPlaces(a: Frame, b: Frame): boolean {
  if (!a.places.length || !b.places.length || a.placeInferred || b.placeInferred) return false;
  return !a.places.some((p) =>
    b.places.some(
      (q) =>
        p === q ||
        (p.where.id !== null && p.where.id === q.where.id) ||
        p.within.includes(q.where.id ?? '-') ||
        q.within.includes(p.where.id ?? '-'),
    ),
  );
}

/** "no losses of ours" and five civilians: the five. */
const someOf = (a: Count | null, b: Count | null): Count | null => (a !== null && (a.max !== 0 || b === null) ? a : b);

/** Takes what another telling of the same event adds. */
export function absorb(host: Frame, other: Frame): void {
  const breach = names(host) && !names(other);
  host.bareFire = (host.bareFire || host.kind === 'toll') && (other.bareFire || other.kind === 'toll');
  // the battle for a place and its capture: the capture is what came of it
  if (familyOf(host.act) === 'ground' && /^(territory|detention)$/.test(familyOf(other.act))) {
    host.act = other.act;
    host.sense = other.sense;
    host.rule = other.rule;
    host.agents = other.agents.length ? [...other.agents] : host.agents;
  } else if (
    (host.generic || !host.act || host.kind === 'toll' || names(host)) &&
    other.act &&
    !names(other) &&
    (!other.generic || names(host))
  ) {
    host.act = other.act;
    host.generic = other.generic;
    host.sense = other.sense;
    host.rule = other.rule;
  } else if (!host.act) host.act = other.act;
  if (host.kind === 'toll' && other.kind !== 'toll') {
    host.definite = other.definite;
    host.further ||= other.further;
    host.kind = other.kind;
    host.sense ??= other.sense;
    host.rule = other.rule;
  }
  // who broke the truce is who did what broke it, where that is said
  // "they took the hill after a battle with rebels": those they fought did not take it
  const fought = familyOf(host.act) === 'territory' && familyOf(other.act) === 'ground' && (host.agents.length > 0 || host.pronoun !== '');
  // "were shelled by rebels, with the army |returning fire|": who answers did not begin it
  const answers = other.sense?.data.answers === true && host.agents.length > 0;
  if ((!names(other) || !host.agents.length) && !fought && !answers)
    for (const a of other.agents) if (!host.agents.includes(a)) host.agents.push(a);
  host.agentPlace ??= other.agentPlace;
  for (const t of other.targets) if (!host.targets.some((x) => x.name === t.name)) host.targets.push(t);
  for (const w of other.weapons) if (!host.weapons.includes(w)) host.weapons.push(w);
  if (
    !host.places.length ||
    (host.placeInferred && other.places.length && !other.placeInferred) ||
    (other.places.length > 0 && !other.placeInferred && (rankOf(other.places[0]) < rankOf(host.places[0]) || saysNarrower(host, other)))
  ) {
    host.places = other.places.length ? other.places : host.places;
    if (other.places.length) host.placeInferred = other.placeInferred;
  }
  // a breach is dated by what was done
  if (!host.time || (breach && other.time !== null) || (host.timeInferred && other.time && !other.timeInferred)) {
    host.time = other.time ?? host.time;
    host.timeInferred = other.time ? other.timeInferred : host.timeInferred;
  }
  host.killed = someOf(host.killed, other.killed);
  host.wounded = someOf(host.wounded, other.wounded);
  host.displaced ??= other.displaced;
  host.count ??= other.count;
  // "the rocket attacks hit X": the verb only carries the noun on; "the fighting broke out when a patrol was ambushed": still that fighting
  if (!names(other) && other.echoOf < 0 && !(host.kind === 'noun' && other.clause.opening === 'subordinate'))
    host.definite &&= other.definite;
  host.weak &&= other.weak;
  host.plural ||= other.plural;
  host.deadly ||= other.deadly;
  host.harmful ||= other.harmful;
  host.resulting ||= other.resulting;
  host.mistake ||= other.mistake;
  host.first = Math.min(host.first, other.first);
  host.end = Math.max(host.end, other.end);
}
