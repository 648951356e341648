import { isDeepStrictEqual } from 'node:util';
import type { ComposedFrom } from '@truceline/core';
import type { ClaimId, ReportId } from '@truceline/core/model/ids.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { JournalEntry } from '../store/entry.ts';
import type { Judgement } from '../store/judgement.ts';
import { READ_FIELDS } from '../store/projection/correct-fields.ts';
import { settleJudgements } from '../store/projection/list-judgements.ts';
import type { IncidentRecord } from '../store/projection/register-model.ts';
import { createComposer } from '../store/projection/revise-incidents.ts';
import { createReplay, type Replayed } from './replay-acts.ts';

/** One step in the history of an incident: a report that told of it, or an act of a person. */
export interface HistoryLine {
  /** Place in the journal. */
  seq: number;
  /** UTC instant. */
  at: string;
  by: string;
  act: Judgement['act'] | 'report-taken';
  /** The judgement, or the report. */
  id: string;
  reason: string | null;
  /** What it changed, field by field; "comment" is the words of one, "ruling a/c" the verdict on clause c of agreement a, "incidents" and "claims" how they were grouped. */
  changes: { field: string; before: unknown; after: unknown }[];
  /** False for a correction or ruling that stood beside another, or came while the incident was sealed: it changed nothing by itself. */
  stands: boolean;
  /** The withdrawal that took it back. */
  takenBackBy: string | null;
  /** The claims that a report brought. */
  claims: ClaimId[];
}

/** What a history is made from: the incident as it stands, its record, and the journal (or all of it that touches the incident). */
export interface HistoryParts {
  incident: Incident;
  record: IncidentRecord | null;
  entries: Iterable<JournalEntry>;
  /** At least the claims and reports of the incident. */
  from: ComposedFrom;
}

/** Fields of an incident that reports change. */
const FIELDS = [...READ_FIELDS, 'origins', 'contested', 'partOf'] as const;

/**
 * The history of an incident, oldest first, from the journal alone: what each report that tells of it changed when it was taken, and what each act of a
 * person changed, with the value before and after. What the machine's values were then is composed from the claims that had come by then, as they are
 * read and put together today.
 */
export function composeHistory({ incident, record, entries, from }: HistoryParts): HistoryLine[] {
  const own = claimsByReport(incident, from);
  const touching = touchingActs(record, [...entries], own);
  const { takenBackBy } = settleJudgements(touching);
  const reports = new Set<string>(incident.carriers);
  const claims = [...own.values()].flat();
  const compose = createComposer(
    {
      ...from,
      claims: from.claims.filter(({ id }) => claims.includes(id)),
      reports: from.reports.filter(({ id }) => reports.has(id) || own.has(id)),
    },
    new Map(),
  );
  const lines: HistoryLine[] = [];
  const brought = new Set<ClaimId>();
  const past: JournalEntry[] = [];
  let machine: Incident | null = null;
  const replay = createReplay(record);
  const verdicts = Object.fromEntries((record?.rulings ?? []).map(({ agreement, clause, machine }) => [`${agreement}/${clause}`, machine]));
  let before = replay(machine, past);
  for (const entry of touching) {
    const { seq, at, by, id } = entry;
    const told = entry.kind === 'report-taken' ? (own.get(entry.body.report) ?? []) : [];
    past.push(entry);
    if (entry.kind === 'report-taken') {
      for (const claim of told) brought.add(claim);
      machine = compose({ claims: new Set(brought), from: new Set(), because: [] }) ?? machine;
    }
    const after = replay(machine, past);
    const act = entry.kind === 'judgement' ? entry.body.act : 'report-taken';
    const reason = entry.kind === 'judgement' && 'reason' in entry.body ? entry.body.reason : null;
    lines.push({
      seq,
      at,
      by,
      act,
      id,
      reason,
      changes: changesOf(entry, before, after, verdicts, incident.id),
      stands: after.stands.get(id) ?? true,
      takenBackBy: takenBackBy.get(id) ?? null,
      claims: told,
    });
    before = after;
  }
  return lines;
}

function claimsByReport(incident: Incident, from: ComposedFrom): Map<ReportId, ClaimId[]> {
  const ids = new Set(incident.claims);
  const own = new Map<ReportId, ClaimId[]>();
  for (const { id, report } of from.claims) if (ids.has(id)) own.set(report, [...(own.get(report) ?? []), id]);
  return own;
}

/** Entries that touch the incident, each once, in their order: its reports, judgements on it, and what took those back. */
function touchingActs(
  record: IncidentRecord | null,
  entries: readonly JournalEntry[],
  own: ReadonlyMap<ReportId, unknown>,
): JournalEntry[] {
  const names = new Set<string>([...(record?.history ?? []), ...(record?.takenBack.map(({ id }) => id) ?? [])]);
  const seen = new Set<string>();
  return entries.filter((entry) => {
    if (seen.has(entry.id)) return false;
    const { kind, id, body } = entry;
    if (kind === 'judgement' && body.act === 'withdrawal' && names.has(body.judgement)) names.add(id);
    if (kind === 'judgement' && body.act === 'comment-edit' && names.has(body.comment)) names.add(id);
    const touches = kind === 'report-taken' ? own.has(body.report) : names.has(id);
    if (touches) seen.add(id);
    return touches;
  });
}

function changesOf(
  entry: JournalEntry,
  before: Replayed,
  after: Replayed,
  verdicts: Readonly<Record<string, unknown>>,
  now: string,
): HistoryLine['changes'] {
  if (entry.kind === 'judgement') {
    const { body } = entry;
    if (body.act === 'merge') return [{ field: 'incidents', before: body.targets.map(({ incident }) => incident), after: [now] }];
    if (body.act === 'split') return [{ field: 'claims', before: [body.target.claims], after: body.groups }];
    if (body.act === 'correction') {
      const made = after.record.corrections.find(({ id }) => id === entry.id);
      if (made) return [{ field: made.field, before: made.before, after: made.value }];
    }
  }
  const changes: HistoryLine['changes'] = [];
  const compare = (field: string, one: unknown, other: unknown): void => {
    if (!isDeepStrictEqual(one, other)) changes.push({ field, before: one, after: other });
  };
  for (const field of FIELDS) compare(field, before.incident?.[field] ?? null, after.incident?.[field] ?? null);
  const [one, other] = [before.shown, after.shown];
  for (const field of Object.keys(other.fields)) compare(field, one.fields[field], other.fields[field]);
  for (const id of namesIn(one.comments, other.comments)) compare('comment', one.comments[id] ?? null, other.comments[id] ?? null);
  for (const place of namesIn(one.rulings, other.rulings)) {
    const machine = verdicts[place] ?? null;
    compare(`ruling ${place}`, one.rulings[place] ?? machine, other.rulings[place] ?? machine);
  }
  return changes;
}

const namesIn = (one: object, other: object): string[] => [...new Set([...Object.keys(one), ...Object.keys(other)])];
