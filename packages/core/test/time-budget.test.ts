import fc from 'fast-check';
import { expect, it } from 'vitest';

it('a property is interrupted by its time, not failed, and what is wrong in that time fails', () => {
  expect(fc.readConfigureGlobal()).toMatchObject({ interruptAfterTimeLimit: 60_000 });
  const slow = (value: number): void => {
    const until = Date.now() + 20;
    while (Date.now() < until);
    if (value === -1) throw new Error('wrong');
  };
  const few = fc.check(fc.property(fc.nat(), slow), { interruptAfterTimeLimit: 100, numRuns: 1000 });
  expect(few.failed).toBe(false);
  expect(few.interrupted).toBe(true);
  expect(few.numRuns).toBeGreaterThan(0);
  expect(fc.check(fc.property(fc.constant(-1), slow), { interruptAfterTimeLimit: 100, numRuns: 1000 }).failed).toBe(true);
});
