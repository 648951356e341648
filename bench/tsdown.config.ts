import { defineConfig } from 'tsdown';
import { escapeLetters } from '../scripts/escape-letters.ts';
import { hoistPatterns } from '../scripts/hoist-patterns.ts';

/** The bench runs what users run: one bundle. (tsx gives every inner function its name at run time, which costs a fifth of the reading.) */
export default defineConfig({
  entry: {
    speed: 'speed.ts',
    growth: 'growth.ts',
    intake: 'intake.ts',
    register: 'register.ts',
    increment: 'increment.ts',
    'read-worker': '../packages/node/src/read-worker.ts',
  },
  outDir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: false,
  dts: false,
  clean: true,
  plugins: [hoistPatterns(), escapeLetters()],
  outputOptions: { comments: { jsdoc: false } },
  deps: { alwaysBundle: [/^@truceline\//], neverBundle: [/^(wink-|compromise|@electric-sql\/pglite)/] },
});
