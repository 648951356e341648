import { expect, test } from 'vitest';
import { passagesOf, scoreVoices } from './voices-score.ts';

/** Least that must be right, of what is asked: who did it, how firmly, on whose word, who denies it, and everything at once. */
const FLOORS: [string, { by: number; hit?: number; how: number; from: number; denies: number; all: number }][] = [
  ['first.yaml', { by: 56, how: 56, from: 62, denies: 5, all: 51 }],
  ['second.yaml', { by: 31, how: 29, from: 29, denies: 4, all: 25 }],
  ['third.yaml', { by: 44, hit: 35, how: 38, from: 34, denies: 6, all: 19 }],
  ['fourth.yaml', { by: 15, hit: 7, how: 8, from: 12, denies: 0, all: 1 }],
];

test.each(FLOORS)('who did it, how firmly and on whose word: %s', (file, floor) => {
  const { errors, ...score } = scoreVoices(passagesOf(file));
  if (process.env.TRUCELINE_TELL) console.log(`${file} ${JSON.stringify(score)}\n${errors.join('\n')}`);
  for (const [slot, least] of Object.entries(floor)) expect(score[slot as 'by'], slot).toBeGreaterThanOrEqual(least);
});
