import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeArticles } from './articles.ts';
import { table } from './measure.ts';

/**
 * Reports in through the API of the built program, each acknowledged once it is on disk: one by one over many connections, and as one stream of
 * lines. The server is killed (-9) at the end of each, and `verify` must find every report that was acknowledged.
 * Usage: node bench/dist/intake.mjs [seconds] [connections] [lines of the stream]
 */
const seconds = Number(process.argv[2] ?? 20);
const connections = Number(process.argv[3] ?? 32);
const lines = Number(process.argv[4] ?? 20_000);

const program = fileURLToPath(new URL('../../packages/node/bin/truceline.mjs', import.meta.url));
const { raws, from } = await makeArticles(500);

/** A report like no other: an article with a number of its own. */
function reportOf(n: number): string {
  const { title, text } = raws[n % raws.length];
  return JSON.stringify({
    id: n,
    title,
    publisher: `Paper ${n % 40}`,
    published: `2016-05-${String(1 + (n % 28)).padStart(2, '0')}`,
    text,
  });
}

interface Running {
  folder: string;
  address: string;
  child: ChildProcess;
}

async function serve(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'truceline-intake-'));
  const args = [program, 'serve', '--data', join(folder, 'register'), '--port', '0', '--by', 'bench', '--quiet'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve) => child.stdout!.once('data', (text) => resolve(String(text).trim())));
  return { folder, address, child };
}

/** Kills the server and proves the register: how many reports are in it. */
async function killAndVerify({ folder, child }: Running): Promise<number> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  const { stdout } = spawnSync(process.execPath, [program, 'verify', '--data', join(folder, 'register'), '--json'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  const { sound, reports } = JSON.parse(stdout) as { sound: boolean; reports: number };
  if (!sound) throw new Error('The register is not sound.');
  return reports;
}

function send(address: string, path: string, type: string, body: string, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body) };
    const asked = request(`${address}api/v1${path}`, { method: 'POST', headers, ...(agent ? { agent } : {}) }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => (answer.statusCode === 200 ? resolve(text) : reject(new Error(`${answer.statusCode} ${text}`))));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Every connection sends the next report when the one before is acknowledged. */
async function oneByOne(): Promise<{ name: string; acknowledged: number; took: number; waits: number[]; found: number }> {
  const server = await serve();
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const waits: number[] = [];
  const until = performance.now() + seconds * 1000;
  const began = performance.now();
  let next = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const body = reportOf(next++);
      const at = performance.now();
      await send(server.address, '/reports', 'application/json', body, agent);
      waits.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const took = performance.now() - began;
  agent.destroy();
  return { name: `one a request, ${connections} connections`, acknowledged: waits.length, took, waits, found: await killAndVerify(server) };
}

async function asStream(): Promise<{ name: string; acknowledged: number; took: number; waits: number[]; found: number }> {
  const server = await serve();
  const body = Array.from({ length: lines }, (_, n) => reportOf(n)).join('\n');
  const began = performance.now();
  const answer = await send(server.address, '/reports/bulk', 'application/x-ndjson', body);
  const took = performance.now() - began;
  const acknowledged = answer.split('\n').filter((line) => line.includes('"taken"')).length;
  return { name: `one stream of ${lines} lines`, acknowledged, took, waits: [], found: await killAndVerify(server) };
}

const rows: string[][] = [];
for (const measured of [await oneByOne(), await asStream()]) {
  const { name, acknowledged, took, waits, found } = measured;
  if (found < acknowledged) throw new Error(`${acknowledged} were acknowledged, and ${found} are there.`);
  const sorted = waits.sort((a, b) => a - b);
  const at = (part: number): string => (sorted.length ? `${sorted[Math.floor(sorted.length * part)].toFixed(0)} ms` : '');
  rows.push([name, String(acknowledged), (acknowledged / (took / 1000)).toFixed(0), at(0.5), at(0.95), String(found)]);
}
console.log(`${from}; ${availableParallelism()} processors; Node ${process.versions.node}\n`);
console.log(table([['reports in', 'acknowledged', 'a second', 'half within', '95 % within', 'found after kill -9'], ...rows]));
