import { z } from 'zod';

const form = z.union([
  z.string().min(1),
  z.strictObject({
    base: z.string().min(1).describe('The base of a verb or noun; for several words the first is inflected.'),
    inflect: z.enum(['verb', 'noun']),
    past: z.string().optional().describe('The past where it is irregular ("shot").'),
    participle: z.string().optional().describe('The past participle where it differs from the past ("broken").'),
    ing: z.string().optional(),
    third: z.string().optional(),
    plural: z.string().optional(),
  }),
]);

const entry = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+([-./][a-z0-9]+)*$/, 'must be an id: small letters and digits, joined by - . or /'),
  sense: z.string().min(1).describe('What it means: the name of an act, "says", "denies", "lapsed" …'),
  class: z.enum(['verb', 'noun', 'adjective', 'adverb', 'phrase']).optional(),
  inflect: z.enum(['verb', 'noun']).optional().describe('Every plain form below is a base to be inflected.'),
  forms: z.array(form).min(1),
  examples: z.array(z.string().min(1)).min(1, 'needs at least one example').describe('Sentences of our own in which it has this sense.'),
  counters: z
    .array(z.string().min(1))
    .min(1, 'needs at least one counter-example')
    .describe('Sentences in which the words stand without this sense.'),
  data: z.record(z.string(), z.unknown()).optional().describe('What the reader of this lexicon needs besides.'),
  note: z.string().optional(),
});

/** Schema of one file under knowledge/lexicons/<lang>. */
export const lexiconFile = z.strictObject({
  id: z.string().optional(),
  language: z.string().optional(),
  about: z.string().optional(),
  entries: z.array(entry),
});
/** One lexicon file, read. */
export type LexiconFile = z.output<typeof lexiconFile>;

/** One entry, its forms written out: folded, single spaces, no hyphens. */
export interface LexiconEntry {
  id: string;
  sense: string;
  class?: 'verb' | 'noun' | 'adjective' | 'adverb' | 'phrase';
  forms: LexiconForm[];
  examples: string[];
  counters: string[];
  data?: Record<string, unknown>;
  note?: string;
}
/** A form as it may stand in a text, and its grammatical shape where the entry is inflected. */
export interface LexiconForm {
  text: string;
  shape: 'plain' | 'base' | 'third' | 'past' | 'participle' | 'past-or-participle' | 'ing' | 'singular' | 'plural';
}

/** Lexicons by language and name: `lexicons.en.acts`. */
export type Lexicons = Record<string, Record<string, LexiconEntry[]>>;
