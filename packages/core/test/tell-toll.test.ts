import { expect, test } from 'vitest';
import { gatherToll } from '../src/incidents/compose/gather-toll.ts';
import type { Claim } from '../src/model/claim.ts';
import type { Incident } from '../src/model/incident.ts';
import { tellTolls } from '../src/situation/tell/tell-count.ts';
import { tellAct } from '../src/situation/tell/tell-incident.ts';
import { english } from '../src/situation/words/english.ts';

const told = (id: string, min: number | null, max: number | null, approx = false): Claim =>
  ({ id: `clm_${id}`, killed: { min, max, approx } }) as unknown as Claim;
const tell = (...claims: Claim[]): string =>
  tellTolls(
    gatherToll(claims, ({ killed }) => killed),
    null,
    english,
  );

test.each([
  [[told('a', 20, 20, true)], 'about 20 killed'],
  [[told('a', 20, 20, true), told('b', 20, 20)], '20 killed'],
  [[told('a', 20, 20, true), told('b', 12, 12, true)], 'about 12–20 killed'],
  [[told('a', 20, 20, true), told('b', 12, 12)], '12–20 killed'],
  [[told('a', 5, null)], 'at least 5 killed'],
  [[told('a', 0, 0)], 'nobody killed'],
])('a toll is about so many only where all who tell it say about (%#)', (claims, words) => {
  expect(tell(...claims)).toBe(words);
});

function act(names: string[], killed: boolean): string {
  const against = names.map((name) => ({ name, id: null, kinds: [] }));
  const toll = killed ? { min: 2, max: 2, stated: [] } : null;
  return tellAct({ act: 'shelling', against, killed: toll, wounded: null } as unknown as Incident, english);
}

test.each([
  [['a market', 'four civilians'], true, 'Shelling of a market'],
  [['a market', 'four civilians'], false, 'Shelling of a market and four civilians'],
  [['thirteen of the drivers'], true, 'Shelling'],
  [['62 soldiers of the line', 'soldiers of the line'], false, 'Shelling of 62 soldiers of the line'],
  [['a barracks', 'the barracks'], false, 'Shelling of a barracks'],
  [['a post', 'a mill post', 'mills'], false, 'Shelling of a mill post'],
])('what was hit is told once, and the dead as the toll (%#)', (names, killed, words) => {
  expect(act(names, killed)).toBe(words);
});
