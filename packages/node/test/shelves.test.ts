import { join } from 'node:path';
import { createClaimReader, readReports } from '@truceline/core/claims/read-reports.ts';
import { composeFromClaims, takeReports } from '@truceline/core/pipeline.ts';
import { describe, expect, it } from 'vitest';
import { takeInputs } from '../src/intake/take-inputs.ts';
import { ensureKnowledge } from '../src/knowledge/ensure-knowledge.ts';
import { createShelf } from '../src/shelves/shelf.ts';
import { ShelfFile } from '../src/shelves/shelf-file.ts';
import { createReportShelf } from '../src/shelves/shelve-reports.ts';
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
    const { put } = createShelf<{ id: string; kind: string; list: number[]; more?: string }>({
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

  it('gives the texts of reports back, taken and clean, whichever was asked for before', async () => {
    const { raws } = await takeInputs([join(import.meta.dirname, '../../../samples/syria-2016-05')]);
    const reports = takeReports(raws, knowledge);
    const { shelve, settle } = createReportShelf();
    const kept = reports.map((report, n) => (n % 2 ? shelve(report) : settle(shelve(report))));
    for (const n of [3, 0, 3, reports.length - 1, 1]) {
      expect(kept[n].text).toBe(reports[n].text);
      expect(kept[n].clean.text).toBe(reports[n].clean.text);
      expect(kept[n].clean.toTaken(90)).toBe(reports[n].clean.toTaken(90));
      expect([kept[n].id, kept[n].title, kept[n].publishedOn]).toEqual([reports[n].id, reports[n].title, reports[n].publishedOn]);
    }
  });

  it('leaves the situation as it is without one, to the byte', async () => {
    const { raws } = await takeInputs([join(import.meta.dirname, '../../../samples')]);
    const reports = takeReports(raws, knowledge);
    const read = readReports(reports, createClaimReader(knowledge), false);
    expect(read.claims.length).toBeGreaterThan(100);
    const plain = composeFromClaims(reports, read, knowledge, { program: 'test' });
    const keep = openShelves();
    const shelved = reports.map(createReportShelf().settle);
    const again = readReports(shelved, createClaimReader(knowledge), false);
    expect(again).toEqual(read);
    const kept = composeFromClaims(shelved, { ...again, claims: again.claims.map(keep.claims.put) }, knowledge, { program: 'test', keep });
    expect([...situationText(kept)].join('')).toBe([...situationText(plain)].join(''));
    expect([...incidentRows(kept)]).toEqual([...incidentRows(plain)]);
  });
});
