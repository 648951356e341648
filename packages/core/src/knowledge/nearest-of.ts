/**
 * The name among `known` that a misspelt one most likely means: "airstrke" airstrike, "syria-2016" syria-2016-02; null where none is near. A name counts as
 * near where at most a third of its letters are wrong, two at the least, or where it only lacks its end.
 */
export function nearestOf(name: string, known: Iterable<string>): string | null {
  const said = name.toLowerCase();
  let best: { one: string; wrong: number } | null = null;
  for (const one of known) {
    const cutOff = said.length > 2 && one.toLowerCase().startsWith(said);
    const wrong = cutOff ? 1 : wrongLetters(said, one.toLowerCase());
    const bearable = Math.max(2, Math.floor(one.length / 3));
    if (wrong <= bearable && wrong < Math.min(one.length, said.length) && (!best || wrong < best.wrong)) best = { one, wrong };
  }
  return best?.one ?? null;
}

/** How many letters lie between two words: one too many, one too few, one for another, or two that changed places count one each. */
function wrongLetters(a: string, b: string): number {
  let [older, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? older[j - 2]! + 1 : changed;
      row.push(Math.min(changed, swapped, last[j]! + 1, row[j - 1]! + 1));
    }
    [older, last] = [last, row];
  }
  return last[b.length]!;
}
