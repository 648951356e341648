import type { PlaceMention } from '../../language/mention.ts';
import { isScene } from '../places/attach-place.ts';
import { isVerb } from '../sentence/clauses.ts';
import { CONJUNCTION, DETERMINER } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { Frame } from './frame.ts';

/**
 * Events that leave out the verb said before: "a bomb went off at an office in Hama and |another at a post in Homs|", "nine raids were carried out on Hama
 * and |three on Homs|". Each is one more like the first, at a place of its own.
 */
export function addGappedEvents(scan: Scan, frames: Frame[], first: number, last: number): void {
  for (let i = first + 2; i < last - 1; i++) {
    const behind = opensMember(scan, i);
    if (behind < 0) continue;
    const place = placeSoon(scan, behind, last);
    const host = place && hostOf(frames, i, place);
    if (!host) continue;
    const before = scan.within(scan.reading.places, host.first, i).filter((p) => isScene(scan, p));
    const here = before.find((p) => p.first > host.head && p.where.lat !== null) ?? before.at(-1);
    if (!here || here.where.id === place.where.id) continue;
    host.given ??= here;
    frames.push({
      ...host,
      agents: [...host.agents],
      weapons: [...host.weapons],
      targets: [],
      head: i,
      last: behind,
      first: i,
      end: place.last,
      count: null,
      given: place,
      definite: false,
      further: true,
      severalPlaces: false,
    });
    i = place.last;
  }
}

/** "and |another| at", "; |three more| on", ", |one raid| on": where the words that open a member without a verb end; -1 of none. */
function opensMember(scan: Scan, at: number): number {
  if (!(scan.has(at - 1, CONJUNCTION) || scan.comma(at - 1) || scan.lower(at - 1) === ';') || scan.lower(at - 1) === 'or') return -1;
  const count = scan.count(at);
  if (count && (count.first !== at || count.idle || count.max === 0)) return -1;
  if (!count && !/^(another|others)$/.test(scan.lower(at))) return -1;
  let i = count ? count.last : at + 1;
  while (/^(more|others?)$/.test(scan.lower(i))) i++;
  const noun = scan.term(i);
  if (noun && noun.first === i && senseNamed(noun, 'act-noun', 'weapon')) i = noun.last;
  return i;
}

/** "|at a police post in Homs|", "|on the outskirts of Homs|": the place that stands right behind, before any verb. */
function placeSoon(scan: Scan, from: number, last: number): PlaceMention | null {
  if (!AT.test(scan.lower(from)) && !scan.place(from)) return null;
  for (let i = from; i < Math.min(last, from + 9); i++) {
    const place = scan.place(i);
    if (place && isScene(scan, place)) return isVerb(scan, place.last) ? null : place;
    if (scan.punct(i) || isVerb(scan, i) || scan.has(i, CONJUNCTION)) return null;
    if (i > from + 1 && scan.count(i) && !scan.has(i, DETERMINER)) return null;
  }
  return null;
}
const AT = /^(in|at|on|near|outside|over|behind|against)$/;

/** The event just told with a verb, of which the member is one more. */
function hostOf(frames: readonly Frame[], at: number, place: PlaceMention): Frame | null {
  const told = frames.filter((f) => f.head < at && f.sense?.sense !== 'violation').sort((a, b) => b.head - a.head)[0];
  if (!told || told.kind === 'toll' || told.killed || told.wounded || told.negated || told.mood !== 'actual') return null;
  if (frames.some((f) => f.head > at && f.head < place.last)) return null;
  return frames.some((f) => f.head >= at && f.killed) ? null : told;
}
