import type { Incident } from '@truceline/core/model/incident.ts';
import { situationSchema } from '@truceline/core/situation/situation-schema.ts';
import type { z } from 'zod';
import type { ForReview, IncidentRecord, MadeJudgement } from './register-model.ts';

/** Fields of an incident that a person may correct: what was said of it, not what it rests on. */
const FIELDS = ['act', 'where', 'when', 'by', 'against', 'weapons', 'killed', 'wounded', 'background', 'aggregate'] as const;
const SHAPE = situationSchema.shape.incidents.element.shape as Record<string, z.ZodType>;

/** Puts a person's value into a field of an incident, and the machine's beside it in the record. What does not fit the field is listed for review. */
export function correctField(incident: Incident, made: MadeJudgement, record: IncidentRecord, review: ForReview[]): void {
  const { id, at, by, judgement } = made;
  if (judgement.act !== 'correction') return;
  const { field, value, reason } = judgement;
  if (!(FIELDS as readonly string[]).includes(field)) {
    review.push({ judgement: id, missing: [], reason: `"${field}" is no field that can be corrected` });
    return;
  }
  const checked = SHAPE[field].safeParse(value);
  if (!checked.success) {
    review.push({ judgement: id, missing: [], reason: `${field}: ${checked.error.issues[0].message}` });
    return;
  }
  const fields = incident as unknown as Record<string, unknown>;
  const earlier = record.corrections.find((one) => one.field === field);
  record.corrections.push({ id, at, by, field, machine: earlier ? earlier.machine : fields[field], value, reason });
  fields[field] = checked.data;
}
