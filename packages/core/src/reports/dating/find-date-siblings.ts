/** Sentences two reports have in common, as far as dating needs it: number of shared sentences by pair, for the wanted reports only. */
export type Siblings = Map<number, Map<number, number>>;

/** Letters and digits a sentence must have to say something of kinship. */
const SHORTEST = 32;

/**
 * Numbers for the sentences of a text, by their letters and digits alone: capitals, signs and spaces ("cease-fire", "ceasefire") do not
 * matter. One pass, nothing copied.
 */
function sentenceNumbers(text: string): Set<number> {
  const out = new Set<number>();
  let high = 0;
  let low = 0;
  let length = 0;
  const n = text.length;
  for (let i = 0; i <= n; i++) {
    const c = i < n ? text.charCodeAt(i) : 10;
    const letter = (c >= 97 && c <= 122) || (c >= 48 && c <= 57) || (c >= 0xc0 && c < 0x2000) || c > 0x2fff;
    if (letter || (c >= 65 && c <= 90)) {
      const folded = letter ? c : c | 32;
      low = Math.imul(low ^ folded, 0x01000193);
      high = Math.imul(high + folded, 0x9e3779b1) ^ (high >>> 15);
      length++;
      continue;
    }
    const ends = c === 10 || ((c === 46 || c === 33 || c === 63) && endsSentence(text, i));
    if (!ends) continue;
    if (length >= SHORTEST) out.add((high & 0x1fffff) * 0x100000000 + (low >>> 0));
    high = 0;
    low = 0;
    length = 0;
  }
  return out;
}

/** A stop ends a sentence where white space or a closing quotation mark follows. */
function endsSentence(text: string, at: number): boolean {
  if (at + 1 >= text.length) return true;
  const c = text.charCodeAt(at + 1);
  return c <= 32 || c === 34 || c === 0x201d || c === 0x2019 || c === 41 || c === 93;
}

/**
 * For each wanted report, how many sentences it shares with each other one. Only the sentences of wanted reports are kept, all others
 * are looked up: linear in the size of the corpus. Boilerplate that stands in more than `common` reports binds nobody.
 */
export function findDateSiblings(texts: readonly string[], wanted: readonly number[], common = 12): Siblings {
  const holders = new Map<number, number[]>();
  for (const w of wanted) for (const sentence of sentenceNumbers(texts[w])) holders.set(sentence, []);
  const siblings: Siblings = new Map();
  if (holders.size === 0) return siblings;
  for (let r = 0; r < texts.length; r++) for (const sentence of sentenceNumbers(texts[r])) holders.get(sentence)?.push(r);
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
