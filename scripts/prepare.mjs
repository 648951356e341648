// What both commands need before they do anything: a Node that is new enough, installed packages, a built program.
import { spawn, spawnSync } from 'node:child_process';
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

/** Compiles the knowledge, builds the program and (with `web`) the pages, each only where its sources are newer than what was built, at once where they can be. */
export async function ensureBuilt({ always = false, web = false } = {}) {
  const builders = newest(['packages/core/src/knowledge', 'packages/node/src/knowledge']);
  const data = newest(
    readdirSync(join(ROOT, 'knowledge'))
      .filter((name) => name !== 'dist' && name !== 'schemas' && name !== 'node_modules')
      .map((name) => `knowledge/${name}`),
  );
  const sources = newest([
    'packages/core/src',
    'packages/node/src',
    'tsdown.config.ts',
    'packages/core/package.json',
    'packages/node/package.json',
    'package-lock.json',
  ]);
  const pages = newest(['packages/web', 'packages/core/src/model', 'package-lock.json', 'knowledge/dist/knowledge.json']);
  const due = [
    ['build:knowledge', 'the knowledge', 'knowledge/dist/knowledge.json', Math.max(builders, data)],
    ['build:program', 'the program', 'packages/node/dist/truceline.mjs', sources],
    ...(web ? [['build:web', 'the pages', 'packages/web/dist/index.html', pages]] : []),
  ].filter(([, , made, since]) => always || madeAt(join(ROOT, made)) < since);
  if (due.length === 0) return;
  console.error(`Building ${due.map(([, what]) => what).join(', ')} …`);
  // the names on the map of the pages come out of the compiled knowledge
  const building = due.map(([script]) => script);
  const knowledge = building.includes('build:knowledge') ? build('build:knowledge') : Promise.resolve();
  const program = building.includes('build:program') ? build('build:program') : null;
  await knowledge;
  await Promise.all([program, building.includes('build:web') ? build('build:web') : null]);
}

/** How npm is run, wherever it lies beside this Node. */
function npmCall(args) {
  const cli = process.env.npm_execpath;
  const [command, before] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return [command, [...before, ...args], { cwd: ROOT, shell: process.platform === 'win32' && command === 'npm' }];
}

function spawnNpm(args, options) {
  const [command, all, how] = npmCall(args);
  return spawnSync(command, all, { ...how, ...options });
}

/** Runs a build script; what it prints is shown only when it fails, which ends all. */
async function build(script) {
  const { status, said } = await runScript(script);
  if (status === 0) return;
  process.stderr.write(`${said}\nnpm run ${script} failed (exit ${status}).\n`);
  process.exit(status ?? 1);
}

function runScript(script) {
  const [command, args, how] = npmCall(['run', '--silent', script]);
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...how, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('error', (error) => resolve({ status: 1, said: String(error.message) }));
    child.on('close', (status) => resolve({ status, said }));
  });
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
