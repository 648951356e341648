import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Count } from '../src/model/count.ts';
import { FIXTURES } from './fixtures-gold.ts';
import { joinCounts } from './fixtures-told.ts';
import { incidentsOf } from './read-text.ts';

// Passages of our own, read once before anything was mended by them: how many of them are right in every toll. Only goes up.
const FLOORS: Record<string, number> = { first: 117, second: 52, third: 51, fourth: 21 };

const figure = (c: Pick<Count, 'min' | 'max'> | null): string =>
  !c || (c.min === null && c.max === null) ? '-' : c.min === c.max ? `${c.min}` : `${c.min ?? ''}..${c.max ?? ''}`;

/** A toll, "killed/wounded", "~" before those that are no news; and the words of the occurrence it is told of. */
interface Told {
  toll: string;
  words: string;
}

/** The tolls read from a passage of Wednesday 17 March 2021, one for each occurrence that has one. */
function tollsOf(text: string): Told[] {
  const claims = incidentsOf(text, '2021-03-17').filter((c) => c.stance !== 'denies');
  const tolls = [...new Set(claims.map((c) => c.occurrence))].map((occurrence) => {
    const mine = claims.filter((c) => c.occurrence === occurrence);
    const news = mine.some((c) => c.mood === 'actual' && !c.aggregate);
    const toll = `${news ? '' : '~'}${figure(joinCounts(mine.map((c) => c.killed)))}/${figure(joinCounts(mine.map((c) => c.wounded)))}`;
    return { toll, words: mine.map((c) => `${c.where?.name ?? ''} ${c.quote}`).join(' ') };
  });
  return tolls.filter(({ toll }) => !toll.endsWith('-/-'));
}

/** Whether all that is news is told, of what it belongs to ("3/- @ Hama"), and nothing else; what is recalled or summed ("~") may be told or not. */
function right(said: Told[], gold: string[]): boolean {
  const left = said.filter(({ toll }) => !toll.startsWith('~'));
  for (const one of gold) {
    const [toll, where = ''] = one.replace('~', '').split(' @ ');
    const at = left.findIndex((told) => told.toll === toll && told.words.includes(where));
    if (at >= 0) left.splice(at, 1);
    else if (!one.startsWith('~')) return false;
  }
  return !left.length;
}

describe.each(Object.entries(FLOORS))('the tolls of single passages, %s', (name, floor) => {
  const passages = readFileSync(join(FIXTURES, 'later/tolls', `${name}.txt`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' => '));

  it('stay above the floor', () => {
    let exact = 0;
    for (const [text, tolls] of passages) {
      const gold = tolls.split(' ; ').filter((toll) => toll !== '-/-');
      const said = tollsOf(text);
      if (right(said, gold)) exact++;
      else if (process.env.TRUCELINE_TELL)
        console.log(`${text}\n  gold ${gold.join(' ; ')}, said ${said.map(({ toll }) => toll).join(' ; ')}`);
    }
    if (process.env.TRUCELINE_TELL) console.log(`${name}: ${exact} of ${passages.length}`);
    expect(exact).toBeGreaterThanOrEqual(floor);
  });
});
