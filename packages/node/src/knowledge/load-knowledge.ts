import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import type { KnowledgeJson } from '../../../core/src/knowledge/compile-knowledge.ts';
import { Gazetteer } from '../../../core/src/knowledge/gazetteer.ts';
import { type Knowledge, openKnowledge } from '../../../core/src/knowledge/knowledge.ts';

/** Where the package @truceline/knowledge stands. */
export function knowledgeFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@truceline/knowledge/package.json'));
}

/** Loads compiled knowledge in a few milliseconds. Throws where it was never built: `npm run build:knowledge` builds it. */
export function loadKnowledge(folder = knowledgeFolder()): Knowledge {
  const json = JSON.parse(readFileSync(join(folder, 'dist', 'knowledge.json'), 'utf8')) as KnowledgeJson;
  const places = placesFile(folder);
  return openKnowledge(json, existsSync(places) ? shareWhole(places) : undefined);
}

/** Lets the places of loaded knowledge go (some 16 MB) until somebody asks for one: whoever puts claims together asks for none. */
export function restPlaces(knowledge: Knowledge, folder = knowledgeFolder()): void {
  const places = placesFile(folder);
  if (!existsSync(places)) return;
  setEnvironmentData(places, undefined as never);
  let opened: Gazetteer | null = null;
  const open = (): Gazetteer => {
    opened ??= new Gazetteer(readWhole(places));
    return opened;
  };
  Object.defineProperty(knowledge, 'gazetteer', { get: open, enumerable: true, configurable: true });
}

const placesFile = (folder: string): string => join(folder, 'dist', 'places.bin');

/** The bytes of a file, once for this thread and all that it starts afterwards: typed arrays lie over them. */
function shareWhole(path: string): Uint8Array<SharedArrayBuffer> {
  const known = getEnvironmentData(path) as unknown as SharedArrayBuffer | undefined;
  if (known) return new Uint8Array(known);
  const bytes = readWhole(path);
  setEnvironmentData(path, bytes.buffer as never);
  return bytes;
}

/** Reads a file into memory that threads share. */
function readWhole(path: string): Uint8Array<SharedArrayBuffer> {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    for (let at = 0; at < bytes.length; ) {
      const n = readSync(file, bytes, at, bytes.length - at, at);
      if (n === 0) break;
      at += n;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
