import { randomUUID } from 'node:crypto';
import { type SitrepContent, sitrepBlockSchema, sitrepContentSchema } from '@truceline/core/situation/sitrep/blocks.ts';
import { composePeriod } from '@truceline/core/situation/sitrep/compose-period.ts';
import { z } from 'zod';
import { editSitrep } from '../../judging/edit-sitrep.ts';
import { Problem } from '../../problems.ts';
import type { SitrepRecord } from '../../store/projection/register-model.ts';
import { SITREP_FORMATS, writeSitrep } from '../../write/sitrep-files.ts';
import { nameCountries, sitrepOptions } from '../../write/sitrep-options.ts';
import { answerProblem, describeProblem } from '../answer-problem.ts';
import type { Judge } from '../make-judgements.ts';
import type { Api, ServerParts } from '../server-parts.ts';

const tags = ['Sitreps'];
const version = z.object({ id: z.string(), at: z.string(), by: z.string() });
const line = z
  .object({
    sitrep: z.string(),
    title: z.string(),
    agreement: z.string(),
    from: z.string(),
    to: z.string().describe('The day after its last one.'),
    versions: z.array(version).describe('Oldest first.'),
  })
  .meta({ id: 'SitrepLine' });
const page = z.object({ sitrep: z.string(), content: sitrepContentSchema, version, versions: z.array(version) }).meta({ id: 'SitrepPage' });
const named = z.object({ id: z.string().max(100) });
const versionQuery = z.string().max(100).optional().describe('The latest, unless given.');

/** Situation reports on one truce for some days: drafted, edited in versions that are all kept, and written out. */
export function sitrepRoutes(api: Api, { engine, knowledge, program }: ServerParts, judge: Judge): void {
  const { views } = engine;
  const find = async (id: string): Promise<SitrepRecord> => {
    const record = (await views.standing()).sitreps.find(({ sitrep }) => sitrep === id);
    if (!record) throw new Problem('unknown-id', `There is no situation report ${id}.`);
    return record;
  };
  const contentOf = async (id: string): Promise<SitrepContent> => {
    const made = await views.judgement(id);
    if (made?.judgement.act !== 'sitrep-saved') throw new Problem('unknown-id', `There is no version ${id}.`);
    const { title, agreement, from, to, blocks, sources } = made.judgement;
    return { title, agreement, from, to, blocks, sources };
  };
  const pageOf = async (id: string, asked?: string): Promise<z.infer<typeof page>> => {
    const { sitrep, versions } = await find(id);
    const shown = asked === undefined ? versions.at(-1) : versions.find((one) => one.id === asked);
    if (!shown) throw new Problem('unknown-id', `${id} has no version ${asked}.`);
    return { sitrep, content: await contentOf(shown.id), version: shown, versions };
  };
  const save = (sitrep: string, basis: string | null, content: SitrepContent) => {
    return judge.make([{ act: 'sitrep-saved', sitrep, basis, ...content }], { beside: false });
  };

  api.get(
    '/sitreps',
    { schema: { summary: 'Situation reports, the latest saved first', tags, response: { 200: z.object({ items: z.array(line) }) } } },
    async () => {
      const { sitreps } = await views.standing();
      const lastOf = ({ versions }: SitrepRecord): string => versions.at(-1)?.at ?? '';
      return { items: [...sitreps].sort((a, b) => (lastOf(a) > lastOf(b) ? -1 : 1)) };
    },
  );

  api.post(
    '/sitreps',
    {
      schema: {
        summary: 'Drafts a report from what was known at the end of the period, and keeps it as the first version',
        tags,
        body: z.object({ agreement: z.string().max(100), from: z.iso.date(), to: z.iso.date() }),
        response: { 200: page },
      },
    },
    async ({ body }) => {
      const { agreement, from, to } = body;
      if (!(from < to)) throw new Problem('bad-request', 'to: it ends before it begins.');
      const situation = await views.situation(`${to}T00:00:00Z`);
      const known = situation.truce.some((truce) => truce.agreement === agreement);
      if (!known && !(await views.agreements()).some(({ id }) => id === agreement))
        throw new Problem('unknown-agreement', `There is no agreement ${agreement}.`);
      const content = composePeriod(situation, { agreement, from, to }, sitrepOptions(situation, knowledge));
      const id = `sit_${randomUUID()}`;
      const [one] = await save(id, null, content);
      if ('refused' in one) throw new Problem(one.refused.code, one.refused.message);
      return pageOf(id);
    },
  );

  api.get(
    '/sitreps/:id',
    {
      schema: {
        summary: 'A situation report in one of its versions',
        tags,
        params: named,
        querystring: z.object({ version: versionQuery }),
        response: { 200: page },
      },
    },
    async ({ params, query }) => pageOf(params.id, query.version),
  );

  api.put(
    '/sitreps/:id',
    {
      bodyLimit: 10_000_000,
      schema: {
        summary: 'Saves the next version. Citations that an edit lost are put back, unless they were dropped on purpose.',
        tags,
        params: named,
        body: z.object({
          basis: z.string().max(100).describe('The version that was edited.'),
          title: z.string().min(1).max(400).optional(),
          blocks: z.array(sitrepBlockSchema).max(2000),
          dropped: z.array(z.string().max(200)).max(20_000).default([]),
        }),
        response: { 200: page },
      },
    },
    async ({ params, body }, reply) => {
      const { sitrep, versions } = await find(params.id);
      if (!versions.some(({ id }) => id === body.basis)) throw new Problem('unknown-id', `${sitrep} has no version ${body.basis}.`);
      const situation = await views.situation();
      const { title, blocks, dropped } = body;
      const edit = { ...(title === undefined ? {} : { title }), blocks, dropped };
      const content = editSitrep(await contentOf(body.basis), edit, situation, sitrepOptions(situation, knowledge));
      const [one] = await save(sitrep, body.basis, content);
      if ('refused' in one) return answerProblem(reply, describeProblem(one.refused.code, one.refused.message)) as never;
      return pageOf(sitrep);
    },
  );

  api.get(
    '/sitreps/:id/export',
    {
      schema: {
        summary: 'A situation report as a file, from what is written in it alone',
        tags,
        params: named,
        querystring: z.object({ format: z.enum(['html', 'md', 'pdf']), version: versionQuery }),
        response: { 200: { description: 'The file.', content: { 'application/octet-stream': { schema: z.string() } } } },
      },
    },
    async ({ params, query }, reply) => {
      const { content, version: saved } = await pageOf(params.id, query.version);
      const countries = content.blocks.flatMap((block) => (block.kind === 'map' ? block.places.map(({ country }) => country) : []));
      const options = {
        madeBy: { program, knowledge: knowledge.version },
        saved: { by: saved.by, at: saved.at },
        names: nameCountries(countries, knowledge),
      };
      const bytes = await writeSitrep(content, query.format, options).catch((error: Error) => {
        throw new Problem('cannot-set', error.message);
      });
      const name = `sitrep-${content.agreement}-${content.from}.${query.format}`.replace(/[^\w.-]+/g, '_');
      const type = SITREP_FORMATS[query.format];
      reply
        .type(type.startsWith('text/') ? `${type}; charset=utf-8` : type)
        .header('content-disposition', `attachment; filename="${name}"`);
      return reply.serializer((payload) => payload as never).send(Buffer.from(bytes) as never);
    },
  );
}
