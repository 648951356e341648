import { describe, expect, it } from 'vitest';
import { readOnce } from './read-text.ts';

/** Who denies, in the order told. */
const deniers = (text: string): string[] =>
  readOnce(text, '2019-04-10').flatMap(({ kind, speaker }) => (kind === 'denial' ? speaker.map(({ name }) => name) : []));

describe('a headline', () => {
  it.each([
    ['Four dead in strike on camp; army denies it', 'the Vardan army denied any part in it', 'Vardan army'],
    ['Army denies strike on camp', 'the Syrian army denied any part in it', 'Syrian army'],
    ['Police deny shooting at crowd', 'the Kenyan police denied any part in it', 'Kenyan police'],
  ])('%s: means whom the lead names', (headline, told, name) => {
    const text = `${headline}\n\nKELDASUND, April 10 - A drone strike killed four people in Tolm camp on Tuesday, activists said, and ${told}.`;
    expect(new Set(deniers(text))).toEqual(new Set([name]));
  });

  it('that denies is told in the fuller words of the story', () => {
    const text = `Four dead in strike on camp; army denies it

KELDASUND, April 10 - A drone strike killed four people in Tolm camp on Tuesday, activists said, and the Vardan army denied any part in it.`;
    const denials = readOnce(text, '2019-04-10').filter(({ kind }) => kind === 'denial');
    expect(denials.map(({ quote }) => /denied any part/.test(quote))).toEqual([true]);
  });

  it('keeps its own word where two of a kind are named', () => {
    const text = `Four dead in strike on camp; army denies it

KELDASUND, April 10 - A strike killed four people in Tolm camp on Tuesday, the Vardan army said. The Turkish army denied it.`;
    expect(deniers(text)).toContain('army');
  });
});
