import { type Comparing, type Comparison, compareTellings, weighTellings } from './compare/compare-tellings.ts';
import { hashName } from './hash-name.ts';
import { NumberGroups } from './number-groups.ts';
import type { Telling } from './telling.ts';

/** Tellings, those of one sentence that were read alike together: nodes, in the order of their first tellings. */
export class TellingNodes {
  constructor(
    private readonly tellings: Telling[],
    private readonly groups: NumberGroups,
  ) {}

  /** How many nodes there are. */
  get count(): number {
    return this.groups.count;
  }

  /** The first telling of a node. */
  head(node: number): Telling {
    return this.tellings[this.groups.at(node, 0)];
  }

  /** The tellings of a node, in their order. */
  of(node: number): Telling[] {
    return Array.from(this.groups.of(node), (telling) => this.tellings[telling]);
  }

  /** Lets the tellings of a node go: nobody asks for them any more. */
  forget(node: number): void {
    for (const telling of this.groups.of(node)) (this.tellings as (Telling | null)[])[telling] = null;
  }

  /** What {@link weighNodes} gives for two of them, without a list of either: it is asked for millions of times. */
  weigh(a: number, b: number, comparing: Comparing, least?: number): number {
    const { tellings, groups } = this;
    for (let i = 0, j = 0; i < groups.size(a) && j < groups.size(b); ) {
      const [x, y] = [tellings[groups.at(a, i)], tellings[groups.at(b, j)]];
      if (x.source === y.source) return weighTellings(x, y, comparing, least);
      if (x.source < y.source) i++;
      else j++;
    }
    return weighTellings(this.head(a), this.head(b), comparing, least);
  }
}

/** Tellings of one sentence that were read alike are one node, so that a story of a thousand carriers costs as much as one. The tellings are numbered as they come. */
export function foldCopies(tellings: Telling[]): TellingNodes {
  // by a number that stands for how they were read, a text for each of those alone of which that is the same
  const drawn = Float64Array.from(tellings, (telling, i) => hashName(readingOf(telling)) * SPREAD + i).sort();
  const node = Int32Array.from(tellings.keys());
  for (let from = 0, to = 0; from < drawn.length; from = to) {
    const hash = Math.floor(drawn[from] / SPREAD);
    while (to < drawn.length && Math.floor(drawn[to] / SPREAD) === hash) to++;
    if (to - from > 1)
      foldAlike(
        Array.from(drawn.subarray(from, to), (key) => tellings[key - hash * SPREAD]),
        node,
      );
  }
  let count = 0;
  for (const [i, first] of node.entries()) node[i] = first === i ? count++ : node[first];
  return new TellingNodes(tellings, new NumberGroups(node, count));
}
/** Room for the number of a telling beside 32 bits in one double. */
const SPREAD = 2 ** 21;

/** How a telling was read. */
function readingOf(t: Telling): string {
  const place = t.places[0];
  return [
    t.sentenceNumbers.join(' '),
    t.act,
    t.days?.start,
    t.days?.end,
    place?.id ?? place?.name,
    t.killed[0]?.min,
    t.actors[0],
    t.size,
  ].join('|');
}

/** Notes for each of some tellings the first of its node. */
function foldAlike(tellings: readonly Telling[], node: Int32Array): void {
  const nodes = new Map<string, { first: number; source: number }>();
  for (const t of tellings) {
    // two tellings of one report are never folded
    let key = readingOf(t);
    while (nodes.get(key)?.source === t.source) key += '+';
    const known = nodes.get(key);
    node[t.index] = known?.first ?? t.index;
    nodes.set(key, { first: node[t.index], source: t.source });
  }
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
