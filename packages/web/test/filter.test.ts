import { DAY_FIELDS, FIGURE_FIELDS, FLAG_FIELDS, WORD_FIELDS } from '@truceline/core/model/filter-fields.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOf, setDays, stanceOf, toggleExclusion, toggleUnder, toggleValue } from '../src/views/register/filter/edit-filter.ts';
import { type Filter, type Group, NO_FILTER } from '../src/views/register/filter/filter.ts';
import { readFilter } from '../src/views/register/filter/read-filter.ts';
import { writeFilter } from '../src/views/register/filter/write-filter.ts';

const value = fc.oneof(
  fc.constantFrom(
    'airstrike',
    'gn:170063',
    'empty',
    'or',
    'a b',
    '-x',
    '<5',
    '1..2',
    'he said "no"',
    'back\\slash',
    'Syrian Army',
    'x,y',
    '(z)',
    '',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const filled = value.filter((text) => text !== '');
const day = fc.constantFrom('2016-05-01', '2016-05-09', '2016-12-31');
const condition: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ field: fc.constantFrom(...WORD_FIELDS), op: fc.constantFrom('eq' as const, 'not' as const), value: filled }),
  fc.record({
    field: fc.constantFrom(...WORD_FIELDS),
    op: fc.constant('in' as const),
    value: fc.array(filled, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ field: fc.constantFrom('place' as const, 'area' as const), op: fc.constant('under' as const), value: filled }),
  fc.record({ field: fc.constantFrom(...WORD_FIELDS, ...DAY_FIELDS, ...FIGURE_FIELDS), op: fc.constant('empty' as const) }),
  fc.record({ field: fc.constantFrom(...DAY_FIELDS), op: fc.constantFrom('before' as const, 'after' as const), value: day }),
  fc.record({ field: fc.constantFrom(...DAY_FIELDS), op: fc.constant('between' as const), value: fc.tuple(day, day) }),
  fc.record({ field: fc.constantFrom(...DAY_FIELDS), op: fc.constant('within' as const), value: fc.integer({ min: 1, max: 36_500 }) }),
  fc.record({
    field: fc.constantFrom(...FIGURE_FIELDS),
    op: fc.constant('between' as const),
    value: fc.tuple(fc.option(fc.nat(999)), fc.option(fc.nat(999))),
  }),
  fc.record({ field: fc.constantFrom(...FLAG_FIELDS), op: fc.constant('eq' as const), value: fc.boolean() }),
  fc.record({ field: fc.constant('text' as const), op: fc.constant('text' as const), value: filled }),
  fc.record({
    finding: fc.record(
      {
        agreement: filled,
        clause: filled,
        verdict: fc.array(filled, { minLength: 1, maxLength: 2 }),
        standing: fc.array(filled, { minLength: 1, maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  }),
);
const { filter: anyFilter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    condition,
    fc.record({ and: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
  ),
}));

/** What a filter lets through for any way its conditions may come out: two filters that agree on all of them say the same. */
function lets(filter: Filter, holds: (condition: Filter) => boolean): boolean {
  if ('and' in filter) return filter.and.every((one) => lets(one, holds));
  if ('or' in filter) return filter.or.some((one) => lets(one, holds));
  if ('not' in filter) return !lets(filter.not, holds);
  if ('op' in filter && filter.op === 'not') return !holds({ ...filter, op: 'eq' } as Filter);
  return holds(filter);
}

describe('a filter in the address', () => {
  test('reads as people write', () => {
    const filter: Group = {
      and: [
        { field: 'act', op: 'in', value: ['airstrike', 'shelling'] },
        { field: 'area', op: 'under', value: 'ov:aleppo' },
        { field: 'when', op: 'between', value: ['2016-05-01', '2016-05-09'] },
        { field: 'status', op: 'not', value: 'completed' },
        { field: 'assignee', op: 'empty' },
        { field: 'killed', op: 'between', value: [5, null] },
        {
          or: [
            { field: 'tag', op: 'eq', value: 'dam' },
            {
              and: [
                { field: 'contested', op: 'eq', value: 'killed' },
                { field: 'followed', op: 'eq', value: true },
              ],
            },
          ],
        },
        { finding: { agreement: 'syria-2016-02', verdict: ['breach'] } },
      ],
    };
    const text =
      'act:airstrike,shelling area/ov:aleppo when:2016-05-01..2016-05-09 -status:completed assignee:empty killed:5.. (tag:dam or contested:killed followed:yes) finding(agreement:syria-2016-02 verdict:breach)';
    expect(writeFilter(filter)).toBe(text);
    expect(readFilter(text).filter).toEqual(filter);
  });

  test('comes back as it went, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(anyFilter, { maxLength: 4 }), fc.func(fc.boolean()), (and, chance) => {
        const text = writeFilter({ and });
        const { filter, wrong } = readFilter(text);
        expect(wrong, text).toBeNull();
        const holds = (one: Filter): boolean => chance(JSON.stringify(one));
        expect(lets(filter!, holds), text).toBe(lets({ and }, holds));
        expect(writeFilter(readFilter(writeFilter(filter!)).filter!)).toBe(writeFilter(filter!));
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['act:', 4],
    ['colour:red', 0],
    ['when:yesterday', 0],
    ['tag/x', 0],
    ['(act:drone', 10],
    ['act:drone)', 9],
    ['followed:perhaps', 0],
    ['tag:"open', 5],
  ])('says where it cannot be read: %s', (text, at) => {
    expect(readFilter(text)).toMatchObject({ filter: null, wrong: { at } });
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readFilter(text)));
  });
});

describe('facets', () => {
  test('take a second value beside the first, and give both back', () => {
    const one = toggleValue(NO_FILTER, 'act', 'drone');
    const two = toggleValue(one, 'act', 'shelling');
    expect(two.and).toEqual([{ field: 'act', op: 'in', value: ['drone', 'shelling'] }]);
    expect(stanceOf(two, 'act', 'shelling')).toBe('taken');
    expect(toggleValue(toggleValue(two, 'act', 'drone'), 'act', 'shelling')).toEqual(NO_FILTER);
  });

  test('leave a value out, which is then no longer taken', () => {
    const out = toggleExclusion(toggleValue(NO_FILTER, 'verdict', 'breach'), 'verdict', 'breach');
    expect(out.and).toEqual([{ field: 'verdict', op: 'not', value: 'breach' }]);
    expect(toggleExclusion(out, 'verdict', 'breach')).toEqual(NO_FILTER);
    expect(stanceOf(toggleValue(out, 'verdict', 'breach'), 'verdict', 'breach')).toBe('taken');
  });

  test('hold one place with all in it, and days from one to another', () => {
    const place = toggleUnder(toggleUnder(NO_FILTER, 'area', 'a'), 'area', 'b');
    expect(place.and).toEqual([{ field: 'area', op: 'under', value: 'b' }]);
    expect(toggleUnder(place, 'area', 'b')).toEqual(NO_FILTER);
    const days = setDays(place, 'when', ['2016-05-01', '2016-05-02']);
    expect(daysOf(days, 'when')).toEqual(['2016-05-01', '2016-05-02']);
    expect(setDays(days, 'when', null)).toEqual(place);
  });
});
