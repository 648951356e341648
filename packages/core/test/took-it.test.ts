import { expect, test } from 'vitest';
import { claimsOf } from './read-text.ts';

const acts = (text: string): string[] =>
  claimsOf(text, '2022-05-10').flatMap((c) => (c.kind === 'incident' ? [`${c.act} ${c.where?.name}`] : []));

test.each([
  'stormed and seized',
  'raided and then captured',
  'assaulted and took',
  'attacked and occupied',
  'stormed and briefly captured',
])('what was %s was taken, in one event', (verbs) => {
  expect(acts(`Rebels ${verbs} a checkpoint in Baidoa on Monday.`)).toEqual(['seizure-of-territory Baidoa']);
});

test('what each verb has of its own is two events', () => {
  expect(acts('Rebels raided a police post in Marka on Monday and seized a checkpoint in Baidoa.')).toEqual([
    'ground-clash Marka',
    'seizure-of-territory Baidoa',
  ]);
});
