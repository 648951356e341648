import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2013-07-16';
const told = (text: string): string[] =>
  incidentsOf(text, DAY).map((c) => `${c.act} · ${c.where?.name ?? '-'} · ${c.by.map(({ name }) => name).join(', ')}`);
const tollOf = (text: string): (number | null)[] => incidentsOf(text, DAY).map(({ killed }) => killed?.min ?? null);

describe('the seat of a government is where the report says it is', () => {
  it('takes what the report itself calls the capital', () => {
    const there = 'Rebels shelled the capital, Abidjan, on Sunday. On Monday jets bombed a camp north of the capital.';
    expect(told(there).at(-1)).toContain('north of Abidjan');
    const behind = 'Rebels shelled Abidjan, the capital of Ivory Coast, on Sunday. Two people were killed in the capital on Monday.';
    expect(told(behind).at(-1)).toContain('Abidjan');
  });

  it('takes the capital of a province for that of a province', () => {
    const text =
      'Rebels shelled Bouake, the capital of Gbeke province, on Sunday. Two people were killed in the Ivorian capital on Monday.';
    expect(told(text).at(-1)).not.toContain('Bouake');
  });
});

describe('who governs speaks from the capital of what happens elsewhere', () => {
  it('takes the city a minister spoke in for no scene', () => {
    const text = 'Clashes erupted near Goma on Sunday. In Kinshasa, the defence minister said 12 soldiers were killed in the fighting.';
    expect(told(text).join()).not.toContain('Kinshasa');
  });

  it('keeps the town where those on the spot speak', () => {
    expect(told('In Goma, the mayor said two people were killed by shells on Sunday.')[0]).toContain('Goma');
  });
});

describe('a toll nobody has counted yet', () => {
  it('is no toll of none', () => {
    expect(tollOf('There was no immediate casualty count from the shelling of Goma on Sunday.')).toEqual([null]);
    expect(tollOf('There was no death toll after the shelling of Goma on Sunday.')).toEqual([null]);
  });

  it('is not one that is counted at none', () => {
    expect(tollOf('There were no casualties in the shelling of Goma on Sunday.')).toEqual([0]);
  });

  it('is told of the blow told last, and not of one recalled between', () => {
    const text =
      'Rebels shelled Goma on Sunday. At least 40 people have died since they began an offensive on 2 March. The shells hit a clinic, but there were no casualties.';
    expect(incidentsOf(text, DAY).find(({ killed }) => killed?.max === 0)?.act).toBe('shelling');
  });
});

describe('one shell of many', () => {
  it('says nothing of what the others did', () => {
    expect(tollOf('Rebels shelled Goma on Sunday. One of the shells fell on a clinic, but there were no casualties.')).toEqual([null]);
    expect(tollOf('Rebels shelled Goma on Sunday. The shells fell on a clinic, but there were no casualties.')).toContain(0);
  });
});

describe('sides and their fire', () => {
  it('reads fire that is traded, with grenades as with rifles', () => {
    expect(told('Rebels traded machine-gun and grenade fire near a bridge in Goma on Sunday.')).toEqual([
      'shooting-sniping · Goma · Rebels',
    ]);
    expect(told('Rebels exchanged prisoners near Goma on Sunday.')).toEqual([]);
  });

  it('reads a foe driven back as a fight, and a drive back to town as none', () => {
    expect(told('Troops drove back rebel fighters near Goma on Sunday.')).toEqual(['ground-clash · Goma · Troops']);
    expect(told('Troops used mortars to try to drive back rebel fighters near Goma on Sunday.')).toEqual(['shelling · Goma · Troops']);
    expect(told('Troops drove back to the barracks near Goma on Sunday.')).toEqual([]);
    expect(told('The ministry pushed back against its critics in Goma on Sunday.')).toEqual([]);
  });

  it('takes nobody who looked on, nor who was hit, for who did it', () => {
    expect(told('Government troops were seen by residents shelling a village near Goma on Sunday.')).toEqual([
      'shelling · Goma · Government troops',
    ]);
    expect(told('Rebel forces killed four civilians in renewed attacks near Goma on Sunday.')[0]).toContain('Rebel forces');
    expect(told('Rebel forces renewed attacks near Goma on Sunday.')[0]).toContain('Rebel forces');
  });

  it('reads planes that are bombing', () => {
    expect(told('The army is bombing villages near Goma, residents said on Sunday.')).toEqual(['airstrike · Goma · army']);
    expect(told('He was killed in the bombing of a market in Goma on Sunday.')).toEqual(['airstrike · Goma · ']);
  });

  it('takes those who wage a battle for who they are', () => {
    expect(told('Rebels waging a bitter battle for the town of Goma announced a truce on Sunday.')).toEqual([]);
  });
});

describe('days of a sentence', () => {
  it('goes on from the day of the news and not from the day before it', () => {
    const text =
      'Rebels announced a truce on Sunday, a day after mortar shells fell on Goma. Despite it, gunmen fired at a patrol in the town.';
    expect(incidentsOf(text, DAY).map(({ when }) => when?.start)).toEqual(['2013-07-13', '2013-07-14']);
  });

  it('leaves a statement its own day', () => {
    const text = 'In a statement issued on Monday, the movement said its camp near Goma was shelled late on Saturday.';
    expect(incidentsOf(text, DAY)[0]?.when?.start.slice(0, 10)).toBe('2013-07-13');
  });
});

describe('a speaker with an abbreviation in brackets', () => {
  it('is who says it', () => {
    const text = 'The rebels shelled a market in Goma, the Geneva-based Centre for Peace (CFP) said on Monday.';
    const [claim] = incidentsOf(text, DAY);
    expect([claim.byStatus, claim.where?.name]).toEqual(['accused', 'Goma']);
  });
});

describe('a side that tells its own deed', () => {
  const statusOf = (text: string): string[] =>
    incidentsOf(text, DAY).map((c) => `${c.act} · ${c.by.map(({ name }) => name).join(', ')} · ${c.byStatus}`);

  it('did it, by its own word', () => {
    expect(statusOf('“We attacked the base at Goma on Sunday,” army spokesman Jules Kabo said.')).toEqual([
      'ground-clash · army · claimed-by-actor',
    ]);
    expect(statusOf('“On Sunday our forces repulsed an attack on Goma and killed 12 men,” the Mirna Front said.')[0]).toContain(
      'Mirna Front · claimed-by-actor',
    );
    expect(statusOf('Our forces clashed with the militia at Goma on Sunday.')).toEqual([
      'ground-clash · our forces, militia · claimed-by-actor',
    ]);
  });

  it('is none of those who only looked on, or were hit', () => {
    expect(statusOf('“We heard shelling at Goma on Sunday,” resident Jules Kabo said.')).toEqual(['shelling ·  · unknown']);
    expect(statusOf('“They attacked our forces at Goma on Sunday,” army spokesman Jules Kabo said.')[0]).not.toContain('claimed');
  });
});

describe('charges and where they were laid', () => {
  it('has the accused for the doer of a second charge', () => {
    const [claim] = incidentsOf('The rebel group on Sunday accused the army of violating the truce and killing two of its fighters.', DAY);
    expect([claim.by.map(({ name }) => name), claim.byStatus, claim.killed?.min]).toEqual([['army'], 'accused', 2]);
  });

  it('reads what was attacked behind the day', () => {
    const [claim] = incidentsOf('Troops attacked on Sunday 14 July their positions at Goma, a rebel spokesman said.', DAY);
    expect([claim.act, claim.against[0]?.name]).toEqual(['ground-clash', 'their positions']);
  });

  it('takes the place of what was told from clashes that are said to have been there', () => {
    const text =
      'Clashes between two militias left 12 fighters dead in the north of Mali on Sunday. The clashes took place at Tamasmara, 30 km south of Kidal.';
    expect(told(text).at(-1)).toContain('Tamasmara');
    expect(new Set(incidentsOf(text, DAY).map(({ occurrence }) => occurrence)).size).toBe(1);
  });
});

describe('what is no place and no event', () => {
  it('takes an hour of prayer, and the city a paper sits in, for no scene', () => {
    expect(told('Gunmen opened fire on villagers near Goma during Maghreb prayers on Sunday.')[0]).toContain('Goma');
    const paper =
      '14 July 2013\n\nZarda Herald (Amsterdam)\n\nTwo Dead, Seven Injured in Attack\n\nGunmen shot two people dead in Goma on Sunday.';
    expect(told(paper).join()).not.toContain('Amsterdam');
    expect(told('A bomb killed two people in a market (Goma) on Sunday.')[0]).toContain('Goma');
  });

  it('takes a report on operations for no operation', () => {
    expect(told('The army issued on Sunday its daily report on military operations in Goma.')).toEqual([]);
    expect(told('The army launched military operations in Goma on Sunday.')).not.toEqual([]);
  });

  it('gives the dead of a whole offensive to the offensive', () => {
    const text =
      'Nothing was heard from the army on the shelling of Goma on Sunday, but at least 33 people have died since rebels began an offensive on 2 July.';
    expect(incidentsOf(text, DAY).find(({ killed }) => killed !== null)?.act).toBe('ground-clash');
  });
});

describe('who did it, in long sentences', () => {
  it('is not who brokered the truce that was broken', () => {
    const text =
      'The army violated a truce brokered by France and Italy by launching air strikes on rebel bases in Goma on Sunday, witnesses said.';
    expect(told(text)).toEqual(['airstrike · Goma · army']);
  });

  it('is who moved on the town and pounded it', () => {
    expect(told('On Sunday, government forces moved against rebels in Goma, pounding a market with mortar shells.')[0]).toContain(
      'government forces',
    );
  });

  it('is accused, whoever lays the charge', () => {
    const [claim] = incidentsOf('The main rebel group, FLM, has accused government forces of attacking a base near Goma.', DAY);
    expect([claim.by[0]?.name, claim.byStatus]).toEqual(['government forces', 'accused']);
  });

  it('is those who were told of in the breath before', () => {
    const claims = incidentsOf('Raiders on camels attacked our village near Goma on Sunday. They shot at everybody.', DAY);
    expect(new Set(claims.map(({ occurrence }) => occurrence)).size).toBe(1);
    const others = incidentsOf('Raiders attacked a village near Goma on Sunday. Soldiers shot at a crowd in Bukavu on Monday.', DAY);
    expect(new Set(others.map(({ occurrence }) => occurrence)).size).toBe(2);
  });
});

describe('tolls of others', () => {
  it('leaves a toll that the other side claims before to the other side', () => {
    const text = 'Rebels fired mortars at Goma on Sunday hours after the army claimed to have killed 41 insurgents.';
    expect(incidentsOf(text, DAY).find(({ by }) => by[0]?.name === 'Rebels')?.killed).toBeNull();
  });

  it('counts the soldier who died once, and takes him off no wounded', () => {
    const text = 'A soldier was killed and four were wounded near Goma on Sunday. The soldier died when a patrol was attacked.';
    expect(incidentsOf(text, DAY)[0].wounded?.min).toBe(4);
    const hurt = 'A soldier and a nurse were wounded by shells near Goma on Sunday. The soldier died.';
    expect(incidentsOf(hurt, DAY)[0].wounded?.min).toBe(1);
  });

  it('leaves the wounded where they were hit, wherever they were brought', () => {
    const text = 'Shells killed two people in Goma on Sunday. Nine wounded were transferred in critical condition to a hospital in Bukavu.';
    expect(told(text).join()).not.toContain('Bukavu');
  });
});
