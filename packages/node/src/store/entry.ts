import { z } from 'zod';
import { judgementSchema } from './judgement.ts';

/** The version of the entries that this program writes. Older ones are read through `upgradeEntry`; newer ones are refused. */
export const ENTRY_VERSION = 3;
/** What the first entry names as the one before it. */
export const NO_ENTRY = '0'.repeat(64);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A report as taken: which bytes, and how they came here. When and by whom are the entry's own `at` and `by`. */
const reportTakenSchema = z.strictObject({
  report: z.string().regex(/^rep_[0-9a-f]{16}$/) as unknown as z.ZodType<`rep_${string}`>,
  /** sha256 of the document's bytes, as they were given. */
  original: sha256,
  /** sha256 of what names the report: the document itself, or its own record where the document holds many. */
  record: sha256,
  /** sha256 of the text as taken (UTF-8), on which the spans of claims rest. */
  text: sha256,
  capture: z.strictObject({
    /** Path or address as given; null for standard input. */
    from: z.string().nullable(),
    /** The way in: "command-line", "upload", "watched folder" and the like. */
    how: z.string().min(1),
    /** Name of the intake that read it, and the columns it was told to read. */
    intake: z.string().min(1),
    columns: z.record(z.string(), z.string()).optional(),
    mediaType: z.string().min(1),
    /** Bytes of the original. */
    size: z.int().min(0),
  }),
});

/** Inputs that were handed in and could not be taken, with the reasons: nothing of them is kept. */
const inputsRefusedSchema = z.strictObject({
  /** The way in: "upload", "watched folder" and the like. */
  how: z.string().min(1),
  inputs: z
    .array(
      z.strictObject({
        /** As its sender called it; null for a text that was pasted. */
        file: z.string().nullable(),
        code: z.string().min(1),
        reason: z.string(),
      }),
    )
    .min(1),
  /** How many more of the same request were refused, beyond those listed. */
  more: z.int().min(0),
});

const sealed = {
  version: z.literal(ENTRY_VERSION),
  /** Place in the journal, from 1, without gaps. */
  seq: z.int().min(1),
  /** Hash of the entry before. */
  previous: sha256,
  /** UTC instant, by the clock of the machine that appended. */
  at: z.iso.datetime(),
  /** Who: a person's id, or that of a program that works for one. */
  by: z.string().min(1),
  /** sha256 of the canonical JSON (RFC 8785) of all the rest. */
  hash: sha256,
};

/** An entry of the journal. */
export const entrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...sealed, kind: z.literal('report-taken'), id: z.string().regex(/^rep_/), body: reportTakenSchema }),
  z.strictObject({ ...sealed, kind: z.literal('inputs-refused'), id: z.string().regex(/^ref_[0-9a-z-]+$/), body: inputsRefusedSchema }),
  z.strictObject({ ...sealed, kind: z.literal('judgement'), id: z.string().regex(/^jdg_[0-9a-z-]+$/), body: judgementSchema }),
]);

/** An entry of the journal as it stands there. */
export type JournalEntry = z.infer<typeof entrySchema>;
/** What stands in the journal of a report that was taken. */
export type ReportTaken = z.infer<typeof reportTakenSchema>;

type Unsealed<E> = E extends unknown ? Omit<E, 'version' | 'seq' | 'previous' | 'hash'> : never;
/** An entry before the journal gives it its place and its seal. */
export type EntryDraft = Unsealed<JournalEntry>;
