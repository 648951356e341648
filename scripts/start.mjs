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
if (!given.length && !existsSync(samples)) {
  console.error('There is nothing under samples/: give reports, as in "npm start -- reports/*.txt".');
  process.exit(2);
}

/** One situation: its summary on the terminal, its files in a folder. Gives the exit code. */
function run(inputs, out) {
  const folder = relative(cwd, out) || '.';
  const args = [PROGRAM, 'run', ...inputs, ...(given.includes('--out') || given.includes('-o') ? [] : ['--out', folder])];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd });
  if (status === 0 && existsSync(join(out, 'sitrep.html')))
    console.log(`The cited report: ${pathToFileURL(join(out, 'sitrep.html')).href}`);
  return status ?? 1;
}

let code = 0;
if (given.length) code = run(given, join(ROOT, 'situation'));
else {
  // Each folder of samples ends on a day of its own, and the state of a truce is told as of the last report.
  const folders = readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const input = relative(cwd, join(samples, name));
    console.log(`\n── ${input}`);
    code ||= run([input], join(ROOT, 'situation', name));
  }
}
if (code === 0) console.log('\nYour own reports: npx truceline run my-reports/   ·   npx truceline -h');
process.exit(code);
