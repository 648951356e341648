import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { judgedSchema } from '../../views/schemas/register-schemas.ts';
import { addressJudgement, writtenJudgementSchema } from '../judgement-request.ts';
import type { Api, ServerParts } from '../server-parts.ts';

const tags = ['Judgements'];

/** What people say and do: put into the journal, and taken back. */
export function judgementRoutes(api: Api, { engine, register, who, now }: ServerParts): void {
  api.post(
    '/judgements',
    {
      schema: {
        summary: 'One judgement. An incident may be given by its name alone.',
        tags,
        body: writtenJudgementSchema,
        response: { 201: judgedSchema },
      },
    },
    async ({ body }, reply) => {
      const { judgement, incidents } = await addressJudgement(body, engine.views);
      const [entry] = await register.journal.append([
        { kind: 'judgement', id: `jdg_${randomUUID()}`, at: now(), by: who, body: judgement },
      ]);
      await engine.reached(entry.seq);
      reply.code(201);
      return { id: entry.id, act: judgement.act, entry: entry.seq, revision: await engine.views.revision(), incidents };
    },
  );

  api.delete(
    '/judgements/:id',
    {
      schema: {
        summary: 'Takes a judgement back (undo). Taking that back again makes it count again.',
        tags,
        params: z.object({ id: z.string().regex(/^jdg_[0-9a-z-]+$/) }),
        querystring: z.object({ reason: z.string().max(2000).default('') }),
        response: { 200: judgedSchema },
      },
    },
    async ({ params, query }) => {
      const body = { act: 'withdrawal' as const, judgement: params.id, reason: query.reason };
      const [entry] = await register.journal.append([{ kind: 'judgement', id: `jdg_${randomUUID()}`, at: now(), by: who, body }]);
      await engine.reached(entry.seq);
      return { id: entry.id, act: body.act, entry: entry.seq, revision: await engine.views.revision(), incidents: [] };
    },
  );
}
