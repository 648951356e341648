// What both commands need before they do anything: a Node that is new enough, installed packages, a built program.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = resolve(fileURLToPath(import.meta.url), '../..');
/** The built program. */
export const PROGRAM = join(ROOT, 'packages/node/bin/truceline.mjs');

/** Ends with a plain message where Node is older than the program needs. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Truceline needs Node 20.19 or newer (24 LTS is best); this is ${process.versions.node}. See https://nodejs.org.`);
  process.exit(2);
}

/** Installs what is missing: `npm ci` where nothing is installed yet, `npm install` where the lock has moved on. */
export function ensureInstalled() {
  if (isInstalled()) return;
  const fresh = !existsSync(join(ROOT, 'node_modules')) && existsSync(join(ROOT, 'package-lock.json'));
  for (const how of fresh ? ['ci', 'install'] : ['install']) {
    console.error(`Installing what is missing (npm ${how}) …`);
    const { status: code } = spawnNpm([how, '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 'inherit'] });
    if (code === 0) return;
    console.error(`npm ${how} failed (exit ${code}).`);
  }
  console.error('Is the npm registry reachable?');
  process.exit(2);
}

/** Compiles the knowledge and builds the program, each only where its sources are newer than what was built. */
export function ensureBuilt({ always = false } = {}) {
  const knowledge = join(ROOT, 'knowledge/dist/knowledge.json');
  const program = join(ROOT, 'packages/node/dist/truceline.mjs');
  const builders = newest(['packages/core/src/knowledge', 'packages/node/src/knowledge']);
  const data = newest(
    readdirSync(join(ROOT, 'knowledge'))
      .filter((name) => name !== 'dist' && name !== 'schemas' && name !== 'node_modules')
      .map((name) => `knowledge/${name}`),
  );
  if (always || madeAt(knowledge) < Math.max(builders, data)) build('build:knowledge', 'Compiling the knowledge …');
  const sources = newest([
    'packages/core/src',
    'packages/node/src',
    'tsdown.config.ts',
    'packages/core/package.json',
    'packages/node/package.json',
    'package-lock.json',
  ]);
  if (always || madeAt(program) < sources) build('build:program', 'Building the program …');
}

/** Runs npm, wherever it lies beside this Node. */
function spawnNpm(args, options) {
  const cli = process.env.npm_execpath;
  const [command, before] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return spawnSync(command, [...before, ...args], { cwd: ROOT, shell: process.platform === 'win32' && command === 'npm', ...options });
}

/** Runs a build script; what it prints is shown only when it fails. */
function build(script, message) {
  console.error(message);
  const { status, stdout, stderr } = spawnNpm(['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}\nnpm run ${script} failed (exit ${status}).\n`);
  process.exit(status ?? 1);
}

/** Whether node_modules holds every package of the lock in its version; packages for other systems may be missing. */
function isInstalled() {
  try {
    const read = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;
    const locked = read('package-lock.json');
    const there = read('node_modules/.package-lock.json');
    return Object.entries(locked).every(([path, { version, optional, link, devOptional }]) => {
      if (!path.startsWith('node_modules/') || optional || devOptional) return true;
      return link ? existsSync(join(ROOT, path)) : there[path]?.version === version && existsSync(join(ROOT, path));
    });
  } catch {
    return false;
  }
}

function madeAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function newest(paths) {
  let last = 0;
  for (const path of paths.map((p) => join(ROOT, p))) {
    if (!existsSync(path)) continue;
    const stat = statSync(path);
    last = Math.max(last, stat.mtimeMs);
    if (!stat.isDirectory()) continue;
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
      if (/node_modules|[/\\]dist(?:[/\\]|$)/.test(entry.parentPath)) continue;
      last = Math.max(last, statSync(join(entry.parentPath, entry.name)).mtimeMs);
    }
  }
  return last;
}
