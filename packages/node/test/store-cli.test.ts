import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Situation } from '@truceline/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersOf } from './answers-of.ts';

const PROGRAM = fileURLToPath(new URL('../bin/truceline.mjs', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../../samples/syria-2016-09/', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'truceline-store-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built program in the test's folder. */
function truceline(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** The sample taken into a register of this name: into the first by the program, into others by a copy of it. */
function takeSample(name: string): void {
  if (!existsSync(join(folder, 'taken'))) expect(truceline('take', SAMPLE, '--data', 'taken')).toMatchObject({ status: 0 });
  cpSync(join(folder, 'taken'), join(folder, name), { recursive: true });
}

describe('a register on the command line', () => {
  test('is taken into, verified, read, rebuilt, backed up and restored', () => {
    const first = truceline('take', SAMPLE, '--data', 'desk', '--by', 'nadia', '--json');
    expect(first).toMatchObject({ status: 0 });
    const { added, known, head } = JSON.parse(first.stdout);
    expect({ known, seq: head.seq }).toEqual({ known: 0, seq: added });
    expect(added).toBeGreaterThan(5);
    expect(truceline('take', SAMPLE, '--data', 'desk').stderr).toContain(`0 taken, ${added} there already`);
    const verified = truceline('verify', '--data', 'desk');
    expect(verified).toMatchObject({ status: 0, stderr: '' });
    expect(verified.stdout).toMatch(
      new RegExp(`^sound: ${added} entries \\(${added} reports, 0 judgements\\), \\d+ originals\nhead ${added} ${head.hash}\n$`),
    );

    const runs = [
      ['run', SAMPLE, '--json'],
      ['run', '--data', 'desk', '--json'],
    ];
    const [straight, stored] = answersOf(runs, folder);
    expect({ status: stored.status, stdout: stored.stdout }).toEqual({ status: 0, stdout: straight.stdout });

    expect(truceline('rebuild', '--data', 'desk')).toMatchObject({ status: 0 });
    expect(truceline('rebuild', '--data', 'desk').stderr).toContain('equal to the one before');

    expect(truceline('backup', 'desk.tar', '--data', 'desk')).toMatchObject({ status: 0 });
    expect(truceline('restore', 'desk.tar', '--data', 'desk')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('[register-not-empty]'),
    });
    expect(truceline('restore', 'desk.tar', '--data', 'again')).toMatchObject({ status: 0 });
    expect(truceline('verify', '--data', 'again').stdout).toBe(verified.stdout);
    expect(statSync(join(folder, 'desk')).mode & 0o077).toBe(0);
    expect(readdirSync(join(folder, 'desk')).sort()).toEqual(['head.json', 'journal', 'originals', 'projection', 'register.json']);
  });

  test('people judge its incidents, and take it back', () => {
    takeSample('judged');
    const situation = (): Situation => JSON.parse(truceline('run', '--data', 'judged', '--json').stdout);
    const read = situation();
    const finding = read.findings.find(({ verdict }) => verdict === 'breach')!;
    const ruling = {
      act: 'ruling',
      target: finding.incident,
      agreement: finding.agreement,
      clause: finding.clause,
      verdict: 'undetermined',
      reason: 'one voice',
    };
    const others = read.incidents.filter(({ id }) => id !== finding.incident);
    const merge = { act: 'merge', targets: others.slice(0, 2).map(({ id }) => id), reason: 'one and the same' };
    writeFileSync(join(folder, 'judged.jsonl'), `${JSON.stringify(ruling)}\n${JSON.stringify({ id: 'jdg_merge', ...merge })}\n`);
    const judged = truceline('judge', 'judged.jsonl', '--data', 'judged', '--by', 'omar');
    expect(judged).toMatchObject({ status: 0, stdout: expect.stringMatching(/^jdg_[0-9a-f-]{36}\njdg_merge\n$/) });
    const now = situation();
    expect(now.incidents).toHaveLength(read.incidents.length - 1);
    expect(now.findings.find(({ id }) => id === finding.id)!.verdict).toBe('undetermined');
    const [gone] = merge.targets.filter((name) => !now.incidents.some(({ id }) => id === name));
    writeFileSync(join(folder, 'more.json'), JSON.stringify([{ act: 'comment', target: gone, text: 'By its old name.', mentions: [] }]));
    expect(truceline('judge', 'more.json', '--data', 'judged')).toMatchObject({ status: 0 });
    const back = judged.stdout
      .trim()
      .split('\n')
      .map((judgement) => ({ act: 'withdrawal', judgement, reason: 'too early' }));
    writeFileSync(join(folder, 'back.json'), JSON.stringify(back));
    expect(truceline('judge', 'back.json', '--data', 'judged')).toMatchObject({ status: 0 });
    expect(situation()).toEqual(read);
    expect(truceline('verify', '--data', 'judged').stdout).toContain('5 judgements');
  });

  test('of judgements with one that does not fit none is taken', () => {
    truceline('take', join(SAMPLE, readdirSync(SAMPLE)[0]), '--data', 'strict');
    const odd: [unknown, string][] = [
      [[{ act: 'comment', target: 'inc_00', text: 'x', mentions: [] }], 'Judgement 1: There is no incident inc_00.'],
      [[{ act: 'withdrawal', judgement: 'jdg_1', reason: '' }, { act: 'praise' }], 'Judgement 2: '],
      [[{ act: 'withdrawal', judgement: 'jdg_1', reason: '', id: 'inc_1' }], 'Judgement 1: its id'],
      [['well done'], 'Judgement 1: not an object.'],
    ];
    for (const [i, [judgements]] of odd.entries()) writeFileSync(join(folder, `odd-${i}.json`), JSON.stringify(judgements));
    const said = answersOf(
      odd.map((_, i) => ['judge', `odd-${i}.json`, '--data', 'strict']),
      folder,
    );
    for (const [i, [judgements, words]] of odd.entries())
      expect(said[i], JSON.stringify(judgements)).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
    expect(truceline('verify', '--data', 'strict').stdout).toContain(' 0 judgements');
  });

  test('a judgement is held against the register as the pages hold it, with the ones before it applied', () => {
    takeSample('held');
    const { incidents }: Situation = JSON.parse(truceline('run', '--data', 'held', '--json').stdout);
    const target = incidents[0].id;
    const status = (to: string) => ({ act: 'status', target, status: to });
    const correction = { act: 'correction', target, field: 'weapons', value: ['barge mines'], basis: [], reason: 'seen' };
    const ruling = { act: 'ruling', target, agreement: 'none-2020', clause: 'none', verdict: 'breach', reason: 'no' };
    const refused = (words: string) => ({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
    const held: [judgements: object[], answer: object][] = [
      [[status('to-do')], refused('Judgement 1: It is so already.')],
      [[status('completed'), correction], refused(`Judgement 2: ${target} is completed.`)],
      [[correction, status('in-progress'), status('completed'), status('to-do')], { status: 0 }],
      [[{ ...correction, value: ['rafts'] }], refused('Judgement 1: omar changed it since.')],
      [[ruling], refused('is not held against none-2020/none')],
    ];
    for (const [i, [judgements]] of held.entries()) writeFileSync(join(folder, `held-${i}.json`), JSON.stringify(judgements));
    const said = answersOf(
      held.map((_, i) => ['judge', `held-${i}.json`, '--data', 'held', '--by', 'omar']),
      folder,
    );
    for (const [i, [, answer]] of held.entries()) expect(said[i]).toMatchObject(answer);
    expect(truceline('verify', '--data', 'held').stdout).toContain(' 4 judgements');
  });

  test('a changed byte ends verify with 1 and is named; nothing writes to a journal that does not hold', () => {
    expect(truceline('take', join(SAMPLE, readdirSync(SAMPLE)[0]), '--data', 'changed')).toMatchObject({ status: 0 });
    const segment = join(folder, 'changed/journal/000000000001.jsonl');
    writeFileSync(segment, readFileSync(segment, 'utf8').replace('"how":"command-line"', '"how":"command-lane"'));
    expect(truceline('verify', '--data', 'changed')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'error Entry 1 (journal/000000000001.jsonl, byte 0): its content does not fit its hash.\n',
    });
    expect(truceline('take', SAMPLE, '--data', 'changed')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('[journal-broken]'),
    });
    expect(truceline('run', '--data', 'changed', '--json')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('[journal-broken]'),
    });
  });

  test('what is asked wrongly is refused with what helps, and leaves nothing behind', () => {
    const before = readdirSync(folder);
    const wrong: [string[], string][] = [
      [['take', '--data', 'x'], 'No input'],
      [['take', SAMPLE], 'No register'],
      [['take', SAMPLE, '--data', 'x', '--database', 'postgres://y'], 'not both'],
      [['take', SAMPLE, '--data', 'x', '--by', ' '], 'Nobody'],
      [['verify', '--data', 'nowhere'], '[no-register]'],
      [['run', '--data', 'nowhere'], '[no-register]'],
      [['rebuild'], '--data DIR'],
      [['backup', 'x.tar'], '--data DIR'],
      [['backup', 'x.tar', '--data', 'nowhere'], '[no-register]'],
      [['restore', 'none.tar', '--data', 'new'], '[bad-backup]'],
      [['verify', '--database', 'postgres://nobody@127.0.0.1:1/none'], '[database-unreachable]'],
    ];
    const said = answersOf(
      wrong.map(([args]) => args),
      folder,
    );
    for (const [i, [args, words]] of wrong.entries())
      expect(said[i], args.join(' ')).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
    expect(readdirSync(folder)).toEqual(before);
  });
});
