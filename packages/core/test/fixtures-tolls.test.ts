import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Count } from '../src/model/count.ts';
import { FIXTURES } from './fixtures-gold.ts';
import { joinCounts } from './fixtures-told.ts';
import { incidentsOf } from './read-text.ts';

// Passages of our own, read once before anything was mended by them: how many of them are right in every toll. Only goes up.
const FLOORS: Record<string, number> = { first: 113, second: 52 };

const figure = (c: Pick<Count, 'min' | 'max'> | null): string =>
  !c || (c.min === null && c.max === null) ? '-' : c.min === c.max ? `${c.min}` : `${c.min ?? ''}..${c.max ?? ''}`;

/** The tolls read from a passage of Wednesday 17 March 2021, "killed/wounded", one for each occurrence that has one; "~" before those that are no news. */
function tollsOf(text: string): string[] {
  const claims = incidentsOf(text, '2021-03-17').filter((c) => c.stance !== 'denies');
  const tolls = [...new Set(claims.map((c) => c.occurrence))].map((occurrence) => {
    const mine = claims.filter((c) => c.occurrence === occurrence);
    const news = mine.some((c) => c.mood === 'actual' && !c.aggregate);
    return `${news ? '' : '~'}${figure(joinCounts(mine.map((c) => c.killed)))}/${figure(joinCounts(mine.map((c) => c.wounded)))}`;
  });
  return tolls.filter((toll) => !toll.endsWith('-/-')).sort();
}

/** Whether all that is news is told, and nothing else; what is recalled or summed ("~") may be told or not. */
function right(said: string[], gold: string[]): boolean {
  const left = said.filter((toll) => !toll.startsWith('~'));
  for (const toll of gold) {
    const at = left.indexOf(toll.replace('~', ''));
    if (at >= 0) left.splice(at, 1);
    else if (!toll.startsWith('~')) return false;
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
      else if (process.env.TRUCELINE_TELL) console.log(`${text}\n  gold ${gold.join(' ; ')}, said ${said.join(' ; ')}`);
    }
    if (process.env.TRUCELINE_TELL) console.log(`${name}: ${exact} of ${passages.length}`);
    expect(exact).toBeGreaterThanOrEqual(floor);
  });
});
