import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleFiles } from './engine-samples.ts';
import { reportOf, type Served, serveSamples } from './http-server.ts';
import { all } from './store-contract.ts';

let served: Served;
beforeAll(async () => {
  served = await serveSamples(sampleFiles().slice(0, 24));
});
afterAll(() => served.end());

const rows = async (query = 'sort=-origins&limit=500') => (await served.get(`/incidents?${query}`)).json.items;

describe('reports in', () => {
  test('files are taken, known or refused, each with its reason, and are in the journal when that is told', async () => {
    const [fresh] = sampleFiles().slice(30);
    const known = sampleFiles()[0];
    const form = new FormData();
    form.append('file', new Blob([readFileSync(fresh)]), basename(fresh));
    form.append('file', new Blob([readFileSync(known)]), basename(known));
    form.append('file', new Blob([new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 1, 2, 3])]), 'program.pdf');
    form.append('file', new Blob(['{"text":"A first report of shelling."}\n{"title":"no text"}\n']), 'two.jsonl');
    const request = new Request('http://localhost/', { method: 'POST', body: form });
    const body = Buffer.from(await request.arrayBuffer());
    const { json, status } = await served.send('POST', '/reports', body, { 'content-type': request.headers.get('content-type')! });
    expect(status).toBe(200);
    const told = json.items.map(({ n, file, outcome, code }: Record<string, unknown>) => [n, file, outcome, code]);
    expect(told).toEqual([
      [1, basename(fresh), 'taken', null],
      [2, basename(known), 'known', null],
      [3, 'program.pdf', 'refused', 'wrong-kind'],
      [4, 'two.jsonl', 'taken', null],
      [5, 'two.jsonl:2', 'refused', 'bad-record'],
    ]);
    const ids = new Set((await all(served.register)).map(({ id }) => id));
    expect(json.items.flatMap(({ reports }: { reports: string[] }) => reports).every((id: string) => ids.has(id))).toBe(true);
    const refused = (await served.get('/refused')).json.map(({ file }: { file: string }) => file);
    expect(refused).toEqual(['two.jsonl:2', 'program.pdf']);
  });

  test('a table with columns of its own is taken with their mapping', async () => {
    const form = new FormData();
    form.append('columns', JSON.stringify({ text: 'narrative', published: 'day' }));
    form.append('file', new Blob(['day,narrative\n2016-06-01,"Shells struck Idlib on Wednesday, killing two."\n']), 'log.csv');
    const request = new Request('http://localhost/', { method: 'POST', body: form });
    const body = Buffer.from(await request.arrayBuffer());
    const { json } = await served.send('POST', '/reports', body, { 'content-type': request.headers.get('content-type')! });
    expect(json.items).toMatchObject([{ outcome: 'taken', file: 'log.csv' }]);
    await served.settle();
    expect((await served.get(`/reports/${json.items[0].reports[0]}`)).json.text).toContain('Shells struck Idlib');
  });

  test('records come one or many at a time, and a pasted text is read a moment later', async () => {
    const one = await served.send('POST', '/reports', reportOf(1));
    expect(one.json.items).toMatchObject([{ n: 1, outcome: 'taken', file: null }]);
    const many = await served.send('POST', '/reports', { reports: [reportOf(1), reportOf(2), { title: 'none' }, 7] });
    expect(many.json.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['known', 'taken', 'refused', 'refused']);
    expect((await served.send('POST', '/reports', { title: 'none' })).json.code).toBe('bad-record');
    await served.settle();
    const page = (await served.get(`/reports/${one.json.items[0].reports[0]}`)).json;
    expect(page.row).toMatchObject({ reading: 'read', takenBy: 'nadia' });
    expect(page.captures).toMatchObject([{ how: 'api', intake: 'records' }]);
  });

  test('a stream of lines is answered line by line, and its document is kept as it was sent', async () => {
    const lines = [JSON.stringify(reportOf(11)), 'not json', '', JSON.stringify(reportOf(12)), JSON.stringify(reportOf(11))];
    const { text, headers } = await served.send('POST', '/reports/bulk?from=feed', `${lines.join('\n')}\n`, {
      'content-type': 'application/x-ndjson',
    });
    expect(headers['content-type']).toBe('application/x-ndjson');
    const told = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told.map(({ n, outcome, code }) => [n, outcome, code])).toEqual([
      [1, 'taken', null],
      [2, 'refused', 'bad-json'],
      [4, 'taken', null],
      [5, 'known', null],
    ]);
    await served.settle();
    const original = await served.get(`/reports/${told[0].reports[0]}/original`);
    expect(original.text).toBe(`${lines.join('\n')}\n`);
    expect((await served.get('/journal/verify')).json).toMatchObject({ sound: true, faults: [] });
  });

  test('the same report handed in many times at once is taken once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => served.send('POST', '/reports', reportOf(77))));
    const outcomes = answers.map(({ json }) => json.items[0].outcome).sort();
    expect(outcomes).toEqual([...Array(11).fill('known'), 'taken']);
  });
});

describe('judgements', () => {
  test('are seen in the answer that follows, and taken back', async () => {
    const [{ id }] = await rows();
    const made = await served.send('POST', '/judgements', { act: 'status', target: id, status: 'in-progress' });
    expect(made.status).toBe(200);
    expect(made.json).toMatchObject({ act: 'status', incidents: [id] });
    expect((await served.get(`/incidents/${id}`)).json.row.status).toBe('in-progress');
    expect((await served.send('POST', '/judgements', { act: 'status', target: id, status: 'in-progress' })).json.code).toBe('already-so');
    expect((await served.send('DELETE', `/judgements/${made.json.id}`)).status).toBe(200);
    const page = (await served.get(`/incidents/${id}`)).json;
    expect(page.row.status).toBe('to-do');
    const history = (await served.get(`/incidents/${id}/history`)).json.items;
    expect(history.find((line: { id: string }) => line.id === made.json.id).takenBackBy).toMatch(/^jdg_/);
  });

  test('in bulk are answered one by one', async () => {
    const [a, b] = await rows();
    const judgement = { act: 'tag', add: ['bridge'], remove: [] };
    const { json } = await served.send('POST', '/judgements/bulk', { judgement, incidents: [a.id, 'inc_00', b.short] });
    expect(json.items.map(({ outcome, code }: Record<string, unknown>) => [outcome, code])).toEqual([
      ['taken', null],
      ['refused', 'unknown-id'],
      ['taken', null],
    ]);
    const filter = encodeURIComponent(JSON.stringify({ field: 'tag', op: 'eq', value: 'bridge' }));
    expect((await rows(`filter=${filter}&sort=-origins`)).map(({ id }: { id: string }) => id)).toEqual([a.id, b.id]);
  });

  test('of two who correct one field, the second is told and loses nothing', async () => {
    const [, , { id }] = await rows();
    const correct = (value: unknown, basis: string[]) => ({ act: 'correction', target: id, field: 'title', value, basis, reason: 'why' });
    const first = await served.send('POST', '/judgements', correct('First', []));
    const second = await served.send('POST', '/judgements', correct('Second', []));
    expect(second.status).toBe(409);
    expect(second.json).toMatchObject({ code: 'edited-meanwhile', theirs: [{ id: first.json.id, value: 'First', by: 'nadia' }] });
    const beside = await served.send('POST', '/judgements?beside=true', correct('Second', []));
    expect(beside.status).toBe(200);
    const { corrections } = (await served.get(`/incidents/${id}`)).json.record;
    expect(corrections.map(({ value, state }: Record<string, unknown>) => [value, state])).toEqual([
      ['First', 'standing'],
      ['Second', 'competing'],
    ]);
  });

  test('a completed incident is sealed', async () => {
    const [, , , { id }] = await rows();
    await served.send('POST', '/judgements', { act: 'status', target: id, status: 'completed' });
    const refused = await served.send('POST', '/judgements', { act: 'verification', target: id, verification: 'verified', reason: 'seen' });
    expect([refused.status, refused.json.code]).toEqual([409, 'sealed']);
  });

  test('a merge leads the old names on, leaves tombstones, and is undone without loss', async () => {
    const before = await rows();
    const [a, b] = before.slice(-2);
    const { revision } = (await served.get('/meta')).json;
    const merged = await served.send('POST', '/judgements', { act: 'merge', targets: [a.id, b.id], reason: 'one shelling' });
    const changed = (await served.get(`/incidents?updatedSince=${revision}&limit=500`)).json;
    const gone = changed.gone.map(({ id }: { id: string }) => id);
    expect(gone.length).toBeGreaterThan(0);
    const page = (await served.get(`/incidents/${gone[0]}`)).json;
    expect(page).toMatchObject({ was: gone[0], row: { id: changed.gone[0].now } });
    expect(changed.items.map(({ id }: { id: string }) => id)).toContain(page.row.id);
    await served.send('DELETE', `/judgements/${merged.json.id}`);
    expect((await rows()).map(({ id }: { id: string }) => id).sort()).toEqual(before.map(({ id }: { id: string }) => id).sort());
  });
});

describe('what a person keeps', () => {
  test('views are kept under names, and let go', async () => {
    const { json } = await served.send('POST', '/views', { name: 'Breaches', address: '/register?filter=x' });
    expect((await served.get('/views')).json.items).toMatchObject([{ id: json.id, name: 'Breaches', address: '/register?filter=x' }]);
    await served.send('DELETE', `/views/${json.id}`);
    expect((await served.get('/views')).json.items).toEqual([]);
  });

  test('an inbox holds what others did, and is empty where there are none', async () => {
    expect((await served.get('/inbox')).json).toEqual({ items: [], unread: 0 });
  });

  test('how far one has looked is known', async () => {
    const { revision } = (await served.get('/meta')).json;
    await served.send('POST', '/seen', { revision });
    expect((await served.get('/me')).json.seen).toMatchObject({ revision });
    expect((await served.get(`/changes?since=${revision}`)).json.incidents).toEqual([]);
  });
});

test('an agreement is checked before it is adopted, and counts from then on', async () => {
  const { files } = (await served.get('/agreements/aleppo-2016-05/files')).json;
  const check = (edited: Record<string, string>) =>
    served.send('POST', '/agreements/check', { agreement: 'aleppo-2016-05', files: edited });
  expect((await check(files)).json).toMatchObject({ mistakes: [], preview: { changed: [] } });
  const broken = { ...files, 'clauses.yaml': 'clauses: 3\n' };
  expect((await check(broken)).json.mistakes).toMatchObject([{ file: 'clauses.yaml', line: 1 }]);
  const refused = await served.send('POST', '/agreements/adopt', { agreement: 'aleppo-2016-05', files: broken, reason: 'no' });
  expect([refused.status, refused.json.code]).toEqual([422, 'bad-knowledge']);
  const edited = { ...files, 'agreement.yaml': files['agreement.yaml'].replace(/^short: .*$/m, 'short: The Aleppo silence') };
  const adopted = await served.send('POST', '/agreements/adopt', { agreement: 'aleppo-2016-05', files: edited, reason: 'shorter' });
  expect(adopted.status).toBe(200);
  expect((await served.get('/agreements/aleppo-2016-05')).json.row.short).toBe('The Aleppo silence');
  expect((await served.get('/agreements/aleppo-2016-05/files')).json).toEqual({ files: edited, adopted: true });
});

test('a situation report is drafted, edited with its citations kept, and written out', async () => {
  const draft = (await served.send('POST', '/sitreps', { agreement: 'aleppo-2016-05', from: '2016-05-05', to: '2016-05-12' })).json;
  const blocks = draft.content.blocks.map((block: Record<string, unknown>) =>
    block.kind === 'paragraph' && block.id === 'key-1' ? { ...block, runs: [{ text: 'It lapsed.' }] } : block,
  );
  const edited = await served.send('PUT', `/sitreps/${draft.sitrep}`, { basis: draft.version.id, blocks });
  const [was, is] = [draft, edited.json].map(({ content }) => content.blocks.find(({ id }: { id: string }) => id === 'key-1').runs);
  const cites = (runs: { cite?: string[] }[]) => runs.flatMap(({ cite }) => cite ?? []).sort();
  expect(is[0].text).toContain('It lapsed.');
  expect(cites(is)).toEqual(cites(was));
  const late = await served.send('PUT', `/sitreps/${draft.sitrep}`, { basis: draft.version.id, blocks });
  expect([late.status, late.json.code]).toEqual([409, 'edited-meanwhile']);
  const markdown = await served.get(`/sitreps/${draft.sitrep}/export?format=md`);
  expect(markdown.text).toContain('It lapsed.');
  expect((await served.get(`/sitreps/${draft.sitrep}?version=${draft.version.id}`)).json).toMatchObject({ content: draft.content });
});

test('clients hear of changes, of reports that wait and are read, and of each other', async () => {
  const address = await served.server.listen({ host: '127.0.0.1', port: 0 });
  let heard = '';
  const request = get(`${address}/api/v1/events`, { headers: { accept: 'text/event-stream' } }, (answer) => {
    answer.setEncoding('utf8').on('data', (text) => (heard += text));
  });
  const until = (pattern: RegExp): Promise<void> => expect.poll(() => heard).toMatch(pattern);
  await until(/event: revision\ndata: \{"revision":\d+,"waiting":0,"age":(?:\d+|null)\}/);
  heard = '';
  await served.send('POST', '/reports', reportOf(500));
  await until(/event: progress\ndata: \{"read":0,"of":1\}/);
  await until(/event: changed\ndata: \{"since":\d+.*"what":"(?:new|changed)"/);
  await until(/event: revision/);
  const [{ id }] = await rows();
  const { json } = await served.send('POST', `/incidents/${id}/presence`, { tab: 'one', editing: 'when' });
  expect(json.present).toMatchObject([{ tab: 'one', name: 'nadia', editing: 'when' }]);
  await until(/event: presence\ndata: \{"incident":"inc_[0-9a-f]+","present":\[\{"tab":"one"/);
  request.destroy();
});

test('no fault of the program was met on the way', () => expect(served.faults).toEqual([]));
