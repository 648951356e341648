import { z } from 'zod';
import { incidentShape } from './answer-schemas.ts';

const day = z.string().nullable();
const claim = incidentShape.claims.element;

/** Who is said to hold which place, as of an instant. */
export const territorySchema = z
  .object({
    asOf: z.string().describe('UTC instant or day: what was published by then.'),
    places: z.array(
      z.object({
        place: z.string(),
        where: incidentShape.where.unwrap(),
        state: z
          .enum(['held', 'in-part', 'contested', 'mixed'])
          .describe(
            '`contested`: the latest words name different holders; `in-part`: they are of parts of the place; `mixed`: reported to stand there together.',
          ),
        holders: z.array(
          z.object({
            who: z.string().describe('Id of an actor, or the words of the report.'),
            name: z.string(),
            firstOn: day.describe('First day on which it was said.'),
            lastOn: day.describe('Last day on which it was said.'),
            inPart: z.boolean(),
            voices: z.array(z.string()).describe('Those who say so; an empty name is the report itself.'),
            cites: z.array(claim),
          }),
        ),
        mixing: z.array(claim),
      }),
    ),
  })
  .describe('Words about control, place by place. No side is ranked, and no line is drawn between them.')
  .meta({ id: 'Territory' });

/** Who is said to hold which place, as of an instant. */
export type Territory = z.infer<typeof territorySchema>;
