import { describe, expect, it } from 'vitest';
import type { Situation } from '../src/model/situation.ts';
import { escapeHtml, escapeMarkdown, showControls } from '../src/situation/render/escape-text.ts';
import { renderHtml } from '../src/situation/render/render-html.ts';
import { renderMarkdown } from '../src/situation/render/render-markdown.ts';
import { composeSitrep } from '../src/situation/sitrep/compose-sitrep.ts';
import { sampleReports, sampleSituation } from './situation-sample.ts';

const texts = new Map<string, string>(sampleReports.map(({ id, text }) => [id, text]));
const html = renderHtml(sampleSituation, { texts });
const markdown = renderMarkdown(sampleSituation, { texts });

function withQuote(quote: string): Situation {
  const situation = structuredClone(sampleSituation);
  for (const claim of situation.claims) claim.quote = quote;
  for (const incident of situation.incidents) for (const one of incident.against) one.name = quote;
  for (const report of situation.reports) Object.assign(report, { title: quote, publisher: quote, url: 'javascript:alert(1)' });
  situation.refused[0]!.file = quote;
  return situation;
}

describe('the report in HTML', () => {
  it('resolves every link inside the page, and no id stands twice', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('opens the quoted words, with report and offsets, behind every citation', () => {
    for (const claim of sampleSituation.claims.filter(({ kind }) => kind !== 'truce')) {
      expect(html).toContain(`characters ${claim.span.start}–${claim.span.end}`);
    }
    const { quotations } = composeSitrep(sampleSituation, { texts });
    for (const { number, text, before, after, report } of quotations) {
      const whole = texts.get(sampleSituation.reports[report - 1]!.id)!.replace(/\s+/g, ' ');
      expect(whole).toContain(text);
      expect(whole).toContain(before.replace(/^… /, ''));
      expect(whole).toContain(after.replace(/ …$/, ''));
      expect(html).toContain(`id="q${number}"`);
    }
  });

  it('asks nothing of the network and runs nothing', () => {
    expect(html).not.toMatch(/(?:src|href|action|data|poster)\s*=\s*["']?\s*(?:[a-z]+:|\/\/)/i);
    expect(html).not.toMatch(/url\((?!#)/);
    expect(html).not.toMatch(/@import|<script|<iframe|<object|<link|<form|\son[a-z]+=/i);
    expect(html).toContain("default-src 'none'");
  });

  it('lets no text of a report out of its element', () => {
    const evil = '"\'><script>alert(1)</script><img src=x onerror=alert(1)> &amp; </style>';
    const page = renderHtml(withQuote(evil));
    expect(page).not.toMatch(/<script|<img/i);
    expect(page.split('</style>')).toHaveLength(2);
    expect(page).not.toContain('href="javascript:');
  });

  it('shows characters that steer direction, and isolates names and quotes', () => {
    const page = renderHtml(withQuote('safe\u202Egpj.exe\u2066'));
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(page).toContain('<bdi>safe⟨U+202E⟩gpj.exe⟨U+2066⟩</bdi>');
  });

  it('is marked, dated in local time and UTC, and says what was not read', () => {
    expect(html).toContain('TLP:CLEAR');
    expect(html).toContain('10 May 2016, 15:00 local (12:00 UTC)');
    expect(html).toContain('4 reports read · 1 input refused · 1 report unread');
    expect(html).toContain('The PDF holds pictures of pages and no text.');
    expect(html).toContain('Not read: language ar');
  });

  it('gives every table a caption and heads with a scope, and the page its landmarks', () => {
    const tables = html.match(/<table/g)!.length;
    expect(html.match(/<caption>[^<]/g)).toHaveLength(tables);
    expect(html.match(/<th /g)!.length).toBe(html.match(/<th scope="col"/g)!.length);
    for (const landmark of ['<header', '<nav', '<main', '<footer', 'lang="en"', 'class="skip"']) expect(html).toContain(landmark);
    const rows = [...html.matchAll(/<thead><tr>(.*?)<\/tr><\/thead><tbody>([\s\S]*?)<\/tbody>/g)];
    for (const [, head, body] of rows) {
      const columns = head!.match(/<th/g)!.length;
      for (const row of body!.split('</tr>').slice(0, -1)) expect(row.match(/<td/g)).toHaveLength(columns);
    }
  });

  it('stands for a situation of nothing', () => {
    const empty: Situation = {
      ...sampleSituation,
      reports: [],
      refused: [],
      claims: [],
      incidents: [],
      findings: [],
      truce: [],
      commitments: [],
      talks: [],
    };
    expect(renderHtml(empty)).toContain('The reports tell of no incident.');
    expect(renderMarkdown(empty)).toContain('The reports tell of no incident.');
  });
});

describe('what the report says', () => {
  it('puts differing tolls side by side with who states them, and averages none', () => {
    const row = /<td><bdi>Syrian Observatory for Human Rights<\/bdi><\/td><td>at least 28<\/td>/;
    expect(html).toMatch(row);
    expect(html).toMatch(/<td><bdi>Rescue workers<\/bdi><\/td><td>30<\/td>/);
    expect(html).not.toContain('29 killed');
  });

  it('says that one voice stands behind shared text', () => {
    expect(markdown).toMatch(/R\d and R\d share 2 passages word for word: one voice/);
  });

  it('keeps silence and calm apart', () => {
    expect(markdown).toContain('No report speaks of 6–8 May 2016');
    expect(markdown).toContain('| 5 May 2016 | **Calm observed** |');
  });

  it('tells the hole between two windows by the local clock and UTC', () => {
    expect(html).toContain('Hole of 59 minutes with nothing in force</strong>, between 10 May 2016, 00:01 local (21:01 UTC, 9 May)');
  });
});

describe('what changed since an earlier situation', () => {
  const [first, ...rest] = sampleSituation.incidents;
  const previous: Situation = {
    ...sampleSituation,
    asOf: '2016-05-09T12:00:00Z',
    incidents: [{ ...first!, id: 'inc_gone' }, ...rest],
    truce: sampleSituation.truce.map((truce) => (truce.agreement === 'aleppo-2016-05' ? { ...truce, state: 'lapsed' } : truce)),
    findings: sampleSituation.findings.map((finding) => (finding.verdict === 'breach' ? { ...finding, verdict: 'undetermined' } : finding)),
  };

  it('is told by states, incidents and verdicts', () => {
    const text = renderMarkdown(sampleSituation, { previous });
    expect(text).toContain('Against the situation as of 9 May 2016, 15:00 local (12:00 UTC)');
    expect(text).toContain('lapsed before, in force now');
    expect(text).toContain('1 incident is new: I-1.');
    expect(text).toContain('1 incident of that situation no longer stands as such');
    expect(text).toContain('I-4 no-fire-in-city: undetermined before, breach now');
  });

  it('is nothing when nothing differs, and is left out without one', () => {
    expect(renderMarkdown(sampleSituation, { previous: sampleSituation })).toContain('Nothing differs in truces');
    expect(markdown).not.toContain('Against the situation');
  });
});

describe('the report in Markdown', () => {
  it('has a footnote for every mark and a mark for every footnote', () => {
    const marks = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
    const notes = new Set([...markdown.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number));
    expect(marks).toEqual(notes);
  });

  it('keeps every row of a table to its columns, whatever stands in the text', () => {
    const text = renderMarkdown(withQuote('a | b\n\n# c `d` <i>[e](http://x)'));
    expect(text).not.toContain('<i>');
    expect(text).not.toMatch(/^# c/m);
    for (const table of text.match(/(?:^\|.*\|$\n?)+/gm) ?? []) {
      const counts = table
        .trim()
        .split('\n')
        .map((row) => row.replace(/\\\|/g, '').split('|').length);
      expect(new Set(counts).size).toBe(1);
    }
  });
});

describe('escaping', () => {
  it('leaves no sign that HTML or Markdown would obey', () => {
    expect(escapeHtml(`<a href="x" id='y'>&`)).not.toMatch(/[<>"']/);
    expect(escapeMarkdown('*a* [b](c) | `d` <e>')).toBe('\\*a\\* \\[b\\](c) \\| \\`d\\` &lt;e&gt;');
    expect(showControls('\u0007\u202e')).toBe('⟨U+0007⟩⟨U+202E⟩');
  });
});

describe('another language', () => {
  it('is a catalogue and nothing else: its words stand everywhere, and the page runs its way', async () => {
    const { english } = await import('../src/situation/words/english.ts');
    const page = renderHtml(sampleSituation, {
      words: { ...english, lang: 'ar', dir: 'rtl', verdict: { ...english.verdict, breach: 'خرق' } },
    });
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('>خرق</span>');
    expect(page).not.toContain('>Breach<');
    // Physical sides would not turn with the page; only the drawings keep theirs.
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
    expect(style).not.toMatch(/(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)|float:/);
  });
});
