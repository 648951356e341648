import type { Frame } from '../frames/frame.ts';
import { isScene } from '../places/attach-place.ts';
import { type Clause, isPageDate } from '../sentence/clauses.ts';
import type { Scan } from '../sentence/scan.ts';
import { verbGroupStart } from '../sentence/verb-group.ts';
import { sum } from './people-list.ts';
import type { TollStatement } from './toll-statement.ts';
import { ATTACKERS, lossOf, twoLosses } from './whose-loss.ts';

/**
 * Makes one figure of the losses of two sides that one voice tells in one sentence: "three soldiers were killed and 12 rebels died in the clash",
 * "the army lost 23 men in the raid, where 60 attackers were also killed". Two events, days or scenes stay two.
 */
export function joinSides(scan: Scan, frames: Frame[], tolls: readonly TollStatement[]): void {
  for (let k = 1; k < tolls.length; k++) {
    const more = tolls[k];
    const had = tolls.slice(0, k).findLast((t) => t.killed !== null);
    if (!had?.killed?.min || !more.killed?.min || !twoSides(scan, had, more)) continue;
    const [a, b] = [had, more].map((t) => frames.find((f) => f.killed === t.killed));
    // figures that are alike were taken for one told twice, and bodies found for those told before
    if (a && !b && (more.killed.min === had.killed.min || more.needsEvent)) {
      a.killed = more.killed = sum(had.killed, more.killed);
      continue;
    }
    if (!a || !b || a === b || (a.kind !== 'toll' && b.kind !== 'toll' && !followsFromIt(scan, b))) continue;
    if (ofOneBlow(had, more, b)) continue;
    const [event, other] = a.kind === 'toll' && b.kind !== 'toll' ? [b, a] : [a, b];
    event.killed = sum(had.killed, more.killed);
    event.wounded = event.wounded && other.wounded ? sum(event.wounded, other.wounded) : (event.wounded ?? other.wounded);
    event.first = Math.min(event.first, other.first);
    event.end = Math.max(event.end, other.end);
    frames.splice(frames.indexOf(other), 1);
    more.killed = event.killed;
    joinHurt(frames, event, tolls[k + 1]);
  }
}

/** "ten soldiers were killed and seven hurt, and 23 rebels died |and 30 were wounded|": the hurt of the other side, told right behind its dead. */
function joinHurt(frames: Frame[], event: Frame, next: TollStatement | undefined): void {
  if (!next?.wounded?.max || next.killed || !event.wounded?.max) return;
  const own = frames.findIndex((f) => f.kind === 'toll' && f !== event && f.wounded === next.wounded && !f.killed);
  if (own < 0) return;
  event.wounded = sum(event.wounded, next.wounded);
  event.end = Math.max(event.end, frames[own].end);
  frames.splice(own, 1);
}

/** "killed two guards; three attackers died |in the ensuing shootout|", "|in return fire|": the fight that came of the attack. */
const followsFromIt = (scan: Scan, b: Frame): boolean =>
  b.kind === 'noun' &&
  (b.definite ||
    /^(return|returning|answering|retaliatory|ensuing|subsequent)$/.test(scan.lower(b.head - 1)) ||
    /^return/.test(scan.lower(b.head)));

/** Acts in which both sides may lose men. */
const MUTUAL = /^(ground-clash|other-violation|seizure-of-territory)$/;

/** "troops killed 12 rebels and a farmer died |in a rocket strike|": who died by a blow of one side died in no deed of the others told before. */
const ofOneBlow = (had: TollStatement, more: TollStatement, b: Frame): boolean =>
  !had.passive &&
  (had.subject?.actors.length ?? 0) > 0 &&
  !more.own &&
  b.kind === 'noun' &&
  !b.definite &&
  b.act !== null &&
  !MUTUAL.test(b.act);

function twoSides(scan: Scan, a: TollStatement, b: TollStatement): boolean {
  const [lost, other] = [lossOf(scan, a), lossOf(scan, b)];
  const byName = lost.of !== '' && other.of !== '' && twoLosses(lost, other);
  if (setAgainst(scan, b)) return true;
  // "Armenia said a captain was killed; Azerbaijan reported one dead"
  if (voiceOf(scan, a) !== voiceOf(scan, b) && byName) return true;
  const [x, y] = [a, b].map((t) => /(\w+)\W*$/.exec(t.victims.toLowerCase())?.[1] ?? '');
  if (!(b.passive || b.own) || (!byName && (x === '' || y === '' || x === y))) return false;
  // "the army says three of its men died, while rebels say that two civilians were killed": each tells its own dead
  if (voiceOf(scan, a) !== voiceOf(scan, b) && !(ofItsOwn(scan, a) && b.clause.word !== 'but' && b.died)) return false;
  const attackers = ATTACKERS.test(b.victims) && !ATTACKERS.test(a.victims);
  const apart = attackers || twoLosses(lost, other) || ((a.own || b.own) && (lost.kind === 'foes' || other.kind === 'foes'));
  if (
    !(apart || ofItsOwn(scan, a) || isAlso(scan, b)) ||
    scan.within(scan.reading.times, a.last, b.first).some((t) => isPageDate(scan, t, a.clause.first))
  )
    return false;
  return !(a.clause !== b.clause && [scenes, days].some((of) => of(scan, a.clause).length > 0 && of(scan, b.clause).length > 0));
}

/** "lost 17 killed, |against six killed| among the rebels"; "compared with 14 killed in April" tells of another time */
const setAgainst = (scan: Scan, b: TollStatement): boolean => {
  const before = scan.count(b.first)?.first ?? b.first;
  if (scan.within(scan.reading.times, b.first, b.last + 4).length) return false;
  return /^(against|versus)$/.test(scan.lower(before - 1)) || /compared (with|to)\W*$/.test(scan.tokens.slice(before - 2, before));
};

/** "three |of its| soldiers" */
const ofItsOwn = (scan: Scan, t: TollStatement): boolean => /\bof (its|his|their|her|our)\b/.test(scan.tokens.slice(t.first, t.at));

const voiceOf = (scan: Scan, t: TollStatement): string => scan.reading.voiceAt(t.at).speakers[0]?.name ?? '';

/** "were |also| killed" */
function isAlso(scan: Scan, t: TollStatement): boolean {
  for (let i = verbGroupStart(scan, t.at, t.clause.first); i < t.at; i++) if (scan.lower(i) === 'also') return true;
  return false;
}

const scenes = (scan: Scan, { first, last }: Clause): unknown[] =>
  scan.within(scan.reading.places, first, last).filter((p) => !p.adjective && isScene(scan, p));
const days = (scan: Scan, { first, last }: Clause): unknown[] => scan.within(scan.reading.times, first, last);
