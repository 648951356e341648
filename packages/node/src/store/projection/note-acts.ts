import type { IncidentRecord, MadeJudgement } from './register-model.ts';

/** Notes in an incident's record what a judgement says of it besides its facts: comment, assignment, tags, status. */
export function noteAct({ id, at, by, judgement }: MadeJudgement, record: IncidentRecord): void {
  record.history.push(id);
  if (judgement.act === 'comment') record.comments.push({ id, at, by, text: judgement.text, mentions: judgement.mentions });
  else if (judgement.act === 'assignment') record.assignee = judgement.to;
  else if (judgement.act === 'status') record.status = judgement.status;
  else if (judgement.act === 'tag') {
    const tags = new Set(record.tags);
    for (const tag of judgement.add) tags.add(tag);
    for (const tag of judgement.remove) tags.delete(tag);
    record.tags = [...tags].sort();
  }
}
