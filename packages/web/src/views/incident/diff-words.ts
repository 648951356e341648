/** A run of words that both texts have, or only one of them. */
export interface DiffRun {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

const LONGEST = 600;

/** What changed between two texts, word by word: the runs of the one and of the other, for showing them side by side. */
export function diffWords(before: string, after: string): { before: DiffRun[]; after: DiffRun[] } {
  const a = wordsOf(before);
  const b = wordsOf(after);
  if (a.length > LONGEST || b.length > LONGEST) {
    const kind = before === after ? 'same' : null;
    return { before: runs([[kind ?? 'gone', before]]), after: runs([[kind ?? 'new', after]]) };
  }
  const common = lengthsOfCommon(a, b);
  const left: [DiffRun['kind'], string][] = [];
  const right: [DiffRun['kind'], string][] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      left.push(['same', a[i++]]);
      right.push(['same', b[j++]]);
    } else if (j >= b.length || (i < a.length && common[i + 1][j] >= common[i][j + 1])) left.push(['gone', a[i++]]);
    else right.push(['new', b[j++]]);
  }
  return { before: runs(left), after: runs(right) };
}

/** Words and signs, each with the blank after it. */
function wordsOf(text: string): string[] {
  return text.match(/^\s+|[\p{L}\p{N}]+\s*|[^\s\p{L}\p{N}]\s*/gu) ?? [];
}

/** common[i][j]: how many words the longest common run of a from i and b from j has. */
function lengthsOfCommon(a: string[], b: string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}

function runs(words: [DiffRun['kind'], string][]): DiffRun[] {
  const out: DiffRun[] = [];
  for (const [kind, text] of words) {
    const last = out.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) out.push({ kind, text });
  }
  return out;
}
