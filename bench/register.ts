import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Filter, Sort } from '../packages/node/src/views/schemas/filter-schema.ts';
import type { ComposedViews } from '../packages/node/src/views/sql/composed-views.ts';
import { openEmbeddedProjection, openProjectionDatabase } from '../packages/node/src/views/sql/open-projection.ts';
import type { IncidentDocuments, ProjectionBatch } from '../packages/node/src/views/sql/projection-batch.ts';
import { SqlViews } from '../packages/node/src/views/sql/sql-views.ts';
import { makeIncidents, seeded } from './make-incidents.ts';
import { table } from './measure.ts';

// How fast pages of a large register are served: `node bench/dist/register.mjs [incidents] [rounds] [postgres URL]`.
const count = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 60);
const url = process.argv[4];
/** Incidents written at once: up to a million go in one piece, as a rebuild writes them; more are additions, which are told as changes. */
const PART = 1_000_000;
const names = { name: (id: string) => id };
const none = {} as ComposedViews;

const folder = mkdtempSync(join(tmpdir(), 'truceline-bench-'));
const place = url ? await openProjectionDatabase(url) : await openEmbeddedProjection(folder);
try {
  await run();
} finally {
  await place.close();
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
  const register = `bench-${process.pid}`;
  let views = await SqlViews.open(place.db, register, names, none);
  const filled = performance.now();
  const made = makeIncidents(count);
  for (let written = 0; written < count; ) {
    const incidents: IncidentDocuments[] = [];
    for (; incidents.length < PART && written < count; written++) {
      const indexed = made.next().value!;
      incidents.push({ indexed, page: '{}', names: [indexed.row.short], hash: 'bench' });
    }
    await views.write(batchOf(written, incidents));
    process.stderr.write(`\r${written} incidents`);
  }
  process.stderr.write('\n');
  const fill = (performance.now() - filled) / 1000;
  const opened = performance.now();
  views = await SqlViews.open(place.db, register, names, none);
  const load = (performance.now() - opened) / 1000;
  const rows = [['asked', 'p50 ms', 'p95 ms', 'slowest ms']];
  for (const [what, ask] of questions(views)) {
    const times: number[] = [];
    for (let i = 0; i < rounds; i++) {
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share: number): string => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
    rows.push([what, at(0.5), at(0.95), at(1)]);
  }
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(`${count} incidents, ${rounds} rounds, ${url ? 'PostgreSQL' : 'PGlite'}, Node ${process.versions.node}`);
  console.log(
    `written in ${fill.toFixed(1)} s (${Math.round(count / fill)} a second); opened in ${load.toFixed(1)} s; memory ${memory} MB\n`,
  );
  console.log(table(rows));
}

function batchOf(revision: number, incidents: IncidentDocuments[]): ProjectionBatch {
  const counts = { reports: 0, claims: 0, incidents: revision, findings: 0, refused: 0, review: 0 };
  const doc = { state: { counts, asOfRange: null }, people: [], truces: [], states: [], titles: [], today: '2019-12-28' };
  return { revision, head: '', stamp: 'bench', incidents, gone: [], reports: [], reportsGone: [], doc: doc as ProjectionBatch['doc'] };
}

/** Questions of a monitor's day, each asked with other values every time. */
function questions(views: SqlViews): [string, () => Promise<unknown>][] {
  const { below, pick } = seeded(7);
  const who = 'omar';
  const filter = (): Filter => ({
    and: [
      { field: 'act', op: 'in', value: [pick(['airstrike', 'shelling', 'drone']), pick(['ground-clash', 'overflight', 'ied-suicide'])] },
      {
        or: [
          { field: 'area', op: 'under', value: `district:${below(24)}` },
          { field: 'verdict', op: 'eq', value: 'breach' },
        ],
      },
      { field: 'when', op: 'between', value: [`201${below(5)}-03-01`, `201${5 + below(5)}-09-01`] },
    ],
  });
  const words = (): string => pick(['market', 'field hospital', 'northern', 'checkpoint river', 'bakery', 'water sta', 'lorry']);
  const rare = (): string => `${pick(['baden', 'ranor', 'talmir', 'sudun', 'velosh'])}`;
  const box = (): [number, number, number, number] => {
    const [west, south] = [36 + below(30) / 10, 33 + below(30) / 10];
    return [west, south, west + 0.8, south + 0.8];
  };
  const sort = (): Sort => pick(['-when', '-killed', 'place', '-updated'] as const);
  return [
    ['the list, as it opens', () => views.incidents({ who, sort: '-when', limit: 50 })],
    ['a filtered list', () => views.incidents({ who, sort: sort(), limit: 50, filter: filter() })],
    [
      'its second page',
      async () => {
        const question = { who, sort: '-when' as const, limit: 50, filter: filter() };
        const { next } = await views.incidents(question);
        return next && views.incidents({ ...question, cursor: next });
      },
    ],
    [
      'full text, common words',
      () => views.incidents({ who, sort: '-when', limit: 50, q: `${words()} ${pick(['a', 'b', 'm', 's', 'w'])}` }),
    ],
    ['full text, a rare word', () => views.incidents({ who, sort: '-when', limit: 50, q: rare() })],
    ['facets of everything', () => views.facets({ who })],
    ['facets of a filter', () => views.facets({ who, filter: filter() })],
    ['a box of the map, near', () => views.map({ who, zoom: 11, bbox: box() })],
    ['the map of everything', () => views.map({ who, zoom: 6 })],
    ['the timeline of a filter', () => views.timeline({ who, filter: filter() })],
    [
      'one incident by its short name',
      async () => views.incident((await views.incidents({ who, sort: '-when', limit: 1 })).items[0].short, who),
    ],
  ];
}
