import { describe, expect, it } from 'vitest';
import { learnRarity, WordsSeen, weighWords } from '../src/incidents/compare/weigh-words.ts';
import type { WordWeights } from '../src/incidents/compare/word-rooms.ts';
import { NumberGroups } from '../src/incidents/number-groups.ts';
import { ById } from '../src/model/by-id.ts';
import { NumberRoom } from '../src/reports/number-room.ts';

/** The words of a text with their weights. */
const listed = (text: WordWeights): [number, number][] =>
  Array.from({ length: text.to - text.from }, (_, k) => [text.word(text.from + k), text.weight(text.from + k)]);

describe('what stands in little room', () => {
  it('is found by its name as in a map, the last of two of one name', () => {
    const things = Array.from({ length: 5000 }, (_, n) => ({ id: `x${n % 4000}`, n }));
    const byId = new ById(things);
    const map = new Map(things.map((thing) => [thing.id, thing]));
    for (const id of ['x0', 'x999', 'x1000', 'x3999', 'x4000', '']) expect(byId.get(id)).toBe(map.get(id));
    expect(new ById([]).get('x0')).toBeUndefined();
  });

  it('comes in its groups', () => {
    const groups = new NumberGroups([1, 0, 1, 3, 1], 4);
    expect([0, 1, 2, 3].map((group) => [...groups.of(group)])).toEqual([[1], [0, 2, 4], [], [3]]);
    expect([groups.count, groups.total, groups.size(1), groups.at(1, 2), groups.at(3, 0)]).toEqual([4, 5, 3, 4, 3]);
  });

  it('is a row by its number, beside rows that were kept, short and longer than a piece', () => {
    const room = new NumberRoom();
    // more than a piece holds together, and one row that none would hold
    const rows = Array.from({ length: 800 }, (_, n) => Uint32Array.from({ length: n === 7 ? 300_000 : n }, (_, k) => n * k));
    const numbers = rows.map((row, n) => {
      if (n % 3 === 0) room.keep(row);
      return room.put(row);
    });
    expect(rows.every((row, n) => String(room.row(numbers[n])) === String(row))).toBe(true);
  });

  it('are the words of texts, whichever lists they are numbered by', () => {
    const word = (n: number): string => `w${n.toString(36)}`;
    const text = (from: number, words: number): string => Array.from({ length: words }, (_, k) => word(from + k)).join(' ');
    // so many words that one list cannot number them, one text of more than a list has room for, and small ones after it
    const texts = [...Array.from({ length: 30 }, (_, n) => text(n * 4000, 5000)), text(0, 70_000), text(69_000, 2000), text(3, 4)];
    const seen = new WordsSeen();
    const rarity = learnRarity(texts.slice(0, 3), seen);
    const together = texts.map((one) => weighWords(one, [{ start: 0, end: one.length }], rarity)).map((number) => rarity.rooms.at(number));
    for (const [n, one] of texts.entries()) {
      const alone = learnRarity(texts.slice(0, 3), seen);
      const same = listed(alone.rooms.at(weighWords(one, [{ start: 0, end: one.length }], alone)));
      expect(String(listed(together[n])) === String(same)).toBe(true);
    }
    const shared = (a: number, b: number): number => {
      const weights = new Map(listed(together[b]));
      return listed(together[a]).reduce((sum, [hash, weight]) => sum + weight * (weights.get(hash) ?? 0), 0);
    };
    for (const [a, b] of [
      [0, 0],
      [0, 1],
      [16, 17],
      [0, 29],
      [17, 30],
      [31, 30],
      [32, 0],
    ]) {
      expect(together[a].likeness(together[b])).toBeCloseTo(shared(a, b), 10);
    }
    const [first] = listed(together[0])[0];
    expect([together[0].has(first), together[29].has(first)]).toEqual([true, false]);
  });
});
