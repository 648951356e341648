/** More words than this, and a pattern stays a pattern. */
const MOST = 4000;

/**
 * Every text that a pattern accepts, where it is an anchored list of words (`^(air|aerial)$`, `^claim(ed|s)?$`) and so accepts no more than some; null for any other
 * pattern. To look a word up in a set costs a tenth of running a pattern over it.
 */
export function expandPattern(pattern: string, flags: string): string[] | null {
  if (flags !== '' || !pattern.startsWith('^') || !pattern.endsWith('$')) return null;
  const reader = new Reader(pattern.slice(1, -1));
  const words = reader.alternatives();
  // `^a|b$` is anchored at one side each, and says something else
  return words === null || !reader.done || reader.bare ? null : [...new Set(words)];
}

/** Reads the small part of the language of patterns that word lists are written in. */
class Reader {
  private at = 0;
  private depth = 0;
  /** An alternative stands outside all brackets. */
  bare = false;

  constructor(private readonly source: string) {}

  get done(): boolean {
    return this.at === this.source.length;
  }

  alternatives(): string[] | null {
    const all: string[] = [];
    for (;;) {
      const words = this.sequence();
      if (words === null || all.length + words.length > MOST) return null;
      all.push(...words);
      if (this.source[this.at] !== '|') return all;
      if (this.depth === 0) this.bare = true;
      this.at++;
    }
  }

  private sequence(): string[] | null {
    let words = [''];
    while (!this.done && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      let next = this.one();
      if (next === null) return null;
      const sign = this.source[this.at];
      if (sign === '?') {
        this.at++;
        next = [...next, ''];
      } else if (sign === '*' || sign === '+' || sign === '{') return null;
      const tails = next;
      words = words.flatMap((head) => tails.map((tail) => head + tail));
      if (words.length > MOST) return null;
    }
    return words;
  }

  /** A letter, a class of letters, or a group. */
  private one(): string[] | null {
    const c = this.source[this.at++];
    if (c === '(') {
      if (this.source[this.at] === '?') {
        if (this.source[this.at + 1] !== ':') return null;
        this.at += 2;
      }
      this.depth++;
      const inner = this.alternatives();
      this.depth--;
      if (inner === null || this.source[this.at++] !== ')') return null;
      return inner;
    }
    if (c === '[') {
      const end = this.source.indexOf(']', this.at);
      const letters = this.source.slice(this.at, end);
      // letters and signs one by one: no range, no class within
      if (end < 0 || !/^[\p{L}\p{Pd}\p{Po}\p{Pi}\p{Pf}|]+$/u.test(letters) || /[\\-]/.test(letters)) return null;
      this.at = end + 1;
      return [...letters];
    }
    if (c === '\\') {
      const escaped = this.source[this.at++];
      return /[.\-/$|()]/.test(escaped ?? '') ? [escaped] : null;
    }
    return /[.^$*+?{}\]]/.test(c) ? null : [c];
  }
}
