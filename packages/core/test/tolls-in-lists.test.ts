import { expect, test } from 'vitest';
import { incidentsOf } from './read-text.ts';

const figure = (c: { min: number | null; max: number | null } | null): string =>
  c === null ? '–' : c.max === null ? `${c.min}+` : c.min === c.max ? `${c.min}` : `${c.min}..${c.max}`;

/** The dead and hurt of each claim of a text that counts some: "2/26". */
const told = (text: string): string[] =>
  incidentsOf(text, '2022-05-10')
    .map(({ killed, wounded }) => `${figure(killed)}/${figure(wounded)}`)
    .filter((t) => t !== '–/–');

test.each([
  ['A clash broke out near Goma on Monday. The governor put the dead at three herders and five soldiers.', ['8/–']],
  ['A clash broke out near Goma on Monday. The army gave the dead as two officers, five men and a guide.', ['8/–']],
  ['A clash broke out near Goma on Monday. Doctors put the wounded at 12 soldiers and six civilians.', ['–/18']],
  ['A clash broke out near Goma on Monday. The death toll stands at four civilians and four soldiers.', ['8/–']],
])('a figure that is put, or stands at, may be a list: %s', (text, want) => expect(told(text)).toEqual(want));

test.each([
  ['A suicide bomber struck a checkpoint in Goma on Monday, killing himself and two policemen.', ['3/–']],
  ['A bomber blew himself up in Goma on Monday, killing himself and wounding six people.', ['1/6']],
])('who kills himself is one of them: %s', (text, want) => expect(told(text)).toEqual(want));

test.each([
  ['Killed in the clash near Goma on Monday was Hamid Monib, alias Kumander Tor, deputy commander of the front.', ['1/–']],
  ['Hamid Monib, also known as Tor, and his driver were killed in the clash near Goma on Monday.', ['2/–']],
])('who has another name is one: %s', (text, want) => expect(told(text)).toEqual(want));

test.each([
  ['Rebels attacked a post in Goma on Monday. Four officers were killed. The attackers lost five men, police said.', ['9/–']],
  ['Soldiers shot dead a man in Goma on Monday. The man was hit in the chest.', ['1/–']],
])('what is told behind goes with what was told: %s', (text, want) => expect(told(text)).toEqual(want));

test.each([
  [
    'Fighting in Goma on Monday killed 15 rebels and four soldiers, medics said. Military sources said the dead included a colonel.',
    ['19/–'],
  ],
  ['Shelling of Goma on Monday killed 12 people, an official said. Doctors said the victims included three children.', ['12/–']],
  ['Shelling of Goma on Monday wounded 12 people, an official said. Doctors said the wounded included three children.', ['–/12']],
])('whom another voice names among those told of is a part of them: %s', (text, want) => expect(told(text)).toEqual(want));

test('a clinic may count its dead and hurt some sentences on', () => {
  expect(
    told(
      'Jets struck a market in Goma on Monday, killing 12 people. Three children were among the dead. A doctor said his clinic had received 12 bodies and 30 wounded.',
    ),
  ).toEqual(['12/–', '12/30']);
});
