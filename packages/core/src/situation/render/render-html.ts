import type { Situation } from '../../model/situation.ts';
import { composeSitrep, type SitrepOptions } from '../sitrep/compose-sitrep.ts';
import type { Block, Figure, Inline, Quotation, Section, Sitrep, Table } from '../sitrep/document.ts';
import { english } from '../words/english.ts';
import type { Words } from '../words/words.ts';
import { drawClock } from './draw-clock.ts';
import { drawMap } from './draw-map.ts';
import { drawTimeline } from './draw-timeline.ts';
import { escapeHtml } from './escape-text.ts';
import { styleSheet } from './style-sheet.ts';

const MOST_MARGIN_NOTES = 2;
const MARGIN_LETTERS = 150;

/**
 * The cited report as one HTML page that needs nothing from elsewhere: no script, no font, no request. Texts out of reports are
 * escaped and isolated. It prints on A4.
 */
export function renderHtml(situation: Situation, options: SitrepOptions = {}): string {
  return [...htmlPieces(situation, options)].join('');
}

/** The page of {@link renderHtml} piece by piece: of thousands of incidents it is too large to be one text in little memory. */
export function htmlPieces(situation: Situation, options: SitrepOptions = {}): Generator<string> {
  return sitrepPieces(composeSitrep(situation, options), situation.madeBy, options.words);
}

/** A report that is composed already, as one HTML page. */
export function sitrepHtml(sitrep: Sitrep, madeBy: Situation['madeBy'], words: Words = english): string {
  return [...sitrepPieces(sitrep, madeBy, words)].join('');
}

function* sitrepPieces(sitrep: Sitrep, madeBy: Situation['madeBy'], words: Words = english): Generator<string> {
  const page = createPage(sitrep, words);
  const chapters = [...sitrep.sections.map(({ id, title }) => ({ id, title }))];
  if (sitrep.quotations.length) chapters.push({ id: 'quotations', title: words.sections.quotations });
  const marking = `<span class="marking" data-tlp="${escapeHtml(sitrep.marking)}">${escapeHtml(sitrep.marking)}</span>`;
  yield `<!doctype html>
<html lang="${words.lang}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Truceline ${escapeHtml(madeBy.program)}">
<title>${escapeHtml(sitrep.title)}</title>
<style>${styleSheet}${pageFooters(sitrep, words)}</style>
</head>
<body>
<a class="skip" href="#main">${escapeHtml(words.skip)}</a>
<div class="sheet">
<header class="masthead">
<div class="masthead-line"><p class="kind">${escapeHtml(words.documentKind)}</p>${marking}</div>
<h1>${escapeHtml(sitrep.title)}</h1>
<dl class="front">${sitrep.front.map(({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${page.inlines(value)}</dd></div>`).join('')}</dl>
<p class="standfirst">${escapeHtml(sitrep.standfirst)}</p>
<nav class="contents" aria-label="${escapeHtml(words.contents)}"><h2>${escapeHtml(words.contents)}</h2><ol>${chapters.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join('')}</ol></nav>
</header>
<main id="main">
`;
  for (const [i, section] of sitrep.sections.entries()) {
    if (i > 0) yield '\n';
    yield* page.section(section);
  }
  yield '\n';
  if (sitrep.quotations.length) {
    yield `<section id="quotations" aria-labelledby="h-quotations"><h2 id="h-quotations">${escapeHtml(words.sections.quotations)}</h2><ol class="quotes">`;
    for (const quotation of sitrep.quotations) yield page.quotation(quotation);
    yield '</ol></section>';
  }
  yield `
</main>
<footer><span>${escapeHtml(words.programAndKnowledge(madeBy.program, madeBy.knowledge))}</span>${marking}</footer>
</div>
</body>
</html>
`;
}

/** Margin boxes of the printed page: marking, title, page numbers. */
function pageFooters(sitrep: Sitrep, words: Words): string {
  const css = (text: string) => `"${text.replace(/[^\p{L}\p{N} .,:;+()–-]/gu, ' ')}"`;
  const font = 'font:7.5pt system-ui,Arial,sans-serif;color:#444';
  return `@page{@bottom-left{content:${css(sitrep.marking)};font:700 7.5pt system-ui,Arial,sans-serif}@bottom-center{content:${css(sitrep.title)};${font}}@bottom-right{content:counter(page) " / " counter(pages);${font}}}html{--page-of:${css(words.documentKind)}}`;
}

function createPage(sitrep: Sitrep, words: Words) {
  const backs = new Map<number, number>();
  const quotations = new Map<number, Quotation>(sitrep.quotations.map((quotation) => [quotation.number, quotation]));
  const shownInMargin = new Set<number>();
  let figures = 0;

  const text = (value: string) => escapeHtml(value);
  const bdi = (value: string) => `<bdi>${escapeHtml(value.replace(/\s+/g, ' '))}</bdi>`;

  function cite(numbers: number[]): string {
    const links = runsOf(numbers).map(([number, last]) => {
      const nth = (backs.get(number) ?? 0) + 1;
      backs.set(number, nth);
      return `<a href="#q${number}" id="c${number}-${nth}" aria-label="${text(words.citeLabel(number))}">${number === last ? number : `${number}–${last}`}</a>`;
    });
    return `<span class="cite">[${links.join(', ')}]</span>`;
  }
  function inline(one: Inline): string {
    if (typeof one === 'string') return text(one);
    switch (one.kind) {
      case 'strong':
        return `<strong>${text(one.text)}</strong>`;
      case 'soft':
        return `<span class="soft">${bdi(one.text)}</span>`;
      case 'code':
        return `<code>${bdi(one.text)}</code>`;
      case 'name':
        return bdi(one.text);
      case 'said':
        return `<q>${bdi(one.text)}</q>`;
      case 'tag':
        return `<span class="tag tone-${one.tone}">${text(one.text)}</span>`;
      case 'cite':
        return cite(one.numbers);
      case 'incident':
        return `<a class="ref" href="#incident-${one.number}">${text(words.incidentRef(one.number))}</a>`;
      case 'report':
        return `<a class="ref" href="#report-${one.number}">${text(words.reportRef(one.number))}</a>`;
      case 'break':
        return '<br>';
    }
  }
  const inlines = (all: readonly Inline[]) => all.map(inline).join('');

  function figure(drawing: Figure): string {
    figures++;
    switch (drawing.kind) {
      case 'clock':
        return drawClock(drawing, words);
      case 'map':
        return drawMap(drawing, words, `map${figures}`);
      case 'timeline':
        return drawTimeline(drawing, words);
    }
  }
  function table({ caption, head, rows, numeric = [], widths }: Table): string {
    const cols = widths ? `<colgroup>${widths.map((width) => `<col style="width:${width}%">`).join('')}</colgroup>` : '';
    const isNumeric = (index: number) => (numeric.includes(index) ? ' class="num"' : '');
    const heads = head.map((label, index) => `<th scope="col"${isNumeric(index)}>${text(label)}</th>`).join('');
    const body = rows
      .map(
        ({ id, cells }) =>
          `<tr${id ? ` id="${text(id)}"` : ''}>${cells.map((cell, index) => `<td${isNumeric(index)}>${inlines(cell)}</td>`).join('')}</tr>`,
      )
      .join('\n');
    return `<div class="table" tabindex="0" role="group" aria-label="${text(caption)}"><table${widths ? ' class="fixed"' : ''}><caption>${text(caption)}</caption>${cols}<thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
  }
  function marginNotes(all: readonly Inline[]): string {
    const cited = all.flatMap((one) => (typeof one !== 'string' && one.kind === 'cite' ? one.numbers : []));
    // The same words stand in the margin once: a reader who has them need not see them again beside the next sentence.
    const fresh = cited.filter((number) => !shownInMargin.has(number)).slice(0, MOST_MARGIN_NOTES);
    const notes = fresh.map((number) => {
      shownInMargin.add(number);
      const quotation = quotations.get(number)!;
      const report = sitrep.reports[quotation.report - 1];
      const flat = quotation.text.replace(/\s+/g, ' ').trim();
      const short = flat.length > MARGIN_LETTERS ? `${flat.slice(0, flat.lastIndexOf(' ', MARGIN_LETTERS))} …` : flat;
      const source = [report?.publisher ?? report?.title, report?.published].filter(Boolean).join(', ');
      return `<p><strong>${number}</strong> ${bdi(`${words.quoteOpen}${short}${words.quoteClose}`)} ${bdi(source)}</p>`;
    });
    return notes.length ? `<aside class="margin" aria-hidden="true">${notes.join('')}</aside>` : '';
  }
  function block(one: Block): string {
    switch (one.kind) {
      case 'paragraph': {
        const margin = marginNotes(one.inlines);
        return margin ? `<div class="cited"><p>${inlines(one.inlines)}</p>${margin}</div>` : `<p class="plain">${inlines(one.inlines)}</p>`;
      }
      case 'note':
        return `<p class="note">${inlines(one.inlines)}</p>`;
      case 'heading': {
        const tag = one.tag ? ` ${inline({ kind: 'tag', ...one.tag })}` : '';
        return `<h3${one.id ? ` id="${text(one.id)}"` : ''}>${bdi(one.text)}${tag}</h3>`;
      }
      case 'list':
        return `<ul>${one.items.map((item) => `<li>${inlines(item)}</li>`).join('')}</ul>`;
      case 'figure':
        return `<figure><figcaption>${text(one.caption)}<span class="unseen">. ${text(one.alt)}</span></figcaption>${figure(one.figure)}${one.note ? `<p class="figure-note">${text(one.note)}</p>` : ''}</figure>`;
      case 'record':
        return `<article class="record" id="${text(one.id)}"><h3>${inlines(one.title)}</h3><dl>${one.lines.map(({ label, value }) => `<div><dt>${text(label)}</dt><dd>${inlines(value)}</dd></div>`).join('')}</dl></article>`;
      case 'table':
        return table(one);
    }
  }
  return {
    inlines,
    *section({ id, title, blocks }: Section): Generator<string> {
      yield `<section id="${text(id)}" aria-labelledby="h-${text(id)}"><h2 id="h-${text(id)}">${text(title)}</h2>\n`;
      for (const [i, one] of blocks.entries()) yield (i > 0 ? '\n' : '') + block(one);
      yield '\n</section>';
    },
    quotation: (quotation: Quotation) => {
      const { number, before, after, speaker, mood, report, start, end, rules } = quotation;
      const source = sitrep.reports[report - 1];
      const about = [
        `<a class="ref" href="#report-${report}">${text(words.reportRef(report))}</a> ${bdi([source?.publisher ?? source?.title ?? '', source?.published ?? ''].filter(Boolean).join(', '))}`,
        text(words.characters(start, end)),
        bdi(speaker),
        mood ? text(mood) : '',
        `<code>${text(rules.join(' '))}</code>`,
      ].filter(Boolean);
      const back = Array.from(
        { length: Math.min(backs.get(number) ?? 0, 6) },
        (_, index) => `<a href="#c${number}-${index + 1}" aria-label="${text(words.backToNth(index + 1))}">↑${index + 1}</a>`,
      );
      const context = (part: string) => (part ? `<span class="context">${bdi(part)}</span>` : '');
      return `<li id="q${number}"><span class="number">${number}</span><div><blockquote>${context(before)}<mark>${bdi(quotation.text)}</mark>${context(after)}</blockquote><p class="about">${about.join(' · ')}${back.length ? `<span class="back"> · ${text(words.backTo)} ${back.join(' ')}</span>` : ''}</p></div></li>`;
    },
  };
}

/** Numbers in runs, first and last: three or more that follow one another are told as "26–31". */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const open = runs.at(-1);
    if (open && open[1] === number - 1) open[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([first, last]): [number, number][] =>
    last - first === 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  );
}
