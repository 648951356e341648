import { describe, expect, test } from 'vitest';
import { createTermMarker } from '../src/claims/truce/mark-terms.ts';
import { tokenise } from '../src/language/tokens.ts';
import { Vocabulary } from '../src/language/vocabulary.ts';
import { factLines, lexicons, truceClaims } from './truce-fixture.ts';

describe.each(['truce', 'access', 'territory'])('the lexicon of %s', (name) => {
  const vocabulary = new Vocabulary();
  const entries = lexicons.en![name]!;
  const mark = createTermMarker(entries, vocabulary);
  const found = (text: string): Set<string> => {
    const tokens = tokenise(text, vocabulary);
    const out = new Set<string>();
    for (let i = 0; i < tokens.count; i++) {
      const term = mark(tokens, i, tokens.count);
      if (term) out.add(term.entry);
    }
    return out;
  };
  test('finds every entry in its examples and not in its counter-examples', () => {
    const wrong = entries.flatMap((e) => [
      ...e.examples.filter((s) => !found(s).has(e.id)).map((s) => `${e.id} is not found: ${s}`),
      ...e.counters.filter((s) => found(s).has(e.id)).map((s) => `${e.id} is found: ${s}`),
    ]);
    expect(wrong).toEqual([]);
  });
});

/** Sentences of our own, the day they were published, and the facts read. */
const CASES: Record<string, [text: string, published: string, facts: string[]][]> = {
  'truces and talks by words that are used as well': [
    ['The halt to the fighting came into force on Monday.', '2020-08-12', ['in-force 2020-08-10..']],
    ['The armistice kicked in on Monday.', '2020-08-12', ['in-force 2020-08-10..']],
    ['The halt to the fighting unravelled within days.', '2020-08-12', ['lapsed']],
    ['The ceasefire fell through within days.', '2020-08-12', ['lapsed']],
    ['Both governments reaffirmed their commitment to the armistice.', '2020-08-12', ['commitment']],
    ['The rebels are committed to the pause in the fighting.', '2020-08-12', ['commitment']],
    ['The peace discussions resume in Vienna on Friday.', '2020-08-12', ['meeting 2020-08-14..']],
    ['The rebels are committed to their discussions of poetry.', '2020-08-12', []],
    ['The old bridge unravelled a mystery within days.', '2020-08-12', []],
  ],
  'a truce that runs': [
    ['A truce along the contact line has been in effect since 27 July.', '2020-08-10', ['in-force 2020-07-27..']],
    ['The armistice is largely holding, observers said.', '2020-08-10', ['in-force']],
    ['A ceasefire between Israel and Hezbollah took effect at 4 a.m. on Wednesday.', '2024-11-27', ['in-force 2024-11-27T04:00+02:00..']],
    ['The cease-fire is not dead, the mediator said on Sunday.', '2004-08-20', ['in-force']],
    ['The ceasefire ended three years of war.', '2015-02-13', ['in-force']],
    ['Tbilisi and Tskhinvali signed a ceasefire agreement on August 13.', '2004-08-14', ['in-force 2004-08-13..']],
    ['Both sides accused each other of breaking the truce.', '2023-05-01', ['in-force']],
    ['The truce remained in force on Saturday, officials said.', '2019-03-09', ['in-force']],
  ],
  'a truce called by the name of its agreement': [
    ['The Merrinbrook Accord took effect on 4 March.', '2019-03-09', ['in-force 2019-03-04..']],
    ['The Council of the Lakes said that the Accord remained in force.', '2019-03-09', ['in-force']],
    ['The Council of the Lakes said that the accord on fishing remained in force.', '2019-03-09', []],
    ['The insurers said that the Accord remained in force.', '2019-03-09', []],
  ],
  'a truce by other words': [
    ['The king ordered all forces to cease hostilities from 6 p.m. on Monday.', '2022-01-18', ['in-force 2022-01-17T18:00..']],
    ['Both commands signed a suspension of military operations on Monday.', '2022-01-18', ['in-force 2022-01-17..']],
    ['A daily five-hour pause took effect on Monday.', '2022-01-18', ['in-force 2022-01-17..2022-01-17']],
    ['The brigade answered on Monday, declaring a truce.', '2022-01-18', ['in-force 2022-01-17..']],
    ['A pause in the play took effect.', '2022-01-18', []],
  ],
  'what it obliges, forbids and lets': [
    [
      'The armistice began on 3 May. It forbids mortars and any patrol over the river.',
      '2022-05-04',
      ['in-force 2022-05-03..', 'condition'],
    ],
    ['The armistice began on 3 May. It upset the shopkeepers of the valley.', '2022-05-04', ['in-force 2022-05-03..']],
    ['Under the truce both armies must free their prisoners.', '2022-05-04', ['condition']],
    ['Under the bridge both armies must have hidden something, children say. A truce holds.', '2022-05-04', ['in-force']],
    ['A truce holds. Either side may end it with ten days of notice.', '2022-05-04', ['in-force', 'condition']],
    ['A truce holds. Either side may laugh about it.', '2022-05-04', ['in-force']],
  ],
  'what waits for something else': [
    ['The truce holds. The brigade will not disarm until the last foreign troops leave.', '2022-05-04', ['in-force', 'condition']],
    ['The truce holds. The brigade will not eat until Friday.', '2022-05-04', ['in-force']],
    ['The truce holds. They will open the bridge only after the guns are gone.', '2022-05-04', ['in-force', 'condition']],
    ['The truce holds. The rebels would not pull back unless the army did so first.', '2022-05-04', ['in-force', 'condition']],
    ['The truce holds. Hamas wants the blockade lifted.', '2022-05-04', ['in-force', 'condition']],
    ['The truce holds. Hamas wants more bread and better boots.', '2022-05-04', ['in-force']],
  ],
  'what parties are to do': [
    ['The truce holds. The rebels are to hand their rifles to the mission.', '2022-05-04', ['in-force', 'commitment']],
    ['The truce holds. The rebels are to be admired for their singing.', '2022-05-04', ['in-force']],
    ['The truce holds. Russia will withdraw its guns from the bridge.', '2022-05-04', ['in-force', 'commitment']],
    ['The truce holds. Russia will host the cup next year.', '2022-05-04', ['in-force']],
    ['The truce holds. "We shall stand by our word," he said.', '2022-05-04', ['in-force', 'commitment']],
    ['The truce holds. "We shall stand by the window," he said.', '2022-05-04', ['in-force', 'commitment']],
  ],
  'silence as a deed': [
    ['Both sides agreed to hold fire from noon on Friday.', '2022-01-18', ['in-force 2022-01-21T12:00..']],
    ['The two armies stopped firing at noon on Sunday.', '2022-01-18', ['in-force 2022-01-16T12:00..']],
    ['The gunman stopped firing at noon on Sunday.', '2022-01-18', []],
    ['Guns were silent on Sunday, the third day of a truce.', '2022-01-18', ['in-force 2022-01-14..']],
    [
      'The rebels had offered a truce for the feast. It ran out on Sunday at noon.',
      '2022-01-18',
      ['proposal', 'lapsed ..2022-01-16T12:00'],
    ],
    ['The rebels had offered a truce for the feast. Milk ran out on Sunday at noon.', '2022-01-18', ['proposal']],
    ['Shots fell after the rebels tore up the truce on Sunday.', '2022-01-18', ['declared-over ..2022-01-16']],
  ],
  'meetings without the word': [
    ['The truce holds. Both leaders are expected in Geneva on Friday to sign.', '2022-01-18', ['in-force', 'meeting 2022-01-21..']],
    ['The truce holds. Both bands are expected in Geneva on Friday to play.', '2022-01-18', ['in-force']],
    ['The truce holds. The envoy will see both parties on Friday.', '2022-01-18', ['in-force', 'meeting 2022-01-21..']],
    ['The truce holds. The envoy will see both films on Friday.', '2022-01-18', ['in-force']],
    ['The truce holds. The ministers met its demands on Friday.', '2022-01-18', ['in-force']],
  ],
  'an end that is said goes before one that is counted': [
    [
      'A six-month truce took effect on 3 August 2023. The truce, which runs until 29 January, binds both.',
      '2023-08-04',
      ['in-force 2023-08-03..2024-01-29'],
    ],
  ],
  'when it starts, and where it holds': [
    [
      'Both sides signed a six-month truce in Havana on Friday. It takes effect on 3 August.',
      '2023-06-09',
      ['in-force 2023-08-03..2024-02-03'],
    ],
    ['The mayor announced a six-month truce from 1 October to 31 March.', '2023-10-04', ['in-force 2023-10-01..2024-03-31']],
    [
      'Both sides agreed to a pause in operations from 4 p.m. on Sunday to carry out the wounded.',
      '2023-04-15',
      ['in-force 2023-04-16T16:00..'],
    ],
    ['The truce will run for two weeks from Friday.', '2023-04-19', ['in-force 2023-04-21..2023-05-05']],
    ['Both armies began a truce at noon on Monday.', '2022-01-18', ['in-force 2022-01-17T12:00..']],
    ['A truce is set to start at noon on Wednesday.', '2022-01-18', ['in-force 2022-01-19T12:00..']],
    [
      'Envoys agreed in Geneva on Monday to implement a nationwide truce. It will not apply to the Islamic State.',
      '2022-01-18',
      ['in-force 2022-01-17..', 'condition', 'exclusion'],
    ],
  ],
  'how it may end, did end, or is left': [
    ['The truce can be extended, both said.', '2022-01-18', []],
    ['The Council of the Lakes said it was withdrawing from the 2002 truce.', '2008-01-03', ['declared-over']],
    ['The truce was to start at noon on Monday but was shattered at once.', '2022-01-18', ['lapsed']],
    ['The truce was due to lapse. The army agreed to extend it for 72 hours.', '2022-01-18', ['in-force', 'extended']],
    ['The truce holds. Fighters must leave or the truce will be considered void.', '2022-01-18', ['in-force', 'condition']],
  ],
  'what it hangs on': [
    ['There will be no truce without the release of our captives, the mayor said.', '2022-01-18', ['condition']],
    ['The truce holds. He would end it if the rebels did not return the posts.', '2022-01-18', ['in-force', 'condition']],
    ['The truce holds. It does not cover the Islamic State.', '2022-01-18', ['in-force', 'condition', 'exclusion']],
    ['The truce holds. The insurance does not cover the Islamic State.', '2022-01-18', ['in-force']],
  ],
  'what is undertaken': [
    ['The truce holds. The Houthis agreed to disarm the guards.', '2022-01-18', ['in-force', 'commitment']],
    ['The truce holds. The Houthis pledged to crush every foe.', '2022-01-18', ['in-force']],
  ],
  'who alone may end it': [
    ['The truce holds, and only the Assembly Speaker could end it.', '2019-03-09', ['in-force', 'authority']],
    ['The truce can only be ended by the Council of the Lakes.', '2019-03-09', ['authority']],
    ['It could be called off only by the Council of the Lakes.', '2019-03-09', ['authority']],
    ['Only then could the bridge be ended by engineers.', '2019-03-09', []],
  ],
  'its window': [
    [
      'A two-month truce between the government and the Houthis took effect on Saturday.',
      '2022-04-04',
      ['in-force 2022-04-02..2022-06-02'],
    ],
    [
      'A 72-hour ceasefire between the army and the Rapid Support Forces was due to begin at midnight.',
      '2023-04-24',
      ['in-force 2023-04-25T00:00..2023-04-28T00:00'],
    ],
    ['Armenia and Azerbaijan announced a humanitarian truce starting at midnight.', '2020-10-17', ['in-force 2020-10-18T00:00+04:00..']],
    ['The junta extended its unilateral ceasefire until the end of June.', '2021-05-31', ['extended ..2021-06']],
    ['The 48-hour truce, which was to end at noon, will not be extended.', '2017-05-05', ['in-force ..2017-05-05T12:00']],
  ],
  'a truce prolonged': [
    ['The truce in Yemen was renewed for another two months on Thursday.', '2022-06-03', ['extended']],
    ['The army and the RSF agreed to extend the ceasefire by 72 hours, mediators in Jeddah said.', '2023-04-28', ['extended']],
    ['An extension until Friday of the truce was announced.', '2023-04-26', ['extended ..2023-04-28']],
  ],
  'a truce that ended': [
    ['The truce collapsed on Friday morning after seven days.', '2023-12-01', ['lapsed ..2023-12-01']],
    ['The parties failed to renew the truce, which expired on Sunday.', '2022-10-04', ['lapsed ..2022-10-02']],
    ['The truce declared by Addis Ababa in March is in tatters.', '2022-08-25', ['lapsed']],
    ['A night of rockets dealt a fatal blow to the truce.', '2022-08-25', ['lapsed']],
    ['After a week of quiet the ceasefire ended and the two armies resumed hostilities.', '2022-08-25', ['lapsed']],
  ],
  'a truce declared over': [
    ['Hamas declared that the truce was over.', '2023-12-01', ['declared-over']],
    ['The truce is dead, the rebel commander said.', '2023-12-05', ['declared-over']],
    ['Fighting after the cease-fire left at least 15 dead.', '2023-12-05', []],
    ['The government lifted its ceasefire on Friday.', '2017-02-04', ['declared-over ..2017-02-03']],
    ['The NPA ended their truce on Friday.', '2017-02-04', ['declared-over ..2017-02-03']],
    ['The NPA suspended the ceasefire on Friday.', '2017-02-04', ['declared-over ..2017-02-03']],
    ['The minister said there was no longer any ceasefire in Sulu.', '2017-02-04', ['declared-over']],
    ['The army lifted the siege of the town during the ceasefire.', '2017-02-04', []],
    ['The government suspended the ceasefire monitoring mission.', '2017-02-04', []],
    ['The ELN declared an end to the ceasefire on Tuesday.', '2018-01-10', ['declared-over ..2018-01-09']],
    ['The government cancelled its unilateral ceasefire with the NPA.', '2017-02-04', ['declared-over']],
    ['The communist rebels ended their truce with the government, accusing it of bad faith.', '2017-02-02', ['declared-over']],
  ],
  headlines: [
    ['Sudan: warring parties renew truce', '2023-05-01', ['extended']],
    ['Truce expires in Sudan with no extension', '2023-06-12', ['lapsed']],
    ['Gaza ceasefire holds into second day', '2021-05-22', ['in-force']],
    ['Minister: truce is over', '2021-05-22', ['declared-over']],
    ['UN halts aid to Gaza', '2024-06-01', ['suspension-of-aid']],
  ],
  'conditions and gates': [
    ['If Israel lifts the blockade, the truce will be prolonged, a Hamas official said.', '2023-12-01', ['condition']],
    ['Hezbollah said it would abide by the ceasefire as long as Israel does.', '2024-11-29', ['condition', 'commitment']],
    ['Had the ceasefire held for ten days, the two powers would have set up a joint command.', '2017-05-05', ['condition']],
    ['None of the conditions was met.', '2017-05-05', ['gate-unmet']],
    ['The truce does not cover the brigades of the north.', '2017-05-05', ['condition', 'exclusion']],
  ],
  promises: [
    ['The parties undertook to withdraw from Hodeidah within 21 days.', '2018-12-14', ['commitment']],
    ['The sides agreed to withdraw heavy weapons from the line.', '2015-02-13', ['commitment']],
    ['The rebels pledged to stop kidnappings and to respect the ceasefire.', '2018-05-03', ['commitment']],
    ['Under the ceasefire the militia released 40 prisoners.', '2018-05-03', ['commitment']],
  ],
  talks: [
    ['The government and the ELN will hold a new round of peace talks in Havana next week.', '2018-05-03', ['meeting 2018-05-07..']],
    ['The two foreign ministers met in Oslo on Thursday to save the truce.', '2018-05-04', ['meeting 2018-05-03..']],
    ['The envoy will travel to Cairo next week to discuss the truce.', '2018-05-04', ['meeting 2018-05-07..']],
    ['Ceasefire talks in Cairo collapsed.', '2015-02-13', ['meeting']],
    ['Peace talks broke off in Geneva last month without progress.', '2015-02-13', ['meeting 2015-01..']],
  ],
  aid: [
    ['UNRWA has suspended food deliveries to the north of Gaza.', '2024-02-20', ['suspension-of-aid 2024-02-20..']],
    ['The World Food Programme resumed aid deliveries on Tuesday.', '2024-03-06', ['resumption-of-aid 2024-03-05..']],
  ],
  'words about an agreement': [
    ['Only the guarantors, Russia and Turkey, may declare the truce over.', '2017-05-05', ['authority']],
    ['The Houthis rejected a Saudi offer of a truce.', '2021-03-23', ['rejection']],
    ['The raid was halted after the liaison officer called.', '2017-05-05', ['stand-down']],
    ['Observers said no ceasefire violations were recorded on Tuesday.', '2021-03-03', ['no-violations']],
  ],
  'what is no fact': [
    ['Neither army considers the truce over.', '2015-02-13', []],
    ['Is the truce over?', '2015-02-13', []],
    ['He hoped to reach a ceasefire before Ramadan.', '2015-02-13', []],
    ['They fear that the truce will collapse.', '2015-02-13', []],
    ['The talks could lead to a ceasefire.', '2015-02-13', []],
    ['Fighting continued despite calls for a truce.', '2015-02-13', []],
    ['The army suspended its participation in the Jeddah talks on Wednesday.', '2023-06-01', []],
    ['The two chess players met in Oslo on Thursday.', '2018-05-04', []],
    ['The ministry suspended military aid on Monday.', '2018-05-04', []],
    ['The bakery opened on Monday and the market was busy.', '2015-02-13', []],
  ],
};

/** What monitors' reports say of a truce that they call by the name of an agreement, and of those who keep to it or do not. */
CASES['in the words of missions'] = [
  ['The truce was observed in most of the valley.', '2019-03-09', ['in-force']],
  ['A drone was observed over the truce village.', '2019-03-09', []],
  ['The Front said on Friday that it no longer felt bound by the truce of 2014.', '2019-03-09', ['declared-over ..2019-03-08']],
  ['The ministry no longer felt bound by its budget.', '2019-03-09', []],
  ['The parties agreed on 4 March to prolong the truce for a month.', '2019-03-09', ['extended']],
  ['Both armies accepted the envoy’s proposal to vacate six posts on the ceasefire line.', '2019-03-09', ['commitment']],
  ['The ceasefire board accepted a proposal to hire six clerks.', '2019-03-09', []],
  ['The army will answer with all force to any breach of the truce.', '2019-03-09', ['condition']],
  ['Fire crews will respond to any call, the board of the truce village said.', '2019-03-09', []],
  ['All flights have been grounded since 4 March.', '2019-03-09', ['suspension-of-aid 2019-03-04..']],
  ['The ceasefire commission sits again on 21 March in Oslo.', '2019-03-09', ['meeting 2019-03-21..']],
  ['A hen sits again on 21 eggs.', '2019-03-09', []],
];

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s', (text, published, facts) => {
    expect(factLines(text, published)).toEqual(facts);
  });
});

describe('a report', () => {
  test('of breaches of an agreement means that agreement by its name', () => {
    const text = 'Two violations of the Orsel agreement were found, both by the Guard. The Orsel agreement has been extended until 4 May.';
    expect(factLines(text, '2019-03-09')).toContain('extended ..2019-05-04');
    expect(factLines('The Orsel agreement on fish has been extended until 4 May.', '2019-03-09')).toEqual([]);
  });

  test('tells one fact once, however often it says it, with the fullest window', () => {
    const text = [
      'Truce in Taiz extended',
      'The truce in Taiz has been extended, the governor said.',
      'The ceasefire in Taiz was extended by 48 hours from Friday 06:00 to midnight on Saturday, a statement said.',
    ].join('\n\n');
    const claims = truceClaims(text, '2022-06-02');
    expect(claims.map((c) => c.fact)).toEqual(['extended']);
    expect(claims[0]).toMatchObject({ hours: 48, from: '2022-06-03T06:00+03:00' });
    const ends = [claims[0].until, ...(claims[0].alternatives?.until ?? [])].sort();
    expect(ends).toEqual(['2022-06-04T00:00+03:00', '2022-06-05T00:00+03:00']);
  });

  test('keeps a local truce apart from the wider one', () => {
    const text = 'The nationwide ceasefire came into force on Monday. A truce in Hodeidah expired on Tuesday.';
    expect(factLines(text, '2022-06-02')).toEqual(['in-force 2022-05-30..', 'lapsed ..2022-05-31']);
  });

  test('gives a party that says the truce is over as the one who declares it', () => {
    const party = [{ name: 'Northern Front', id: null }];
    const [claim] = truceClaims('"The truce has ended," he said.', '2022-06-02', party);
    expect(claim).toMatchObject({ fact: 'declared-over', who: party, speaker: party });
    expect(truceClaims('The truce has ended.', '2022-06-02')[0]).toMatchObject({ fact: 'lapsed', speaker: [] });
  });

  test('counts of monitors are tallies with their areas, never incidents', () => {
    const [claim, ...rest] = truceClaims(
      'The coordination centre registered eleven ceasefire violations in the past 24 hours: Homs (4), Taiz (7).',
      '2017-05-05',
    );
    expect(rest).toEqual([]);
    expect(claim).toMatchObject({ kind: 'tally', act: null, count: { min: 11, max: 11 }, what: 'Homs 4; Taiz 7', hours: 24 });
  });

  test('keeps a denial apart from what it denies', () => {
    expect(truceClaims('The army denied that the truce had collapsed.', '2021-03-06').map((c) => [c.fact, c.stance])).toEqual([
      ['lapsed', 'denies'],
    ]);
  });

  test('counts each area where the noun is said once, and none where somebody watched', () => {
    const claims = truceClaims(
      'The mission recorded no ceasefire violations in Donetsk region and 14 in Luhansk region on Friday.',
      '2021-03-06',
    );
    expect(claims.map((c) => [c.fact ?? c.kind, c.where?.name, c.count?.min ?? null, c.when?.start])).toEqual([
      ['no-violations', 'Donetsk', null, '2021-03-05'],
      ['tally', 'Luhansk', 14, '2021-03-05'],
    ]);
  });

  test('counts past hours back from the day they are told on', () => {
    const [claim] = truceClaims('No breaches of the truce were recorded in the past 24 hours.', '2021-03-06');
    expect(claim).toMatchObject({ fact: 'no-violations', when: { start: '2021-03-05', end: '2021-03-06', how: 'inferred' } });
  });

  test('names the groups that "the groups" are', () => {
    const text = 'The Islamic State and the Nusra Front fought on. The groups are excluded from the truce.';
    const claim = truceClaims(text, '2016-05-09').find((c) => c.fact === 'exclusion');
    expect(claim?.who?.map((w) => w.name)).toEqual(['Islamic State', 'Nusra Front']);
  });

  test('quotes the report’s own characters', () => {
    const text = 'The   truce\u00a0was extended\r\nby 48 hours.  Aid convoys were suspended on Monday.';
    for (const claim of truceClaims(text, '2022-06-02')) expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.quote);
    expect(truceClaims(text, '2022-06-02').length).toBeGreaterThan(1);
  });

  test('is read the same twice, and never throws', () => {
    const odd = [
      '',
      '.',
      'truce',
      'if',
      'had the truce',
      'only could declare',
      'ceasefire ceasefire ceasefire',
      '“”—;:',
      'no violations',
      'from to until truce extended',
    ];
    for (const text of odd) expect(truceClaims(text, null)).toEqual(truceClaims(text, null));
  });
});

test.each([
  ['A truce in Homs took effect.', 'Homs'],
  ['A truce agreed in Geneva took effect.', undefined],
  ['Both sides signed a truce in Havana.', undefined],
])('where it was signed is not where it holds: %s', (text, place) => {
  expect(truceClaims(text, '2022-01-18')[0]?.where?.name).toBe(place);
});
