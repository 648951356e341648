import { describe, expect, it } from 'vitest';
import { readOnce } from './read-text.ts';
import { asUsual, countSpent } from './spent-time.ts';

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

/** Texts that invite work out of proportion, each by its size: at 1 a tenth to a hundredth of a megabyte. */
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
  'rules between stories': (k) => 'Shells hit the old market of Homs and killed two men there.\n\n***\n\n'.repeat(250 * k),
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

/** What texts of a size and of ten times the size cost to read, said only where that is out of proportion: quadratic work would cost a hundred times as much. */
function growth(make: (k: number) => string, size: number): string | undefined {
  const [small, large] = [make(size), make(10 * size)];
  read(small);
  const best = (text: string): number => Math.min(...[1, 2, 3].map(() => cost(text)));
  const one = best(small);
  const most = Math.max(one * 22, 60);
  let ten = cost(large);
  if (ten >= most) ten = best(large);
  return ten < most ? undefined : `${one} ms, then ${ten} ms for ten times the text`;
}

/** Megabytes that are read of a kind: the last holds more to read than any report would. */
const MEGABYTES = {
  brackets: 1,
  'one word': 1,
  quotes: 1,
  commas: 1,
  'and, and, and': 1,
  capitals: 1,
  numbers: 1,
  'a sentence of acts': 1 / 4,
};
const LIMIT = 8000;

describe('time to read grows with the length of a text and no faster', () => {
  for (const [name, make] of Object.entries(HOSTILE)) {
    it(name, () => {
      // where a heap cleared at the wrong moment makes a small text look slow to grow, larger ones decide
      const grown = growth(make, 1 / 2) && growth(make, 2);
      expect(grown, grown).toBeUndefined();
    });
  }

  it.each(Object.entries(MEGABYTES))('%s: %d MB in seconds', (name, megabytes) => {
    const make = HOSTILE[name];
    const ms = cost(make((megabytes * 1_000_000) / make(1).length));
    expect(asUsual(ms, LIMIT)).toBeLessThan(LIMIT);
  });
});
