import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeFromClaims, takeReports } from '@truceline/core';
import { createClaimReader, readReports } from '@truceline/core/claims/read-reports.ts';
import type { RawReport } from '@truceline/core/model/report.ts';
import { situationSchema } from '@truceline/core/situation/situation-schema.ts';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { ensureKnowledge } from '../src/knowledge/ensure-knowledge.ts';
import { Problem } from '../src/problems.ts';
import { hearAnswers } from '../src/second-reader/hear-answers.ts';
import { readSecond } from '../src/second-reader/read-second.ts';
import { readSecondReader } from '../src/second-reader/settings.ts';
import { withTruth } from '../src/store/open-truth.ts';
import { projectRegister } from '../src/store/projection/project-register.ts';
import { readReports as readReportsOf } from '../src/store/read-reports.ts';

const TEXT = `Karsk shelled again, officials say

VELNA, 9 May 2016 - Government forces shelled the town of Douma on Sunday, killing at least five civilians, the Syrian Observatory for Human Rights said.

Nobody would say who had set fire to the granary at Arbin, where two guards never came out of the flames on Saturday.`;

const knowledge = ensureKnowledge();
let server: Server | null = null;
let asked: { path: string; body: string; key: string | undefined }[] = [];
const raws: RawReport[] = [
  {
    hash: 'a'.repeat(64),
    file: 'karsk.txt',
    recordId: null,
    title: null,
    publisher: null,
    published: '2016-05-09',
    language: 'en',
    url: null,
    text: TEXT,
  },
];
const reports = takeReports(raws, knowledge);
let first: ReturnType<typeof readReports>;

beforeAll(() => {
  first = readReports(reports, createClaimReader(knowledge), false);
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  asked = [];
});

/** Starts a model of our own on a port of this machine. */
async function serve(answer: (response: ServerResponse, nth: number) => void): Promise<string> {
  server = createServer((request: IncomingMessage, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      asked.push({ path: request.url ?? '', body, key: request.headers.authorization });
      answer(response, asked.length);
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const say = (response: ServerResponse, claims: unknown): void => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: JSON.stringify({ claims }) } }] }));
};

async function read(url: string, seconds = '5', key?: string) {
  const settings = readSecondReader({ url, model: 'small-1', timeout: seconds }, key ? { TRUCELINE_READER_KEY: key } : {});
  return hearAnswers(await readSecond(reports, settings!), reports, first.claims, knowledge);
}

const SHELLING = {
  kind: 'incident',
  quote: 'Government forces shelled the town of Douma on Sunday, killing at least five civilians',
  act: 'shelling',
  by: ['Government forces'],
  byStatus: 'accused',
  speaker: ['Syrian Observatory for Human Rights'],
  place: 'Douma',
  day: 'on Sunday',
  killed: 'at least five',
};
const FIRE = {
  kind: 'incident',
  quote: 'two guards never came out of the flames on Saturday',
  act: 'other-violation',
  place: 'Arbin',
  day: 'on Saturday',
  killed: 'two',
};

describe('a second reader', () => {
  test('that is honest: what both read is ours, what it alone read stands under its name', async () => {
    const { claims, readings } = await read(await serve((response) => say(response, [SHELLING, FIRE])), '5', 'secret-key');
    expect(asked).toHaveLength(1);
    expect(asked[0].path).toBe('/v1/chat/completions');
    expect(asked[0].key).toBe('Bearer secret-key');
    expect(JSON.parse(asked[0].body).messages[1].content).toContain('Douma');
    expect(readings[0]).toMatchObject({ reader: 'small-1', agreed: 1, refused: [], failed: null });
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      reader: 'small-1',
      killed: { min: 2, max: 2 },
      where: { name: 'Arbin' },
      when: { start: '2016-05-07' },
    });
    expect(TEXT.slice(claims[0].span.start, claims[0].span.end)).toBe(claims[0].quote);

    const situation = composeFromClaims(reports, { ...first, claims: [...first.claims, ...claims], second: readings }, knowledge, {
      program: 'test',
    });
    expect(situationSchema.parse(situation)).toEqual(situation);
    expect(situation.incidents.some((incident) => incident.claims.includes(claims[0].id))).toBe(true);
  });

  test('that lies: words that do not stand in the report are refused, and figures are read from the words alone', async () => {
    const lies = [
      { ...SHELLING, quote: 'Rebels shelled Douma and killed forty people, the mayor admitted' },
      { ...SHELLING, killed: 'at least fifty', place: 'Damascus' },
      { ...FIRE, killed: 'guards', lat: 33.5, lon: 36.3, min: 900 },
      { quote: 'two guards never came out', act: 'murder', kind: 'incident' },
      'no claim at all',
    ];
    const { claims, readings } = await read(await serve((response) => say(response, lies)));
    expect(readings[0].refused.map(({ at, field }) => [at, field])).toEqual([
      [0, 'quote'],
      [1, 'killed'],
      [1, 'place'],
      [2, 'killed'],
      [3, 'act'],
      [4, 'claim'],
    ]);
    // the shelling without its invented toll and place is still a reading of words that stand there
    expect(readings[0].agreed).toBe(1);
    expect(readings[0].differ.map(({ field }) => field).sort()).toEqual(['killed', 'where']);
    expect(claims.every(({ killed, where }) => killed === null && where?.lat !== 33.5)).toBe(true);
  });

  test('that differs: our value stays, and its own is told beside it', async () => {
    const other = { ...SHELLING, act: 'airstrike', by: ['Syrian Observatory for Human Rights'] };
    const { claims, readings } = await read(await serve((response) => say(response, [other])));
    expect(claims).toEqual([]);
    const [act, by] = ['act', 'by'].map((field) => readings[0].differ.find((one) => one.field === field));
    expect(act?.value).toBe('airstrike');
    expect(by?.value).toMatchObject([{ id: 'sohr' }]);
    expect(first.claims.find(({ id }) => id === act?.claim)?.act).toBe('shelling');
  });

  test('that is slow: the report goes without it, and says so', async () => {
    const { claims, readings } = await read(await serve(() => {}), '1');
    expect(claims).toEqual([]);
    expect(readings[0].failed).toBe('no answer within 1 s');
    expect(readings[0].onlyFirst).toEqual([]);
  });

  test('that is busy for a moment is asked again', async () => {
    const url = await serve((response, nth) => {
      if (nth > 1) return say(response, [FIRE]);
      response.statusCode = 429;
      response.setHeader('retry-after', '0');
      response.end('{"error":{"message":"slow down"}}');
    });
    const { readings } = await read(url);
    expect(asked).toHaveLength(2);
    expect(readings[0].failed).toBeNull();
  });

  test.each([
    ['refuses the key', (r: ServerResponse) => r.writeHead(401).end('{"error":{"message":"bad key"}}'), 'it answered 401: bad key'],
    ['answers with a page', (r: ServerResponse) => r.end('<html>'), 'its answer is not JSON'],
    ['answers with nothing', (r: ServerResponse) => r.end('{}'), 'its answer holds no message'],
    [
      'is cut off',
      (r: ServerResponse) => r.end(JSON.stringify({ choices: [{ message: { content: '{"claims":[{"quote":"Gov' } }] })),
      'its message is not JSON (cut off, or chat around it)',
    ],
    ['sends elsewhere', (r: ServerResponse) => r.writeHead(302, { location: 'http://192.0.2.1/v1' }).end(), /^it cannot be reached/],
  ])('that %s is told, and loses nothing', async (_, answer, why) => {
    const { claims, readings } = await read(await serve(answer));
    expect(claims).toEqual([]);
    expect(readings[0].failed).toMatch(why);
  });

  test('that answers without an end is cut short', async () => {
    const url = await serve((response) => {
      const piece = 'x'.repeat(1_000_000);
      for (let i = 0; i < 6; i++) response.write(piece);
      response.end();
    });
    expect((await read(url)).readings[0].failed).toBe('its answer is longer than 4 MB');
  });
});

describe('who is asked', () => {
  test('is nobody unless both address and model are given', () => {
    expect(readSecondReader({}, { TRUCELINE_READER_KEY: 'k' })).toBeNull();
    expect(() => readSecondReader({ url: 'http://127.0.0.1:1/v1' }, {})).toThrow(Problem);
    expect(() => readSecondReader({ model: 'm' }, {})).toThrow(Problem);
  });
  test.each(['http://models.example.org/v1', 'ftp://127.0.0.1/', 'models', 'https://u:p@models.example.org/v1'])('is not %s', (url) => {
    expect(() => readSecondReader({ url, model: 'm' }, {})).toThrow(Problem);
  });
});

describe('a second reader of a register', () => {
  test('stands in the journal as it answered; the register shows what it alone read, and a rebuild shows the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'truceline-second-'));
    const url = await serve((response) => say(response, [SHELLING, FIRE]));
    await writeFile(join(folder, 'karsk.txt'), TEXT);
    const data = join(folder, 'register');
    const quiet = ['--data', data, '--quiet'];
    expect(await main(['take', join(folder, 'karsk.txt'), ...quiet])).toBe(0);
    const ask = ['second-read', ...quiet, '--second-reader', url, '--second-model', 'small-1', '--by', 'nadia'];
    expect(await main(ask)).toBe(0);
    expect(asked).toHaveLength(1);
    // what it has read is not sent again
    expect(await main(ask)).toBe(0);
    expect(asked).toHaveLength(1);
    const shown = await withTruth({ data }, async ({ entries, originals }) => {
      expect(entries.at(-1)).toMatchObject({
        kind: 'judgement',
        by: 'nadia',
        body: { act: 'second-reading', reader: 'small-1', failed: null },
      });
      const model = () => readReportsOf(entries, originals).then((read) => projectRegister(entries, read, knowledge, { program: 'test' }));
      const once = await model();
      expect(await model()).toEqual(once);
      return once.situation;
    });
    expect(shown.secondReadings).toMatchObject([{ reader: 'small-1', agreed: 1 }]);
    const [alone] = shown.claims.filter(({ reader }) => reader === 'small-1');
    expect(alone.killed).toMatchObject({ min: 2, max: 2 });
    expect(shown.incidents.some(({ claims }) => claims.includes(alone.id))).toBe(true);
    await rm(folder, { recursive: true });
  });
});
