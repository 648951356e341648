import type { PlaceMention } from '../../language/mention.ts';
import { CAPITALISED } from '../../language/tokens.ts';
import type { Reading } from '../sentence/reading.ts';

/** Common words that end the names of lands and, with a capital, stand for them. */
const HEADS = /^(Strip|Heights|Peninsula|Enclave|Valley|Plateau|Panhandle)$/;

/** Adds "the Strip" as the Gaza Strip, "the Heights" as the Golan Heights: a name's last word, where the report names the land before it or a city of its name. */
export function addShortPlaces(reading: Reading): void {
  const { tokens } = reading;
  const found: PlaceMention[] = [];
  for (let i = 2; i < tokens.count; i++) {
    if (tokens.caps[i] !== CAPITALISED || tokens.lower(i - 1) !== 'the' || !HEADS.test(tokens.raw(i))) continue;
    if (tokens.caps[i + 1] === CAPITALISED && tokens.space[i + 1] > 0) continue;
    if (reading.places.some((p) => p.first <= i && p.last > i)) continue;
    const word = tokens.lower(i);
    const land = reading.places.findLast((p) => p.first < i && !p.adjective && namesLand(p, word));
    if (!land) continue;
    found.push({ ...land, first: i, last: i + 1, within: [...land.within], where: { ...land.where }, relation: '', partOfName: false });
  }
  if (found.length) reading.places = [...reading.places, ...found].sort((a, b) => a.first - b.first);
}

/** Its name ends in the word, or it is known by such a name ("Gaza" for the Gaza Strip). */
const namesLand = (p: PlaceMention, word: string): boolean =>
  p.where.name.toLowerCase().endsWith(` ${word}`) || p.where.id?.endsWith(`-${word}`) === true;
