import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFiles } from '../src/cli/check-files.ts';
import { ensureKnowledge } from '../src/knowledge/ensure-knowledge.ts';
import { knowledgeFolder } from '../src/knowledge/load-knowledge.ts';

let folder: string;
beforeAll(() => {
  ensureKnowledge();
  folder = mkdtempSync(join(tmpdir(), 'truceline-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('a case that comes out otherwise than it expects is a mistake at its place', () => {
  const home = join(folder, 'merrinbrook-2019');
  cpSync(join(knowledgeFolder(), 'agreements', 'merrinbrook-2019'), home, { recursive: true });
  expect(checkFiles([home]).mistakes).toEqual([]);
  const path = join(home, 'cases', 'other.yaml');
  const text = readFileSync(path, 'utf8').replace('verdict: breach', 'verdict: outside');
  writeFileSync(path, text);
  const line = text.split('\n').findIndex((l) => l.includes('verdict: outside')) + 1;
  expect(checkFiles([home]).mistakes).toEqual([
    { file: path, line, column: expect.any(Number), message: expect.stringContaining('verdict breach, expected outside') },
  ]);
});

test('a lexicon example that is not read, and a counter-example that is, are mistakes', () => {
  const path = write(
    'acts.yaml',
    `about: Words of one act.
entries:
  - id: lobs
    sense: attack
    class: verb
    data: { act: shelling }
    forms: [{ base: lob, inflect: verb, past: lobbed, ing: lobbing }]
    examples:
      - The cook peeled an onion in Leeds on Monday.
    counters:
      - Gunners lobbed shells at the village of Hama on Monday, killing two people.
`,
  );
  const { mistakes } = checkFiles([path]);
  expect(mistakes.map((m) => `${m.line} ${m.message}`)).toEqual([
    expect.stringMatching(/^9 lobs: the example is not read/),
    expect.stringMatching(/^11 lobs: the counter-example is read/),
  ]);
});

test.each([
  ['people', 'people:\n  - { id: jan-orrin, names: [Jan Orrin], roles: [{ of: nobody-at-all, title: envoy }] }\n'],
  ['voices', 'voices:\n  - { id: sohr, names: [field scouts] }\n'],
])('a file of %s alone is checked as actors', (name, text) => {
  const { files, mistakes } = checkFiles([write(`${name}.yaml`, text)]);
  expect(files).toHaveLength(1);
  expect(mistakes.length).toBeGreaterThan(0);
  for (const m of mistakes) expect(m.file).toBe(files[0]);
});

test('a gloss alone is checked as one: a form that stands twice is told', () => {
  const text = 'sources: [own]\nlanguage: xx\nnouns:\n  raid: a | b\n  hill: b\nwords:\n  the: le\n';
  const { mistakes } = checkFiles([write('xx.yaml', text)]);
  expect(mistakes.map((m) => m.message)).toEqual(['"b" is "raid" already; a form stands for one thing']);
});

test('a file of no kind is refused', () => {
  expect(() => checkFiles([write('menu.yaml', 'dishes: [soup]\n')])).toThrow(/no kind of knowledge/);
});
