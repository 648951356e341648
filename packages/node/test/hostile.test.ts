import { createHash } from 'node:crypto';
import { runPipeline } from '@truceline/core';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { asUsual, countSpent } from '../../core/test/spent-time.ts';
import { ensureKnowledge } from '../src/knowledge/ensure-knowledge.ts';

let knowledge: Knowledge;
beforeAll(() => {
  knowledge = ensureKnowledge();
});

/** Reads one text, and gives the milliseconds of work it took. */
function timeFor(text: string): number {
  const hash = createHash('sha256').update(text).digest('hex');
  const raw = { hash, file: null, recordId: null, title: null, publisher: null, published: '2016-05-10', language: 'en', url: null, text };
  const spent = countSpent();
  const { situation } = runPipeline([raw], knowledge, { program: 'test' });
  for (const claim of situation.claims) expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.quote);
  return spent();
}

/** Stretches that, said again and again, drive careless readers into work that grows with the square of the length, or worse. */
const STRETCHES: Record<string, string> = {
  brackets: '([{',
  'closing brackets': ')]}',
  quotes: '"“‘',
  'one letter': 'a',
  'a word without end': 'abc',
  stops: '. ',
  digits: '1,2,3.4/5:6 ',
  hyphens: 'rebel-held-',
  initials: 'U.S.',
  possessives: "’s 's ",
  'direction marks': '\u202e\u2066',
  places: 'Aleppo Homs ',
  'a place a line': 'Aleppo\n',
  names: 'Khan al-Abu ',
  capitals: 'THE ARMY SHELLED ALEPPO ',
  'little words': 'of the and to ',
  months: 'May March ',
  'days and hours': 'on Monday at 9 pm, ',
  tolls: 'killed 5 and wounded 6 ',
  'clauses without a stop': 'Rebels killed 5 people in Aleppo and wounded 6 in Homs on Monday ',
  'clauses that share a subject': 'and shelled Homs and bombed Aleppo and killed six ',
  'sentences alike': 'Rebels killed 5 people in Aleppo on Monday. The army shelled Homs, killing six. ',
  'who said that who said': 'the army said that the rebels said that ',
  denials: 'The army denied it. ',
  relatives: 'the army, which shelled the town that the rebels, who ',
};

const LENGTH = 50_000;
const LIMIT = 5000;

describe('reading takes bounded time', () => {
  test.each(Object.entries(STRETCHES))('%s', (_, stretch) => {
    const ms = timeFor(stretch.repeat(Math.ceil(LENGTH / stretch.length)));
    expect(asUsual(ms, LIMIT)).toBeLessThan(LIMIT);
  });
});
