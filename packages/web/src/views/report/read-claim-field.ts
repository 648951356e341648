import type { Answer } from '../../api/client.ts';
import { correctWhen, correctWhere, type PlaceDraft, readCount, readNames } from '../../parts/compose-correction.ts';
import type { FactDraft } from '../../parts/fact-fields.tsx';

type Reading = NonNullable<Extract<Answer<'Judgement'>, { act: 'missed' }>['reading']>;

/** Fields of a claim that a person may say the right value of. */
export const CLAIM_FIELDS = ['act', 'where', 'when', 'killed', 'wounded', 'by', 'against', 'speaker'] as const;
/** One of {@link CLAIM_FIELDS}. */
export type ClaimField = (typeof CLAIM_FIELDS)[number];

/** The value that a form stands for, as a claim holds it; undefined where it does not fit. An empty form says that the words do not tell. */
export function readClaimField(field: ClaimField, draft: FactDraft): unknown {
  switch (field) {
    case 'act':
      return draft.act || undefined;
    case 'when':
      return draft.day ? (correctWhen({ day: draft.day, last: draft.last, time: draft.time, offset: draft.offset }) ?? undefined) : null;
    case 'where':
      return draft.name?.trim() ? (correctWhere(draft as unknown as PlaceDraft) ?? undefined) : null;
    case 'killed':
    case 'wounded':
      return draft.count?.trim() ? (readCount(draft.count) ?? undefined) : null;
    case 'by':
      return readNames(draft.names ?? '').map((name) => ({ name, id: null, kind: null }));
    case 'against':
      return readNames(draft.names ?? '').map((name) => ({ name, id: null, kinds: ['unknown'] }));
    case 'speaker':
      return readNames(draft.names ?? '').map((name) => ({ name, id: null }));
  }
}

/** What a person reads in a passage: the reading, or the first field that does not fit. */
export function readReading(drafts: Record<ClaimField, FactDraft>): { reading: Reading; wrong: null } | { wrong: ClaimField } {
  const read = new Map(CLAIM_FIELDS.map((field) => [field, readClaimField(field, drafts[field])]));
  const wrong = CLAIM_FIELDS.find((field) => read.get(field) === undefined);
  if (wrong) return { wrong };
  const values = Object.fromEntries(read) as Omit<Reading, 'byStatus' | 'weapons'>;
  return { reading: { ...values, byStatus: values.by.length > 0 ? 'accused' : 'unknown', weapons: [] }, wrong: null };
}
