import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const said = (c: { min: number | null; max: number | null } | null): string =>
  c === null ? '-' : c.min === c.max ? `${c.min}` : `${c.min ?? ''}..${c.max ?? ''}`;

/** How many are said to have been killed and hurt, claim by claim, by what is no background. */
const tollsIn = (text: string): string =>
  incidentsOf(text, '2022-05-10')
    .filter((c) => c.mood === 'actual' && (c.killed ?? c.wounded))
    .map((c) => `${said(c.killed)}/${said(c.wounded)}`)
    .join(' ');

describe('a whole, its parts and who is told alone', () => {
  it.each([
    ['parts behind "incl."', 'Zarda: 3 civilians incl. a child killed and 8 injured by shelling on Monday.', '3/8'],
    ['the dead among casualties', 'An air strike on a market in Saada on Monday caused 32 casualties, including 12 dead.', '12/-'],
    ['children among the killed', 'Shelling of Saada on Monday left nine people, including two children, dead.', '9/-'],
    ['one left wounded', 'Rebels clashed with troops near Gao on Monday, leaving three rebels dead and a farmer wounded.', '3/1'],
    ['a list that opens with "the"', 'A shell hit a house in Nabatiyeh on Monday, and the father and two neighbours were wounded.', '-/3'],
    ['both', 'Both the driver and his assistant were killed when a drone hit their lorry near Sumy on Monday.', '2/-'],
    ['no beasts', 'Soldiers shelled a herd of goats near Shebaa on Monday, killing several of them. A herder was wounded.', '-/1'],
    ['no crime by its name', 'A sniper killed a guard in Mosul on Monday. Police charged four men with attempted murder.', '1/-'],
    ['a murder told', 'Gunmen murdered four men in Mosul on Monday.', '4/-'],
    ['a subject over a clause of time', 'A girl of nine trod on a mine in Marib on Monday while fetching water and lost a foot.', '-/1'],
    [
      'a subject over whom it befell',
      'A guard was badly hurt when gunmen attacked a post in Marib on Monday and could not be saved.',
      '1/-',
    ],
    ['who could not be saved', 'A guard was shot in Mosul on Monday and could not be saved.', '1/-'],
  ])('reads %s', (_, text, tolls) => expect(tollsIn(text)).toBe(tolls));

  it.each([
    ['a week', 'A shell killed a boy in Sloviansk on Monday. Over the week the army lost up to 1,320 servicemen.', '1/-'],
    ['a month', 'A shell killed a boy in Sloviansk on Monday. In the whole of the month 49 civilians were killed.', '1/-'],
    ['a siege', 'A bomb killed a guard in Cotabato on Monday. The siege has claimed the lives of 290 militants and 70 troopers.', '1/-'],
  ])('keeps the dead of %s from the event', (_, text, tolls) => expect(tollsIn(text).split(' ')[0]).toBe(tolls));
});
