import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2021-03-10';
const whereOf = (text: string): string[] => incidentsOf(text, DAY).map(({ where }) => where?.name ?? '-');
const idOf = (text: string): string[] => incidentsOf(text, DAY).map(({ where }) => where?.id ?? '-');

describe('who acts is not where', () => {
  it('takes no scene from forces that mostly fight abroad', () => {
    expect(whereOf('An American drone strike killed a rebel commander on Tuesday, the Pentagon said in Washington.')).toEqual(['-']);
    expect(whereOf('US-led strikes killed nine fighters on Monday, officials said.')).toEqual(['-']);
  });

  it('takes home for the scene of forces that fight there, or what else is said of a country', () => {
    expect(whereOf('Colombian soldiers killed three rebels on Friday.')).toEqual(['Colombia']);
    expect(whereOf('Russian jets bombed two Ukrainian villages on Friday.')).toEqual(['Ukraine']);
  });

  it('leaves the home of men whose sentence says where they struck', () => {
    expect(whereOf('Gaza militants fired over two dozen rockets at Sderot on Monday.')).toEqual(['Sderot']);
    expect(whereOf('Idlib rebels shelled a market on Monday.')).toEqual(['Idlib']);
  });

  it('hears a degree in "near-daily", and in "over" before a number', () => {
    const [raids] = incidentsOf('Israel has carried out near-daily air raids on southern Lebanon.', DAY);
    expect(raids.by.map(({ name }) => name)).toEqual(['Israel']);
    expect(whereOf('Jets flew over two villages near Taiz on Monday.')).toEqual(['Taiz']);
  });

  it('leaves the cities where sources sit', () => {
    const text = 'Troops and militiamen exchanged fire south of Kirkuk on Monday, security sources in Baghdad and Erbil said.';
    expect(whereOf(text)).toEqual(['south of Kirkuk']);
  });

  it('takes the city a conference or accord is called after for no scene', () => {
    expect(whereOf('Gunmen shelled a district of Tripoli during the Berlin conference on Sunday, killing a baker.')).toEqual(['Tripoli']);
    expect(whereOf('A bomb exploded in Berlin on Sunday, killing a baker.')).toEqual(['Berlin']);
  });
});

describe('parts of a country', () => {
  it('reads "in the east" as that of the country the report is about', () => {
    expect(idOf('Clashes in Damascus eased on Sunday. Strikes on Syrian army posts in the east killed dozens.')[1]).toBe('cc:SY/east');
    expect(idOf("Rebels attacked a base in the country's restive south on Tuesday, the Mali army said.")).toEqual(['cc:ML/south']);
    expect(idOf('Fighting broke out in Aden on Sunday. Shelling in the north of the country killed two people.')[1]).toBe('cc:YE/north');
  });

  it('lets any place that is named say more', () => {
    expect(whereOf('In the west of Libya, shelling killed two people in Zuwara on Monday.')).toEqual(['Zuwara']);
    expect(whereOf('Shelling killed two people in the east of Aleppo on Monday.')).toEqual(['east of Aleppo']);
  });

  it('moves the capital by the side said', () => {
    const [raid] = incidentsOf('Nine people died in a raid 40 km north of the Libyan capital on Friday.', DAY);
    expect(raid.where?.name).toBe('north of Tripoli');
    expect(raid.where?.lat).toBeGreaterThan(33.1);
  });
});

describe('namesakes', () => {
  it('takes no lone village of a country at peace when another country is told of', () => {
    const [, strike] = incidentsOf(
      'Hezbollah fired at an Israeli post. Israeli jets struck the southern town of Haris, killing nine people.',
      DAY,
    );
    expect(strike?.where?.country).not.toBe('US');
  });

  it('takes no part of a longer name for a place', () => {
    const where = whereOf('Fighters attacked the Nam-Paris base on Monday in Shan State, killing two soldiers.');
    expect(where).toEqual(['Shan State']);
    expect(whereOf('Soldiers attacked the Ban Kuna outpost on Monday in Shan State, killing two men.')).toEqual(['Shan State']);
    expect(whereOf('Gunmen shot a driver on the Aleppo-Damascus road on Monday.')[0]).toMatch(/Aleppo/);
  });

  it('takes no far village for one of a land that only acts', () => {
    const text =
      'Indian guns shelled Kotli and Muzaffarabad in Azad Kashmir on Monday. Shells also fell in the villages of Sandur and Ambi, killing a baker in Rawalakot.';
    for (const claim of incidentsOf(text, DAY)) expect(claim.where?.lat ?? 33).toBeGreaterThan(30);
  });

  it('believes the city that is said to hold a quarter', () => {
    const [blast] = incidentsOf('A bomb exploded in the Docklands area of east London on Friday, wounding nine people.', DAY);
    expect(blast.where?.country).toBe('GB');
  });

  it('believes the country of which a side is said to hold a town', () => {
    const [shell] = incidentsOf('Two shells landed in Pokrovsk in the east of Ukraine on Friday, wounding a clerk.', DAY);
    expect(shell.where?.country).toBe('UA');
    const [strike] = incidentsOf('Jets bombed a casino on the Cambodian side of the frontier on Friday, killing two.', DAY);
    expect(strike.where?.name).toBe('Cambodian side');
  });
});

describe('a total of breaches', () => {
  const TOWN = 'Shells hit a market in Taiz on Monday. ';
  it('is of the whole land where nothing says where, and of the town where it is small', () => {
    expect(whereOf(`${TOWN}The Houthis violated the truce 140 times, the army said.`)[1]).toBe('Yemen');
    expect(whereOf(`${TOWN}The Houthis violated the truce three times, the army said.`)[1]).toBe('Taiz');
    expect(whereOf(`${TOWN}The Houthis violated the truce 140 times in Marib, the army said.`)[1]).toBe('Marib');
  });
});

describe('names on no map', () => {
  it('are drawn as what is said to hold them, never as where an accord was signed', () => {
    const text = 'Two men were shot at Siwai, in south Bougainville, where weapons were handed in under the Arawa accord.';
    expect(incidentsOf(text, DAY)[0].where?.because).toContain('south Bougainville');
  });

  it('are no place of like sound abroad when the gazetteer holds the name', () => {
    const text = "The junta's jets bombed the outskirts of Myawaddy, and stray bullets crossed the Moei river into Mae Sot in Thailand.";
    expect(incidentsOf(text, DAY)[0].where?.country).toBe('MM');
  });

  it('are drawn as the city whose quarter they are, though a capital stands for its government as often', () => {
    const [shells] = incidentsOf("Shells hit Khartoum's Jabrana district on Friday, killing two.", DAY);
    expect(shells.where?.name).toBe('Jabrana');
    expect(shells.where?.lat).toBeCloseTo(15.55, 1);
  });

  it('may begin with somebody’s father or mother', () => {
    expect(whereOf('Shells hit the village of Umm Zarda near Khartoum on Friday, killing two.')).toEqual(['Umm Zarda']);
    expect(whereOf('Two people died in shelling in Abu Zarda near Khartoum on Friday.')).toEqual(['Abu Zarda']);
    expect(whereOf('Two people died in shelling in Sudan on Friday in an attack led by Abu Zarda.')).toEqual(['Sudan']);
    expect(whereOf('Two fighters in the Abu Zarda brigade died in shelling near Khartoum on Friday.')).toEqual(['Khartoum']);
  });

  it('are not listed with what only says where they lie', () => {
    expect(whereOf('Shelling killed two people in the Zarda area, east of Marib, on Friday.')).toEqual(['Zarda']);
    expect(whereOf('Shelling killed two people in Zarda and east of Marib on Friday.')).toEqual(['Zarda and east of Marib']);
  });
});

describe('the narrower of two', () => {
  it.each([
    ["Three men were killed in an attack in Kirkuk's Hawija district on Monday.", 'Hawija district'],
    ["A raid on Monday hit Aleppo's Sheikh Maqsoud neighbourhood.", 'Sheikh Maqsoud neighbourhood'],
    ['Raids hit IS headquarters in the countryside of Manbij on Monday.', 'countryside of Manbij'],
    ["Shells hit Kirkuk on Monday, Baghdad's envoy said.", 'Kirkuk'],
    ['Troops shelled the Damascus suburb of Douma on Monday.', 'Douma'],
    ['Raids hit a suburb of Damascus on Monday.', 'suburb of Damascus'],
    ['Raids hit the Idlib town of Saraqeb on Monday.', 'Saraqeb'],
    ['Militants shelled villages in the provinces of Hama, Idlib and Aleppo on Monday.', 'Hama, Idlib and Aleppo'],
    ['Sixty people were killed across Syria on Monday, including 32 in Homs.', 'Syria'],
    ['Fighters positioned in Hays last night fired rockets on houses in Tuhayta.', 'Tuhayta'],
    ['The army on Monday shelled militants entrenched in Hays.', 'Hays'],
    ['The strike killed two women in Kirkuk on Monday.', 'Kirkuk'],
    ['The strike on Monday killed two brothers who had lived in Kirkuk.', 'Iraq'],
  ])('%s', (text, place) => expect(whereOf(text)).toEqual([place]));

  it('a part of a city that bears the name of a place far off lies in the city', () => {
    for (const text of ['Raids hit the Hassaba area of Sanaa on Monday.', "Raids hit Sanaa's Hassaba area on Monday."]) {
      const [{ where }] = incidentsOf(text, DAY);
      expect([where?.name, where?.lat?.toFixed(1), where?.lon?.toFixed(1)]).toEqual(['Hassaba area', '15.4', '44.2']);
    }
  });
});
describe('the place of a dateline', () => {
  it('is that of the reporter where the sentence names another', () => {
    const far = 'were killed and three were wounded during an attack at dawn in the city of Zuwara.';
    expect(whereOf(`Tripoli, 9 March (Wire) -- Five soldiers ${far}`)).toEqual(['Zuwara']);
    expect(whereOf(`Tripoli, March 9 (Wire) - Five soldiers ${far}`)).toEqual(['Zuwara']);
    expect(whereOf(`TRIPOLI, 9 MARCH 21 (WIRE) -- [TEXT] FIVE SOLDIERS ${far.toUpperCase()}`)).toEqual(['Zuwara']);
  });

  it('stands for the scene where no other is named', () => {
    expect(whereOf('Tripoli, 9 March (Wire) -- Five soldiers were killed by a car bomb on Tuesday.')).toEqual(['Tripoli']);
    expect(whereOf('Tripoli, the capital, was shelled on Tuesday - a week after Zuwara, the army said.')).toContain('Tripoli');
  });
});

it('a place said with what it is, and without, is one', () => {
  const text =
    'Rockets hit Lower Kelzuma in Libya\n\nRockets struck the suburb of Lower Kelzuma in Libya at dawn on Tuesday, wounding six people.';
  expect(new Set(incidentsOf(text, DAY).map(({ occurrence }) => occurrence)).size).toBe(1);
});

describe('a province in a country', () => {
  it('is the province where the country only owns it', () => {
    expect(whereOf("Gunmen killed five soldiers in Nigeria's northeastern state of Borno on Monday.")).toEqual(['Borno']);
    expect(whereOf("A roadside bomb killed two policemen in Pakistan's restive southwestern province of Balochistan on Friday.")).toEqual([
      'Balochistan',
    ]);
    expect(whereOf("Shells killed two men in Syria's north on Friday.")).toEqual(["Syria's north"]);
  });
});

describe('names that only their surroundings tell', () => {
  it('keeps the side of the compass that is a part of the name', () => {
    const text = 'Army jets bombed positions in Southern Korema in South Kordofan on Tuesday, killing two men.';
    expect(whereOf(text)).toEqual(['Southern Korema']);
  });

  it('reads a list to its end, from before and from behind', () => {
    const three = ['Amdari, Tollouk and Wirra'];
    expect(whereOf('Shells fell on the villages of Amdari, Tollouk and Wirra in South Kordofan on Sunday, killing four.')).toEqual(three);
    const fled = 'Residents fled Amdari, Tollouk and Wirra villages after army shelling in South Kordofan on Sunday killed four.';
    expect(whereOf(fled).join()).not.toMatch(/fled/);
    expect(whereOf('Shells fell on Aleppo on Sunday, killing four, and Karsan said it was mortars.')).toEqual(['Aleppo']);
  });

  it('takes the name behind "the village,"', () => {
    const text =
      'Rebels raided a bank in Morang district on Tuesday. Police said the men killed two guards in the village, Belgachi, and fled.';
    const last = incidentsOf(text, DAY).at(-1)?.where;
    expect(last?.name).toBe('Belgachi');
    expect(last?.because).toMatch(/Morang/);
  });

  it('draws it in the part of the land that was named last, not where the reporter sat', () => {
    const text =
      'Goma - Rebels shelled Masisi territory on Monday. Three people were killed in the village of Kibirwa, a local official said.';
    expect(incidentsOf(text, DAY).at(-1)?.where?.because).toMatch(/Kibirwa .* Masisi/);
  });

  it('makes one place of two names that a hyphen joins before what runs between them', () => {
    expect(whereOf('Two men were shot at the Khari-Venna crossing point on Monday in Abkhazia.')).toEqual(['Khari-Venna crossing point']);
    expect(whereOf('Rebels ambushed a bus on the Mannar-Poluwara road on Friday in Sri Lanka.')).toEqual(['Mannar-Poluwara road']);
    expect(whereOf('Soldiers traded fire across the Azerbaijan-Armenia border on Friday, killing two.').join()).not.toMatch(/crossing/);
  });
});

describe('where somebody speaks', () => {
  it('is no scene, however and whenever it is said', () => {
    const phone = 'Gunmen killed six farmers on Monday, a colonel told AFP by telephone from Maiduguri.';
    expect(whereOf(phone).join()).not.toMatch(/Maiduguri/);
    expect(whereOf('Rebels shelled Wau at dawn on Monday, an army spokesman said by phone from the capital, Juba.')).toEqual(['Wau']);
    expect(whereOf('Shelling was also reported on Monday in Donetsk.')).toEqual(['Donetsk']);
  });

  it('is a dateline with a dash alone', () => {
    expect(whereOf('Bogota - Two soldiers died on Sunday in an ambush near Tumaco.')).toEqual(['Tumaco']);
    expect(whereOf('Bogota - Two soldiers died on Sunday in an ambush.')).toEqual(['Bogota']);
  });
});

describe('a total', () => {
  it('is of the whole land, or of the part of it that the report speaks of', () => {
    const text =
      'Bombs killed two soldiers in Jaffna on Monday. In Sri Lanka the truce is shaky. A shell hit a shop in Batticaloa on Tuesday. At least 400 people have been killed in bombings since January.';
    expect(whereOf(text).at(-1)).toBe('Sri Lanka');
    const part = `${text.replace('In Sri Lanka the truce', 'In Aceh province the truce').replaceAll('Jaffna', 'Bireuen, Aceh').replace('Batticaloa', 'Pidie, Aceh')}`;
    expect(whereOf(part).at(-1)).toMatch(/Aceh/);
  });

  it('stays with the one scene of a report that names no other', () => {
    expect(whereOf('Shells hit Jaffna on Monday. At least 400 people have been killed in bombings since January.').at(-1)).toBe('Jaffna');
  });
});

describe('who and what is near a name', () => {
  it('is not where it happened', () => {
    expect(
      whereOf('Forces loyal to Kiev used tanks to shell the Kalinovsk and Nikitsk districts of Gorlovka on Friday.').join(),
    ).not.toMatch(/Kiev/);
    expect(whereOf('The villages of Ubiar and Dmeris were attacked on Thursday, alongside Tskhinvali, officials said.')[0]).toMatch(
      /Ubiar/,
    );
    const text =
      'Georgia attacked the capital of South Ossetia on Thursday, killing two. Mortars were fired at the capital, wounding four.';
    expect(whereOf(text).join()).not.toMatch(/Tbilisi/);
    expect(whereOf('Soldiers surrounded the PKF checkpoints and killed two men on Monday.').join()).not.toMatch(/PKF/);
  });

  it('leaves a name whole', () => {
    expect(whereOf('Clashes continued in Yei River State in South Sudan on Monday, killing two.')).toEqual(['Yei River State']);
    expect(whereOf('The attack took place in El Mashra, 35 kilometers west of Kadugli, the Sudanese army said.')).toEqual(['El Mashra']);
    expect(whereOf('Air raids on rebel-held Aleppo killed 13 civilians on Monday in the Bab al-Marra neighborhood.').join()).not.toBe(
      'Bab',
    );
  });
});

describe('an article before a name', () => {
  it('is a part of it, and hides nothing of what stands before', () => {
    expect(whereOf('Shells fell on a school south of al-Hodeida on Monday, killing two.')).toEqual(['south of al-Hodeida']);
    expect(whereOf('Shells killed two men in Hays, al-Hodeida, on Monday.')).toEqual(['Hays']);
  });
});

describe('a province that lies in the south', () => {
  it('is the whole province in "the southern X province"', () => {
    expect(whereOf('A truck bomb struck a checkpoint in the southern Helmand province on Monday, killing two.')).toEqual([
      'Helmand province',
    ]);
    expect(whereOf('A truck bomb struck a checkpoint in southern Helmand on Monday, killing two.')).toEqual(['southern Helmand']);
  });
});

describe('the way of those who were hit', () => {
  it('gives way to the place that is said', () => {
    const text = 'A fuel convoy travelling from El Nahud to El Fasher in Sudan was ambushed in the Kerra area on Monday.';
    expect(whereOf(text)).toEqual(['Kerra']);
  });
});

describe('the phrase of what is told of', () => {
  it('runs on over a name with a verb in it, and over an aside', () => {
    const long =
      'The minister condemned the attack on the camp of the United Nations Integrated Support Mission in Sudan on Monday in Kutum.';
    expect(whereOf(long)).toEqual(['Kutum']);
    const aside = "This was an answer to the army's bombardment, in the morning, of homes in Idlib countryside that killed two.";
    expect(whereOf(aside)).toEqual(['Idlib countryside']);
    expect(whereOf('Shells hit a house in southern Gaza City on Monday, killing two.')).toEqual(['southern Gaza City']);
  });
});

describe('places listed together', () => {
  it('are all where it happened, also where one bears the name of its province', () => {
    expect(whereOf('Jets bombed Daraa, Latakia and Homs on Monday.')).toEqual(['Daraa, Latakia and Homs']);
    expect(whereOf('Shelling was reported on Monday in Kharkiv, Sumy and Izium.')).toEqual(['Kharkiv, Sumy and Izium']);
  });

  it('and what one of them lies in is no place beside it', () => {
    expect(whereOf('Jets bombed Saraqib, Idlib, on Monday.')).toEqual(['Saraqib']);
    const [list] = whereOf(
      'Gunmen shelled the hamlets of Kelzuma and Dorsa, Latakia province, and the Zahra district of Aleppo on Monday.',
    );
    expect(list).not.toContain('Latakia');
  });

  it('nor is a village the one of its name that lies far from the town said behind it', () => {
    const [{ where }] = incidentsOf('A shell exploded at a house in Salotri, Poonch, on Friday, officials said.', DAY);
    expect(where?.lat).toBeCloseTo(33.77, 1);
  });
});
