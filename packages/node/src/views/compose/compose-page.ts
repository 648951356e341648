import type { VoiceKnowledge } from '@truceline/core/incidents/compose/group-voices.ts';
import { groupSentences } from '@truceline/core/incidents/group-sentences.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import type { Finding } from '@truceline/core/model/finding.ts';
import type { Report } from '@truceline/core/model/report.ts';
import { tellIncident } from '@truceline/core/situation/tell/tell-incident.ts';
import { english } from '@truceline/core/situation/words/english.ts';
import type { IncidentRecord } from '../../store/projection/register-model.ts';
import type { IncidentLink, IncidentPage, IncidentRecordAnswer, IncidentRow } from '../schemas/incident-schemas.ts';
import type { RowParts } from './compose-row.ts';
import { composeVoices } from './compose-voices.ts';
import type { Namer } from './name-things.ts';
import type { RegisterSnapshot } from './register-snapshot.ts';

/** What the page of one incident is composed from. */
export interface PageParts {
  row: IncidentRow;
  from: Omit<RowParts, 'updated'>;
  /** Its reports as they were taken. */
  texts: readonly Report[];
  wholes: readonly IncidentRow[];
  parts: readonly IncidentRow[];
  similar: readonly { row: IncidentRow; score: number }[];
  was: string | null;
}

/** Composes the page of an incident: its facts, who said which, what they are held against, and what people have done. Pure. */
export function composePage(parts: PageParts, snapshot: RegisterSnapshot, namer: Namer): IncidentPage {
  const { row, texts, was } = parts;
  const { incident, claims, reports, findings, record } = parts.from;
  const { voices, of } = composeVoices(claims, reports, voiceKnowledge(claims, texts, snapshot), namer);
  return {
    row,
    incident,
    claims: claims.map((claim) => ({ ...claim, origins: of.get(claim.id) ?? [] })),
    reports: reports.map(({ id, title, publisher, published, url, file }) => ({ id, title, publisher, published, url, file })),
    voices,
    findings: findings.map((finding) => ({ ...finding, ...clauseOf(finding, snapshot) })),
    record: tellRecord(record),
    wholes: parts.wholes.map(linkTo),
    parts: parts.parts.map(linkTo),
    similar: parts.similar.map((one) => ({ ...linkTo(one.row), score: one.score })),
    was,
    revision: snapshot.revision,
  };
}

/** What telling voices apart needs, for the claims of one incident. */
function voiceKnowledge(
  claims: readonly Claim[],
  texts: readonly Report[],
  { clustered: { copies, knowledge } }: RegisterSnapshot,
): VoiceKnowledge {
  const byReport = new Map(texts.map((report) => [report.id, report]));
  return { knowledge, reports: byReport, copies: copies.groups, sentences: groupSentences([...claims], byReport) };
}

/**
 * What the page rests on besides its own parts, as things that are the very same for as long as the page is: copies that its reports stand in, and the
 * texts of agreements.
 */
export function pageRests(
  { from, texts, wholes, parts, similar }: PageParts,
  { clustered: { copies }, agreements }: RegisterSnapshot,
): unknown[] {
  const held = new Set<string>(from.findings.map(({ agreement }) => agreement));
  return [
    from,
    ...texts,
    ...texts.map(({ id }) => copies.groups.get(id)),
    ...agreements.filter(({ id }) => held.has(id)),
    ...wholes,
    '',
    ...parts,
    '',
    ...similar.flatMap(({ row, score }) => [row, score]),
  ];
}

function clauseOf({ agreement, clause }: Finding, { agreements }: RegisterSnapshot) {
  const known = agreements.find(({ id }) => id === agreement);
  const found = known?.clauses.find(({ id }) => id === clause);
  return { agreementTitle: known?.short ?? agreement, clauseTitle: found?.title ?? clause, clauseWords: found?.words ?? '' };
}

function linkTo({ id, short, title, when, where }: IncidentRow): IncidentLink {
  return { id, short, title, when, where };
}

/** What people have done about an incident, as the page shows it. */
export function tellRecord(record: IncidentRecord | null): IncidentRecordAnswer {
  return {
    status: record?.status ?? 'to-do',
    assignee: record?.assignee ?? null,
    tags: record?.tags ?? [],
    followers: record?.followers ?? [],
    title: record?.title ?? null,
    verification: record?.verification ?? null,
    credibility: record?.credibility ?? null,
    comments: record?.comments ?? [],
    corrections: record?.corrections ?? [],
    rulings: record?.rulings ?? [],
    distinct: record?.distinct ?? [],
    machine: record?.machine.map((incident) => ({ id: incident.id, title: tellIncident(incident, english) })) ?? [],
  };
}
