import type { IncidentRow } from '../schemas/incident-schemas.ts';
import type { Changes } from '../schemas/truce-schemas.ts';
import type { ProjectionBatch, ViewDocument } from './projection-batch.ts';

type Finding = Changes['findings'][number];

/** What a batch changes: its incidents held against the rows that stood there (by id), and its truces against those that did. */
export function tellBatch(
  batch: ProjectionBatch,
  since: number,
  was: ReadonlyMap<string, IncidentRow>,
  states: ViewDocument['states'],
  leads: (id: string) => string | null,
  newReports: readonly string[],
): Changes {
  const incidents: Changes['incidents'] = [];
  const findings: Finding[] = [];
  for (const { indexed } of batch.incidents) {
    const { row } = indexed;
    const before = was.get(row.id);
    incidents.push({ id: row.id, short: row.short, title: row.title, what: before ? 'changed' : 'new', now: null });
    findings.push(...tellVerdicts(before ?? null, row));
  }
  for (const id of batch.gone) {
    const before = was.get(id);
    if (!before) continue;
    const now = leads(id) as Changes['incidents'][number]['now'];
    incidents.push({ id, short: before.short, title: before.title, what: now ? 'merged' : 'gone', now });
  }
  const fresh = new Set(newReports);
  const items = batch.reports
    .filter(({ row }) => fresh.has(row.id))
    .map(({ row: { id, title, file, publisher } }) => ({ id, title: title ?? file, publisher }));
  return {
    since,
    revision: batch.revision,
    reports: { n: items.length, items: items.slice(-50) },
    incidents,
    findings,
    truces: tellTruces(states, batch.doc.states),
  };
}

function tellVerdicts(before: IncidentRow | null, { id, title, verdicts }: IncidentRow): Finding[] {
  const named = (row: IncidentRow['verdicts']) => new Map(row.map((one) => [`${one.agreement}/${one.clause}`, one]));
  const [was, is] = [named(before?.verdicts ?? []), named(verdicts)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key)?.verdict ?? null, is.get(key)?.verdict ?? null];
    if (old === now) return [];
    const { agreement, clause } = (is.get(key) ?? was.get(key))!;
    return [{ incident: id, title, agreement, clause, before: old, after: now }];
  });
}

function tellTruces(before: ViewDocument['states'], after: ViewDocument['states']): Changes['truces'] {
  const named = (truces: ViewDocument['states']) => new Map(truces.map((truce) => [truce.agreement, truce]));
  const [was, is] = [named(before), named(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((agreement) => {
    const [old, now] = [was.get(agreement)?.state ?? null, is.get(agreement)?.state ?? null];
    return old === now ? [] : [{ agreement, title: (is.get(agreement) ?? was.get(agreement))!.title, before: old, after: now }];
  });
}

/** Several changes, one after the other, as one: what came and went between is left out. */
export function foldChanges(all: readonly Changes[], since: number, revision: number): Changes {
  const incidents = new Map<string, Changes['incidents'][number]>();
  const findings = new Map<string, Finding>();
  const truces = new Map<string, Changes['truces'][number]>();
  for (const one of all) {
    for (const change of one.incidents) {
      const before = incidents.get(change.id);
      const ended = change.what === 'merged' || change.what === 'gone';
      if (before?.what === 'new' && ended) incidents.delete(change.id);
      else if (before?.what === 'new') incidents.set(change.id, { ...change, what: 'new' });
      else if (before && change.what === 'new') incidents.set(change.id, { ...change, what: 'changed' });
      else incidents.set(change.id, change);
    }
    for (const change of one.findings) {
      const key = `${change.incident} ${change.agreement}/${change.clause}`;
      findings.set(key, { ...change, before: findings.has(key) ? findings.get(key)!.before : change.before });
    }
    for (const change of one.truces) {
      const before = truces.get(change.agreement);
      truces.set(change.agreement, { ...change, before: before ? before.before : change.before });
    }
  }
  return {
    since,
    revision,
    reports: {
      n: all.reduce((n, { reports }) => n + reports.n, 0),
      items: all.flatMap(({ reports }) => reports.items).slice(-50),
    },
    incidents: [...incidents.values()],
    findings: [...findings.values()].filter(({ before, after }) => before !== after),
    truces: [...truces.values()].filter(({ before, after }) => before !== after),
  };
}
