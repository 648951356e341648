import { describe, expect, it } from 'vitest';
import type { Count } from '../src/model/count.ts';
import { joinCounts } from './fixtures-told.ts';
import { incidentsOf } from './read-text.ts';

const figure = (c: Pick<Count, 'min' | 'max'> | null): string =>
  !c ? '-' : c.min === c.max ? `${c.min}` : `${c.min ?? ''}..${c.max ?? ''}`;

/** The tolls of a text of 19 December 2018, "killed/wounded", one for each occurrence in the order told. */
function tollsOf(text: string): string[] {
  const claims = incidentsOf(text, '2018-12-19');
  return [...new Set(claims.map((c) => c.occurrence))].map((o) => {
    const mine = claims.filter((c) => c.occurrence === o);
    return `${figure(joinCounts(mine.map((c) => c.killed)))}/${figure(joinCounts(mine.map((c) => c.wounded)))}`;
  });
}

describe('whose a toll is', () => {
  it.each([
    // fields of a form
    ['Gunmen attacked a ferry off Marib on Monday. Killed: two sailors. Wounded: 4.', ['2/4']],
    ['Mortar fire on a farm near Marib on Monday. Dead - 1 (a groom). Injured - 2.', ['1/2']],
    ['Gunmen attacked a ferry off Marib on Monday. Casualties: nil.', ['0/0']],
    ['Fatalities: 2. On 17 December militiamen attacked a mill at Marib.', ['2/-']],
    // a word with a dash behind it in a sentence of its own is no field
    ['Four people were killed - two of them millers - when shells hit Marib on Monday.', ['4/-']],
    // bodies
    ['The bodies of three men with gunshot wounds were found near Marib on Monday.', ['3/-']],
    ['Shells hit a mill near Marib on Monday. Two bodies were pulled from the rubble.', ['2/-']],
    ['A ferry sank off Marib on Monday. Two bodies were washed ashore.', []],
    // who was among them
    ['A bomb hit a bus in Marib on Monday, killing a porter. The wounded included two nuns and a monk.', ['1/3..']],
    ['Doctors met in Marib on Monday. The wounded included two nuns.', []],
    // others hurt in the same event
    ['Shells hit a mill in Marib on Monday; a porter lost a hand and two boys were lightly hurt.', ['-/3']],
    ['Shells wounded four people in Marib on Monday, and two people were hurt by sniper fire in Hays.', ['-/4', '-/2']],
    // of those hurt some died
    ["Two of the six porters wounded in Monday's shelling of Marib have died, a doctor said.", ['2/4..6']],
    // what was said of several
    ['Rockets hit a mill in Marib on Monday. Shells fell on a field in Hays. Neither attack caused casualties.', ['0/0', '0/0']],
    ['Rockets hit a mill in Marib on Monday. Shells fell on a field in Hays. The shelling caused no casualties.', ['-/-', '0/0']],
    // the dead of two sides
    ['Troops attacked a rebel camp near Marib on Monday. Two policemen were killed, the army said. Nine rebels died.', ['11/-']],
    ['The army said 12 soldiers were killed in an ambush near Marib on Monday. The rebels said 15 soldiers had died.', ['12..15/-']],
    // ground taken is no attack that wounds
    [
      'Two died in shelling of Marib on Monday as militiamen took a hill nearby. Six were wounded in the attack, a nurse said.',
      ['2/6', '-/-'],
    ],
    // each toll has the place behind it
    ['Air raids on Monday killed six people in Marib, three in Hays and wounded ten in Aden.', ['6/-', '3/-', '-/10']],
    ['Air raids on Marib on Monday killed six people and wounded ten in the market.', ['6/10']],
    // the count goes up
    ['Shells killed six people in Marib on Monday. By Tuesday the count had climbed to nine.', ['6..9/-']],
    ['Shells killed six people in Marib on Monday. The vote count had climbed to nine million.', ['6/-']],
    // nobody of one side
    ['A soldier was shot and wounded near Marib on Monday. No one on the northern side was hurt.', ['-/1']],
    ['Shells fell near Marib on Monday. No one was hurt.', ['0/0']],
    // of their own
    ['The rebels killed 30 soldiers near Marib on Monday for the loss of four of their own.', ['34/-']],
    ['Nine soldiers and an unknown number of rebels died in fighting at Marib on Monday.', ['9../-']],
    // those charged with it are nobody's victims
    ['Three men were charged with the murder of a porter near Marib on Monday.', ['1/-']],
    ['Three men were charged in the murder of 7-year-old Amina Saleh near Marib on Monday.', ['1/-']],
    ['Three men were charged with the murder of four porters near Marib on Monday.', ['4/-']],
    // found dead
    ['Five porters seized near Marib at the weekend have been found dead, police said on Tuesday.', ['5/-']],
    ['Two porters were found shot in the head near Marib on Monday.', ['2/-']],
    ['Two porters were shot in the head near Marib on Monday and are in hospital.', ['-/2']],
    [
      'Crews recovered three more bodies in Marib on Tuesday from a house bombed on Monday, taking the number of dead there to 21.',
      ['21/-'],
    ],
    // of those hurt
    ['Soldiers wounded six people in Marib on Monday; two of the six died before nightfall.', ['2/4..6']],
    ['Shells killed five people and wounded ten in Marib on Monday; two later died in hospital.', ['7/8..10']],
    ['A guard and a nurse were hurt when a shell hit a post in Marib on Monday. The guard died in surgery.', ['1/1..2']],
    ['A guard and a nurse were hurt when a shell hit a post in Marib on Monday. A miller was killed.', ['1/2']],
    // names that look like something else
    ['A shell hit a yard in Marib on Monday. Ahmed Saleh, 38, and his nephew were killed.', ['2/-']],
    // things are nobody
    ['The rebels lost 17 men and six pick-ups at Marib on Monday.', ['17/-']],
    // feared drowned under fire
    ['Gunmen fired at a ferry off Marib on Monday. Two sailors were killed and a third is missing, feared drowned.', ['2/-']],
  ])('%s', (text, tolls) => {
    expect(tollsOf(text)).toEqual(tolls);
  });

  it('quotes both sides where it adds up their dead', () => {
    const claims = incidentsOf('Army shells killed three rebels near Marib on Monday. Two soldiers died, a commander said.', '2018-12-19');
    const summed = claims.find((c) => c.killed?.min === 5);
    expect(summed?.quote).toContain('killed three rebels near Marib on Monday. Two soldiers died');
  });
});
