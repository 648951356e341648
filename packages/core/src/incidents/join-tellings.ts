import type { EdgeList } from './edge-list.ts';
import { EdgeQueue } from './edge-queue.ts';
import { NumberGroups } from './number-groups.ts';
import { type Offer, OfferHeap } from './offer-heap.ts';

/** Pairs looked at, at most, when two clusters are held against each other. */
const LOOKED_AT = 24;

/**
 * Joins things that are alike, the most alike first, by the average over all pairs across (average link).
 * `edges` are the pairs, all added, whose score is enough to join them; `scoreOf` gives the score of any pair. The average over all pairs across two clusters must
 * reach `holds`: a chain of likenesses is no likeness.
 * Returns the clusters in the order of their lowest numbers, and the edges along which they were joined.
 */
export function joinTellings(
  n: number,
  edges: EdgeList,
  scoreOf: (a: number, b: number) => number,
  holds: number,
): { clusters: NumberGroups; links: number[] } {
  // a cluster goes by the lowest of its numbers; most are one thing alone, which needs no list
  const clusterOf = Int32Array.from({ length: n }, (_, i) => i);
  const grown = new Map<number, number[]>();
  const sizes = new Int32Array(n).fill(1);
  const membersOf = (a: number): number[] => grown.get(a) ?? [a];
  const links: number[] = [];
  const isStale = (a: number, b: number, offered: number): boolean => sizes[a] === 0 || sizes[b] === 0 || sizes[a] + sizes[b] !== offered;
  const offers = new OfferHeap(isStale);
  const average = (a: number, b: number): number => {
    const x = membersOf(a);
    const y = membersOf(b);
    const rows = Math.min(LOOKED_AT, x.length);
    const columns = Math.min(LOOKED_AT, y.length);
    let sum = 0;
    for (let k = 0; k < rows; k++) {
      const i = x[k];
      for (let l = 0; l < columns; l++) sum += i < y[l] ? scoreOf(i, y[l]) : scoreOf(y[l], i);
    }
    return sum / (rows * columns);
  };
  const bestEdge = (a: number, b: number): number => {
    let best = -1;
    for (const i of membersOf(a)) {
      for (let k = 0; k < edges.degree(i); k++) {
        const other = edges.other(i, k);
        if (clusterOf[other] !== b) continue;
        const edge = edges.find(Math.min(i, other), Math.max(i, other));
        if (best < 0 || edges.isBetter(edge, best)) best = edge;
      }
    }
    return best;
  };
  // which clusters were met last from which
  const met = new Int32Array(n).fill(-1);
  const offerAround = (a: number, joined: number): void => {
    for (const i of membersOf(a)) {
      for (let k = 0; k < edges.degree(i); k++) {
        const c = clusterOf[edges.other(i, k)];
        if (c === a || met[c] === joined) continue;
        met[c] = joined;
        const score = average(a, c);
        if (score >= holds) offers.push(score, Math.min(a, c), Math.max(a, c), sizes[a] + sizes[c]);
      }
    }
  };
  const pairs = new EdgeQueue(edges);
  const take = (): Offer | undefined => {
    const pair = pairs.best;
    if (pair < 0) return offers.pop();
    const [score, a, b] = [edges.score(pair), edges.a(pair), edges.b(pair)];
    if (offers.beats(score, a, b)) return offers.pop();
    pairs.drop();
    return { score, a, b, sizes: 2 };
  };
  for (let next = take(); next; next = take()) {
    const { a, b } = next;
    if (isStale(a, b, next.sizes)) continue;
    links.push(sizes[a] < sizes[b] ? bestEdge(a, b) : bestEdge(b, a));
    for (const i of membersOf(b)) clusterOf[i] = a;
    grown.set(
      a,
      [...membersOf(a), ...membersOf(b)].sort((x, y) => x - y),
    );
    grown.delete(b);
    sizes[a] += sizes[b];
    sizes[b] = 0;
    offerAround(a, links.length);
  }
  let count = 0;
  for (let i = 0; i < n; i++) clusterOf[i] = clusterOf[i] === i ? count++ : clusterOf[clusterOf[i]];
  return { clusters: new NumberGroups(clusterOf, count), links };
}
