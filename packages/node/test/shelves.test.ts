import { join } from 'node:path';
import { createClaimReader, readReports } from '@truceline/core/claims/read-reports.ts';
import { composeFromClaims, takeReports } from '@truceline/core/pipeline.ts';
import { describe, expect, it } from 'vitest';
import { takeInputs } from '../src/intake/take-inputs.ts';
import { ensureKnowledge } from '../src/knowledge/ensure-knowledge.ts';
import { createShelf } from '../src/shelves/shelf.ts';
import { ShelfFile } from '../src/shelves/shelf-file.ts';
import { openShelves } from '../src/shelves/shelves.ts';
import { incidentRows } from '../src/write/incident-rows.ts';
import { situationText } from '../src/write/situation-text.ts';

const knowledge = ensureKnowledge();

describe('a shelf', () => {
  it('gives texts back in any order, short and longer than a block, while more are put away', () => {
    const file = new ShelfFile();
    const texts = Array.from({ length: 3000 }, (_, n) => (n % 500 === 7 ? `${n} длинный `.repeat(30_000) : `text ${n} “quoted”`));
    for (const [n, text] of texts.entries()) {
      expect(file.add(text)).toBe(n);
      if (n % 97 === 0) expect(file.text(n >> 1)).toBe(texts[n >> 1]);
    }
    for (const [n, text] of texts.entries()) expect(file.text(n)).toBe(text);
    for (let n = texts.length - 1; n >= 0; n -= 13) expect(file.text(n)).toBe(texts[n]);
  });

  it('gives things that read the same, what was left out left out, and changes to their own fields kept', () => {
    const put = createShelf<{ id: string; kind: string; list: number[]; more?: string }>({
      id: 'own',
      kind: 'shared',
      list: 'own',
      more: 'file',
    });
    const things = Array.from({ length: 9000 }, (_, n) => ({
      id: `x${n}`,
      kind: `k${n % 3}`,
      list: [n],
      ...(n % 2 ? { more: `m${n}` } : {}),
    }));
    const kept = things.map(put);
    for (const n of [0, 8999, 1, 4096, 5]) {
      expect([kept[n].id, kept[n].kind, kept[n].more]).toEqual([things[n].id, things[n].kind, things[n].more]);
      expect(JSON.stringify(kept[n])).toBe(JSON.stringify(things[n]));
    }
    kept[5].list.push(6);
    expect(JSON.stringify(kept[5])).toBe('{"id":"x5","kind":"k2","list":[5,6],"more":"m5"}');
  });

  it('leaves the situation as it is without one, to the byte', { timeout: 60_000 }, async () => {
    const { raws } = await takeInputs([join(import.meta.dirname, '../../../samples')]);
    const reports = takeReports(raws, knowledge);
    const read = readReports(reports, createClaimReader(knowledge), false);
    expect(read.claims.length).toBeGreaterThan(100);
    const plain = composeFromClaims(reports, read, knowledge, { program: 'test' });
    const keep = openShelves();
    const kept = composeFromClaims(reports, { ...read, claims: read.claims.map(keep.claim) }, knowledge, { program: 'test', keep });
    expect([...situationText(kept)].join('')).toBe([...situationText(plain)].join(''));
    expect(incidentRows(kept)).toEqual(incidentRows(plain));
  });
});
