import { expect, test } from 'vitest';
import { passagesOf, scoreVoices } from './voices-score.ts';

/** Least that must be right, of what is asked: who did it, how firmly, on whose word, who denies it, and everything at once. */
const FLOORS: [string, { by: number; hit?: number; how: number; from: number; denies: number; all: number }][] = [
  ['first.yaml', { by: 56, how: 54, from: 61, denies: 5, all: 50 }],
  ['second.yaml', { by: 30, how: 28, from: 27, denies: 4, all: 24 }],
  ['third.yaml', { by: 34, hit: 25, how: 28, from: 28, denies: 1, all: 13 }],
];

test.each(FLOORS)('who did it, how firmly and on whose word: %s', (file, floor) => {
  const { errors, ...score } = scoreVoices(passagesOf(file));
  if (process.env.TRUCELINE_TELL) console.log(`${file} ${JSON.stringify(score)}\n${errors.join('\n')}`);
  for (const [slot, least] of Object.entries(floor)) expect(score[slot as 'by'], slot).toBeGreaterThanOrEqual(least);
});
