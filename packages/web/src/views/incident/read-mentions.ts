/** The people of `known` that a text names with @, each once. Longer names go first, so that @Omar Said is not @Omar. */
export function mentionsIn(text: string, known: readonly string[]): string[] {
  return splitMentions(text, known)
    .filter(({ mention }) => mention)
    .map((run) => run.text.slice(1))
    .map((written) => known.find((name) => name.toLowerCase() === written.toLowerCase()) ?? written)
    .filter((name, i, all) => all.indexOf(name) === i);
}

/** A text cut into mentions of people and what stands between them. */
export function splitMentions(text: string, known: readonly string[]): { text: string; mention: boolean }[] {
  const names = known.filter(Boolean).toSorted((a, b) => b.length - a.length);
  if (names.length === 0) return [{ text, mention: false }];
  const pattern = new RegExp(
    `(@(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')}))(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return text
    .split(pattern)
    .map((run, i) => ({ text: run, mention: i % 2 === 1 }))
    .filter((run) => run.text !== '');
}

/** The mention being written where the caret stands: where its @ is, and what was typed after it. */
export function mentionAt(text: string, caret: number): { start: number; begun: string } | null {
  const found = /(?:^|\s)@([\p{L}\p{N}._-]*)$/u.exec(text.slice(0, caret));
  return found ? { start: caret - found[1].length - 1, begun: found[1] } : null;
}
