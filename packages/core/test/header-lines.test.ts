import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Each claim of a text: act, who, where, when, dead and hurt, and which tell one event. */
function told(text: string): string[] {
  const claims = incidentsOf(text, '2024-05-15');
  const events = [...new Set(claims.map(({ occurrence }) => occurrence))];
  return claims.map(({ act, by, where, when, killed, wounded, occurrence }) =>
    [events.indexOf(occurrence), act, by.map((b) => b.name), where?.name, when?.start, killed?.min, wounded?.min].join(' '),
  );
}

const HEADERS = ['By our correspondent', 'Wednesday', 'Published: 15 May 2024', 'By Asha Mbeki\n\n15 May 2024', 'The Lake Herald'];

describe('what stands above a report changes nothing in it', () => {
  it.each([
    'Rebels shell Goma after talks\n\nIt is the first such breach since the truce began in March.',
    'Shelling kills four in Goma - army\n\nMortar bombs killed four people and wounded nine in the market of Goma on Monday.',
    'At least 33 people were killed when rebels stormed Goma on Monday. The strikes went on into the night, and two soldiers died in Bunia.',
    'Army raids village, 12 dead\n\nSoldiers raided a village near Bunia on Monday, the mayor said. Twelve people were killed, he said.',
  ])('%s', (text) => {
    for (const header of HEADERS) expect(told(`${header}\n\n${text}`), header).toEqual(told(text));
  });
});

it('a line between paragraphs is still no event of its own', () => {
  expect(told('By our correspondent\n\nRebels shelled Goma on Monday.\n\nRaid in Bunia\n\nTalks are to go on.')).toHaveLength(1);
});
