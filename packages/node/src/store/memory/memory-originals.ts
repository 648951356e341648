import { checkOriginal } from '../check-original.ts';
import type { Originals } from '../journal.ts';

/** Originals in memory. */
export function createMemoryOriginals(): Originals {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(originals) {
      for (const original of originals) checkOriginal(original);
      for (const { hash, bytes } of originals) if (!kept.has(hash)) kept.set(hash, Uint8Array.from(bytes));
    },
    async get(hash) {
      const bytes = kept.get(hash);
      return bytes ? Uint8Array.from(bytes) : null;
    },
    list: async () => [...kept.keys()].sort(),
  };
}
