import { afterAll, beforeAll, expect, test } from 'vitest';
import { PlaceNames, searchedWords } from '../src/http/place-names.ts';
import type { PlaceAnswer } from '../src/views/schemas/register-schemas.ts';
import { knowledge, sampleFiles } from './engine-samples.ts';
import { type Served, serveSamples } from './http-server.ts';

let served: Served;
beforeAll(async () => {
  served = await serveSamples(sampleFiles().slice(0, 12));
});
afterAll(() => served.end());

const find = async (q: string): Promise<PlaceAnswer[]> => (await served.get(`/places?q=${encodeURIComponent(q)}`)).json;

test('a place is found by the beginning of its name, of a word in it, by another of its names and by its sound', async () => {
  expect((await find('alep')).map(({ name }) => name)).toContain('Aleppo');
  expect((await find('Aleppo'))[0].n).toBeGreaterThan(0);
  expect((await find('zor')).map(({ name }) => name)).toContain('Deir ez-Zor');
  expect((await find('Halab')).map(({ name }) => name)).toContain('Aleppo');
  expect((await find('Deir al-Zour')).map(({ name }) => name)).toContain('Deir ez-Zor');
  expect(await find('…')).toEqual([]);
  expect(await find('no such place anywhere')).toEqual([]);
});

test('a place tells all that a correction says, and what it lies in', async () => {
  const [place] = (await find('Daraya')).filter(({ country }) => country === 'SY');
  expect(place).toMatchObject({ name: expect.any(String), country: 'SY', lat: expect.any(Number), radiusKm: expect.any(Number) });
  expect(place.within.at(-1)).toEqual({ id: 'cc:SY', name: 'Syria' });
});

test('places with incidents come first, then those in the countries of the register', async () => {
  const places = await find('a');
  expect(places.length).toBe(20);
  expect(places.map(({ n }) => n)).toEqual(places.map(({ n }) => n).sort((a, b) => b - a));
  expect((await find('Tripoli')).length).toBeGreaterThan(1);
});

test('a place that a person wrote is suggested from then on, with the incidents that are there', async () => {
  expect(await find('Old Ferry Landing')).toEqual([]);
  const { items } = (await served.get('/incidents?limit=1')).json;
  const where = { name: 'Old Ferry Landing', id: null, lat: 35.5, lon: 40.1, radiusKm: 1, country: 'SY', how: 'stated' };
  const { status } = await served.send('POST', '/judgements', {
    act: 'correction',
    target: items[0].id,
    field: 'where',
    value: where,
    reason: 'The landing, by its picture.',
  });
  expect(status).toBeLessThan(300);
  const { how: _, ...told } = where;
  expect(await find('ferry')).toContainEqual({ ...told, kind: null, within: [], n: 1 });
});

test('every name of the gazetteer is found by its own beginning, where it stands', () => {
  const names = new PlaceNames(knowledge.gazetteer);
  for (let place = 0; place < knowledge.gazetteer.head.places; place += 4999) {
    const words = searchedWords(knowledge.gazetteer.name(place));
    if (words === '') continue;
    expect(names.isNamed(place, words)).toBe(true);
    const found = names.beginning(words);
    expect(found).toContain(place);
    for (const one of found) expect(searchedWords(knowledge.gazetteer.name(one))).toContain(words);
  }
});
