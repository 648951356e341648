import { COUNTED_FIELDS } from '@truceline/core/model/filter-fields.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { begin, FIELDS, waysOf } from '../../web/src/views/register/filter/begin-condition.ts';
import type { Filter } from '../../web/src/views/register/filter/filter.ts';
import { sampleFiles } from './engine-samples.ts';
import { type Served, serveSamples } from './http-server.ts';

let served: Served;
beforeAll(async () => {
  served = await serveSamples(sampleFiles().slice(0, 12));
});
afterAll(() => served.end());

/** A condition as somebody has filled it in: one that is begun holds no value yet. */
function fill(filter: Filter): Filter {
  if ('not' in filter) return { not: fill(filter.not) };
  if (!('field' in filter) || !('value' in filter)) return filter;
  if (filter.value === '') return { ...filter, value: 'SY' } as Filter;
  return Array.isArray(filter.value) && filter.value.length === 0 ? ({ ...filter, value: ['SY'] } as Filter) : filter;
}

describe('what the page offers to filter by, the server takes', () => {
  test.each(FIELDS.flatMap((field) => waysOf(field).map((way) => [field, way] as const)))('%s %s', async (field, way) => {
    const filter = fill(begin(field, way));
    const { status, json } = await served.get(`/incidents?limit=500&filter=${encodeURIComponent(JSON.stringify(filter))}`);
    expect(json.code).toBeUndefined();
    expect(status).toBe(200);
  });

  test('a grade that somebody gave is found by the field of that name', async () => {
    const { items } = (await served.get('/incidents?limit=1')).json;
    const given = { act: 'credibility', target: items[0].id, grade: '2', reason: 'two who saw it' };
    expect((await served.send('POST', '/judgements', given)).status).toBeLessThan(300);
    const filter = JSON.stringify({ field: 'credibility', op: 'in', value: ['2'] });
    const found = (await served.get(`/incidents?filter=${encodeURIComponent(filter)}`)).json.items;
    expect(found.map(({ id }: { id: string }) => id)).toEqual([items[0].id]);
  });

  test('the fields whose values are counted are those of the facets', async () => {
    const { total: _, month: __, ...facets } = (await served.get('/incidents/facets')).json;
    expect(Object.keys(facets).sort()).toEqual([...COUNTED_FIELDS].sort());
  });
});
