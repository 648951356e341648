import { z } from 'zod';
import { incidentShape, tollRangeSchema } from './answer-schemas.ts';

const counted = z.object({ value: z.string(), label: z.string(), n: z.int().min(0) }).meta({ id: 'Counted' });

/** A division of land with the incidents in it; those of its parts are counted in. */
export interface CountedArea {
  id: string;
  name: string;
  n: number;
  parts: CountedArea[];
}

const area: z.ZodType<CountedArea> = z
  .object({
    id: z.string(),
    name: z.string(),
    n: z.int().min(0),
    get parts() {
      return z.array(area);
    },
  })
  .meta({ id: 'CountedArea' });

/** How many of the incidents that a filter lets through have which value of which field; most frequent first. */
export const facetsSchema = z
  .object({
    total: z.int().min(0),
    act: z.array(counted),
    actor: z.array(counted),
    source: z.array(counted),
    area: z.array(area),
    agreement: z.array(counted),
    clause: z.array(counted),
    verdict: z.array(counted),
    standing: z.array(counted),
    contested: z.array(counted),
    status: z.array(counted),
    assignee: z.array(counted),
    tag: z.array(counted),
    month: z.array(counted),
  })
  .meta({ id: 'Facets' });

/** The gravest of an incident's verdicts, for colours. */
export const worstSchema = z.enum(['breach', 'undetermined', 'no-breach', 'outside', 'none']);

const point = z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) });

/** An incident on the map. Its point is the middle of the area meant: draw the radius, never the point alone. */
export const mapIncidentSchema = z
  .object({
    kind: z.literal('incident'),
    id: incidentShape.id,
    short: z.string(),
    title: z.string(),
    act: incidentShape.act,
    place: z.string(),
    on: z.string().nullable(),
    radiusKm: z.number(),
    verdict: worstSchema,
    contested: z.boolean(),
    background: z.boolean(),
    killed: tollRangeSchema.nullable(),
  })
  .meta({ id: 'MapIncident' });

/** Many incidents in one cell of the map; the point is the mean of theirs. */
export const mapClusterSchema = z
  .object({
    kind: z.literal('cluster'),
    cell: z.string().describe('H3 cell.'),
    n: z.int().min(2),
    byVerdict: z.partialRecord(worstSchema, z.int().min(1)),
    bounds: z.array(z.number()).length(4).describe('West, south, east, north of the incidents in it.'),
  })
  .meta({ id: 'MapCluster' });

/** GeoJSON (RFC 7946) of the incidents in a box: clusters where they are many. */
export const mapSchema = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string(),
        geometry: point,
        properties: z.discriminatedUnion('kind', [mapIncidentSchema, mapClusterSchema]),
      }),
    ),
    total: z.int().min(0).describe('Incidents in the box.'),
    nowhere: z.int().min(0).describe('Incidents that the filter lets through and that have no place on the map.'),
    bounds: z.array(z.number()).length(4).nullable().describe('West, south, east, north of all that the filter lets through.'),
  })
  .meta({ id: 'IncidentMap' });

/** Incidents by the day they began on. */
export const timelineSchema = z
  .object({
    days: z.array(z.object({ on: z.string(), n: z.int().min(1), byVerdict: z.partialRecord(worstSchema, z.int().min(1)) })),
    undated: z.int().min(0),
  })
  .meta({ id: 'Timeline' });

/** Counts of incidents by field. */
export type Facets = z.infer<typeof facetsSchema>;
/** One of the verdicts, or none. */
export type Worst = z.infer<typeof worstSchema>;
/** Incidents in a box of the map. */
export type IncidentMap = z.infer<typeof mapSchema>;
/** Incidents by day. */
export type Timeline = z.infer<typeof timelineSchema>;
