import { type Comparing, type Comparison, compareTellings, weighTellings } from './compare/compare-tellings.ts';
import type { Telling } from './telling.ts';

/** Tellings of one sentence that were read alike are one node, so that a story of a thousand carriers costs as much as one. */
export function foldCopies(tellings: Telling[]): Telling[][] {
  const nodes = new Map<string, Telling[]>();
  for (const t of tellings) {
    const place = t.places[0];
    const parts = [t.sentences.join(' '), t.act, t.days?.start, t.days?.end, place?.id ?? place?.name, t.killed[0]?.min, t.size];
    // two tellings of one report are never folded
    let key = parts.join('|');
    while (nodes.get(key)?.some((o) => o.report === t.report)) key += '+';
    const node = nodes.get(key);
    if (node) node.push(t);
    else nodes.set(key, [t]);
  }
  // as long as they are, without the room in which they grew
  return [...nodes.values()].map((node) => (node.length > 1 ? node.slice() : node)).sort((a, b) => a[0].index - b[0].index);
}

/** Compares two nodes by their first tellings, or by two of one report where there are such: those were told apart. */
export function compareNodes(a: Telling[], b: Telling[], comparing: Comparing): Comparison {
  const at = togetherIn(a, b);
  return at < 0 ? compareTellings(a[0], b[0], comparing) : compareTellings(a[at], tellingOf(b, a[at].source), comparing);
}

/** The score of {@link compareNodes} alone; where it surely lies below `least`, something less than that. */
export function weighNodes(a: Telling[], b: Telling[], comparing: Comparing, least?: number): number {
  const at = togetherIn(a, b);
  return at < 0 ? weighTellings(a[0], b[0], comparing, least) : weighTellings(a[at], tellingOf(b, a[at].source), comparing, least);
}

/** Which telling of the first node is of a report that the second has one of as well, or -1. Tellings of a node are in the order of their reports. */
function togetherIn(a: Telling[], b: Telling[]): number {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i].source === b[j].source) return i;
    if (a[i].source < b[j].source) i++;
    else j++;
  }
  return -1;
}

const tellingOf = (node: Telling[], source: number): Telling => node.find((t) => t.source === source)!;
