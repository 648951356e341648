import { describe, expect, it } from 'vitest';
import { claimsOf } from './read-text.ts';

const denials = (text: string) =>
  claimsOf(text, '2019-03-21')
    .filter(({ stance }) => stance === 'denies')
    .map(({ speaker }) => speaker[0]?.name);
const TOLD = 'The ministry said Israeli jets struck Tarhuna on Monday. ';

describe('what is denied flatly', () => {
  it.each([
    ['The Israeli commander told us that it never happened.', 'Israeli commander'],
    ['The Israeli army said there were no strikes that day.', 'Israeli army'],
    ['The allegation is baseless, the Israeli army said.', 'Israeli army'],
    ['The Israeli army said that it had never targeted civilians.', 'Israeli army'],
    ['The Israeli delegate did not accept that the jets had been its own.', 'Israeli delegate'],
  ])('%s', (words, who) => {
    expect(denials(TOLD + words)).toEqual([who]);
  });

  it.each([
    'The mission said there were no strikes on Tuesday.',
    'The talks never took place, the Israeli army said in Geneva on Tuesday after the festival.',
    'The tooth is false, the dentist said.',
  ])('not: %s', (words) => {
    expect(denials(words)).toEqual([]);
  });
});
