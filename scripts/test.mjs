// npm test: installs what is missing, builds, checks the house, runs every test, scores where the evaluation kit lies beside the
// checkout. Ends with one plain line, "N passed, N failed", and exits 1 if anything failed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, ROOT } from './prepare.mjs';

checkNode();
ensureInstalled();

const only = new Set(process.argv.slice(2));
const wants = (name) => only.size === 0 || only.has(name);
const temporary = mkdtempSync(join(tmpdir(), 'truceline-test-'));
const results = [];
const began = Date.now();

const bin = (name) => join(ROOT, 'node_modules/.bin', name);
const call = (command, args) => spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;

/** Runs beside others: its name and what it prints are shown in one piece when it ends. */
function callQuietly(command, args, name) {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve([1, String(error.message)]));
    child.on('close', (status) => resolve([status ?? 1, said]));
  }).then(([status, text]) => {
    process.stdout.write(`\n── ${name}\n${text}`);
    return status;
  });
}

/** One check: its name, and what gives its exit code (0 is good) or its counts. */
async function check(name, run) {
  if (!wants(name.split(':')[0])) return;
  console.log(`\n── ${name}`);
  await count(name, run);
}

/** A check that is done while others are: a program and its arguments. */
async function checkBeside(name, command, args) {
  if (wants(name.split(':')[0])) await count(name, () => callQuietly(command, args, name));
}

/** Types of a project. What was found is kept, so that the next time only what changed is looked at. */
const checkTypes = (name, project, kept) =>
  checkBeside(name, bin('tsc'), [
    '--noEmit',
    '-p',
    project,
    '--incremental',
    '--tsBuildInfoFile',
    `node_modules/.cache/${kept}.tsbuildinfo`,
  ]);

/** Runs a check and notes its counts and its time. */
async function count(name, run) {
  const start = Date.now();
  const outcome = await run();
  const counts = typeof outcome === 'number' ? { passed: outcome === 0 ? 1 : 0, failed: outcome === 0 ? 0 : 1 } : outcome;
  results.push({ name, ...counts, seconds: (Date.now() - start) / 1000 });
}

/** Runs vitest, and lets others run meanwhile, and counts its tests; a run that ends without a result is one failure. */
async function vitest(...args) {
  const file = join(temporary, `${results.length}.json`);
  const given = [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ];
  const code = await new Promise((resolve) => spawn(process.execPath, given, { cwd: ROOT, stdio: 'inherit' }).on('close', resolve));
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
  const broken = numFailedTests === 0 && (code !== 0 || numFailedTestSuites > 0) ? Math.max(1, numFailedTestSuites) : 0;
  return { passed: numPassedTests, failed: numFailedTests + broken };
}

/** What needs only the built program, one after the other. */
async function checkTheRest() {
  await checkTypes('types', '.', 'types');
  await checkTypes('types: pages', 'packages/web', 'types-of-pages');
  await checkBeside('unused', bin('knip'), ['--no-progress']);
  await checkBeside('lint', bin('biome'), ['check', '.']);
  for (const [name, ...args] of [
    ['size', 'scripts/check-size.mjs'],
    ['readme', 'scripts/refresh-readme.mjs', '--check'],
  ])
    await checkBeside(name, process.execPath, args);
  if (existsSync(join(ROOT, '../shared/bench/score.mjs'))) await checkBeside('scores', process.execPath, ['scripts/score.mjs']);
  else console.log('\n── scores: left out, the evaluation kit (../shared/bench) is not here');
}

const HOUSE = 'packages/core/test/house.test.ts';
await check('house', () => vitest(HOUSE));
await check('build: knowledge, program and pages', async () => {
  await ensureBuilt({ always: true, web: true });
  return 0;
});
// tests often wait, for a browser or a program that they start: what is checked without them goes on meanwhile
await Promise.all([check('tests', () => vitest(`--exclude=${HOUSE}`)), checkTheRest()]);
if (process.env.CI_EXTRA && wants('clean')) {
  await check('clean: nothing generated differs from what is committed', () =>
    call('git', ['diff', '--exit-code', '--stat', '--', 'docs/reference', 'knowledge/schemas', 'package-lock.json']),
  );
}
rmSync(temporary, { recursive: true, force: true });

console.log('\n');
for (const { name, passed, failed, seconds } of results) {
  console.log(`${failed ? 'FAILED' : '    ok'}  ${name} (${passed} passed${failed ? `, ${failed} failed` : ''}, ${seconds.toFixed(1)} s)`);
}
console.log(`in ${((Date.now() - began) / 1000).toFixed(0)} s`);
const passed = results.reduce((n, r) => n + r.passed, 0);
const failed = results.reduce((n, r) => n + r.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
