import type { IncidentId } from '@truceline/core/model/ids.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { IncidentRecord, MadeJudgement } from './register-model.ts';

/** The record of an incident that nobody has touched. */
export function emptyRecord(incident: IncidentId, machine: Incident[] = []): IncidentRecord {
  return {
    incident,
    status: 'to-do',
    assignee: null,
    tags: [],
    title: null,
    verification: null,
    credibility: null,
    followers: [],
    comments: [],
    corrections: [],
    rulings: [],
    distinct: [],
    history: [],
    takenBack: [],
    machine,
  };
}

/**
 * Notes in an incident's record what a judgement says of it besides its facts: comments, assignment, who follows, tags, status, verification, grade.
 * Nothing of the incident itself changes by it.
 */
export function noteAct({ id, at, by, judgement }: MadeJudgement, record: IncidentRecord): void {
  if (judgement.act !== 'comment-edit' && !record.history.includes(id)) record.history.push(id);
  switch (judgement.act) {
    case 'comment':
      record.comments.push({ id, at, by, text: judgement.text, mentions: judgement.mentions, editedAt: null });
      break;
    case 'comment-edit': {
      const comment = record.comments.find((one) => one.id === judgement.comment);
      if (!comment || comment.by !== by) return;
      record.history.push(id);
      Object.assign(comment, { text: judgement.text, mentions: judgement.mentions, editedAt: at });
      break;
    }
    case 'assignment':
      record.assignee = judgement.to;
      break;
    case 'follow': {
      const followers = new Set(record.followers);
      if (judgement.follow) followers.add(by);
      else followers.delete(by);
      record.followers = [...followers].sort();
      break;
    }
    case 'status':
      record.status = judgement.status;
      break;
    case 'tag': {
      const tags = new Set(record.tags);
      for (const tag of judgement.add) tags.add(tag);
      for (const tag of judgement.remove) tags.delete(tag);
      record.tags = [...tags].sort();
      break;
    }
    case 'verification':
      record.verification = { id, at, by, state: judgement.verification, reason: judgement.reason };
      break;
    case 'credibility':
      record.credibility = { id, at, by, grade: judgement.grade, reason: judgement.reason };
      break;
  }
}
