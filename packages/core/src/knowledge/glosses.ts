import { z } from 'zod';

const forms = z
  .record(z.string(), z.string())
  .describe('English words, and the forms they stand for with "|" between; "*" ends a form that may go on ("bombard*").');

/** Schema of `glosses/<lang>.yaml`. */
export const glossFile = z.strictObject({
  sources: z.array(z.string().min(1)).min(1).describe('Where the words were taken from.'),
  language: z.string().regex(/^[a-z]{2}$/, 'must be an ISO 639-1 code such as fr'),
  smallNouns: z
    .boolean()
    .optional()
    .describe('Nouns are written with a capital: an unknown word with one is no name unless a place bears it.'),
  compounds: z
    .boolean()
    .optional()
    .describe('Nouns are written together, the last says what is meant: an unknown one that ends in a known one is that.'),
  nouns: forms.optional(),
  genitives: z.boolean().optional().describe('A noun right behind a noun is in the genitive: "of" goes between the two in English.'),
  countries: z
    .string()
    .optional()
    .describe('Codes of the countries where the language is written: names in a script without capitals are looked for there by sound.'),
  placeNouns: forms
    .optional()
    .describe('Nouns behind which the name of a place stands ("town", "district"), in a script that has no capitals to tell it by.'),
  actors: forms.optional().describe('Nouns that act or speak, where the verb stands before them: they change places with it.'),
  adjectives: forms.optional().describe('Words that stand behind their noun and go before it in English.'),
  verbs: forms.optional().describe('"…" stands for the subject, where a verb and its preposition take it in between.'),
  happenings: forms
    .optional()
    .describe('Verbs that have no object: whatever noun stands behind one is its subject ("exploded a car bomb").'),
  participles: forms
    .optional()
    .describe('What is done or was done to somebody, by the auxiliary: "shelled" is "shelled" or "was shelled".'),
  infinitives: forms.optional().describe('What somebody is to do.'),
  auxiliaries: forms
    .optional()
    .describe(
      'Verbs that help others, as "had", "was", "were", "been", "is to", "will": in a language whose verbs stand last, they say what a participle is.',
    ),
  months: forms.optional(),
  words: forms.describe('All other words: prepositions, pronouns, numbers, days, names.'),
  openings: forms.optional().describe('What a word is where it opens a sentence: "shelled" and not "shelling".'),
  afterNouns: forms.optional().describe('What small words are behind a noun: "des" is "of the" there and nothing elsewhere.'),
  beforeNouns: forms
    .optional()
    .describe('What small words are where a noun of the gloss follows: "bei" is "in" before a clash and "near" before a town.'),
  afterVerbs: forms.optional(),
  afterNumbers: forms.optional().describe('What small words are behind a number or a month: "de" is nothing in "3 de mayo de 2016".'),
  endings: z.string().optional().describe('Endings of case that names may have, longest first, with spaces between.'),
});

/** The words of a language and what they are in English. */
export type Gloss = Omit<z.infer<typeof glossFile>, 'sources'>;
/** Glosses by language. */
export type Glosses = Record<string, Gloss>;
