import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROBLEMS, Problem, toProblem } from '../src/problems.ts';
import { describeApi, describeRoutes } from '../src/reference/describe-api.ts';
import { describeApiTypes } from '../src/reference/write-api.ts';
import { composeReference } from '../src/reference/write-reference.ts';
import { judgementSchema } from '../src/store/judgement.ts';
import { CORRECTABLE } from '../src/store/projection/correct-fields.ts';

describe('the reference', () => {
  test.each(Object.entries(composeReference()))('%s is what the program says (npm run docs writes it)', (name, text) => {
    expect(readFileSync(new URL(`../../../docs/reference/${name}`, import.meta.url), 'utf8')).toBe(text);
  });
});

describe('the API', () => {
  const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

  test('is documented as it is served, and so is its client typed (npm run docs writes both)', async () => {
    const document = await describeApi();
    expect(read('docs/reference/openapi.json')).toBe(document);
    expect(read('docs/reference/api.md')).toBe(describeRoutes(read('docs/reference/api.md'), document));
    expect(read('packages/web/src/api/register-api.ts')).toBe(await describeApiTypes(document));
  });

  test('says of every route what it is for', async () => {
    const { paths } = JSON.parse(await describeApi()) as { paths: Record<string, Record<string, { summary?: string; tags?: string[] }>> };
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { summary, tags }] of Object.entries(methods)) {
        expect(summary, `${method} ${path}`).toMatch(/^[A-Z].{5,}/);
        expect(tags, `${method} ${path}`).toHaveLength(1);
      }
    }
  });
});

describe('the reference of judgements', () => {
  test('names every act that the journal knows, and every field that can be corrected', () => {
    const text = readFileSync(new URL('../../../docs/reference/judgements.md', import.meta.url), 'utf8');
    const names = [...judgementSchema.options.map(({ shape }) => shape.act.value), ...CORRECTABLE];
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('problems', () => {
  test.each(Object.entries(PROBLEMS))('%s says what it means and what helps', (code, { title, advice, http, exit }) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(title).toMatch(/^[A-Z].*\.$/);
    expect(advice.length).toBeGreaterThan(10);
    expect(http).toBeGreaterThanOrEqual(400);
    expect([0, 1, 2]).toContain(exit);
  });

  test.each([
    [Object.assign(new Error('x'), { code: 'ENOENT' }), 'not-found'],
    [Object.assign(new Error('x'), { code: 'EACCES' }), 'unreadable'],
    [Object.assign(new Error('x'), { code: 'ELOOP' }), 'not-a-file'],
    [new Problem('bomb'), 'bomb'],
    [new Error('odd'), 'reader-failed'],
    ['thrown text', 'reader-failed'],
  ])('whatever is thrown gets a code: %s', (thrown, code) => expect(toProblem(thrown).code).toBe(code));

  test('a full stack is told as nesting', () => {
    const fall = (): number => fall() + 1;
    try {
      fall();
    } catch (error) {
      expect(toProblem(error).code).toBe('too-deep');
    }
    expect.assertions(1);
  });
});
