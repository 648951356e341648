import { z } from 'zod';
import { Problem } from '../../problems.ts';
import { pageOf, pageQuery, revisionSchema, tombstoneSchema } from '../../views/schemas/answer-schemas.ts';
import { sortSchema } from '../../views/schemas/filter-schema.ts';
import {
  alikePairSchema,
  duplicateSchema,
  historyLineSchema,
  incidentPageSchema,
  incidentRowSchema,
} from '../../views/schemas/incident-schemas.ts';
import { facetsSchema, mapSchema, timelineSchema } from '../../views/schemas/overview-schemas.ts';
import { createFreshAnswer } from '../answer-fresh.ts';
import { incidentPageQuery, incidentsQuery } from '../question-schemas.ts';
import type { Api, ServerParts } from '../server-parts.ts';

const tags = ['Incidents'];
const named = z.object({ id: z.string().min(1).max(100).describe('Its id, one that it had before, or its short name.') });
const boxQuery = z
  .string()
  .max(200)
  .transform((text, context): [number, number, number, number] => {
    const box = text.split(',').map((one) => (one.trim() === '' ? Number.NaN : Number(one)));
    const fits = box.length === 4 && box.every(Number.isFinite) && box[1] <= box[3];
    if (!fits) context.addIssue({ code: 'custom', message: 'is not west,south,east,north in degrees' });
    return fits ? (box as [number, number, number, number]) : z.NEVER;
  })
  .describe('west,south,east,north in degrees; west beyond east goes over the date line.')
  .optional();

/** Incidents: lists, counts, map, timeline, and each one. */
export function incidentRoutes(api: Api, parts: ServerParts): void {
  const { who, engine } = parts;
  const { views } = engine;
  const preHandler = createFreshAnswer(parts);
  const missing = (id: string): Problem => new Problem('unknown-id', `There is no incident ${id}.`);

  api.get(
    '/incidents',
    {
      schema: {
        summary: 'Incidents in order, a page at a time',
        tags,
        querystring: z.object({ ...incidentPageQuery, sort: sortSchema, updatedSince: z.coerce.number().int().min(0).optional() }),
        response: {
          200: pageOf(incidentRowSchema)
            .extend({ gone: z.array(tombstoneSchema) })
            .meta({ id: 'IncidentList' }),
        },
      },
      preHandler,
    },
    async ({ query }) => views.incidents({ who, ...query }),
  );

  api.get(
    '/incidents/facets',
    {
      schema: {
        summary: 'How many have which value of which field',
        tags,
        querystring: z.object(incidentsQuery),
        response: { 200: facetsSchema },
      },
      preHandler,
    },
    async ({ query }) => views.facets({ who, ...query }),
  );

  api.get(
    '/incidents/map',
    {
      schema: {
        summary: 'GeoJSON of a box of the map, in cells where they are many',
        tags,
        querystring: z.object({ ...incidentsQuery, bbox: boxQuery, zoom: z.coerce.number().min(0).max(24).default(5) }),
        response: { 200: mapSchema },
      },
      preHandler,
    },
    async ({ query }) => views.map({ who, ...query }),
  );

  api.get(
    '/incidents/timeline',
    {
      schema: {
        summary: 'Incidents by the day they began on',
        tags,
        querystring: z.object(incidentsQuery),
        response: { 200: timelineSchema },
      },
      preHandler,
    },
    async ({ query }) => views.timeline({ who, ...query }),
  );

  api.get(
    '/incidents/alike',
    {
      schema: {
        summary: 'Pairs of incidents that may be the same, the likeliest first; those that people keep apart are left out',
        tags,
        querystring: z.object(pageQuery),
        response: { 200: pageOf(alikePairSchema) },
      },
      preHandler,
    },
    async ({ query }) => views.alike({ who, ...query }),
  );

  api.get(
    '/incidents/:id',
    { schema: { summary: 'Everything about one incident', tags, params: named, response: { 200: incidentPageSchema } }, preHandler },
    async ({ params }) => {
      const page = await views.incident(params.id, who);
      if (!page) throw missing(params.id);
      return page;
    },
  );

  api.get(
    '/incidents/:id/history',
    {
      schema: {
        summary: 'What reports and people made of it, oldest first',
        tags,
        params: named,
        response: { 200: z.object({ items: z.array(historyLineSchema), revision: revisionSchema }) },
      },
      preHandler,
    },
    async ({ params }) => {
      const items = await views.history(params.id);
      if (!items) throw missing(params.id);
      return { items, revision: await views.revision() };
    },
  );

  api.get(
    '/incidents/:id/duplicates',
    {
      schema: {
        summary: 'Incidents that may be the same, and why',
        tags,
        params: named,
        response: { 200: z.object({ items: z.array(duplicateSchema), revision: revisionSchema }) },
      },
      preHandler,
    },
    async ({ params }) => {
      const items = await views.duplicates(params.id, who);
      if (!items) throw missing(params.id);
      return { items, revision: await views.revision() };
    },
  );
}
