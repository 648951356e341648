import type { Changes } from '../schemas/truce-schemas.ts';
import type { IndexedIncident } from './compose-row.ts';
import type { RegisterSnapshot } from './register-snapshot.ts';
import { shortName } from './short-name.ts';

interface RememberedIncident {
  row: string;
  title: string;
  verdicts: Map<string, string>;
}

/** What a register came to at a revision, as far as changes are told of it. */
export interface Remembered {
  revision: number;
  /** Per incident its row as text, and its verdicts. */
  incidents: Map<string, RememberedIncident>;
  truces: Map<string, { title: string; state: string }>;
}

/** What is remembered of each row, for as long as it stands. */
const remembered = new WeakMap<IndexedIncident, RememberedIncident>();

function rememberIncident(one: IndexedIncident): RememberedIncident {
  let known = remembered.get(one);
  if (!known) {
    const { row, words } = one;
    const verdicts = new Map(row.verdicts.map(({ agreement, clause, verdict }) => [`${agreement}/${clause}`, verdict]));
    known = { row: JSON.stringify([{ ...row, updated: 0 }, words]), title: row.title, verdicts };
    remembered.set(one, known);
  }
  return known;
}

/** What is to be remembered of a register to tell later what has changed. */
export function rememberRegister(snapshot: RegisterSnapshot, rows: ReadonlyMap<string, IndexedIncident>): Remembered {
  const incidents = new Map<string, RememberedIncident>();
  for (const [id, one] of rows) incidents.set(id, rememberIncident(one));
  return {
    revision: snapshot.revision,
    incidents,
    truces: new Map(snapshot.model.situation.truce.map(({ agreement, title, state }) => [agreement, { title, state }])),
  };
}

/** What differs between two states of a register. */
export function composeChanges(before: Remembered, after: Remembered, snapshot: RegisterSnapshot): Changes {
  const incidents: Changes['incidents'] = [];
  const findings: Changes['findings'] = [];
  const { redirects } = snapshot.model;
  for (const [id, now] of after.incidents) {
    const was = before.incidents.get(id);
    if (was === now || was?.row === now.row) continue;
    incidents.push({ id, short: shortName(id), title: now.title, what: was ? 'changed' : 'new', now: null });
    for (const clause of new Set([...(was?.verdicts.keys() ?? []), ...now.verdicts.keys()])) {
      const [a, b] = [was?.verdicts.get(clause) ?? null, now.verdicts.get(clause) ?? null];
      if (a === b) continue;
      const [agreement, name] = clause.split('/');
      findings.push({ incident: id, title: now.title, agreement, clause: name, before: a, after: b });
    }
  }
  for (const [id, was] of before.incidents) {
    if (after.incidents.has(id)) continue;
    const now = redirects[id as keyof typeof redirects] ?? null;
    incidents.push({ id, short: shortName(id), title: was.title, what: now ? 'merged' : 'gone', now });
  }
  const truces: Changes['truces'] = [];
  for (const agreement of new Set([...before.truces.keys(), ...after.truces.keys()])) {
    const [was, now] = [before.truces.get(agreement), after.truces.get(agreement)];
    if (was?.state === now?.state) continue;
    truces.push({ agreement, title: (now ?? was)!.title, before: was?.state ?? null, after: now?.state ?? null });
  }
  const taken = snapshot.entries.filter(({ seq, kind }) => kind === 'report-taken' && seq > before.revision);
  const byId = new Map(snapshot.model.situation.reports.map((report) => [report.id as string, report]));
  return {
    since: before.revision,
    revision: after.revision,
    reports: {
      n: taken.length,
      items: taken.slice(-50).map(({ id }) => {
        const report = byId.get(id);
        return { id, title: report?.title ?? report?.file ?? null, publisher: report?.publisher ?? null };
      }),
    },
    incidents,
    findings,
    truces,
  };
}
