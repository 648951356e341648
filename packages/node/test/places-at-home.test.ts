import { describe, expect, test } from 'vitest';
import { outletCountry } from '../../core/src/language/places/outlet-country.ts';
import { dateReports } from '../../core/src/reports/dating/date-reports.ts';
import { takeReport } from '../../core/src/reports/take-report.ts';
import { knowledge, rawOf, reader } from '../../core/test/read-text.ts';

/** Names of places in a text of an outlet, each with where it is put. */
function placesOf(text: string, publisher: string | null): { name: string; lat: number; lon: number }[] {
  const [report] = dateReports([takeReport({ ...rawOf(text, '2021-03-04'), publisher })], knowledge);
  return reader.places(reader.open(report));
}

describe('the country an outlet writes from', () => {
  test.each([
    [{ publisher: 'www.barrow-herald.co.uk', url: null }, 'GB'],
    [{ publisher: 'The Barrow Herald', url: 'https://barrowherald.com.au/news/1?x=2' }, 'AU'],
    [{ publisher: 'Orsela Post', url: 'http://www.orselapost.lk:8080/a' }, 'LK'],
    [{ publisher: 'www.barrowherald.com', url: null }, null],
    [{ publisher: 'gulf-view.tv', url: null }, null],
    [{ publisher: 'Agence XY', url: null }, null],
  ])('%o: %s', (outlet, country) => {
    expect(outletCountry(outlet)).toBe(country);
  });

  test('decides between namesakes where no country is named, and not where the news is of another', () => {
    const local = 'Police closed the road into Perth on Tuesday after two men were hurt outside a pub.';
    expect(placesOf(local, 'www.tayside-news.co.uk')[0].lat).toBeGreaterThan(50);
    expect(placesOf(local, 'www.swan-news.com.au')[0].lat).toBeLessThan(0);
    const abroad = 'Australia sent two police teams from Perth to Sydney on Tuesday.';
    expect(placesOf(abroad, 'www.tayside-news.co.uk').find(({ name }) => name === 'Perth')?.lat).toBeLessThan(0);
  });
});

describe('names of places as they are listed', () => {
  test('a side, an edge and a distance leave the name where it is', () => {
    const [side] = placesOf('Shells fell in northern Yemen on Monday.', null);
    const [plain] = placesOf('Shells fell in Yemen on Monday.', null);
    expect([side.lat, side.lon]).toEqual([plain.lat, plain.lon]);
    const [off] = placesOf('The convoy halted 30 km east of Taiz on Monday.', null);
    const [town] = placesOf('The convoy halted in Taiz on Monday.', null);
    expect([off.lat, off.lon]).toEqual([town.lat, town.lon]);
  });
});

describe('divisions', () => {
  test.each([
    ['Two rebels died in Agusan del Sur province in the Philippines.', 'Agusan del Sur province', 8.4, 125.9],
    ['Gunmen burnt a school in Soum province in Burkina Faso.', 'Soum province', 14.4, -1.3],
    ['Iraqi troops shelled a village in Salahuddin province.', 'Salahuddin province', 34.5, 43.6],
    ['A drone struck a camp in Hadramaut in Yemen.', 'Hadramaut', 16.5, 49.5],
    ['Militants in Somalia mined a road in Lower Shebelle.', 'Lower Shebelle', 1.9, 44.3],
  ])('%s', (text, name, lat, lon) => {
    const found = placesOf(text, null).find((place) => place.name === name);
    expect(found?.lat).toBeCloseTo(lat, 0);
    expect(found?.lon).toBeCloseTo(lon, 0);
  });

  test('a district that is called so in full is no town of its last word', () => {
    expect(knowledge.gazetteer.named('Columbia').map((place) => knowledge.gazetteer.id(place))).not.toContain('adm1:US.DC');
  });
});
