import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { publishedBy } from '@truceline/core/reports/published-by.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReadingCache } from '../src/engine/reading-cache.ts';
import { type KeeperEvent, RegisterKeeper } from '../src/engine/register-keeper.ts';
import type { Register } from '../src/store/journal.ts';
import { createMemoryRegister } from '../src/store/memory/memory-register.ts';
import { projectRegister } from '../src/store/projection/project-register.ts';
import { readReports } from '../src/store/read-reports.ts';
import type { RegisterSnapshot } from '../src/views/compose/register-snapshot.ts';
import { snapshotAsOf } from '../src/views/compose/snapshot-as-of.ts';
import { composerOf, judged, knowledge, PROGRAM, sampleFiles, takeFiles, targetOf } from './engine-samples.ts';
import { all } from './store-contract.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'truceline-engine-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function rebuild(register: Register) {
  const entries = await all(register);
  return projectRegister(entries, await readReports(entries, register.originals), knowledge, { program: PROGRAM });
}

/** A keeper over a register, and everything it showed and told; reports wait for `pause`, or until somebody wants it settled. */
function keep(register: Register, pause = { short: 1, longest: 5 }) {
  const shown: RegisterSnapshot[] = [];
  const told: KeeperEvent<number>[] = [];
  const keeper = new RegisterKeeper<number>(
    composerOf(register),
    { update: (composed) => shown.push(structuredClone({ ...composed, clustered: null, knowledge: null }) as unknown as RegisterSnapshot) },
    (event) => told.push(event),
    pause,
  );
  return { keeper, shown, told, now: () => shown.at(-1)! };
}

describe('the engine', () => {
  test('shows after any order of intakes and judgements what a rebuild shows', async () => {
    const files = sampleFiles().filter((_, i) => i % 2 === 0);
    const acts = ['comment', 'tag', 'merge', 'correction', 'status', 'withdrawal', 'split', 'ruling', 'part-of'] as const;
    const step = fc.record({ act: fc.constantFrom(...acts), a: fc.nat({ max: 50 }), b: fc.nat({ max: 50 }), take: fc.nat({ max: 6 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(files, { minLength: files.length }),
        fc.array(step, { minLength: 3, maxLength: 8 }),
        async (order, steps) => {
          const register = createMemoryRegister();
          const { keeper, shown, now } = keep(register);
          const left = [...order];
          const made: string[] = [];
          await takeFiles(register, left.splice(0, 3));
          await keeper.start(await all(register));
          for (const { act, a, b, take } of steps) {
            const from = (await register.journal.head()).seq + 1;
            if (take) await takeFiles(register, left.splice(0, take));
            const { incidents, findings } = now().model.situation;
            const [one, two] = [incidents[a % incidents.length], incidents[b % incidents.length]];
            const target = one && targetOf(one);
            const finding = findings.find(({ incident }) => incident === one?.id);
            const draft =
              act === 'withdrawal'
                ? made.length && judged({ act, judgement: made[a % made.length], reason: 'taken back' })
                : !one
                  ? null
                  : act === 'comment'
                    ? judged({ act, target, text: `seen ${a}`, mentions: [] })
                    : act === 'tag'
                      ? judged({ act, target, add: [`t${b}`], remove: [] })
                      : act === 'status'
                        ? judged({ act, target, status: b % 2 ? 'in-progress' : 'help-needed' })
                        : act === 'correction'
                          ? judged({ act, target, field: 'weapons', value: [`w${b}`], reason: 'seen' })
                          : act === 'ruling'
                            ? finding &&
                              judged({
                                act,
                                target,
                                agreement: finding.agreement,
                                clause: finding.clause,
                                verdict: 'no-breach',
                                reason: 'ours',
                              })
                            : act === 'split'
                              ? one.claims.length > 1 &&
                                judged({ act, target, groups: [one.claims.slice(0, 1), one.claims.slice(1)], reason: 'two' })
                              : one.id !== two.id &&
                                (act === 'merge'
                                  ? judged({ act, targets: [target, targetOf(two)], reason: 'one' })
                                  : judged({ act, target, whole: targetOf(two), reason: 'part' }));
            if (draft) {
              await register.journal.append([draft]);
              made.push(draft.id);
            }
            const entries = await all(register);
            keeper.append(entries.slice(from - 1));
            if (b % 3 === 0) await keeper.settled();
          }
          await keeper.settled();
          const { seq } = await register.journal.head();
          expect(now().revision).toBe(seq);
          expect(now().model).toEqual(await rebuild(register));
          expect(shown.map(({ revision }) => revision)).toEqual([...new Set(shown.map(({ revision }) => revision))].sort((x, y) => x - y));
          await keeper.close();
        },
      ),
      { numRuns: 4 },
    );
  });

  test('shows a judgement at once while reports wait, and tells of both', async () => {
    const register = createMemoryRegister();
    const { keeper, told, now } = keep(register, { short: 600_000, longest: 600_000 });
    const files = sampleFiles();
    await takeFiles(register, files.slice(0, 4));
    await keeper.start(await all(register));
    const [one] = now().model.situation.incidents;
    const { seq } = await register.journal.head();
    await takeFiles(register, files.slice(4, 8));
    await register.journal.append([judged({ act: 'tag', target: targetOf(one), add: ['bridge'], remove: [] })]);
    keeper.append((await all(register)).slice(seq));
    await new Promise((resolve) => setImmediate(resolve));
    expect(now().model.records).toMatchObject([{ incident: one.id, tags: ['bridge'] }]);
    expect(now()).toMatchObject({ revision: seq + 1, model: { head: { seq } } });
    expect(told).toContainEqual({ kind: 'waiting', waiting: 4 });
    await keeper.settled();
    expect(now().revision).toBe(seq + 5);
    expect(told.at(-1)).toMatchObject({ kind: 'changed', revision: seq + 5, waiting: 0 });
    await keeper.close();
  });

  test('every name that an incident had leads to it when an earlier report comes later', async () => {
    const files = sampleFiles();
    const register = createMemoryRegister();
    const { keeper, now } = keep(register);
    const names = new Set<string>();
    await keeper.start([]);
    for (const file of [...files].reverse()) {
      const { seq } = await register.journal.head();
      await takeFiles(register, [file]);
      keeper.append((await all(register)).slice(seq));
      await keeper.settled();
      for (const { id } of now().model.situation.incidents) names.add(id);
    }
    const { situation, redirects } = now().model;
    const there = new Set<string>(situation.incidents.map(({ id }) => id));
    expect([...names].filter((name) => !there.has(name) && !there.has(redirects[name as keyof typeof redirects]))).toEqual([]);
    expect(names.size).toBeGreaterThan(there.size);
  });

  test('reads no report twice: readings are kept, by reader and by date', async () => {
    const register = createMemoryRegister();
    await takeFiles(register, sampleFiles().slice(0, 6));
    const entries = await all(register);
    const folder = join(root, 'kept');
    const read = async (reader: string) => {
      const composer = composerOf(register, openReadingCache(folder, reader));
      composer.append(entries);
      let fresh = 0;
      const { model } = await composer.compose((_, of) => {
        fresh = of;
      });
      await composer.close();
      return { model, fresh };
    };
    const first = await read('one');
    expect(first.fresh).toBe(6);
    expect(await read('one')).toEqual({ model: first.model, fresh: 0 });
    const path = join(folder, 'readings.jsonl');
    const text = readFileSync(path, 'utf8');
    const lines = text.split('\n');
    writeFileSync(path, [...lines.slice(0, 2), lines[2].replace('"claims"', '"claimz"'), ...lines.slice(3)].join('\n').slice(0, -20));
    const damaged = await read('one');
    expect(damaged).toEqual({ model: first.model, fresh: 2 });
    expect((await read('one')).fresh).toBe(0);
    expect((await read('another')).fresh).toBe(6);
  });

  test('a reading that was kept of a report serves it under another name of its file', async () => {
    const [sample] = sampleFiles();
    const renamed = join(root, 'renamed.txt');
    copyFileSync(sample, renamed);
    const folder = join(root, 'by-name');
    for (const file of [sample, renamed]) {
      const register = createMemoryRegister();
      await takeFiles(register, [file]);
      const composer = composerOf(register, openReadingCache(folder, 'one'));
      composer.append(await all(register));
      const { model } = await composer.compose();
      await composer.close();
      expect(model).toEqual(await rebuild(register));
      expect(model.situation.reports[0].file).toContain(basename(file));
    }
  });

  test('as of an instant it shows what had been published by then, and nothing later', async () => {
    const register = createMemoryRegister();
    await takeFiles(register, sampleFiles());
    const composer = composerOf(register);
    composer.append(await all(register));
    const now = await composer.compose();
    const days = now.model.situation.reports.flatMap(({ published }) => published?.start.slice(0, 10) ?? []).sort();
    const asOf = days[days.length >> 1];
    const past = snapshotAsOf(now, asOf);
    expect(past.model.situation.asOf).toContain(asOf);
    expect(past.clustered.reports.every((report) => publishedBy(report, asOf))).toBe(true);
    expect(past.clustered.reports.length).toBe(days.filter((day) => day <= asOf).length);
    const out = new Set<string>(past.clustered.reports.map(({ id }) => id));
    const entries = (await all(register)).filter(({ id }) => out.has(id));
    const model = projectRegister(entries, await readReports(entries, register.originals), knowledge, { program: PROGRAM, asOf });
    expect(past.model.situation).toEqual(model.situation);
    expect(composer.judge().model).toEqual(now.model);
  });
});
