import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { PlaceMention } from '../../language/mention.ts';
import type { Scan } from '../sentence/scan.ts';
import { isScene } from './attach-place.ts';
import { inDateline } from './in-dateline.ts';
import { countryPlace, sceneEvidence } from './place-evidence.ts';
import { countsPart } from './refer-place.ts';

/** The country a report is mainly about, as a place. */
export function countryOf(scan: Scan, gazetteer: Gazetteer): PlaceMention | null {
  const { reading, theatre } = scan;
  const best = new Map<string, number>();
  for (const p of reading.places) {
    const { country } = p.where;
    if (!country || !theatre.has(country)) continue;
    best.set(country, Math.max(best.get(country) ?? 0, sceneEvidence(reading, p, gazetteer.words.actAbroad)));
  }
  const most = Math.max(...best.values());
  const iso = most > 0 ? [...theatre].find((c) => best.get(c) === most) : '';
  const where = countryPlace(gazetteer, iso ?? '');
  if (!where) return null;
  return { first: 0, last: 0, where, kind: 'country', adjective: false, within: [], namesake: null, relation: '', partOfName: false };
}

/** Mentions that make a part of a land, or one town of it, what a report is about. What it opens with counts twice. */
const OFTEN = { part: 2, town: 4 };

/** The part or the town that a report speaks of more often than of its country and of any other; else the country. */
export function landOf(scan: Scan, country: PlaceMention | null): PlaceMention | null {
  const named = new Map<string, { place: PlaceMention; times: number }>();
  const opens = scan.sentences[Math.min(1, scan.sentences.length - 1)]?.last ?? 0;
  let countries = 0;
  for (const p of scan.reading.places) {
    const { id, lat } = p.where;
    if (p.partOfName || p.adjective || p.where.country !== country?.where.country) continue;
    if (p.kind === 'country') countries++;
    if (id === null || lat === null || id.includes('/') || !LANDS.test(p.kind) || countsPart(scan, p)) continue;
    const known = named.get(id) ?? { place: p, times: 0 };
    known.times += p.first < opens && isScene(scan, p) ? 2 : 1;
    named.set(id, known);
  }
  const [first, second] = [...named.values()].sort((a, b) => b.times - a.times);
  if (!first || first.times < (TOWN.test(first.place.kind) ? OFTEN.town : OFTEN.part)) return country;
  return first.times >= countries && first.times > (second?.times ?? 0) ? first.place : country;
}

const LANDS = /^(region|admin1|area|city|town|front)$/;
const TOWN = /^(city|town)$/;

/**
 * The town of that country in whose name the report opens: "ORSELA, Varda - Shells fell …"; null for none. Its capital where all the news of a land
 * comes from is `seat`.
 */
export function datelineOf(scan: Scan, country: PlaceMention | null, gazetteer: Gazetteer): { town: PlaceMention; seat: boolean } | null {
  const town = scan.reading.places.find(
    (p) =>
      p.where.country === country?.where.country && TOWN_OR_LESS.test(p.kind) && p.where.id?.includes('/') === false && inDateline(scan, p),
  );
  return town ? { town, seat: gazetteer.isCapital(gazetteer.numberOf(town.where.id!)) } : null;
}
const TOWN_OR_LESS = /^(city|town|village)$/;
