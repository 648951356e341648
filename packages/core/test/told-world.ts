import { clusterIncidents } from '../src/incidents/cluster-incidents.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { type Claim, nothingSaid } from '../src/model/claim.ts';
import type { Incident } from '../src/model/incident.ts';
import type { Report } from '../src/model/report.ts';
import type { When } from '../src/model/when.ts';
import type { Where } from '../src/model/where.ts';
import { findCopies } from '../src/reports/copies/find-copies.ts';

/** Two sides, an agency and a radio of a small world. */
export const knowledge = {
  actors: {
    actors: new Map([
      ['north', { id: 'north', allegiance: [] }],
      ['north-air', { id: 'north-air', allegiance: [{ to: 'north', how: 'part-of' }] }],
      ['south', { id: 'south', allegiance: [] }],
    ]),
    people: new Map([['col-varga', { id: 'col-varga', roles: [{ role: 'spokesman', of: 'north' }] }]]),
  },
  sources: new Map([
    ['wire', { id: 'wire', kind: 'agency', names: ['The Wire'] }],
    ['north-radio', { id: 'north-radio', kind: 'state-media', names: ['North Radio'], of: 'north' }],
  ]),
} as unknown as Knowledge;

/** A day as said in a report. */
export const day = (iso: string): When => ({
  start: iso,
  end: new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10),
  grain: 'day',
  how: 'stated',
});
/** A place of the small world. */
export const place = (name: string, lat: number, lon: number, radiusKm = 2): Where => ({
  name,
  id: name.toLowerCase(),
  lat,
  lon,
  radiusKm,
  country: 'XX',
  how: 'stated',
});
/** A town. */
export const ORLOV = place('Orlov', 40, 20);
/** A town 75 km off. */
export const BELDA = place('Belda', 40.6, 20.4);
/** The province around the first. */
export const PROVINCE = place('Upper Province', 40.1, 20.1, 60);
/** A count that leaves nothing open. */
export const exactly = (n: number) => ({ min: n, max: n, approx: false });

/** A report of the small world, and what it claims. */
export interface Told {
  text: string;
  published?: string;
  publisher?: string;
  credits?: string[];
  claims: (Partial<Claim> & { quote: string })[];
}

/** Reports and claims of a small world; a claim's quote must stand in its text. */
export function world(told: Record<string, Told>): { reports: Report[]; claims: Claim[] } {
  const reports: Report[] = [];
  const claims: Claim[] = [];
  for (const [name, t] of Object.entries(told)) {
    const id = `rep_${name}` as const;
    reports.push({
      id,
      hash: name,
      file: null,
      recordId: name,
      title: null,
      publisher: t.publisher ?? null,
      published: null,
      language: 'en',
      url: null,
      text: t.text,
      clean: { text: t.text, toTaken: (at) => at },
      publishedOn: t.published ? day(t.published) : null,
      carriedOn: null,
      credits: t.credits ?? [],
      dateline: [],
    });
    t.claims.forEach((c, i) => {
      const start = t.text.indexOf(c.quote);
      if (start < 0) throw new Error(`no "${c.quote}" in ${name}`);
      claims.push({
        id: `clm_${name}_${i}`,
        report: id,
        kind: 'incident',
        span: { start, end: start + c.quote.length },
        ...nothingSaid(),
        act: 'airstrike',
        occurrence: `o${i}`,
        rule: 'test',
        ...c,
      });
    });
  }
  return { reports, claims };
}

/** The incidents of a world. */
export const register = ({ reports, claims }: { reports: Report[]; claims: Claim[] }): Incident[] =>
  clusterIncidents(claims, reports, findCopies(reports), knowledge).incidents;
/** The incident that a claim is in. */
export const of = (incidents: Incident[], claim: string): Incident => {
  const found = incidents.find((i) => (i.claims as string[]).includes(claim));
  if (!found) throw new Error(`${claim} is in no incident`);
  return found;
};
