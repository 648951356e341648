import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { composeDivisions } from './compose-divisions.ts';
import { composeLand } from './compose-land.ts';
import { composePlaces } from './compose-places.ts';

/** Makes the files of the map's ground from packages and the built knowledge, and serves them from `/basemap/`: nothing is fetched from elsewhere. */
export function basemap(knowledge: string): Plugin {
  let files: Map<string, string> | null = null;
  const made = (): Map<string, string> => {
    files ??= composeBasemap(knowledge);
    return files;
  };
  return {
    name: 'truceline-basemap',
    generateBundle() {
      for (const [fileName, source] of made()) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const source = made().get(decodeURI((request.url ?? '').split('?')[0]!.slice(1)));
        if (source === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(source);
      });
    },
  };
}

/** The map's files by name: land, borders, divisions, names of the world, and names country by country with an index of their boxes. */
export function composeBasemap(knowledge: string): Map<string, string> {
  const outlines = join(knowledge, 'outlines');
  const gazetteer = join(knowledge, 'dist/places.bin');
  if (!existsSync(gazetteer))
    throw new Error('The knowledge is not built, so the map has no names to write: run "npm run build:knowledge" first.');
  const theatres = new Set([...readdirSync(outlines).map((name) => name.slice(0, 2)), 'XV']);
  const { land, borders } = composeLand();
  const { world, near } = composePlaces(gazetteer, theatres);
  const files = new Map<string, string>();
  const add = (name: string, value: unknown): void => void files.set(`basemap/${name}.json`, JSON.stringify(value));
  add('land', land);
  add('borders', borders);
  add('divisions', composeDivisions(outlines));
  add('places', world);
  for (const { country, places } of near) add(`places-${country}`, places);
  add(
    'index',
    near.map(({ country, bbox }) => ({ country, bbox })),
  );
  return files;
}
