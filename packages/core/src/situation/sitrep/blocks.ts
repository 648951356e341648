import { z } from 'zod';

const citation = z.string().regex(/^(?:(?:clm|inc|fnd|rep)_[0-9a-f]+|clause:[^\s]+)$/);
const incident = z.string().regex(/^inc_[0-9a-f]+$/);
const blockName = z.string().regex(/^[0-9a-z-]{1,40}$/);
const name = z.string().max(1000);

/** Text, or what the text before it rests on. */
export const sitrepRunSchema = z.union([
  z.strictObject({ text: z.string().max(20_000) }),
  z.strictObject({ cite: z.array(citation).min(1).max(200) }),
]);
const runs = z.array(sitrepRunSchema).max(2000);

/** A place on a map of a situation report, as it was claimed when the map was made. */
const place = z.strictObject({
  incident,
  name,
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  radiusKm: z.number().min(0),
  country: z.string().max(2).nullable(),
  verdict: z.enum(['breach', 'no-breach', 'outside', 'undetermined']).nullable(),
});

/** A piece of a situation report. Its name stays through every edit. */
export const sitrepBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    id: blockName,
    text: z.string().min(1).max(400),
    /** True for a heading inside the chapter before it. */
    inner: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('paragraph'), id: blockName, runs }),
  /** Incidents in rows, each told in words of its own. */
  z.strictObject({
    kind: z.literal('incidents'),
    id: blockName,
    rows: z.array(z.strictObject({ incident, runs })).max(2000),
  }),
  /** A map, drawn when the report is written out, over the outlines that are at hand then. */
  z.strictObject({ kind: z.literal('map'), id: blockName, caption: z.string().max(400), places: z.array(place).max(5000) }),
]);

/**
 * What a citation opens, as it stood when it was made: a saved report can be read whatever is read anew later. A claim has a report and its words, a
 * report its title; an incident, a finding and a clause have a label.
 */
export const sitrepSourceSchema = z.strictObject({
  id: citation,
  label: name,
  report: z.string().nullable(),
  title: name.nullable(),
  publisher: name.nullable(),
  /** First day of when the report was published. */
  published: z.string().max(40).nullable(),
  speaker: z.array(name),
  quote: z.string().max(20_000).nullable(),
  start: z.int().min(0).nullable(),
  end: z.int().min(0).nullable(),
});

/** What is written in a situation report: of one agreement, for days from `from` up to and without `to`. */
export const sitrepContentSchema = z.strictObject({
  title: z.string().min(1).max(400),
  agreement: z.string().min(1),
  from: z.iso.date(),
  to: z.iso.date(),
  blocks: z.array(sitrepBlockSchema).max(2000),
  sources: z.array(sitrepSourceSchema).max(20_000),
});

/** A piece of a situation report. */
export type SitrepBlock = z.infer<typeof sitrepBlockSchema>;
/** Text, or what it rests on. */
export type SitrepRun = z.infer<typeof sitrepRunSchema>;
/** What a citation opens. */
export type SitrepSource = z.infer<typeof sitrepSourceSchema>;
/** What is written in a situation report. */
export type SitrepContent = z.infer<typeof sitrepContentSchema>;

/** The runs of a block, in the order of reading; a heading and a map have none. */
export function runsOf(block: SitrepBlock): SitrepRun[] {
  if (block.kind === 'paragraph') return block.runs;
  return block.kind === 'incidents' ? block.rows.flatMap((row) => row.runs) : [];
}

/** What a block cites, each once, in the order of reading. */
export function citesOf(block: SitrepBlock): string[] {
  return [...new Set(runsOf(block).flatMap((run) => ('cite' in run ? run.cite : [])))];
}
