import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FIXTURES } from './fixtures-gold.ts';
import { claimsOf } from './read-text.ts';

// Ways to say who did it and who says so, a line each: doer, how firmly, whose word, and the text. Before what is not read so yet stands "?".
const lines = readFileSync(join(FIXTURES, 'phrases/who/who-says-who-did-it.txt'), 'utf8').trim().split('\n');
const FIRMEST = ['denied-by-actor', 'claimed-by-actor', 'accused', 'stated-as-fact', 'unknown'];

/** What a text says of the first occurrence that it tells; a denial of it counts as one by the accused. */
function told(text: string): { by: string[]; status: string; speakers: string[] } {
  const claims = claimsOf(text, '2022-05-10');
  const first = claims.find(({ kind, stance }) => kind === 'incident' && stance !== 'denies')?.occurrence;
  const mine = claims.filter(({ occurrence, stance, kind }) => occurrence === first && kind === 'incident' && stance !== 'denies');
  const denied = claims.some(({ kind, stance }) => kind === 'denial' || stance === 'denies');
  return {
    by: mine.flatMap(({ by }) => by.map(({ name }) => name.toLowerCase())),
    status: denied ? FIRMEST[0] : (FIRMEST.find((status) => mine.some(({ byStatus }) => byStatus === status)) ?? 'nothing'),
    speakers: mine.flatMap(({ speaker }) => speaker.map(({ name }) => name.toLowerCase())),
  };
}

/** Nobody where nobody is to be named, else one whose name holds the words. */
const names = (wanted: string, read: readonly string[]): boolean =>
  wanted === '' ? read.length === 0 : read.some((name) => name.includes(wanted) || wanted.includes(name));

it('who did it and who says so is read, but for the lines marked', () => {
  const wrong = lines.flatMap((line) => {
    const [wanted, text] = line.split(' || ');
    const [by, status, speaker] = wanted
      .replace(/^\? /, '')
      .split('·')
      .map((part) => part.trim().toLowerCase());
    const read = told(text);
    const right = names(by, read.by) && read.status === status && names(speaker, read.speakers);
    return right === line.startsWith('? ') ? [`${right ? 'read by now' : JSON.stringify(read)}: ${line}`] : [];
  });
  expect(wrong).toEqual([]);
});
