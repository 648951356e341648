import { describe, expect, it } from 'vitest';
import { claimsOf, incidentsOf } from './read-text.ts';

const DAY = '2019-03-07';

/** The days for which a text says that none were seen, as "first..day after the last". */
const calm = (text: string): string[] =>
  claimsOf(text, DAY)
    .filter(({ fact }) => fact === 'no-violations')
    .map(({ when }) => (when ? `${when.start.slice(5, 10)}..${when.end.slice(5, 10)}` : 'no day'));

describe('days on which somebody watched and saw none', () => {
  it.each([
    ['No violations were recorded in Goma on 6 March.', '03-06..03-07'],
    ['The mission recorded no violations in Goma for the third consecutive day.', '03-05..03-08'],
    ['It is the third day in a row without a violation.', '03-05..03-08'],
    ['For the fifth day in a row the mission recorded no violation of the truce.', '03-03..03-08'],
    ['Seven straight days passed without a violation.', '03-01..03-08'],
    ['The mission recorded no violations for a second straight day on Wednesday.', '03-05..03-07'],
    ['There were no violations in Goma on Monday, Tuesday or Wednesday.', '03-04..03-07'],
    ['No violations were reported in Goma on 4, 5 and 6 March.', '03-04..03-07'],
    ['The mission has not recorded a ceasefire violation in Goma since Monday.', '03-04..03-08'],
    ['Observers did not see any breach of the truce on Wednesday.', '03-06..03-07'],
    ['The truce began on Monday. Calm prevailed in Goma for the second day running.', '03-06..03-08'],
    ['The truce began on Monday. Goma has been calm for three days, monitors said.', '03-05..03-08'],
    ['The truce began on Sunday. Thursday was the third consecutive day of relative calm in Goma.', '03-05..03-08'],
  ])('%s', (text, days) => expect(calm(text)).toEqual([days]));

  it.each([
    'The accord was reached without violations of the border on 6 March.',
    'The army said it had not violated the truce on Monday.',
    'The truce must hold for three days without a violation before talks begin.',
    'The joint centre opens once seven straight days have passed without a violation of the truce.',
    'The truce requires seven consecutive days of calm.',
    'Observers recorded eleven violations on the third consecutive day of fighting.',
  ])('none: %s', (text) => expect(calm(text)).toEqual([]));
});

describe('the day of an accord', () => {
  const days = (text: string): (string | undefined)[] =>
    incidentsOf(text, DAY).map(({ when }) => (when?.how === 'stated' ? when.start.slice(5, 10) : undefined));
  it.each([
    ['Rebels took Rutshuru, in the first taking of ground since the accord of 1 February.', undefined],
    ['Rebels took Rutshuru on Tuesday, the gravest breach since the ceasefire of 1 February.', '03-05'],
    ['Rebels shelled Rutshuru in breach of the truce of 1 February.', undefined],
    ['On Tuesday the army broke the ceasefire agreement of 1 February and shelled Rutshuru.', '03-05'],
  ])('is not that of its breach: %s', (text, day) => expect(days(text).at(-1)).toBe(day));
});
