// npm start: from a fresh clone to a situation of the shipped samples, in one command. "npm start -- reports/" does the same with other reports.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureBuilt, ensureInstalled, PROGRAM, ROOT } from './prepare.mjs';

checkNode();
ensureInstalled();
ensureBuilt();

// Paths mean what they mean where the person stands, not where npm does.
const cwd = process.env.INIT_CWD ?? process.cwd();
const given = process.argv.slice(2);
const samples = join(ROOT, 'samples');
if (!given.length && !(existsSync(samples) && readdirSync(samples).length)) {
  console.error('There is nothing under samples/: give reports, as in "npm start -- reports/*.txt".');
  process.exit(2);
}
const inputs = given.length ? given : [relative(cwd, samples) || '.'];
const out = given.includes('--out') ? null : join(ROOT, 'situation');
if (!given.length) console.error(`Reading the shipped samples (${relative(cwd, samples) || '.'}) …`);
const args = [PROGRAM, 'run', ...inputs, ...(out ? ['--out', relative(cwd, out) || '.'] : [])];
const run = spawnSync(process.execPath, args, { stdio: 'inherit', cwd });
if (run.status === 0 && out && existsSync(join(out, 'sitrep.html'))) {
  console.log(`The cited report: ${pathToFileURL(join(out, 'sitrep.html')).href}`);
  console.log('Your own reports: npx truceline run my-reports/   ·   npx truceline -h');
}
process.exit(run.status ?? 1);
