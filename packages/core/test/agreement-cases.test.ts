import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCases } from '../src/findings/run-cases.ts';
import { type ActorFile, openActors } from '../src/knowledge/actors.ts';
import { actorsPart } from '../src/knowledge/compile-actors.ts';
import { agreementsPart } from '../src/knowledge/compile-agreements.ts';
import type { KnowledgeFile } from '../src/knowledge/parse-yaml.ts';

const root = join(import.meta.dirname, '../../../knowledge');

/** Files of the shipped knowledge under a folder, with paths relative to the knowledge folder. */
function filesOf(folder: string): KnowledgeFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((p) => p.endsWith('.yaml'))
    .map((p) => ({ path: `${folder}/${p}`, text: readFileSync(join(root, folder, p), 'utf8') }));
}

const compiled = agreementsPart.compile(filesOf('agreements'));
const actors = actorsPart.compile(filesOf('actors'));
const knowledge = { actors: openActors(actors.value as ActorFile) };

test('the shipped agreements have no mistakes', () => {
  expect(compiled.mistakes).toEqual([]);
});

for (const agreement of compiled.value) {
  describe(agreement.id, () => {
    test('has at least twelve cases', () => {
      expect(agreement.cases.length).toBeGreaterThanOrEqual(12);
    });
    for (const result of runCases(agreement, knowledge)) {
      test(result.name, () => {
        expect(result.differences, JSON.stringify(result.finding?.steps, null, 1)).toEqual([]);
      });
    }
  });
}
