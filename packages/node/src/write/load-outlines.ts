import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { CountryOutline, Divisions, Outlines } from '@truceline/core/situation/sitrep/outline.ts';
import { knowledgeFolder } from '../knowledge/load-knowledge.ts';

/** Degrees around each incident within which countries are drawn. */
const AROUND = 8;

/**
 * Outlines for the maps of a situation: the countries around its incidents, and the divisions of those they lie in. Nothing when
 * they are not installed.
 */
export function loadOutlines(
  situation: { incidents: readonly Pick<Incident, 'where'>[] },
  folder = join(knowledgeFolder(), 'outlines'),
): Outlines {
  const world = join(folder, 'world.ndjson');
  const placed = situation.incidents.flatMap(({ where }) => (where?.lat != null && where.lon != null ? [where] : []));
  if (placed.length === 0 || !existsSync(world)) return { countries: [], divisions: [] };
  const codes = new Set(placed.map(({ country }) => country ?? ''));
  const divisions: Divisions[] = [];
  for (const code of codes) {
    const path = join(folder, `${code}.json`);
    if (/^[A-Z]{2}$/.test(code) && existsSync(path)) divisions.push(JSON.parse(readFileSync(path, 'utf8')) as Divisions);
  }
  const isNear = (line: string): boolean => {
    const [west = 0, south = 0, east = 0, north = 0] = line
      .slice(line.indexOf('[') + 1, line.indexOf(']'))
      .split(',')
      .map(Number);
    return placed.some(({ lat, lon }) => lon! > west - AROUND && lon! < east + AROUND && lat! > south - AROUND && lat! < north + AROUND);
  };
  const lines = readFileSync(world, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && isNear(line));
  return { countries: lines.map((line) => JSON.parse(line) as CountryOutline), divisions };
}
