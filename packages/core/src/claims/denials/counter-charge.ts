import type { Act } from '../../model/act.ts';
import { familyOf } from '../../model/act.ts';
import type { Frame } from '../frames/frame.ts';
import type { OpenReading } from '../lay-open.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { Occurrence } from '../tellings/occurrence.ts';
import { isCalled } from '../voices/sayer.ts';
import { contentOf, type Denial, fitsPlaces, sameDay } from './find-denied.ts';
import { nearTold } from './near-told.ts';
import { isSameSide } from './same-side.ts';

/** So many sentences on, who denies may still say who it was instead. */
const ON = 3;

/**
 * The occurrence in which who denies lays it to others: "denied shelling the suburb and said that the army |had shelled it itself|". It is what was
 * denied, in another version: of like means, with no other day, place or thing hit, and not of the denier's own that were hit.
 */
export function findCounter(open: OpenReading, denial: Denial, charge: Occurrence | null, told: readonly Occurrence[]): Occurrence | null {
  if (!charge && !ofDeed(open, denial)) return null;
  return nearTold(told, denial.at).find((o) => o !== charge && laysToOthers(open, denial, o) && isOneDeed(open, denial, charge, o)) ?? null;
}

/** "denied any part", "denied striking a hospital": a deed, told in no words of its own that could be read; not "denied violating the truce". */
function ofDeed({ scan }: OpenReading, { points, first }: Denial): boolean {
  const at = /^(any|all)$/.test(scan.lower(first)) ? first + 1 : first;
  return points || BARE.test(scan.lower(at)) || senseNamed(scan.term(at), 'strike-verb', 'act-verb', 'fire-verb', 'kill', 'wound') !== null;
}
const BARE = /^(involvement|responsibility|part|role|hand|guilt|blame|wrongdoing)$/;

function laysToOthers(open: OpenReading, denial: Denial, o: Occurrence): boolean {
  const [{ sentence, head, mood }] = o.frames;
  const gap = sentence - denial.sentence;
  if (gap < 0 || gap > ON || mood !== 'actual') return false;
  const accused = o.frames.flatMap((f) => f.agents);
  if (accused.length ? accused.some((a) => isOwn(denial, a)) : o.frames.every((f) => f.agentPlace === null)) return false;
  return saysSo(open, denial, head) || isSpokesman(open, denial, head);
}

/** Who denies says it, and not as what is denied. */
function saysSo(open: OpenReading, denial: Denial, token: number): boolean {
  if (token >= denial.first && token < denial.last) return false;
  return open.voiceAt(token).speakers.some((speaker) => denial.deniers.some((d) => isSameSide(d, speaker)));
}

/** "Its spokeswoman, Edda Corvin, said": she speaks for who denies, or for nobody else that is named. */
function isSpokesman(open: OpenReading, denial: Denial, token: number): boolean {
  const [speaker] = open.voiceAt(token).speakers;
  if (!speaker) return false;
  const side = open.actors.find((a) => isCalled(speaker, a))?.speaksFor ?? null;
  return side === null ? /\bspokes|\bspeaker\b/i.test(speaker.name) : denial.deniers.some((d) => d.id === side || d.speaksFor === side);
}

function isOneDeed(open: OpenReading, denial: Denial, charge: Occurrence | null, o: Occurrence): boolean {
  const [first] = o.frames;
  if (!charge) return first.sentence === denial.sentence;
  if (!likeMeans(charge.act, o.act) || sameDay(charge, o) < 0) return false;
  const places = charge.frames.flatMap((f) => f.places);
  if (places.length && fitsPlaces(places, o) < 0) return false;
  return !first.targets.some((t) => (t.actor !== null && isOwn(denial, t.actor)) || isOther(open, charge.frames, t));
}

const isOwn = (denial: Denial, a: Frame['agents'][number]): boolean => denial.deniers.some((d) => isSameSide(d, a));

/** "|a clinic|", where a market was told of: another thing. */
function isOther(open: OpenReading, charge: readonly Frame[], { name, term }: Frame['targets'][number]): boolean {
  if (!term || !/^(an?|one|two|three|four|five|several|some) /i.test(name)) return false;
  const own = contentOf(open, term.first, term.last);
  return !charge.some((f) => f.targets.some((t) => t.term && [...contentOf(open, t.term.first, t.term.last)].some((w) => own.has(w))));
}

/** Who accuse one another call one deed by other names; what is none of force is another. */
const OF_FORCE = new Set(['air', 'fire', 'ground', 'explosive', 'unstated', 'other']);

const likeMeans = (a: Act, b: Act): boolean => familyOf(a) === familyOf(b) || (OF_FORCE.has(familyOf(a)) && OF_FORCE.has(familyOf(b)));

/** "denied shelling the town. It said |the army had shelled it|": as much of an event as what was denied just before. */
export const answersCharge = (frame: Frame, denied: readonly Frame[]): boolean =>
  frame.kind === 'verb' &&
  frame.agents.length > 0 &&
  denied.some((d) => frame.sentence - d.sentence <= 2 && d.act !== null && d.act === frame.act);
