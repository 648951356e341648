import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Incident } from '@truceline/core/model/incident.ts';
import { validateSituation } from '@truceline/core/situation/validate-situation.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rebuildProjection } from '../src/engine/rebuild-projection.ts';
import { takeInputs } from '../src/intake/take-inputs.ts';
import type { EntryDraft } from '../src/store/entry.ts';
import { openRegister } from '../src/store/files/open-register.ts';
import { readRegister } from '../src/store/files/read-register.ts';
import type { Register } from '../src/store/journal.ts';
import type { Judgement, JudgementTarget } from '../src/store/judgement.ts';
import { createMemoryRegister } from '../src/store/memory/memory-register.ts';
import { listJudgements } from '../src/store/projection/list-judgements.ts';
import { composeJudged, projectRegister } from '../src/store/projection/project-register.ts';
import type { MadeJudgement } from '../src/store/projection/register-model.ts';
import { readReports } from '../src/store/read-reports.ts';
import { createRegisterTaker } from '../src/store/take-into-register.ts';
import { knowledge, projectJudged, takeSamples } from './judged-samples.ts';
import { all } from './store-contract.ts';

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));
const TAKING = { by: 'nadia', how: 'command-line', now: () => '2016-09-20T12:00:00.000Z' };
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'truceline-projection-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function takeAll(register: Register, inputs: string[]) {
  const taker = await createRegisterTaker(register, TAKING);
  const taken = await takeInputs(inputs, {}, undefined, taker.keep);
  return { taken, count: await taker.finish() };
}

async function project(register: Register) {
  const entries = await all(register);
  return projectRegister(entries, await readReports(entries, register.originals), knowledge, { program: '0.1.0' });
}

let shipped: Awaited<ReturnType<typeof takeSamples>>;
beforeAll(async () => {
  shipped = await takeSamples();
});

/** A register of the shipped samples that a test may add judgements to, and its model. */
async function samples() {
  const { journal } = createMemoryRegister();
  const entries = await all(shipped.register);
  await journal.append(entries.map(({ version: _, seq: __, previous: ___, hash: ____, ...draft }) => draft as EntryDraft));
  return { register: { ...shipped.register, journal }, model: shipped.model };
}

/** What {@link project} gives of the samples and judgements on them, without reading the reports again. */
async function projectOn(register: Register) {
  return projectJudged(shipped.clusters, await all(register)).model;
}

let number = 0;
async function judge(register: Register, judgement: Judgement, by = 'omar'): Promise<string> {
  const id = `jdg_${String(++number).padStart(4, '0')}`;
  await register.journal.append([{ kind: 'judgement', id, at: '2016-09-21T08:00:00.000Z', by, body: judgement }]);
  return id;
}

const targetOf = ({ id, claims }: Incident): JudgementTarget => ({ incident: id, claims });

describe('taking', () => {
  test('keeps the bytes and how they came; the same again is one report', async () => {
    const folder = join(root, 'desk');
    const register = await openRegister(folder);
    const file = join(root, 'table.csv');
    writeFileSync(
      file,
      'Narrative,When\n"Shells fell on Aleppo, killing two.",2016-09-14\n"Shells fell on Homs, killing one.",2016-09-15\n',
    );
    const first = await takeAll(register, [join(SAMPLES, readdirSync(SAMPLES)[0]), file]);
    const again = await takeAll(register, [join(SAMPLES, readdirSync(SAMPLES)[0]), file]);
    expect(first.count).toEqual({ added: first.taken.raws.length, known: 0 });
    expect(again.count).toEqual({ added: 0, known: first.taken.raws.length });
    const entries = await all(register);
    const last = entries.at(-1)!;
    expect(last).toMatchObject({
      by: 'nadia',
      at: '2016-09-20T12:00:00.000Z',
      body: { capture: { how: 'command-line', intake: 'csv', mediaType: 'text/csv' } },
    });
    const read = await readReports(entries, register.originals);
    await register.close();
    expect(read).toEqual({ raws: first.taken.raws, refused: [], notes: [] });
  });

  test('an original whose bytes were lost is refused by its report, and put back by taking it again', async () => {
    const register = await openRegister(join(root, 'lost'));
    const file = join(root, 'story.txt');
    writeFileSync(file, 'Shells fell on Aleppo on 14 September 2016, killing two.');
    await takeAll(register, [file]);
    const [hash] = await register.originals.list();
    rmSync(join(register.layout.originals, hash.slice(0, 2), hash));
    expect(await readReports(await all(register), register.originals)).toMatchObject({ raws: [], refused: [{ code: 'original-damaged' }] });
    expect((await takeAll(register, [file])).count).toEqual({ added: 0, known: 1 });
    expect((await readReports(await all(register), register.originals)).raws).toHaveLength(1);
    await register.close();
  });
});

describe('the projection', () => {
  test('is as of the last taking where nothing says a day', async () => {
    const register = createMemoryRegister();
    const file = join(root, 'undated.txt');
    writeFileSync(file, 'Shells killed three people in Aleppo.');
    await takeAll(register, [file]);
    expect((await project(register)).situation.asOf).toBe(TAKING.now());
  });
  test('is what the main job reads, and the same in whatever order and batches reports were taken', async () => {
    const { raws, model } = shipped;
    expect(model.situation.incidents.length).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(raws, { minLength: raws.length }), async (order) => {
        const shuffled = createMemoryRegister();
        for (const raw of [...order, order[0]]) await takeAll(shuffled, [raw.file!]);
        const { head: _, ...other } = await project(shuffled);
        const { head: __, ...same } = model;
        expect(other).toEqual(same);
      }),
      { numRuns: 2 },
    );
  });

  test('goes down the rest of the arrow as the pipeline does: a comment changes nothing that was read', async () => {
    const { register, model } = await samples();
    await judge(register, { act: 'comment', target: targetOf(model.situation.incidents[0]), text: 'Seen.', mentions: ['omar'] });
    const after = await project(register);
    expect(after.situation).toEqual(model.situation);
    expect(after.records).toMatchObject([
      { incident: model.situation.incidents[0].id, comments: [{ by: 'omar', text: 'Seen.', mentions: ['omar'] }] },
    ]);
  });

  test('a rebuild from files is equal, in what is shown and in the tables', async () => {
    const folder = join(root, 'rebuilt');
    const register = await openRegister(folder, { segmentBytes: 2000 });
    await takeAll(register, [join(SAMPLES, 'syria-2016-09')]);
    const model = await project(register);
    await judge(register, { act: 'merge', targets: model.situation.incidents.slice(0, 2).map(targetOf), reason: 'one and the same' });
    const grown = await project(register);
    await register.close();
    const { entries, originals, layout } = await readRegister(folder);
    const again = projectRegister(entries, await readReports(entries, originals), knowledge, { program: '0.1.0' });
    expect(again).toEqual(grown);
    const place = { folder: layout.projection, database: null, register: 'main', program: '0.1.0', reader: 'this' };
    const first = await rebuildProjection({ entries, originals, knowledge, place });
    expect(first).toMatchObject({ before: null, snapshot: { model: grown } });
    expect(await rebuildProjection({ entries, originals, knowledge, place })).toMatchObject({ before: first.hash, hash: first.hash });
    rmSync(layout.projection, { recursive: true });
    expect(await rebuildProjection({ entries, originals, knowledge, place })).toMatchObject({ before: null, hash: first.hash });
  });
});

describe('judgements', () => {
  test('a merge is one incident with all claims, keeps old names, and is taken back without loss', async () => {
    const { register, model } = await samples();
    const [a, b] = model.situation.incidents.filter(({ act }) => act === model.situation.incidents[0].act);
    const id = await judge(register, { act: 'merge', targets: [targetOf(a), targetOf(b)], reason: 'the same shelling' });
    const merged = await projectOn(register);
    expect(await project(register)).toEqual(merged);
    expect(validateSituation(merged.situation)).toEqual([]);
    const one = merged.situation.incidents.find(({ claims }) => claims.includes(a.claims[0]))!;
    expect([...one.claims].sort()).toEqual([...a.claims, ...b.claims].sort());
    expect(one.because.at(-1)).toBe(`merged by omar (${id}): the same shelling`);
    expect(merged.situation.incidents).toHaveLength(model.situation.incidents.length - 1);
    const [gone] = [a.id, b.id].filter((name) => name !== one.id);
    expect(merged.redirects[gone]).toBe(one.id);
    expect(merged.records[0].machine.map((incident) => incident.id).sort()).toEqual([a.id, b.id].sort());
    expect(merged.situation.findings.filter(({ incident }) => incident === gone)).toEqual([]);
    const undo = await judge(register, { act: 'withdrawal', judgement: id, reason: 'two streets apart' });
    expect((await projectOn(register)).situation).toEqual(model.situation);
    await judge(register, { act: 'withdrawal', judgement: undo, reason: 'no, one' });
    expect((await projectOn(register)).situation).toEqual(merged.situation);
  });

  test('a split of a merge gives the incidents back as they were', async () => {
    const { register, model } = await samples();
    const [a, b] = model.situation.incidents;
    await judge(register, { act: 'merge', targets: [targetOf(a), targetOf(b)], reason: 'one' });
    const { situation } = await projectOn(register);
    const one = situation.incidents.find(({ claims }) => claims.includes(a.claims[0]))!;
    await judge(register, { act: 'split', target: targetOf(one), groups: [a.claims, b.claims], reason: 'two' });
    const split = await projectOn(register);
    const facts = (incidents: Incident[]) => incidents.map(({ because: _, partOf: __, ...facts }) => facts);
    expect(facts(split.situation.incidents)).toEqual(facts(model.situation.incidents));
    expect(split.redirects).toEqual(model.redirects);
  });

  test('a correction stands in the incident, the machine\u2019s value beside it, and what does not fit is for review', async () => {
    const { register, model } = await samples();
    const incident = model.situation.incidents.find(({ killed }) => killed !== null)!;
    const target = targetOf(incident);
    await judge(register, { act: 'correction', target, field: 'killed', value: { min: 3, max: 3, stated: [] }, reason: 'hospital list' });
    await judge(register, { act: 'correction', target, field: 'killed', value: { min: 4, max: 4, stated: [] }, reason: 'a second list' });
    const odd = await judge(register, { act: 'correction', target, field: 'act', value: 'thunder', reason: '' });
    const other = await judge(register, { act: 'correction', target, field: 'claims', value: [], reason: '' });
    const after = await projectOn(register);
    expect(after.situation.incidents.find(({ id }) => id === incident.id)).toEqual({ ...incident, killed: { min: 4, max: 4, stated: [] } });
    expect(after.records[0].corrections.map(({ machine, value }) => [machine, value])).toEqual([
      [incident.killed, { min: 3, max: 3, stated: [] }],
      [incident.killed, { min: 4, max: 4, stated: [] }],
    ]);
    expect(after.review.map(({ judgement }) => judgement)).toEqual([odd, other]);
  });

  test('a ruling is the verdict, told as a step; the machine\u2019s stays in the record', async () => {
    const { register, model } = await samples();
    const finding = model.situation.findings.find(({ verdict }) => verdict === 'breach')!;
    const incident = model.situation.incidents.find(({ id }) => id === finding.incident)!;
    const { agreement, clause } = finding;
    await judge(register, {
      act: 'ruling',
      target: targetOf(incident),
      agreement,
      clause,
      verdict: 'no-breach',
      reason: 'self-defence, agreed by both',
    });
    const after = await projectOn(register);
    const ruled = after.situation.findings.find(({ id }) => id === finding.id)!;
    expect(ruled).toMatchObject({ verdict: 'no-breach', wouldSettle: null });
    expect(ruled.steps.filter(({ decides }) => decides).map(({ key }) => key)).toEqual(['ruling']);
    expect(after.records[0].rulings).toMatchObject([{ machine: 'breach', verdict: 'no-breach', by: 'omar' }]);
    expect(validateSituation(after.situation)).toEqual([]);
  });

  test('holds on to claims: what a newer reader no longer reads is listed, and the rest is applied', async () => {
    const { register, model } = await samples();
    const incident = model.situation.incidents[0];
    const gone = await judge(register, { act: 'status', target: { incident: 'inc_dead', claims: ['clm_dead'] }, status: 'completed' });
    const half = await judge(register, {
      act: 'tag',
      target: { incident: 'inc_01d', claims: ['clm_dead', incident.claims[0]] },
      add: ['market', 'aleppo'],
      remove: [],
    });
    await judge(register, { act: 'tag', target: targetOf(incident), add: [], remove: ['aleppo'] });
    await judge(register, { act: 'assignment', target: targetOf(incident), to: 'nadia' });
    const after = await projectOn(register);
    expect(after.review).toEqual([gone, half].map((judgement) => expect.objectContaining({ judgement, missing: ['clm_dead'] })));
    expect(after.records).toMatchObject([{ incident: incident.id, tags: ['market'], assignee: 'nadia', status: 'to-do' }]);
    expect(after.redirects).toEqual({ ...model.redirects, inc_01d: incident.id });
    expect(after.situation).toEqual(model.situation);
  });

  test('a part is linked to its whole, also after the whole was merged; notifications stand by themselves', async () => {
    const { register, model } = await samples();
    const [part, whole, other] = model.situation.incidents;
    await judge(register, { act: 'part-of', target: targetOf(part), whole: targetOf(whole), reason: 'one street of it' });
    await judge(register, { act: 'merge', targets: [targetOf(other), targetOf(whole)], reason: 'one' });
    const notified = { site: 'Field hospital 4', lat: 36.2, lon: 37.15, from: '2016-09-20T00:00:00Z', until: null, text: '' };
    const id = await judge(register, { act: 'notification', ...notified });
    const after = await projectOn(register);
    const now = after.situation.incidents.find(({ claims }) => claims.includes(whole.claims[0]))!;
    expect(after.situation.incidents.find(({ id: name }) => name === part.id)!.partOf).toEqual(
      [...new Set([...part.partOf, now.id])].sort(),
    );
    expect(after.notifications).toEqual([{ ...notified, id, by: 'omar', at: '2016-09-21T08:00:00.000Z' }]);
  });

  test('any merges and splits keep every claim in one incident, and every name leads somewhere', async () => {
    const { reports, claims: read, model } = shipped;
    const { incidents } = model.situation;
    const index = fc.nat({ max: incidents.length - 1 });
    const act = fc.oneof(
      fc
        .uniqueArray(index, { minLength: 2, maxLength: 4 })
        .map((chosen): Judgement => ({ act: 'merge', targets: chosen.map((i) => targetOf(incidents[i])), reason: '' })),
      fc.record({ i: index, at: fc.nat({ max: 6 }) }).map(({ i, at }): Judgement => {
        const { claims } = incidents[i];
        const cut = 1 + (at % claims.length);
        const groups = [claims.slice(0, cut), claims.slice(cut)].filter((group) => group.length);
        return { act: 'split', target: targetOf(incidents[i]), groups: groups.length > 1 ? groups : [claims, claims], reason: '' };
      }),
    );
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 6 }), (acts) => {
        const made: MadeJudgement[] = acts.map((judgement, i) => ({
          id: `jdg_${i}`,
          at: '2016-09-21T08:00:00.000Z',
          by: 'omar',
          judgement,
        }));
        const { situation, redirects } = composeJudged(reports, read, made, knowledge, { program: '0.1.0' });
        const held = situation.incidents.flatMap(({ claims }) => claims);
        expect(new Set(held).size).toBe(held.length);
        expect(held.sort()).toEqual(incidents.flatMap(({ claims }) => claims).sort());
        const names = new Set(situation.incidents.map(({ id }) => id));
        for (const { id } of incidents) expect(names.has(id) || names.has(redirects[id])).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('a judgement that came twice counts once', async () => {
    const { register, model } = await samples();
    const id = await judge(register, { act: 'comment', target: targetOf(model.situation.incidents[0]), text: 'Seen.', mentions: [] });
    await register.journal.append([
      {
        kind: 'judgement',
        id,
        at: '2016-09-22T08:00:00.000Z',
        by: 'omar',
        body: { act: 'comment', target: targetOf(model.situation.incidents[0]), text: 'Seen.', mentions: [] },
      },
    ]);
    expect(listJudgements(await all(register))).toHaveLength(1);
  });
});
