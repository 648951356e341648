import { describe, expect, it } from 'vitest';
import { claimsOf } from './read-text.ts';

const facts = (text: string) =>
  claimsOf(`The ceasefire in Varda was signed in Juba in August. ${text}`, '2006-09-27').flatMap(({ fact }) =>
    fact && fact !== 'in-force' ? [fact] : [],
  );

describe('what parties to a truce undertake', () => {
  it.each([
    ['The two sides recommitted themselves to the withdrawal of their troops.', 'commitment'],
    ['The rebels and the government reiterated their will to comply with the protocols.', 'commitment'],
    ['The rebels vowed not to go back to the bush.', 'commitment'],
    ['The army said its men will strictly adhere to it.', 'commitment'],
    ['The generals agreed on 29 May to fully implement the ceasefire.', 'commitment'],
    ['The army reserved the right to respond to any attack.', 'condition'],
    ['The order would be revoked should the army attack.', 'condition'],
    ['The rebels would not sign anything unless the army pulled out.', 'condition'],
    ['The rebels have set conditions, including access, before agreeing to a wider ceasefire.', 'condition'],
    ['All units shall return to their camps.', 'condition'],
    ['The coastal road is to be opened subject to the withdrawal of forces.', 'condition'],
    ['The Commission will convene again on 14 October.', 'meeting'],
    ['The rebels and the army met in Sittwe on 25 September.', 'meeting'],
    ['The two sides return to the negotiating table in Juba on Monday.', 'meeting'],
  ])('%s', (text, fact) => {
    expect(facts(text)).toContain(fact);
  });

  it.each([
    'The strikers vowed not to shave.',
    'The army reserved the right of way for lorries.',
    'We shall overcome, the singer said.',
    'Anyone should be able to read the report, the envoy said.',
    'The envoy met the deadline.',
    'The will to live was strong, a nurse said.',
    'The farmers met the baker in Sittwe on 25 September.',
  ])('%s', (text) => {
    expect(facts(text)).toEqual([]);
  });

  it('sees a truce hold that is kept, and none where a meeting about it was held', () => {
    const now = (text: string) => claimsOf(text, '2018-11-21').filter(({ fact }) => fact === 'in-force').length;
    expect(now('The cessation of hostilities is generally observed in the zone.')).toBe(1);
    expect(now('The committee supervising the cessation of hostilities held a session in Naqoura.')).toBe(0);
  });
});
