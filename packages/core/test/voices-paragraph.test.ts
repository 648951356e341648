import { expect, test } from 'vitest';
import { readOnce } from './read-text.ts';

/** Who says each incident of a text, in the order told. */
const speakers = (text: string): string[] =>
  readOnce(text, '2022-05-10')
    .filter((c) => c.kind === 'incident')
    .map((c) => c.speaker.map((s) => s.name).join(' + '));

test.each([
  ['Three shells hit the village of Kesta, the Ministry of Defense reports.', 'Ministry of Defense'],
  ['Three shells hit the village of Kesta, the press service notes.', 'press service'],
  ['Three shells hit the village of Kesta, residents claim.', 'residents'],
  ['Three shells hit the village of Kesta, Interfax reports.', 'Interfax'],
  ['The council in Orvan, one of many volunteer groups, said 11 people were killed by shelling in Kesta.', 'council in Orvan'],
  ['"Rebels killed 12 villagers in Kesta", accused Colonel Rashid Mehta.', 'Colonel Rashid Mehta'],
])('%s', (text, who) => {
  expect(speakers(`On Monday the town was quiet. ${text}`)[0]).toBe(who);
});

test.each([
  ['Three shells hit the village of Kesta, the ministry said. One struck a house and killed a woman.', 'ministry'],
  ['Rebels attacked the village of Kesta. "We have four dead here," said Kinos Matuo.', 'Kinos Matuo'],
  ['Army troops shelled Kesta, the spokesman said. A woman was wounded in a suburb of Belz that came under fire.', 'spokesman'],
])('in a paragraph all of it is his: %s', (text, who) => {
  expect(new Set(speakers(text))).toEqual(new Set([who]));
});

test.each([
  // a day of its own
  'Three shells hit the village of Kesta, the ministry said. On 3 May a bomb killed two women in Belz.',
  // another paragraph
  'Three shells hit the village of Kesta, the ministry said.\n\nA bomb killed two women in Belz.',
])('the narrator begins anew: %s', (text) => {
  expect(speakers(`On Monday the town was quiet.\n\n${text}`).at(-1)).toBe('');
});

test('an account that is a noun reports nothing', () => {
  expect(speakers('A bomb killed two women in Belz, contradicting army reports.')).toEqual(['']);
});
