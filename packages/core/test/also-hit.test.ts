import { describe, expect, test } from 'vitest';
import { claimsOf } from './read-text.ts';

/** How many events a text tells, with the dead and hurt of the first: "1 dead 4 hurt -". */
function told(text: string): string {
  const claims = claimsOf(text, '2022-05-10').filter((c) => c.kind === 'incident');
  const first = claims.filter((c) => c.occurrence === claims[0].occurrence);
  const most = (kind: 'killed' | 'wounded'): number | string => Math.max(-1, ...first.map((c) => c[kind]?.min ?? -1));
  return `${new Set(claims.map((c) => c.occurrence)).size} dead ${most('killed')} hurt ${most('wounded')}`.replaceAll('-1', '-');
}

describe('who was also killed or hurt is told of the event just told', () => {
  test.each([
    ['Gunmen attacked a police post in Gedo on Monday, injuring at least three officers. One civilian was also hurt.', '1 dead - hurt 4'],
    ['Gunmen attacked a police post in Gedo on Monday, killing three officers. A civilian also died.', '1 dead 4 hurt -'],
    ['Gunmen attacked a police post in Gedo on Monday, killing three officers. Two civilians were killed as well.', '1 dead 5 hurt -'],
    ['Three soldiers were killed on Monday in an ambush near Marka. Also killed was a driver.', '1 dead 4 hurt -'],
    ['Three soldiers were killed on Monday in an ambush near Marka. A driver was also wounded.', '1 dead 3 hurt 1'],
    ['Warplanes bombed a house in Marka on Monday, killing a man. His wife and two children were also killed.', '1 dead 4 hurt -'],
    ['Three people were injured when shells hit Marka on Monday. Four soldiers were also wounded in the shelling.', '1 dead - hurt 7'],
    ['Shells killed six people in Marka on Monday, a medic said. The army said two guards also died in the shelling.', '1 dead 8 hurt -'],
    ['Shells killed six people in Marka on Monday. In addition, two guards died.', '1 dead 8 hurt -'],
    ['Shelling wounded two men in Marka on Monday. Another woman of the same village was also hurt.', '1 dead - hurt 3'],
  ])('%s', (text, want) => {
    expect(told(text)).toBe(want);
  });
  test.each([
    ['Three soldiers were killed on Monday in an ambush near Marka. Two people were also killed in Baidoa.', '2 dead 3 hurt -'],
    [
      'Three soldiers were killed on Monday in an ambush near Marka. Two people were also shot dead by gunmen in Baidoa.',
      '2 dead 3 hurt -',
    ],
    ['Warplanes bombed a house in Marka on Monday, killing dozens. Two nurses were also killed.', '1 dead 24 hurt -'],
    [
      'Rebels stormed a post in Marka on Monday and ten men died. A mayor said ten men were killed and another six hurt in the assault.',
      '1 dead 10 hurt 6',
    ],
  ])('of another place or figure: %s', (text, want) => {
    expect(told(text)).toBe(want);
  });
});

describe('who was among those killed is counted with them', () => {
  test.each([
    'A teacher and two nurses were among those killed.',
    'A teacher was one of those killed.',
    'A mother, her baby and six other children were among the dead.',
  ])('%s', (text) => {
    expect(told(`Warplanes bombed a house in Marka on Monday, killing 11 people. ${text} At least ten were injured.`)).toBe(
      '1 dead 11 hurt 10',
    );
  });
});
