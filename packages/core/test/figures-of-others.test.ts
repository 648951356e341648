import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const said = (c: { min: number | null; max: number | null } | null): string =>
  c === null ? '-' : c.min === c.max ? `${c.min}` : `${c.min ?? ''}..${c.max ?? ''}`;

/** Occurrence by occurrence, how many are said to have been killed. */
function killedIn(text: string): string[] {
  const told = new Map<string, string[]>();
  for (const c of incidentsOf(text, '2022-05-10').filter((c) => c.mood === 'actual' && c.killed))
    told.set(c.occurrence ?? '', [...(told.get(c.occurrence ?? '') ?? []), said(c.killed)]);
  return [...told.values()].map((t) => t.join(' '));
}

describe('a bare figure of another voice', () => {
  const first = 'An air strike on Idlib on Monday killed six people, the army said.';
  it.each([
    ['put at', 'The opposition put the figure at 12.', ['6 12']],
    ['put it at', 'A medical union put it at 12.', ['6 12']],
    ['a toll of', 'Another source gave a toll of 12.', ['6 12']],
    ['spoke of', 'Residents spoke of 12.', ['6 12']],
    ['the number is', 'Local leaders say the true number is 12.', ['6 12']],
    ['counted only', 'A monitor counted only four.', ['6 4']],
    ['of things', 'The opposition put the number of houses at 12.', ['6']],
    ['of something else', 'The opposition spoke of 12 lorries.', ['6']],
    ['a share', 'The opposition put the figure at 12 percent.', ['6']],
    ['who speaks beside others', 'Another resident said four people were killed.', ['6 4']],
  ])('%s', (_, then, killed) => expect(killedIn(`${first} ${then}`)).toEqual(killed));

  it('stands beside one of its own sentence', () =>
    expect(killedIn('Three people were killed by shelling in Taiz on Monday, the mayor said; their union put it at eight.')).toEqual([
      '3 8',
    ]));
  it('is none where nobody was counted', () =>
    expect(killedIn('An air strike hit Idlib on Monday, the army said. The opposition put the figure at 12.')).toEqual([]));
});

describe('the dead among those who attacked', () => {
  it.each([
    [
      'in the fight that followed',
      'Gunmen attacked a post in Adana on Monday, killing two guards; two attackers died in the ensuing shootout.',
      '4',
    ],
    ['in the next sentence', 'Gunmen attacked a post in Adana on Monday, killing two guards. Three of the attackers were shot dead.', '5'],
    ['beside other victims', 'Gunmen stormed a hotel in Bamako on Monday and killed five guests; the three assailants were killed.', '8'],
    ['of them', 'Rebels attacked a post near Goma on Monday. Five of them were killed. One soldier lost his life.', '6'],
    ['told behind "and that"', 'The army said it killed 14 rebels near Jaffna on Monday and that one of its soldiers was killed.', '15'],
    ['on a side', 'Fighting broke out near Abyei on Monday. On the army side six were killed; the militia lost five men.', '11'],
    ['in losses left bare', 'Fighting broke out near Abyei on Monday. The army lost six men; the militia lost five.', '11'],
    ['and himself', 'A bomber struck a post in Nasiriya on Monday, killing three guards and himself.', '4'],
  ])('%s', (_, text, killed) => expect(killedIn(text).join('; ')).toBe(killed));
});
