import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Act and place of the incidents read from a text of Tuesday 3 March 2020. */
const told = (text: string): string[] =>
  incidentsOf(text, '2020-03-03')
    .filter(({ mood }) => mood === 'actual')
    .map(({ act, where }) => `${act} ${where?.name ?? '–'}`);

describe('men taken and men engaged', () => {
  it.each([
    ['Some 50 rebels disarmed a detachment of militiamen in Gharyan on Monday.', 'arrest-or-abduction Gharyan'],
    ['A column of Chadian troops was intercepted near Gharyan and disarmed.', 'arrest-or-abduction Gharyan'],
    ['The group documented the arrest of a baker by the security service in Gharyan on Monday.', 'arrest-or-abduction Gharyan'],
    ['Six other fishermen were detained, officials said.', 'arrest-or-abduction –'],
    ['The army engaged a second column near Gharyan on Monday.', 'ground-clash Gharyan'],
    ['Own troops effectively engaged both groups near Gharyan.', 'ground-clash Gharyan'],
  ])('%s', (text, record) => expect(told(text)).toEqual([record]));

  it.each([
    'The police disarmed a bomb in Gharyan on Monday.',
    'The army engaged two groups of elders in talks at Gharyan.',
    'The ministry engaged a second nurse in Gharyan.',
    'The arrest of the decline in Gharyan was welcomed.',
  ])('tells no event: %s', (text) => expect(told(text)).toEqual([]));
});
