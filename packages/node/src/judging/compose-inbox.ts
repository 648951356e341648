import type { IncidentId } from '@truceline/core/model/ids.ts';
import type { JournalEntry } from '../store/entry.ts';
import type { Judgement } from '../store/judgement.ts';
import type { IncidentRecord, RegisterModel } from '../store/projection/register-model.ts';

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
  model: Pick<RegisterModel, 'situation' | 'records' | 'people'>;
  entries: Iterable<JournalEntry>;
}

/**
 * What others have done that concerns a person, the newest first: comments that name them, incidents given to them, and changes to incidents that they
 * follow or work on, from when they began to. Nobody is told of what they did themselves, nor of what was taken back.
 */
export function composeInbox({ person, model, entries }: InboxParts, most = 200): InboxItem[] {
  const read = new Set(model.people.find((one) => one.person === person)?.read);
  const touched = new Map<string, IncidentRecord[]>();
  for (const record of model.records) for (const id of record.history) touched.set(id, [...(touched.get(id) ?? []), record]);
  const mine = new Set<string>(
    model.records.filter((one) => one.followers.includes(person) || one.assignee === person).map((one) => one.incident),
  );
  const titles = new Map<string, string>(model.situation.reports.map(({ id, title, file }) => [id, title ?? file ?? id]));
  const carried = new Map<string, IncidentId[]>();
  for (const { id, carriers } of model.situation.incidents) {
    if (mine.has(id)) for (const report of carriers) carried.set(report, [...(carried.get(report) ?? []), id]);
  }
  const since = new Set<string>();
  const items: InboxItem[] = [];
  const told = new Set<string>();
  for (const entry of entries) {
    const { seq, at, by, id } = entry;
    if (told.has(id)) continue;
    told.add(id);
    const put = (kind: InboxItem['kind'], incident: IncidentId, act: InboxItem['act'], text: string | null = null): void => {
      const said = entry.kind === 'judgement' ? { body: entry.body, report: null } : { body: null, report: titles.get(id) ?? id };
      items.push({ seq, at, by, kind, incident, act, id, text, ...said, unread: !read.has(id) });
    };
    if (entry.kind === 'report-taken') {
      for (const incident of carried.get(entry.body.report) ?? [])
        if (since.has(incident) && by !== person) put('reported', incident, entry.kind);
      continue;
    }
    if (entry.kind !== 'judgement') continue;
    const { body } = entry;
    for (const record of touched.get(id) ?? []) {
      const { incident } = record;
      const text = body.act === 'comment' || body.act === 'comment-edit' ? body.text : null;
      const begins = (body.act === 'follow' && body.follow && by === person) || (body.act === 'assignment' && body.to === person);
      if (by !== person && text !== null && 'mentions' in body && body.mentions.includes(person)) put('mention', incident, body.act, text);
      else if (by !== person && body.act === 'assignment' && body.to === person) put('assigned', incident, body.act);
      else if (by !== person && body.act !== 'follow' && since.has(incident)) put('judged', incident, body.act, text);
      if (begins && mine.has(incident)) since.add(incident);
    }
  }
  return items.reverse().slice(0, most);
}
