// The built program stays small: start-up is a promise, and what is loaded at start is what costs.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';

/** Limits in kB: all chunks together, and the largest one that `run` must load before it reads anything. */
const LIMITS = { all: 4000, entry: 60 };

const dist = join(ROOT, 'packages/node/dist');
const sizes = readdirSync(dist).map((name) => ({ name, kB: statSync(join(dist, name)).size / 1000 }));
const all = sizes.reduce((sum, { kB }) => sum + kB, 0);
const entry = sizes.find(({ name }) => name === 'truceline.mjs')?.kB ?? Number.POSITIVE_INFINITY;
console.log(`program: ${all.toFixed(0)} of ${LIMITS.all} kB; entry: ${entry.toFixed(0)} of ${LIMITS.entry} kB`);
process.exitCode = all > LIMITS.all || entry > LIMITS.entry ? 1 : 0;
