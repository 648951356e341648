import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countSpent } from '../../core/test/spent-time.ts';
import { EXTENSIONS, INTAKES } from '../src/intake/intakes.ts';
import { takeInputs } from '../src/intake/take-inputs.ts';
import { PROBLEMS } from '../src/problems.ts';
import { makeDocx, makePdf, makeXlsx, makeZip } from './make-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'truceline-intake-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
/** A file of this name, alone in a folder of its own. */
function file(name: string, content: string | Uint8Array): string {
  const home = join(folder, String(made++));
  mkdirSync(home);
  writeFileSync(join(home, name), content);
  return join(home, name);
}
const STORY = 'Two shells fell on the market of the town on Tuesday, residents said.';
const codes = (taken: { refused: { code: string }[] }): string[] => taken.refused.map(({ code }) => code);

describe('text', () => {
  test('is taken as it is', async () => {
    const { raws, refused, notes } = await takeInputs([file('a.txt', `${STORY}\r\n\tEnd`)]);
    expect(raws).toMatchObject([{ text: `${STORY}\r\n\tEnd`, recordId: null, published: null }]);
    expect([...refused, ...notes]).toEqual([]);
    expect(raws[0].hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeffBombes à Genève`, 'utf8'), null],
    ['UTF-16 with a mark', Buffer.from('\ufeffBombes à Genève', 'utf16le'), null],
    ['UTF-16 without a mark', Buffer.from('Bombes à Genève', 'utf16le'), /UTF-16LE/],
    ['Windows-1252', Buffer.from('Bombes à Genève', 'latin1'), /not valid UTF-8: read as/],
  ])('in %s, and a guess is told', async (_, bytes, note) => {
    const { raws, notes } = await takeInputs([file('a.txt', bytes)]);
    expect(raws[0].text).toBe('Bombes à Genève');
    if (note) expect(notes[0]).toMatch(note);
    else expect(notes).toEqual([]);
  });

  test('in Windows-1251 is told as Cyrillic', async () => {
    const bytes = Uint8Array.from(
      [...'Обстрел жилых кварталов города продолжался всю ночь, сообщили жители'].map((ch) =>
        ch.charCodeAt(0) >= 0x410 ? ch.charCodeAt(0) - 0x350 : ch.charCodeAt(0),
      ),
    );
    const { raws, notes } = await takeInputs([file('a.txt', bytes)]);
    expect(raws[0].text).toContain('Обстрел жилых кварталов');
    expect(notes[0]).toContain('windows-1251');
  });
});

describe('records', () => {
  const record = {
    id: 7,
    title: 'T',
    publisher: 'The Daily',
    published: '2016-05-09',
    language: 'en',
    url: 'https://example.org/7',
    text: STORY,
  };
  const taken = {
    recordId: '7',
    title: 'T',
    publisher: 'The Daily',
    published: '2016-05-09',
    language: 'en',
    url: 'https://example.org/7',
    text: STORY,
  };

  test('one to a line, in an array, under "reports" or alone are the same reports', async () => {
    const forms = [
      file('a.jsonl', `${JSON.stringify(record)}\n\n${JSON.stringify({ text: 'Second.' })}\n`),
      file('a.json', JSON.stringify([record, { text: 'Second.' }], null, 2)),
      file('b.json', JSON.stringify({ reports: [record, { text: 'Second.' }] })),
      file('c.json', `${JSON.stringify(record)}\n${JSON.stringify({ text: 'Second.' })}`),
    ];
    const hashes: string[] = [];
    for (const form of forms) {
      const { raws, refused } = await takeInputs([form]);
      expect(refused).toEqual([]);
      expect(raws).toMatchObject([taken, { text: 'Second.', recordId: null, title: null }]);
      hashes.push(raws.map((raw) => raw.hash).join());
    }
    expect(new Set(hashes).size).toBe(1);
    expect((await takeInputs([file('d.json', JSON.stringify(record))])).raws).toMatchObject([taken]);
  });

  test('a bad line is refused with its number, the rest is taken', async () => {
    const path = file(
      'a.jsonl',
      ['{"text":"One."}', '{"text":', '[1]', '{"title":"no text"}', '{"text":"  "}', '{"text":"Two."}', '{"text":"\\ud800 \ufffd"}'].join(
        '\n',
      ),
    );
    const { raws, refused } = await takeInputs([path]);
    expect(raws.map((raw) => raw.text).slice(0, 2)).toEqual(['One.', 'Two.']);
    expect(refused.map(({ file: name, code }) => [name.replace(/^.*:/, ''), code])).toEqual([
      ['2', 'bad-json'],
      ['3', 'bad-record'],
      ['4', 'bad-record'],
      ['5', 'empty'],
    ]);
  });

  test('a large file read piece by piece gives what it gives as a whole', async () => {
    // lines longer and shorter than a piece, an empty one, a broken one, one that is not UTF-8, and no end of line at the end
    const lines = [900_000, 1, 2_500_000, 40, 1_048_500, 300_000].map((n, i) =>
      Buffer.from(JSON.stringify({ id: i, text: `${'é. '.repeat(n / 3)}${i}` })),
    );
    lines.splice(2, 0, Buffer.from(''), Buffer.from('{"text":'), Buffer.from([0x22, 0xff, 0x22]));
    const path = file(
      'a.jsonl',
      Buffer.concat([Buffer.from('\ufeff'), ...lines.flatMap((line, i) => (i ? [Buffer.from('\n'), line] : [line]))]),
    );
    const whole = await takeInputs([path], {}, undefined, async () => {});
    expect(whole.raws).toHaveLength(6);
    expect(codes(whole)).toEqual(['bad-json', 'bad-encoding']);
    expect(await takeInputs([path])).toEqual(whole);
  });

  test('a large file that is not what its name says is refused all the same', async () => {
    const path = file('a.jsonl', Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(5_000_000, 1)]));
    expect(codes(await takeInputs([path]))).toEqual(['wrong-kind']);
  });

  test('broken JSON says where', async () => {
    const { refused } = await takeInputs([file('a.json', '{\n "text": "x",\n "title": oops\n}')]);
    expect(refused[0]).toMatchObject({ code: 'bad-json', reason: expect.stringMatching(/line 3/) });
  });

  test('a date is normalised where it has one reading, else left as it is said', async () => {
    const lines = ['Tue, 20 Sep 2016 18:30:00 +0200', 'September 20, 2016', '2016-09', '09/05/2016'].map((published, i) =>
      JSON.stringify({ id: i, published, text: STORY }),
    );
    expect((await takeInputs([file('a.jsonl', lines.join('\n'))])).raws.map((raw) => raw.published)).toEqual([
      '2016-09-20T18:30:00+02:00',
      '2016-09-20',
      '2016-09',
      '09/05/2016',
    ]);
  });
});

describe('pages', () => {
  const page = (head: string, body: string): string =>
    `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a><a href="/w">World</a></nav>${body}<footer>Copyright <a href="/p">Privacy</a></footer></body></html>`;
  const paragraphs = [
    STORY,
    'The army denied that it had fired, and a spokesman added that guns had been moved forward since Monday in breach of the deal.',
    'Aid lorries waited at the crossing for a second day, the United Nations said, because no side had given its word.',
  ];
  const article = `<article><h1>Shells on market day</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article>`;

  test('give their story without the furniture, and what JSON-LD says', async () => {
    const ld = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Shells on market day',
      datePublished: '2016-09-14T08:00:00+03:00',
      publisher: { name: 'The Daily' },
    };
    const { raws } = await takeInputs([
      file('a.html', page(`<title>Shells | Daily</title><script type="application/ld+json">${JSON.stringify(ld)}</script>`, article)),
    ]);
    expect(raws).toMatchObject([
      { title: 'Shells on market day', publisher: 'The Daily', published: '2016-09-14T08:00:00+03:00', language: 'en' },
    ]);
    for (const p of paragraphs) expect(raws[0].text).toContain(p);
    expect(raws[0].text).toContain(`${paragraphs[0]}\n\n${paragraphs[1]}`);
    expect(raws[0].text).not.toMatch(/Home|Privacy/);
  });

  test('say their date for people when they say it for nobody else', async () => {
    const { raws } = await takeInputs([file('a.html', page('<title>T</title>', `<div class="post-date">09/05/2016</div>${article}`))]);
    expect(raws[0].published).toBe('09/05/2016');
  });

  test('in the encoding they state', async () => {
    const bytes = Buffer.from(page('<meta charset="windows-1252"><title>T</title>', article.replace('market', 'marché')), 'latin1');
    const { raws, notes } = await takeInputs([file('a.html', bytes)]);
    expect(raws[0].text).toContain('marché');
    expect(notes).toEqual([]);
  });

  test('named .txt are read as pages', async () => {
    expect((await takeInputs([file('a.txt', page('<title>T</title>', article))])).raws[0].text).not.toContain('<p>');
  });
});

describe('other documents', () => {
  test('DOCX', async () => {
    expect((await takeInputs([file('a.docx', makeDocx([STORY, 'A second paragraph.']))])).raws[0].text).toBe(
      `${STORY}\n\nA second paragraph.`,
    );
  });

  test('e-mail', async () => {
    const mail = [
      'From: Field desk <desk@example.org>',
      'Subject: Daily note',
      'Date: Tue, 20 Sep 2016 18:30:00 +0200',
      'Message-ID: <1@example.org>',
      'Content-Type: text/plain; charset=utf-8',
      '',
      STORY,
      '',
    ].join('\r\n');
    expect((await takeInputs([file('a.eml', mail)])).raws).toMatchObject([
      { title: 'Daily note', publisher: 'Field desk', published: '2016-09-20T16:30:00.000Z', text: STORY },
    ]);
  });

  test('RSS and Atom', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Daily</title><link>https://example.org</link><description>d</description><language>en</language><item><title>One</title><link>https://example.org/1</link><guid>g1</guid><pubDate>Tue, 20 Sep 2016 18:30:00 GMT</pubDate><description>&lt;p&gt;${STORY}&lt;/p&gt;</description></item><item><title>Empty</title></item></channel></rss>`;
    const { raws, refused } = await takeInputs([file('a.rss', rss)]);
    expect(raws).toMatchObject([
      {
        title: 'One',
        publisher: 'The Daily',
        published: '2016-09-20T18:30:00Z',
        url: 'https://example.org/1',
        recordId: 'g1',
        text: STORY,
        language: 'en',
      },
    ]);
    expect(codes({ refused })).toEqual(['empty']);
    const atom = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title><id>x</id><updated>2016-09-20T00:00:00Z</updated><entry><title>Two</title><id>e2</id><published>2016-09-20T10:00:00Z</published><updated>2016-09-21T00:00:00Z</updated><link rel="alternate" href="https://example.org/2"/><content type="html">&lt;p&gt;${STORY}&lt;/p&gt;</content></entry></feed>`;
    expect((await takeInputs([file('a.xml', atom)])).raws).toMatchObject([
      { title: 'Two', published: '2016-09-20T10:00:00Z', url: 'https://example.org/2', text: STORY },
    ]);
  });

  test('CSV and XLSX, by known heads or by a mapping', async () => {
    const rows = [
      ['Ref', 'Event date', 'Source', 'Narrative'],
      ['A1', '2016-09-20', 'Field desk', STORY],
      ['A2', '2016-09-21', 'Field desk', ''],
    ];
    const csv = file('a.csv', rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n'));
    const expected = [{ recordId: 'A1', published: '2016-09-20', publisher: 'Field desk', text: STORY }];
    const byHeads = await takeInputs([csv]);
    expect(byHeads.raws).toMatchObject(expected);
    expect(byHeads.refused).toMatchObject([{ file: expect.stringMatching(/:3$/), code: 'empty' }]);
    expect(byHeads.notes[0]).toContain('text from "Narrative"');
    expect((await takeInputs([file('a.xlsx', makeXlsx(rows))])).raws).toMatchObject(expected);
    expect((await takeInputs([csv], { columns: { text: 'Source', id: 'Ref' } })).raws[0]).toMatchObject({
      text: 'Field desk',
      recordId: 'A1',
      published: null,
    });
    expect(codes(await takeInputs([csv], { columns: { text: 'Nothing' } }))).toEqual(['bad-mapping']);
    expect(codes(await takeInputs([file('b.csv', 'a,b\n1,2\n')]))).toEqual(['bad-mapping']);
  });

  test('tables of monitors: each row is its own record, in the words of the table', async () => {
    const rows = 'position;bearing;count;observation;description;date\nKarsk ridge;SSE;6;explosion;undetermined;2018-10-04\n;;;;;\n';
    const { raws, notes } = await takeInputs([file('watch.csv', rows)]);
    expect(notes[0]).toContain('observations on the spot');
    expect(raws).toMatchObject([
      {
        text: 'position: Karsk ridge\nbearing: SSE\ncount: 6\nobservation: explosion\ndescription: undetermined\ndate: 2018-10-04',
        published: '2018-10-04',
      },
    ]);
    // a mapping that a person gives goes before what the heads look like
    expect((await takeInputs([file('watch.csv', rows)], { columns: { text: 'position' } })).raws[0].text).toBe('Karsk ridge');
  });

  test('WARC, packed and plain', async () => {
    const html = `<html><head><title>A page</title></head><body><p>${STORY}</p></body></html>`;
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${html.length}\r\n\r\n${html}`;
    const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Date: 2016-09-20T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`;
    for (const path of [file('a.warc', warc), file('a.warc.gz', gzipSync(warc))]) {
      const { raws, refused } = await takeInputs([path]);
      expect(refused).toEqual([]);
      expect(raws).toMatchObject([{ url: 'https://example.org/a', title: 'A page', text: STORY }]);
    }
  });

  test('PDF: two columns in order, heads and feet left out', async () => {
    const PAGE = ['', 'first', 'second', 'third', 'last'];
    const column = (x: number, name: string, n: number) =>
      Array.from({ length: 14 }, (_, i) => ({
        x,
        y: 700 - i * 14,
        text: `${name} line ${String.fromCharCode(97 + i)} of ${PAGE[n]} news`,
      }));
    const pages = [1, 2, 3, 4].map((n) => [
      { x: 60, y: 800, text: 'Bulletin of the monitoring cell' },
      ...(n === 1
        ? [{ x: 60, y: 740, text: 'A headline that runs across both of the columns of this page, from edge to edge of it all' }]
        : []),
      ...column(60, 'left', n),
      ...column(320, 'right', n),
      { x: 290, y: 40, text: `Page ${n} of 4` },
    ]);
    const { raws, refused } = await takeInputs([file('a.pdf', makePdf(pages))]);
    expect(refused).toEqual([]);
    const { text } = raws[0];
    expect(text).not.toMatch(/Bulletin|Page \d/);
    expect(text.startsWith('A headline')).toBe(true);
    const order = [
      'left line a of first',
      'left line n of first',
      'right line a of first',
      'right line n of first',
      'left line a of second',
      'right line n of last',
    ].map((words) => text.indexOf(words));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  test('PDF: one column, paragraphs told by the gap between lines', async () => {
    const lines = ['The first paragraph begins here and', 'goes on here.', 'The second one stands apart.'];
    const { raws } = await takeInputs([
      file(
        'a.pdf',
        makePdf([
          [
            { x: 60, y: 700, text: lines[0] },
            { x: 60, y: 687, text: lines[1] },
            { x: 60, y: 660, text: lines[2] },
            { x: 60, y: 647, text: 'It ends.' },
          ],
        ]),
      ),
    ]);
    expect(raws[0].text).toBe(`${lines[0]}\n${lines[1]}\n\n${lines[2]}\nIt ends.`);
  });
});

describe('bad input is refused, with its reason, and the rest goes on', () => {
  const deep = (open: string): string => open.repeat(1_000_000);
  const cases: [string, string, () => string | Uint8Array][] = [
    ['empty.txt', 'empty', () => ''],
    ['blank.txt', 'empty', () => ' \n\t\n'],
    ['random.txt', 'binary', () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)],
    ['picture.txt', 'wrong-kind', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ['bomb.html', 'wrong-kind', () => makeZip({ a: Buffer.alloc(20_000_000) })],
    ['bomb.docx', 'bomb', () => makeZip({ 'word/document.xml': Buffer.alloc(250_000_000, 32) })],
    ['other.docx', 'wrong-kind', () => makeZip({ 'a.txt': 'hello' })],
    ['cut.docx', 'bad-document', () => makeDocx([STORY]).subarray(0, 300)],
    ['cut.pdf', 'bad-document', () => Buffer.from('%PDF-1.4\n1 0 obj\n<<')],
    ['scan.pdf', 'no-text', () => makePdf([[]])],
    ['cut.xlsx', 'bad-document', () => makeXlsx([['text'], ['x']]).subarray(0, 400)],
    ['deep.html', 'too-deep', () => deep('<div>')],
    ['spans.html', 'too-deep', () => deep('<b><i>')],
    ['empty.html', 'no-text', () => '<html><body><script>x()</script></body></html>'],
    ['cut.json', 'bad-json', () => '{"text": "half'],
    ['deep.json', 'bad-json', () => deep('[')],
    ['deep-closed.json', 'bad-record', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    [
      'laughs.xml',
      'bomb',
      () =>
        '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item><description>&b;</description></item></channel></rss>',
    ],
    ['other.xml', 'unknown-kind', () => '<?xml version="1.0"?><svg/>'],
    ['nothing.eml', 'wrong-kind', () => 'no head at all'],
    ['cut.warc', 'no-text', () => 'WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n'],
    ['program.exe', 'unknown-kind', () => 'MZ\x90\0'],
    ['large.txt', 'too-large', () => Buffer.alloc(50_000_000, 'word ')],
  ];

  test.each(cases)('%s: %s', async (name, code, make) => {
    const bad = file(name, make());
    const good = file('good.txt', STORY);
    const spent = countSpent();
    const { raws, refused } = await takeInputs([bad, good]);
    expect(refused.map(({ code: told }) => told)).toEqual([code]);
    expect(refused[0].reason.length).toBeGreaterThan(5);
    expect(raws.map((raw) => raw.text)).toEqual([STORY]);
    expect(spent()).toBeLessThan(5000);
  });

  test.each([
    ['brackets', '('.repeat(1_000_000)],
    ['bidi controls', `${'\u202e\u2066'.repeat(100_000)}${STORY}`],
    ['one endless word', 'a'.repeat(2_000_000)],
    ['a regex bomb', `${'a'.repeat(50_000)}! ${'aa '.repeat(100_000)}${'-'.repeat(100_000)}`],
  ])('hostile but honest text is taken in bounded time: %s', async (_, text) => {
    const spent = countSpent();
    expect((await takeInputs([file('a.txt', text)])).raws).toHaveLength(1);
    expect(spent()).toBeLessThan(2000);
  });

  test('links that lead nowhere or round in circles, pipes, what is missing or closed', async () => {
    const home = join(folder, 'tree');
    mkdirSync(join(home, 'below'), { recursive: true });
    writeFileSync(join(home, 'below', 'good.txt'), STORY);
    writeFileSync(join(home, '.hidden.txt'), 'hidden');
    writeFileSync(join(home, 'style.css'), 'b{}');
    symlinkSync('.', join(home, 'self'));
    symlinkSync('loop.txt', join(home, 'loop.txt'));
    symlinkSync('nowhere.txt', join(home, 'dead.txt'));
    execFileSync('mkfifo', [join(home, 'pipe.txt')]);
    const { raws, refused, notes } = await takeInputs([home, join(home, 'pipe.txt'), join(home, 'missing.txt'), join(home, '*.nothing')]);
    expect(raws).toHaveLength(1);
    expect(codes({ refused }).sort()).toEqual(['not-a-file', 'not-a-file', 'not-a-file', 'not-found', 'not-found', 'not-found']);
    expect(notes).toEqual([expect.stringContaining('1 .css')]);
    const closed = file('closed.txt', STORY);
    chmodSync(closed, 0);
    if (process.getuid?.() !== 0) expect(codes(await takeInputs([closed]))).toEqual(['unreadable']);
  });
});

describe('many inputs', () => {
  test('come in a stable order, each document once', async () => {
    const home = join(folder, 'many');
    mkdirSync(join(home, 'b'), { recursive: true });
    for (const [name, text] of [
      ['c.txt', 'Third.'],
      ['a.txt', 'First.'],
      ['b/x.md', 'Second.'],
      ['d.txt', 'First.'],
    ])
      writeFileSync(join(home, name), text);
    const whole = await takeInputs([home, join(home, 'a.txt'), `${home}/*.txt`, `${home}/**/*.{md,txt}`]);
    expect(whole.raws.map((raw) => raw.text)).toEqual(['First.', 'Second.', 'Third.']);
    expect(whole.notes).toEqual([expect.stringContaining('taken once')]);
    expect((await takeInputs([`${home}/[ab].txt`, `${home}/?.txt`])).raws.map((raw) => raw.text)).toEqual(['First.', 'Third.']);
  });

  test('tell of their progress', async () => {
    const seen: number[] = [];
    await takeInputs([file('a.txt', 'One.'), file('b.txt', 'Two.')], {}, (done) => seen.push(done));
    expect(seen).toEqual([0, 1, 2]);
  });
});

describe('the manifests', () => {
  test('share no extension, and every intake states a limit', () => {
    expect(EXTENSIONS.size).toBe(INTAKES.flatMap((intake) => intake.extensions).length);
    for (const intake of INTAKES) expect(intake.maxBytes).toBeGreaterThan(0);
    expect(Object.keys(PROBLEMS).length).toBe(new Set(Object.keys(PROBLEMS)).size);
  });
});
