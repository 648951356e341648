import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../bin/truceline.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'truceline-serve-'));
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Serving {
  child: ChildProcess;
  /** Settles with the address; never where it ends before. */
  address: Promise<string>;
  ended: Promise<{ code: number | null; said: string }>;
}

function serve(...args: string[]): Serving {
  const child = spawn(process.execPath, [BIN, 'serve', '--by', 'nadia', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let said = '';
  child.stderr!.on('data', (text) => (said += text));
  const address = new Promise<string>((resolve) => child.stdout!.once('data', (text) => resolve(String(text).trim())));
  return { child, address, ended: once(child, 'close').then(([code]) => ({ code, said })) };
}

describe('truceline serve', () => {
  test('listens on this machine alone', async () => {
    for (const host of ['0.0.0.0', '192.168.1.5', '::', 'example.org', '127.0.0.1.example.org']) {
      const { code, said } = await serve('--data', join(folder, 'none'), '--host', host).ended;
      expect([host, code]).toEqual([host, 2]);
      expect(said).toContain('[needs-sign-in]');
    }
  });

  test('says that a port is taken, where one was asked for', async () => {
    const other: Server = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, said } = await serve('--data', join(folder, 'taken'), '--port', String(port)).ended;
    other.close();
    expect([code, said]).toEqual([2, expect.stringContaining('[port-taken]')]);
  });

  test('serves a new register, keeps others out of it, and ends on Ctrl+C with all of it kept', async () => {
    const data = join(folder, 'register');
    const first = serve('--data', data, '--port', '0');
    const address = await first.address;
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const body = JSON.stringify({ text: 'Shells struck Aleppo on Tuesday, killing two people, residents said.', published: '2016-05-10' });
    const taken = await fetch(`${address}api/v1/reports`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect(await taken.json()).toMatchObject({ items: [{ outcome: 'taken' }] });
    const second = await serve('--data', data, '--port', '0').ended;
    expect([second.code, second.said]).toEqual([2, expect.stringContaining('[register-locked]')]);
    first.child.kill('SIGINT');
    expect((await first.ended).code).toBe(0);
    const again = serve('--data', data, '--port', '0');
    const meta = await (await fetch(`${await again.address}api/v1/meta`)).json();
    expect(meta).toMatchObject({ counts: { reports: 1 }, waiting: 0 });
    again.child.kill('SIGINT');
    expect((await again.ended).code).toBe(0);
  });
});
