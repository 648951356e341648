// Scores the built program with the evaluation kit beside the checkout, against floors that only go up (scripts/floors.json).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PROGRAM, ROOT } from './prepare.mjs';

const shared = resolve(ROOT, '../shared');
const kit = join(shared, 'bench/score.mjs');
const folder = mkdtempSync(join(tmpdir(), 'truceline-score-'));
const floors = JSON.parse(readFileSync(join(ROOT, 'scripts/floors.json'), 'utf8'));
const inputs = {
  seeds: () =>
    readdirSync(join(shared, 'seeds'))
      .sort()
      .map((name) => join(shared, 'seeds', name)),
  truce: () => [join(shared, 'bench/truce-dev/reports.jsonl')],
  copies: () => [join(shared, 'bench/copies-dev/reports.jsonl')],
  clusters: () => [join(shared, 'bench/gvc-dev/reports.jsonl')],
  geo: () => [join(shared, 'bench/geo-dev/reports.jsonl')],
  muc: () => [join(shared, 'bench/muc4-dev/docs.jsonl')],
};
const asked = process.argv.slice(2);
let failed = 0;

for (const [subject, mins] of Object.entries(floors)) {
  if (asked.length && !asked.includes(subject)) continue;
  const files = inputs[subject]();
  if (!files.every((file) => existsSync(file))) {
    console.log(`${subject}: left out, its data is not here`);
    continue;
  }
  const situation = join(folder, `${subject}.json`);
  const places = join(folder, `${subject}-places.json`);
  const out = join(folder, subject);
  const run = spawnSync(process.execPath, [PROGRAM, 'run', ...files, '--quiet', '--out', out, '--places', places], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.status !== 0) {
    console.log(`${subject}: the program failed (exit ${run.status})`);
    failed++;
    continue;
  }
  spawnSync('cp', [join(out, 'situation.json'), situation]);
  const args = [
    kit,
    subject,
    situation,
    ...(subject === 'geo' ? ['--places', places] : []),
    ...Object.entries(mins).flatMap(([name, value]) => ['--min', `${name}=${value}`]),
  ];
  const score = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  const [headline = ''] = score.stdout.split('\n', 1);
  console.log(
    `${subject}: ${headline}${Object.entries(mins)
      .map(([name, value]) => `; ${name} at least ${value}`)
      .join('')}`,
  );
  if (score.status === 0 && !asked.length) continue;
  if (score.status !== 0) failed++;
  console.log(score.stdout, score.stderr);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;
