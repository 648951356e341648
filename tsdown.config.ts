import { defineConfig } from 'tsdown';
import { escapeLetters } from './scripts/escape-letters.ts';
import { hoistPatterns } from './scripts/hoist-patterns.ts';

/** One bundle for the program: start-up is a promise of the product (seeds to files in under 1.5 s), and many small files are slow to load. */
export default defineConfig({
  entry: {
    truceline: 'packages/node/src/cli/main.ts',
    'read-worker': 'packages/node/src/read-worker.ts',
    'engine-worker': 'packages/node/src/engine/engine-worker.ts',
    'projection-worker': 'packages/node/src/engine/projection-worker.ts',
  },
  outDir: 'packages/node/dist',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: false,
  dts: false,
  clean: true,
  plugins: [hoistPatterns(), escapeLetters()],
  outputOptions: { comments: { jsdoc: false } },
  // PGlite finds its database beside its own files
  deps: { alwaysBundle: [/^@truceline\//], neverBundle: [/^@electric-sql\/pglite/] },
});
