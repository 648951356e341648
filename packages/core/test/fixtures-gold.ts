import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayFromIso } from '../src/language/times/calendar-days.ts';
import type { Act } from '../src/model/act.ts';
import type { ByStatus } from '../src/model/claim.ts';
import type { RawReport } from '../src/model/report.ts';

/** The fixtures: reports of ours and what a person reads in them. */
export const FIXTURES = join(import.meta.dirname, '../../../fixtures');

/** A toll as annotated; `null` on one side is open. */
export interface GoldCount {
  min: number | null;
  max: number | null;
}

/** An occurrence as annotated. The fields are those of fixtures/gold.jsonl; see the README there. */
export interface GoldIncident {
  key: string;
  type: Act;
  accept_types?: Act[];
  action_span: string;
  span_in: 'text' | 'title';
  /** ISO day, month, year, or two with a stroke between them, both included. */
  date: string | null;
  place: string | null;
  lat: number | null;
  lon: number | null;
  coord_precision: 'place' | 'area' | null;
  actor: string | null;
  actor_status: ByStatus;
  killed: GoldCount | null;
  wounded: GoldCount | null;
  is_background: boolean;
  aggregate: boolean;
  /** The occurrence it tells, where other reports tell it too (fixtures/clusters.json). */
  cluster: string | null;
}

/** Something said of the life of a truce, as annotated; times are local wall clock at the grain that was said. */
export interface GoldFact {
  kind: string;
  what: string;
  from: string | null;
  until: string | null;
}

/** One report with its gold. */
export interface Fixture {
  id: string;
  theatre: string;
  /** Path under samples/, where the report is one of them. */
  sample: string | null;
  raw: RawReport;
  incidents: GoldIncident[];
  facts: GoldFact[];
  denials: { who: string; about_key: string | null }[];
}

// biome-ignore lint/suspicious/noExplicitAny: the lines are what the files hold
const lines = (file: string): any[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/** Reads a folder of fixtures (reports.jsonl, gold.jsonl and clusters.json). */
export function readFixtures(folder = FIXTURES): Fixture[] {
  const reports = new Map(lines(join(folder, 'reports.jsonl')).map((record) => [record.id, record]));
  const clusters: { cluster: string; members: [string, string][] }[] = JSON.parse(readFileSync(join(folder, 'clusters.json'), 'utf8'));
  const cluster = new Map(clusters.flatMap(({ cluster, members }) => members.map(([doc, key]) => [`${doc} ${key}`, cluster] as const)));
  return lines(join(folder, 'gold.jsonl')).map((gold) => ({
    id: gold.doc,
    theatre: gold.theatre,
    sample: reports.get(gold.doc).sample ?? null,
    raw: rawOf(reports.get(gold.doc)),
    incidents: gold.incidents.map((one: GoldIncident) => ({ ...one, cluster: cluster.get(`${gold.doc} ${one.key}`) ?? null })),
    facts: gold.truce_facts,
    denials: gold.cited_denials,
  }));
}

function rawOf(record: Record<string, string> & { title: string | null; publisher: string | null; published: string | null }): RawReport {
  return {
    hash: createHash('sha256').update(JSON.stringify(record)).digest('hex'),
    file: null,
    recordId: record.id,
    title: record.title,
    publisher: record.publisher,
    published: record.published,
    language: record.language,
    url: null,
    text: record.text,
  };
}

/** The days an annotated date means, as numbers, half-open; null where none is given. */
export function goldDays(date: string | null): [number, number] | null {
  if (!date) return null;
  const [first, last = first] = date.split('/');
  const a = daysOf(first);
  const b = daysOf(last);
  return a && b ? [a[0], b[1]] : null;
}

/** The days an ISO day, month, year or instant lies on. */
export function daysOf(iso: string): [number, number] | null {
  const [year, month, day] = iso.slice(0, 10).split('-');
  if (day) {
    const on = dayFromIso(iso.slice(0, 10));
    return on === null ? null : [on, on + 1];
  }
  const start = dayFromIso(`${year}-${month ?? '01'}-01`);
  const next = month
    ? month === '12'
      ? `${Number(year) + 1}-01`
      : `${year}-${String(Number(month) + 1).padStart(2, '0')}`
    : `${Number(year) + 1}-01`;
  const end = dayFromIso(`${next}-01`);
  return start === null || end === null ? null : [start, end];
}
