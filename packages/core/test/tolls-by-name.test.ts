import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const killedIn = (text: string): string =>
  incidentsOf(text, '2022-05-10')
    .flatMap(({ killed: k }) => (k ? [k.min === k.max ? `${k.min}` : `${k.min}..${k.max ?? ''}`] : []))
    .join(' ');

describe('the dead told by name or by office', () => {
  it.each([
    ['a name behind the verb', 'Soldiers shot dead Karim Saleh at a roadblock near Hebron on Monday.', '1'],
    ['a name with a particle', 'Guards at the fence fatally shot Karim al-Odeh, 15, in the chest east of Gaza City on Monday.', '1'],
    ['one word and an age', 'Soldiers shot dead Karim, 15, in Jenin on Monday.', '1'],
    ['two names', 'Soldiers shot dead Karim Saleh and Omar Odeh in Jenin on Monday.', '2'],
    ['a name that gives an age first', 'Shelling of Taiz on Monday killed five-month-old Huda Qasim as she slept.', '1'],
    ['what somebody heads', 'Shells fired at Kherson on Monday killed the head of the village council.', '1'],
    ['an office', "An explosion in Grozny on Monday killed the republic's president.", '1'],
    ['no person of rank', 'Shells fired at Kherson on Monday hit a general store and killed three.', '3'],
    ['he and others', 'On Monday Colonel Omar Said came under fire near Sidon. He and three of his guards were gunned down.', '4'],
    ['a name and another', 'On Monday a car was attacked near Palma, and Lumbe and another man were beheaded.', '2'],
    ['no names of places', 'Gunmen attacked Gaza and Jenin on Monday, killing three.', '3'],
    [
      'between two that are no subject',
      'Six villagers trapped between the army and the rebels were shot dead by soldiers in Myaung on Monday.',
      '6',
    ],
    ['of a numbered unit', 'A captain of the 7th brigade and his wife were gunned down in Dushanbe on Monday.', '2'],
  ])('reads %s', (_, text, killed) => expect(killedIn(text)).toBe(killed));
});
