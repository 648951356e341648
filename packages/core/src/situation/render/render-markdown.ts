import type { Situation } from '../../model/situation.ts';
import { composeSitrep, type SitrepOptions } from '../sitrep/compose-sitrep.ts';
import type { Block, Inline, Quotation, Section, Sitrep, Table } from '../sitrep/document.ts';
import { english } from '../words/english.ts';
import type { Words } from '../words/words.ts';
import { escapeMarkdown } from './escape-text.ts';

/** The cited report as Markdown, citations as footnotes that hold the quoted words. Drawings are told in words. */
export function renderMarkdown(situation: Situation, options: SitrepOptions = {}): string {
  return sitrepMarkdown(composeSitrep(situation, options), options.words);
}

/** A report that is composed already, as Markdown. */
export function sitrepMarkdown(sitrep: Sitrep, words: Words = english): string {
  const front = sitrep.front.map(({ label, value }) => `- **${escapeMarkdown(label)}:** ${inlines(value, words)}`);
  const lines = [
    `**${escapeMarkdown(sitrep.marking)}**`,
    `# ${escapeMarkdown(sitrep.title)}`,
    front.join('\n'),
    `*${escapeMarkdown(sitrep.standfirst)}*`,
    ...sitrep.sections.flatMap((section) => renderSection(section, words)),
    `## ${escapeMarkdown(words.sections.quotations)}`,
    sitrep.quotations.map((quotation) => footnote(quotation, sitrep, words)).join('\n'),
    `**${escapeMarkdown(sitrep.marking)}**`,
  ];
  return `${lines.filter(Boolean).join('\n\n')}\n`;
}

function renderSection({ title, blocks }: Section, words: Words): string[] {
  return [`## ${escapeMarkdown(title)}`, ...blocks.map((block) => renderBlock(block, words))];
}

function renderBlock(block: Block, words: Words): string {
  switch (block.kind) {
    case 'paragraph':
      return inlines(block.inlines, words);
    case 'note':
      return inlines(block.inlines, words);
    case 'heading':
      return `### ${escapeMarkdown(block.text)}${block.tag ? ` — ${escapeMarkdown(block.tag.text)}` : ''}`;
    case 'list':
      return block.items.map((item) => `- ${inlines(item, words)}`).join('\n');
    case 'figure':
      return [
        `*${escapeMarkdown(words.figure)}: ${escapeMarkdown(block.caption)}.* ${escapeMarkdown(block.alt)}`,
        block.note ? escapeMarkdown(block.note) : '',
      ]
        .filter(Boolean)
        .join('\n\n');
    case 'record':
      return [
        `### ${inlines(block.title, words)}`,
        block.lines.map(({ label, value }) => `- **${escapeMarkdown(label)}:** ${inlines(value, words)}`).join('\n'),
      ].join('\n\n');
    case 'table':
      return renderTable(block, words);
  }
}

function renderTable({ head, rows, numeric = [] }: Table, words: Words): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(head.map(escapeMarkdown)),
    row(head.map((_, index) => (numeric.includes(index) ? '---:' : '---'))),
    ...rows.map(({ cells }) => row(cells.map((cell) => inlines(cell, words)))),
  ].join('\n');
}

function inlines(all: readonly Inline[], words: Words): string {
  return all.map((one) => inline(one, words)).join('');
}

function inline(one: Inline, words: Words): string {
  if (typeof one === 'string') return escapeMarkdown(one);
  switch (one.kind) {
    case 'strong':
    case 'tag':
      return `**${escapeMarkdown(one.text)}**`;
    case 'code':
      return `\`${one.text.replace(/[`|\s]+/g, ' ')}\``;
    case 'said':
      return `${words.quoteOpen}${escapeMarkdown(one.text)}${words.quoteClose}`;
    case 'cite':
      return one.numbers.map((number) => `[^${number}]`).join('');
    case 'incident':
      return words.incidentRef(one.number);
    case 'report':
      return words.reportRef(one.number);
    case 'break':
      return '<br>';
    default:
      return escapeMarkdown(one.text);
  }
}

function footnote(quotation: Quotation, sitrep: Sitrep, words: Words): string {
  const report = sitrep.reports[quotation.report - 1];
  const source = [words.reportRef(quotation.report), report?.publisher ?? report?.title, report?.published].filter(Boolean).join(', ');
  const about = [source, words.characters(quotation.start, quotation.end), quotation.speaker, quotation.mood]
    .filter(Boolean)
    .map((part) => escapeMarkdown(part));
  return `[^${quotation.number}]: ${words.quoteOpen}${escapeMarkdown(quotation.text)}${words.quoteClose} — ${about.join(' · ')}`;
}
