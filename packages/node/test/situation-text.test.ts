import type { Situation } from '@truceline/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { situationText } from '../src/write/situation-text.ts';

test('the pieces are the text that JSON.stringify gives', () => {
  const value = fc.jsonValue();
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(value, fc.array(value, { maxLength: 5 }))), (one) => {
      expect([...situationText(one as unknown as Situation)].join('')).toBe(
        Object.keys(one).length ? `${JSON.stringify(one, null, 2)}\n` : '\n}\n',
      );
    }),
  );
});

test('a large situation comes in many pieces', () => {
  const claims = Array.from({ length: 20_000 }, (_, i) => ({ id: `clm_${i}`, quote: 'Two shells fell on the town, residents said.\n' }));
  const pieces = [...situationText({ format: 'truceline-situation/1', claims } as unknown as Situation)];
  expect(pieces.length).toBeGreaterThan(1);
  expect(JSON.parse(pieces.join(''))).toMatchObject({ format: 'truceline-situation/1', claims: { length: 20_000 } });
});
