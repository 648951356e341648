import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { findCopies } from '../src/reports/copies/find-copies.ts';
import { KeptOverlaps } from '../src/reports/copies/kept-overlaps.ts';
import { pairCandidates } from '../src/reports/copies/pair-candidates.ts';
import { shingleText } from '../src/reports/copies/shingle-text.ts';

const report = (id: string, text: string): Report => ({
  id: `rep_${id}`,
  hash: id,
  file: null,
  recordId: id,
  title: null,
  publisher: null,
  published: null,
  language: 'en',
  url: null,
  text,
  clean: { text, toTaken: (at) => at },
  publishedOn: null,
  carriedOn: null,
  credits: [],
  dateline: [],
});

const WORDS =
  'road bridge market shells night village army group truce guns river school bread trucks north gate quiet morning radio mayor'.split(' ');
/** A text of its own for every seed: the same seed gives the same words. */
const story = (seed: number, words = 220): string => {
  let x = seed * 7919 + 17;
  const out: string[] = [];
  for (let i = 0; i < words; i++) {
    x = (Math.imul(x, 1103515245) + 12345) & 0x7fffffff;
    out.push(WORDS[(x >> 8) % WORDS.length] + (i % 13 === 12 ? '.' : ''));
  }
  return out.join(' ');
};

describe('findCopies', () => {
  it('finds an edited copy and measures what is shared', () => {
    const text = story(1);
    const words = text.split(' ');
    const edited = [...words.slice(0, 60), 'an', 'editor', 'wrote', 'this', ...words.slice(66)].join(' ');
    const { copies } = findCopies([report('a', text), report('b', edited), report('c', story(2))]);
    const found = copies.get('rep_a');
    expect(found).toHaveLength(1);
    expect(found?.[0].report).toBe('rep_b');
    expect(found?.[0].share).toBeGreaterThan(0.85);
    expect(copies.get('rep_b')?.[0].share).toBe(found?.[0].share);
    expect(copies.has('rep_c')).toBe(false);
  });

  it('says that a short report stands wholly in a long one', () => {
    const { copies } = findCopies([report('long', `${story(3)} ${story(4)} ${story(5)}`), report('short', story(4))]);
    expect(copies.get('rep_short')?.[0].contained).toBeGreaterThan(0.95);
    expect(copies.get('rep_short')?.[0].share).toBeLessThan(0.5);
  });

  it('holds a story of hundreds of carriers together', () => {
    const text = story(6);
    const carriers = Array.from({ length: 150 }, (_, i) => report(`r${i}`, `${text} Carrier number ${i} adds a line of its own here.`));
    const { copies, groups } = findCopies([...carriers, ...Array.from({ length: 50 }, (_, i) => report(`o${i}`, story(100 + i)))]);
    expect(new Set(carriers.map((c) => groups.get(c.id))).size).toBe(1);
    expect(copies.get('rep_r0')).toHaveLength(149);
    expect(copies.has('rep_o7')).toBe(false);
  });

  it('takes no account of case, accents, quotes and hyphens', () => {
    expect([...shingleText('The cease-fire in Dar’a held on Monday')]).toEqual([...shingleText('the Ceasefire in Dara held, on MONDAY')]);
  });

  it('reads nothing from nothing', () => {
    expect(findCopies([]).copies.size).toBe(0);
    expect(findCopies([report('a', ''), report('b', 'four words only here')]).copies.size).toBe(0);
  });

  it('gives the same answer for any order of intake and for repeats', () => {
    const reports = Array.from({ length: 8 }, (_, i) =>
      report(`r${i}`, i % 3 === 0 ? story(1) : i % 3 === 1 ? `${story(1)} ${story(i)}` : story(i)),
    );
    const expected = findCopies(reports);
    fc.assert(
      fc.property(fc.array(fc.nat(7), { maxLength: 6 }), fc.shuffledSubarray(reports, { minLength: 8 }), (again, order) => {
        const got = findCopies([...order, ...again.map((i) => reports[i])]);
        for (const { id } of reports) expect(got.copies.get(id)).toEqual(expected.copies.get(id));
        expect(got.copies.size).toBe(expected.copies.size);
        expect(Object.fromEntries(got.groups)).toEqual(Object.fromEntries(expected.groups));
      }),
      { numRuns: 30 },
    );
  });

  it('looks a new report up by its own shingles, and finds those worth comparing as from nothing', () => {
    // few stock sentences in many reports: short lists of a shingle, long ones and those of thousands
    const stock = Array.from({ length: 6 }, (_, i) => story(500 + i, 60));
    const told = fc.record({ own: fc.nat(20), stock: fc.nat(5), long: fc.boolean() });
    fc.assert(
      fc.property(fc.array(told, { minLength: 40, maxLength: 90 }), fc.integer({ min: 1, max: 30 }), (all, late) => {
        const reports = all.map((one, i) =>
          report(`${(i * 37) % 1000}`, `${story(one.own, 30)} ${stock[one.stock]} ${one.long ? story(i, 150) : ''}`),
        );
        const kept = new KeptOverlaps();
        for (let n = reports.length - late; n <= reports.length; n++) {
          const some = reports.slice(0, n).sort((a, b) => (a.id < b.id ? -1 : 1));
          const shingles = kept.update(some).map((cut) => cut.shingles);
          const found = new Set<string>();
          kept.pairs((a, b) => found.add(a < b ? `${a} ${b}` : `${b} ${a}`));
          const expected = new Set<string>();
          pairCandidates(shingles, (a, b) => expected.add(`${some[a].id} ${some[b].id}`));
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 8 },
    );
  });
});
