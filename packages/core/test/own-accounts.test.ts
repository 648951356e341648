import { expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Each occurrence as told: where, by whom, and the firmest way they are said to have done it. */
function told(text: string): string[] {
  const claims = incidentsOf(text, '2022-05-10');
  return [...new Set(claims.map((c) => c.occurrence))].map((key) => {
    const mine = claims.filter((c) => c.occurrence === key);
    const status = ['claimed-by-actor', 'accused', 'stated-as-fact', 'unknown'].find((s) => mine.some((c) => c.byStatus === s));
    return `${mine.find((c) => c.where)?.where?.name} ${status}`;
  });
}

// [what is shown, text, where and how firmly, each occurrence]
const CORPUS: [string, string, string[]][] = [
  [
    'carrying out the strikes, all of them',
    'Medics said an Israeli strike on a house in Gaza City killed three people on Monday. Another Israeli strike killed a man in Rafah. The Israeli military confirmed launching the strikes.',
    ['Gaza City claimed-by-actor', 'Rafah claimed-by-actor'],
  ],
  [
    'the man it meant to hit',
    'Officials said eight people died in an Israeli strike in Rafah on Monday. The Israeli army said the man it targeted in that raid led a rocket unit.',
    ['Rafah claimed-by-actor'],
  ],
  [
    'a man it meant to hit elsewhere',
    'Officials said eight people died in an Israeli strike in Rafah on Monday. The Israeli military said it targeted a man in Khan Younis.',
    ['Rafah accused', 'Khan Younis claimed-by-actor'],
  ],
  [
    'an operation',
    'Government planes bombed the town of Goma on Monday, residents said. Colonel Leo Banda of the army confirmed by telephone that there had been an operation.',
    ['Goma claimed-by-actor'],
  ],
  [
    'the losses that it caused',
    'Guerrillas raided the dam at Goma on Friday, killing nine. On their radio the guerrillas of the Marti Front said they had caused 100 casualties.',
    ['Goma claimed-by-actor'],
  ],
  [
    'responsibility, and what else came to pass',
    'Rebels killed nine soldiers in a raid on Goma on Monday. The Hill Front claimed responsibility for the attack, which came two days after gunmen had stormed a post in Beni.',
    ['Goma claimed-by-actor', 'Beni stated-as-fact'],
  ],
  ["a group's spokesman", 'The Hill Front overran a post at Goma on Sunday, a spokesman for the group said.', ['Goma claimed-by-actor']],
  [
    'his men, told to a radio',
    'Rebel commander Leo Banda told Radio Sorn on Monday that his men had captured the town of Goma.',
    ['Goma claimed-by-actor'],
  ],
  [
    'his men had done it',
    'Separatists shot down a helicopter near Goma on Friday, the ministry said. A separatist leader confirmed his fighters had brought it down.',
    ['Goma claimed-by-actor'],
  ],
  [
    'a name that is also a place',
    'A rebel spokeswoman, Victoria Diaz, said government troops had shelled the town of Goma on Monday.',
    ['Goma accused'],
  ],
  [
    'a clash of two sides',
    'Two men were killed in a clash between the army and the Hill Front in Goma on Monday, the army said.',
    ['Goma accused'],
  ],
];

it.each(CORPUS)('%s', (_, text, wanted) => {
  expect(told(text)).toEqual(wanted);
});
