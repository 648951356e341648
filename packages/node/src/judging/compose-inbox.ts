import type { IncidentId } from '@truceline/core/model/ids.ts';
import type { Judgement } from '../store/judgement.ts';
import type { IncidentRecord } from '../store/projection/register-model.ts';
import type { InboxIndex } from './inbox-index.ts';

/** Something that a person should know of, with where it stands in the journal. */
export interface InboxItem {
  seq: number;
  /** UTC instant. */
  at: string;
  by: string;
  /** `mention`: a comment names them; `assigned`: an incident was given to them; `judged`, `reported`: what they follow, or is theirs, was changed by a person or told of by a new report. */
  kind: 'mention' | 'assigned' | 'judged' | 'reported';
  incident: IncidentId;
  act: Judgement['act'] | 'report-taken';
  /** The judgement, or the report. */
  id: string;
  /** The words of a comment. */
  text: string | null;
  /** What the judgement says, as the journal keeps it; null for a report. */
  body: Judgement | null;
  /** What the report is called; null for a judgement. */
  report: string | null;
  /** They have not said that they read it. */
  unread: boolean;
}

/** What an inbox is made from. */
export interface InboxParts {
  person: string;
  records: readonly IncidentRecord[];
  /** What they have said that they read. */
  read: readonly string[];
  /** Reports that carry an incident. */
  carriersOf(incident: IncidentId): readonly string[];
  /** What a report is called. */
  titleOf(report: string): string | null;
  index: InboxIndex;
}

/**
 * What others have done that concerns a person, the newest first: comments that name them, incidents given to them, and changes to incidents that they
 * follow or work on, from when they began to. Nobody is told of what they did themselves, nor of what was taken back. Only entries that can concern
 * them are looked at, however long the journal is.
 */
export function composeInbox({ person, records, index, ...parts }: InboxParts, most = 200): InboxItem[] {
  const read = new Set(parts.read);
  const mine = new Set(records.filter((one) => one.followers.includes(person) || one.assignee === person));
  const naming = new Set(index.naming(person));
  const touched = new Map<string, IncidentRecord[]>();
  for (const record of records) {
    for (const id of record.history) {
      if (mine.has(record) || naming.has(id)) add(touched, id, record);
    }
  }
  const carried = new Map<string, IncidentId[]>();
  for (const { incident } of mine) for (const report of parts.carriersOf(incident)) add(carried, report, incident);
  const since = new Set<IncidentRecord['incident']>();
  const items: InboxItem[] = [];
  const entries = [...touched.keys(), ...carried.keys()].map((id) => index.entry(id)).filter((entry) => entry !== undefined);
  for (const entry of entries.sort((a, b) => a.seq - b.seq)) {
    const { seq, at, by, id } = entry;
    const put = (kind: InboxItem['kind'], incident: IncidentId, act: InboxItem['act'], text: string | null = null): void => {
      const said = entry.kind === 'judgement' ? { body: entry.body, report: null } : { body: null, report: parts.titleOf(id) ?? id };
      items.push({ seq, at, by, kind, incident, act, id, text, ...said, unread: !read.has(id) });
    };
    if (entry.kind === 'report-taken') {
      for (const incident of carried.get(id) ?? []) if (since.has(incident) && by !== person) put('reported', incident, entry.kind);
      continue;
    }
    const { body } = entry;
    for (const record of touched.get(id) ?? []) {
      const { incident } = record;
      const text = body.act === 'comment' || body.act === 'comment-edit' ? body.text : null;
      const begins = (body.act === 'follow' && body.follow && by === person) || (body.act === 'assignment' && body.to === person);
      if (by !== person && text !== null && 'mentions' in body && body.mentions.includes(person)) put('mention', incident, body.act, text);
      else if (by !== person && body.act === 'assignment' && body.to === person) put('assigned', incident, body.act);
      else if (by !== person && body.act !== 'follow' && since.has(incident)) put('judged', incident, body.act, text);
      if (begins && mine.has(record)) since.add(incident);
    }
  }
  return items.reverse().slice(0, most);
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
