import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { RawReport } from '../src/model/report.ts';
import type { Situation } from '../src/model/situation.ts';
import { FIXTURES } from './fixtures-gold.ts';
import { situationOf } from './read-samples.ts';

/** A passage of a report, and the words in it that tell the occurrence in question. */
interface Passage {
  on: string;
  by: string;
  text: string;
  at: string;
  lang?: string;
}
interface Pair {
  why: string;
  one: boolean;
  a: Passage;
  b: Passage;
}

// Floors stand a little under what was reached, and only ever go up.
const FLOORS = { read: 0.95, precision: 0.89, recall: 0.87 };
/** Stories put together with another pair's, at most. */
const MIXED = 2;

const pairs: Pair[] = parse(readFileSync(join(FIXTURES, 'pairs/pairs.yaml'), 'utf8'));

function rawOf({ on, by, text, lang = 'en' }: Passage): RawReport {
  const hash = createHash('sha256').update(`${by} ${on} ${text}`).digest('hex');
  return { hash, file: null, recordId: hash, title: null, publisher: by, published: on, language: lang, url: null, text };
}

const run = (passages: readonly Passage[]): Situation =>
  situationOf([...new Map(passages.map((p) => [rawOf(p).hash, rawOf(p)])).values()], { agreements: [] });

/** The incident that a passage's words tell, or null where none is read there. */
function incidentAt({ reports, claims, incidents }: Situation, passage: Passage): string | null {
  const report = reports.find(({ recordId }) => recordId === rawOf(passage).hash);
  const start = passage.text.indexOf(passage.at);
  const [from, to] = [passage.text.lastIndexOf('. ', start), passage.text.indexOf('. ', start)];
  const near = claims
    .filter((c) => c.report === report?.id && c.kind === 'incident' && c.stance !== 'denies')
    .filter(({ span }) => span.end > from && span.start < (to < 0 ? passage.text.length : to))
    .map((claim) => ({ claim, shared: Math.min(claim.span.end, start + passage.at.length) - Math.max(claim.span.start, start) }))
    .sort((x, y) => y.shared - x.shared);
  return incidents.find((i) => near.length > 0 && i.claims.includes(near[0].claim.id))?.id ?? null;
}

/** Pairs that begin with one and the same story tell of that together. */
const storyOf = ({ a }: Pair): string => `${a.by} ${a.on} ${a.text.slice(0, 40)}`;

function tell(tellingOf: (pair: Pair) => Situation): { read: number; joined: Pair[]; lines: string[] } {
  const joined: Pair[] = [];
  const lines: string[] = [];
  let read = 0;
  for (const pair of pairs) {
    const situation = tellingOf(pair);
    const [x, y] = [incidentAt(situation, pair.a), incidentAt(situation, pair.b)];
    if (x && y) read++;
    if (x !== null && x === y) joined.push(pair);
    if ((x !== null && x === y) === pair.one) continue;
    const because = pair.one ? [] : (situation.incidents.find(({ id }) => id === x)?.because ?? []);
    lines.push([`${pair.one ? 'kept apart' : 'put together'}${x && y ? '' : ' (not read)'}: ${pair.why}`, ...because].join('\n    '));
  }
  return { read, joined, lines };
}

const share = (some: readonly unknown[], all: readonly unknown[]): number => some.length / all.length;

describe('pairs of passages', () => {
  const all = run(pairs.flatMap(({ a, b }) => [a, b]));

  it('holds words that stand in the passages', () => {
    for (const { a, b } of pairs) for (const { text, at } of [a, b]) expect(text).toContain(at);
  });

  it.each([
    ['by itself', ({ a, b }: Pair) => run([a, b])],
    ['among all the others', () => all],
  ])('tells of each, %s, whether it is of one occurrence', (how, tellingOf) => {
    const { read, joined, lines } = tell(tellingOf);
    const right = joined.filter(({ one }) => one);
    const reached = {
      read: read / pairs.length,
      precision: share(right, joined),
      recall: share(
        right,
        pairs.filter(({ one }) => one),
      ),
    };
    if (process.env.TRUCELINE_TELL) console.log([how, JSON.stringify(reached), ...lines].join('\n'));
    expect(Object.entries(FLOORS).filter(([name, floor]) => reached[name as keyof typeof FLOORS] < floor)).toEqual([]);
  });

  it('puts none together with another pair of another story', () => {
    const holders = new Map<string, Set<string>>();
    for (const pair of pairs) {
      for (const passage of [pair.a, pair.b]) {
        const incident = incidentAt(all, passage);
        if (incident) holders.set(incident, (holders.get(incident) ?? new Set()).add(storyOf(pair)));
      }
    }
    const mixed = [...holders.values()].filter((stories) => stories.size > 1).map((stories) => [...stories]);
    if (process.env.TRUCELINE_TELL) console.log(JSON.stringify(mixed, null, 1));
    expect(mixed.length).toBeLessThanOrEqual(MIXED);
  });
});
