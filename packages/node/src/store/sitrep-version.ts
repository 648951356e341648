import { z } from 'zod';

const blockName = z.string().regex(/^[0-9a-z-]{1,40}$/);
const citation = z.string().regex(/^(?:(?:clm|inc|fnd|rep)_[0-9a-f]+|clause:[^\s]+)$/);
const words = z.string().max(20_000);
/** Text, or what the text before it rests on. */
const run = z.union([z.strictObject({ text: words }), z.strictObject({ cite: z.array(citation).min(1).max(200) })]);
const runs = z.array(run).max(2000);

/** A piece of a situation report. Its name stays through every edit. */
const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), id: blockName, text: z.string().min(1).max(400) }),
  z.strictObject({ kind: z.literal('paragraph'), id: blockName, runs }),
  /** Incidents in rows: each told in runs, and held by its claims. */
  z.strictObject({
    kind: z.literal('incidents'),
    id: blockName,
    rows: z.array(z.strictObject({ incident: z.string().regex(/^inc_[0-9a-f]+$/), runs })).max(2000),
  }),
  /** A map of the places of these incidents, drawn when the report is written out. */
  z.strictObject({
    kind: z.literal('map'),
    id: blockName,
    caption: z.string().max(400),
    incidents: z.array(z.string().regex(/^inc_[0-9a-f]+$/)).max(5000),
  }),
]);

/** The words behind a citation, as they stood when it was made: a saved report can be read whatever is read anew later. */
const source = z.strictObject({
  id: citation,
  report: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  quote: z.string().nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
});

/** The act that saves a version of a situation report: `basis` is the version it was made from, null for the first. `from` and `to` are ISO days, `to` excluded. */
export const sitrepSavedSchema = z.strictObject({
  act: z.literal('sitrep-saved'),
  sitrep: z.string().regex(/^sit_[0-9a-z-]+$/),
  basis: z
    .string()
    .regex(/^jdg_[0-9a-z-]+$/)
    .nullable(),
  title: z.string().min(1).max(400),
  agreement: z.string().min(1),
  from: z.iso.date(),
  to: z.iso.date(),
  blocks: z.array(block).max(2000),
  sources: z.array(source).max(20_000),
});

/** A version of a situation report. */
export type SitrepVersion = z.infer<typeof sitrepSavedSchema>;
/** A piece of a situation report. */
export type SitrepBlock = z.infer<typeof block>;
/** Text, or what it rests on. */
export type SitrepRun = z.infer<typeof run>;
/** The words behind a citation. */
export type SitrepSource = z.infer<typeof source>;
