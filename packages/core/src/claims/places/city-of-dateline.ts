import type { PlaceMention } from '../../language/mention.ts';
import type { Frame } from '../frames/frame.ts';
import { DETERMINER } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { REGION, rankOf } from './place-rank.ts';

/** What a town has one of, and a word for the town itself. */
const OF_CITY = /^(airport|port|harbour|harbor|seaport|city|capital|town)$/;
const CITY = /^(city|town|port|stronghold|bastion|metropolis)$/;
const FIRST = /^(largest|biggest|main|chief|principal|second|third|fourth|last|key|most)$/;

/** "at the airport", "in the port", "on the city", "a downtown market": whether an event is told of the town that the report is about. */
export function ofItsCity(scan: Scan, frame: Frame): boolean {
  for (let i = Math.max(frame.clause.first + 1, frame.head - 8); i < Math.min(frame.clause.last, frame.head + 10); i++) {
    const at = /^(the|a)$/.test(scan.lower(i - 1)) && /^(at|in|near|on|around|into)$/.test(scan.lower(i - 2));
    if (scan.lower(i) === 'downtown' || (at && OF_CITY.test(scan.lower(i)))) return true;
  }
  return false;
}

/** "bombed |the largest city of the north|", "shelled |the country's second city|": whether words for the town of a dateline stand behind an event told of what holds it. */
export function namesItsCity(scan: Scan, frame: Frame, [place]: readonly PlaceMention[]): boolean {
  if (!place || rankOf(place) < REGION) return false;
  for (let i = frame.head + 2; i < Math.min(frame.clause.last, frame.head + 10); i++) {
    if (!CITY.test(scan.lower(i))) continue;
    for (let k = i - 1; k > frame.head && k > i - 5; k--)
      if (FIRST.test(scan.lower(k))) return scan.has(k - 1, DETERMINER) || scan.place(k - 2) !== null;
  }
  return false;
}
