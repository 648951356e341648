import { z } from 'zod';
import { Problem } from '../../problems.ts';
import type { PersonRecord } from '../../store/projection/register-model.ts';
import { inboxItemSchema, judgedSchema, meSchema } from '../../views/schemas/register-schemas.ts';
import { colourOf } from '../colour-of.ts';
import type { Judge } from '../make-judgements.ts';
import type { Api, ServerParts } from '../server-parts.ts';

const tags = ['People'];
const savedView = z.object({ id: z.string(), at: z.string(), name: z.string(), address: z.string() }).meta({ id: 'SavedView' });

/** What a person keeps for themselves: views under names, and how far they have looked. */
export function personRoutes(api: Api, { engine, who }: ServerParts, judge: Judge): void {
  const own = async (): Promise<PersonRecord> => {
    const { people } = await engine.views.standing();
    return people.find(({ person }) => person === who) ?? { person: who, views: [], seen: null, read: [] };
  };
  const make = async (judgement: { act: string } & Record<string, unknown>): Promise<z.infer<typeof judgedSchema>> => {
    const [one] = await judge.make([judgement], { beside: false });
    if ('made' in one) return one.made;
    throw new Problem(one.refused.code, one.refused.message);
  };

  api.get('/me', { schema: { summary: 'Who asks', tags, response: { 200: meSchema } } }, async () => {
    return { name: who, role: 'owner' as const, colour: colourOf(who), seen: (await own()).seen };
  });

  api.get(
    '/inbox',
    {
      schema: {
        summary: 'What others have done that concerns one: mentions, what was given to one, changes to what one follows',
        tags,
        response: { 200: z.object({ items: z.array(inboxItemSchema), unread: z.int().min(0) }) },
      },
    },
    async () => {
      const items = await engine.views.inbox(who);
      return { items, unread: items.filter(({ unread }) => unread).length };
    },
  );

  api.get(
    '/views',
    { schema: { summary: 'The views that one keeps', tags, response: { 200: z.object({ items: z.array(savedView) }) } } },
    async () => ({ items: (await own()).views }),
  );

  api.post(
    '/views',
    {
      schema: {
        summary: 'Keeps the address of a view under a name; a name that is there already is given the new address',
        tags,
        body: z.object({ name: z.string().min(1).max(200), address: z.string().min(1).max(8000) }),
        response: { 200: judgedSchema },
      },
    },
    async ({ body }) => make({ act: 'view-saved', ...body }),
  );

  api.delete(
    '/views/:id',
    { schema: { summary: 'Keeps a view no longer', tags, params: z.object({ id: z.string().max(100) }), response: { 200: judgedSchema } } },
    async ({ params }) => {
      if (!(await own()).views.some(({ id }) => id === params.id)) throw new Problem('unknown-id', `You keep no view ${params.id}.`);
      return make({ act: 'withdrawal', judgement: params.id, reason: '' });
    },
  );

  api.post(
    '/seen',
    {
      schema: {
        summary: 'Says that one has looked at everything up to a revision',
        tags,
        body: z.object({ revision: z.int().min(0) }),
        response: { 200: judgedSchema },
      },
    },
    async ({ body }) => make({ act: 'seen', ...body }),
  );
}
