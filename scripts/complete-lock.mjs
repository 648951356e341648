// Completes package-lock.json with the optional packages for other systems (…-darwin-x64, …-win32-arm64-msvc) that npm leaves out when the
// registry it asked did not offer them: without them `npm ci` refuses the lock as incomplete. Run after `npm install` (npm run lock).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';

const path = process.argv[2] ?? join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const systems = ['darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'android', 'sunos', 'aix', 'openharmony'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];
const added = [];

for (const [owner, { optionalDependencies, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
    if (`${owner}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages) continue;
    const words = name.split(/[^a-z0-9]+/);
    const os = systems.filter((one) => words.includes(one));
    const cpu = processors.filter((one) => words.includes(one) || (one === 'arm' && words.includes('armv7')));
    if (os.length === 0 && cpu.length === 0) {
      console.error(`left out, no package for one system: ${name}`);
      continue;
    }
    const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length ? { cpu } : {}),
      ...(dev ? { dev } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      ...(os.length ? { os } : {}),
    };
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length ? `added ${added.join(', ')}` : 'complete');
