import { Readable } from 'node:stream';
import { ACTS } from '@truceline/core/model/act.ts';
import { explainId } from '@truceline/core/situation/explain-id.ts';
import { situationSchema } from '@truceline/core/situation/situation-schema.ts';
import { english } from '@truceline/core/situation/words/english.ts';
import { z } from 'zod';
import { Problem } from '../../problems.ts';
import { STATUSES, VERIFICATIONS } from '../../store/judgement.ts';
import { CORRECTABLE } from '../../store/projection/correct-fields.ts';
import { explainClause, tellExplained } from '../../views/compose/tell-explained.ts';
import { explainedSchema, metaSchema, placeSchema } from '../../views/schemas/register-schemas.ts';
import { territorySchema } from '../../views/schemas/territory-schema.ts';
import { changesSchema, truceSchema } from '../../views/schemas/truce-schemas.ts';
import { situationText } from '../../write/situation-text.ts';
import { createFreshAnswer } from '../answer-fresh.ts';
import { PlaceFinder } from '../find-places.ts';
import { asOfQuery } from '../question-schemas.ts';
import type { Api, ServerParts } from '../server-parts.ts';

const STATUS_LABELS: Record<string, string> = {
  'to-do': 'To do',
  'in-progress': 'In progress',
  'help-needed': 'Help needed',
  'ready-for-review': 'Ready for review',
  completed: 'Completed',
  cancelled: 'Cancelled',
};

const VERIFICATION_LABELS: Record<string, string> = {
  unverified: 'Unverified',
  'partly-verified': 'Partly verified',
  verified: 'Verified',
  refuted: 'Refuted',
};

/** What the register comes to as a whole: who asks, what it holds, the situation, the truces, what has changed, and why. */
export function situationRoutes(api: Api, parts: ServerParts): void {
  const { engine, knowledge, who, program } = parts;
  const { views } = engine;
  const fresh = createFreshAnswer(parts);
  const places = new PlaceFinder(knowledge, views);
  const labelled = (values: readonly string[], labels: Record<string, string>) =>
    values.map((value) => ({ value, label: labels[value] ?? value }));

  api.get(
    '/meta',
    { schema: { summary: 'What the register holds, and the words of its lists', tags: ['Register'], response: { 200: metaSchema } } },
    async () => {
      const state = await views.state();
      return {
        program,
        knowledge: knowledge.version,
        ...state,
        waiting: engine.waiting(),
        people: await views.people().then((known) => [...new Set([who, ...known])].sort()),
        vocab: {
          acts: labelled(ACTS, english.act),
          verdicts: labelled(['breach', 'undetermined', 'no-breach', 'outside'], english.verdict),
          standings: labelled(['alleged', 'corroborated', 'contested', 'admitted'], english.standing),
          statuses: labelled(STATUSES, STATUS_LABELS),
          verification: labelled(VERIFICATIONS, VERIFICATION_LABELS),
          agreements: (await views.agreements()).map(({ id, short }) => ({ value: id, label: short })),
          fields: [...CORRECTABLE],
        },
      };
    },
  );

  api.get(
    '/situation',
    {
      schema: {
        summary: 'The whole situation, as situation.json',
        tags: ['Situation'],
        querystring: z.object({ asOf: asOfQuery }),
        response: { 200: situationSchema },
      },
      preHandler: fresh,
    },
    async ({ query }, reply) => {
      const situation = await views.situation(query.asOf);
      reply.type('application/json; charset=utf-8');
      return reply.send(Readable.from(situationText(situation)) as never);
    },
  );

  api.get(
    '/truces',
    {
      schema: {
        summary: 'Each truce: state, clock, calm, gates, access, latest incidents',
        tags: ['Situation'],
        querystring: z.object({ asOf: asOfQuery }),
        response: { 200: z.array(truceSchema) },
      },
      preHandler: fresh,
    },
    async ({ query }) => views.truces({ who, asOf: query.asOf }),
  );

  api.get(
    '/truces/:agreement',
    {
      schema: {
        summary: 'One truce',
        tags: ['Situation'],
        params: z.object({ agreement: z.string() }),
        querystring: z.object({ asOf: asOfQuery }),
        response: { 200: truceSchema },
      },
      preHandler: fresh,
    },
    async ({ params, query }) => {
      const truce = (await views.truces({ who, asOf: query.asOf })).find(({ agreement }) => agreement === params.agreement);
      if (!truce) throw new Problem('unknown-id', `The reports tell of no truce ${params.agreement}.`);
      return truce;
    },
  );

  api.get(
    '/territory',
    {
      schema: {
        summary: 'Who is said to hold which place, claim by claim',
        tags: ['Situation'],
        querystring: z.object({ asOf: asOfQuery }),
        response: { 200: territorySchema },
      },
      preHandler: fresh,
    },
    async ({ query }) => views.territory(query.asOf),
  );

  api.get(
    '/changes',
    {
      schema: {
        summary: 'What has changed since a revision',
        tags: ['Situation'],
        querystring: z.object({ since: z.coerce.number().int().min(0) }),
        response: { 200: changesSchema },
      },
      preHandler: fresh,
    },
    async ({ query }) => views.changes(query.since),
  );

  api.get(
    '/explain/*',
    {
      schema: {
        summary: 'Why: from a finding, incident, claim, report or figure of a truce back to the words of the reports',
        tags: ['Situation'],
        params: z.object({ '*': z.string().min(1).describe('An id, the beginning of one, or `agreement/calm` and the like.') }),
        response: { 200: explainedSchema },
      },
      preHandler: fresh,
    },
    async ({ params }) => {
      const clause = explainClause(params['*'], knowledge.agreements);
      if (clause) return clause;
      const explained = explainId(await views.situation(), params['*']);
      if (!explained.found) throw new Problem('unknown-id', [explained.reason, ...explained.near].join(' '));
      return tellExplained(explained.chain, knowledge.agreements);
    },
  );

  api.get(
    '/places',
    {
      schema: {
        summary: 'Places of the register and of the gazetteer by the beginning of their name, those with incidents first',
        tags: ['Register'],
        querystring: z.object({ q: z.string().min(1).max(100) }),
        response: { 200: z.array(placeSchema) },
      },
      preHandler: fresh,
    },
    async ({ query }) => places.find(query.q),
  );
}
