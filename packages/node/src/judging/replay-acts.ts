import type { Incident } from '@truceline/core/model/incident.ts';
import type { JournalEntry } from '../store/entry.ts';
import { correctField } from '../store/projection/correct-fields.ts';
import { listJudgements } from '../store/projection/list-judgements.ts';
import { emptyRecord, noteAct } from '../store/projection/note-acts.ts';
import type { IncidentRecord, MadeJudgement, Ruling } from '../store/projection/register-model.ts';
import { standOrCompete } from '../store/projection/stand-or-compete.ts';

/** An incident and its record after some of its acts. */
export interface Replayed {
  incident: Incident | null;
  record: IncidentRecord;
  /** The record as a person reads it: its fields, the words of comments by their names, and verdicts by agreement and clause. */
  shown: Record<'fields' | 'comments' | 'rulings', Record<string, unknown>>;
  /** Whether a correction or ruling stood when it was made. */
  stands: Map<string, boolean>;
}

/** Prepares to replay the acts on one incident. `record` is the one that all of them lead to. */
export function createReplay(record: IncidentRecord | null): (machine: Incident | null, entries: readonly JournalEntry[]) => Replayed {
  const verdicts = new Map((record?.rulings ?? []).map((one) => [`${one.agreement}/${one.clause}`, one.machine]));
  return (machine, entries) => {
    const incident = structuredClone(machine);
    const replayed = emptyRecord(incident?.id ?? record?.incident ?? 'inc_0');
    const stands = new Map<string, boolean>();
    for (const made of listJudgements(entries)) {
      const sealed = replayed.status === 'completed';
      noteAct(made, replayed);
      const { id, judgement } = made;
      if (judgement.act === 'correction') {
        if (!sealed && incident) correctField(incident, made, replayed, []);
        const state = replayed.corrections.find((one) => one.id === id)?.state;
        stands.set(id, state === 'standing');
      } else if (judgement.act === 'ruling') stands.set(id, !sealed && putRuling(made, replayed, verdicts));
      else if (judgement.act === 'part-of' && incident) {
        const others = incident.partOf.filter((one) => one !== judgement.whole.incident);
        incident.partOf = judgement.linked === false ? others : [...others, judgement.whole.incident].sort();
      }
    }
    return { incident, record: replayed, shown: showRecord(replayed), stands };
  };
}

function putRuling(
  { id, at, by, judgement }: MadeJudgement,
  record: IncidentRecord,
  verdicts: ReadonlyMap<string, Ruling['machine']>,
): boolean {
  if (judgement.act !== 'ruling') return false;
  const { agreement, clause, verdict, reason, basis } = judgement;
  const earlier = record.rulings.filter((one) => one.agreement === agreement && one.clause === clause);
  const state = standOrCompete(earlier, basis);
  record.rulings.push({ id, at, by, agreement, clause, machine: verdicts.get(`${agreement}/${clause}`) ?? null, verdict, reason, state });
  return state === 'standing';
}

function showRecord({ comments, rulings, verification, credibility, ...record }: IncidentRecord): Replayed['shown'] {
  const { status, assignee, tags, title, followers } = record;
  const told: Record<string, string | null> = {};
  for (const { agreement, clause, machine, verdict, state } of rulings) {
    const place = `${agreement}/${clause}`;
    told[place] = state === 'standing' ? verdict : (told[place] ?? machine);
  }
  return {
    fields: {
      status,
      assignee,
      tags,
      title,
      followers,
      verification: verification?.state ?? 'unverified',
      credibility: credibility?.grade ?? null,
    },
    comments: Object.fromEntries(comments.map(({ id, text }) => [id, text])),
    rulings: told,
  };
}
