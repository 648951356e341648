import type { ActorMention } from '../../language/mention.ts';
import { type Act, familyOf } from '../../model/act.ts';
import { agree, isVague } from '../../model/count.ts';
import { lowerCase, remember } from '../../model/remember.ts';
import { moreOf } from '../frames/adds-more.ts';
import type { Frame, Target } from '../frames/frame.ts';
import type { OpenReading } from '../lay-open.ts';
import { rankOf } from '../places/place-rank.ts';
import { comparePlaces, type Relation } from '../places/relate-places.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { DAY_AHEAD } from '../times/day-ahead.ts';
import { fewDays, fewDaysApart, longTime } from '../times/long-time.ts';
import { sum } from '../tolls/people-list.ts';
import { otherSideIn, runOnFrom, sameSideIn } from '../tolls/whose-loss.ts';
import type { Occurrence } from './occurrence.ts';
import { sameNation } from './one-side.ts';
import { ownVictims } from './own-victims.ts';
import { opensAnother, partOfMany } from './part-of-many.ts';
import { completes, soleEvent, soleOfDay } from './sole-event.ts';

/** How many a telling says were killed, at the least. */
export const toll = (f: Frame): number | null => f.killed?.min ?? f.killed?.max ?? null;
/** How many a telling says were wounded, at the least. */
export const hurt = (f: Frame): number | null => f.wounded?.min ?? f.wounded?.max ?? null;
const pointsOnly = (f: Frame): boolean =>
  f.kind === 'noun' &&
  f.definite &&
  !f.places.length &&
  (!f.time || f.timeInferred !== '') &&
  !f.killed &&
  !f.wounded &&
  !f.targets.length &&
  !f.agents.length;

const main = (o: Occurrence): Frame => o.frames[0];

/** How far back a report is searched for an occurrence told again, and how many tellings of one are compared: no report of people goes beyond. */
const LOOK_BACK = 200;
const TELLINGS = 16;

/** Finds the occurrence of this report that a frame tells again, or null when it is new. */
export function findEarlier(frame: Frame, act: Act, told: readonly Occurrence[], { scan, entryOf }: OpenReading): Occurrence | null {
  if (frame.overTime) return null;
  const more = moreOf(frame, told);
  if (more) return more;
  const entry = entryOf(frame.sentence);
  let best: Occurrence | null = null;
  let bestScore = 0;
  // a toll is of what was spoken of last, whichever was told first
  const spoken = frame.kind === 'toll' ? [...told].sort((a, b) => lastOf(a) - lastOf(b)) : told;
  const sole = told.filter((o) => main(o).mood === 'actual' && !longTime(main(o))).length === 1;
  const ofDay = soleOfDay(frame, told);
  for (let i = told.length - 1; i >= Math.max(0, told.length - LOOK_BACK); i--) {
    const o = told[i];
    const other = entryOf(main(o).sentence);
    // each entry of a log tells its own
    if (entry && other && entry !== other && !frame.definite && (!frame.voice || o.frames.some((f) => f.voice === frame.voice))) continue;
    const own = entry !== null && entry === other;
    const s =
      likeness(frame, act, fewTellings(o), told.length - spoken.indexOf(o), own, scan) +
      (sole && !longTime(main(o)) ? soleEvent(frame, o) : 0) +
      (ofDay === o ? 2 : 0) -
      (ownVictims(frame, o, told) ? 2 : 0);
    if (s > bestScore) {
      best = o;
      bestScore = s;
    }
  }
  // "the strikes" with nothing said of where, when, who or how many can only point back
  return bestScore >= (pointsOnly(frame) ? 1.4 : 3) ? best : null;
}

const lastOf = (o: Occurrence): number => o.frames[o.frames.length - 1].sentence;

/** The occurrence by its first and last tellings, where it is told again and again. */
function fewTellings(o: Occurrence): Occurrence {
  if (o.frames.length <= TELLINGS) return o;
  return { ...o, frames: [...o.frames.slice(0, TELLINGS / 2), ...o.frames.slice(-TELLINGS / 2)] };
}

function likeness(frame: Frame, act: Act, o: Occurrence, back: number, oneEntry: boolean, scan: Scan): number {
  const first = main(o);
  if (first.mood !== frame.mood) return 0;
  // "warplanes struck": the verb says nothing of the means, who did it does
  const byMeans = frame.kind === 'verb' && !frame.definite && familyOf(act) === 'air' && familyOf(o.act) === 'ground';
  const generic = (frame.generic && !byMeans) || frame.kind === 'toll';
  const open = generic || first.generic;
  const family = familyOf(act) === familyOf(o.act) || firedWith(frame, act, o);
  // "the assault", where the taking of the town was told
  const outcome = frame.definite && frame.kind === 'noun' && isBattle(act) && isBattle(o.act);
  const near = oneEntry ? 0 : frame.sentence - o.frames[o.frames.length - 1].sentence;
  const result = frame.resulting && (frame.killed ?? frame.wounded) !== null && back === 1 && near <= 2;
  if (!family && !open && !outcome && !result && !retold(frame, o)) return 0;
  // who is led away is hit by no attack that leaves its means open
  if (!family && led(act) !== led(o.act) && frame.kind !== 'toll' && first.kind !== 'toll' && !frame.definite) return 0;
  // a bare "attack" is no word for ground taken or aid held up
  if (!family && !outcome && frame.kind !== 'toll' && /^(territory|denial)$/.test(familyOf(o.act)) && first.kind !== 'toll') return 0;
  // a total over weeks and one day's event are two things
  const place = comparePlaces(frame, o);
  if (longTime(frame) !== longTime(first) && !(place === 'same' && fewDays(frame) && fewDays(first) && fewDaysApart(frame, first)))
    return 0;
  const day = compareDays(frame, o);
  if (place === 'apart' || day === 'apart') return 0;
  if (partOfMany(scan, frame, o, place) || opensAnother(scan, frame, o)) return 0;
  // who admits a mistake ("the American military") speaks of what was called one ("a mistaken raid by the coalition")
  if (frame.admission) return o.frames.some((f) => f.mistake && !f.admission) ? 4 : 0;
  if (agentsApart(frame, o) && !countersCharge(frame, o)) return 0;
  let score = family ? 1 : 0.4;
  // the headline and the first sentences tell one event, wider first
  const opens = o.lede && o.frames.every((f) => scan.intoStory(f.sentence) <= 1) && scan.intoStory(frame.sentence) <= 4 && !frame.further;
  if (opens) score += 1.4;
  const otherVoice = frame.voice !== '' && o.frames.every((f) => f.voice !== frame.voice);
  const otherSide = back === 1 && otherSideIn(frame, o) !== null;
  const sameSide = otherVoice && sameSideIn(frame, o);
  const oneScene = place === 'same' || (place === 'unsaid' && (family || otherSide || (frame.kind === 'toll' && back === 1 && near <= 1)));
  const update = otherSide || frame.update || (frame.addsTo !== null && o.frames.some((f) => toll(f) === frame.addsTo));
  const beside = oneScene && (otherSide || !frame.further) && ((otherVoice && (place === 'same' || o.lede || sameSide)) || update);
  const a = toll(frame);
  const had = o.frames.map(toll).filter((n): n is number => n !== null);
  const sameToll = a !== null && o.frames.some((f) => f.killed !== null && frame.killed !== null && agree(f.killed, frame.killed));
  // "scores died", and behind it "15 people were killed in the strike"
  const vague =
    frame.definite && frame.kind === 'noun' && o.frames.every(({ killed }) => !killed || (killed.approx && killed.max === null));
  // "attacks on Aleppo and Hama killed 12", and behind it eleven in Aleppo: some of them
  const named = (f: Frame): number => (f.placeInferred ? 0 : f.places.length);
  if (
    a !== null &&
    o.lede &&
    named(frame) === 1 &&
    had.length &&
    had.every((n) => n > a) &&
    o.frames.some((f) => named(f) > 1 && f.kind === 'noun' && f.plural)
  )
    return 0;
  // "a civilian was also hurt |in the attack|", "|as a result of| the shooting six died": its figure is one of what was told last
  const pointed = result || (frame.definite && (place === 'same' || update || (back === 1 && place === 'unsaid' && followsOn(frame, o))));
  if (a !== null && had.length && !sameToll && !(vague && place !== 'inside')) {
    // a part of a told total is another occurrence; an update says the same thing of the same place
    // another voice's figure for the same, or a figure brought up to date, stands beside the first
    if (!(beside && (frame.kind === 'toll' || (otherVoice && place === 'same' && family))) && !pointed) return 0;
    if (update && o.lede) score += 1.6;
    if (otherVoice && place === 'unsaid') score += o.lede ? 1.4 : 0.4;
  }
  const h = hurt(frame);
  const hadHurt = o.frames.map(hurt).filter((n): n is number => n !== null);
  if (h !== null && h > 0 && hadHurt.length) {
    if (o.frames.some((f) => f.wounded !== null && frame.wounded !== null && agree(f.wounded, frame.wounded))) score += 1.6;
    else if (beside && frame.kind === 'toll') score += o.lede && a === null ? 1.4 : 0;
    else if (place !== 'same' && !pointed) return 0;
  }
  if (sameToll) score += (a !== null && a > 2 ? 2.2 : 1.4) + (frame.total && o.lede ? 1.2 : 0);
  if (place === 'same') score += 2;
  else if (place === 'inside') {
    // a narrower place named anew is a part of what was told; a wider one may be the same told from afar
    const narrower = frame.places.length > 0 && o.frames.every((f) => !f.places.length || rankOf(f.places[0]) > rankOf(frame.places[0]));
    score += narrower && !frame.definite && !sameToll && !opens && !result ? -0.8 : open ? 1 : 0.6;
  }
  if (day === 'same') score += 0.7;
  if (frame.definite && frame.kind !== 'toll') score += back <= 2 ? 2.2 : o.lede ? 1.6 : 0.8;
  if (frame.further && !otherSide && !(frame.kind === 'toll' && place === 'unsaid' && completes(frame, o))) score -= 2;
  if (result) score += 2.6;
  if ((otherSide || sameSide) && place === 'unsaid') score += 2;
  if (
    frame.kind === 'toll' &&
    !(frame.total && !sameToll && !completes(frame, o)) &&
    place === 'unsaid' &&
    back === 1 &&
    (near <= 1 || (near === 2 && frame.voice !== '' && o.frames[o.frames.length - 1].voice === frame.voice)) &&
    (!frame.time || frame.timeInferred === DAY_AHEAD || day === 'same' || countedOn(frame))
  )
    score += had.length && a !== null ? 0 : 2.8;
  if (o.lede && scan.sentences[frame.sentence].heading) score += 1.5;
  if (back === 1 && place === 'unsaid' && family && near <= 1 && !frame.agents.length) score += 0.6;
  // "raiders attacked the village. |They shot| at everybody": the same men, in the next breath
  if ((family || first.generic) && place === 'unsaid' && frame.pronoun === 'they' && near === 1 && !frame.further && sharesAgent(frame, o))
    score += 2;
  if (back === 1 && near <= 1 && place === 'unsaid' && family && answersCharge(frame, o)) score += 2.4;
  if (back === 1 && near <= 1 && place === 'unsaid' && family && toldHow(frame, o)) score += 1;
  if (sharesAgent(frame, o)) score += open ? 0.9 : 0.4;
  if (!frame.further) score += sharedTarget(frame, o) || (near <= 3 && namesPlaceHit(frame, o) ? 1.2 : 0);
  // "the men were hit with grenades": those told of in the sentence before
  if (back === 1 && near <= 1 && !frame.definite && place !== 'same' && !frame.further && pointsAtTarget(frame)) score += 1.6;
  // a headline run on into its story by the page's date stands in one sentence with it
  if (frame.sentence === first.sentence && frame.clause.opening !== 'stop') score -= 2.5;
  return score;
}

/** "Missiles killed 23 in the town", behind "air raids killed 23": a headline's figure told again, whatever it calls the means. */
const retold = (frame: Frame, o: Occurrence): boolean =>
  o.lede &&
  frame.sentence - o.frames[0].sentence <= 2 &&
  !frame.further &&
  (frame.killed?.min ?? 0) >= 5 &&
  o.frames.some((f) => f.killed?.min === frame.killed!.min);

/** "killed three in firing by troops", and behind it "the mortar shelling": what was fired the first words leave open. */
const firedWith = (frame: Frame, act: Act, o: Occurrence): boolean =>
  (familyOf(act) === 'fire' && o.frames.some((f) => f.bareFire) && o.frames.every((f) => f.bareFire || f.kind === 'toll')) ||
  (frame.bareFire && familyOf(o.act) === 'fire');

const led = (act: Act): boolean => familyOf(act) === 'detention';

/** "confirmed the attack but gave six dead", "12 also died in the battle": told right behind, or of one event some sentences on. */
const followsOn = (frame: Frame, o: Occurrence): boolean =>
  frame.sentence - o.frames[o.frames.length - 1].sentence <= (frame.plural ? 1 : 3) && !frame.further;

const isBattle = (act: Act): boolean => /^(territory|ground)$/.test(familyOf(act));

/** One by id, or where one of them is generic by its last word: "the coalition" after "the American-led coalition". */
function sameActor(a: ActorMention, b: ActorMention): boolean {
  if (a.id !== null && a.id === b.id) return true;
  // "TNA" and "the Tarim National Army"
  if (a.fullName !== b.fullName && (a.fullName ?? a.name) === (b.fullName ?? b.name)) return true;
  return (a.generic || b.generic || a.id === null || b.id === null) && lastWord(a.name) === lastWord(b.name);
}

/** Whether somebody who did it is named by both. */
export function sharesAgent(frame: Frame, o: Occurrence): boolean {
  for (const x of frame.agents) for (const f of o.frames) for (const y of f.agents) if (sameActor(x, y)) return true;
  return false;
}

/** "The army said |the shells had been fired by the rebels|", who had laid them to the army: another voice names another side for what was just told. */
function countersCharge(frame: Frame, o: Occurrence): boolean {
  if (frame.kind !== 'verb' || !frame.definite || frame.places.length || frame.time || frame.voice === '') return false;
  const last = o.frames[o.frames.length - 1];
  return frame.sentence - last.sentence <= 1 && o.frames.every((f) => !f.agents.length || (f.voice !== '' && f.voice !== frame.voice));
}

/** "The military said it had struck a camp", behind a charge laid to the state's own forces: its account of the same. */
function answersCharge(frame: Frame, o: Occurrence): boolean {
  if (frame.kind !== 'verb' || frame.further) return false;
  if (!frame.agents.length || !frame.agents.every((a) => a.generic && a.role === 'state-forces' && a.name === frame.voice)) return false;
  return o.frames.some((f) => f.voice !== '' && f.voice !== frame.voice && f.agents.some((a) => a.role === 'state-forces'));
}

/** "The patrol was ambushed. |Gunmen opened fire at the soldiers|": nobody by name, behind what was suffered from nobody, tells how it went. */
function toldHow(frame: Frame, o: Occurrence): boolean {
  if (frame.kind !== 'verb' || frame.further || frame.killed || !frame.agents.length || frame.agents.some((a) => !a.generic)) return false;
  return o.frames.every((f) => !f.agents.length && f.agentPlace === null) && pointsAtTarget(frame);
}

/** Whether a frame's own day is that of an occurrence, another, or unsaid. */
export function compareDays(frame: Frame, o: Occurrence): Relation {
  const w = frame.time?.when;
  // "by Thursday the toll had risen": the day of the count
  if (!w || frame.timeInferred || countedOn(frame)) return 'unsaid';
  let said = false;
  for (const f of o.frames) {
    const v = f.time?.when;
    if (!v || f.timeInferred) continue;
    said = true;
    if (v.start < w.end && w.start < v.end) return 'same';
  }
  return said ? 'apart' : 'unsaid';
}

/** "a fourth died", "two more died of their wounds", "a nurse was also hurt": those told before and these are one figure. */
export function addToEarlier(frame: Frame, o: Occurrence): void {
  if (frame.addsTo === null) return;
  for (const kind of frame.addsTo === 'also' ? (['killed', 'wounded'] as const) : (['killed'] as const)) {
    const had = o.frames.findLast((f) => f[kind] !== null && (typeof frame.addsTo === 'string' || toll(f) === frame.addsTo));
    if (!frame[kind] || !had?.[kind] || had[kind].max === 0) continue;
    // "up to 55 were killed, 24 of them rebels. Five soldiers |also| died": they may be among them
    if (frame.addsTo === 'also' && (isVague(had[kind]) || had[kind].min === null)) continue;
    frame[kind] = sum(had[kind], frame[kind]);
    runOnFrom(frame, had, kind);
  }
}

/** A toll brought up to date has the day it was counted on; that of the event was told before. */
export const countedOn = (f: Frame): boolean =>
  f.kind === 'toll' && f.update && !f.places.length && !(f.time && f.time.first >= f.head && f.time.first - f.last <= 2);

/** Whether others did it than what an occurrence names. */
export function agentsApart(frame: Frame, o: Occurrence): boolean {
  if (!frame.agents.length) return false;
  const named = (f: Frame): string[] => f.agents.filter((a) => a.role !== 'person').map((a) => a.id ?? lowerCase(a.name));
  const a = named(frame);
  const b: string[] = [];
  for (const f of o.frames) b.push(...named(f));
  if (!a.length || !b.length) return false;
  if (a.some((x) => b.includes(x)) || sharesAgent(frame, o) || o.frames.some((f) => sameNation(frame, f))) return false;
  // "terrorists" after "al-Nusra and other groups" is no contradiction; two named sides are
  const generic = (f: Frame): boolean => f.agents.every((x) => x.generic);
  return !(generic(frame) || o.frames.every(generic)) || sides(frame, o);
}

const GOVERNMENT = /government|regime|army|troops|forces of|state/i;
const REBEL = /rebel|insurgent|militant|opposition|terrorist|separatist|guerrilla|gunmen/i;
function sides(frame: Frame, o: Occurrence): boolean {
  const text = (f: Frame): string => f.agents.map((a) => a.name).join(' ');
  const a = text(frame);
  const b = o.frames.map(text).join(' ');
  return (GOVERNMENT.test(a) && REBEL.test(b) && !REBEL.test(a)) || (REBEL.test(a) && GOVERNMENT.test(b) && !GOVERNMENT.test(a));
}

/** "the Marsa air base", behind "an air base in the south": what was hit is called by its name. */
const namesPlaceHit = (frame: Frame, o: Occurrence): boolean =>
  !frame.placeInferred &&
  frame.places.some((p) =>
    o.frames.some((f) => f.targets.some((t) => t.definite !== true && NAMED_AFTER.test(headOf(t)) && headOf(t) === lastWord(p.where.name))),
  );
const NAMED_AFTER =
  /^(base|airbase|airport|airfield|port|hospital|clinic|school|camp|market|mosque|church|prison|bridge|crossing|checkpoint)$/;

/** What the same target speaks for two tellings being one: much for a convoy or a hospital, little for a house or soldiers. */
export function sharedTarget(frame: Frame, o: Occurrence): number {
  if (!frame.targets.length) return 0;
  const theirs = new Set<string>();
  for (const f of o.frames) for (const t of f.targets) theirs.add(headOf(t));
  let best = 0;
  for (const t of frame.targets) {
    const word = headOf(t);
    if (!word || VAGUE.test(word) || !theirs.has(word)) continue;
    const kind = senseNamed(t.term, 'target')?.targetKind;
    // one who is named is hit once
    if (t.actor?.nameFirst !== undefined && !t.actor.generic) best = Math.max(best, 2.6);
    best = Math.max(best, kind && kind !== 'civilian' && kind !== 'combatant' ? 2.1 : 1.2);
  }
  return best;
}

/** "the lorries", "their car": what was hit was spoken of before. */
export const pointsAtTarget = (f: Frame): boolean =>
  f.targets.some(
    (t) =>
      t.definite === true ||
      /^(his|her|their) (\w+ )?(car|vehicle|jeep|truck|motorcade|convoy|home|house|office|boat|bus)$/i.test(t.name) ||
      /^the (men|soldiers|troops|group|village|town|house|building|victims)$/i.test(t.name) ||
      MOVING.test(t.name),
  );
/** "the armoured car", "the helicopter": a thing on its way, which no town has but one of. */
const MOVING =
  /^the ([\w-]+ ){0,2}(convoy|patrol|column|bus|minibus|vehicle|car|truck|lorry|van|jeep|taxi|ambulance|carrier|train|plane|aircraft|jet|helicopter|boat|ship|ferry|vessel)$/i;

const VAGUE = /^(people|civilians|civilian|children|child|areas?|residents|women|persons?|others)$/;
const headOf = (t: Target): string => lastWord(t.term ? t.term.form : (t.actor?.name ?? t.name));
const lastWord = remember((name) => name.toLowerCase().split(/\s+/).pop() ?? '');
