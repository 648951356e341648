import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Count } from '../src/model/count.ts';
import { FIXTURES } from './fixtures-gold.ts';
import { incidentsOf } from './read-text.ts';

// Ways in which English tells each kind of event, a line each: act, place, dead, wounded and doer, and the sentence. Before what is not read so yet stands "?".
const FOLDER = join(FIXTURES, 'phrases');

const toll = (letter: string, of: Count | null | undefined): string =>
  of ? ` ${letter}${of.min === of.max ? of.min : `${of.min ?? ''}-${of.max ?? ''}`}` : '';

/** What a sentence tells, an occurrence a line, as the phrases have it. */
function told(text: string): string[] {
  const occurrences = new Map<string, ReturnType<typeof incidentsOf>>();
  for (const claim of incidentsOf(text, '2022-05-10')) {
    if (!['actual', 'background'].includes(claim.mood) || claim.stance === 'denies') continue;
    const key = claim.occurrence ?? claim.id;
    occurrences.set(key, [...(occurrences.get(key) ?? []), claim]);
  }
  return [...occurrences.values()].map((claims) => {
    const said = <T>(of: (claim: (typeof claims)[number]) => T | null | undefined) => claims.map(of).find((one) => one);
    const by = said((c) => c.by.map(({ name }) => name).join('+'));
    const tolls = toll(
      'K',
      said((c) => c.killed),
    );
    const hurt = toll(
      'W',
      said((c) => c.wounded),
    );
    return `${claims[0].act} @${said((c) => c.where?.name) ?? ''}${tolls}${hurt}${by ? ` by ${by}` : ''}`.toLowerCase();
  });
}

/** The doer counts where the line names one: "army" is who mans "army tanks". */
function agrees(wanted: string, read: string): boolean {
  const [what, by] = wanted.split(' by ');
  const [said, doer] = read.split(' by ');
  return what === said && (by === undefined || (doer !== undefined && (doer.includes(by) || by.includes(doer))));
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('phrases for %s', (name) => {
  const lines = readFileSync(join(FOLDER, name), 'utf8').trim().split('\n');

  it('are read, but for those marked', () => {
    const wrong: string[] = [];
    for (const line of lines) {
      const [wanted, text] = line.split(' || ');
      const read = told(text);
      const right = read.length === 1 && agrees(wanted.replace(/^\? /, '').toLowerCase(), read[0]);
      if (right === wanted.startsWith('? ')) wrong.push(`${right ? 'read by now' : read.join('; ') || 'nothing'}: ${line}`);
    }
    expect(wrong).toEqual([]);
  });
});
