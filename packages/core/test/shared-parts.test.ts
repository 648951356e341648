import { expect, it } from 'vitest';
import { SharedParts } from '../src/incidents/shared-parts.ts';

it('gives the part that said the same first, with the lists that others have, among thousands', () => {
  const parts = new SharedParts();
  const part = (n: number) => ({ actors: [`actor-${n % 7}`, 'army'], hit: n % 2 ? ['market'] : [], toll: { min: n } });
  const first = Array.from({ length: 5_000 }, (_, n) => parts.share(part(n)));
  for (const [n, one] of first.entries()) {
    expect(parts.share(part(n))).toBe(one);
    expect(one).toEqual(part(n));
    expect(one.actors).toBe(first[n % 7].actors);
    expect(one.hit).toBe(first[n % 2].hit);
  }
  expect(new Set(first).size).toBe(5_000);
  expect([parts.share(null), parts.share(null)]).toEqual([null, null]);
});
