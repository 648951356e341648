import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleFiles } from './engine-samples.ts';
import { type Served, serveSamples } from './http-server.ts';

const web = mkdtempSync(join(tmpdir(), 'truceline-web-'));
let served: Served;

/** Pages as a build leaves them: a page that names its script by what it holds. */
function build(name: string): void {
  rmSync(join(web, 'assets'), { recursive: true, force: true });
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), `<!doctype html><script type="module" src="/assets/${name}.js"></script>`);
  writeFileSync(join(web, 'assets', `${name}.js`), `console.log('${name}')`);
}

beforeAll(async () => {
  build('page-one');
  served = await serveSamples(sampleFiles().slice(0, 1), { web });
});
afterAll(async () => {
  await served.end();
  rmSync(web, { recursive: true, force: true });
});

const ask = (url: string, headers: Record<string, string> = {}) => served.server.inject({ method: 'GET', url, headers });

test('pages that are built anew while a server runs are served as they stood when it began', async () => {
  const before = await ask('/');
  build('page-two');
  const page = await ask('/');
  expect(page.payload).toBe(before.payload);
  const [script] = /\/assets\/[\w-]+\.js/.exec(page.payload)!;
  const found = await ask(script);
  expect([found.statusCode, found.payload]).toEqual([200, "console.log('page-one')"]);
  expect(found.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': expect.stringContaining('immutable'),
  });
  expect((await ask('/assets/page-two.js')).statusCode).toBe(404);
});

test('every address within the pages is answered with the page; a client that has it is told so', async () => {
  const page = await ask('/incidents/TL-0000000', { accept: 'text/html' });
  expect(page.payload).toBe((await ask('/index.html')).payload);
  expect(page.headers['cache-control']).toBe('no-cache');
  expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  expect((await ask('/', { 'if-none-match': String(page.headers.etag) })).statusCode).toBe(304);
  expect((await ask('/nothing.png')).statusCode).toBe(404);
  expect((await ask('/../package.json')).statusCode).toBe(404);
});
