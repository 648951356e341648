import { ById } from '@truceline/core/model/by-id.ts';
import type { Finding } from '@truceline/core/model/finding.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import { tellTarget } from '@truceline/core/situation/tell/tell-target.ts';

/** The first- and second-order divisions a place lies in, by name and OCHA code; null where not known. */
export type AreasOf = (placeId: string) => {
  admin1: { name: string; pcode: string | null } | null;
  admin2: { name: string; pcode: string | null } | null;
} | null;

/** One incident flat, as tables carry it. A number is a number, everything else a text; lists are joined by "; ". */
export type IncidentRow = Record<IncidentColumn, string | number | boolean | null>;

/** The columns of incident tables, in order. They are part of the public interface: new ones go to the end. */
export const INCIDENT_COLUMNS = [
  'id',
  'act',
  'date_start',
  'date_end',
  'date_precision',
  'date_how',
  'place',
  'admin1',
  'admin2',
  'country',
  'lat',
  'lon',
  'radius_km',
  'geo_precision',
  'actors',
  'actor_ids',
  'actor_status',
  'targets',
  'target_kinds',
  'weapons',
  'killed_min',
  'killed_max',
  'wounded_min',
  'wounded_max',
  'origins_count',
  'origins',
  'carriers_count',
  'carriers',
  'contested',
  'background',
  'aggregate',
  'agreements',
  'clauses',
  'verdicts',
  'standing',
  'quotes',
  'admin1_pcode',
  'admin2_pcode',
] as const;
/** One of {@link INCIDENT_COLUMNS}. */
export type IncidentColumn = (typeof INCIDENT_COLUMNS)[number];

const list = (items: readonly (string | null)[]): string => [...new Set(items.filter(Boolean))].join('; ');

/** The incidents as flat rows, one after the other, in the situation's order. `date_end` is the last day meant, not the day after it. */
export function* incidentRows(situation: Situation, areasOf: AreasOf = () => null): Generator<IncidentRow> {
  const claims = new ById(situation.claims);
  const reports = new Map(situation.reports.map((report) => [report.id, report]));
  const told = new Map<string, Finding[]>();
  for (const finding of situation.findings) {
    if (finding.verdict === 'outside') continue;
    const list = told.get(finding.incident);
    if (list) list.push(finding);
    else told.set(finding.incident, [finding]);
  }
  for (const incident of situation.incidents) {
    const findings = told.get(incident.id) ?? [];
    const areas = incident.where?.id ? areasOf(incident.where.id) : null;
    yield {
      id: incident.id,
      act: incident.act,
      date_start: incident.when?.start ?? null,
      date_end: lastMoment(incident),
      date_precision: incident.when?.grain ?? null,
      date_how: incident.when?.how ?? null,
      place: incident.where?.name ?? null,
      admin1: areas?.admin1?.name ?? null,
      admin2: areas?.admin2?.name ?? null,
      country: incident.where?.country ?? null,
      lat: incident.where?.lat ?? null,
      lon: incident.where?.lon ?? null,
      radius_km: incident.where?.radiusKm ?? null,
      geo_precision: geoPrecision(incident),
      actors: list(incident.by.map(({ name }) => name)),
      actor_ids: list(incident.by.map(({ id }) => id)),
      actor_status: list(incident.by.map(({ status }) => status)),
      targets: list(incident.against.map(tellTarget)),
      target_kinds: list(incident.against.flatMap(({ kinds }) => kinds)),
      weapons: list(incident.weapons),
      killed_min: incident.killed?.min ?? null,
      killed_max: incident.killed?.max ?? null,
      wounded_min: incident.wounded?.min ?? null,
      wounded_max: incident.wounded?.max ?? null,
      origins_count: incident.origins.length,
      origins: list(incident.origins),
      carriers_count: incident.carriers.length,
      carriers: list(incident.carriers.map((id) => reports.get(id)?.publisher ?? reports.get(id)?.file ?? id)),
      contested: list(incident.contested),
      background: incident.background,
      aggregate: incident.aggregate,
      agreements: list(findings.map(({ agreement }) => agreement)),
      clauses: list(findings.map(({ agreement, clause }) => `${agreement}/${clause}`)),
      verdicts: findings.map(({ verdict }) => verdict).join('; '),
      standing: list(findings.map(({ standing }) => standing)),
      quotes: list(incident.claims.map((id) => claims.get(id)?.quote.replace(/\s+/g, ' ').trim() ?? null)).slice(0, 8000),
      admin1_pcode: areas?.admin1?.pcode ?? null,
      admin2_pcode: areas?.admin2?.pcode ?? null,
    };
  }
}

/** How exactly a place is known, on the ladder of UCDP: 1 the place itself, 2 within 25 km, 3 a district, 4 a province, 6 the country, 7 wider or unknown. */
export function geoPrecision({ where }: Incident): number | null {
  if (!where) return null;
  if (where.lat === null || where.radiusKm === null) return where.country ? 6 : 7;
  if (where.radiusKm <= 5) return 1;
  if (where.radiusKm <= 25) return 2;
  if (where.radiusKm <= 60) return 3;
  return where.radiusKm <= 150 ? 4 : 6;
}

function lastMoment({ when }: Incident): string | null {
  if (!when) return null;
  if (when.end.length > 10) return when.end;
  return new Date(Date.parse(`${when.end}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
