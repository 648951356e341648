import { expect, it } from 'vitest';
import { type Offer, OfferHeap } from '../src/incidents/offer-heap.ts';

it('gives the best offer first, of equals by their numbers, whatever was stale and went before', () => {
  const sizes = new Int32Array(400).fill(1);
  const isStale = (a: number, b: number, offered: number): boolean => sizes[a] === 0 || sizes[b] === 0 || sizes[a] + sizes[b] !== offered;
  const heap = new OfferHeap(isStale);
  let seed = 7;
  const below = (n: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >>> 8) % n;
  };
  const offers: Offer[] = [];
  for (let n = 0; n < 20_000; n++) {
    const a = below(399);
    const b = a + 1 + below(399 - a);
    if (sizes[a] === 0 || sizes[b] === 0) continue;
    if (n % 200 === 0) {
      sizes[a] += sizes[b];
      sizes[b] = 0;
    }
    const offer = { score: below(50), a, b, sizes: sizes[a] + sizes[b] };
    heap.push(offer.score, a, b, offer.sizes);
    offers.push(offer);
  }
  const fresh = ({ a, b, sizes: offered }: Offer): boolean => !isStale(a, b, offered);
  const told = ({ score, a, b }: Offer): string => `${score} ${a} ${b}`;
  const given: string[] = [];
  let many = 0;
  for (let next = heap.pop(); next; next = heap.pop(), many++) if (fresh(next)) given.push(told(next));
  expect(given).toEqual(
    offers
      .filter(fresh)
      .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
      .map(told),
  );
  expect(given.length).toBeGreaterThan(100);
  expect(many).toBeLessThan(offers.length);
});
