import fc from 'fast-check';
import { vi } from 'vitest';

/** Milliseconds that a property is tried for at most: many times what all its runs take on a quiet machine. */
const BUDGET = 60_000;

/** How many times as often each property is tried, with other input every time: `TRUCELINE_FUZZ=50 npx vitest run packages/core/test`. */
const FUZZ = Number(process.env.TRUCELINE_FUZZ ?? 0);

/**
 * A property holds for all its runs or, where a busy machine does not come to the end of them in time, for as many as it came to, at least one. What
 * is found wrong by then fails it all the same. `npm test` tries the same input each time, so that what passed once passes again until the program
 * changes; new input is for `TRUCELINE_FUZZ`.
 */
fc.configureGlobal(FUZZ > 0 ? { interruptAfterTimeLimit: BUDGET } : { interruptAfterTimeLimit: BUDGET, seed: 20_160_912 });

if (FUZZ > 0) {
  const assert: typeof fc.assert = (property, given) =>
    fc.assert(property as never, { ...given, numRuns: (given?.numRuns ?? 100) * FUZZ } as never);
  vi.doMock('fast-check', () => ({ ...fc, assert, default: { ...fc, assert } }));
}
