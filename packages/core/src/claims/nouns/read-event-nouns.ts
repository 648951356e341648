import type { ActorMention } from '../../language/mention.ts';
import { POSSESSIVE } from '../../language/tokens.ts';
import type { Act } from '../../model/act.ts';
import { whoIsSaidToHaveDone } from '../doers/accuse-of-noun.ts';
import { foughtBetween, isPact, lostInIt } from '../doers/fought-between.ts';
import { type Frame, newFrame } from '../frames/frame.ts';
import { isFoughtBy } from '../frames/told-as-news.ts';
import { startsPlace } from '../places/place-evidence.ts';
import { ARMED } from '../sentence/armed.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { BE, CONJUNCTION, DETERMINER, MODAL, PREPOSITION, TO } from '../sentence/grammar.ts';
import { GROUND } from '../sentence/ground.ts';
import { coordinated, coordinatedRight, groupStart, inCompound } from '../sentence/groups.ts';
import { areNameless, menBehind } from '../sentence/nameless-men.ts';
import { namelessSide } from '../sentence/nameless-sides.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { HOLDS, sayingSoon } from '../verbs/sides.ts';
import { behindQuote, isTrend, ownerIn, saysDeadly } from './before-noun.ts';
import { ensues, isBareAssault, onlyNamed } from './event-named.ts';
import { movesOn } from './moves-on.ts';
import { addGuns, addMeans, namesKind } from './noun-means.ts';
import { ofSomebody } from './of-somebody.ts';

/** Reads an event noun ("air strikes", "the shelling of X by Y") with its modifiers, its phrases and the verb that carries it. */
export function readEventNoun(scan: Scan, clause: Clause, clauses: readonly Clause[], alone: Term): Frame | null {
  const sense = senseNamed(alone, 'act-noun', 'violation');
  if (!sense) return null;
  const ahead = scan.term(alone.first - 1);
  if (ahead && namesKind(scan, ahead, alone)) return null;
  const next = scan.term(alone.last);
  const term = next && namesKind(scan, alone, next) ? { ...alone, last: next.last } : alone;
  if (isFoughtBy(scan, term)) return null;
  // "the army's fire brigade"
  if (
    sense.data.ofSide === true &&
    /^(brigades?|engines?|services?|departments?|trucks?|stations?|alarms?|crews?|chief|sale|exchange|-)$/.test(scan.lower(term.last))
  )
    return null;
  // "the execution of tasks": carried out, and nobody put to death
  if (
    /^executions?$/.test(term.form) &&
    scan.lower(term.last) === 'of' &&
    CARRIED_OUT.test(scan.tokens.slice(term.last + 1, term.last + 5))
  )
    return null;
  if (/^strikes?$/.test(term.form) && /^(armed|general|hunger|labou?r|transport|teachers|doctors)$/.test(scan.lower(term.first - 1)))
    return null;
  if (/^strikes?$/.test(term.form) && /^(deal|balance|chord|accord|agreement|bargain|note|tone)$/.test(scan.lower(term.last))) return null;
  // "came |to raid| the office", "an assault |to push| the army back", "began |to advance|": a verb
  if (term.form === 'raid' && scan.lower(term.first - 1) === 'to' && scan.has(term.last, DETERMINER)) return null;
  if (sense.entry.id === 'seize-noun' && term.form === 'push' && scan.has(term.first - 1, TO | MODAL)) return null;
  if (onlyNamed(scan, clause, term)) return null;
  const frame = newFrame(clause, term.first, term.last, 'noun', sense, `event-noun/${sense.entry.id}`);
  const group = wholeName(scan, groupStart(scan, term.first, clause.first));
  // "a series of |air and artillery| strikes"
  const start = scan.has(group - 1, CONJUNCTION) && /^(air|aerial|drone)$/.test(scan.lower(group - 2)) ? group - 2 : group;
  frame.first = start;
  modifiers(scan, frame, start, term.first);
  // "grenade launcher fire": by what was fired
  const gun = senseNamed(scan.term(term.first - 1), 'weapon');
  if (sense.data.ofSide === true && gun?.act) frame.act = gun.act === 'ied-suicide' ? sense.act : gun.act;
  else if (/^fir(e|ing)$/.test(term.form)) addGuns(scan, frame);
  // "Israeli fire", "unprovoked fire" is shot; "the fire" burns
  if (
    sense.data.ofSide === true &&
    !gun?.act &&
    !frame.weapons.length &&
    !frame.agents.length &&
    !frame.agentPlace &&
    !/^(unprovoked|hostile|enemy|heavy|intense|indiscriminate|incoming|direct|cross|border)$/.test(scan.lower(term.first - 1))
  )
    return null;
  // a monitor's count of explosions heard is a tally, not a bomb
  if (sense.act === 'ied-suicide' && /explosion|detonation|blast/.test(term.form)) {
    const c = scan.count(term.first - 1);
    if (c && (c.min ?? 0) >= 8) return null;
    // "nine violations, among them three undetermined explosions"
    if (scan.lower(term.first - 1) === 'undetermined' || (scan.lower(start - 1) === 'them' && scan.lower(start - 2) === 'among'))
      return null;
  }
  // "mortar and small-arms fire"
  for (let i = Math.max(clause.first, start - 3); i < term.first; i++) {
    const weapon = scan.term(i);
    if (weapon && weapon.first === i && senseNamed(weapon, 'weapon') && scan.has(weapon.last, CONJUNCTION) && weapon.last <= term.first)
      addWeapon(frame, weapon.form);
  }
  // "air and artillery strikes", "aerial and mortar bombardment": the means named first decides
  for (let i = start; i < term.first; i++)
    if (/^(air|aerial)$/.test(scan.lower(i)) && scan.has(i + 1, CONJUNCTION)) frame.act = 'airstrike';
  for (let i = start - 1; i >= Math.max(clause.first, start - 3); i--)
    if (/^(air|aerial)$/.test(scan.lower(i)) && scan.has(i + 1, CONJUNCTION)) frame.act = 'airstrike';
  // "a commando raid"
  if (sense.data.ground && ON_FOOT.test(scan.lower(term.first - 1))) frame.act = sense.data.ground as Act;
  frame.trend = isTrend(scan, start, clause.first);
  for (let i = start; i < term.first; i++)
    if (/^(another|other|further|more|new|fresh|second|separate)$/.test(scan.lower(i)) && scan.lower(i + 1) !== 'than')
      frame.further = true;
  const opener = scan.lower(behindQuote(scan, start));
  frame.deadly = saysDeadly(scan, start, term.first);
  frame.definite =
    opener === 'the' ||
    opener === 'this' ||
    opener === 'that' ||
    opener === 'these' ||
    opener === 'those' ||
    opener === 'its' ||
    opener === 'their';
  // "the heaviest shelling in months": the first that is heard of it
  // "the latest attack" is another behind those told of, but for "|The latest attack targeted| a post", which goes back to the first
  if (opener === 'the' && /^(worst|heaviest|fiercest|biggest|deadliest|gravest|bloodiest|largest|latest)$/.test(scan.lower(start + 1)))
    frame.definite = scan.lower(start + 1) === 'latest' && scan.sentences[clause.sentence].first === start;
  // "this was a cruel attack"
  if (/^an?$/.test(opener) && scan.has(start - 1, BE) && /^(this|that|it)$/.test(scan.lower(start - 2))) frame.definite = true;
  // "Thursday's bombardment": the one told of
  if (!frame.definite && dated(scan, start, term.first)) frame.definite = true;
  // "in the firefight that followed", "the ensuing clash": what came of what was told; "the assault": whatever that was
  if (frame.definite && movesOn(scan, term.last)) Object.assign(frame, { definite: false, further: true });
  if (frame.definite && (ensues(scan, start, term) || isBareAssault(scan, start, term))) frame.generic = true;
  frame.plural = /s$/.test(term.form) || /fighting|shelling|gunfire|fire$|bombardment|hostilities|combat|firing|sniping/.test(term.form);
  phrases(scan, frame, term.last);
  if (!frame.weapons.length) addMeans(scan, frame);
  if (sense.data.ofForce === true) {
    const forces = frame.targets.filter((t) => t.actor !== null && /state-forces|armed-group|coalition/.test(t.actor.role));
    const owners = frame.agents.filter((a) => /state-forces|armed-group|coalition/.test(a.role));
    if (
      !forces.length &&
      !owners.length &&
      !frame.targets.some(
        (t) => senseNamed(t.term, 'weapon')?.data.force === true || senseNamed(t.term, 'target')?.targetKind === 'combatant',
      )
    )
      return null;
    frame.agents = owners.length ? owners : forces.map((t) => t.actor!);
    frame.targets = [];
  }
  // "the detention of 18 of its soldiers", "the arrest of a baker by the police": of whom, or it is a place or a practice
  if (sense.data.ofPersons === true && !ofSomebody(scan, frame, term.last)) return null;
  if (!frame.agents.length && frame.act === 'ground-clash') frame.agents.push(...foughtBetween(scan, frame.last, clause.last));
  // "violence between the army and rebels": who fights whom, or it is unrest
  if (sense.data.betweenSides === true && frame.agents.length < 2) return null;
  whoIsSaidToHaveDone(scan, frame, start, clauses);
  // "it was unclear whether the army carried out the strikes": nobody is said to have
  if (unknownWhose(scan, frame)) {
    // "whether Syrian or Russian jets carried out the strikes": one of the two
    frame.agents = eitherOf(scan, frame);
    frame.agentPlace = null;
    frame.unclear = true;
  }
  return frame;
}

/** What stands before "raid" where men carry it out on the ground. */
const ON_FOOT =
  /^(commandos?|ground|land|search|arrest|police|infantry|house|home|cattle|forces|troops?|army|armou?red|paratroop(er)?s?|naval|amphibious|gendarmerie|militia|guerrilla|rebel)$/;
const CARRIED_OUT =
  /\b(tasks?|orders?|dut(y|ies)|missions?|plans?|functions?|budget|agreements?|operations?|decisions?|contracts?|programmes?|programs?|works?|warrants?|wills?|sentences?|provisions?|terms)\b/i;

/** A group that begins inside a name ("US|-led coalition strikes") begins with the name. */
function wholeName(scan: Scan, start: number): number {
  const name = scan.actor(start);
  return name && name.first < start && name.last > start ? name.first : start;
}

/** "it did not know whether X or Y was behind the strikes", "it was unclear who carried out the raid" */
function unknownWhose(scan: Scan, frame: Frame): boolean {
  if (!frame.definite) return false;
  // the clause may begin at "or"
  const floor = Math.max(scan.sentences[frame.sentence].first, frame.head - 14);
  for (let i = frame.head - 1; i >= floor; i--) {
    if (scan.lower(i) === 'whether') return true;
    if (scan.lower(i) === 'who' && /^(know|clear|unclear|determine|say|known|established|establish|identify)$/.test(scan.lower(i - 1)))
      return true;
  }
  return false;
}

/** "whether |Syrian or Russian jets| carried out the strikes": the two sides of whom it was one; none where no two are named. */
function eitherOf(scan: Scan, frame: Frame): ActorMention[] {
  const floor = Math.max(scan.sentences[frame.sentence].first, frame.head - 14);
  let from = frame.head;
  while (from > floor && scan.lower(from) !== 'whether') from--;
  const sides = scan.within(scan.reading.actors, from, frame.head).filter((a) => ARMED.has(a.role) && !inCompound(scan, a));
  if (sides.length !== 2) return [];
  for (let i = sides[0].last; i < sides[1].first; i++) if (scan.lower(i) === 'or') return sides;
  return [];
}

/** A group that opens with a day of the week it owns: "Thursday's bombardment", "Thursdays bombardment". */
function dated(scan: Scan, start: number, head: number): boolean {
  const time = scan.time(start);
  if (!time || time.first !== start || time.last > head) return false;
  return scan.tokens.kind[time.last] === POSSESSIVE || /days$/.test(scan.lower(time.last - 1));
}

/** "the fire |of the army|": whose it is. */
const FIRES = /^(shooting-noun|side-fire)$/;

/** Origins and sides before the noun: "Russian", "rebel", "the army's". */
function modifiers(scan: Scan, frame: Frame, start: number, head: number): void {
  for (let i = start; i < head; i++) {
    const actor = ownerIn(scan, i, head);
    if (actor && actor.first === i && actor.last <= head) {
      // "pro-Houthi raids"? a person before an event noun is seldom its author: "the Abdullah attack"
      const where = actor.role === 'state' && startsPlace(scan, actor.last, head);
      if (actor.role !== 'person' && !where && (leads(scan, actor) || !inCompound(scan, actor)) && !frame.agents.includes(actor))
        frame.agents.push(...coordinated(scan, actor, start).filter((a) => !frame.agents.includes(a)));
      i = actor.last - 1;
      continue;
    }
    const place = scan.place(i);
    if (place && place.first === i && !frame.agents.length && (place.adjective || (place.kind === 'country' && leads(scan, place))))
      frame.agentPlace = place;
    const hit = i === head - 1 ? scan.term(i) : null;
    if (hit && HIT_BEFORE.test(scan.lower(i)) && senseNamed(hit, 'target'))
      frame.targets.push({ name: scan.tokens.slice(hit.first, hit.last), term: hit, actor: null });
    const count = scan.count(i);
    if (count && count.first === i && !count.idle && (count.noun < 0 || count.noun >= head - 1))
      frame.count = { min: count.min, max: count.max, approx: count.approx };
    if (scan.lower(i) === 'no' || scan.lower(i) === 'any') frame.negated = true;
    // "army sniper fire": a side that a common noun names
    if (i === head - 1 && !frame.agents.length && !frame.agentPlace && !(actor && actor.last <= head))
      frame.agents.push(...sidesOf(namelessSide(scan, i)));
  }
  if (unreported(scan, start)) frame.negated = true;
}

const sidesOf = (side: ActorMention | null): ActorMention[] => (side ? [side] : []);

/** What is hit and not what hits, right before an event's name: "the convoy attack", "a hospital bombing". */
const HIT_BEFORE = /^(convoy|hospital|clinic|school|mosque|church|market|wedding|funeral|camp|bakery|warehouse)$/;

/** Who leads acts: "a NATO-led raid", "Russia-led raids". */
const leads = (scan: Scan, m: { first: number; last: number }): boolean => inCompound(scan, m) && scan.lower(m.last + 1) === 'led';

/** "there were no reports of …", "without any sign of …". */
function unreported(scan: Scan, start: number): boolean {
  let i = start - 1;
  if (scan.has(i, DETERMINER)) i--;
  if (scan.lower(i) !== 'of' || !/^(reports?|signs?|evidence|indications?|incidents?|cases?|record)$/.test(scan.lower(i - 1))) return false;
  for (let k = i - 2; k >= i - 5; k--) if (/^(no|without|nor|never)$/.test(scan.lower(k))) return true;
  return false;
}

/** Phrases after the noun: by whom, on what, between whom. */
function phrases(scan: Scan, frame: Frame, from: number): void {
  const { clause } = frame;
  let prep = '';
  for (let i = from; i < clause.last; i++) {
    const word = scan.lower(i);
    // a day or a comma ends a phrase: "on Tuesday, the army said"
    if (scan.time(i) || scan.comma(i)) {
      prep = '';
      if (scan.comma(i) && sayingSoon(scan, i + 1, clause.last)) break;
      continue;
    }
    // "on a convoy that the ministry blamed on rebels": the relative has sides of its own
    if (/^(which|who|whom|whose)$/.test(word) || (word === 'that' && !scan.has(i - 1, PREPOSITION))) break;
    // "in the blast, among them the mayor": those who were hit
    if (word === 'among' && /^(them|whom|those)$/.test(scan.lower(i + 1))) break;
    // "by about 40 gunmen": the number's own words govern nothing
    if (scan.count(i) && !scan.term(i) && !scan.actor(i)) continue;
    if (scan.has(i, PREPOSITION) || word === 'between' || word === 'targeting') {
      // "clashes pitting the army against the rebels": both fight
      // "between elements |of the army| and the rebels": both fight still
      const still = word === 'to' || (prep === 'between' && word === 'of' && MEN_OF.test(scan.lower(i - 1)));
      // "the murder of a judge |by two hooded men|"
      const men = word === 'by' && !frame.agents.length && !scan.actor(i + 1) ? menBehind(scan, i, clause.last, areNameless) : null;
      if (men) frame.agents.push(men);
      prep = still ? prep : prep === 'pitting' && word === 'against' ? 'between' : saysNothing(scan, i, frame) ? '' : word;
      continue;
    }
    if (/^pit(s|ted|ting)$/.test(word) && frame.act === 'ground-clash') {
      prep = 'pitting';
      continue;
    }
    const term = scan.term(i);
    const named = scan.actor(i);
    const acting =
      named !== null &&
      named.first === i &&
      term !== null &&
      named.last >= term.last &&
      !inCompound(scan, named) &&
      senseNamed(term, 'weapon')?.data.carrier !== true;
    if (term && term.first === i && !acting) {
      if (senseNamed(term, 'act-noun') && i > frame.last + 1 && prep !== 'of' && prep !== 'in' && prep !== 'by') break;
      if (isVerb(scan, i)) {
        if (word.endsWith('ing') && senseNamed(term, 'strike-verb')) prep = 'on';
        else break;
      } else if (
        (prep === 'on' ||
          prep === 'against' ||
          prep === 'at' ||
          prep === 'of' ||
          prep === 'in' ||
          prep === 'into' ||
          prep === 'targeting') &&
        senseNamed(term, 'target')
      ) {
        frame.targets.push({ name: scan.tokens.slice(groupStart(scan, term.first, from), term.last), term, actor: null });
      } else if (prep === 'by' || prep === 'with' || prep === 'from' || prep === 'of') {
        const weapon = senseNamed(term, 'weapon');
        if (weapon) addWeapon(frame, term.form);
      }
      i = term.last - 1;
      continue;
    }
    if (GROUND.has(word) && /^(on|against|at|of|into)$/.test(prep) && !frame.targets.length) {
      frame.targets.push({ name: scan.tokens.slice(groupStart(scan, i, from), i + 1), term: null, actor: null });
      continue;
    }
    const actor = scan.actor(i);
    if (actor && actor.first === i && !inCompound(scan, actor)) {
      const joined = coordinatedRight(scan, actor, clause.last);
      // "on a town held by rebels": who holds the ground did not hit it
      if (prep === 'by' && holdsGround(scan, i, from)) {
        i = joined[joined.length - 1].last - 1;
        continue;
      }
      // "between the Army's |5th Brigade| and the rebels": told of by whose it is
      if (prep === 'between' && ofSide(scan, frame, i)) {
        i = actor.last - 1;
        continue;
      }
      if (
        /^(by|between|pitting|from)$/.test(prep) ||
        (prep === 'of' && FIRES.test(frame.sense?.entry.id ?? '') && ARMED.has(actor.role)) ||
        (prep === 'involving' && !frame.agents.length)
      )
        frame.agents.push(...joined.filter((a) => !frame.agents.includes(a)));
      // "near the border |with Turkey|"
      else if (
        prep === 'with' &&
        /^(borders?|frontiers?|boundary|line)$/.test(scan.lower(actor.first - (scan.has(actor.first - 1, DETERMINER) ? 3 : 2)))
      )
        continue;
      else if (prep === 'with' && lostInIt(scan, actor)) prep = '';
      else if (prep === 'with') frame.agents.push(...joined.filter((a) => !frame.agents.includes(a) && a.role !== 'person'));
      else if (prep === 'on' || prep === 'against' || prep === 'of' || prep === 'at') {
        for (const a of joined) frame.targets.push({ name: a.name, term: scan.term(a.last - 1), actor: a });
      } else if (prep === 'among') frame.agents.push(...joined);
      i = joined[joined.length - 1].last - 1;
      continue;
    }
    // "mortar fire from Israel", "rockets from Gaza" of a country: whose it is
    const origin = scan.place(i);
    if (origin && origin.first === i && prep === 'from' && origin.kind === 'country' && !origin.adjective && !frame.agents.length)
      frame.agentPlace ??= origin;
    if (i > from && isVerb(scan, i) && !scan.has(i, DETERMINER)) break;
    if (scan.comma(i) && i > from + 12) break;
  }
}

/** "despite a ceasefire |between| A and B", "on orders |from| the general", "killed in the strike, along |with| a fighter", "fears |among| commanders": none of them did it. */
function saysNothing(scan: Scan, prep: number, frame: Frame): boolean {
  const before = scan.lower(prep - 1);
  switch (scan.lower(prep)) {
    case 'between':
      return prep - 1 >= frame.last && isPact(scan, prep - 1);
    case 'from':
      return /^(orders?|instructions|directives?|approval|permission|a call|calls)$/.test(before);
    case 'with':
      return /^(along|together)$/.test(before);
    case 'among':
      return /^(fears?|concerns?|panic|anger|alarm|outrage|fury|casualties|losses|deaths|victims)$/.test(before);
    default:
      return false;
  }
}

function ofSide(scan: Scan, frame: Frame, at: number): boolean {
  let i = at - 1;
  while (i > at - 4 && scan.tokens.kind[i] !== POSSESSIVE) i--;
  return scan.tokens.kind[i] === POSSESSIVE && frame.agents.some((a) => a.last === i);
}

const MEN_OF = /^(elements|members|units?|forces|fighters|men|gunmen|troops|soldiers|supporters|followers|loyalists|remnants)$/;

function holdsGround(scan: Scan, actor: number, floor: number): boolean {
  let i = actor - 1;
  while (i > floor && scan.lower(i) !== 'by') i--;
  return HOLDS.test(scan.lower(i - 1));
}

/** Adds a weapon once. */
export function addWeapon(frame: Frame, name: string): void {
  if (!frame.weapons.includes(name)) frame.weapons.push(name);
}
