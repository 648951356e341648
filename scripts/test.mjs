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

/** Runs beside others: what it prints is shown in one piece when it ends. */
function callQuietly(command, args) {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve([1, String(error.message)]));
    child.on('close', (status) => resolve([status ?? 1, said]));
  }).then(([status, text]) => {
    process.stdout.write(text);
    return status;
  });
}

/** One check: its name, and what gives its exit code (0 is good) or its counts. */
async function check(name, run) {
  if (!wants(name.split(':')[0])) return;
  console.log(`\n── ${name}`);
  const start = Date.now();
  const outcome = await run();
  const counts = typeof outcome === 'number' ? { passed: outcome === 0 ? 1 : 0, failed: outcome === 0 ? 0 : 1 } : outcome;
  results.push({ name, ...counts, seconds: (Date.now() - start) / 1000 });
}

/** Runs vitest and counts its tests; a run that ends without a result is one failure. */
function vitest(...args) {
  const file = join(temporary, `${results.length}.json`);
  const code = call(process.execPath, [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ]);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
  const broken = numFailedTests === 0 && (code !== 0 || numFailedTestSuites > 0) ? Math.max(1, numFailedTestSuites) : 0;
  return { passed: numPassedTests, failed: numFailedTests + broken };
}

const HOUSE = 'packages/core/test/house.test.ts';
await check('house', () => vitest(HOUSE));
await check('build: knowledge, program and pages', async () => {
  await ensureBuilt({ always: true, web: true });
  return 0;
});
// each of these works on one processor
await Promise.all([
  check('types', () => callQuietly(bin('tsc'), ['--noEmit', '-p', '.'])),
  (async () => {
    await check('types: pages', () => callQuietly(bin('tsc'), ['--noEmit', '-p', 'packages/web']));
    await check('unused', () => callQuietly(bin('knip'), ['--no-progress']));
    await check('lint', () => callQuietly(bin('biome'), ['check', '.']));
    await check('size', () => callQuietly(process.execPath, ['scripts/check-size.mjs']));
    await check('readme', () => callQuietly(process.execPath, ['scripts/refresh-readme.mjs', '--check']));
  })(),
]);
await check('tests', () => vitest(`--exclude=${HOUSE}`));
if (existsSync(join(ROOT, '../shared/bench/score.mjs'))) {
  await check('scores', () => call(process.execPath, ['scripts/score.mjs']));
} else {
  console.log('\n── scores: left out, the evaluation kit (../shared/bench) is not here');
}
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
