import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRegister } from '../src/store/files/read-register.ts';
import { openEmbeddedProjection } from '../src/views/sql/open-projection.ts';

const PROGRAM = fileURLToPath(new URL('../bin/truceline.mjs', import.meta.url));
const PLACES = ['Aleppo', 'Homs', 'Idlib', 'Douma', 'Raqqa', 'Daraa'];
const NUMBERS = ['two', 'three', 'five', 'nine'];
const ENV = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' };
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'truceline-serve-crash-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function truceline(...args: string[]) {
  return spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8', env: ENV });
}

/** The real program, serving the register on a port of its own. */
async function serve(data: string): Promise<{ child: ChildProcess; api: string; ended: Promise<unknown> }> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--data', data, '--port', '0', '--by', 'nadia', '--quiet'], { env: ENV });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr!.on('data', (text) => {
      said += text;
    });
    child.stdout!.on('data', (text) => {
      said += text;
      const found = /http:\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    void ended.then(() => reject(new Error(`The program ended: ${said}`)));
  });
  return { child, api: `${address}api/v1`, ended };
}

/** The revision at which the tables in a folder stand; 0 where there are none. */
async function revisionKept(folder: string): Promise<number> {
  if (!existsSync(join(folder, 'tables'))) return 0;
  const { db, close } = await openEmbeddedProjection(folder);
  try {
    const row = await db.selectFrom('truceline_view').select('revision').executeTakeFirst();
    return Number(row?.revision ?? 0);
  } finally {
    await close();
  }
}

async function post(url: string, body: object): Promise<Record<string, unknown>> {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

describe('the program killed while it serves', () => {
  test('loses nothing that it acknowledged in 200 intakes and judgements; what it shows then is what a rebuild shows', async () => {
    const data = join(folder, 'desk');
    const acknowledged: string[] = [];
    let number = 0;
    let kills = 0;
    /** Takes and judges, four at a time, until the program is gone or enough was acknowledged. */
    const work = async (api: string, until: number): Promise<void> => {
      const one = async (): Promise<void> => {
        while (acknowledged.length < until) {
          const n = ++number;
          if (n % 3 === 0) {
            const { items } = (await (await fetch(`${api}/incidents?limit=40`)).json()) as { items: { id: string }[] };
            const target = items[n % Math.max(1, items.length)]?.id;
            if (!target) continue;
            const { id } = await post(`${api}/judgements`, { act: 'comment', target, text: `seen, call ${n}`, mentions: [] });
            acknowledged.push(String(id));
            continue;
          }
          const place = PLACES[n % PLACES.length];
          const text = `Shells fell on ${place} on ${1 + (n % 28)} September 2016, killing ${NUMBERS[n % NUMBERS.length]} people, residents said in call ${n}.`;
          const { items } = (await post(`${api}/reports`, { text, published: '2016-09-29', title: `Call ${n}` })) as {
            items: { outcome: string; reports: string[] }[];
          };
          expect(items[0].outcome).toBe('taken');
          acknowledged.push(items[0].reports[0]);
        }
      };
      await Promise.allSettled(Array.from({ length: 4 }, one));
    };
    for (const moment of [400, 90, 700, 250, 1300, 40]) {
      const { child, api, ended } = await serve(data);
      const working = work(api, 200);
      await new Promise((resolve) => setTimeout(resolve, moment));
      child.kill('SIGKILL');
      kills++;
      await Promise.all([ended, working]);
    }
    const last = await serve(data);
    await work(last.api, 200);
    expect(acknowledged.length).toBeGreaterThanOrEqual(200);
    expect(kills).toBe(6);
    const stop = async ({ child, api, ended }: typeof last): Promise<void> => {
      for (let waiting = 1; waiting > 0; ) {
        ({ waiting } = (await (await fetch(`${api}/meta`)).json()) as { waiting: number });
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      child.kill('SIGTERM');
      await ended;
    };
    await stop(last);
    const { entries } = await readRegister(data);
    // a busy machine ends the threads before the tables have caught up: they go on where the register is served again
    for (let tries = 0; tries < 5 && (await revisionKept(join(data, 'projection'))) < entries.length; tries++)
      await stop(await serve(data));

    const there = new Set(entries.map(({ id }) => id));
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
    const verified = truceline('verify', '--data', data);
    expect(verified).toMatchObject({ status: 0, stdout: expect.stringMatching(/^sound: /) });
    expect(truceline('rebuild', '--data', data)).toMatchObject({ status: 0, stderr: expect.stringContaining('equal to the one before') });
  });
});
