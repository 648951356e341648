import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Situation } from '@truceline/core';
import { validateSituation } from '@truceline/core/situation/validate-situation.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersOf, BUILT } from './answers-of.ts';

const PROGRAM = fileURLToPath(new URL('../bin/truceline.mjs', import.meta.url));
const KNOWLEDGE = fileURLToPath(new URL('../../../knowledge/', import.meta.url));
const STORY = `Shells hit Aleppo market despite truce

September 14, 2016

BEIRUT (Field Desk) - Government warplanes struck a market in Aleppo on Tuesday, killing four civilians and wounding nine, the Syrian Observatory for Human Rights said.

The army denied that it had carried out any raid.
`;
let folder: string;
beforeAll(() => {
  expect(existsSync(BUILT), 'the program must be built: npm run build').toBe(true);
  folder = mkdtempSync(join(tmpdir(), 'truceline-cli-'));
  writeFileSync(join(folder, 'story.txt'), STORY);
  writeFileSync(join(folder, 'empty.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built program in the test's folder. */
function truceline(args: string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '', ...env },
  });
  return { status, stdout, stderr };
}

const answers = (calls: string[][]) => answersOf(calls, folder);

describe('help', () => {
  test('shows examples first, for the program and for every verb', () => {
    const { status, stdout, stderr } = truceline(['-h']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.startsWith('Examples')).toBe(true);
    const verbs = [...stdout.matchAll(/^ {2}([a-z-]+) {2,}/gm)].map(([, verb]) => verb).filter((verb) => verb !== 'truceline');
    expect(verbs).toEqual(['run', 'explain', 'check', 'take', 'judge', 'verify', 'rebuild', 'serve', 'second-read', 'backup', 'restore']);
    const help = { status: 0, stdout: expect.stringMatching(/^Examples\n {2}truceline/), stderr: '' };
    expect(truceline(['help', 'run'])).toEqual(help);
    const calls = verbs.flatMap((verb) => [
      [verb, '-h'],
      [verb, '--help'],
      ['help', verb],
    ]);
    for (const [i, answer] of answers(calls).entries()) expect(answer, calls[i].join(' ')).toEqual(help);
  });

  test('the version', () => expect(truceline(['--version']).stdout).toMatch(/^truceline \d+\.\d+\.\d+\n$/));
});

test('bad usage exits 2 and prints nothing on standard output', () => {
  const refused = { status: 2, stdout: '', stderr: expect.stringMatching(/\[(?:bad-[a-z]+|unknown-[a-z]+)\]/) };
  expect(truceline([])).toMatchObject({ status: 2, stderr: '' });
  expect(truceline(['run', '--nonsense', 'story.txt'])).toEqual(refused);
  const calls = [
    ['rnu'],
    ['run'],
    ['run', '--nonsense', 'story.txt'],
    ['run', 'story.txt', '--as-of', 'yesterday'],
    ['run', 'story.txt', '--as-of', '2016-02-31'],
    ['run', 'story.txt', '--agreement', 'nowhere-1900'],
    ['run', 'story.txt', '--map', 'none.json'],
    ['explain'],
    ['explain', 'inc_1', '--in', 'none.json'],
    ['explain', 'inc_1', '--in', 'story.txt'],
    ['check'],
    ['check', 'none.yaml'],
    ['constructor'],
  ];
  for (const [i, answer] of answers(calls).entries()) expect(answer, calls[i].join(' ')).toEqual(refused);
});

test('what is misspelt is answered with what was likely meant, or else with what there is', () => {
  const said = answers([['rnu'], ['zzz'], ['run', '--agrement', 'x'], ['run', 'story.txt', '--agreement', 'merrinbrook']]).map(
    (answer) => answer.stderr,
  );
  expect(said[0]).toContain('There is no verb "rnu"; did you mean "run"?');
  expect(said[1]).toContain('There is no verb "zzz". There are: run, explain, ');
  expect(said[2]).toContain('There is no option "--agrement"; did you mean "--agreement"?');
  expect(said[3]).toContain('There is no agreement "merrinbrook"; did you mean "merrinbrook-2019"?');
});

describe('run', () => {
  test('tells once of each kind of refusal what helps', () => {
    writeFileSync(join(folder, 'picture.xyz'), 'x');
    const { stderr } = truceline(['run', 'empty.txt', 'story.txt', 'picture.xyz', 'empty.txt', '--json']);
    expect(stderr.split('\n').slice(0, 4)).toEqual([
      'warning empty.txt: Nothing is in it. [empty]',
      'What helps: Check that it was saved or fetched whole.',
      'warning picture.xyz: Files named .xyz are not read. [unknown-kind]',
      'What helps: See docs/reference/intakes.md for the kinds that are.',
    ]);
  });
  test('what says no day is as of now, and that it says none is told', () => {
    const { stdout, stderr } = truceline(['run', '-', '--json'], { input: 'Shells killed three people in Aleppo.' });
    const age = Date.now() - Date.parse((JSON.parse(stdout) as Situation).asOf);
    expect(Math.abs(age)).toBeLessThan(120_000);
    expect(stderr).toContain('A report says no day of publication');
  });
  test('writes the files and prints the summary', () => {
    const { status, stdout } = truceline(['run', 'story.txt', '--out', 'out']);
    expect(status).toBe(0);
    expect(stdout).toContain('1 report');
    expect(readdirSync(join(folder, 'out'))).toEqual(
      expect.arrayContaining(['situation.json', 'sitrep.html', 'sitrep.md', 'incidents.csv', 'incidents.geojson', 'truce.ics']),
    );
    for (const file of readdirSync(join(folder, 'out'))) expect(stdout).toContain(join('out', file));
    expect(stdout).not.toContain('\x1b[');
  });

  test('writes into ./situation unless told otherwise', () => {
    expect(truceline(['run', 'story.txt', '--quiet'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(existsSync(join(folder, 'situation', 'situation.json'))).toBe(true);
  });

  test('with --json prints the situation and nothing else, and writes no files', () => {
    rmSync(join(folder, 'situation'), { recursive: true, force: true });
    const { status, stdout } = truceline(['run', 'story.txt', 'empty.txt', '--json', '--as-of', '2016-09-15']);
    expect(status).toBe(0);
    const situation = JSON.parse(stdout) as Situation;
    expect(validateSituation(situation)).toEqual([]);
    expect(situation).toMatchObject({
      format: 'truceline-situation/1',
      asOf: '2016-09-15T23:59:59Z',
      refused: [{ file: 'empty.txt', code: 'empty' }],
    });
    expect(situation.reports).toMatchObject([{ file: 'story.txt', language: 'en', published: { start: '2016-09-14' } }]);
    for (const claim of situation.claims) expect(STORY.slice(claim.span.start, claim.span.end)).toBe(claim.quote);
    expect(situation.incidents.length).toBeGreaterThan(0);
    expect(existsSync(join(folder, 'situation'))).toBe(false);
  });

  test('gives the same situation from any order, and from standard input the same claims', () => {
    writeFileSync(join(folder, 'other.txt'), STORY.replace('four', 'six').replace('Tuesday', 'Monday'));
    const [one, other, alone] = answers([
      ['run', 'story.txt', 'other.txt', '--json'],
      ['run', 'other.txt', 'story.txt', 'story.txt', '--json'],
      ['run', 'story.txt', '--json'],
    ]).map(({ stdout }) => stdout);
    expect(other).toBe(one);
    const piped = JSON.parse(truceline(['run', '-', '--json'], { input: STORY }).stdout) as Situation;
    const filed = JSON.parse(alone) as Situation;
    expect(piped.claims).toEqual(filed.claims);
    expect(piped.reports[0].file).toBeNull();
  });

  test('exits 1 when nothing could be read, with the reason of each', () => {
    const { status, stdout, stderr } = truceline(['run', 'empty.txt', 'none.txt']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/empty\.txt: .* \[empty\]/);
    expect(stderr).toMatch(/none\.txt: .* \[not-found\]/);
    expect(stderr).toContain('[nothing-read]');
  });

  test('--agreement holds the reports against that agreement alone', () => {
    const { agreement } = { agreement: 'syria-2016-02' };
    const situation = JSON.parse(truceline(['run', 'story.txt', '--json', '--agreement', agreement]).stdout) as Situation;
    expect(new Set(situation.truce.map((truce) => truce.agreement))).toEqual(new Set([agreement]));
    expect(situation.findings.every((finding) => finding.agreement === agreement)).toBe(true);
  });

  test('--agreement takes a file; a broken one is refused with every mistake', () => {
    const home = join(folder, 'mine');
    cpSync(join(KNOWLEDGE, 'agreements', 'syria-2016-02'), join(home, 'syria-2016-02'), { recursive: true });
    const file = join(home, 'syria-2016-02', 'agreement.yaml');
    const good = JSON.parse(truceline(['run', 'story.txt', '--json', '--agreement', file]).stdout) as Situation;
    expect(good.truce.map((truce) => truce.agreement)).toEqual(['syria-2016-02']);
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace(/^zone: .*$/m, 'zone: Nowhere/City')
        .replace(/^country: .*$/m, 'country: Syria'),
    );
    const [broken, checked] = answers([
      ['run', 'story.txt', '--agreement', file],
      ['check', join(home, 'syria-2016-02')],
    ]);
    expect(broken).toMatchObject({ status: 2, stdout: '' });
    expect(broken.stderr).toMatch(/agreement\.yaml:\d+:\d+: zone/);
    expect(broken.stderr).toMatch(/agreement\.yaml:\d+:\d+: country/);
    expect(checked.status).toBe(2);
    expect(checked.stdout.match(/agreement\.yaml:\d+:\d+: /g)?.length).toBeGreaterThanOrEqual(2);
  });

  test('--places also writes every place name, where it stands', () => {
    truceline(['run', 'story.txt', '--json', '--places', 'deep/places.json']);
    const places = JSON.parse(readFileSync(join(folder, 'deep', 'places.json'), 'utf8')) as { start: number; end: number; name: string }[];
    expect(places.map(({ start, end }) => STORY.slice(start, end))).toContain('Aleppo');
  });

  test('colours only when asked', () => {
    expect(truceline(['run', 'story.txt', '--out', 'out'], { env: { FORCE_COLOR: '1', NO_COLOR: '' } }).stdout).toContain('\x1b[');
    expect(truceline(['run', 'story.txt', '--out', 'out'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain('\x1b[');
  });

  test('never writes over files that are not its own', () => {
    const foreign = mkdtempSync(join(folder, 'foreign-'));
    writeFileSync(join(foreign, 'sitrep.md'), 'mine');
    expect(truceline(['run', 'story.txt', '--out', foreign])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('[cannot-write]'),
    });
    expect(readFileSync(join(foreign, 'sitrep.md'), 'utf8')).toBe('mine');
  });
});

describe('explain', () => {
  test('leads from an incident to the quoted words, from a file and from reports', () => {
    truceline(['run', 'story.txt', '--quiet']);
    const situation = JSON.parse(readFileSync(join(folder, 'situation', 'situation.json'), 'utf8')) as Situation;
    const incident = situation.incidents[0];
    const quote = situation.claims.find((claim) => claim.id === incident.claims[0])?.quote ?? '';
    const asked = [[incident.id], [incident.id.slice(0, 12)], [incident.id, 'story.txt'], [incident.id, '--json'], ['inc_nothing']];
    const said = answers(asked.map((args) => ['explain', ...args]));
    for (const { status, stdout } of said.slice(0, 3)) {
      expect(status).toBe(0);
      expect(stdout.replace(/\s+/g, ' ')).toContain(quote.replace(/\s+/g, ' '));
      expect(stdout).toMatch(/characters \d+/);
    }
    expect(JSON.parse(said[3].stdout)).toMatchObject({ id: incident.id });
    expect(said[4]).toMatchObject({ status: 2, stderr: expect.stringContaining('[unknown-id]') });
  });
});

describe('explain --text', () => {
  test('tells what was found in a text, and which rule read it', () => {
    const args = [
      'explain',
      '--text',
      'Warplanes bombed a market in Aleppo on Monday, killing four civilians.',
      '--published',
      '2016-09-14',
    ];
    const [told, json, empty] = answers([args, [...args, '--json'], ['explain', '--text', '']]);
    expect(told.status).toBe(0);
    for (const words of ['Aleppo', '2016-09-12', 'airstrike', '"killed":{"min":4,"max":4']) expect(told.stdout).toContain(words);
    expect(JSON.parse(json.stdout)).toMatchObject([{ kind: 'incident', act: 'airstrike' }]);
    expect(empty.status).toBe(0);
  });
});

describe('check', () => {
  test('finds the shipped knowledge sound', () => {
    expect(truceline(['check', KNOWLEDGE])).toMatchObject({ status: 0, stdout: '' });
  });
});
