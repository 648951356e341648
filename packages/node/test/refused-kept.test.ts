import { expect, test } from 'vitest';
import { openMemoryEngine } from '../src/engine/memory-engine.ts';
import { createFreshAnswer } from '../src/http/answer-fresh.ts';
import { verifyRegister } from '../src/store/verify-register.ts';
import { knowledge, PROGRAM, READINGS, sampleFiles } from './engine-samples.ts';
import { serveSamples } from './http-server.ts';

const FORM = 'multipart/form-data; boundary=b';
const upload = (name: string, text: string) =>
  `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n${text}\r\n--b--\r\n`;

test('an upload that was refused is told of by every server after, until one of that name is taken', async () => {
  const served = await serveSamples(sampleFiles().slice(0, 2));
  const send = (text: string) => served.send('POST', '/reports', upload('notes.json', text), { 'content-type': FORM });
  expect((await send('{"no": "text"}')).json.items).toMatchObject([{ outcome: 'refused', file: 'notes.json' }]);
  const lines = '{"text":"Shells fell on the market of Homs on Monday, residents said."}\n{"title":"nothing"}\n';
  await served.send('POST', '/reports/bulk?from=desk.jsonl', lines, { 'content-type': 'application/x-ndjson' });
  await served.settle();
  const { json } = await served.get('/refused');
  expect(json).toMatchObject([
    { file: 'desk.jsonl:2', by: 'nadia', at: expect.stringMatching(/Z$/) },
    { file: 'notes.json', by: 'nadia', code: expect.any(String), reason: expect.any(String) },
  ]);
  const later = await openMemoryEngine(served.register, knowledge, PROGRAM, READINGS);
  expect((await later.views.standing()).refused).toEqual(json);
  await later.close();
  expect(await verifyRegister(served.folder)).toMatchObject({ sound: true, reports: 3, judgements: 0 });
  await send('{"text": "Jets struck Douma on Tuesday, killing two, residents said."}');
  await served.settle();
  expect((await served.get('/refused')).json.map(({ file }: { file: string }) => file)).toEqual(['desk.jsonl:2']);
  await served.end();
});

test('an answer that a client keeps is of one program, one knowledge and one person', async () => {
  const tags = new Set<string>();
  for (const of of [
    { program: '1', version: 'a', who: 'nadia' },
    { program: '2', version: 'a', who: 'nadia' },
    { program: '1', version: 'b', who: 'nadia' },
    { program: '1', version: 'a', who: 'omar' },
  ]) {
    const answer = createFreshAnswer({
      engine: { views: { revision: async () => 7 } } as never,
      program: of.program,
      knowledge: { ...knowledge, version: of.version },
      who: of.who,
    });
    const reply = { header: (name: string, value: string) => (name === 'etag' && tags.add(value), reply) };
    await answer({ headers: {} } as never, reply as never);
  }
  expect(tags.size).toBe(4);
});

test('the name of a part leads back to the incident once its split is undone', async () => {
  const served = await serveSamples();
  const { items } = (await served.get('/incidents?limit=500')).json;
  const pages = await Promise.all(items.map(async ({ id }: { id: string }) => (await served.get(`/incidents/${id}`)).json));
  const many = pages.find(({ claims }) => claims.length > 2 && claims.every((one: { kind: string }) => one.kind === 'incident'));
  const [first, second] = many.claims.map(({ id }: { id: string }) => id);
  const split = { act: 'split', target: many.row.id, groups: [[first], [second]], reason: 'two' };
  const made = (await served.send('POST', '/judgements', split)).json;
  const before = new Set(items.map(({ id }: { id: string }) => id));
  const parts = (await served.get('/incidents?limit=500')).json.items.filter(({ id }: { id: string }) => !before.has(id));
  expect(parts.length).toBeGreaterThan(0);
  await served.send('DELETE', `/judgements/${made.id}`);
  for (const { id, short } of parts) {
    const { status, json } = await served.get(`/incidents/${id}`);
    expect([status, json.row?.id, json.was]).toEqual([200, many.row.id, id]);
    expect((await served.get(`/incidents/${short}`)).status).toBe(200);
  }
  await served.end();
});
