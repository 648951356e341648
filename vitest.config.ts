import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Measures how its time grows, in the process that it runs in. */
const MEASURED = ['packages/core/test/linear-time.test.ts'];

export default defineConfig({
  test: {
    // walks wait for a browser, so two run beside each other even where there are only two processors
    maxWorkers: Math.max(2, availableParallelism() - 1),
    setupFiles: ['packages/core/test/time-budget.ts'],
    // For what never ends: ten times the time that a property is tried for, so that a busy machine fails nothing that is merely slow.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
    projects: [
      // one process runs many files: what they import and the knowledge they read by is loaded once, not a hundred times
      { extends: true, test: { name: 'core', include: ['packages/core/test/**/*.test.ts'], exclude: MEASURED, isolate: false } },
      // each file in a process of its own: they hold servers and databases, or measure their process
      { extends: true, test: { name: 'node', include: ['packages/node/test/**/*.test.ts', ...MEASURED] } },
      {
        extends: true,
        test: { name: 'pages', include: ['packages/web/test/**/*.test.ts'], globalSetup: ['packages/web/test/prepare-walks.ts'] },
      },
    ],
  },
});
