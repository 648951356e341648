import { isDeepStrictEqual } from 'node:util';
import { chooseAgreements } from '@truceline/core/findings/choose-agreements.ts';
import { judgeIncidents } from '@truceline/core/findings/judge-incidents.ts';
import type { Agreement } from '@truceline/core/knowledge/agreements.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Finding } from '@truceline/core/model/finding.ts';
import type { IncidentId } from '@truceline/core/model/ids.ts';
import type { Report } from '@truceline/core/model/report.ts';
import type { Truce } from '@truceline/core/model/truce.ts';
import { foldTruces } from '@truceline/core/truce/fold-truces.ts';
import type { RegisterModel } from '../store/projection/register-model.ts';

/** How a finding stands: its verdict, how firmly, and the answer that decides it. Null: the incident is not held against the clause. */
export type FindingSide = (Pick<Finding, 'verdict' | 'standing'> & { because: string }) | null;

/** A finding that another text of an agreement would change: one of that agreement, or of another that shares what was declared with it. */
export interface ChangedFinding {
  incident: IncidentId;
  agreement: string;
  clause: string;
  before: FindingSide;
  after: FindingSide;
}

/** What would change if an agreement's text were adopted. */
export interface AgreementPreview {
  agreement: string;
  changed: ChangedFinding[];
  /** Findings on it that would stand as they do. */
  same: number;
  /** The truce as it is folded now and as it would be; null where reports do not touch it. */
  truce: { before: Truce | null; after: Truce | null; differs: boolean };
}

/** What a preview is made from: the register as it stands. */
export interface PreviewParts {
  model: Pick<RegisterModel, 'situation' | 'records'>;
  /** The reports that are in it, dated. */
  reports: readonly Report[];
  knowledge: Knowledge;
  /** The agreements that its incidents are held against. */
  agreements: readonly Agreement[];
}

/** Holds the register's incidents against another text of an agreement, and tells which findings would change. What people ruled stays as they ruled. */
export function previewAgreement({ model, reports, knowledge, agreements }: PreviewParts, edited: Agreement): AgreementPreview {
  const { claims, incidents, asOf } = model.situation;
  const after = { ...knowledge, agreements: [...knowledge.agreements.filter(({ id }) => id !== edited.id), edited] };
  const touched = chooseAgreements(reports, claims, [edited]);
  const held = [...agreements.filter(({ id }) => id !== edited.id), ...touched].sort((a, b) => (a.id < b.id ? -1 : 1));
  const findings = judgeIncidents([...incidents], claims, held, after, asOf).map((one) => ruled(one, model.records));
  const now = new Map(model.situation.findings.map((one) => [placeOf(one), one]));
  const then = new Map(findings.map((one) => [placeOf(one), one]));
  const changed: ChangedFinding[] = [];
  let same = 0;
  for (const place of [...new Set([...now.keys(), ...then.keys()])].sort()) {
    const [before, next] = [sideOf(now.get(place)), sideOf(then.get(place))];
    const { incident, agreement, clause } = (now.get(place) ?? then.get(place))!;
    if (before?.verdict !== next?.verdict || before?.standing !== next?.standing)
      changed.push({ incident, agreement, clause, before, after: next });
    else if (agreement === edited.id) same++;
  }
  const folded = foldTruces({ claims, incidents, findings, reports, agreements: held, asOf, knowledge: after });
  const [was, is] = [model.situation.truce, folded].map((list) => list.find(({ agreement }) => agreement === edited.id) ?? null);
  return { agreement: edited.id, changed, same, truce: { before: was, after: is, differs: !isDeepStrictEqual(was, is) } };
}

const placeOf = ({ incident, agreement, clause }: Finding): string => `${incident} ${agreement} ${clause}`;

function sideOf(finding: Finding | undefined): FindingSide {
  if (!finding) return null;
  const { verdict, standing, steps } = finding;
  return { verdict, standing, because: (steps.find(({ decides }) => decides) ?? steps.at(-1))?.answer ?? '' };
}

/** The verdict that a person gave, where one stands. */
function ruled(finding: Finding, records: PreviewParts['model']['records']): Finding {
  const { rulings = [] } = records.find(({ incident }) => incident === finding.incident) ?? {};
  const ruling = rulings.find(
    ({ agreement, clause, state }) => agreement === finding.agreement && clause === finding.clause && state === 'standing',
  );
  if (!ruling) return finding;
  const step = {
    asked: 'Has a person ruled on it?',
    answer: `${ruling.by} ruled ${ruling.verdict}: ${ruling.reason}`,
    cites: [],
    decides: true,
  };
  return { ...finding, verdict: ruling.verdict, steps: [...finding.steps.map((one) => ({ ...one, decides: false })), step] };
}
