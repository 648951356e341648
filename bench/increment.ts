import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadingCache } from '../packages/node/src/engine/reading-cache.ts';
import { RegisterComposer } from '../packages/node/src/engine/register-composer.ts';
import { loadKnowledge } from '../packages/node/src/knowledge/load-knowledge.ts';
import { sha256 } from '../packages/node/src/store/check-original.ts';
import type { JournalEntry } from '../packages/node/src/store/entry.ts';
import type { Judgement } from '../packages/node/src/store/judgement.ts';
import { createMemoryRegister } from '../packages/node/src/store/memory/memory-register.ts';
import { createNamer } from '../packages/node/src/views/compose/name-things.ts';
import type { RegisterSnapshot } from '../packages/node/src/views/compose/register-snapshot.ts';
import { MemoryViews } from '../packages/node/src/views/memory/memory-views.ts';
import { type ComposedDocuments, composeBatch } from '../packages/node/src/views/sql/compose-batch.ts';
import { openEmbeddedProjection } from '../packages/node/src/views/sql/open-projection.ts';
import { SqlViews } from '../packages/node/src/views/sql/sql-views.ts';
import { makeArticles } from './articles.ts';
import { median, table } from './measure.ts';

/**
 * What one more report, and one judgement, cost a register that is large already: processor time of composing, of the views, and of the batch for the
 * tables. Usage: node bench/dist/increment.mjs [reports] [rounds] [kept readings]; readings that are kept in a folder make the next run start sooner.
 */
const count = Number(process.argv[2] ?? 5000);
const rounds = Number(process.argv[3] ?? 5);
const kept = process.argv[4];

const knowledge = loadKnowledge();
const folder = kept ?? mkdtempSync(join(tmpdir(), 'truceline-increment-'));
const { raws, from } = await makeArticles(count + rounds);
const register = createMemoryRegister();
const lines = raws.map((raw, n) => ({
  id: n,
  title: raw.title,
  publisher: raw.publisher,
  published: raw.published,
  text: raw.text,
}));
const { takeInputs } = await import('../packages/node/src/intake/take-inputs.ts');
const { createRegisterTaker } = await import('../packages/node/src/store/take-into-register.ts');
const { writeFileSync, mkdirSync } = await import('node:fs');
const inputs = mkdtempSync(join(tmpdir(), 'truceline-increment-'));
mkdirSync(inputs, { recursive: true });

async function take(name: string, some: typeof lines): Promise<JournalEntry[]> {
  const path = join(inputs, name);
  writeFileSync(path, `${some.map((line) => JSON.stringify(line)).join('\n')}\n`);
  const before = (await register.journal.head()).seq;
  const taker = await createRegisterTaker(register, { by: 'bench', how: 'bench', now: () => '2020-01-01T00:00:00.000Z' });
  await takeInputs([path], {}, undefined, taker.keep);
  await taker.finish();
  return since(before);
}

async function since(seq: number): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for await (const entry of register.journal.read(seq + 1)) entries.push(entry);
  return entries;
}

const steps = ['compose', 'views', 'batch', 'tables'] as const;
type Times = Record<(typeof steps)[number], number[]>;
const times: Record<'first' | 'report' | 'judgement', Times> = {
  first: { compose: [], views: [], batch: [], tables: [] },
  report: { compose: [], views: [], batch: [], tables: [] },
  judgement: { compose: [], views: [], batch: [], tables: [] },
};
const written = { report: 0, judgement: 0 };

async function timed<T>(into: number[], work: () => T | Promise<T>): Promise<T> {
  const cpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  into.push((user + system) / 1000);
  return result;
}

const composer = new RegisterComposer({
  knowledge,
  program: 'bench',
  originals: register.originals,
  cache: openReadingCache(folder, `bench ${knowledge.version}`),
});
composer.append(await take('first.jsonl', lines.slice(0, count)));
const place = await openEmbeddedProjection(null);
let views: MemoryViews | null = null;
let tables: SqlViews | null = null;
const composed: ComposedDocuments = { incidents: new Map(), reports: new Map() };
const known = { incidents: new Map<string, string>(), reports: new Map<string, string>() };

async function show(kind: keyof typeof times, compose: () => RegisterSnapshot | Promise<RegisterSnapshot>): Promise<RegisterSnapshot> {
  const snapshot = await timed(times[kind].compose, compose);
  await timed(times[kind].views, () => {
    if (views) views.update(snapshot);
    else views = new MemoryViews(snapshot);
  });
  const batch = await timed(times[kind].batch, () => composeBatch(views!, snapshot, known, 'bench', composed));
  for (const { indexed, hash } of batch.incidents) known.incidents.set(indexed.row.id, hash);
  for (const id of batch.gone) known.incidents.delete(id);
  for (const { row, hash } of batch.reports) known.reports.set(row.id, hash);
  if (kind !== 'first') written[kind] += batch.incidents.length;
  await timed(times[kind].tables, async () => {
    tables ??= await SqlViews.open(place.db, 'bench', createNamer(knowledge), views!);
    await tables.write(batch);
  });
  return snapshot;
}

let snapshot = await show('first', () => composer.compose());
for (let n = 0; n < rounds; n++) {
  composer.append(await take(`one-${n}.jsonl`, [lines[count + n]]));
  snapshot = await show('report', () => composer.compose());
  const { incidents } = snapshot.model.situation;
  const { id, claims } = incidents[(n * 7919) % incidents.length];
  const acts: Judgement[] = [
    { act: 'tag', target: { incident: id, claims }, add: ['bridge'], remove: [] },
    { act: 'correction', target: { incident: id, claims }, field: 'act', value: 'shelling', basis: [], reason: 'by its picture' },
  ];
  const before = (await register.journal.head()).seq;
  const body = acts[n % acts.length];
  await register.journal.append([
    { kind: 'judgement', id: `jdg_${sha256(String(n)).slice(0, 12)}`, at: '2020-01-02T00:00:00.000Z', by: 'bench', body },
  ]);
  composer.append(await since(before));
  snapshot = await show('judgement', () => composer.judge());
}
await composer.close();
await place.close();
rmSync(inputs, { recursive: true, force: true });
if (kept === undefined) rmSync(folder, { recursive: true, force: true });

const { claims, incidents, findings } = snapshot.model.situation;
console.log(
  `${count} reports (${from}), ${rounds} rounds: ${claims.length} claims, ${incidents.length} incidents, ${findings.length} findings`,
);
console.log(
  `rows written: ${written.report / rounds} by a report, ${written.judgement / rounds} by a judgement; Node ${process.versions.node}\n`,
);
console.log(
  table([
    ['processor time, ms', ...steps, 'together'],
    ...Object.entries(times).map(([kind, of]) => [
      kind,
      ...steps.map((step) => median(of[step]).toFixed(0)),
      steps.reduce((sum, step) => sum + median(of[step]), 0).toFixed(0),
    ]),
  ]),
);
