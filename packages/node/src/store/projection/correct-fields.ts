import type { Incident } from '@truceline/core/model/incident.ts';
import { situationSchema } from '@truceline/core/situation/situation-schema.ts';
import { z } from 'zod';
import { forReview } from './for-review.ts';
import type { ForReview, IncidentRecord, MadeJudgement } from './register-model.ts';
import { standOrCompete } from './stand-or-compete.ts';

/** Fields of an incident that are read of it: what was said of it, not what it rests on. */
export const READ_FIELDS = ['act', 'where', 'when', 'by', 'against', 'weapons', 'killed', 'wounded', 'background', 'aggregate'] as const;
/** Fields of an incident that a person may correct: what was read of it; and the title, which only people give. */
export const CORRECTABLE = [...READ_FIELDS, 'title'] as const;
const SHAPE: Record<string, z.ZodType> = {
  ...(situationSchema.shape.incidents.element.shape as Record<string, z.ZodType>),
  title: z.string().min(1).max(400).nullable(),
};

/** What a field of an incident may be corrected to: the value as the field holds it, or what is wrong with it in a sentence. */
export function readCorrection(field: string, value: unknown): { value: unknown; fault: null } | { fault: string } {
  if (!(CORRECTABLE as readonly string[]).includes(field)) return { fault: `"${field}" is no field that can be corrected` };
  const checked = SHAPE[field].safeParse(value);
  if (!checked.success) return { fault: `${field}: ${checked.error.issues[0].message}` };
  return faultOf(field, checked.data) ?? { value: checked.data, fault: null };
}

/** What the shape of a field does not say: ends after starts, radius with a point, lows below highs. */
function faultOf(field: string, value: unknown): { fault: string } | null {
  if (value === null || typeof value !== 'object') return null;
  const { start, end, lat, lon, min, max } = value as Record<string, unknown>;
  if (field === 'when' && !(String(start) < String(end))) return { fault: 'when: it ends before it starts' };
  if (field === 'where' && (lat === null) !== (lon === null)) return { fault: 'where: a latitude and a longitude, or neither' };
  if ((field === 'killed' || field === 'wounded') && typeof min === 'number' && typeof max === 'number' && min > max) {
    return { fault: `${field}: the lowest figure is above the highest` };
  }
  return null;
}

/** The value of a field as it stands: in the incident, or for the title in the record. */
export function fieldOf(incident: Incident, record: Pick<IncidentRecord, 'title'> | null, field: string): unknown {
  return field === 'title' ? (record?.title ?? null) : (incident as unknown as Record<string, unknown>)[field];
}

/** Puts a person's value into a field of an incident, and the machine's beside it in the record. What does not fit the field is listed for review. */
export function correctField(incident: Incident, made: MadeJudgement, record: IncidentRecord, review: ForReview[]): void {
  const { id, at, by, judgement } = made;
  if (judgement.act !== 'correction') return;
  const { field, basis, reason } = judgement;
  const read = readCorrection(field, judgement.value);
  if (read.fault !== null) {
    review.push(forReview(id, 'does-not-fit', { fault: read.fault }));
    return;
  }
  const earlier = record.corrections.filter((one) => one.field === field);
  const state = standOrCompete(earlier, basis);
  const before = fieldOf(incident, record, field);
  record.corrections.push({
    id,
    at,
    by,
    field,
    machine: earlier.length ? earlier[0].machine : before,
    before,
    value: read.value,
    reason,
    state,
  });
  if (state === 'competing') return;
  if (field === 'title') record.title = read.value as string | null;
  else (incident as unknown as Record<string, unknown>)[field] = read.value;
}
