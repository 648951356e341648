import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXTURES } from './fixtures-gold.ts';
import { readOnce } from './read-text.ts';

// Every lead with every sentence that may follow it, in its paragraph or in the next: more of what it told, or another event.
const lines = readFileSync(join(FIXTURES, 'retellings/one-event-or-two.txt'), 'utf8').trim().split('\n');
const of = (kind: string): [string, string][] =>
  lines
    .filter((line) => line.startsWith(kind))
    .map((line) => line.split(' || ').map((part) => part.replace(/^lead /, '')) as [string, string]);
const leads = of('lead');

/** Occurrences that a story tells, with the dead that are told of each. */
function occurrences(text: string): Map<string, number[]> {
  const out = new Map<string, number[]>();
  for (const { kind, mood, stance, occurrence, id, killed } of readOnce(text, '2022-05-10')) {
    if (kind !== 'incident' || stance === 'denies' || (mood !== 'actual' && mood !== 'background')) continue;
    const key = occurrence ?? id;
    out.set(key, [...(out.get(key) ?? []), ...(killed?.min ? [killed.min] : [])]);
  }
  return out;
}

const stories = (follows: string): string[] =>
  leads.flatMap(([noun, lead]) =>
    [' ', '\n\n'].map((between) => `IDLIB, Syria, May 10 (Harbour Press) - ${lead}${between}${follows.replaceAll('NOUN', noun)}`),
  );

describe('a sentence behind a lead', () => {
  it.each(of('more'))('that tells more of it is of one event: %s %s', (_, follows) => {
    const wrong = stories(follows).filter((text) => {
      const told = occurrences(text);
      return told.size !== 1 || ![...told.values()][0].includes(12);
    });
    expect(wrong).toEqual([]);
  });

  it.each(of('other'))('that tells of something else is of another: %s %s', (_, follows) => {
    expect(stories(follows).filter((text) => occurrences(text).size !== 2)).toEqual([]);
  });
});
