import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawReport } from '../src/model/report.ts';
import { dateReports } from '../src/reports/dating/date-reports.ts';
import { readDateline } from '../src/reports/stories/read-dateline.ts';
import { takeReport } from '../src/reports/take-report.ts';
import { rawOf } from './read-text.ts';
import { shippedCalendars } from './times-fixture.ts';

const knowledge = { calendars: shippedCalendars().value, sources: new Map() };

const raw = (text: string, more: Partial<RawReport> = {}): RawReport => ({ ...rawOf(text, null), ...more });
const date = (...raws: RawReport[]) => dateReports(raws.map(takeReport), knowledge);
const first = (text: string, more: Partial<RawReport> = {}) => date(raw(text, more))[0];

const BODY =
  '\n\nTwo barns burned on Tuesday when mortars hit the lower valley, the mayor said. Nobody was hurt, and the road stayed open.\n';

describe('what the record or the text states', () => {
  test('the record’s day, month, instant and mail date', () => {
    expect(first('Quiet.', { published: '2019-06-04' }).publishedOn).toMatchObject({
      start: '2019-06-04',
      end: '2019-06-05',
      grain: 'day',
      how: 'stated',
    });
    expect(first('Quiet.', { published: '2019-06' }).publishedOn).toMatchObject({ start: '2019-06-01', end: '2019-07-01', grain: 'month' });
    expect(first('Quiet.', { published: '2019-06-04T21:40:00Z' }).publishedOn).toMatchObject({ start: '2019-06-04' });
    expect(first('Quiet.', { published: 'Tue, 04 Jun 2019 21:40:00 GMT' }).publishedOn).toMatchObject({ start: '2019-06-04' });
    expect(first('Quiet.', { published: 'soon' }).publishedOn).toBeNull();
  });
  test.each([
    ['Barns burn in valley\n\n4 June 2019', '2019-06-04'],
    ['Barns burn in valley\nPublished: 4 June 2019 - 10:20 GMT', '2019-06-04'],
    ['Barns burn in valley\nJune 4, 2019', '2019-06-04'],
    ['Barns burn in valley\n2019-06-04', '2019-06-04'],
    ['Barns burn in valley\n04.06.2019', '2019-06-04'],
    ['TUNIS, 4 June 2019 – A storm of shells fell.', '2019-06-04'],
    ['SAN JOSE, 4 JUN 89 (AP) -- [TEXT] SHELLS FELL ON THE PORT TODAY.', '1989-06-04'],
    ['Barns burn in valley\nTuesday, 4 June 2019', '2019-06-04'],
    ['LAKE RADIO - evening bulletin for the whole valley, Tuesday 4 June 2019', '2019-06-04'],
    ['Daily report of the river monitoring mission for 4 June 2019', '2019-06-04'],
    ['Weekly security update on the situation in the valleys (4 June 2019)', '2019-06-04'],
  ])('%s', (head, day) => {
    expect(first(head + BODY).publishedOn).toMatchObject({ start: day, how: 'stated' });
  });
  test('an outlet’s own line goes before the page that carries it', () => {
    const report = first(`Barns burn in valley\n\n- 05.06.2019\n\nEvening Herald, June 4, 2019${BODY}`);
    expect(report.publishedOn).toMatchObject({ start: '2019-06-04', how: 'stated' });
    expect(report.publishedOn?.because).toContain('Evening Herald');
    expect(report.carriedOn).toMatchObject({ start: '2019-06-05' });
  });
  test('a date in the telling is no date line', () => {
    expect(
      first('The wall was built on 4 June 2019 and has held since, engineers said in a long report to the council.').publishedOn,
    ).toBeNull();
    expect(first(`Statement of the elders on the truce of the western villages of 4 June 2019${BODY}`).publishedOn).toBeNull();
    expect(first('Published: Updated:\n\nThe wall has held, engineers said.').publishedOn).toBeNull();
  });
});

describe('day and month that could change places', () => {
  test('the weekday told as news settles it', () => {
    // 4 June 2019 was a Tuesday, 6 April 2019 a Saturday
    const report = first(`Barns burn in valley\n\n04/06/2019${BODY}`);
    expect(report.publishedOn).toMatchObject({ start: '2019-06-04', how: 'stated' });
    expect(report.publishedOn?.because).toContain('Tuesday');
    expect(first(`Barns burn in valley\n\n06/04/2019${BODY}`).publishedOn).toMatchObject({ start: '2019-06-04' });
  });
  test('where weekdays settle nothing, a date told in a report that shares sentences does', () => {
    // 7 January 2019 and 1 July 2019 were both Mondays
    const shared =
      'Engineers closed the eastern sluice on Monday after a mine drifted against its outer gate. Ferrymen refused to cross until the army had swept the whole channel by boat.';
    const [a, b] = date(
      raw(`Sluice shut\n\n01/07/2019\n\n${shared}`, { title: 'Sluice shut' }),
      raw(`${shared} Forty boats have waited since June 25.`, { title: 'Boats wait' }),
    );
    expect(a.publishedOn).toMatchObject({ start: '2019-07-01', how: 'stated' });
    expect(a.publishedOn?.alternatives).toBeUndefined();
    expect(a.publishedOn?.because).toContain('June 25');
    expect(b.publishedOn).toMatchObject({ start: '2019-07-01', how: 'inferred' });
    expect(b.publishedOn?.because).toContain('shares 2 sentences');
  });
  test('where nothing settles it, both readings stay', () => {
    const report = first('Sluice shut\n\n01/07/2019\n\nEngineers closed the sluice on Monday.');
    expect(report.publishedOn).toMatchObject({
      start: '2019-07-01',
      how: 'inferred',
      alternatives: [{ start: '2019-01-07', end: '2019-01-08' }],
    });
  });
});

describe('undated reports', () => {
  test('a known gathering told of as this week gives the week, its weekday the day', () => {
    const report = first(
      'Envoys said on Wednesday that the truce holds. Leaders of the G20 had met in Osaka earlier this week and said nothing.',
    );
    expect(report.publishedOn).toBeNull();
    const later = first(
      'Envoys said on Sunday that the truce holds. Leaders of the G20 had met in Osaka earlier this week and said nothing.',
    );
    expect(later.publishedOn).toMatchObject({ start: '2019-06-30', how: 'inferred' });
    expect(later.publishedOn?.because).toContain('Osaka');
    expect(first('Envoys said on Sunday that the truce holds. The G20 once met in Osaka.').publishedOn).toBeNull();
  });
  test('a weekday and a date are set beside a dated report about the same people', () => {
    const people =
      'In the hall stood Arvid Lindholm, Beatrix Kowal, Caspar Drummond, Delphine Marchetti, Emeric Vasko, with Fiorella Tanaka, Gideon Okafor, Hedda Brandt';
    const [dated, undated] = date(
      raw(`Talks open\n\n4 June 2019\n\n${people}, all of them tired, on Tuesday.`, { title: 'Talks open' }),
      raw(`${people}, who said on Friday that the pact signed on May 20 would last.`),
    );
    expect(dated.publishedOn?.start).toBe('2019-06-04');
    expect(undated.publishedOn).toMatchObject({
      start: '2019-06-07',
      how: 'inferred',
      alternatives: [{ start: '2019-05-31' }, { start: '2019-06-14' }],
    });
    expect(undated.publishedOn?.because).toContain('Talks open');
  });
  test('an address or a file name that holds a day', () => {
    expect(first('Shells fell.', { url: 'https://herald.example/2019/06/04/barns-burn' }).publishedOn).toMatchObject({
      start: '2019-06-04',
      how: 'inferred',
    });
    expect(first('Shells fell.', { file: 'notes/20190604-barns.txt' }).publishedOn).toMatchObject({ start: '2019-06-04', how: 'inferred' });
    expect(first('Shells fell.', { url: 'https://herald.example/2019/66/04/x', file: '000_31d920190699fd.txt' }).publishedOn).toBeNull();
    expect(first(`Barns burn\n\n3 June 2019${BODY}`, { url: 'https://herald.example/2019/06/04/x' }).publishedOn).toMatchObject({
      start: '2019-06-03',
      how: 'stated',
    });
  });
  test('nothing to infer from: no date', () => {
    expect(first('Shells fell on Monday, a day after the raid.').publishedOn).toBeNull();
    expect(first('').publishedOn).toBeNull();
  });
  test('sentences in common do not date a report that tells of other days', () => {
    const shared =
      'Engineers closed the eastern sluice after a mine drifted against its outer gate. Ferrymen refused to cross until the army had swept the whole channel by boat.';
    const [, b] = date(raw(`${shared} It was Tuesday.`, { published: '2019-06-04' }), raw(`${shared} The army came on Saturday.`));
    expect(b.publishedOn).toBeNull();
  });
});

describe('what a bulletin covers', () => {
  test.each([
    ['The mission’s daily note is based on posts’ returns as of 18:00 3 June 2019. Nine blasts were heard.', '2019-06-02', '2019-06-04'],
    ['In the past 24 hours the centre counted nine blasts.', '2019-06-03', '2019-06-05'],
    ['From the evening of 1 June to the evening of 3 June the mission counted nine blasts.', '2019-06-01', '2019-06-04'],
  ])('%s', (text, start, end) => {
    expect(first(text, { published: '2019-06-04' }).coversOn).toMatchObject({ start, end, how: 'inferred' });
  });
  test.each([
    ['Weekly brief, 27 May to 2 June 2019', '2019-05-27', '2019-06-03'],
    ['Security digest no. 9 (27 May - 2 June)', '2019-05-27', '2019-06-03'],
    ['Breaches of the accord, tenth day: June 3', '2019-06-03', '2019-06-04'],
  ])('by its title: %s', (title, start, end) => {
    expect(first('Nine blasts were heard.', { title, published: '2019-06-04' }).coversOn).toMatchObject({ start, end });
  });
  test.each([
    'Four years on from 9 May 2015',
    'Truce holds from 8 June',
    'Nine blasts on Monday',
    'Report of 4 June 2019',
    'Two statements on the night of 3 June',
  ])('not by: %s', (title) => {
    expect(first('Nine blasts were heard.', { title, published: '2019-06-04' }).coversOn).toBeUndefined();
  });
  test('the weekdays of a week covered are its own', () => {
    const covers = (text: string) => dateReports([takeReport(raw(text, { published: '2019-06-05' }))], knowledge)[0].coversOn;
    expect(covers('The week from 27 May to 2 June was calm.')).toMatchObject({ start: '2019-05-27', end: '2019-06-03' });
    expect(covers('He was away from 27 May to 2 June.')).toBeUndefined();
  });
  test('news of a day covers nothing of its own', () => {
    expect(first('Nine blasts were heard on Monday.', { published: '2019-06-04' }).coversOn).toBeUndefined();
  });
});

describe('datelines', () => {
  test.each([
    ['AMMAN/ANKARA A senior envoy said the pass was open and the road beyond it clear.', ['AMMAN', 'ANKARA']],
    ['TUNIS (Reuters) - Two ships sank in the bay, the harbour master said on Monday.', ['TUNIS']],
    ['TUNIS, 4 June (TAP) Two ships sank in the bay, the harbour master said on Monday.', ['TUNIS']],
    ['SAN JOSE, 8 JAN 89 (AP) -- [TEXT] TWO SHIPS SANK IN THE BAY LAST NIGHT.', ['SAN JOSE']],
    ['Tunis-Amid calls for calm, two ships sank in the bay, the harbour master said on Monday.', ['Tunis']],
    ['Ships sink in bay\n\nTunis – Two ships sank in the bay, the harbour master said on Monday evening.', ['Tunis']],
    ['Tunis: Two ships sank in the bay, the harbour master said on Monday evening late.', ['Tunis']],
  ])('%s', (text, places) => {
    expect(readDateline(text)?.places).toEqual(places);
  });
  test.each([
    'Two ships sank in the bay, the harbour master said on Monday evening, late at night.',
    'UN envoy calls for calm after two ships sank in the bay, the harbour master said.',
    'AFP - Two ships sank in the bay, the harbour master said on Monday evening late.',
    'Chile-Peru border: two ships sank in the bay, the harbour master said on Monday.',
    'Harbour crisis: two ships sank in the bay, the harbour master said on Monday evening.',
    'BREAKING Two ships sank in the bay, the harbour master said on Monday evening late.',
  ])('none: %s', (text) => {
    expect(readDateline(text)).toBeNull();
  });
  test('an outlet’s name is no place', () => {
    expect(readDateline('ANSA-MED (Reuters) - Two ships sank in the bay on Monday.', new Set(['ansa-med']))).toBeNull();
  });
});

describe('properties', () => {
  const line = fc.constantFrom(
    '04/06/2019',
    '5 June 2019',
    'Published: 4 June 2019',
    'TUNIS, 4 June 2019 –',
    'Shells fell on Monday.',
    'On June 1 the pact was signed in the old town hall by four men.',
    'G20 in Osaka this week',
    '',
    '- 05.06.2019',
  );
  test('the order of intake dates nothing differently', () => {
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 5 }), { minLength: 1, maxLength: 5 }), (docs) => {
        const raws = docs.map((lines, k) => raw(`${lines.join('\n')}\n${k}`));
        const byHash = (list: ReturnType<typeof date>) =>
          new Map(list.map((r) => [r.hash, JSON.stringify([r.publishedOn, r.carriedOn, r.dateline])]));
        const forward = byHash(date(...raws));
        const backward = byHash(date(...[...raws].reverse()));
        for (const [hash, dating] of forward) expect(backward.get(hash)).toBe(dating);
      }),
      { numRuns: 150 },
    );
  });
  test('an inferred date always says why', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const on = first(lines.join('\n')).publishedOn;
        if (on?.how === 'inferred') expect(on.because?.length).toBeGreaterThan(10);
        if (on) expect(on.start < on.end).toBe(true);
      }),
    );
  });
  test('hostile texts are dated in bounded time', () => {
    for (const piece of ['|', '- ', '4 June 2019 ', 'TUNIS ', '(', 'Published: ', '01/02/2019\n']) {
      const start = performance.now();
      first(piece.repeat(200_000));
      expect(performance.now() - start, piece).toBeLessThan(6000);
    }
  });
});
