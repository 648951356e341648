/** Text, or what the text before it rests on. */
export type Run = { text: string } | { cite: string[] };

/** Runs without empty text, neighbours of one kind put together. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if ('text' in run) {
      if (!run.text) continue;
      if (last && 'text' in last) last.text += run.text;
      else out.push({ text: run.text });
    } else if (run.cite.length) out.push({ cite: [...run.cite] });
  }
  return out;
}

/** What runs cite, each once. */
export function citesOf(runs: readonly Run[]): string[] {
  return [...new Set(runs.flatMap((run) => ('cite' in run ? run.cite : [])))];
}

/** Edited runs with every citation that the edit lost put back at their end. */
export function keepCites(before: readonly Run[], after: readonly Run[]): Run[] {
  const has = new Set(citesOf(after));
  const lost = citesOf(before).filter((id) => !has.has(id));
  return tidyRuns(lost.length ? [...after, { cite: lost }] : after);
}

/** Runs without a citation that a person took out on purpose. */
export function dropCite(runs: readonly Run[], ids: readonly string[]): Run[] {
  return tidyRuns(runs.map((run) => ('cite' in run ? { cite: run.cite.filter((id) => !ids.includes(id)) } : run)));
}

/** The words of runs alone. */
export const wordsOf = (runs: readonly Run[]): string => runs.map((run) => ('text' in run ? run.text : '')).join('');

/** Reads runs back from a field in which they were edited: its text, and the marks that stand for citations. */
export function readRuns(field: Node, marks: ReadonlyMap<string, string[]>): Run[] {
  const runs: Run[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) runs.push({ text: (node.textContent ?? '').replace(/ /g, ' ') });
    else if (node instanceof HTMLElement && node.dataset.cite !== undefined) {
      const ids = marks.get(node.dataset.cite);
      if (ids) runs.push({ cite: ids });
    } else if (node instanceof HTMLBRElement) runs.push({ text: '\n' });
    else for (const child of node.childNodes) walk(child);
  };
  for (const child of field.childNodes) walk(child);
  return tidyRuns(runs);
}
