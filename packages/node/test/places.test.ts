import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Gazetteer } from '../../core/src/knowledge/gazetteer.ts';
import type { PlaceMention } from '../../core/src/language/mention.ts';
import { createPlaceFinder, type PlaceFinder } from '../../core/src/language/places/find-places.ts';
import { tokenise } from '../../core/src/language/tokens.ts';
import { Vocabulary } from '../../core/src/language/vocabulary.ts';
import type { Report } from '../../core/src/model/report.ts';
import { splitSentences } from '../../core/src/passages/split-passages.ts';
import { ensurePlaces } from '../src/knowledge/build-places.ts';
import { knowledgeFolder } from '../src/knowledge/load-knowledge.ts';

const vocabulary = new Vocabulary();
let gazetteer: Gazetteer;
let find: PlaceFinder;

beforeAll(() => {
  const folder = knowledgeFolder();
  expect(ensurePlaces(folder).mistakes).toEqual([]);
  gazetteer = new Gazetteer(new Uint8Array(readFileSync(join(folder, 'dist', 'places.bin'))));
  find = createPlaceFinder({ gazetteer }, vocabulary);
});

function read(text: string): PlaceMention[] {
  const tokens = tokenise(text, vocabulary);
  return find(tokens, splitSentences(tokens), {} as Report);
}

const named = (text: string): string[] => read(text).map((m) => m.where.name);

/** The mention of this name, which must be there. */
function the(text: string, name: string): PlaceMention {
  const all = read(text);
  const found = all.find((m) => m.where.name === name);
  if (!found) throw new Error(`no "${name}" among: ${all.map((m) => m.where.name).join(' · ')}`);
  return found;
}

function km(m: PlaceMention, lat: number, lon: number): number {
  return 111.2 * Math.hypot((m.where.lat ?? 99) - lat, ((m.where.lon ?? 999) - lon) * Math.cos((lat * Math.PI) / 180));
}

const SYRIA = 'Activists in Syria spoke of a tense night in Aleppo and Homs. ';
const UKRAINE = 'Monitors in Ukraine spoke of a tense night in Donetsk and Mariupol. ';

const KANSAS = 'Officers in Kansas spoke of a calm night in Topeka and Wichita. ';

describe('which place of a name is meant', () => {
  test('"X, Y" means the Y that holds X, and from there on that X', () => {
    const text = 'A shop burned in Dublin, Georgia, on Friday. Nobody was hurt in Dublin.';
    for (const m of read(text).filter((m) => m.where.name === 'Dublin')) expect(km(m, 32.54, -82.9)).toBeLessThan(5);
    expect(the(text, 'Georgia').where.country).toBe('US');
    expect(the('A shop burned in Rustavi, Georgia, on Friday.', 'Georgia').where.country).toBe('GE');
  });

  test('a world city is meant before a small namesake near what else is named, unless the text says otherwise', () => {
    expect(the(`${KANSAS}They flew to Rome on Monday.`, 'Rome').where.country).toBe('IT');
    expect(the('A shop burned in Rome, Georgia, on Friday.', 'Rome').where.country).toBe('US');
  });

  test('a first-order division is meant before a small place elsewhere in its country', () => {
    expect(the(`${KANSAS}It is a Nevada firm.`, 'Nevada').kind).toBe('admin1');
    expect(the(`${KANSAS}A shop burned in Nevada, Missouri.`, 'Nevada').kind).not.toBe('admin1');
  });

  test('what is in a great city is not merely in the division called after it', () => {
    expect(the('Officials met in São Paulo on Monday.', 'São Paulo').kind).toBe('city');
    expect(the('Floods hit towns of São Paulo state on Monday.', 'São Paulo state').kind).toBe('admin1');
  });
});

describe('what tells a small town', () => {
  test.each([
    ['Jo Reed, 43, of Eureka, was arrested.', 'Eureka'],
    ['Police named him as 43-year-old Jo Reed of Eureka.', 'Eureka'],
    ['Eureka Mayor Jo Reed told reporters.', 'Eureka'],
  ])('%s', (text, name) => expect(named(KANSAS + text)).toContain(name));

  test('a word that begins a sentence, or stands behind any other "of", tells none', () => {
    expect(named(`${KANSAS}They shouted of Eureka, and left.`)).not.toContain('Eureka');
  });

  test('a division of plain words is one where its own word stands in capitals', () => {
    expect(named("Police in Deadwood, South Dakota, said so. The Butte County Sheriff's Office searched a house.")).toContain(
      'Butte County',
    );
  });
});

describe('spellings', () => {
  test.each([
    ['Khan Touman', 36.11, 37.06],
    ['Khan Tuman', 36.11, 37.06],
    ['Urum al-Kubra', 36.15, 36.96],
    ['Ourem al-Koubra', 36.15, 36.96],
    ['Talbisseh', 34.84, 36.73],
    ['Deir ez-Zor', 35.34, 40.14],
    ['Deir al-Zour', 35.34, 40.14],
    ['Maarrat al-Nuuman', 35.65, 36.68],
  ])('%s', (name, lat, lon) => {
    expect(km(the(`${SYRIA}Shells fell in ${name} at dawn.`, name), lat, lon)).toBeLessThan(5);
  });

  test('a name that sounds alike is looked for in the theatre only', () => {
    expect(the(`${SYRIA}Shells fell in Telbeesah at dawn.`, 'Telbeesah').where.id).toBe('gn:163779');
    expect(the('Lunch was served in Telbeesah at noon.', 'Telbeesah').where.lat).toBeNull();
  });

  test('capitals in a shouting text name places too', () => {
    const text =
      'WAR IN SYRIA: GUNMEN SHELL RASTAN AND TALBISEH IN HOMS PROVINCE, MANY HURT AS TRUCE NEARS ITS END, RESIDENTS SAY BY PHONE';
    expect(named(text)).toEqual(expect.arrayContaining(['SYRIA', 'RASTAN', 'TALBISEH', 'HOMS PROVINCE']));
  });
});

describe('homonyms', () => {
  test('Midan lies in the city the report is about', () => {
    expect(the('In Aleppo, mortar rounds struck the Midan quarter. Aleppo was calm later.', 'Midan quarter').where.id).toContain(
      'ov:midan',
    );
    const other = the('In Damascus, mortar rounds struck the Midan quarter. Damascus was calm later.', 'Midan quarter');
    expect(km(other, 33.493, 36.298)).toBeLessThan(2);
  });

  test('a container named after the place decides', () => {
    expect(the('The couple moved to Paris, Texas, last year.', 'Paris').where.country).toBe('US');
    expect(the('The couple moved to Paris last year.', 'Paris').where.country).toBe('FR');
  });

  test('a far actor draws no town to itself', () => {
    expect(the('The United States and Russia will meet in Geneva on Friday, the U.S. envoy said.', 'Geneva').where.country).toBe('CH');
  });

  test('a province and its capital are told apart by the type word', () => {
    expect(the(`${SYRIA}Clashes went on in Idlib province.`, 'Idlib province').where.id).toBe('adm1:SY07');
    expect(the(`${SYRIA}Clashes went on in the city of Hama.`, 'Hama').kind).toBe('city');
    expect(the(`${UKRAINE}Fire was heard in Donetsk region.`, 'Donetsk region').kind).toBe('admin1');
  });

  test('a plural type word holds for the whole list', () => {
    const kinds = read(`${SYRIA}Raids hit Hama, Idlib and Latakia provinces.`)
      .slice(-3)
      .map((m) => m.kind);
    expect(kinds).toEqual(['admin1', 'admin1', 'admin1']);
  });
});

describe('areas', () => {
  test('near widens, the name stays', () => {
    const near = the(`${SYRIA}A drone fell near Arbin.`, 'Arbin');
    expect(near.relation).toBe('near');
    expect(near.where.radiusKm).toBeGreaterThan(2);
  });

  test('a side, outskirts and a distance move the centre', () => {
    const damascus = the(`${SYRIA}It was quiet in Damascus.`, 'Damascus').where;
    const east = the(`${SYRIA}Clashes shook Damascus's eastern outskirts.`, "Damascus's eastern outskirts").where;
    expect(east.lon).toBeGreaterThan(damascus.lon ?? 0);
    const south = the(`${SYRIA}The convoy stopped 20 km south of Damascus.`, 'south of Damascus').where;
    expect((damascus.lat ?? 0) - (south.lat ?? 0)).toBeCloseTo(20 / 111.2, 2);
    expect(the(`${SYRIA}Families fled the southern countryside of Hama.`, 'southern countryside of Hama').kind).toBe('area');
  });

  test('a part of a country has a centre of its own', () => {
    const whole = the('The war in Yemen went on.', 'Yemen').where;
    const part = the('The war went on in northern Yemen.', 'northern Yemen').where;
    expect(part.lat).toBeGreaterThan(whole.lat ?? 0);
    expect(part.radiusKm).toBeLessThan(whole.radiusKm ?? 0);
  });

  test('a road between two towns lies between them', () => {
    const road = the(`${SYRIA}The army closed the Aleppo-Homs highway.`, 'Aleppo-Homs highway');
    expect(road.kind).toBe('road');
    expect(road.where.lat).toBeGreaterThan(35);
    expect(road.where.lat).toBeLessThan(36);
  });

  test('lines, seas, vernacular regions', () => {
    expect(km(the('Troops traded fire along the Line of Control in Kashmir.', 'Line of Control'), 34, 74.1)).toBeLessThan(30);
    expect(the('A tanker was hit in the Gulf of Aden.', 'Gulf of Aden').where.country).toBeNull();
    expect(the('Shelling picked up across the Donbas, Ukraine said.', 'Donbas').where.country).toBe('UA');
  });

  test('between A and B: both stand between', () => {
    const relations = read(`${SYRIA}The road between Idlib and Latakia was cut.`)
      .slice(-2)
      .map((m) => m.relation);
    expect(relations).toEqual(['between', 'between']);
  });
});

describe('what is no place', () => {
  test('adjectives and peoples are marked', () => {
    const turkish = the('Turkish guns fired into Syria.', 'Turkish');
    expect([turkish.adjective, turkish.where.country]).toEqual([true, 'TR']);
  });

  test.each(['Paris Hilton', 'Georgia Stevens', 'Jordan Pickerell'])('%s is a person', (name) => {
    const first = name.split(' ')[0];
    expect(read(`At noon ${name} spoke to reporters about the truce.`).filter((m) => m.where.name === first && !m.partOfName)).toEqual([]);
  });

  test.each([
    ['the Aleppo Media Center said', 'Aleppo'],
    ['the Washington Post wrote', 'Washington'],
    ['the Syrian Observatory said', 'Syrian'],
  ])('%s: the place is in a name', (text, name) => {
    expect(the(`On Monday ${text} so, and residents agreed.`, name).partOfName).toBe(true);
  });

  test('a place before "-based" is a place', () => {
    expect(the(`${SYRIA}An Idlib-based group left.`, 'Idlib').partOfName).toBe(false);
  });

  test('words of the language, months, groups and persons name nothing', () => {
    const text = `${SYRIA}Reading the terms, Hope and Union leaders met in March. General Hassan Ali and Ahrar al-Sham refused. Most stayed home. The Sun wrote of it.`;
    expect(named(text)).toEqual(['Syria', 'Aleppo', 'Homs']);
  });

  test('yet a town of such a name is one where it is said so', () => {
    expect(the('She was born in Reading and works in London.', 'Reading').where.country).toBe('GB');
  });

  test('capitals that speak are metonyms, capitals where something happens are not', () => {
    expect(the('Moscow and Damascus denied the raid.', 'Moscow').relation).toBe('metonym');
    expect(the('Moscow and Damascus denied the raid.', 'Damascus').relation).toBe('metonym');
    expect(the('Talks were held in Moscow on Friday.', 'Moscow').relation).toBe('in');
    expect(the(`${SYRIA}Tension between Moscow and Washington grew.`, 'Moscow').relation).toBe('metonym');
    expect(the(`${SYRIA}The truce rests on Moscow's good will.`, 'Moscow').relation).toBe('metonym');
    expect(the(`${SYRIA}A shell fell in Damascus's old quarter.`, 'Damascus').relation).toBe('in');
    expect(the('A flight between Moscow and Saint Petersburg was delayed.', 'Moscow').relation).toBe('between');
  });
});

describe('names no gazetteer holds', () => {
  test('a type word or a preposition makes a place without coordinates', () => {
    const village = the(`${SYRIA}Shells hit the village of Kafr Xanun.`, 'Kafr Xanun');
    expect(village).toMatchObject({ kind: 'village', where: { id: null, lat: null, lon: null, country: 'SY' } });
    expect(the(`${SYRIA}Two died in Zenqoufiya.`, 'Zenqoufiya').where.lat).toBeNull();
  });

  test('a capitalised word elsewhere makes none', () => {
    expect(named(`${SYRIA}Fighters seized a strategic town Qvortrup brigades had held.`)).not.toContain('Qvortrup');
    expect(named(`${SYRIA}Qvortrup, a driver, waited outside.`)).not.toContain('Qvortrup');
  });
});

describe('the gazetteer', () => {
  test('describes a place with its divisions and OCHA codes', () => {
    const aleppo = gazetteer.describe('gn:170063');
    expect(aleppo).toMatchObject({
      name: 'Aleppo',
      kind: 'city',
      country: 'SY',
      countryName: 'Syria',
      admin1: { id: 'adm1:SY02', pcode: 'SY02' },
    });
    expect(gazetteer.describe('gn:0')).toBeNull();
    expect(gazetteer.describe('ov:eastern-syria/north')?.id).toBe('ov:eastern-syria');
  });

  test('knows the zones of countries', () => {
    expect(gazetteer.countryOf('SY')?.zones).toEqual(['Asia/Damascus']);
    expect(gazetteer.countryOf('UA')?.zones).toContain('Europe/Kyiv');
  });

  test('every parent stands in the same country or is none', () => {
    let wrong = 0;
    for (let p = 0; p < gazetteer.head.places; p++) {
      const parent = gazetteer.parent[p];
      if (parent >= 0 && gazetteer.country[parent] !== gazetteer.country[p]) wrong++;
    }
    expect(wrong).toBe(0);
  });
});

describe('properties', () => {
  test('any text is read without error; mentions are sorted, inside the text, and apart', () => {
    const word = fc.constantFrom(
      'Aleppo',
      'al',
      '-',
      'the',
      'of',
      'Idlib',
      'province',
      ',',
      'and',
      'near',
      'SYRIA',
      'Paris',
      'north',
      '.',
      "'s",
      '12',
      'km',
      'Khan',
      'X',
      '\n\n',
      '(',
      'highway',
      'said',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 40 }).map((w) => w.join(' ')),
          fc.string({ maxLength: 200 }),
        ),
        (text) => {
          const mentions = read(text);
          const count = tokenise(text, vocabulary).count;
          for (let i = 0; i < mentions.length; i++) {
            expect(mentions[i].first).toBeLessThan(mentions[i].last);
            expect(mentions[i].last).toBeLessThanOrEqual(count);
            if (i > 0) expect(mentions[i].first).toBeGreaterThanOrEqual(mentions[i - 1].last);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('time grows with the length, not faster', () => {
    const unit = 'In Aleppo and Idlib provinces, near Khan Touman, the al-Something front of Kafr Xanun held. ';
    const cost = (n: number): number => {
      const tokens = tokenise(unit.repeat(n), vocabulary);
      const sentences = splitSentences(tokens);
      const start = process.cpuUsage().user;
      find(tokens, sentences, {} as Report);
      return process.cpuUsage().user - start;
    };
    cost(200);
    const small = Math.min(cost(200), cost(200), cost(200));
    const large = Math.min(cost(2000), cost(2000));
    expect(large).toBeLessThan(Math.max(small, 2000) * 40);
  });
});
