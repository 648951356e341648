import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileKnowledge } from '../src/knowledge/compile-knowledge.ts';
import { type Knowledge, openKnowledge } from '../src/knowledge/knowledge.ts';
import { createActorFinder } from '../src/language/actors/find-actors.ts';
import type { ActorMention } from '../src/language/mention.ts';
import { tokenise } from '../src/language/tokens.ts';
import { Vocabulary } from '../src/language/vocabulary.ts';
import type { Report } from '../src/model/report.ts';
import { splitSentences } from '../src/passages/split-passages.ts';
import { filesOf } from './agreement-knowledge.ts';

const compiled = compileKnowledge(['actors', 'sources', 'lexicons'].flatMap(filesOf));
const knowledge: Knowledge = openKnowledge(compiled.knowledge!);
const vocabulary = new Vocabulary();
const find = createActorFinder(knowledge, vocabulary);

function mentions(text: string, day: string | null = '2016-05-09'): ActorMention[] {
  const tokens = tokenise(text, vocabulary);
  const publishedOn = day === null ? null : { start: day, end: day, grain: 'day' as const, how: 'stated' as const };
  return find(tokens, splitSentences(tokens), { publishedOn } as Report);
}
const names = (text: string, day?: string | null): string[] => mentions(text, day).map((m) => m.name);
/** "name = id" of each mention; generic voices have "~". */
const told = (text: string, day?: string | null): string[] => mentions(text, day).map((m) => `${m.name} = ${m.id ?? '~'}`);
const people = (text: string): string[] =>
  mentions(text).flatMap((m) => (m.role === 'person' ? [`${m.name} = ${m.id ?? '~'} for ${m.speaksFor ?? '~'}`] : []));

test('the shipped actors, sources and lexicons are sound', () => {
  expect(compiled.mistakes).toEqual([]);
});

describe('names by date', () => {
  test('a group under its old and its new name is one', () => {
    expect(told('Fighters of the Nusra Front left Kafr Nabl.', '2016-06-01')).toEqual(['Fighters of the Nusra Front = nusra-front']);
    expect(told('Syria Conquest Front held the ridge.', '2016-09-20')).toEqual(['Syria Conquest Front = nusra-front']);
  });
  test('a name whose bearer differs by country goes to the country the report speaks of', () => {
    expect(told('The SLA attacked a Sudanese convoy in Darfur.', '2005-01-10')[0]).toBe('SLA = sla-sudan');
    expect(told('The SLA shelled Tamil villages, the Sri Lankan government said.', '2007-01-10')[0]).toBe('SLA = sri-lanka-forces');
  });
  test('hyphens make no difference', () => {
    expect(told('Jaish al Islam and Jaish al-Islam are one.').map((t) => t.split(' = ')[1])).toEqual(['jaish-al-islam', 'jaish-al-islam']);
  });
  test('common words in small letters are no names', () => {
    expect(names('He is who we thought; let us see the front.')).toEqual([]);
  });
});

describe('noun groups', () => {
  test('origin and kind make the forces of a state', () => {
    expect(told('Indian troops fired, and Pakistani soldiers fired back.')).toEqual([
      'Indian troops = india-forces',
      'Pakistani soldiers = pakistan-forces',
    ]);
    expect(told('Russian warplanes were overhead.')).toEqual(['Russian warplanes = russia-forces']);
    expect(told("Assad's forces took the hill.")).toEqual(["Assad's forces = syria-forces"]);
  });
  test('opponents of a state are not that state', () => {
    expect(told('Syrian rebels withdrew.')).toEqual(['Syrian rebels = syrian-opposition']);
    expect(told('Ethiopian rebels withdrew.')).toEqual(['Ethiopian rebels = ~']);
    expect(told('Israeli settlers threw stones.')).toEqual(['Israeli settlers = ~']);
  });
  test('generic voices stay generic', () => {
    for (const word of ['rebels', 'warplanes', 'militants', 'regime forces', 'residents', 'activists']) {
      const [mention] = mentions(`Yesterday ${word} came.`);
      expect(mention, word).toMatchObject({ name: word, id: null, generic: true });
    }
  });
  test('what belongs to the group is taken in, and nothing else', () => {
    expect(names('The al Qaeda-linked Nusra Front and ultra-hardline Islamist rebels advanced.')).toEqual([
      'al Qaeda-linked Nusra Front',
      'ultra-hardline Islamist rebels',
    ]);
    expect(names('The convoy met pro-government forces near rebel-held Talbiseh.')).toEqual(['pro-government forces']);
    expect(names('Government forces and their allies entered the village.')).toEqual(['Government forces and their allies']);
    expect(names('The Saudi-led coalition said so.')).toEqual(['Saudi-led coalition']);
    expect(names('A coalition led by Kenya came.')).toEqual(['coalition led by Kenya']);
    expect(names('The U.S.-Russian plan and a Hamas-run clinic were discussed.')).toEqual([]);
    expect(told('A Hamas-led raid followed.')).toEqual(['Hamas = hamas']);
  });
  test('coordination gives one mention each, the shared head told', () => {
    expect(told('Syrian and Russian warplanes flew.')).toEqual(['Syrian warplanes = syria-forces', 'Russian warplanes = russia-forces']);
    expect(names('Armenian or Azerbaijani forces opened fire.')).toEqual(['Armenian forces', 'Azerbaijani forces']);
    expect(names('The army and the rebels agreed.')).toEqual(['army', 'rebels']);
  });
  test('members and loyalists belong to whom they are of', () => {
    expect(told('Militants from Ahrar al-Sham came.')).toEqual(['Militants from Ahrar al-Sham = ahrar-al-sham']);
    expect(told('Fighters from Iran came.')).toEqual(['Fighters from Iran = ~']);
  });
  test('an adjective is no actor', () => {
    expect(names('An official visit and a media campaign followed.')).toEqual([]);
    expect(names('The military said it would withdraw.')).toEqual(['military']);
    expect(names('The forces of nature are strong.')).toEqual([]);
  });
  test('a place is no state that acts', () => {
    expect(names('It happened in northern Syria, near Damascus.')).toEqual([]);
    expect(told('Damascus said it would reply, and Israel denied the raid.')).toEqual(['Damascus = syria', 'Israel = israel']);
    expect(names('DAMASCUS, 4 May - Nothing moved.')).toEqual([]);
    expect(names('Aid to Syria and Iraq stopped; the Yemen talks went on.')).toEqual([]);
    expect(told("According to Israel, Syria's army fired.")).toEqual(['Israel = israel', "Syria's army = syria-forces"]);
  });
});

describe('bare definites', () => {
  test('mean what the report named before', () => {
    expect(told('The Georgian army moved up. Residents fled. The army then fired.').at(-1)).toBe('Georgian army = georgia-forces');
    expect(told('Ahrar al-Sham left the village. The group said it would return.').at(-1)).toBe('Ahrar al-Sham = ahrar-al-sham');
  });
  test('stay generic where nothing or more than one was named', () => {
    expect(told('The army then fired.')).toEqual(['army = ~']);
    expect(told('The Indian army and the Pakistani army met. Nobody spoke. Rain fell. The army left.').at(-1)).toBe('army = ~');
    expect(told('Ahrar al-Sham left. One. Two. Three. The group of houses burned.')).toEqual(['Ahrar al-Sham = ahrar-al-sham']);
  });
});

describe('unknown groups by shape', () => {
  test('capitals with a group word', () => {
    expect(told('The Northern Storm Brigade left Azmarin.')).toEqual(['Northern Storm Brigade = ~']);
    expect(told('Jaish al-Thawar said it lost two men.')).toEqual(['Jaish al-Thawar = ~']);
    expect(told('The Army of the Twin Rivers attacked.')).toEqual(['Army of the Twin Rivers = ~']);
  });
  test('one capital makes no group', () => {
    expect(mentions('Front lines moved.')).toEqual([]);
  });
});

describe('people', () => {
  test('known people speak for whom they spoke for then, and are never the actor', () => {
    expect(people('Secretary of State John Kerry said so. Kerry left.')).toEqual([
      'Secretary of State John Kerry = john-kerry for united-states',
      'Kerry = john-kerry for united-states',
    ]);
  });
  test('unknown people speak for what stands before or behind them', () => {
    expect(people('Syrian army spokesman Samir Barakat said so. Later Barakat left.')).toEqual([
      'Syrian army spokesman Samir Barakat = ~ for syria-forces',
      'Barakat = ~ for syria-forces',
    ]);
    expect(people('A spokesman for the Sudan Liberation Army said so.')).toEqual([
      'spokesman for the Sudan Liberation Army = ~ for sla-sudan',
    ]);
  });
  test('ranks with dots, short names in brackets, and what follows a name', () => {
    expect(people('Kachin Independence Army (KIA) spokesman Lt. Col. Tun Aye said so.')).toEqual([
      'Kachin Independence Army spokesman Lt. Col. Tun Aye = ~ for kia',
    ]);
    expect(people('Samir Barakat, a spokesman for Jaish al-Islam, said so.')[0]).toBe('Samir Barakat = ~ for jaish-al-islam');
    expect(people('Gen. Barakat of the Lebanese army said so.')).toEqual(['Gen. Barakat = ~ for lebanon-forces']);
    expect(people('Green Valley Township, an old place, burned.')).toEqual([]);
  });
  test('unnamed officials and sources', () => {
    expect(people('A senior U.S. official and a military source disagreed.')).toEqual([
      'senior U.S. official = ~ for united-states',
      'military source = ~ for ~',
    ]);
  });
  test('a surname met under another hat is another person', () => {
    expect(people('Red Crescent director Omar Kerry said so.')).toEqual(['Red Crescent director Omar Kerry = ~ for red-crescent']);
  });
  test('a verb of saying makes a name of two capitals a person', () => {
    expect(people('"We left," said Layla Haddad. The River Bank rose.')).toEqual(['Layla Haddad = ~ for ~']);
  });
});

describe('monitors and media', () => {
  test('short names and qualified names', () => {
    expect(told('The Observatory said so; state news agency SANA did not.')).toEqual([
      'Observatory = sohr',
      'state news agency SANA = sana',
    ]);
    expect(told('Two monitoring groups and local media reported it.')).toEqual(['monitoring groups = ~', 'local media = ~']);
  });
  test('the Mission is the one of the country the report speaks of, or none', () => {
    expect(told('The Mission counted nine explosions; Ukrainian forces denied them.')[0]).toBe('Mission = osce-smm');
    expect(told('The Mission counted nine explosions near the pier.')).toEqual([]);
  });
  test('an agency and an army of one abbreviation', () => {
    expect(told('Residents told AFP that shells fell.')[1]).toBe('AFP = afp');
    expect(told('The AFP said Philippine troops were fired upon in Mindanao.')[0]).toBe('AFP = philippines-forces');
  });
});

describe('hurried texts', () => {
  test('all capitals', () => {
    expect(
      told(
        'THE FMLN ATTACKED THE BRIDGE AND THE ARMY SENT TROOPS. HE IS THE ONE WHO TOLD US SO. THE MAYOR SAID NOTHING MORE.',
        '1989-05-01',
      ),
    ).toEqual(['FMLN = fmln', 'ARMY = ~', 'TROOPS = ~', 'MAYOR = ~']);
  });
  test('a lost apostrophe', () => {
    expect(told('Russias Defence Ministry said nothing.')).toEqual(['Russias Defence Ministry = russian-defence-ministry']);
  });
});

test('a name reaches back no further than the one before it', () => {
  expect(names('U.S. Syrian Front army', null)).toEqual(['U.S.', 'Syrian Front army']);
});

test('whatever the text, mentions stand in order, do not overlap, and never throw', () => {
  const word = fc.constantFrom(
    'Syrian',
    'and',
    'Russian',
    'army',
    'the',
    'Nusra',
    'Front',
    'of',
    '-',
    ',',
    '.',
    "'s",
    'spokesman',
    'Kerry',
    'al',
    'for',
    'their',
    'allies',
    'Gen',
    'rebels',
    'loyal',
    'to',
    'U.S.',
    'in',
    'THE',
    '(',
    '\n\n',
    'led',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word, { maxLength: 40 }).map((w) => w.join(' ')),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
      ),
      (text) => {
        let end = 0;
        for (const m of mentions(text, null)) {
          expect(m.first).toBeGreaterThanOrEqual(end);
          expect(m.last).toBeGreaterThan(m.first);
          expect(m.head).toBeGreaterThanOrEqual(m.first);
          expect(m.head).toBeLessThan(m.last);
          expect(m.name.length).toBeGreaterThan(0);
          end = m.last;
        }
      },
    ),
    { numRuns: 400 },
  );
});

describe('forces of a side that no list holds', () => {
  test.each([
    ['Kalima forces attacked a border post on Monday.', 'Kalima forces'],
    ['Kalima forces have seized a border post.', 'Kalima forces'],
    ['Dostan units in the valley opened fire.', 'Dostan units'],
    ["Kalima's forces attacked a border post.", "Kalima's forces"],
    ['Residents fled. Amaro forces and their allies shelled the town.', 'Amaro forces and their allies'],
    ['The forces shelled the village on Monday.', 'forces'],
  ])('%s', (text, name) => {
    expect(names(text)).toContain(name);
  });
  test.each([
    'Hunger forces families to flee the town.',
    'Drought forces the closing of the school.',
    'Market forces are weak.',
    'The forces of nature are strong.',
  ])('%s names nobody', (text) => {
    expect(names(text).filter((n) => /forces/.test(n))).toEqual([]);
  });
});
