import { citesOf, type SitrepBlock, type SitrepRun } from './blocks.ts';

/**
 * Blocks as a person edited them, with every citation that the edit lost put back at the end of its block (of its row, where the row is there still),
 * unless the person dropped it. A block or row that was taken out takes its citations with it.
 */
export function keepCitations(
  before: readonly SitrepBlock[],
  after: readonly SitrepBlock[],
  dropped: readonly string[] = [],
): SitrepBlock[] {
  const known = new Map(before.map((block) => [block.id, block]));
  const gone = new Set(dropped);
  return after.map((block) => {
    const was = known.get(block.id);
    if (!was || was.kind !== block.kind) return block;
    if (block.kind === 'paragraph' && was.kind === 'paragraph') return { ...block, runs: putBack(was.runs, block.runs, gone) };
    if (block.kind === 'incidents' && was.kind === 'incidents') {
      const rows = new Map(was.rows.map((row) => [row.incident, row.runs]));
      return { ...block, rows: block.rows.map((row) => ({ ...row, runs: putBack(rows.get(row.incident) ?? [], row.runs, gone) })) };
    }
    return block;
  });
}

function putBack(before: readonly SitrepRun[], after: readonly SitrepRun[], dropped: ReadonlySet<string>): SitrepRun[] {
  const has = new Set(citesIn(after));
  const lost = [...new Set(citesIn(before))].filter((id) => !has.has(id) && !dropped.has(id));
  return lost.length ? [...after, { cite: lost }] : [...after];
}

const citesIn = (runs: readonly SitrepRun[]): string[] => citesOf({ kind: 'paragraph', id: 'x', runs: [...runs] });
