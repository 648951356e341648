import { describe, expect, it } from 'vitest';
import { readOnce } from './read-text.ts';
import { countSpent } from './spent-time.ts';

/** The words that make the reader work, in an order of chance that is the same every time. */
function salad(words: number, between: string): string {
  const from = 'shelled killed attack strikes Homs rebels said three wounded Monday truce by in the and army denied near'.split(' ');
  let seed = 20_160_909;
  const out: string[] = [];
  for (let i = 0; i < words; i++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    out.push(from[(seed >>> 8) % from.length]);
  }
  return out.join(between);
}

/** Texts that invite work out of proportion, each by its size: at 1 a tenth to a fortieth of what the last test reads. */
const HOSTILE: Record<string, (k: number) => string> = {
  brackets: (k) => '[('.repeat(25_000 * k),
  'one word': (k) => 'a'.repeat(100_000 * k),
  quotes: (k) => '"'.repeat(10_000 * k),
  'nested quotes': (k) => '“‘'.repeat(5000 * k) + '’”'.repeat(5000 * k),
  'speech within speech': (k) => 'he said "she said that '.repeat(2000 * k),
  commas: (k) => 'a, '.repeat(10_000 * k),
  'and, and, and': (k) => 'and '.repeat(10_000 * k),
  capitals: (k) => 'Abcd '.repeat(10_000 * k),
  'names of places': (k) => 'Homs, Syria, '.repeat(4000 * k),
  'north of north of': (k) => 'north of '.repeat(6000 * k),
  numbers: (k) => '12 '.repeat(10_000 * k),
  dates: (k) => '5 May 2016 '.repeat(4000 * k),
  'a sentence of acts': (k) => salad(2000 * k, ' '),
  'lines of acts': (k) => salad(2000 * k, '\n'),
  'acts run together': (k) => salad(2000 * k, ','),
  'one paragraph': (k) => 'Gunmen shelled Homs on Monday, killing three. '.repeat(250 * k),
  'many villages': (k) =>
    Array.from(
      { length: 250 * k },
      (_, i) => `Gunmen shelled Vill${String.fromCharCode(97 + (i % 26))}${i} on Monday, killing ${i % 80}.`,
    ).join(' '),
  denials: (k) => 'He denied that gunmen had shelled Homs. '.repeat(250 * k),
  truces: (k) => 'the truce was extended until Friday and the ceasefire collapsed '.repeat(200 * k),
  headings: (k) => 'Attack on Homs\n\n'.repeat(1500 * k),
  'empty lines': (k) => '\n'.repeat(50_000 * k),
  escapes: (k) => '$\\&'.repeat(20_000 * k),
  apostrophes: (k) => "a'".repeat(20_000 * k),
  initials: (k) => 'U.S. '.repeat(4000 * k),
};

const read = (text: string): number => readOnce(text, '2016-05-09').length;

function cost(text: string): number {
  const spent = countSpent();
  read(text);
  return spent();
}

/** What a text and one four times as long cost to read, said only where that is out of proportion. */
function growth(small: string, large: string): string | undefined {
  read(small);
  const best = (text: string): number => Math.min(...[1, 2, 3].map(() => cost(text)));
  const one = best(small);
  const most = Math.max(one * 9, 150);
  let four = cost(large);
  if (four >= most) four = best(large);
  return four < most ? undefined : `${one} ms, then ${four} ms for four times the text`;
}

describe('time to read grows with the length of a text and no faster', () => {
  for (const [name, make] of Object.entries(HOSTILE)) {
    it(name, () => {
      // four times the text; quadratic work would be sixteen times. Where a heap cleared at the wrong moment
      // makes a small text look slow to grow, four times larger ones decide
      const grown = growth(make(2), make(8)) && growth(make(8), make(32));
      expect(grown, grown).toBeUndefined();
    });
  }

  it('a megabyte of each kind of hostility in seconds', () => {
    const spent = ['brackets', 'one word', 'quotes', 'commas', 'and, and, and', 'capitals', 'numbers', 'a sentence of acts'].map((name) => {
      const make = HOSTILE[name];
      const unit = make(1).length;
      return { name, ms: cost(make(Math.max(1, Math.round(1_000_000 / unit)))) };
    });
    expect(spent.filter((s) => s.ms > 20_000)).toEqual([]);
  });
});
