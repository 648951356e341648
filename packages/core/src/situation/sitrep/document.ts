import type { Verdict } from '../../model/finding.ts';
import type { Truce } from '../../model/truce.ts';
import type { Outlines } from './outline.ts';

/** How a tag or a mark is toned: one tone for each verdict, and `none` where no clause was applied. */
export type Tone = Verdict | 'none' | 'good' | 'bad' | 'open';

/** A run of text inside a block. A plain string is ours; what comes out of reports is `name` or `said`, and is shown isolated. */
export type Inline =
  | string
  | { kind: 'strong' | 'soft' | 'code' | 'name' | 'said'; text: string }
  | { kind: 'tag'; tone: Tone; text: string }
  | { kind: 'cite'; numbers: number[] }
  | { kind: 'incident' | 'report'; number: number }
  | { kind: 'break' };

/** A table: every row has as many cells as the head. `numeric` columns are set in tabular figures, flush at their end. */
export interface Table {
  kind: 'table';
  caption: string;
  head: string[];
  numeric?: number[];
  /** Widths in percent of the table, where they matter. */
  widths?: number[];
  rows: { id?: string; cells: Inline[][] }[];
}

/** What a record says under one label. */
export interface RecordLine {
  label: string;
  value: Inline[];
}

/** A place on a map, with the incidents claimed there. */
export interface MapPlace {
  name: string;
  lat: number;
  lon: number;
  radiusKm: number;
  incidents: number[];
  tone: Tone;
}

/** A column of the timeline: a day, week or month from `start`. */
export interface TimelineColumn {
  start: string;
  end: string;
  incidents: { number: number; tone: Tone }[];
}

/** A drawing, as data: HTML draws it, Markdown tells it. */
export type Figure =
  | { kind: 'clock'; truce: Truce; zone: string | null; asOf: string }
  | { kind: 'map'; country: string; places: MapPlace[]; outlines: Outlines }
  | {
      kind: 'timeline';
      step: 'day' | 'week' | 'month';
      columns: TimelineColumn[];
      calm: { title: string; days: { on: string; state: 'calm' | 'no-report' | 'broken' }[] }[];
      asOf: string;
    };

/** A piece of a section. */
export type Block =
  | { kind: 'paragraph' | 'note'; inlines: Inline[] }
  | { kind: 'heading'; text: string; id?: string; tag?: { tone: Tone; text: string } }
  | { kind: 'list'; items: Inline[][] }
  | { kind: 'figure'; caption: string; alt: string; figure: Figure; note?: string }
  | { kind: 'record'; id: string; title: Inline[]; lines: RecordLine[] }
  | Table;

/** A chapter of the report. */
export interface Section {
  id: string;
  title: string;
  blocks: Block[];
}

/** The words of a report behind a citation. */
export interface Quotation {
  number: number;
  text: string;
  /** Text around the quote, where the report's text is at hand. */
  before: string;
  after: string;
  speaker: string;
  mood: string;
  report: number;
  start: number;
  end: number;
  claims: string[];
  rules: string[];
}

/** The cited report as a document, ready to be set in any form. */
export interface Sitrep {
  title: string;
  marking: string;
  front: RecordLine[];
  standfirst: string;
  sections: Section[];
  quotations: Quotation[];
  /** Titles of the reports by number, from 1. */
  reports: { number: number; title: string; publisher: string | null; published: string; file: string | null }[];
}
