import type { Claim } from '@truceline/core/model/claim.ts';
import type { Finding } from '@truceline/core/model/finding.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { JournalEntry } from '../store/entry.ts';
import { settleJudgements } from '../store/projection/list-judgements.ts';
import type { IncidentRecord, MadeJudgement, RegisterModel, SitrepRecord } from '../store/projection/register-model.ts';

/** An incident as it stands, with what people have said of it (null: nothing). */
export interface StandingIncident {
  incident: Incident;
  record: IncidentRecord | null;
}

/** What must be known of a register to say whether a judgement fits it. */
export interface JudgementFacts {
  /** The incident of a name that it has or had; null where there is none. */
  incident(name: string): StandingIncident | null;
  /** The incident that holds most of these claims; null where none holds any. */
  holder(claims: readonly string[]): StandingIncident | null;
  claim(id: string): Claim | null;
  findings(incident: string): readonly Finding[];
  /** A judgement of the journal, and what took it back. */
  judgement(id: string): { made: MadeJudgement; takenBackBy: string | null } | null;
  /** The text of a report as taken; null where there is no such report. */
  text(report: string): string | null;
  sitrep(id: string): SitrepRecord | null;
}

/** The facts of a register that is at hand as a whole. `texts`: of the reports as taken, by id. */
export function factsOf(model: RegisterModel, entries: readonly JournalEntry[], texts: ReadonlyMap<string, string>): JudgementFacts {
  const { situation, records, redirects } = model;
  const incidents = new Map<string, Incident>(situation.incidents.map((one) => [one.id, one]));
  const byIncident = new Map<string, IncidentRecord>(records.map((one) => [one.incident, one]));
  const claims = new Map<string, Claim>(situation.claims.map((one) => [one.id, one]));
  const holders = new Map<string, Incident>(situation.incidents.flatMap((one) => one.claims.map((claim) => [claim, one] as const)));
  const findings = new Map<string, Finding[]>();
  for (const finding of situation.findings) findings.set(finding.incident, [...(findings.get(finding.incident) ?? []), finding]);
  const { made, takenBackBy } = settleJudgements(entries);
  const standing = (incident: Incident | undefined): StandingIncident | null =>
    incident ? { incident, record: byIncident.get(incident.id) ?? null } : null;
  return {
    incident: (name) => standing(incidents.get(name) ?? incidents.get((redirects as Record<string, string>)[name] ?? '')),
    holder: (ids) => standing(mostOf(ids.map((id) => holders.get(id)))),
    claim: (id) => claims.get(id) ?? null,
    findings: (incident) => findings.get(incident) ?? [],
    judgement: (id) => {
      const found = made.get(id);
      return found ? { made: found, takenBackBy: takenBackBy.get(id) ?? null } : null;
    },
    text: (report) => texts.get(report) ?? null,
    sitrep: (id) => model.sitreps.find(({ sitrep }) => sitrep === id) ?? null,
  };
}

/** What stands most often in a list; of equals the first. */
function mostOf<T>(list: readonly (T | undefined)[]): T | undefined {
  const votes = new Map<T, number>();
  for (const one of list) if (one !== undefined) votes.set(one, (votes.get(one) ?? 0) + 1);
  let best: T | undefined;
  for (const [one, n] of votes) if (best === undefined || n > votes.get(best)!) best = one;
  return best;
}
