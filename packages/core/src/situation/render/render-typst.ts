import type { Situation } from '../../model/situation.ts';
import { composeSitrep, type SitrepOptions } from '../sitrep/compose-sitrep.ts';
import type { Block, Figure, Inline, Quotation, Sitrep, Table } from '../sitrep/document.ts';
import { english } from '../words/english.ts';
import type { Words } from '../words/words.ts';
import { drawClock } from './draw-clock.ts';
import { drawMap } from './draw-map.ts';
import { drawTimeline } from './draw-timeline.ts';
import { lightInks } from './drawing-rules.ts';
import { showControls } from './escape-text.ts';
import { standaloneDrawing } from './standalone-drawing.ts';

const FONT = 'Libertinus Serif';

/** The cited report in Typst, from which the PDF is set. Every text is a string of Typst, never markup. */
export function renderTypst(situation: Situation, options: SitrepOptions = {}): string {
  return sitrepTypst(composeSitrep(situation, options), options.words);
}

/** A report that is composed already, in Typst. */
export function sitrepTypst(sitrep: Sitrep, words: Words = english): string {
  const front = sitrep.front.map(({ label, value }) => `[#soft(${string(label)})\\ ${inlines(value, words)}]`).join(', ');
  let figures = 0;
  const body = sitrep.sections.map(
    ({ id, title, blocks }) =>
      `\n= ${text(title)} <chapter-${id}>\n${blocks.map((block) => renderBlock(block, words, () => ++figures)).join('\n')}`,
  );
  const quotations = sitrep.quotations.map((quotation) => renderQuotation(quotation, sitrep, words)).join('\n');
  return `${preamble(sitrep, words)}
#grid(columns: (1fr, auto), text(fill: accent, weight: "bold", size: 8.5pt, tracking: 0.06em, upper(${string(words.documentKind)})), marking)
#v(2mm)
#text(size: 20pt, weight: "bold", ${string(sitrep.title)})
#v(1mm)
#grid(columns: (1fr, 1fr, 1fr, 1fr), gutter: 4mm, ..(${front},).map(it => text(size: 8pt, it)))
#v(1mm)
#emph(soft(${string(sitrep.standfirst)}))
#v(2mm)
${contents(sitrep, words)}
${body.join('\n')}
= ${text(words.sections.quotations)} <chapter-quotations>
${quotations}
`;
}

/** Chapters with their pages, down three columns. */
function contents({ sections }: Sitrep, words: Words): string {
  const chapters = [...sections, { id: 'quotations', title: words.sections.quotations }];
  const each = Math.ceil(chapters.length / 3);
  const columns = [0, 1, 2].map((column) => {
    const entries = chapters.slice(column * each, (column + 1) * each).map(({ id, title }, index) => {
      const number = String(column * each + index + 1);
      return `text(fill: accent, ${string(number)}), link(<chapter-${id}>, ${string(title)}), context soft(str(counter(page).at(<chapter-${id}>).first()))`;
    });
    return `grid(columns: (5mm, 1fr, auto), row-gutter: 1.3mm, ${entries.join(', ')})`;
  });
  return `#text(size: 8.2pt, grid(columns: (1fr, 1fr, 1fr), gutter: 7mm, ${columns.join(', ')}))`;
}

function preamble(sitrep: Sitrep, words: Words): string {
  const ink = (name: string) => `rgb("${lightInks[name]}")`;
  return `#let accent = ${ink('accent')}
#let hair = ${ink('line')}
#let soft(it) = text(fill: ${ink('soft')}, it)
#let marking = box(fill: black, inset: 4pt, text(fill: ${markingInk(sitrep.marking)}, weight: "bold", size: 8pt, ${string(sitrep.marking)}))
#let cite-mark(it) = text(size: 0.8em, weight: "bold", fill: accent, it)
#let tag(ink, it) = text(fill: ink, weight: "bold", it)
#set document(title: ${string(sitrep.title)}, date: none)
#set page(paper: "a4", margin: (x: 17mm, top: 18mm, bottom: 20mm), footer: context grid(columns: (1fr, 2fr, 1fr), align: (left, center, right), text(size: 7.5pt, weight: "bold", ${string(sitrep.marking)}), text(size: 7.5pt, soft(${string(sitrep.title)})), text(size: 7.5pt, counter(page).display("1 / 1", both: true))))
#set text(font: "${FONT}", size: 10pt, lang: ${string(words.lang)}, dir: ${words.dir})
#set par(justify: false, leading: 0.6em)
#set heading(numbering: "1")
#show heading.where(level: 1): it => block(above: 8mm, below: 3mm, width: 100%, stroke: (top: 1.2pt), inset: (top: 2mm), text(size: 13.5pt, it))
#show heading.where(level: 2): set text(size: 11pt)
#show heading.where(level: 2): set heading(numbering: none, outlined: false)
#show heading.where(level: 2): set block(above: 5mm, below: 2mm)
#set table(stroke: (x, y) => (bottom: if y == 0 { 0.9pt } else { 0.4pt + hair }), inset: (x: 3pt, y: 4pt), align: left + top)
#show table: set text(size: 8.3pt)
#show table.cell.where(y: 0): set text(weight: "bold", size: 7.6pt)
#show figure: set block(breakable: false)
#set list(indent: 2mm)`;
}

/** A text as a string of Typst. */
function string(value: string): string {
  return `"${showControls(value).replace(/\s+/g, ' ').replace(/[\\"]/g, '\\$&')}"`;
}

/** A text inside markup. The semicolon ends the expression, so that nothing after it is taken for a call. */
function text(value: string): string {
  return value ? `#${string(value)};` : '';
}

function inlines(all: readonly Inline[], words: Words): string {
  return all.map((one) => inline(one, words)).join('');
}

function inline(one: Inline, words: Words): string {
  if (typeof one === 'string') return text(one);
  switch (one.kind) {
    case 'strong':
      return `#strong(${string(one.text)});`;
    case 'soft':
      return `#soft(${string(one.text)});`;
    case 'code':
      return `#text(size: 0.8em, soft(raw(${string(one.text)})));`;
    case 'name':
      return text(one.text);
    case 'said':
      return text(`${words.quoteOpen}${one.text}${words.quoteClose}`);
    case 'tag':
      return `#tag(rgb("${lightInks[one.tone] ?? lightInks.ink}"), ${string(one.text)});`;
    case 'cite':
      return `#cite-mark[\\[${one.numbers.map((number) => `#link(<q${number}>)[${number}]`).join(', ')}\\]];`;
    case 'incident':
      if (!one.number) return '';
      return `#link(<incident-${one.number}>, strong(${string(words.incidentRef(one.number))}));`;
    case 'report':
      if (!one.number) return '';
      return `#link(<report-${one.number}>, strong(${string(words.reportRef(one.number))}));`;
    case 'break':
      return ' #linebreak();';
  }
}

function renderBlock(block: Block, words: Words, nextFigure: () => number): string {
  switch (block.kind) {
    case 'paragraph':
      return `\n${inlines(block.inlines, words)}\n`;
    case 'note':
      return `\n#text(size: 8.3pt, soft[${inlines(block.inlines, words)}]);\n`;
    case 'heading':
      return `\n== ${text(block.text)}${block.tag ? ` #h(2mm) ${inline({ kind: 'tag', ...block.tag }, words)}` : ''}\n`;
    case 'list':
      return block.items.map((item) => `- ${inlines(item, words)}`).join('\n');
    case 'figure': {
      const svg = draw(block.figure, words, nextFigure());
      if (!svg) return '';
      const note = block.note ? `#text(size: 7.4pt, soft(${string(block.note)}))` : '';
      return `#block(breakable: false)[#text(size: 8.6pt, weight: "bold", ${string(block.caption)}) #v(1mm, weak: true) #image(bytes(${svgString(svg)}), format: "svg", width: 100%, alt: ${string(block.alt)}) ${note}]`;
    }
    case 'record':
      return `#block(above: 5mm, below: 1.5mm, stroke: (top: 0.4pt + hair), inset: (top: 2mm), width: 100%, sticky: true)[#metadata(none)<${block.id}>#strong[${inlines(block.title, words)}]]\n#text(size: 8.3pt, grid(columns: (26mm, 1fr), row-gutter: 1.4mm, ${block.lines.map(({ label, value }) => `soft(${string(label)}), [${inlines(value, words)}]`).join(', ')}))`;
    case 'table':
      return renderTable(block, words);
  }
}

function renderTable({ head, rows, widths, numeric = [] }: Table, words: Words): string {
  const columns = head.map((_, index) => `${widths?.[index] ?? 1}fr`).join(', ');
  const align = head.map((_, index) => (numeric.includes(index) ? 'right' : 'left')).join(', ');
  const cells = rows.flatMap(({ id, cells }) =>
    cells.map((cell, index) => `[${id && index === 0 ? `#metadata(none)<${id}>` : ''}${inlines(cell, words)}]`),
  );
  return `#table(columns: (${columns}), align: (${align}), table.header(repeat: true, ${head.map((label) => `[${text(label)}]`).join(', ')}), ${cells.join(',\n')})`;
}

function draw(figure: Figure, words: Words, number: number): string {
  const svg =
    figure.kind === 'clock'
      ? drawClock(figure, words)
      : figure.kind === 'map'
        ? drawMap(figure, words, `map${number}`)
        : drawTimeline(figure, words);
  return svg && standaloneDrawing(svg, FONT);
}

function svgString(svg: string): string {
  return `"${svg.replace(/[\\"]/g, '\\$&').replace(/\n/g, ' ')}"`;
}

function renderQuotation(
  { number, text: quote, before, after, report, start, end, speaker, mood }: Quotation,
  sitrep: Sitrep,
  words: Words,
): string {
  const source = sitrep.reports[report - 1];
  const about = [
    [source?.publisher ?? source?.title, source?.published].filter(Boolean).join(', '),
    words.characters(start, end),
    speaker,
    mood,
  ]
    .filter(Boolean)
    .join(' · ');
  return `#block(breakable: false, above: 3mm, grid(columns: (9mm, 1fr), [#metadata(none)<q${number}>#cite-mark[${number}]], [#text(size: 9pt)[#soft(${string(before)})#highlight(fill: rgb("#dfe7ee"), ${string(quote)})#soft(${string(after)})]\\ #text(size: 7.8pt, soft[#link(<report-${report}>, ${string(words.reportRef(report))}) ${text(about)}])]))`;
}

function markingInk(marking: string): string {
  if (marking === 'TLP:RED') return 'rgb("#ff2b2b")';
  if (marking.startsWith('TLP:AMBER')) return 'rgb("#ffc000")';
  return marking === 'TLP:GREEN' ? 'rgb("#33ff00")' : 'white';
}
