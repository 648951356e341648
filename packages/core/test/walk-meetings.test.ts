import { describe, expect, it } from 'vitest';
import { type EachKey, layOutMeetings, walkMeetings } from '../src/reports/copies/walk-meetings.ts';
import { mixBits } from '../src/reports/scan-words.ts';

describe('things that have keys in common', () => {
  it('meet once, as often as they share one, however many parts their keys are sorted in', () => {
    const things = 40_000;
    const keys = 60;
    const each: EachKey = (visit) => {
      for (let thing = 0; thing < things; thing++) {
        // one key for each forty things that stand together, another for two that stand far apart, and many for itself
        visit(mixBits(Math.floor(thing / 40)), thing);
        visit(mixBits(1_000_000 + (thing % 20_000)), thing);
        for (let k = 2; k < keys; k++) visit(mixBits(2_000_000 + thing * keys + k), thing);
      }
    };
    const met = new Map<number, number>();
    // what is told of a hundred thousand pairs one by one takes longer than to meet them
    const wrong: [number, number][] = [];
    const isMetOnce = (a: number, b: number): void => {
      if (met.get(a * things + b) !== 1) wrong.push([a, b]);
      n++;
    };
    walkMeetings(
      layOutMeetings(each, things, (crowd) => (crowd > 2 ? 3 : crowd)),
      (a, b, times) => {
        if (a >= b) wrong.push([a, b]);
        met.set(a * things + b, (met.get(a * things + b) ?? 0) + times);
      },
    );
    let n = 0;
    for (let a = 0; a < things; a++) {
      for (const b of [a + 1, a + 2]) {
        if (Math.floor(a / 40) !== Math.floor(b / 40)) continue;
        isMetOnce(a, b);
      }
      if (a < 20_000) isMetOnce(a, a + 20_000);
    }
    expect(wrong).toEqual([]);
    expect(met.size).toBe(n);
  });
});
