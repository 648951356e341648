import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markSpans } from '../src/parts/claim-quote/mark-spans.ts';
import { paragraphOf } from '../src/parts/claim-quote/paragraph-of.ts';
import { correctToll, correctWhen, correctWhere, readCount, readNames, writeCount } from '../src/parts/compose-correction.ts';
import { diffWords } from '../src/views/incident/diff-words.ts';
import { groupTexts } from '../src/views/incident/group-texts.ts';
import { mentionAt, mentionsIn } from '../src/views/incident/read-mentions.ts';
import { tabulateFacts } from '../src/views/incident/tabulate-facts.ts';
import { partFiles } from '../src/views/intake/part-files.ts';
import { headsInReason, readHeads } from '../src/views/intake/read-heads.ts';
import { trimSpan } from '../src/views/report/selected-span.ts';

const runsToText = (runs: { text: string }[]): string => runs.map(({ text }) => text).join('');

describe('marks over a text', () => {
  test('are cut where they overlap, the longest named first', () => {
    const segments = markSpans('Shells fell on the market', [
      { id: 'short', start: 7, end: 14 },
      { id: 'long', start: 0, end: 25 },
      { id: 'tail', start: 12, end: 25 },
    ]);
    expect(segments.map(({ text, ids }) => [text, ids.join(' ')])).toEqual([
      ['Shells ', 'long'],
      ['fell ', 'long short'],
      ['on', 'long tail short'],
      [' the market', 'long tail'],
    ]);
  });

  test('lose no character and invent none', () => {
    const span = fc.record({ id: fc.string(), start: fc.nat(60), end: fc.nat(60) });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 8 }), (text, marks) => {
        const segments = markSpans(text, marks);
        expect(runsToText(segments)).toBe(text);
        for (const { start, end, ids } of segments) {
          for (const { id, start: from, end: to } of marks) {
            if (ids.includes(id)) continue;
            expect(Math.min(end, to) > Math.max(start, from) && from < to).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the paragraph of a span', () => {
  const text = 'First words here.\n\n  The second tells of it, and of more.  \n\nThe third.';
  test('goes from empty line to empty line', () => {
    const { start, end } = paragraphOf(text, { start: 26, end: 32 });
    expect(text.slice(start, end)).toBe('The second tells of it, and of more.');
  });

  test('is cut between words where it is long, and says so', () => {
    const long = `${'word '.repeat(400)}HERE ${'word '.repeat(400)}`;
    const at = long.indexOf('HERE');
    const cut = paragraphOf(long, { start: at, end: at + 4 }, 200);
    expect(long.slice(cut.start, cut.end)).toMatch(/^(word )+HERE( word)+$/);
    expect(cut).toMatchObject({ cutBefore: true, cutAfter: true });
  });

  test('always holds the span', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.nat(400), fc.nat(50), fc.integer({ min: 10, max: 200 }), (s, from, length, limit) => {
        const start = Math.min(from, s.length);
        const end = Math.min(s.length, start + length);
        const found = paragraphOf(s, { start, end }, limit);
        expect(found.start).toBeLessThanOrEqual(start);
        expect(found.end).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});

describe('what changed between two texts', () => {
  test('is told word by word', () => {
    const { before, after } = diffWords('4 killed in Tolm', 'at least 6 killed in Tolm');
    expect(before).toEqual([
      { kind: 'gone', text: '4 ' },
      { kind: 'same', text: 'killed in Tolm' },
    ]);
    expect(after.filter(({ kind }) => kind === 'new').map(({ text }) => text)).toEqual(['at least 6 ']);
  });

  test('gives both texts back', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const { before, after } = diffWords(a, b);
        expect(runsToText(before)).toBe(a);
        expect(runsToText(after)).toBe(b);
      }),
    );
  });
});

describe('who said which', () => {
  const nothing = { stance: 'asserts', act: null, when: null, where: null, by: [], against: [], weapons: [] } as const;
  const claim = (id: string, said: object) =>
    ({ ...nothing, killed: null, wounded: null, displaced: null, id: `clm_${id}`, ...said }) as never;
  const when = (start: string, end: string, how = 'stated') => ({ start, end, grain: 'day', how });

  test('stands side by side, one column a voice, and fields nobody speaks of are left out', () => {
    const rows = tabulateFacts(
      [
        claim('1', { act: 'shelling', killed: { min: 4, max: 4, approx: false } }),
        claim('2', { act: 'shelling' }),
        claim('3', { killed: { min: 6, max: 6, approx: false } }),
      ],
      [{ claims: ['clm_1', 'clm_2'] }, { claims: ['clm_3'] }],
    );
    expect(rows.map(({ field, said }) => [field, said.map((cell) => cell.map(({ claims }) => claims.length))])).toEqual([
      ['act', [[2], []]],
      ['killed', [[1], [1]]],
    ]);
  });

  test('what is said goes before what is concluded, and the finer time before the day that holds it', () => {
    const rows = tabulateFacts(
      [
        claim('1', { when: when('2019-04-09', '2019-04-10') }),
        claim('2', { when: when('2019-04-09T16:15', '2019-04-09T16:16') }),
        claim('3', { when: when('2019-04-08', '2019-04-09', 'inferred') }),
      ],
      [{ claims: ['clm_1', 'clm_2', 'clm_3'] }],
    );
    expect(rows[0].said[0].map(({ value }) => (value as { start: string }).start)).toEqual(['2019-04-09T16:15']);
  });
});

describe('the words of an incident', () => {
  const claim = (id: string, report: string, stance = 'asserts') =>
    ({ id: `clm_${id}`, report, stance, kind: 'incident', mood: 'actual' }) as never;
  const report = (id: string, day: string) => ({ id, published: { start: day } }) as never;
  const voice = (origin: string, claims: string[], texts: object[]) =>
    ({ origin, name: origin, stance: 'asserts', claims, texts }) as never;

  test('stand text by text, each claim once, copies under the text that came first, whichever voice calls which the copy', () => {
    const { asserted, denied } = groupTexts({
      claims: [claim('1', 'rep_late'), claim('2', 'rep_first'), claim('3', 'rep_late', 'denies')],
      reports: [report('rep_late', '2019-04-05'), report('rep_first', '2019-04-03')],
      voices: [
        voice('wire', ['clm_1', 'clm_2'], [{ report: 'rep_late', copies: ['rep_first'] }]),
        voice('army', ['clm_3'], [{ report: 'rep_first', copies: ['rep_late'] }]),
      ],
    });
    expect(asserted.map(({ report: id, claims, copies }) => [id, claims.length, copies.map((copy) => copy.report)])).toEqual([
      ['rep_first', 1, ['rep_late']],
    ]);
    expect(denied.map(({ report: id, voices }) => [id, voices.map(({ name }) => name)])).toEqual([['rep_late', ['army']]]);
  });
});

describe('mentions', () => {
  test('are found with the longer name first, and only whole', () => {
    expect(mentionsIn('@Omar Said and @ana, not @anastasia', ['ana', 'Omar', 'Omar Said'])).toEqual(['Omar Said', 'ana']);
    expect(mentionAt('see @om', 7)).toEqual({ start: 4, begun: 'om' });
    expect(mentionAt('mail me@om', 10)).toBeNull();
  });
});

describe('heads of a table', () => {
  test('are read as a table has them, quotes and signs and all', () => {
    expect(readHeads('\uFEFFRef,"Who, where",Said\n1,2,3')).toEqual(['Ref', 'Who, where', 'Said']);
    expect(readHeads('a;b;c\r\n1;2;3')).toEqual(['a', 'b', 'c']);
    expect(headsInReason('No column holds the text; its columns are Ref, Remarks. Name it with --map.')).toEqual(['Ref', 'Remarks']);
  });
});

describe('a correction', () => {
  test('reads counts as people write them', () => {
    expect(readCount('4')).toEqual({ min: 4, max: 4, approx: false });
    expect(readCount('4–6')).toEqual({ min: 4, max: 6, approx: false });
    expect(readCount('1,200+')).toEqual({ min: 1200, max: null, approx: false });
    expect(readCount('-6')).toEqual({ min: null, max: 6, approx: false });
    expect(readCount('~20')).toEqual({ min: 20, max: 20, approx: true });
    for (const wrong of ['', 'many', '6-4', '-', '4.5']) expect(readCount(wrong)).toBeNull();
  });

  test('writes a count so that it is read as the same', () => {
    const count = fc.record({ min: fc.option(fc.nat(5000)), max: fc.option(fc.nat(5000)), approx: fc.boolean() });
    fc.assert(
      fc.property(count, (c) => {
        fc.pre((c.min !== null || c.max !== null) && (c.min === null || c.max === null || c.min <= c.max));
        expect(readCount(writeCount(c))).toEqual(c);
      }),
    );
  });

  test('of a toll keeps what the voices said', () => {
    const before = { min: 4, max: 6, stated: [{ min: 4, max: 4, claims: ['clm_1' as const] }] };
    expect(correctToll({ min: 5, max: 5, approx: false }, before)).toEqual({ min: 5, max: 5, stated: before.stated });
  });

  test('of a time is half-open: a day, days, or a minute of the local clock', () => {
    expect(correctWhen({ day: '2016-05-09' })).toMatchObject({ start: '2016-05-09', end: '2016-05-10', grain: 'day' });
    expect(correctWhen({ day: '2016-05-09', last: '2016-05-11' })).toMatchObject({ end: '2016-05-12' });
    expect(correctWhen({ day: '2016-05-09', time: '23:59', offset: '+03:00' })).toMatchObject({
      start: '2016-05-09T23:59+03:00',
      end: '2016-05-10T00:00+03:00',
      grain: 'minute',
    });
    expect(correctWhen({ day: '2016-05-09', last: '2016-05-08' })).toBeNull();
  });

  test('of a place never makes a point more exact than 100 metres', () => {
    expect(correctWhere({ name: 'Arbin', lat: '33.5', lon: '36.4', radiusKm: '0' })).toMatchObject({ radiusKm: 0.1, id: null });
    expect(correctWhere({ name: 'Arbin', lat: '33.5', lon: '', radiusKm: '' })).toBeNull();
    expect(correctWhere({ name: 'Arbin', lat: '', lon: '', radiusKm: '' })).toMatchObject({ lat: null, radiusKm: null });
  });

  test('reads names with commas or lines between, each once', () => {
    expect(readNames('the camp, a clinic\nThe camp')).toEqual(['the camp', 'a clinic']);
  });
});

describe('parts of an upload', () => {
  test('hold every file once, in order, within their limits', () => {
    const sizes = fc.array(fc.nat(12), { maxLength: 40 });
    fc.assert(
      fc.property(sizes, (all) => {
        const files = all.map((size, i) => ({ name: String(i), size }));
        const parts = partFiles(files, { files: 4, bytes: 10 });
        expect(parts.flat()).toEqual(files);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(4);
          if (part.length > 1) expect(part.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(10);
        }
      }),
    );
  });
});

test('a selection leaves the blanks at its ends out', () => {
  expect(trimSpan('  four were killed ', 0, 19)).toEqual({ start: 2, end: 18, quote: 'four were killed' });
  expect(trimSpan('   ', 0, 3)).toBeNull();
});
