import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // walks wait for a browser, so two run beside each other even where there are only two processors
    maxWorkers: Math.max(2, availableParallelism() - 1),
    include: ['packages/*/test/**/*.test.ts'],
    setupFiles: ['packages/core/test/time-budget.ts'],
    // For what never ends: twice the time that a property is tried for, so that a busy machine fails nothing that is merely slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
