import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Who says it, who did it, where, dead and hurt of each event told. */
const told = (text: string): string =>
  incidentsOf(text, '2024-05-15')
    .map(({ speaker, by, where, killed, wounded }) =>
      [
        speaker.map((s) => s.name).join('+'),
        by.map((b) => b.name).join('+'),
        where?.name,
        `${killed?.min ?? '–'}/${wounded?.min ?? '–'}`,
      ].join(' | '),
    )
    .join('; ');

describe('dashes and brackets around an aside are read as commas', () => {
  it.each([
    'The Lake Rights Group, a charity, said gunmen killed two drivers in Goma.',
    'A colonel in the army, who asked not to be named, said gunmen killed two drivers in Goma.',
    'Gunmen, some of them in uniform, stormed a market in Goma, killing four traders.',
    'The raid, the third this week, killed two policemen in Goma.',
    'Rebels shelled Goma, a town that the army held, and killed nine people.',
    'A strike killed three people, including a baby, and wounded 15 others in Goma, doctors said.',
    'Twelve people, seven women and five men, were killed when shells hit a market in Goma.',
  ])('%s', (text) => {
    const plain = told(text);
    for (const dash of [' – ', ' — ', ' - ', '—', ' -- ']) expect(told(text.replace(/, (.*?), /, `${dash}$1${dash}`))).toBe(plain);
    expect(told(text.replace(/, (.*?), /, ' ($1) '))).toBe(plain);
  });
});

describe('other dashes and brackets stay what they are', () => {
  it.each([
    ['GOMA (Agency) - Two people - a nurse and a driver - were killed in Bunia on Monday.', ' |  | Bunia | 2/–'],
    ['Shells hit a school in Goma (see map on page two) and killed two teachers.', ' |  | Goma | 2/–'],
    ['The Lake Rights Group (LRG) said gunmen killed two drivers in Goma.', 'Lake Rights Group | gunmen | Goma | 2/–'],
    ['Rebels captured two places south of Goma – Bunia and Beni – on Monday.', ' | Rebels | Bunia | –/–'],
  ])('%s', (text, what) => expect(told(text)).toBe(what));
});

describe('who did it stands before an aside of who says so', () => {
  it.each([
    ['Rebels, officials said, attacked Goma on Monday.', 'officials | Rebels | Goma | –/–'],
    ['Gunmen, the police said, killed four people in Goma on Monday.', 'police | Gunmen | Goma | 4/–'],
    ['Soldiers, the mayor of Bunia said on Tuesday, shot dead a farmer near Goma.', 'mayor of Bunia | Soldiers | Goma | 1/–'],
    ['The rebels, it emerged, attacked Goma on Monday.', ' | rebels | Goma | –/–'],
    ['After the talks, the army said, rebels shelled Goma on Monday.', 'army | rebels | Goma | –/–'],
  ])('%s', (text, what) => expect(told(text)).toBe(what));
});

describe('an aside about a place does not give the event its day', () => {
  it.each([
    ['Rebels shelled Goma, which the army took last month, on Monday.', 'Goma 2024-05-13 actual'],
    ['Rebels shelled Goma, which has been under army control since 2019, on Monday.', 'Goma 2024-05-13 actual'],
    ['The attack, which took place on Monday, killed two boys in Goma.', 'Goma 2024-05-13 actual'],
  ])('%s', (text, what) => {
    const [{ where, when, mood }] = incidentsOf(text, '2024-05-15');
    expect(`${where?.name} ${when?.start} ${mood}`).toBe(what);
  });
});
