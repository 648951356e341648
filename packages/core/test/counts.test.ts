import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, readNumberBefore } from '../src/language/counts/count-words.ts';
import { createCountFinder } from '../src/language/counts/find-counts.ts';
import { tokenise } from '../src/language/tokens.ts';
import { Vocabulary } from '../src/language/vocabulary.ts';
import { splitSentences } from '../src/passages/split-passages.ts';

const vocabulary = new Vocabulary();
const find = createCountFinder({}, vocabulary);

/** Counts in short: "words = min..max noun" with ~ for approximate, + for additional; idle ones are left out. */
function countLines(text: string): string[] {
  const tokens = tokenise(text, vocabulary);
  return find(tokens, splitSentences(tokens))
    .filter((m) => !m.idle)
    .map((m) =>
      `${tokens.slice(m.first, m.last)} = ${m.approx ? '~' : ''}${m.min ?? ''}..${m.max ?? ''} ${m.additional ? '+' : ''}${tokens.lower(m.noun)}`.trim(),
    );
}

const CORPUS: [string, string[]][] = [
  ['On 23 June 28 bodies lay in Area 15 people fled.', ['28 = 28..28 bodies', '15 = 15..15 people']],
  ['At least 19 more civilians died.', ['At least 19 = 19.. +civilians']],
  ['Twelve Syrian government soldiers fell.', ['Twelve = 12..12 soldiers']],
  ['Twenty-one drivers and one hundred and five guards left.', ['Twenty-one = 21..21 drivers', 'one hundred and five = 105..105 guards']],
  ['A dozen huts and dozens of barns burned.', ['A dozen = 12..12 huts', 'dozens = ~24.. barns']],
  ['Scores of people and hundreds of families fled.', ['Scores = ~40.. people', 'hundreds = ~200.. families']],
  ['Several shells and a few rockets fell.', ['Several = ~3.. shells', 'a few = ~3.. rockets']],
  [
    'Some 20 guards, about 30 clerks and nearly 40 cooks.',
    ['Some 20 = ~20..20 guards', 'about 30 = ~30..30 clerks', 'nearly 40 = ~40..40 cooks'],
  ],
  [
    'No fewer than five posts; not less than six; no less than seven.',
    ['No fewer than five = 5.. posts', 'not less than six = 6..', 'no less than seven = 7..'],
  ],
  [
    'More than 90 raids, over 80 shells, upwards of 70 mines.',
    ['More than 90 = 91.. raids', 'over 80 = 81.. shells', 'upwards of 70 = 71.. mines'],
  ],
  ['Up to 15 trucks and as many as 30 carts.', ['Up to 15 = ..15 trucks', 'as many as 30 = ..30 carts']],
  ['Fewer than ten boats.', ['Fewer than ten = ..9 boats']],
  [
    'Ten to 15 raids, 20-25 shells, between 30 and 35 mines.',
    ['Ten to 15 = 10..15 raids', '20-25 = 20..25 shells', 'between 30 and 35 = 30..35 mines'],
  ],
  ['Two or three gunmen ran.', ['Two or three = 2..3 gunmen']],
  [
    'Half a million people and 2.5 million refugees.',
    ['Half a million = 500000..500000 people', '2.5 million = 2500000..2500000 refugees'],
  ],
  ['About 300 000 people fled 1 200 homes.', ['About 300 000 = ~300000..300000 people', '1 200 = 1200..1200 homes']],
  ['On 23 June 280 bodies lay in Area 15 300 people fled.', ['280 = 280..280 bodies', '300 = 300..300 people']],
  ['1,500 homes and 12,000 tents.', ['1,500 = 1500..1500 homes', '12,000 = 12000..12000 tents']],
  ['A child and an Israeli soldier were hurt.', ['A = 1..1 child', 'an = 1..1 soldier']],
  ['Two other people and another three clerks were hurt.', ['Two = 2..2 +people', 'another three = 3..3 +clerks']],
  ['Another medic was hurt.', ['Another = 1..1 +medic']],
  ['No casualties were seen. No one was hurt. Nobody left.', ['No = 0..0 casualties', 'No one = 0..0', 'Nobody = 0..0']],
  ['Both sides and a couple of envoys met.', ['Both = 2..2 sides', 'a couple of = 2..2 envoys']],
  ['A family of five drowned.', ['A family of five = 5..5 family']],
  ['Five of the soldiers ran.', ['Five = 5..5 soldiers']],
  ['Shells left 12 dead and 30 wounded.', ['12 = 12..12 dead', '30 = 30..30 wounded']],
  ['A 31-vehicle convoy came.', ['31 = 31..31 vehicle']],
  ['More than a dozen other towns.', ['More than a dozen = 13.. +towns']],
  ['100 or more mines; ten or so carts.', ['100 or more = 100.. mines', 'ten or so = ~10..10 carts']],
  ['The 62 soldiers and their three dogs.', ['62 = 62..62 soldiers', 'three = 3..3 dogs']],
  ['Four barrel bombs and 150 ceasefire violations.', ['Four = 4..4 bombs', '150 = 150..150 violations']],
  ['Seven wounded fighters and three police officers.', ['Seven = 7..7 fighters', 'three = 3..3 officers']],
];

describe('what is counted', () => {
  test.each(CORPUS)('%s', (text, expected) => {
    expect(countLines(text)).toEqual(expected);
  });
});

describe('numbers that count nothing', () => {
  const COUNTER = [
    'A 13-year-old boy’s bag.',
    'He was aged 9.',
    'Ali Karam, 43, spoke.',
    'It fired 122mm shells of 120 mm.',
    'Resolution 2254 and Article 5.',
    'On June 23 it rained in Zone 4.',
    'T-72 tanks, Su-24 jets and an F-16.',
    'On 9 May 2016 and May 10, 2016, and in 2013.',
    'From 5-04-2016 to 23-04-2016.',
    'It lies 5 km away, 12 miles off.',
    'Some 40 percent, 30% and $5 million.',
    'The five-day truce, seven straight days, 48 hours.',
    'The 37th brigade.',
    'At 6 p.m. and at seven in the morning.',
    'Dial 888-555-0199.',
    'One-on-one talks.',
    'There is no doubt and no plan.',
    'A police station and a child protection office.',
    'A rival rebel group.',
    'Several days and a few miles.',
    'February 27. Feb. 27. It rained.',
  ];
  test.each(COUNTER)('%s', (text) => {
    expect(countLines(text)).toEqual([]);
  });
});

describe('number words', () => {
  const SMALL =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    );
  const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  const spell = (n: number): string => {
    if (n < 20) return SMALL[n];
    if (n < 100) return n % 10 ? `${TENS[Math.floor(n / 10)]}-${SMALL[n % 10]}` : TENS[n / 10];
    if (n < 1000) return `${SMALL[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${spell(n % 100)}` : ''}`;
    return `${spell(Math.floor(n / 1000))} thousand${n % 1000 ? ` ${n % 1000 < 100 ? 'and ' : ''}${spell(n % 1000)}` : ''}`;
  };
  test('spelled out and read back are one, from either end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99999 }), (n) => {
        const tokens = tokenise(spell(n), vocabulary);
        expect(readNumber(tokens, 0)).toMatchObject({ value: n, last: tokens.count });
        expect(readNumberBefore(tokens, tokens.count, 0)).toMatchObject({ value: n, first: 0 });
      }),
    );
  });
  test('counts are sorted, apart and inside the text, whatever the words', () => {
    const words = fc.constantFrom(
      ...'at least more than up to between and 5 12 1,500 - two hundred a an no one nobody dozens of the some soldiers women . , dead police officer 2016 km % another'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const tokens = tokenise(list.join(' '), vocabulary);
        let end = 0;
        for (const m of find(tokens, splitSentences(tokens))) {
          expect(m.first).toBeGreaterThanOrEqual(end);
          expect(m.last).toBeGreaterThan(m.first);
          end = m.last;
          expect(end).toBeLessThanOrEqual(tokens.count);
          if (m.noun >= 0) expect(m.nounLast).toBe(Math.max(m.noun + 1, m.nounLast));
          if (m.min !== null && m.max !== null) expect(m.min).toBeLessThanOrEqual(m.max);
        }
      }),
      { numRuns: 500 },
    );
  });
});
