import { composeMap } from '../sections/map.ts';
import { lastDay, tellDay, tellDays } from '../tell/tell-when.ts';
import { english } from '../words/english.ts';
import type { Words } from '../words/words.ts';
import { citesOf, type SitrepBlock, type SitrepContent, type SitrepRun, type SitrepSource } from './blocks.ts';
import type { SitrepOptions } from './compose-sitrep.ts';
import type { Block, Inline, Quotation, Section, Sitrep } from './document.ts';

/** What helps to set a saved report, and who saved it when (null: nobody did yet). */
export interface LayOutOptions extends Pick<SitrepOptions, 'words' | 'marking' | 'outlines' | 'names'> {
  saved?: { by: string; at: string } | null;
}

/** Numbers of what a report cites, in the order of reading: words, reports, incidents. */
interface Numbers {
  quotations: Quotation[];
  reports: SitrepSource[];
  incidents: Map<string, number>;
  /** Incidents that have their row: only the first is the one that is led to. */
  told: Set<string>;
  inlines(runs: readonly SitrepRun[]): Inline[];
}

/**
 * Sets a situation report from what is written in it alone: its blocks, and its sources as they stood when they were cited. Nothing of the register is
 * looked up, so that a report once saved reads the same for ever.
 */
export function layOutPeriod(content: SitrepContent, options: LayOutOptions = {}): Sitrep {
  const words = options.words ?? english;
  const numbers = numberSources(content, words);
  const sections: Section[] = [];
  for (const block of content.blocks) {
    const chapter = sections.at(-1);
    if (block.kind === 'heading' && block.inner && chapter) chapter.blocks.push({ kind: 'heading', text: block.text, id: `s-${block.id}` });
    else if (block.kind === 'heading') sections.push({ id: `s-${block.id}`, title: block.text, blocks: [] });
    else {
      if (!sections.length) sections.push({ id: 's', title: content.title, blocks: [] });
      sections.at(-1)!.blocks.push(...layOut(block, numbers, words, options));
    }
  }
  if (numbers.reports.length) sections.push(listReports(numbers.reports, words));
  const { saved } = options;
  return {
    title: content.title,
    marking: options.marking ?? 'TLP:CLEAR',
    front: [
      { label: words.ofPeriod.period, value: [tellDays(content.from, lastDay(content.to), words)] },
      { label: words.truce, value: [{ kind: 'code', text: content.agreement }] },
      {
        label: words.ofPeriod.savedBy,
        value: [saved ? `${saved.by}, ${tellDay(saved.at, words)}, ${saved.at.slice(11, 16)} ${words.utc}` : words.ofPeriod.draft],
      },
    ],
    standfirst: words.ofPeriod.standfirst,
    sections,
    quotations: numbers.quotations,
    reports: numbers.reports.map((one, i) => ({
      number: i + 1,
      title: one.title ?? words.untitled,
      publisher: one.publisher,
      published: one.published ? tellDay(one.published, words) : words.undated,
      file: null,
    })),
  };
}

function numberSources({ blocks, sources }: SitrepContent, words: Words): Numbers {
  const known = new Map(sources.map((one) => [one.id, one]));
  const incidents = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'incidents') continue;
    for (const { incident } of block.rows) if (!incidents.has(incident)) incidents.set(incident, incidents.size + 1);
  }
  const reports: SitrepSource[] = [];
  const quotations: Quotation[] = [];
  const reportNumber = (source: SitrepSource): number => {
    const at = reports.findIndex(({ report }) => report === source.report);
    return at >= 0 ? at + 1 : reports.push(source);
  };
  const byPlace = new Map<string, Quotation>();
  const quote = (source: SitrepSource): number => {
    const { id, report, start, end, speaker } = source;
    const key = `${report} ${start} ${end}`;
    const there = byPlace.get(key);
    if (there) {
      if (!there.claims.includes(id)) there.claims.push(id);
      return there.number;
    }
    const number = quotations.length + 1;
    const quotation: Quotation = {
      number,
      text: source.quote ?? '',
      before: '',
      after: '',
      speaker: speaker.length ? words.listOf(speaker) : words.narrator,
      mood: '',
      report: reportNumber(source),
      start: start ?? 0,
      end: end ?? 0,
      claims: [id],
      rules: [],
    };
    byPlace.set(key, quotation);
    return quotations.push(quotation);
  };
  const cite = (ids: readonly string[]): Inline[] => {
    const cited: number[] = [];
    const others: Inline[] = [];
    for (const id of ids) {
      const source = known.get(id);
      const incident = incidents.get(id);
      if (incident) others.push(' ', { kind: 'incident', number: incident });
      else if (source?.quote != null) cited.push(quote(source));
      else if (id.startsWith('rep_') && source) others.push(' ', { kind: 'report', number: reportNumber(source) });
      else if (source) others.push(' ', { kind: 'soft', text: id.startsWith('clause:') ? `§ ${source.label}` : `(${source.label})` });
    }
    const sorted = [...new Set(cited)].sort((a, b) => a - b);
    return sorted.length ? [{ kind: 'cite', numbers: sorted }, ...others] : others;
  };
  const inlines = (runs: readonly SitrepRun[]): Inline[] =>
    runs.flatMap((run): Inline[] => ('cite' in run ? cite(run.cite) : [{ kind: 'name', text: run.text }]));
  return { quotations, reports, incidents, told: new Set(), inlines };
}

function layOut(block: Exclude<SitrepBlock, { kind: 'heading' }>, numbers: Numbers, words: Words, options: LayOutOptions): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', inlines: numbers.inlines(block.runs) }];
    case 'incidents':
      return [
        {
          kind: 'table',
          caption: words.incidentsWord,
          head: [words.incidentNo, words.what],
          widths: [8, 92],
          rows: block.rows.map(({ incident, runs }) => {
            const number = numbers.incidents.get(incident)!;
            const cells = [[words.incidentRef(number)], numbers.inlines(runs)];
            const first = !numbers.told.has(incident);
            numbers.told.add(incident);
            return first ? { id: `incident-${number}`, cells } : { cells };
          }),
        },
      ];
    case 'map':
      return drawPlaces(block, numbers, words, options);
  }
}

/** The maps of the places of incidents that are told, each with the disclaimer on borders and names, and their key. */
function drawPlaces(
  { caption, places }: Extract<SitrepBlock, { kind: 'map' }>,
  numbers: Numbers,
  words: Words,
  { outlines, names }: LayOutOptions,
): Block[] {
  const told = places.filter(({ incident }) => numbers.incidents.has(incident));
  const incidents = told.map(({ incident, name, lat, lon, radiusKm, country }) => {
    return {
      id: incident as `inc_${string}`,
      background: false,
      where: { name, id: null, lat, lon, radiusKm, country, how: 'stated' as const },
    };
  });
  const findings = told.flatMap(({ incident, verdict }) => (verdict ? [{ incident: incident as `inc_${string}`, verdict }] : []));
  const incidentNumber = (id: string): number => numbers.incidents.get(id) ?? 0;
  const { blocks } = composeMap({
    situation: { incidents, findings },
    words,
    options: { ...(outlines ? { outlines } : {}), ...(names ? { names } : {}) },
    references: { incidentNumber, incident: (id) => ({ kind: 'incident', number: incidentNumber(id) }) },
  });
  return caption ? [{ kind: 'paragraph', inlines: [{ kind: 'name', text: caption }] }, ...blocks] : blocks;
}

function listReports(reports: readonly SitrepSource[], words: Words): Section {
  const rows = reports.map((one, i) => ({
    id: `report-${i + 1}`,
    cells: [
      [words.reportRef(i + 1)],
      [{ kind: 'name', text: one.title ?? words.untitled }],
      [{ kind: 'name', text: one.publisher ?? '–' }],
      [one.published ? tellDay(one.published, words) : words.undated],
    ] as Inline[][],
  }));
  const head = [words.incidentNo, words.report, words.publisher, words.published];
  return {
    id: 'reports',
    title: words.ofPeriod.reports,
    blocks: [{ kind: 'table', caption: words.ofPeriod.reports, head, widths: [8, 52, 22, 18], rows }],
  };
}

/** Whether each citation of a report has its source: the first that has none, or null. */
export function findBareCitation({ blocks, sources }: Pick<SitrepContent, 'blocks' | 'sources'>): string | null {
  const known = new Set(sources.map(({ id }) => id));
  return blocks.flatMap(citesOf).find((id) => !known.has(id)) ?? null;
}
