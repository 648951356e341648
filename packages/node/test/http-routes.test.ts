import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleFiles } from './engine-samples.ts';
import { reportOf, type Served, serveSamples } from './http-server.ts';

let served: Served;
beforeAll(async () => {
  served = await serveSamples();
});
afterAll(() => served.end());

describe('what is asked', () => {
  test.each([
    '/me',
    '/meta',
    '/situation',
    '/situation?asOf=2016-05-09',
    '/truces',
    '/truces/aleppo-2016-05',
    '/territory',
    '/territory?asOf=2016-05-09',
    '/changes?since=0',
    '/incidents?q=aleppo&sort=-killed',
    '/incidents/facets',
    '/incidents/map?bbox=30,30,45,40&zoom=7',
    '/incidents/timeline',
    '/reports',
    '/agreements',
    '/agreements/syria-2016-09',
    '/agreements/syria-2016-09/files',
    '/explain/aleppo-2016-05',
    '/places?q=alep',
    '/refused',
    '/journal?from=3&limit=2',
    '/journal/verify',
    '/review',
    '/notifications',
    '/sources/grades',
    '/views',
    '/sitreps',
  ])('%s is answered', async (path) => {
    const { status, json } = await served.get(path);
    expect(json).not.toBeNull();
    expect(status).toBe(200);
  });

  test('the days that a report tells near a passage, those of the passage first, each with its words', async () => {
    const { items } = (await served.get('/reports?q=Four+dead+in+strike')).json;
    const { text } = (await served.get(`/reports/${items[0].id}`)).json;
    const near = async (words: string) => {
      const start = text.indexOf(words);
      const { json } = await served.get(`/reports/${items[0].id}/days?start=${start}&end=${start + words.length}`);
      return json.items.map(({ when, words, span, inPassage }: Record<string, any>) => {
        expect(text.slice(span.start, span.end)).toBe(words);
        return [when.start.slice(0, 10), inPassage];
      });
    };
    expect((await near('killed four people'))[0]).toEqual(['2019-04-09', true]);
    expect((await near('found fragments of two bombs'))[0]).toEqual(['2019-04-10', true]);
    expect((await near('Radio Keldasund put the number of dead at five'))[0]).toEqual(['2019-04-09', false]);
    expect((await served.get('/reports/rep_none/days?start=0&end=4')).status).toBe(404);
  });

  test('an incident is found by its name and by its short name, with voices, findings and the words of its claims', async () => {
    const { items } = (await served.get('/incidents?limit=500')).json;
    for (const { id, short } of items.slice(0, 8)) {
      const { json } = await served.get(`/incidents/${id}`);
      expect((await served.get(`/incidents/${short}`)).json).toEqual(json);
      const claims = new Set(json.claims.map((claim: { id: string }) => claim.id));
      const told = new Set(json.voices.flatMap((voice: { claims: string[] }) => voice.claims));
      expect(told).toEqual(claims);
      const voices = json.voices.map(({ origin }: { origin: string }) => origin);
      expect(json.incident.origins.filter((origin: string) => !voices.includes(origin))).toEqual([]);
      const report = (await served.get(`/reports/${json.claims[0].report}`)).json;
      const { span, quote } = json.claims[0];
      expect(report.text.slice(span.start, span.end)).toBe(quote);
    }
  });

  test('filters narrow what is listed, and list, facets, map, timeline and export agree', async () => {
    const filter = encodeURIComponent(JSON.stringify({ finding: { verdict: ['breach'] } }));
    const { items, total } = (await served.get(`/incidents?limit=500&filter=${filter}`)).json;
    expect(total).toBe(items.length);
    expect(items.every((row: { verdicts: { verdict: string }[] }) => row.verdicts.some(({ verdict }) => verdict === 'breach'))).toBe(true);
    const facets = (await served.get(`/incidents/facets?filter=${filter}`)).json;
    expect(facets.total).toBe(total);
    const map = (await served.get(`/incidents/map?filter=${filter}`)).json;
    expect(map.total + map.nowhere).toBe(total);
    const { days, undated } = (await served.get(`/incidents/timeline?filter=${filter}`)).json;
    expect(days.reduce((n: number, day: { n: number }) => n + day.n, undated)).toBe(total);
    const { text, headers } = await served.get(`/incidents/export?format=csv&filter=${filter}`);
    expect(headers['content-disposition']).toContain('incidents.csv');
    const exported = text
      .split('\r\n')
      .slice(1)
      .flatMap((line) => /^(inc_[0-9a-f]+),/.exec(line)?.[1] ?? []);
    expect(exported).toEqual(items.map(({ id }: { id: string }) => id));
  });

  test('as of an instant nothing is listed that was published later', async () => {
    const { items } = (await served.get('/incidents?limit=500&asOf=2016-05-09')).json;
    expect(items.length).toBeGreaterThan(3);
    expect(items.every((row: { firstPublished: string }) => row.firstPublished <= '2016-05-09')).toBe(true);
  });

  test('the original of a report is its bytes, to be saved and never shown', async () => {
    const { items } = (await served.get('/reports?limit=1')).json;
    const { headers, text } = await served.get(`/reports/${items[0].id}/original`);
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/);
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(text.length).toBe(items[0].size);
  });

  test('what a client has already is not sent again until the register changes', async () => {
    const first = await served.get('/incidents');
    const tag = String(first.headers.etag);
    expect((await served.get('/incidents', { 'if-none-match': tag })).status).toBe(304);
    const { id } = first.json.items[0];
    await served.send('POST', '/judgements', { act: 'comment', target: id, text: 'Seen.', mentions: [] });
    const again = await served.get('/incidents', { 'if-none-match': tag });
    expect(again.status).toBe(200);
    expect(again.json.items[0].comments).toBe(1);
  });
});

describe('refusals', () => {
  test.each([
    ['GET', '/nothing', 404, 'no-route'],
    ['GET', '/incidents/inc_0000000000000000', 404, 'unknown-id'],
    ['GET', '/reports/rep_none', 404, 'unknown-id'],
    ['GET', '/truces/none', 404, 'unknown-id'],
    ['GET', '/agreements/none', 404, 'unknown-agreement'],
    ['GET', '/explain/none', 404, 'unknown-id'],
    ['GET', '/incidents?limit=0', 400, 'bad-request'],
    ['GET', '/incidents?cursor=nonsense', 400, 'bad-cursor'],
    ['GET', '/incidents?filter=%7B', 400, 'bad-filter'],
    ['GET', '/incidents?filter=%7B%22field%22%3A%22act%22%7D', 400, 'bad-filter'],
    ['GET', `/incidents?filter=${encodeURIComponent(`${'{"not":'.repeat(20)}{"and":[]}${'}'.repeat(20)}`)}`, 400, 'bad-filter'],
    ['GET', '/situation?asOf=yesterday', 400, 'bad-request'],
    ['GET', '/situation?asOf=2016-02-31', 400, 'bad-request'],
    ['GET', '/incidents/map?bbox=1,2,3', 400, 'bad-request'],
    ['DELETE', '/judgements/jdg_none', 404, 'unknown-judgement'],
    ['DELETE', '/views/jdg_none', 404, 'unknown-id'],
    ['GET', '/sitreps/sit_none', 404, 'unknown-id'],
    ['GET', '/incidents/%zz', 400, 'bad-request'],
    ['GET', `/incidents/${'x'.repeat(800)}`, 400, 'bad-request'],
    ['PUT', '/me', 404, 'no-route'],
  ] as const)('%s %s', async (method, path, status, code) => {
    const answer = await (method === 'GET' ? served.get(path) : served.send(method, path));
    expect(answer.json).toMatchObject({ status, code });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  test.each([
    ['a name made to point here', { host: 'evil.example' }, 'wrong-host'],
    ['a page of another site', { host: 'localhost:4170', origin: 'http://evil.example' }, 'wrong-origin'],
    ['another port of this machine', { host: 'localhost:4170', origin: 'http://localhost:8080' }, 'wrong-origin'],
    [
      'a request that a page of another site made',
      { host: '127.0.0.1', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
      'wrong-origin',
    ],
  ])('%s is let nowhere', async (_, headers, code) => {
    const { status, json } = await served.get('/me', headers);
    expect([status, json.code]).toEqual([403, code]);
  });

  test('a body that is not JSON, too large or of another kind is refused with a code', async () => {
    expect((await served.send('POST', '/judgements', '{', { 'content-type': 'application/json' })).json.code).toBe('bad-json');
    expect((await served.send('POST', '/judgements', 'x', { 'content-type': 'text/plain' })).json.code).toBe('wrong-media-type');
    expect((await served.send('POST', '/judgements', { act: 'comment', text: 'x'.repeat(3_000_000) })).json.code).toBe('too-large');
  });

  test('every answer carries the policy that lets a page load nothing from elsewhere', async () => {
    const { headers } = await served.get('/me');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

test('a client that asks without end is told to wait', async () => {
  const small = await serveSamples(sampleFiles().slice(0, 1), { most: 5 });
  const answers = [];
  for (let i = 0; i < 7; i++) answers.push(await small.get('/me'));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
  expect(answers[6].json.code).toBe('too-many-requests');
  expect(answers[6].headers['retry-after']).toBeDefined();
  await small.end();
});

test('pages stay whole while reports come in: no row twice, none of the first ones missing', async () => {
  const growing = await serveSamples(sampleFiles().slice(0, 25));
  const before = (await growing.get('/incidents?limit=500')).json.items.map(({ id }: { id: string }) => id);
  const seen: string[] = [];
  for (let cursor: string | null = '', n = 0; cursor !== null; n++) {
    const { items, next }: { items: { id: string }[]; next: string | null } = (
      await growing.get(`/incidents?limit=4${cursor ? `&cursor=${cursor}` : ''}`)
    ).json;
    seen.push(...items.map(({ id }) => id));
    cursor = next;
    await growing.send('POST', '/reports', reportOf(n));
    await growing.settle();
  }
  expect(new Set(seen).size).toBe(seen.length);
  const { items: after } = (await growing.get('/incidents?limit=500')).json;
  const still = new Set(after.map(({ id }: { id: string }) => id));
  expect(before.filter((id: string) => still.has(id) && !seen.includes(id))).toEqual([]);
  await growing.end();
});
