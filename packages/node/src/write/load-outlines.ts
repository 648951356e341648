import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Situation } from '@truceline/core/model/situation.ts';
import type { CountryOutline, Divisions, Outlines } from '@truceline/core/situation/sitrep/outline.ts';
import { knowledgeFolder } from '../knowledge/load-knowledge.ts';

/** Outlines for the maps of a situation: every country, and the divisions of those its incidents lie in. Nothing when they are not installed. */
export function loadOutlines(situation: Situation, folder = join(knowledgeFolder(), 'outlines')): Outlines {
  const world = join(folder, 'world.json');
  const codes = new Set(situation.incidents.map(({ where }) => where?.country ?? ''));
  if (codes.size === 0 || !existsSync(world)) return { countries: [], divisions: [] };
  const divisions: Divisions[] = [];
  for (const code of codes) {
    const path = join(folder, `${code}.json`);
    if (/^[A-Z]{2}$/.test(code) && existsSync(path)) divisions.push(JSON.parse(readFileSync(path, 'utf8')) as Divisions);
  }
  return { countries: JSON.parse(readFileSync(world, 'utf8')) as CountryOutline[], divisions };
}
