import { OfferHeap } from './offer-heap.ts';

/** Two tellings that are worth a look, and their score. */
export interface Edge {
  a: number;
  b: number;
  score: number;
}

/** Where the joining stops. */
interface Limits {
  /** The best pair across must reach this. */
  joins: number;
  /** The average over all pairs across must reach this: a chain of likenesses is no likeness. */
  holds: number;
}

/** Pairs looked at, at most, when two clusters are held against each other. */
const LOOKED_AT = 24;

/**
 * Joins things that are alike, the most alike first, by the average over all pairs across (average link).
 * `edges` are the pairs worth a look with their scores; `scoreOf` gives the score of any pair. The order of the edges changes nothing.
 * Returns the clusters as lists of numbers in rising order, and the edges along which they were joined.
 */
export function joinTellings(
  n: number,
  edges: readonly Edge[],
  scoreOf: (a: number, b: number) => number,
  limits: Limits,
): { clusters: number[][]; links: Edge[] } {
  const members: number[][] = Array.from({ length: n }, (_, i) => [i]);
  // most things have no neighbour
  const near: (Map<number, Edge> | undefined)[] = new Array(n);
  const nearOf = (i: number): Map<number, Edge> => {
    near[i] ??= new Map();
    return near[i];
  };
  const links: Edge[] = [];
  const offers = new OfferHeap();
  const average = (a: number, b: number): number => {
    const x = members[a];
    const y = members[b];
    const rows = Math.min(LOOKED_AT, x.length);
    const columns = Math.min(LOOKED_AT, y.length);
    let sum = 0;
    for (let k = 0; k < rows; k++) {
      const i = x[k];
      for (let l = 0; l < columns; l++) sum += i < y[l] ? scoreOf(i, y[l]) : scoreOf(y[l], i);
    }
    return sum / (rows * columns);
  };
  for (const edge of edges) {
    if (edge.score < limits.joins) continue;
    nearOf(edge.a).set(edge.b, edge);
    nearOf(edge.b).set(edge.a, edge);
  }
  for (const { a, b, score } of edges) if (score >= limits.joins) offers.push(score, Math.min(a, b), Math.max(a, b), 2);
  for (let next = offers.pop(); next; next = offers.pop()) {
    const { a, b } = next;
    if (!members[a].length || !members[b].length || members[a].length + members[b].length !== next.sizes) continue;
    const here = nearOf(a);
    const best = here.get(b);
    if (!best) continue;
    links.push(best);
    members[a] = [...members[a], ...members[b]].sort((x, y) => x - y);
    members[b] = [];
    here.delete(b);
    const there = nearOf(b);
    near[b] = undefined;
    there.delete(a);
    for (const [c, edge] of there) {
      const other = nearOf(c);
      other.delete(b);
      const known = here.get(c);
      const better = known && !isBetter(edge, known) ? known : edge;
      here.set(c, better);
      other.set(a, better);
    }
    for (const [c, edge] of here) {
      if (edge.score < limits.joins) continue;
      const score = average(a, c);
      if (score >= limits.holds) offers.push(score, Math.min(a, c), Math.max(a, c), members[a].length + members[c].length);
    }
  }
  return { clusters: members.filter((m) => m.length), links };
}

const isBetter = (x: Edge, y: Edge): boolean => x.score > y.score || (x.score === y.score && (x.a < y.a || (x.a === y.a && x.b < y.b)));
