import { familyOf } from '../../model/act.ts';
import type { Count } from '../../model/count.ts';
import type { Frame } from '../frames/frame.ts';
import type { OpenReading } from '../lay-open.ts';
import { rankOf } from '../places/place-rank.ts';
import { comparePlaces, mayLieIn, type Relation } from '../places/relate-places.ts';
import type { Scan } from '../sentence/scan.ts';
import { agentsApart, compareDays, pointsAtTarget, sharedTarget, sharesAgent } from './link-records.ts';
import type { Occurrence } from './occurrence.ts';
import { opensAnother, partOfMany } from './part-of-many.ts';
import { takesUp } from './same-thing.ts';

/** An event told before, and a later telling that may be more of it. */
export interface Pair {
  event: Occurrence;
  part: Occurrence;
  /** No other event was told between. */
  lastTold: boolean;
  /** What was told between last is of another place or day. */
  moved: boolean;
  /** It is the first event of the report. */
  first: boolean;
  /** The report tells of so many elsewhere or on other days that it is a list of them. */
  listed: boolean;
}

/** The sum from which a later telling is more of the event. */
export const TELLS_ON = 3.1;

/**
 * How far a later telling is more of an event told before ("the bus was struck by bullets", behind "gunmen ambushed four vehicles"): what speaks for it, less
 * what speaks against it; 0 where it names another place, day or author, or says that it is another.
 */
export function weighToldOn({ scan, entryOf }: OpenReading, { event, part, lastTold, moved, first, listed }: Pair): number {
  const opening = part.frames[0];
  const told = event.frames.findLast((f) => f.sentence <= opening.sentence) ?? event.frames[0];
  const sentence = scan.sentences[opening.sentence];
  const entry = entryOf(opening.sentence);
  if (opening.further || sentence.item || (entry && entry !== entryOf(told.sentence)) || (listed && !lastTold)) return 0;
  if (part.frames.some((f) => (several(f) && !comesWithin(f, event)) || f.count !== null || agentsApart(f, event) || strikesBack(f, event)))
    return 0;
  if (part.frames.some((f) => partOfMany(scan, f, event, comparePlaces(f, event))) || opensAnother(scan, opening, event)) return 0;
  const where = part.frames.map((f) => standsTo(f, event));
  const days = part.frames.map((f) => compareDays(f, event));
  if (where.includes('apart') || days.includes('apart') || (!days.includes('same') && offItsDays(part, event))) return 0;

  // "the attack" said of it later points at itself
  const nouns = part.frames.filter((f) => f.sentence === opening.sentence && f.kind === 'noun' && f.definite);
  const definite = nouns.some((f) => !f.plural);
  const thing = Math.max(...part.frames.map((f) => sharedTarget(f, event)));
  // "the convoy attack", where no convoy was told of
  if (thing === 0 && nouns.some((f) => f.targets.length > 0)) return 0;
  const [x, y] = [familyOf(event.act), familyOf(part.act)];
  if (x !== y && !definite && (ON_THE_GROUND.test(x) || ON_THE_GROUND.test(y))) return 0;
  const resumed = !opening.definite && takesUp(scan, opening.clause, new Set(event.frames.map((f) => f.sentence)));
  const pointed = definite || resumed || part.frames.some(pointsAtTarget);
  const dead = compareFigures(part, event, pointed, (f) => f.killed);
  const hurt = compareFigures(part, event, pointed, (f) => f.wounded);
  if (dead === 'fewer' && !pointed && !part.frames.some((f) => OF_THEM.test(f.victims))) return 0;
  // "air strikes have continued", and behind it "three died under a barrel bomb": one of many
  const theirs = opening.sentence - told.sentence <= 1 && part.frames.every((f) => f.kind === 'toll' && f.act === null);
  if (dead === 'new' && !theirs && event.frames.every(manyNamed)) return 0;

  let sum = event.act === part.act ? 1.2 : x === y || OPEN.test(x) || OPEN.test(y) ? 0 : AKIN.has([x, y].sort().join(' ')) ? -0.1 : -0.6;
  const ownPlace = part.frames.some(saysPlace);
  const ownDay = part.frames.some((f) => f.time !== null && !f.timeInferred);
  if (where.includes('same')) sum += 1;
  else if (where.includes('inside') || where.includes('perhaps')) sum += 0.3;
  else if (!ownPlace) sum += 0.7;
  if (!ownPlace && !ownDay) {
    // of what was told last, wherever that was
    if (moved && !nouns.length) return 0;
    sum += 1;
  }
  if (wholeCountry(event)) sum += 0.9;
  if (lastTold) sum += 0.9;
  if (event.lede) sum += first ? 1.1 : 2.3;
  if (told.clause === opening.clause) sum += 0.9;
  if (scan.sentences[told.sentence].paragraph === sentence.paragraph) sum += 0.5;
  if (nouns.length) sum += definite ? 1.8 : 1;
  if (resumed) sum += 1;
  if (thing > 0) sum += 0.9;
  if (opening.generic) sum += 0.6;
  // called a breach and no more so far: what was done
  if (event.act === 'other-violation' && event.frames.every(onlyNamed)) sum += 1.4;
  // told by its dead alone so far: what killed them
  if (event.frames.every((f) => f.kind === 'toll')) sum += 1.9;
  sum += FIGURES.killed[dead] + FIGURES.wounded[hurt];
  // "rebels shelled the district on Monday", and behind it "on Monday the rebels shelled X in the district"
  if (event.lede && first && where.includes('inside') && days.includes('same') && x === y && part.frames.some((f) => sharesAgent(f, event)))
    sum += event.frames.every(manyNamed) ? 0.6 : 1.6;
  if (sentence.heading) sum -= 1.4;
  if (listed) sum -= 1.1;
  if (actedByOthers(part, event)) sum -= 0.8;
  if (event.frames.some((f) => f.count !== null)) sum -= 0.7;
  if (event.frames.some(manyNamed)) sum -= 0.3;
  if (saysItAdds(scan, opening)) sum -= 0.8;
  return sum;
}

/** How the place of a telling stands to that of an event; `perhaps` in it, where its town may stand for the province of that name. */
function standsTo(f: Frame, event: Occurrence): Relation | 'perhaps' {
  const where = comparePlaces(f, event);
  return where === 'apart' && mayLieIn(f, event) ? 'perhaps' : where;
}

/** Acts that move ground, goods or people, and kill nobody by themselves. */
const ON_THE_GROUND = /^(territory|denial|detention|movement|flight)$/;
/** Acts whose means are left open. */
const OPEN = /^(other|unstated)$/;
/** Words for one: fighting, and the mine or the shot that opens it. */
const AKIN = new Set(['explosive ground', 'fire ground']);

/** Several as one: "attacks", or one thing at several places. */
const several = (f: Frame): boolean => (f.plural && f.generic) || f.severalPlaces;
/** "shelled X, Y and Z", where the shelling of the district they lie in was told. */
const comesWithin = (f: Frame, event: Occurrence): boolean =>
  f.severalPlaces && !(f.plural && f.generic) && /^(same|inside)$/.test(comparePlaces(f, event));
const onlyNamed = (f: Frame): boolean => /^viol/.test(f.sense?.sense ?? '') && f.count === null && !f.killed && !f.wounded;
const manyNamed = (f: Frame): boolean => f.kind === 'noun' && f.plural;
const saysPlace = (f: Frame): boolean => f.places.length > 0 && !f.placeInferred;

/** Told of a land as a whole, the way a headline does. */
function wholeCountry(o: Occurrence): boolean {
  const own = o.frames.filter(saysPlace);
  return own.length > 0 && own.every((f) => rankOf(f.places[0]) >= 5);
}

/** Whether its own day is none of those that the event, itself undated, was told under. */
function offItsDays(part: Occurrence, event: Occurrence): boolean {
  const under = event.frames.flatMap((e) => (e.time?.when ? [e.time.when] : []));
  const own = part.frames.flatMap((f) => (f.time?.when && !f.timeInferred ? [f.time.when] : []));
  return own.length > 0 && under.length > 0 && !own.some((w) => under.some((u) => u.start < w.end && w.start < u.end));
}

/** A telling's figure beside that of an event: none, the first one, the same or another's, more, more than three times as many (of the dead: another event), fewer. */
type Figures = 'none' | 'new' | 'same' | 'more' | 'far more' | 'fewer';
const FIGURES: Record<'killed' | 'wounded', Record<Figures, number>> = {
  killed: { none: 0, new: 0.6, same: 0, more: -1.8, 'far more': Number.NEGATIVE_INFINITY, fewer: -1.5 },
  wounded: { none: 0, new: 0.3, same: 0, more: -1.5, 'far more': -1.5, fewer: -0.8 },
};

function compareFigures(part: Occurrence, event: Occurrence, pointed: boolean, figure: (f: Frame) => Count | null): Figures {
  const most = (frames: readonly Frame[]): number => Math.max(-1, ...frames.map((f) => figure(f)?.min ?? figure(f)?.max ?? -1));
  const has = most(part.frames);
  if (has < 0) return 'none';
  if (most(event.frames) < 0) return has > 0 ? 'new' : 'none';
  const had = most(event.frames);
  const counted = part.frames.filter((f) => figure(f) !== null);
  // "the observatory said the convoy was struck and 12 had died": what another counted of what was told
  const beside = pointed && !event.frames.some((e) => figure(e) !== null && counted.some((f) => countsAgain(f, e)));
  return beside || has === had ? 'same' : has > had * 3 ? 'far more' : has > had ? 'more' : 'fewer';
}

/** Whether its figures are those of an earlier telling, and no other's that stand beside them. */
export const countsAgain = (f: Frame, earlier: Frame): boolean => f.voice === '' || earlier.voice === f.voice;

/** "mortar fire from the other side", "they had killed 24": those who were hit act now, or fire comes from where none came before. */
const strikesBack = (f: Frame, event: Occurrence): boolean =>
  event.frames.some(
    (e) =>
      f.agents.some((a) =>
        e.targets.some((t) => t.actor !== null && (t.actor.name === a.name || (a.id !== null && t.actor.id === a.id))),
      ) ||
      (f.agentPlace !== null && (e.agentPlace ? e.agentPlace.where.id !== f.agentPlace.where.id : e.agents.length > 0)),
  );

/** Both name who did it, and nobody is named by both. */
const actedByOthers = (part: Occurrence, event: Occurrence): boolean =>
  part.frames.some((f) => f.agents.length > 0) &&
  event.frames.some((f) => f.agents.length > 0) &&
  !part.frames.some((f) => sharesAgent(f, event));

const OF_THEM = /^ ?(the|his|her|their|its|(one|two|three|some|most|several) of (the|them|those|his|her|their))\b/i;

const ADDS = /^(also|too|again|another|other|separately|simultaneously|elsewhere|second|third|fourth|separate|similar)$/;

/** "|also| fired", "a |second| patrol": a word beside it says that it is one more. */
function saysItAdds(scan: Scan, f: Frame): boolean {
  const end = Math.min(scan.sentences[f.sentence].last, f.head + 5);
  for (let i = Math.max(scan.sentences[f.sentence].first, f.clause.first, f.head - 10); i < end; i++)
    if (ADDS.test(scan.lower(i))) return true;
  return false;
}
