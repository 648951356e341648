import { z } from 'zod';
import { Problem } from '../../problems.ts';
import { pageOf, pageQuery } from '../../views/schemas/answer-schemas.ts';
import { READINGS, reportPageSchema, reportRowSchema, toldDaySchema } from '../../views/schemas/report-schemas.ts';
import { createFreshAnswer } from '../answer-fresh.ts';
import { DayFinder } from '../find-days.ts';
import type { Api, ServerParts } from '../server-parts.ts';

const tags = ['Reports'];
const named = z.object({ id: z.string().min(1).max(100) });

/** Reports: lists, each with what was read in it, and their original bytes. */
export function reportRoutes(api: Api, parts: ServerParts): void {
  const { views } = parts.engine;
  const preHandler = createFreshAnswer(parts);

  api.get(
    '/reports',
    {
      schema: {
        summary: 'Reports, newest first, a page at a time',
        tags,
        querystring: z.object({ ...pageQuery, q: z.string().max(300).optional(), reading: z.enum(READINGS).optional() }),
        response: { 200: pageOf(reportRowSchema).meta({ id: 'ReportList' }) },
      },
      preHandler,
    },
    async ({ query }) => views.reports(query),
  );

  api.get(
    '/reports/:id',
    {
      schema: { summary: 'A report, its text as taken, and what was read in it', tags, params: named, response: { 200: reportPageSchema } },
      preHandler,
    },
    async ({ params }) => {
      const page = await views.report(params.id);
      if (!page) throw new Problem('unknown-id', `There is no report ${params.id}.`);
      return page;
    },
  );

  const days = new DayFinder(parts.knowledge);
  api.get(
    '/reports/:id/days',
    {
      schema: {
        summary: 'The days that a report tells near a passage of it, the likeliest first',
        tags,
        params: named,
        querystring: z.object({ start: z.coerce.number().int().min(0), end: z.coerce.number().int().min(0) }),
        response: { 200: z.object({ items: z.array(toldDaySchema) }) },
      },
      preHandler,
    },
    async ({ params, query }) => {
      const page = await views.report(params.id);
      if (!page) throw new Problem('unknown-id', `There is no report ${params.id}.`);
      return { items: days.find(page.text, page.report.published, query) };
    },
  );

  api.get(
    '/reports/:id/original',
    {
      schema: {
        summary: 'The bytes as they were taken, to be saved',
        tags,
        params: named,
        response: { 200: { description: 'The bytes.', content: { 'application/octet-stream': { schema: z.string() } } } },
      },
    },
    async ({ params }, reply) => {
      const page = await views.report(params.id);
      const capture = page?.captures[0];
      const bytes = capture && (await parts.register.originals.get(capture.original));
      if (!bytes) throw new Problem('unknown-id', `There is no original of ${params.id}.`);
      const name = (capture.from ?? params.id)
        .split(/[\\/]/)
        .at(-1)!
        .replace(/[^\w.-]+/g, '_');
      reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox");
      return reply.serializer((payload) => payload as never).send(Buffer.from(bytes) as never);
    },
  );
}
