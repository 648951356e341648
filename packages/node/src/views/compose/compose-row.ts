import { foldName } from '@truceline/core/incidents/compare/fold-name.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import type { Finding } from '@truceline/core/model/finding.ts';
import type { Incident, Toll } from '@truceline/core/model/incident.ts';
import type { SituationReport } from '@truceline/core/model/situation.ts';
import { tellAct } from '@truceline/core/situation/tell/tell-incident.ts';
import { tellTarget } from '@truceline/core/situation/tell/tell-target.ts';
import { english } from '@truceline/core/situation/words/english.ts';
import type { IncidentRecord } from '../../store/projection/register-model.ts';
import type { IncidentRow } from '../schemas/incident-schemas.ts';
import type { Worst } from '../schemas/overview-schemas.ts';
import type { Namer } from './name-things.ts';
import { shortName } from './short-name.ts';

/** An incident as it is kept for lists: the row (as nobody in particular sees it), who follows it, and the words it is found by. */
export interface IndexedIncident {
  row: IncidentRow;
  followers: string[];
  /** Folded, words apart by spaces; begins with a space. */
  words: string;
  /** Ids of the reports that carry it. */
  carriers: string[];
}

/** What a row is composed from. */
export interface RowParts {
  incident: Incident;
  claims: readonly Claim[];
  reports: readonly SituationReport[];
  findings: readonly Finding[];
  record: IncidentRecord | null;
  /** Revision at which it last changed. */
  updated: number;
}

/** Composes the row of an incident, and the words it is found by. Pure. */
export function composeRow({ incident, claims, reports, findings, record, updated }: RowParts, namer: Namer): IndexedIncident {
  const days = reports.map(({ published }) => published?.start.slice(0, 10) ?? null).filter((day) => day !== null);
  days.sort();
  const areas = namer.areas(incident.where?.id ?? null);
  const outlets = reports.map(({ publisher }) => publisher).filter((name) => name !== null);
  const sources = [...new Set([...incident.origins.map((id) => nameOrigin(id, reports, namer)), ...outlets])].sort();
  const row: IncidentRow = {
    id: incident.id,
    short: shortName(incident.id),
    title: record?.title ?? tellAct(incident, english),
    act: incident.act,
    when: incident.when,
    where: incident.where,
    areas,
    killed: rangeOf(incident.killed),
    wounded: rangeOf(incident.wounded),
    by: incident.by.map(({ name, id, status }) => ({ name, id, status })),
    against: incident.against,
    origins: incident.origins.length,
    carriers: incident.carriers.length,
    sources,
    verdicts: findings.map(({ id, agreement, clause, verdict, standing }) => ({ finding: id, agreement, clause, verdict, standing })),
    contested: incident.contested,
    status: record?.status ?? 'to-do',
    assignee: record?.assignee ?? null,
    tags: record?.tags ?? [],
    followed: false,
    credibility: record?.credibility?.grade ?? null,
    verification: record?.verification?.state ?? 'unverified',
    comments: record?.comments.length ?? 0,
    background: incident.background,
    aggregate: incident.aggregate,
    partOf: incident.partOf,
    firstPublished: days[0] ?? null,
    lastPublished: days.at(-1) ?? null,
    touched: Boolean(record && (record.corrections.length || record.rulings.length || record.machine.length || record.distinct.length)),
    updated,
  };
  const words = [
    row.id,
    row.short,
    row.title,
    incident.where?.name,
    ...areas.map(({ name }) => name),
    ...incident.by.flatMap(({ name, id }) => [name, id ? namer.name(id) : '']),
    ...incident.against.map(tellTarget),
    ...incident.weapons,
    ...sources,
    ...row.tags,
    ...(record?.comments.map(({ text }) => text) ?? []),
    ...reports.map(({ title }) => title),
    ...claims.map(({ quote }) => quote),
  ];
  return { row, followers: record?.followers ?? [], words: ` ${foldWords(words.filter(Boolean).join(' '))} `, carriers: incident.carriers };
}

/** A row as a person sees it. */
export function seenBy({ row, followers }: IndexedIncident, who: string): IncidentRow {
  return { ...row, followed: followers.includes(who) };
}

/** A voice by the name that people know it by; a report that speaks for itself goes by its publisher or title. */
export function nameOrigin(id: string, reports: readonly SituationReport[], namer: Namer): string {
  if (!id.startsWith('rep_')) return namer.name(id);
  const report = reports.find((one) => one.id === id);
  return report?.publisher ?? report?.title ?? report?.file ?? id;
}

/** Words as they are compared in search: without case, accents and marks. */
export function foldWords(text: string): string {
  return foldName(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The gravest verdict of an incident. */
export function worstOf(verdicts: readonly { verdict: Finding['verdict'] }[]): Worst {
  const found = new Set(verdicts.map(({ verdict }) => verdict));
  return (['breach', 'undetermined', 'no-breach', 'outside'] as const).find((verdict) => found.has(verdict)) ?? 'none';
}

/** Lowest and highest figure of a toll. */
export function rangeOf(toll: Toll | null): IncidentRow['killed'] {
  return toll && { min: toll.min, max: toll.max, approx: toll.approx ?? false };
}
