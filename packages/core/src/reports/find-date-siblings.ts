/** Sentences two reports have in common, as far as dating needs it: number of shared sentences by pair, for the wanted reports only. */
export type Siblings = Map<number, Map<number, number>>;

const SHORTEST = 40;

/** Sentences of a text, folded to letters and digits; short ones are left out, as they say nothing of kinship. */
function foldedSentences(text: string): string[] {
  const out: string[] = [];
  for (const piece of text.split(/(?<=[.!?])["”’')\]]*\s+|\n/)) {
    const folded = piece
      .toLowerCase()
      .replace(/cease-fire/g, 'ceasefire')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (folded.length >= SHORTEST) out.push(folded);
  }
  return out;
}

/**
 * For each wanted report, how many sentences it shares with each other one. Sentences of wanted reports are kept by
 * their words, all others are only looked up: near-linear in the size of the corpus. Boilerplate that stands in more than
 * `common` reports binds nobody.
 */
export function findDateSiblings(texts: readonly string[], wanted: readonly number[], common = 12): Siblings {
  const holders = new Map<string, number[]>();
  for (const w of wanted) for (const sentence of new Set(foldedSentences(texts[w]))) holders.set(sentence, []);
  const siblings: Siblings = new Map();
  if (holders.size === 0) return siblings;
  for (let r = 0; r < texts.length; r++) {
    for (const sentence of new Set(foldedSentences(texts[r]))) holders.get(sentence)?.push(r);
  }
  const isWanted = new Set(wanted);
  for (const reports of holders.values()) {
    if (reports.length < 2 || reports.length > common) continue;
    for (const a of reports) {
      if (!isWanted.has(a)) continue;
      let row = siblings.get(a);
      if (!row) {
        row = new Map();
        siblings.set(a, row);
      }
      for (const b of reports) if (b !== a) row.set(b, (row.get(b) ?? 0) + 1);
    }
  }
  return siblings;
}
