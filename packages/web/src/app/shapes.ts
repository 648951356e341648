/** A figure as a range; null is open. */
export interface TollRange {
  min: number | null;
  max: number | null;
  approx?: boolean;
}

/** A time at the grain at which it was said. */
export interface WhenShape {
  start: string;
  end: string;
  grain: string;
  how: string;
  because?: string;
}

/** A place as claimed, with the radius of the area meant. */
export interface WhereShape {
  name: string;
  lat: number | null;
  lon: number | null;
  radiusKm: number | null;
}

/** An incident as lists show it. */
export interface IncidentRow {
  id: string;
  short: string;
  title: string;
  act: string;
  when: WhenShape | null;
  where: WhereShape | null;
  killed: TollRange | null;
  wounded: TollRange | null;
  by: { name: string; status: string }[];
  origins: number;
  carriers: number;
  verdicts: { finding: string; agreement: string; clause: string; verdict: string; standing: string }[];
  contested: string[];
  background: boolean;
}

/** A part of a list of incidents. */
export interface IncidentList {
  items: IncidentRow[];
  next: string | null;
  total: number;
}

/** A truce as of an instant. */
export interface TruceAnswer {
  agreement: string;
  title: string;
  short: string;
  area: string;
  state: string;
  because: string;
  since: string | null;
  until: string | null;
  asOf: string;
  zone: string | null;
  windows: {
    start: string | null;
    end: string | null;
    because: string[];
    alternatives?: { start?: string[]; end?: string[] };
    note?: string;
  }[];
  gaps: { kind: 'hole' | 'overlap'; start: string; end: string; minutes: number; because: string[] }[];
  declarations: { what: string; by: string; hasStanding: boolean; on: string | null; cites: string[]; because: string }[];
  calm: { needed: number; reached: number; days: { on: string; state: string; cites: string[]; note?: string }[] } | null;
  gates: { id: string; title: string; open: boolean; missing: string[]; because: string; cites: string[] }[];
  access: { state: string; since: string | null; cites: string[]; note: string | null };
  notes: { text: string; cites: string[] }[];
  counts: { incidents: number; byVerdict: Record<string, number>; contested: number; reports: number };
  latest: IncidentRow[];
  center: { lat: number; lon: number; km: number } | null;
}

/** What has changed since a revision. */
export interface Changes {
  since: number;
  revision: number;
  reports: { n: number; items: { id: string; title: string | null; publisher: string | null }[] };
  incidents: { id: string; short: string; title: string; what: string; now: string | null }[];
  findings: { incident: string; title: string; agreement: string; clause: string; before: string | null; after: string | null }[];
  truces: { agreement: string; title: string; before: string | null; after: string | null }[];
}

/** One link of the chain from a figure to the words of a report. */
export interface Explained {
  kind: string;
  id: string | null;
  title: string;
  answer?: string;
  facts: { label: string; value: string }[];
  quote?: { text: string; report: string | null; start: number; end: number; speaker: string };
  because: Explained[];
}
