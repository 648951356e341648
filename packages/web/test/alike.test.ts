import { REASON_CODES, sayReason } from '@truceline/core/incidents/compare/reason.ts';
import { describe, expect, test } from 'vitest';
import { en } from '../src/words/en.ts';

/** The values that the engine's own words of a reason name. */
function valuesOf(code: (typeof REASON_CODES)[number]): string[] {
  const asked: string[] = [];
  const values = new Proxy({} as Record<string, string>, {
    get: (_, name) => {
      asked.push(String(name));
      return '';
    },
  });
  sayReason({ code, values });
  return asked.sort();
}

describe('why two incidents may be one', () => {
  test.each(REASON_CODES.map((code) => [code]))('%s has words in the catalogue, of the same values', (code) => {
    const message = (en as Record<string, string | { other: string } | undefined>)[`alike.${code}`];
    const text = typeof message === 'string' ? message : (message?.other ?? '');
    expect(text).not.toBe('');
    expect([...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort()).toEqual(valuesOf(code));
  });
});
