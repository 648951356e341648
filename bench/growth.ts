import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { composeFromClaims, takeReports } from '@truceline/core/pipeline.ts';
import { loadKnowledge } from '../packages/node/src/knowledge/load-knowledge.ts';
import { readInWorkers } from '../packages/node/src/read-in-workers.ts';
import { openShelves } from '../packages/node/src/shelves/shelves.ts';
import { makeArticles } from './articles.ts';
import { median, table } from './measure.ts';

/**
 * How a run grows: what a second thread brings to the reading of many articles, and what comes after it, with claims, incidents and findings on shelves as
 * `truceline run` has them. Each reading has a process of its own, for whoever reads second in one process finds it compiled.
 * Usage: node bench/dist/growth.mjs [articles] [threads] [rounds]
 */
const count = Number(process.argv[2] ?? 2000);
const threads = Number(process.argv[3] ?? 2);
const rounds = Number(process.argv[4] ?? 3);
const ALONE = 'TRUCELINE_BENCH_THREADS';

/** What a reading took, in seconds by the clock and of CPU time. */
interface Taken {
  span: number;
  work: number;
}

const knowledge = loadKnowledge();
const { raws, from } = await makeArticles(count);
const reports = takeReports(raws, knowledge);
if (process.env[ALONE]) {
  process.stdout.write(JSON.stringify(await readOnce(Number(process.env[ALONE]))));
  process.exit(0);
}

async function readOnce(n: number): Promise<Taken> {
  const { claims: shelf } = openShelves();
  const before = performance.now();
  const cpu = process.cpuUsage();
  await readInWorkers(reports, knowledge, { threads: n, shelf });
  const { user, system } = process.cpuUsage(cpu);
  return { span: (performance.now() - before) / 1000, work: (user + system) / 1e6 };
}

const spans: number[][] = [[], []];
const work: number[][] = [[], []];
for (let round = 0; round < rounds; round++) {
  for (const [k, n] of [1, threads].entries()) {
    const env = { ...process.env, [ALONE]: String(n) };
    const taken = JSON.parse(execFileSync(process.execPath, [import.meta.filename, String(count)], { env, encoding: 'utf8' })) as Taken;
    spans[k].push(taken.span);
    work[k].push(taken.work);
  }
}
const keep = openShelves();
const read = await readInWorkers(reports, knowledge, { threads: 1, shelf: keep.claims });
const before = performance.now();
const situation = composeFromClaims(reports, read, knowledge, { program: 'bench', keep });
const rest = (performance.now() - before) / 1000;

process.stdout.write(
  `${reports.length} reports (${from}); ${availableParallelism()} processors; Node ${process.versions.node}; seconds by the clock\n\n`,
);
process.stdout.write(
  `${table([
    ['what', 'figure'],
    ['reading, one thread', `${median(spans[0]).toFixed(1)} s`],
    [`reading, ${threads} threads`, `${median(spans[1]).toFixed(1)} s`],
    ['CPU time, one thread', `${median(work[0]).toFixed(1)} s`],
    [`CPU time, ${threads} threads`, `${median(work[1]).toFixed(1)} s`],
    ['times as fast', median(spans[0].map((s, i) => s / spans[1][i])).toFixed(2)],
    ['copies, clusters, findings, truces, situation', `${rest.toFixed(1)} s`],
    ['claims, incidents, findings', `${situation.claims.length}, ${situation.incidents.length}, ${situation.findings.length}`],
  ])}\n`,
);
