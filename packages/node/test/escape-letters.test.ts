import { describe, expect, it } from 'vitest';
import { escaped } from '../../../scripts/escape-letters.ts';

describe('letters beyond Latin-1 in the source of a module', () => {
  it.each([
    ["'“Ceasefire” – 5′'", String.raw`'\u201cCeasefire\u201d \u2013 5\u2032'`],
    ["'Qal’at Ṣāliḥ, Málaga'", String.raw`'Qal\u2019at \u1e62\u0101li\u1e25, Málaga'`],
    ['`it says “–”`', '`it says \\u201c\\u2013\\u201d`'],
    ["'🕊'", String.raw`'\ud83d\udd4a'`],
    // a stroke before a letter that needs none, and strokes that are letters themselves
    ["'\\’'", String.raw`'\u2019'`],
    ["'\\\\’'", String.raw`'\\\u2019'`],
  ])('%s is written %s, which is the same', (code, written) => {
    expect(escaped(code)).toBe(written);
    expect(new Function(`return ${written}`)()).toBe(new Function(`return ${code}`)());
  });

  it('are the same in patterns', () => {
    const pattern = (code: string): RegExp => new Function(`return ${code}`)();
    const code = '/^[‘’“”–—]+[𝔸-𝕫]?\\p{L}?$/u';
    for (const text of ['’', '“–', '—𝔹', 'a', '–é', 'aa', '𝕫'])
      expect([text, pattern(escaped(code)).test(text)]).toEqual([text, pattern(code).test(text)]);
    expect(escaped(code)).toMatch(/^[\0-\xff]*$/);
  });
});
