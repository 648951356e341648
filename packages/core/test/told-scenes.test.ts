import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Act, place and first day of the incidents read from a text of 20 March 2019. */
function scenesOf(text: string): (string | undefined)[][] {
  return incidentsOf(text, '2019-03-20').map(({ act, where, when }) => [act ?? undefined, where?.name, when?.start.slice(0, 10)]);
}

describe('where it happened', () => {
  it.each([
    ['Jets bombed areas in Hajjah and Ibb provinces on Monday despite a Riyadh promise of calm.', 'Hajjah and Ibb provinces'],
    ['Two people were killed on Monday in a drone strike targeting Ras Tannura.', 'Ras Tannura'],
    ['Rebels overran a police post north of the capital Sanaa on Monday.', 'north of the capital Sanaa'],
    ['Gunmen abducted a mayor on Monday at a hamlet 20 km north of Kelzambra.', 'Kelzambra'],
    ['Turkey struck northern Iraq on Monday.', 'northern Iraq'],
    ['A convoy was bombed in Urum al-Kubra near Aleppo on Monday.', 'Urum al-Kubra'],
    ['A convoy was bombed in Urum al-Kubra and Aleppo on Monday.', 'Urum al-Kubra and Aleppo'],
    ['In Haradh, 220 km north of the capital, rebels shelled a market on Monday. Sanaa was quiet.', 'Haradh'],
    ['Shelling of Saada on Monday with guns that are banned under Stockholm II killed two people.', 'Saada'],
  ])('%s', (text, place) => {
    expect(scenesOf(text).map(([, name]) => name)).toEqual([place]);
  });

  it('a people, a group or what a compound begins with is no place that was attacked', () => {
    for (const whom of ['Alawites', 'Zubrov-backed fighters'])
      expect(scenesOf(`Attacks on ${whom} on Monday killed two people in Hajjah.`).map(([, name]) => name)).toEqual(['Hajjah']);
  });
});

describe('the day of a truce', () => {
  const BEGAN = 'The truce came into force on Friday. ';
  it.each([
    ['Rebels shelled a mill in Saada on the second day of the truce.', '2019-03-16'],
    ["A mill in Saada was shelled on the truce's first day.", '2019-03-15'],
    ['Rebels shelled a mill in Saada on the second day of the battle.', '2019-03-19'],
    ['Rebels shelled a mill in Saada on Monday, the first day of term.', '2019-03-18'],
  ])('%s', (text, day) => {
    expect(scenesOf(BEGAN + text).at(-1)?.[2]).toBe(day);
  });

  it('is none of an attack said to breach the truce', () => {
    const text = 'Rebels shelled a mill in Saada in breach of the truce, which came into force on Friday.';
    expect(scenesOf(text).map(([, , day]) => day)).toEqual(['2019-03-19']);
  });

  it('is none where nothing says when the truce began', () => {
    expect(scenesOf('Rebels shelled a mill in Saada on the first day.').map(([, , day]) => day)).toEqual(['2019-03-19']);
  });
});

describe('namesakes', () => {
  const wheres = (text: string) => incidentsOf(text, '2019-03-20').map(({ where }) => where);

  it('names listed before the division that holds them are looked for nowhere else', () => {
    const [where] = wheres(
      'Shells hit posts near Korsun and Rozsypne, Donetsk region, on Monday, and two soldiers were killed. Horlivka was quiet.',
    );
    expect(where?.name).toContain('Korsun');
    expect(Math.abs((where?.lon ?? 0) - 37.7)).toBeLessThan(1.5);
  });

  it('a city is meant wherever it lies, and a list of provinces holds none of them', () => {
    const [where] = wheres('Jets bombed Damascus, Idlib and Hama provinces on Monday.');
    expect(where?.name).toContain('Damascus');
  });
});

describe('what was done', () => {
  it.each([
    ['Coalition strikes on army positions near Hajjah on Monday killed dozens of soldiers.', ['airstrike']],
    ['Rebels launched an assault on Monday to push the army back from the road to Hajjah.', ['ground-clash']],
    ['Turkey strikes in northern Iraq after talks fail.', ['airstrike']],
    ['A drone fired two missiles at a car in Hajjah on Monday.', ['drone']],
    ['Artillery could be heard around Hajjah on Monday.', ['shelling']],
    ['Aid lorries with food for Hajjah have yet to be let in.', ['aid-obstruction']],
    // who dies before something else is told may have died of age
    ['The king, who took power after his brother died in January, flew to Hajjah on Monday.', []],
    // whose side somebody fights on is no fight, and a deal is struck without aircraft
    ['The rebels are fighting alongside the army in Hajjah.', []],
    ['Turkey strikes deal with Iraq on Monday.', []],
  ])('%s', (text, acts) => {
    expect(scenesOf(text).map(([act]) => act)).toEqual(acts);
  });
});

describe('when it was', () => {
  it('a day that dates a truce is no day of the attack that ended it', () => {
    expect(scenesOf('The raid on Hajjah ended a ceasefire that came into force on March 2.')[0]?.[2]).not.toBe('2019-03-02');
  });

  it('the month of an accord is no month of the fighting', () => {
    expect(scenesOf("Clashes between groups that signed February's peace accord killed 24 people in Hajjah on Monday.")[0]?.[2]).toBe(
      '2019-03-18',
    );
  });

  it('what is told sentences after a day named in passing was then, or on the day the report opened with', () => {
    const text =
      'Shelling killed two people in Hajjah on Tuesday, medics said. On Monday a mine had killed a farmer in Ibb. The roads were closed. Nobody spoke of talks. Jets bombed the port of Mocha.';
    const [, , last] = scenesOf(text)[2] ?? [];
    expect(last).toBe('2019-03-18');
  });

  it('what happened hours after a truce began was on that day', () => {
    expect(scenesOf('Shells hit Hajjah hours after a ceasefire came into force on March 18.')[0]?.[2]).toBe('2019-03-18');
  });
});

describe('the means', () => {
  it.each([
    ['Russian jets bombarded a village near Marib on Monday.', 'airstrike'],
    ['A village near Marib was shelled by army helicopters on Monday.', 'airstrike'],
    ['The army shelled a village near Marib on Monday as jets flew over it.', 'shelling'],
  ])('%s', (text, act) => {
    expect(scenesOf(text)[0][0]).toBe(act);
  });
});
