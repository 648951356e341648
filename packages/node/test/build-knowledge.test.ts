import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { composeSchemas } from '../../core/src/knowledge/compose-schemas.ts';
import { buildKnowledge } from '../src/knowledge/build-knowledge.ts';
import { knowledgeFolder, loadKnowledge, restPlaces } from '../src/knowledge/load-knowledge.ts';

const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const part of ['actors', 'sources', 'lexicons', 'agreements', 'calendars']) {
  const from = join(knowledgeFolder(), part);
  if (existsSync(from)) cpSync(from, join(folder, part), { recursive: true });
}

test('the published schemas are those of the code', () => {
  const schemas = join(knowledgeFolder(), 'schemas');
  const composed = composeSchemas();
  expect(readdirSync(schemas).sort()).toEqual(Object.keys(composed).sort());
  for (const [name, text] of Object.entries(composed)) {
    expect(readFileSync(join(schemas, name), 'utf8') === text, `${name} is out of date: npm run build:knowledge`).toBe(true);
  }
});

test('knowledge is built once, loaded whole, and built again only when something changed', () => {
  expect(buildKnowledge(folder)).toEqual({ fresh: false, mistakes: [] });
  const built = statSync(join(folder, 'dist', 'knowledge.json')).mtimeMs;
  expect(buildKnowledge(folder).fresh).toBe(true);
  expect(statSync(join(folder, 'dist', 'knowledge.json')).mtimeMs).toBe(built);
  const knowledge = loadKnowledge(folder);
  expect(knowledge.actors.actors.get('nusra-front')?.names.some((n) => n.from === '2016-07-28')).toBe(true);
  expect(knowledge.actors.people.get('john-kerry')?.roles[0].of).toBe('united-states');
  expect(knowledge.sources.get('sana')?.of).toBe('syria');
  expect(knowledge.version).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test('with a mistake nothing is written and the mistake is told', () => {
  const before = readFileSync(join(folder, 'dist', 'knowledge.json'), 'utf8');
  writeFileSync(join(folder, 'actors', 'wrong.yaml'), 'actors:\n  - { id: Wrong, kind: state, names: [Nowhere] }\n');
  expect(buildKnowledge(folder).mistakes).toEqual([
    { file: 'actors/wrong.yaml', line: 2, column: 11, message: expect.stringContaining('must be an id') },
  ]);
  expect(readFileSync(join(folder, 'dist', 'knowledge.json'), 'utf8')).toBe(before);
});

test('places that were let go are there again when they are asked for', () => {
  const knowledge = loadKnowledge();
  const held = knowledge.gazetteer;
  const named = held.named('Damascus');
  restPlaces(knowledge);
  const opened = knowledge.gazetteer;
  expect(opened === held).toBe(false);
  expect(opened === knowledge.gazetteer).toBe(true);
  expect(knowledge.gazetteer.named('Damascus')).toEqual(named);
});
