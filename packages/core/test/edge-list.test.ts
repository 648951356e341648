import { EdgeList } from '@truceline/core/incidents/edge-list.ts';
import { LateScores } from '@truceline/core/incidents/late-scores.ts';
import { describe, expect, it } from 'vitest';

/** Some pairs of so many things, in the order of their things. */
const pairsOf = (things: number): [number, number][] =>
  Array.from({ length: things * things }, (_, k): [number, number] => [Math.floor(k / things), k % things]).filter(
    ([a, b]) => a < b && (a * 7 + b * 3) % 4 === 0,
  );

describe('pairs of things', () => {
  it('are found again by their things, and by either of them', () => {
    const pairs = pairsOf(60);
    const edges = new EdgeList(60);
    for (const [a, b] of pairs) edges.push(a, b, a / (b + 1));
    edges.close();
    expect(edges.size).toBe(pairs.length);
    for (const [edge, [a, b]] of pairs.entries()) {
      expect([edges.a(edge), edges.b(edge), edges.score(edge), edges.find(a, b)]).toEqual([a, b, a / (b + 1), edge]);
    }
    expect(edges.find(0, 1)).toBe(-1);
    for (let i = 0; i < 60; i++) {
      const others = Array.from({ length: edges.degree(i) }, (_, k) => edges.other(i, k));
      expect(others).toEqual(pairs.filter((pair) => pair.includes(i)).map(([a, b]) => (a === i ? b : a)));
    }
  });

  it('come the better one first, of equals the one of lower things', () => {
    const edges = new EdgeList(3);
    edges.push(0, 1, 2);
    edges.push(0, 2, 5);
    edges.push(1, 2, 2);
    edges.close();
    expect([0, 1, 2].sort((x, y) => (edges.isBetter(x, y) ? -1 : 1))).toEqual([1, 0, 2]);
  });
});

describe('scores asked for lately', () => {
  it('are those of the pair, whatever was asked between', () => {
    const things = 200;
    const scores = new LateScores(things);
    const score = (a: number, b: number): number => a * things + b;
    let weighed = 0;
    const weigh = (a: number, b: number): number => {
      weighed++;
      return score(a, b);
    };
    for (let a = 0; a < things; a++) for (let b = a + 1; b < things; b++) expect(scores.of(a, b, weigh)).toBe(score(a, b));
    for (let b = things - 10; b < things; b++) scores.of(things - 11, b, weigh);
    const before = weighed;
    for (let b = things - 10; b < things; b++) expect(scores.of(things - 11, b, weigh)).toBe(score(things - 11, b));
    expect(weighed).toBe(before);
  });
});
