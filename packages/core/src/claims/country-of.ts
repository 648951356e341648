import type { Gazetteer } from '../knowledge/gazetteer.ts';
import type { PlaceMention } from '../language/mention.ts';
import { countryPlace, sceneEvidence } from './place-evidence.ts';
import type { Scan } from './scan.ts';

/** The country a report is mainly about, as a place. */
export function countryOf(scan: Scan, gazetteer: Gazetteer): PlaceMention | null {
  const { reading, theatre } = scan;
  const best = new Map<string, number>();
  for (const p of reading.places) {
    const { country } = p.where;
    if (country && theatre.has(country))
      best.set(country, Math.max(best.get(country) ?? 0, sceneEvidence(reading, p, gazetteer.words.actAbroad)));
  }
  const most = Math.max(...best.values());
  const iso = most > 0 ? [...theatre].find((c) => best.get(c) === most) : '';
  const where = countryPlace(gazetteer, iso ?? '');
  if (!where) return null;
  return { first: 0, last: 0, where, kind: 'country', adjective: false, within: [], relation: '', partOfName: false };
}
