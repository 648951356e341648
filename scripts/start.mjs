// npm start: from a fresh clone to a register of the shipped samples in the browser, in one command. "npm start -- reports/" makes the files of a
// situation from reports instead.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureBuilt, ensureInstalled, PROGRAM, ROOT } from './prepare.mjs';

checkNode();
ensureInstalled();

// Paths mean what they mean where the person stands, not where npm does.
const cwd = process.env.INIT_CWD ?? process.cwd();
const given = process.argv.slice(2);
const serving = given.every(
  (arg, i) => ['--no-open', '--port', '--by', '--quiet'].includes(arg) || ['--port', '--by'].includes(given[i - 1]),
);

if (serving) await serveSamples();
else makeFiles();

/** The samples in a register of their own, kept from one start to the next, open in the browser until Ctrl+C. */
async function serveSamples() {
  await ensureBuilt({ web: true });
  const samples = join(ROOT, 'samples');
  const folders = existsSync(samples) ? readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
  if (!folders.length) {
    console.error('There is nothing under samples/: give reports, as in "npm start -- reports/*.txt".');
    process.exit(2);
  }
  const data = join(ROOT, 'registers', 'samples');
  const inputs = folders.map(({ name }) => join('samples', name));
  const taken = spawnSync(process.execPath, [PROGRAM, 'take', ...inputs, '--data', data, '--quiet'], { stdio: 'inherit', cwd: ROOT });
  if (taken.status !== 0) process.exit(taken.status ?? 1);
  const args = ['serve', '--data', data, ...given.filter((arg) => arg !== '--no-open'), ...(given.includes('--no-open') ? [] : ['--open'])];
  const server = spawn(process.execPath, [PROGRAM, ...args], { stdio: 'inherit', cwd: ROOT });
  // Ctrl+C reaches the server by itself; what only reaches this process is handed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 1));
}

/** One situation: its summary on the terminal, its files in a folder. */
async function makeFiles() {
  await ensureBuilt();
  const out = join(ROOT, 'situation');
  const folder = relative(cwd, out) || '.';
  const args = [PROGRAM, 'run', ...given, ...(given.includes('--out') || given.includes('-o') ? [] : ['--out', folder])];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd });
  if (status === 0 && existsSync(join(out, 'sitrep.html')))
    console.log(`The cited report: ${pathToFileURL(join(out, 'sitrep.html')).href}`);
  if (status === 0) console.log('\nYour own reports: npx truceline run my-reports/   ·   npx truceline -h');
  process.exit(status ?? 1);
}
