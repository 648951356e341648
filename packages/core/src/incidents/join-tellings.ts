/** Two clusters being considered: their average likeness when they were last looked at. */
interface Offer {
  score: number;
  a: number;
  b: number;
  /** Sizes when offered: an offer is stale once either has grown. */
  sizes: number;
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
  edges: { a: number; b: number; score: number }[],
  scoreOf: (a: number, b: number) => number,
  limits: Limits,
): { clusters: number[][]; links: { a: number; b: number }[] } {
  const members: number[][] = Array.from({ length: n }, (_, i) => [i]);
  const near: Map<number, { score: number; a: number; b: number }>[] = Array.from({ length: n }, () => new Map());
  const links: { a: number; b: number }[] = [];
  const offers = new Heap();
  const average = (a: number, b: number): number => {
    const [x, y] = [members[a].slice(0, LOOKED_AT), members[b].slice(0, LOOKED_AT)];
    let sum = 0;
    for (const i of x) for (const j of y) sum += i < j ? scoreOf(i, j) : scoreOf(j, i);
    return sum / (x.length * y.length);
  };
  const offer = (a: number, b: number): void => {
    const best = near[a].get(b);
    if (!best || best.score < limits.joins) return;
    const score = average(a, b);
    if (score >= limits.holds) offers.push({ score, a: Math.min(a, b), b: Math.max(a, b), sizes: members[a].length + members[b].length });
  };
  for (const { a, b, score } of edges) {
    if (score < limits.joins) continue;
    near[a].set(b, { score, a, b });
    near[b].set(a, { score, a, b });
  }
  for (const { a, b, score } of edges) if (score >= limits.joins) offers.push({ score, a: Math.min(a, b), b: Math.max(a, b), sizes: 2 });
  for (let next = offers.pop(); next; next = offers.pop()) {
    const { a, b } = next;
    if (!members[a].length || !members[b].length || members[a].length + members[b].length !== next.sizes) continue;
    const best = near[a].get(b);
    if (!best) continue;
    links.push({ a: best.a, b: best.b });
    members[a] = [...members[a], ...members[b]].sort((x, y) => x - y);
    members[b] = [];
    near[a].delete(b);
    near[b].delete(a);
    for (const [c, edge] of near[b]) {
      near[c].delete(b);
      const known = near[a].get(c);
      const better = known && !isBetter(edge, known) ? known : edge;
      near[a].set(c, better);
      near[c].set(a, better);
    }
    near[b].clear();
    for (const c of [...near[a].keys()].sort((x, y) => x - y)) offer(a, c);
  }
  return { clusters: members.filter((m) => m.length), links };
}

const isBetter = (x: { score: number; a: number; b: number }, y: { score: number; a: number; b: number }): boolean =>
  x.score > y.score || (x.score === y.score && (x.a < y.a || (x.a === y.a && x.b < y.b)));

/** Offers, the best first; equals by their numbers, so that nothing depends on the order of arrival. */
class Heap {
  private readonly items: Offer[] = [];

  push(offer: Offer): void {
    const h = this.items;
    let i = h.push(offer) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!before(h[i], h[up])) break;
      [h[i], h[up]] = [h[up], h[i]];
      i = up;
    }
  }

  pop(): Offer | undefined {
    const h = this.items;
    const top = h[0];
    const last = h.pop();
    if (h.length && last) {
      h[0] = last;
      for (let i = 0; ; ) {
        let least = i;
        for (const k of [2 * i + 1, 2 * i + 2]) if (k < h.length && before(h[k], h[least])) least = k;
        if (least === i) break;
        [h[i], h[least]] = [h[least], h[i]];
        i = least;
      }
    }
    return top;
  }
}

const before = (x: Offer, y: Offer): boolean => x.score > y.score || (x.score === y.score && (x.a < y.a || (x.a === y.a && x.b < y.b)));
