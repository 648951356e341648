import { agree } from '../../model/count.ts';
import type { Frame } from '../frames/frame.ts';
import { rankOf } from '../places/place-rank.ts';
import type { Relation } from '../places/relate-places.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Occurrence } from './occurrence.ts';

/** So many places named in one breath are a list of them. */
const LIST = 3;

/** "Ten bombs went off in five districts", "in A, B and C", and behind it "a bomb damaged a shop in B": one of those told of together, which is an event of its own. */
export function partOfMany(scan: Scan, frame: Frame, o: Occurrence, place: Relation): boolean {
  if (frame.definite || frame.kind === 'toll' || !frame.places.length || frame.placeInferred || sameDead(frame, o)) return false;
  const many = o.frames[0];
  const counted = many.severalPlaces || (many.count?.min ?? 0) > 1 || countsBlows(scan, many);
  if (place === 'inside') return counted && o.frames.every((f) => !f.places.length || rankOf(f.places[0]) > rankOf(frame.places[0]));
  const listed = o.frames.some((f) => !f.placeInferred && f.places.length >= LIST);
  return place === 'same' && listed && frame.places.length === 1 && (counted || (many.plural && many.kind === 'noun'));
}

/** "|five bombs| went off", "|ten shells| fell": more than one blow, counted. */
function countsBlows(scan: Scan, f: Frame): boolean {
  for (let i = f.clause.first; i < f.head; i++) {
    const count = scan.count(i);
    if (count && (count.min ?? 0) > 1 && count.noun >= 0 && BLOWS.test(scan.lower(count.noun))) return true;
  }
  return false;
}

const BLOWS = /^(bombs|shells|rockets|missiles|mortars|rounds|explosions|blasts|devices|mines|grenades|drones|projectiles)$/;

const sameDead = ({ killed }: Frame, o: Occurrence): boolean =>
  killed !== null && o.frames.some((f) => f.killed !== null && agree(f.killed, killed));

/** "|In another incident| in Salmani, two men were shot", "|In the third|, a bomb …": an event of its own by its opening words. */
export function opensAnother(scan: Scan, frame: Frame, o: Occurrence): boolean {
  const { first } = scan.sentences[frame.sentence];
  if (o.frames[0].sentence === frame.sentence || !/^(in|during)$/.test(scan.lower(first))) return false;
  if (scan.lower(first + 1) === 'the' && ONE_OF.test(scan.lower(first + 2)) && scan.comma(first + 3)) return true;
  for (let i = first + 1; i < first + 4 && i < frame.head; i++) if (OTHER.test(scan.lower(i)) && EVENT.test(scan.lower(i + 1))) return true;
  return false;
}

const OTHER = /^(another|separate|second|third|fourth|similar|different)$/;
const ONE_OF = /^(second|third|fourth|fifth|sixth|other|last|latter)$/;
const EVENT =
  /^(incident|attack|event|case|raid|strike|blast|explosion|shelling|ambush|clash|shooting|bombing|assault|development|episode|occurrence)s?$/;
