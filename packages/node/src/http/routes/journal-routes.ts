import { z } from 'zod';
import { REVIEW_CODES } from '../../store/projection/for-review.ts';
import { journalEntrySchema, verificationSchema } from '../../views/schemas/register-schemas.ts';
import { listForReview } from '../list-for-review.ts';
import type { Api, ServerParts } from '../server-parts.ts';

const tags = ['Journal'];
/** What stands of every act: its name, when (a UTC instant) and by whom. */
const made = { id: z.string(), at: z.string(), by: z.string() };

/** The journal as it stands, its proof, and judgements that are for a person to look at. */
export function journalRoutes(api: Api, { engine, register, verify }: ServerParts): void {
  api.get(
    '/journal',
    {
      schema: {
        summary: 'Entries of the journal, from a place on',
        tags,
        querystring: z.object({
          from: z.coerce.number().int().min(1).default(1),
          limit: z.coerce.number().int().min(1).max(1000).default(100),
        }),
        response: {
          200: z.object({
            items: z.array(journalEntrySchema),
            next: z.int().nullable().describe('Where to go on; null at its end.'),
            head: z.object({ seq: z.int(), hash: z.string() }),
          }),
        },
      },
    },
    async ({ query }) => {
      const head = await register.journal.head();
      const items: z.infer<typeof journalEntrySchema>[] = [];
      for await (const entry of register.journal.read(query.from)) {
        items.push({ ...entry });
        if (items.length === query.limit) break;
      }
      const last = items.at(-1)?.seq ?? head.seq;
      return { items, next: last < head.seq ? last + 1 : null, head };
    },
  );

  api.get(
    '/journal/verify',
    { schema: { summary: 'Proves the chain and every original', tags, response: { 200: verificationSchema } } },
    async () => verify(),
  );

  api.get(
    '/review',
    {
      schema: {
        summary: 'Judgements that could not be applied as they were meant',
        tags,
        response: {
          200: z.array(
            z
              .object({
                judgement: z.string(),
                at: z.string(),
                by: z.string(),
                act: z.string(),
                body: z.record(z.string(), z.unknown()).describe('What it says, as the journal keeps it.'),
                incident: z.string().nullable().describe('The incident that it is on now; null where it is on none any more.'),
                missing: z.array(z.string()).describe('Claims that it holds on to and that are not read any more.'),
                reason: z.string().describe('In English.'),
                because: z
                  .array(z.object({ code: z.enum(REVIEW_CODES), values: z.record(z.string(), z.union([z.string(), z.number()])) }))
                  .describe('The same by its codes, with what the words are filled in with.'),
              })
              .meta({ id: 'ForReview' }),
          ),
        },
      },
    },
    async () => listForReview(engine.views),
  );

  api.get(
    '/notifications',
    {
      schema: {
        summary: 'Humanitarian notifications: sites and movements made known to the parties',
        tags,
        response: {
          200: z.array(
            z
              .object({
                ...made,
                site: z.string(),
                lat: z.number().nullable(),
                lon: z.number().nullable(),
                from: z.string(),
                until: z.string().nullable(),
                text: z.string(),
              })
              .meta({ id: 'Notification' }),
          ),
        },
      },
    },
    async () => (await engine.views.standing()).notifications,
  );

  api.get(
    '/sources/grades',
    {
      schema: {
        summary: 'How reliable people hold publishers and voices (Admiralty scale; F: cannot be judged)',
        tags,
        response: {
          200: z.array(
            z
              .object({
                ...made,
                of: z.enum(['publisher', 'origin']),
                source: z.string(),
                grade: z.string(),
                reason: z.string(),
              })
              .meta({ id: 'SourceGrade' }),
          ),
        },
      },
    },
    async () => (await engine.views.standing()).sources,
  );
}
