import { expect, it } from 'vitest';
import type { Count } from '../src/model/count.ts';
import { joinCounts } from './fixtures-told.ts';
import { incidentsOf } from './read-text.ts';

const figure = (c: Pick<Count, 'min' | 'max'> | null): string =>
  !c ? '-' : c.min === c.max ? `${c.min}` : `${c.min ?? ''}..${c.max ?? ''}`;

/** The tolls of a text of 19 December 2018, "killed/wounded", one for each occurrence that has one. */
function tollsOf(text: string): string[] {
  const claims = incidentsOf(text, '2018-12-19');
  return [...new Set(claims.map((c) => c.occurrence))]
    .map((o) => {
      const mine = claims.filter((c) => c.occurrence === o);
      return `${figure(joinCounts(mine.map((c) => c.killed)))}/${figure(joinCounts(mine.map((c) => c.wounded)))}`;
    })
    .filter((toll) => toll !== '-/-');
}

it.each([
  ['The army lost nine men and the rebels 14 in a clash near Marib on Monday.', ['23/-']],
  ['In a clash near Marib on Monday the army lost six killed against ten killed among the rebels.', ['16/-']],
  [
    'The army lost nine killed and three wounded near Marib on Monday, against four killed and about 20 wounded among the rebels.',
    ['13/23'],
  ],
  ['Nine soldiers were killed in a clash near Marib on Monday, compared with 14 dead on the rebel side.', ['23/-']],
  ['Troops killed 30 rebels against losses of two dead and four wounded near Marib on Monday.', ['32/4']],
  ['A post near Marib was attacked on Monday. It lost two guards, and killed seven of the attackers.', ['9/-']],
  ['Shelling killed two Yemeni soldiers and wounded three near Marib on Monday; one Saudi soldier was killed and two injured.', ['3/5']],
  ['Gunmen ambushed a patrol near Marib on Monday. Three officers were killed. Five Houthis also died.', ['8/-']],
  ['A trooper was killed when a patrol was ambushed near Marib on Monday. The patrol returned fire and killed four attackers.', ['5/-']],
  // figures of both sides together are not those of one
  [
    'More than 20 soldiers and rebels were killed in clashes near Marib on Monday. 12 rebels and nine soldiers died, a doctor said.',
    ['21/-'],
  ],
])('the dead of both sides are one figure: %s', (text, tolls) => {
  expect(tollsOf(text)).toEqual(tolls);
});

it.each([
  // the place that stands before a figure with no verb of its own
  ['In Marib three people were killed on Monday, and in Hays four.', ['3/-', '4/-']],
  ['Shells killed three people in Marib on Monday; in Hays, four.', ['3/-', '4/-']],
  ['Three people were killed in Marib on Monday, and in Hays 400 people fled.', ['3/-']],
  // some at once and some later
  ['Four porters died on the spot and two in hospital when gunmen fired at a bus near Marib on Monday.', ['6/-']],
  ['Two more of the injured died on Tuesday, raising the death toll from the shelling of the mill in Marib to eight.', ['8/-']],
  ['The death toll in the raid on Marib was put down from 14 to 11.', ['11/-']],
  ['Three men were killed in Marib on Monday, bringing the number of dead in two weeks to 41.', ['3/-', '41/-']],
  // those led away are not among the dead
  ['Three guards were killed and two taken prisoner in a raid on a mill near Marib on Monday.', ['3/-']],
  ['Gunmen took nine millers from a bus near Marib on Monday and shot them dead.', ['9/-']],
])('whom a figure counts: %s', (text, tolls) => {
  expect(tollsOf(text)).toEqual(tolls);
});

it.each([
  // who is told by what he is
  ['A shell killed a ropewalker and wounded a grocer in Marib on Monday.', ['1/1']],
  ['A shell killed a camel in Marib on Monday.', []],
  ['The minister and his driver were killed when a mine blew up near Marib on Monday.', ['2/-']],
  ['Two gunners, Ion Pavel and Dan Stoica, and their cook were killed in an ambush near Marib on Monday.', ['3/-']],
  ['Conscript Ion Pavel (born 1996) was fatally wounded by sniper fire in Marib on Monday.', ['1/-']],
  ['"They killed my husband and two of my brothers in the attack on Marib on Monday," she said.', ['3/-']],
  ['"I will not forgive those who killed my brother," she said in Marib.', []],
  // a nation's name is no person where a noun stands behind it
  ['The ministry said 68 Russian soldiers were killed in clashes near Marib on Monday.', ['68/-']],
  ['The army is there to massacre the Yemeni people, a pamphlet in Marib said on Monday.', []],
  // ways to die and to be hurt
  ['Gunmen slit the throats of five millers in Marib on Monday.', ['5/-']],
  ['Gunmen attacked a mill in Marib on Monday. Five millers were bludgeoned to death.', ['5/-']],
  ['A shell hit a mill in Marib on Monday. Five millers escaped with minor injuries.', ['-/5']],
  ['A shell hit a mill in Marib on Monday, and ten people are still being treated.', ['-/10']],
])('who is killed or hurt: %s', (text, tolls) => {
  expect(tollsOf(text)).toEqual(tolls);
});

it.each([
  // people whom nobody counts are one at the least
  ['Warplanes bombed Marib on Monday, killing villagers and injuring others.', ['1../1..']],
  ['The shelling of Marib on Monday caused deaths and injuries.', ['1../1..']],
  ['Residents lost their lives in the shelling of Marib on Monday.', ['1../-']],
  // and a figure stands before them
  ['Warplanes bombed Marib on Monday, killing villagers. Nine people died.', ['9/-']],
  ['Dozens of people were killed or wounded when jets bombed Marib on Monday.', []],
  ['Many people were wounded when jets bombed Marib on Monday.', []],
  ['A minister condemned the killing of civilians in the shelling of Marib on Monday.', []],
  ['No villagers were killed when jets bombed Marib on Monday.', ['0/-']],
])('whom nobody counts: %s', (text, tolls) => {
  expect(tollsOf(text)).toEqual(tolls);
});
