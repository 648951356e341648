import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMemoryEngine } from '../src/engine/memory-engine.ts';
import type { RegisterEngine } from '../src/engine/register-engine.ts';
import { createServer } from '../src/http/create-server.ts';
import type { Api } from '../src/http/server-parts.ts';
import { type FileRegister, openRegister } from '../src/store/files/open-register.ts';
import { verifyRegister } from '../src/store/verify-register.ts';
import { knowledge, PROGRAM, READINGS, sampleFiles, takeFiles } from './engine-samples.ts';

/** A server over a register in files, as `serve` makes it. */
export interface Served {
  server: Api;
  register: FileRegister;
  engine: RegisterEngine;
  folder: string;
  /** What it was told of faults of the program. */
  faults: unknown[];
  get(path: string, headers?: Record<string, string>): Promise<Answered>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>;
  /** Settles once everything in the journal is shown. */
  settle(): Promise<void>;
  end(): Promise<void>;
}

/** An answer of the server. */
export interface Answered {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what each test is about
  json: any;
}

/** Serves a register of these sample reports out of a folder of its own. */
export async function serveSamples(files: readonly string[] = sampleFiles(), more: { most?: number; web?: string } = {}): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'truceline-http-'));
  const register = await openRegister(folder);
  await takeFiles(register, files);
  const engine = await openMemoryEngine(register, knowledge, PROGRAM, READINGS);
  const faults: unknown[] = [];
  const verify = () => verifyRegister(folder);
  const parts = { register, engine, knowledge, who: 'nadia', program: PROGRAM, web: null, verify, now: () => new Date().toISOString() };
  const server = await createServer({ ...parts, ...more }, (error) => faults.push(error));
  const ask: Served['send'] = async (method, path, body, headers = {}) => {
    const answer = await server.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { payload: body as string }),
    });
    const { statusCode, payload } = answer;
    const isJson = /json/.test(String(answer.headers['content-type'])) && !/ndjson/.test(String(answer.headers['content-type']));
    return { status: statusCode, headers: answer.headers, text: payload, json: isJson && payload ? JSON.parse(payload) : null };
  };
  return {
    server,
    register,
    engine,
    folder,
    faults,
    get: (path, headers) => ask('GET' as 'POST', path, undefined, headers),
    send: ask,
    settle: async () => engine.reached((await register.journal.head()).seq),
    async end() {
      await server.close();
      await engine.close();
      await register.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Text of a report about shelling on a day, unlike any other by its number. */
export function reportOf(n: number): { text: string; title: string; publisher: string; published: string } {
  const day = String(1 + (n % 28)).padStart(2, '0');
  return {
    title: `Shelling, number ${n}`,
    publisher: `Local News ${n % 7}`,
    published: `2016-06-${day}`,
    text: `ALEPPO, ${Number(day)} June 2016. Government forces shelled the Bustan al-Qasr district of Aleppo, killing ${2 + (n % 40)} people and wounding ${3 + n}, residents said.`,
  };
}
