/** A text in which words are looked for as they were copied by somebody: white space, quotation marks and dashes may differ, nothing else. */
export class FoldedText {
  readonly #folded: string;
  /** Offset in the text of each character of the folded one. */
  readonly #at: Int32Array;

  constructor(text: string) {
    const at = new Int32Array(text.length + 1);
    let folded = '';
    for (let i = 0; i < text.length; i++) {
      const sign = foldSign(text[i]);
      if (sign === ' ' && (folded === '' || folded.endsWith(' '))) continue;
      at[folded.length] = i;
      folded += sign;
    }
    this.#folded = folded;
    this.#at = at.slice(0, folded.length + 1);
    this.#at[folded.length] = text.length;
  }

  /** Where the words stand: `start` and `end` in the text, of several places the one nearest to `near`. Null where they do not stand there. */
  find(words: string, near = 0): { start: number; end: number } | null {
    const wanted = [...words].map(foldSign).join('').replace(/ +/g, ' ').trim();
    if (wanted === '') return null;
    let best: { start: number; end: number } | null = null;
    for (let i = this.#folded.indexOf(wanted); i >= 0; i = this.#folded.indexOf(wanted, i + 1)) {
      if (!this.#stands(i, i + wanted.length)) continue;
      const start = this.#at[i];
      const end = this.#at[i + wanted.length - 1] + 1;
      if (best === null || Math.abs(start - near) < Math.abs(best.start - near)) best = { start, end };
      if (start > near) break;
    }
    return best;
  }

  /** Whole words only: "12" does not stand in "120". */
  #stands(first: number, last: number): boolean {
    const joined = (a: string | undefined, b: string | undefined): boolean =>
      a !== undefined && b !== undefined && /[\p{L}\p{N}]/u.test(a) && /[\p{L}\p{N}]/u.test(b);
    return !joined(this.#folded[first - 1], this.#folded[first]) && !joined(this.#folded[last - 1], this.#folded[last]);
  }
}

function foldSign(sign: string): string {
  if (/\s/.test(sign)) return ' ';
  if (/[‘’‛ʼ`´]/.test(sign)) return "'";
  if (/[“”„‟«»]/.test(sign)) return '"';
  return /[‐‑‒–—−]/.test(sign) ? '-' : sign;
}
