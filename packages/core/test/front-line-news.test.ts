import { describe, expect, it } from 'vitest';
import type { Claim } from '../src/model/claim.ts';
import { incidentsOf } from './read-text.ts';

const DAY = '2020-06-13';
const told = (text: string): Claim[] => incidentsOf(text, DAY).filter((c) => c.mood === 'actual');
const acts = (text: string): (string | null)[] => told(text).map((c) => c.act);
const places = (text: string): (string | undefined)[] => told(text).map((c) => c.where?.name);

describe('what weapons were used for', () => {
  it('was done, with those who used them', () => {
    const [claim] = told('Government troops used tanks and mortars to shell two districts of Kadugli on Friday, the mayor said.');
    expect([claim.act, claim.by[0].name]).toEqual(['shelling', 'Government troops']);
  });
  it('is still to come where it is planned', () => {
    expect(told('Rebels plan to use mortars to shell the town of Kadugli, the army said.')).toEqual([]);
  });
  it('counts no second incident where breaches of a truce are counted', () => {
    expect(acts('On Wednesday the armed groups violated the ceasefire regime 14 times, using mortars and small arms.')).toEqual([
      'other-violation',
    ]);
  });
});

describe('what was fired with or from', () => {
  it('says what it was, the heavier first', () => {
    expect(acts('Militants fired with rifles and 82-mm mortars near Pavlopil on Friday, the press centre said.')).toEqual(['shelling']);
    expect(acts('The separatists fired from assault rifles near Pisky on Friday.')).toEqual(['shooting-sniping']);
  });
  it('is no post that somebody loses', () => {
    expect(told('The director was fired from the artillery museum in Pisky on Friday.')).toEqual([]);
  });
});

describe('what is only threatened or asked', () => {
  it('has not happened', () => {
    expect(told('NATO has threatened air strikes on Kadugli if the truce is broken.')).toEqual([]);
    expect(told('It is unclear who fired the rockets at Kadugli on Friday.')).toEqual([]);
    expect(told('There are conflicting reports about who opened fire near Kadugli on Friday.')).toEqual([]);
  });
  it('has where somebody says who did it', () => {
    expect(acts('Officials said they knew the men who opened fire near Kadugli on Friday.')).toEqual(['shooting-sniping']);
  });
  it('is no movement of troops where resolutions speak of it', () => {
    expect(told('The state has not implemented four UN resolutions on the withdrawal of its armed forces from Abkhazia.')).toEqual([]);
    expect(acts('The withdrawal of government troops from Kadugli began on Friday.')).toEqual(['troop-or-weapons-movement']);
  });
});

describe('whose fire a place came under', () => {
  it('is said before the fire', () => {
    const [claim] = told("The villages of Spartak and Pisky came under the army's fire on Friday.");
    expect([claim.act, claim.where?.name, claim.by[0].name]).toEqual(['shelling', 'Spartak and Pisky', 'army']);
  });
  it("is nobody's where firemen put it out", () => {
    expect(told("The army's fire brigade put out a blaze in Spartak on Friday.")).toEqual([]);
  });
  it('may be left unsaid', () => {
    const [claim] = told('The army said fire was opened at its post near Pisky on Friday, wounding two.');
    expect([claim.act, claim.wounded?.min, claim.by]).toEqual(['shooting-sniping', 2, []]);
    expect(told('A fire station was opened near Pisky on Friday.')).toEqual([]);
  });
});

describe('where fire came from', () => {
  it('is not where it struck', () => {
    expect(places('Avdiivka was hit by mortar fire from the nearby villages of Spartak and Pisky.')).toEqual(['Avdiivka']);
    expect(places('Avdiivka was hit by rockets fired from the village of Spartak on Friday.')).toEqual(['Avdiivka']);
  });
  it('leaves two raids two', () => {
    expect(places('Shells hit Avdiivka on Friday. Rockets hit Spartak on Friday.')).toEqual(['Avdiivka', 'Spartak']);
  });
});

describe('a place that is named for another reason', () => {
  it('is that of the official who tells it, where nothing else says where', () => {
    expect(
      places('Ivan Maran, governor of the partially occupied Kherson region, reported that overnight shelling killed two people.'),
    ).toEqual(['Kherson region']);
    expect(places('Peshawar police chief Imran Gul said a roadside bomb killed two officers on Friday.')).toEqual(['Peshawar']);
    expect(places('The governor of Sumy met the mayor of Kharkiv after rockets killed two people in Kherson on Friday.')).toEqual([
      'Kherson',
    ]);
  });
  it('is where the dead had come from, and not where they died', () => {
    expect(places('Shells hit a base near Vedeno on Friday. Some 30 soldiers from Pskov were killed.')).not.toContain('Pskov');
    expect(places('Two soldiers were killed on Friday when shells fired from Spartak hit Pisky.')).toEqual(['Pisky']);
  });
  it('is a republic that nobody owns, though its name is a side as well', () => {
    expect(
      places('The ministry told of missile strikes on populated areas in the self-proclaimed Nagorno-Karabakh Republic on Friday.'),
    ).toEqual(['Nagorno-Karabakh Republic']);
  });
});

describe('a feast that names a truce', () => {
  it('dates nothing', () => {
    const [claim] = incidentsOf('Christmas ‘ceasefire’ in Donbas: Militants fired mortars on army posts near Pisky.', DAY);
    expect([claim.mood, claim.when?.start.slice(0, 7)]).toEqual(['actual', '2020-06']);
  });
  it('dates what happened on it', () => {
    expect(incidentsOf('Militants shelled Pisky at Christmas.', DAY)[0].when?.start).toBe('2019-12-25');
  });
});

describe('mines', () => {
  it('are what people blow up on', () => {
    expect(acts('One farmer blew up on a tripwire mine near Dokuchaevsk on Friday.')).toEqual(['ied-suicide']);
    expect(told('The dispute over the coal mine near Dokuchaevsk blew up on Friday.')).toEqual([]);
  });
});

describe('words that only look like violence', () => {
  it('tell of none', () => {
    expect(told('The general praised the execution of tasks on the front line near Avdiivka.')).toEqual([]);
  });
  it('do tell of it', () => {
    expect(acts('The execution of two prisoners near Avdiivka on Friday was condemned.')).toEqual(['other-violation']);
  });
});

describe('who did it', () => {
  it('is none of those that only tell of it', () => {
    const [claim] = told('Prosecutors in the Kharkiv region said the death toll had risen to six after the strike on Friday.');
    expect([claim.killed?.min, claim.by]).toEqual([6, []]);
  });
  it('is none of those who were hurt', () => {
    const [claim] = told('Russian strikes on Kherson on Friday injured five people, damaged homes, and struck a gas pipeline.');
    expect(claim.by.map((b) => b.name)).toEqual(['Russian']);
  });
  it('may be people', () => {
    const [claim] = told('About 40 residents attacked an army post near Kherson on Friday.');
    expect(claim.by).toHaveLength(1);
  });
});

describe('ground', () => {
  it('is not taken by one man who strays, nor where an advance was withstood', () => {
    expect(acts('A guardsman entered the buffer zone near Nicosia on Friday, unarmed.')).not.toContain('seizure-of-territory');
    expect(told("In the first days Kharkiv withstood Russia's advance.")).toEqual([]);
  });
  it('is taken by an army', () => {
    expect(acts('Troops entered the town of Knin on Friday.')).toEqual(['seizure-of-territory']);
  });
  it('was taken in a war of before', () => {
    const [claim] = incidentsOf('As a result of the ensuing war, Armenian forces occupied the Nagorno-Karabakh region.', DAY);
    expect(claim.mood).toBe('background');
    expect(acts('On Friday, after a week of war, Armenian forces seized the town of Shusha.')).toEqual(['seizure-of-territory']);
  });
});

describe('a toll of days before', () => {
  it('is no part of the news, and told once', () => {
    const claims = incidentsOf(
      'Shelling of Sarajevo killed two on Friday. That added to a toll of at least 31 dead since the New Year.',
      DAY,
    );
    expect(claims.map((c) => [c.mood, c.killed?.min])).toEqual([
      ['actual', 2],
      ['background', 31],
    ]);
  });
});

describe('the scene of a report', () => {
  const text = (middle: string): string =>
    `SARAJEVO – Shells killed two people in Sarajevo on Saturday. ${'Streets were empty and the shops were closed. '.repeat(11)}${middle} On Thursday, two mortar shells hit the headquarters of the battalion.`;
  it('stays where it was while no other is named', () => {
    expect(places(text('The general wrote a letter.')).at(-1)).toBe('Sarajevo');
  });
  it('is not held on to once another was', () => {
    expect(places(text('Refugees waited in Tuzla. Others slept. Nobody came.')).at(-1)).not.toBe('Sarajevo');
  });
});
