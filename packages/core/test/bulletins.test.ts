import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const acts = (text: string): string[] => incidentsOf(text, '2023-07-24').map((c) => `${c.act}${c.where ? ` @ ${c.where.name}` : ''}`);

describe('what bulletins tell of', () => {
  it.each([
    ['Some 60 armed Murle youth attacked Anyidi, 25 km east of Bor, on 9 July.', 'other-violation @ Anyidi'],
    ['A trader was taken from his shop in Wau by unidentified men on Friday.', 'arrest-or-abduction @ Wau'],
    ['Three youths were taken from a tea kiosk in Trincomalee by men in civilian clothes.', 'arrest-or-abduction @ Trincomalee'],
    ['A World Food Programme convoy of eleven trucks was held for two days by soldiers near Wau.', 'aid-obstruction @ Wau'],
    ['A rocket volley landed in Gharyan on Monday.', 'rocket-missile @ Gharyan'],
    ['A remote-controlled device had gone off beside a police car in Gali on Thursday.', 'ied-suicide @ Gali'],
    ['Nothing to report, other than the kidnapping of a nurse in Goma on Friday.', 'arrest-or-abduction @ Goma'],
    ['The arrest on Monday by police of two herders near Gali was protested.', 'arrest-or-abduction @ Gali'],
    ['A quiet week, apart from the arrest on 8 July by rebels at Gali of three traders.', 'arrest-or-abduction @ Gali'],
    ['A fixed-wing aircraft released two munitions over Yaroun on Monday.', 'airstrike @ Yaroun'],
  ])('%s', (text, told) => expect(acts(text)).toContain(told));

  it.each([
    'The wounded were taken from the village to Juba by soldiers on Friday.',
    'A motorcycle was taken from a bus driver in Wau by soldiers on Friday.',
    'They were held at a house of detention near Gali on Monday.',
    'The UN held talks on aid deliveries with the army in Wau on Friday.',
    'The court released two munitions experts in Gali on Monday.',
  ])('and not: %s', (text) => expect(acts(text)).toEqual([]));
});

describe('an hour without a day, in a bulletin of one day', () => {
  const days = (text: string): string[] => incidentsOf(text, '2023-07-23').map((c) => `${c.where?.name} ${c.when?.start.slice(0, 10)}`);
  const head = 'Daily sitrep (period covered: 22 Jul 0800 - 23 Jul 0800)\n\n';

  it('is of the day it covers, where its entry names no other', () => {
    expect(days(`${head}a. Tawila. An Antonov bombed the village on 19 July.\nb. Nyala. Shells fell on Nyala at 1000 hrs.`)).toContain(
      'Nyala 2023-07-22',
    );
  });

  it('is of the day told before in its own entry', () => {
    expect(days(`${head}a. Nyala. Rebels took Tawila on 19 July. Shells fell on Nyala at 1000 hrs.`)).toContain('Nyala 2023-07-19');
  });
});
