#!/usr/bin/env node
// Starts the built program; says plainly what is missing where it is not built or Node is too old.
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
const built = new URL('../dist/truceline.mjs', import.meta.url);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`truceline needs Node 20.19 or newer (24 LTS is best); this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else if (!existsSync(built)) {
  process.stderr.write('truceline is not built yet [not-built]: run "npm ci", then "npm run build".\n');
  process.exitCode = 2;
} else {
  const { main } = await import(built.href);
  process.exitCode = await main(process.argv.slice(2));
}
