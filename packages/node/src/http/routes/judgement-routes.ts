import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { judgementBodySchema } from '../../judging/address-judgement.ts';
import { judgedItemSchema, judgedSchema } from '../../views/schemas/register-schemas.ts';
import { answerProblem, describeProblem } from '../answer-problem.ts';
import type { Judge, MadeOrNot, WrittenJudgement } from '../make-judgements.ts';
import type { Api } from '../server-parts.ts';

const tags = ['Judgements'];
const besideQuery = z.object({
  beside: z.stringbool().default(false).describe('Keep it beside what others have put there since, as a competing one.'),
});
const jdg = z.string().regex(/^jdg_[0-9a-z-]+$/);

/** What people say and do: put into the journal, and taken back. */
export function judgementRoutes(api: Api, judge: Judge): void {
  const answer = async (reply: FastifyReply, written: WrittenJudgement, beside: boolean): Promise<unknown> => {
    const [one] = await judge.make([written], { beside });
    if ('made' in one) return reply.send(one.made);
    const { code, message, theirs } = one.refused;
    return answerProblem(reply, describeProblem(code, message, theirs ? { theirs } : {}));
  };

  api.post(
    '/judgements',
    {
      schema: {
        summary: 'One judgement. An incident may be given by its name alone.',
        description:
          'Corrections and rulings may carry `basis`, the judgements that their author saw: where somebody else has judged the same since, the answer is `edited-meanwhile` with theirs, and nothing is changed.',
        tags,
        body: judgementBodySchema,
        querystring: besideQuery,
        response: { 200: judgedSchema },
      },
    },
    async ({ body, query }, reply) => answer(reply, body, query.beside) as never,
  );

  api.post(
    '/judgements/bulk',
    {
      schema: {
        summary: 'Many judgements, each answered by itself',
        description: 'Either `judgements`, or one `judgement` without its target and the `incidents` that it is made on.',
        tags,
        body: z.union([
          z.object({
            judgements: z
              .array(z.looseObject({ act: z.string() }))
              .min(1)
              .max(1000),
          }),
          z.object({ judgement: z.looseObject({ act: z.string() }), incidents: z.array(z.string().max(100)).min(1).max(1000) }),
        ]),
        querystring: besideQuery,
        response: { 200: z.object({ items: z.array(judgedItemSchema) }) },
      },
    },
    async ({ body, query }) => {
      const written = 'judgements' in body ? body.judgements : body.incidents.map((target) => ({ ...body.judgement, target }));
      return { items: (await judge.make(written, query)).map(tellItem) };
    },
  );

  api.delete(
    '/judgements/:id',
    {
      schema: {
        summary: 'Takes a judgement back (undo). Taking that back again makes it count again.',
        tags,
        params: z.object({ id: jdg }),
        querystring: z.object({ reason: z.string().max(2000).default('') }),
        response: { 200: judgedSchema },
      },
    },
    async ({ params, query }, reply) => answer(reply, { act: 'withdrawal', judgement: params.id, ...query }, false) as never,
  );
}

function tellItem(one: MadeOrNot, i: number): z.infer<typeof judgedItemSchema> {
  if ('made' in one) return { n: i + 1, outcome: 'taken', id: one.made.id, code: null, reason: null };
  return { n: i + 1, outcome: 'refused', id: null, code: one.refused.code, reason: one.refused.message };
}
