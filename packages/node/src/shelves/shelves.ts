import type { Claim } from '@truceline/core/model/claim.ts';
import type { Finding } from '@truceline/core/model/finding.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { SituationReport } from '@truceline/core/model/situation.ts';
import type { Truce } from '@truceline/core/model/truce.ts';
import { closeHoles } from '../collect-garbage.ts';
import { CLAIM_PLAN } from './claim-plan.ts';
import { createShelf, type Shelf } from './shelf.ts';

/** What is put away while many reports are read and composed. */
export interface Shelves {
  claims: Shelf<Claim>;
  incident(incident: Incident): Incident;
  finding(finding: Finding): Finding;
  truce(truce: Truce): Truce;
  listed(report: SituationReport): SituationReport;
  /** Between two steps of many reports, the garbage of the last is collected, and memory given back. */
  rest(): void;
}

/** Opens a shelf for each kind of thing that grows with the reports. */
export function openShelves(): Shelves {
  const claims = createShelf(CLAIM_PLAN, 256);
  const incidents = createShelf<Incident>({
    id: 'name',
    act: 'shared',
    claims: 'file',
    where: 'pooled',
    when: 'pooled',
    by: 'file',
    against: 'file',
    weapons: 'file',
    killed: 'file',
    wounded: 'file',
    origins: 'file',
    carriers: 'file',
    contested: 'file',
    background: 'shared',
    aggregate: 'shared',
    partOf: 'own',
    because: 'file',
  });
  const findings = createShelf<Finding>({
    id: 'name',
    incident: 'name',
    agreement: 'shared',
    clause: 'shared',
    verdict: 'shared',
    standing: 'shared',
    steps: 'file',
    wouldSettle: 'file',
  });
  const listed = createShelf<SituationReport>(
    {
      id: 'name',
      file: 'file',
      recordId: 'file',
      title: 'file',
      publisher: 'shared',
      language: 'shared',
      url: 'file',
      published: 'pooled',
      carried: 'file',
      credits: 'file',
      copies: 'file',
      read: 'shared',
    },
    64,
  );
  const truces = createShelf<Truce>(
    {
      agreement: 'own',
      title: 'file',
      area: 'file',
      state: 'shared',
      because: 'file',
      since: 'pooled',
      until: 'pooled',
      windows: 'file',
      gaps: 'file',
      declarations: 'file',
      calm: 'file',
      gates: 'file',
      access: 'file',
      notes: 'file',
    },
    64,
  );
  const rest = (): void => {
    for (const shelf of [claims, incidents, findings, truces, listed]) shelf.rest();
    closeHoles();
  };
  return { claims, incident: incidents.put, finding: findings.put, truce: truces.put, listed: listed.put, rest };
}
