import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Each in a process of its own: they start the program, kill it, or measure what their process takes. */
const ALONE = [
  'packages/core/test/linear-time.test.ts',
  ...['cli', 'cold-start', 'hostile', 'memory-floor', 'read-in-workers', 'tight-memory', 'tutorial'].map(
    (name) => `packages/node/test/${name}.test.ts`,
  ),
  'packages/node/test/{serve,store}-{cli,crash}.test.ts',
];

export default defineConfig({
  test: {
    // many wait, for a browser or a program that they start: three run beside each other even where there are only two processors
    maxWorkers: Math.max(3, availableParallelism() - 1),
    setupFiles: ['packages/core/test/time-budget.ts'],
    // For what never ends: ten times the time that a property is tried for, so that a busy machine fails nothing that is merely slow.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
    projects: [
      // one process runs many files: what they import and the knowledge they read by is loaded once, not a hundred times
      { extends: true, test: { name: 'together', include: ['packages/{core,node}/test/**/*.test.ts'], exclude: ALONE, isolate: false } },
      { extends: true, test: { name: 'alone', include: ALONE } },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['packages/web/test/**/*.test.ts'],
          globalSetup: ['packages/web/test/prepare-walks.ts'],
          isolate: false,
        },
      },
    ],
  },
});
