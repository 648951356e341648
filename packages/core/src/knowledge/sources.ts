import { z } from 'zod';
import { dayText } from './actors.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id: small letters, digits and single hyphens');

/** What a source is. No source is ranked above another. */
export const SOURCE_KINDS = [
  'agency',
  'newspaper',
  'broadcaster',
  'website',
  'monitor',
  'state-media',
  'party-media',
  'office',
  'rescue',
  'mission',
  'aid-agency',
] as const;

const source = z.strictObject({
  id,
  kind: z.enum(SOURCE_KINDS),
  names: z.array(z.string().min(1)).min(1).describe('Every name it goes by in reports, the fullest first.'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code such as SY')
    .optional(),
  of: id.optional().describe('Id of the actor whose voice it is.'),
  owner: z.string().optional().describe('Who owns or pays it, in words.'),
  reprints: z.array(id).optional().describe('Ids of the agencies whose stories it prints.'),
  domains: z.array(z.string()).optional(),
  from: dayText.optional(),
  until: dayText.optional(),
  note: z.string().optional(),
  source: z.string().optional(),
});

/** Schema of one file under knowledge/sources. */
export const sourceFile = z.strictObject({ sources: z.array(source) });
/** One file under knowledge/sources, read. */
export type SourceFile = z.output<typeof sourceFile>;
/** Who publishes, watches or speaks for an office. */
export type Source = z.output<typeof source>;
