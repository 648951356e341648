import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROBLEMS } from '../src/problems.ts';
import { describeApi } from '../src/reference/describe-api.ts';
import { sampleFiles } from './engine-samples.ts';
import { type Served, serveSamples } from './http-server.ts';

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  additionalProperties?: Schema | boolean;
  minimum?: number;
  maximum?: number;
  pattern?: string;
}
interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const document = JSON.parse(await describeApi()) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

/** Operations that were answered at least once. */
const answered = new Set<string>();
let served: Served;
/** Names that the register holds: half of what is asked for is there. */
let names: string[] = [];
beforeAll(async () => {
  served = await serveSamples(sampleFiles().slice(0, 12), { most: 1_000_000 });
  const { incidents, reports, claims, findings } = (await served.get('/situation')).json;
  names = [...incidents, ...reports, ...claims, ...findings].map(({ id }) => id).concat('aleppo-2016-05', 'syria-2016-02', 'jdg_none');
});
afterAll(() => served.end());

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('', '0', '-1', '1e309', 'null', '\u0000', '../../etc/passwd', '%', "' OR 1=1 --", '<script>', '2016-05-09', '{"and":[]}'),
);

/** Values that mostly fit a schema, and sometimes are anything at all. */
function arbitraryOf(schema: Schema | undefined, depth = 0): fc.Arbitrary<unknown> {
  const fitting = fittingOf(schema ?? {}, depth);
  return fc.oneof({ weight: 9, arbitrary: fitting }, { weight: 1, arbitrary: anything });
}

function fittingOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (depth > 6) return fc.constant(null);
  if (schema.$ref) return fittingOf(document.components.schemas[schema.$ref.split('/').at(-1)!], depth + 1);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const any = schema.anyOf ?? schema.oneOf;
  if (any) return fc.oneof(...any.map((one) => fittingOf(one, depth + 1)));
  const type = [schema.type].flat()[0];
  if (type === 'array') return fc.array(arbitraryOf(schema.items, depth + 1), { maxLength: 4 });
  if (type === 'object' || schema.properties) {
    const shape = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, one]) => [name, arbitraryOf(one, depth + 1)]));
    return fc.record(shape, { requiredKeys: (schema.required ?? []).filter((name) => name in shape) });
  }
  if (type === 'integer') return fc.integer({ min: schema.minimum ?? -3, max: Math.min(schema.maximum ?? 500, 1_000_000) });
  if (type === 'number') return fc.double({ noNaN: true });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  return fc.oneof(
    fc.constantFrom(0).chain(() => fc.constantFrom(...names)),
    fc.constantFrom('2016-05-09', '2016-05-09T12:00:00Z', 'TL-0000000', '{"field":"act","op":"eq","value":"shelling"}', '36,33,40,37'),
    fc.string({ maxLength: 20 }),
  );
}

/** One request to an operation: what it takes, mostly as it should be. */
function requestOf(path: string, { parameters = [], requestBody }: Operation) {
  const placed = (where: string) => parameters.filter((one) => one.in === where);
  const fill = (where: string) =>
    fc.record(Object.fromEntries(placed(where).map(({ name, schema }) => [name, arbitraryOf(schema)])), {
      requiredKeys: where === 'path' ? undefined : placed(where).flatMap(({ name, required }) => (required ? name : [])),
    } as fc.RecordConstraints<string>);
  const [[type, { schema }] = ['', { schema: {} }]] = Object.entries(requestBody?.content ?? {}).filter(
    ([kind]) => kind !== 'multipart/form-data',
  );
  return fc.record({ at: fill('path'), query: fill('query'), body: arbitraryOf(schema) }).map(({ at, query, body }) => {
    const filled = path.replace(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(toText((at as Record<string, unknown>)[name])) || 'x');
    const search = new URLSearchParams(Object.entries(query as object).map(([name, value]): [string, string] => [name, toText(value)]));
    return { url: `/api/v1${filled.replace(/^\/api\/v1/, '')}?${search}`, type, body };
  });
}

const toText = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/[\ud800-\udfff]/g, '?') : (JSON.stringify(value) ?? '');

describe('every route of the document, asked anything', () => {
  test('there are all of them', () => expect(operations.length).toBeGreaterThan(40));

  test.each(operations.filter(({ path }) => path !== '/events').map((one) => [`${one.method} ${one.path}`, one] as const))(
    '%s never fails, and refuses with a code',
    async (_, { path, method, operation }) => {
      await fc.assert(
        fc.asyncProperty(
          fc.constant(0).chain(() => requestOf(path, operation)),
          async ({ url, type, body }) => {
            const payload =
              type === '' ? undefined : type === 'application/x-ndjson' ? `${JSON.stringify(body)}\nnot json\n` : JSON.stringify(body);
            const answer = await served.server.inject({
              method: method as 'GET',
              url,
              headers: payload === undefined ? {} : { 'content-type': type },
              ...(payload === undefined ? {} : { payload }),
            });
            expect(served.faults, `${method} ${url} ${payload}`).toEqual([]);
            // a file that cannot be set here is refused with 501: nothing failed
            expect(answer.statusCode === 501 || answer.statusCode < 500, `${method} ${url} ${payload}: ${answer.payload}`).toBe(true);
            if (answer.statusCode < 400) {
              answered.add(`${method} ${path}`);
              return;
            }
            expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
            const { code, status } = JSON.parse(answer.payload);
            expect(PROBLEMS).toHaveProperty(code);
            expect(status).toBe(answer.statusCode);
          },
        ),
        { numRuns: method === 'GET' ? 25 : 15, seed: 20160509 },
      );
    },
  );

  test('most of them are answered, too', () => expect(answered.size).toBeGreaterThan(operations.length / 2));

  test('and the register is whole after it', async () => {
    await served.settle();
    expect((await served.get('/journal/verify')).json).toMatchObject({ sound: true, faults: [] });
  });
});
