import { expect, test } from 'vitest';
import { tellTarget } from '../src/situation/tell/tell-target.ts';

test.each([
  [null, 'A mill hand', 'a mill hand'],
  [null, 'Two ferrymen', 'two ferrymen'],
  [null, 'The grain depot', 'the grain depot'],
  [null, 'The Hague', 'The Hague'],
  [null, 'Tenants of the mill', 'Tenants of the mill'],
  ['Colonel', 'Idris Vane', 'Colonel Idris Vane'],
  ['Three', 'ambulances', 'three ambulances'],
])('what was hit stands within a line: %s %s', (title, name, told) => {
  expect(tellTarget({ title, name } as Parameters<typeof tellTarget>[0])).toBe(told);
});
