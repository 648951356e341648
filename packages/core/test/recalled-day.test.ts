import { describe, expect, test } from 'vitest';
import { claimsOf } from './read-text.ts';

/** The first day of each event of a text that came out on 10 May 2022. */
const days = (text: string): string[] =>
  claimsOf(text, '2022-05-10')
    .filter((c) => c.kind === 'incident')
    .map((c) => c.when?.start.slice(0, 10) ?? '');

describe('what a sentence tells of the time that the one before spoke of is of that time', () => {
  test.each([
    ['An earlier peace deal collapsed in May 2021. Soldiers had arrested rebel negotiators in Marka.', '2021-05-01'],
    ['The truce broke down in June 2019. The army then shelled Marka.', '2019-06-01'],
    ['In June 2019 the minister left the town. The army subsequently shelled Marka.', '2019-06-01'],
  ])('%s', (text, day) => {
    expect(days(text)).toEqual([day]);
  });
  test.each([
    ['The pact was signed in May 2021. The army shelled Marka.', '2022-05-09'],
    ['The pact was signed in May 2021. The army had shelled Marka on Sunday.', '2022-05-08'],
    ['The pact was signed in May 2021.\n\nThe army had shelled Marka.', '2022-05-09'],
  ])('news is not: %s', (text, day) => {
    expect(days(text)).toEqual([day]);
  });
});

test.each(['In mid-2019 gunmen killed four teachers in Marka.', 'Gunmen killed four teachers in Marka in late-2019.'])('%s', (text) => {
  expect(days(text)).toEqual(['2019-01-01']);
});
