import { describe, expect, test } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** What each incident read in a sentence says of self-defence, by its first actor ("-" where none is named). */
function answers(text: string): string[] {
  return incidentsOf(text, '2019-03-09').map((c) => `${c.by[0]?.name ?? '-'} ${c.selfDefence ?? 'not said'}`);
}

describe('an act is told as an answer', () => {
  test.each([
    ['Indian troops shelled Poonch on Friday in retaliation for the killing of two soldiers.', ['Indian troops claimed', '- not said']],
    ['The army shelled Taiz in self-defence on Friday.', ['army claimed']],
    ['Soldiers opened fire in Khartoum on Friday after coming under attack, killing three.', ['Soldiers claimed']],
    ['The army had only responded to enemy fire when troops shelled Avdiivka on Friday.', ['troops claimed']],
    ['Retaliatory air strikes killed four in Gaza City on Friday.', ['- claimed']],
    ['The army shelled Taiz on Friday in proportionate response to provocations.', ['army proportionate']],
    ['The shelling of Taiz on Friday was a disproportionate response to a single shot.', ['- disproportionate']],
  ])('%s', (text, wanted) => {
    expect(answers(text)).toEqual(wanted);
  });
});

describe('and the attack that was answered is not', () => {
  test('troops return the fire of gunmen', () => {
    expect(answers('Troops returned fire after gunmen shot at a patrol near Hebron on Friday, wounding two people.')).toEqual([
      'Troops claimed',
      'gunmen not said',
    ]);
  });
});

describe('nothing is answered', () => {
  test.each([
    ['The army shelled Taiz on Friday. In response to a request, the ministry published figures.'],
    ['The army shelled Taiz on Friday, not in response to any fire.'],
    ['The army shelled Taiz on Friday after it attacked a bridge.'],
    ['The army shelled Taiz on Friday in defence of its honour.'],
  ])('%s', (text) => {
    for (const line of answers(text)) expect(line).toMatch(/ not said$/);
    expect(answers(text).length).toBeGreaterThan(0);
  });
});
