import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Act, place and wounded of the incidents read from a text of Tuesday 3 March 2020. */
const told = (text: string): string[] =>
  incidentsOf(text, '2020-03-03')
    .filter(({ mood }) => mood === 'actual')
    .map(({ act, where, wounded }) => `${act} ${where?.name ?? '–'} ${wounded?.min ?? '–'}`);

describe('those who bring aid', () => {
  it.each([
    ['Relief convoys that had set out from Tarhuna were stopped by rebel fighters on the Gharyan road.', 'aid-obstruction Gharyan road –'],
    ['Militiamen stopped and searched a Red Cross car at Gharyan.', 'aid-obstruction Gharyan –'],
    ['A truck with flour for a camp was turned back at a checkpoint in Gharyan.', 'aid-obstruction Gharyan –'],
    ['The rebels accused the army of going back on its word and of blocking a U.N. convoy at Gharyan.', 'aid-obstruction Gharyan –'],
    ['The food ship has yet to be let into the port of Sirte.', 'aid-obstruction Sirte –'],
    ["A delegation of doctors was refused entry to Gharyan by the governor's guards.", 'aid-obstruction Gharyan –'],
    ['Two lorries carrying UN food came under attack near Gharyan.', 'attack-on-aid Gharyan –'],
    ['A truck of a charity was robbed at Gharyan; the driver was beaten.', 'attack-on-aid Gharyan 1'],
  ])('%s', (text, record) => expect(told(text)).toEqual([record]));

  it.each([
    'The Red Cross car was let through at Gharyan without delay.',
    'The minister stopped in Gharyan to thank relief workers.',
    'An aid convoy stopped in Gharyan for the night.',
    'A bank was robbed in Gharyan on Monday.',
    'The home team was beaten in Gharyan on Monday.',
  ])('tells no event: %s', (text) => expect(told(text)).toEqual([]));
});
