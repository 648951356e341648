const IDLE = new Set(
  'the a an of to in on at by for and or with that this it its their his her is are was were be been will would has have had said say says also they he she as from where which'.split(
    ' ',
  ),
);

/** The words of a text that carry meaning, folded. */
export function contentWords(text: string): Set<string> {
  const out = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    if (!IDLE.has(word) && word.length > 1) out.add(word.length > 5 ? word.slice(0, 5) : word);
  return out;
}

/** Share (0..1) of the smaller set of words that stands in the other. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let n = 0;
  for (const word of small) if (large.has(word)) n++;
  return n / small.size;
}
