// npm start: from a fresh clone to a situation of the shipped samples, in one command.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureBuilt, ensureInstalled, PROGRAM, ROOT } from './prepare.mjs';

checkNode();
ensureInstalled();
ensureBuilt();

const samples = join(ROOT, 'samples');
const given = process.argv.slice(2);
const out = join(ROOT, 'situation');
const inputs = given.length ? given : [samples];
if (!given.length && !(existsSync(samples) && readdirSync(samples).length)) {
  console.error('There is nothing under samples/: give reports, as in "npm start -- reports/*.txt".');
  process.exit(2);
}
console.error(given.length ? '' : `Reading the shipped samples (${relative(process.cwd(), samples) || '.'}) …`);
const run = spawnSync(
  process.execPath,
  [PROGRAM, 'run', ...inputs, ...(given.includes('--out') ? [] : ['--out', relative(process.cwd(), out) || '.'])],
  { stdio: 'inherit' },
);
if (run.status === 0 && existsSync(join(out, 'sitrep.html'))) {
  console.log(`The cited report: ${pathToFileURL(join(out, 'sitrep.html')).href}`);
  console.log('Your own reports: npx truceline run my-reports/   ·   npx truceline -h');
}
process.exit(run.status ?? 1);
