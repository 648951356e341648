import { sitrepContentSchema } from '@truceline/core/situation/sitrep/blocks.ts';
import { z } from 'zod';

/** The act that saves a version of a situation report: `basis` is the version it was made from, null for the first. */
export const sitrepSavedSchema = sitrepContentSchema.extend({
  act: z.literal('sitrep-saved'),
  sitrep: z.string().regex(/^sit_[0-9a-z-]+$/),
  basis: z
    .string()
    .regex(/^jdg_[0-9a-z-]+$/)
    .nullable(),
});
