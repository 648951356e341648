import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectInputs } from '../src/intake/collect-inputs.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'truceline-collect-'));
  mkdirSync(join(folder, 'may'));
  for (const name of ['README.md', 'a.txt', 'may/readme.txt', 'may/b.md', 'may/map.png']) writeFileSync(join(folder, name), 'x');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const READ = new Set(['txt', 'md']);

test('what tells of a folder is passed over with a count, like kinds that are not read', () => {
  const { files, passedOver, refused } = collectInputs([folder], READ);
  expect(files).toEqual([join(folder, 'a.txt'), join(folder, 'may/b.md')]);
  expect([...passedOver].sort()).toEqual([
    ['.png', 1],
    ['README.md', 1],
    ['readme.txt', 1],
  ]);
  expect(refused).toEqual([]);
});

test('it is read where it is named as an input', () => {
  expect(collectInputs([join(folder, 'README.md')], READ).files).toEqual([join(folder, 'README.md')]);
});
