import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookupForm, placeWords, skeleton } from '../src/knowledge/fold-place.ts';
import { emptyGazetteer, Gazetteer } from '../src/knowledge/gazetteer.ts';
import { packGazetteer } from '../src/knowledge/pack-gazetteer.ts';
import { overlayFile, type PlaceRow } from '../src/knowledge/places.ts';
import { createPlaceFinder } from '../src/language/places/find-places.ts';
import { tokenise } from '../src/language/tokens.ts';
import { Vocabulary } from '../src/language/vocabulary.ts';
import type { Report } from '../src/model/report.ts';
import { splitSentences } from '../src/passages/split-passages.ts';

const words = { ...emptyGazetteer().words, types: { village: 'village', province: 'admin1' } as const, detailed: ['XA'] };
const row = (r: Partial<PlaceRow> & Pick<PlaceRow, 'id' | 'name' | 'kind'>): PlaceRow => ({
  names: [r.name],
  lat: 10,
  lon: 20,
  radiusKm: 5,
  country: 'XA',
  population: 10_000,
  parent: null,
  ...r,
});
const rows = [
  row({ id: 'cc:XA', name: 'Orvania', kind: 'country', adjectives: ['Orvanian'], population: 50_000_000, radiusKm: 200 }),
  row({ id: 'adm1:XA01', name: 'Velden', kind: 'admin1', parent: 'cc:XA', pcode: 'XA01', radiusKm: 60 }),
  row({ id: 'gn:77', name: 'Tel Marsuf', kind: 'town', names: ['Tel Marsuf', 'Tell al-Marsouf'], parent: 'adm1:XA01', lat: 11 }),
];
const gazetteer = new Gazetteer(packGazetteer(rows, [{ iso: 'XA', name: 'Orvania', zones: ['Etc/UTC'], adjectives: ['Orvanian'] }], words));

describe('folding', () => {
  test.each([
    ['Deir ez-Zor', 'Dayr al-Zawr'],
    ['Talbiseh', 'Talbissah'],
    ['Urum al-Kubra', 'Orem al-Koubra'],
    ['Khan Sheikhoun', 'Khan Shaykun'],
    ['Jisr al-Shughour', 'Djisr ech-Choughour'],
  ])('%s sounds like %s', (a, b) => {
    expect(skeleton(placeWords(a))).toBe(skeleton(placeWords(b)));
  });

  test.each([
    ['Dumayr', 'Tadmur'],
    ['Raqqa', 'Daraa'],
    ['Homs', 'Hama'],
  ])('%s does not sound like %s', (a, b) => {
    const [x, y] = [skeleton(placeWords(a)), skeleton(placeWords(b))];
    expect(x === y && x !== '').toBe(false);
  });

  test('accents and double letters of long words do not count, of short ones they do', () => {
    expect(lookupForm('Tallbīsah')).toBe(lookupForm('Talbisah'));
    expect(lookupForm('BBC')).not.toBe(lookupForm('BC'));
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (s) => skeleton(placeWords(s)).length >= 0 && lookupForm(s).length >= 0));
  });
});

describe('a packed gazetteer', () => {
  test('gives back what was packed', () => {
    expect(gazetteer.named('tell marsouf').map((p) => gazetteer.id(p))).toEqual(['gn:77']);
    expect(gazetteer.describe('gn:77')).toMatchObject({
      name: 'Tel Marsuf',
      lat: 11,
      within: ['adm1:XA01', 'cc:XA'],
      admin1: { pcode: 'XA01' },
    });
  });

  test('refuses other bytes', () => {
    expect(() => new Gazetteer(new Uint8Array(64))).toThrow(/no gazetteer/);
  });

  test('serves a theatre that no atlas knows', () => {
    const vocabulary = new Vocabulary();
    const find = createPlaceFinder({ gazetteer }, vocabulary);
    const tokens = tokenise('Orvanian guns fired on Tel Marsuf in Velden province and on the village of Sarnik.', vocabulary);
    const read = find(tokens, splitSentences(tokens), {} as Report).map((m) => [m.where.name, m.where.id, m.adjective]);
    expect(read).toEqual([
      ['Orvanian', 'cc:XA', true],
      ['Tel Marsuf', 'gn:77', false],
      ['Velden province', 'adm1:XA01', false],
      ['Sarnik', null, false],
    ]);
  });
});

describe('a place', () => {
  const many = Array.from({ length: 300 }, (_, n) =>
    row({ id: n % 3 ? `ov:hamlet-${n}` : `gn:${n + 1000}`, name: `Hamlet ${n}`, kind: 'village', parent: 'adm1:XA01' }),
  );
  const packed = new Gazetteer(packGazetteer([...rows, ...many], [...gazetteer.countries], words));

  test('is found by its id, whoever named it, and by what stands for a part of it', () => {
    for (const { id, name } of [...rows, ...many]) {
      expect([id, packed.name(packed.numberOf(id))]).toEqual([id, name]);
      expect(packed.numberOf(`${id}/northern`)).toBe(packed.numberOf(id));
    }
  });

  test.each(['ov:hamlet-0', 'ov:hamlet-300', 'gn:1', 'gn:0', 'gn:', 'adm1:XA02', 'hamlet', ''])(
    'that nobody knows has no number: %j',
    (id) => {
      expect(packed.numberOf(id)).toBe(-1);
    },
  );
});

describe('an overlay', () => {
  const place = { id: 'x', name: 'X', kind: 'town', at: [10, 20] };
  test('is read, and refused where a field is unknown or a coordinate is out of range', () => {
    expect(overlayFile.safeParse({ country: 'XA', sources: ['own'], places: [place] }).success).toBe(true);
    expect(overlayFile.safeParse({ country: 'XA', sources: ['own'], places: [{ ...place, colour: 1 }] }).success).toBe(false);
    expect(overlayFile.safeParse({ country: 'XA', sources: ['own'], places: [{ ...place, at: [91, 0] }] }).success).toBe(false);
    expect(overlayFile.safeParse({ country: 'XA', sources: [], places: [] }).success).toBe(false);
  });
});
