import type { RegisterModel } from '../store/projection/register-model.ts';

/** What became of an incident: `merged` names in `now` the one that holds its claims since. */
export interface IncidentChange {
  id: string;
  what: 'new' | 'changed' | 'merged' | 'gone';
  now: string | null;
}

/** What changed in a register between two revisions. */
export interface ChangeSet {
  /** Grows with every change. Once all is read it is the place of the journal's last entry. */
  revision: number;
  /** Reports that came in. */
  reports: string[];
  incidents: IncidentChange[];
  /** Findings whose verdict or standing changed; null where there was or is none. */
  findings: { id: string; incident: string; agreement: string; clause: string; before: string | null; after: string | null }[];
  /** Truces whose state changed. */
  truces: { agreement: string; before: string | null; after: string | null }[];
}

/** What changed from one model to another. Names that incidents had lead to what they have become. */
export function diffModels(before: RegisterModel, after: RegisterModel, revision: number): ChangeSet {
  const incidents: IncidentChange[] = [];
  const was = wordsOf(before);
  const is = wordsOf(after);
  for (const [id, words] of is) {
    const old = was.get(id);
    if (old === undefined) incidents.push({ id, what: 'new', now: null });
    else if (old !== words) incidents.push({ id, what: 'changed', now: null });
  }
  for (const id of was.keys()) {
    if (is.has(id)) continue;
    const now = after.redirects[id as keyof typeof after.redirects] ?? null;
    incidents.push({ id, what: now ? 'merged' : 'gone', now });
  }
  const known = new Set<string>(before.situation.reports.map(({ id }) => id));
  return {
    revision,
    reports: after.situation.reports.map(({ id }) => id).filter((id) => !known.has(id)),
    incidents,
    findings: diffFindings(before, after),
    truces: diffTruces(before, after),
  };
}

/** All that pages show of each incident, as text. */
function wordsOf({ situation, records }: RegisterModel): Map<string, string> {
  const words = new Map<string, string>(situation.incidents.map((incident) => [incident.id, JSON.stringify(incident)]));
  const add = (incident: string, more: unknown): void => {
    words.set(incident, `${words.get(incident) ?? ''}\n${JSON.stringify(more)}`);
  };
  for (const finding of situation.findings) add(finding.incident, finding);
  for (const record of records) add(record.incident, record);
  return words;
}

function diffFindings(before: RegisterModel, after: RegisterModel): ChangeSet['findings'] {
  const told = ({ verdict, standing }: RegisterModel['situation']['findings'][number]): string => `${verdict}, ${standing}`;
  const was = new Map(before.situation.findings.map((finding) => [finding.id, finding]));
  const is = new Map(after.situation.findings.map((finding) => [finding.id, finding]));
  const changed: ChangeSet['findings'] = [];
  for (const finding of [...is.values(), ...[...was.values()].filter(({ id }) => !is.has(id))]) {
    const { id, incident, agreement, clause } = finding;
    const [old, now] = [was.get(id), is.get(id)].map((one) => (one ? told(one) : null));
    if (old !== now) changed.push({ id, incident, agreement, clause, before: old, after: now });
  }
  return changed;
}

function diffTruces(before: RegisterModel, after: RegisterModel): ChangeSet['truces'] {
  const was = new Map(before.situation.truce.map(({ agreement, state }) => [agreement, state]));
  const is = new Map(after.situation.truce.map(({ agreement, state }) => [agreement, state]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((agreement) => ({ agreement, before: was.get(agreement) ?? null, after: is.get(agreement) ?? null }))
    .filter(({ before: old, after: now }) => old !== now);
}
