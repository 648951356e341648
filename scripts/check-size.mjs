// The built program stays small: start-up is a promise, and what `run` loads before it reads anything is what costs.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';

/** Limits in kB: everything together, and what `run` loads at once (readers of PDF, Word and the like come only when one is met). */
const LIMITS = { all: 11_200, run: 2_700 };

const dist = join(ROOT, 'packages/node/dist');
const names = readdirSync(dist).filter((name) => name.endsWith('.mjs'));
const sizeOf = (name) => statSync(join(dist, name)).size / 1000;

/** A chunk and all that it imports at once. */
function loaded(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, from] of readFileSync(join(dist, name), 'utf8').matchAll(/^(?:import|export)[^'"\n]*["']\.\/([^"']+\.mjs)["']/gm))
    loaded(from, seen);
  return seen;
}

const run = names.find((name) => /^run-.*\.mjs$/.test(name)) ?? 'truceline.mjs';
const sum = (list) => [...list].reduce((total, name) => total + sizeOf(name), 0);
const all = sum(names);
const atOnce = sum(new Set([...loaded('truceline.mjs'), ...loaded(run)]));
console.log(`program: ${all.toFixed(0)} of ${LIMITS.all} kB; loaded at once by run: ${atOnce.toFixed(0)} of ${LIMITS.run} kB`);
process.exitCode = all > LIMITS.all || atOnce > LIMITS.run ? 1 : 0;
