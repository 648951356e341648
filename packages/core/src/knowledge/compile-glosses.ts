import { type Gloss, type Glosses, glossFile } from './glosses.ts';
import { type KnowledgePart, readSound } from './knowledge-part.ts';

/** Sections in which a form stands once; the others are told apart by what stands before the word. */
const PLAIN = [
  'nouns',
  'actors',
  'verbs',
  'participles',
  'infinitives',
  'auxiliaries',
  'words',
  'months',
] as const satisfies readonly (keyof Gloss)[];
const BY_PLACE = ['adjectives', 'afterNouns', 'beforeNouns', 'afterVerbs', 'afterNumbers'] as const satisfies readonly (keyof Gloss)[];

/** What the words of other languages are in English, so that reports in them are read as if they were English: `glosses/<lang>.yaml`. */
export const glossesPart: KnowledgePart<Glosses> = {
  name: 'glosses',
  owns: (path) => path.startsWith('glosses/'),
  schemas: { gloss: glossFile },
  compile(files) {
    const { sound, mistakes } = readSound(files, glossFile);
    const value: Glosses = {};
    for (const { path, value: file, at } of sound) {
      const { sources: _, ...gloss } = file;
      if (gloss.language in value)
        mistakes.push({ file: path, ...at(['language']), message: `"${gloss.language}" has a gloss already; join the two` });
      const known = new Map<string, string>();
      for (const section of [...PLAIN, ...BY_PLACE]) {
        const seen = (PLAIN as readonly string[]).includes(section) ? known : new Map<string, string>();
        for (const [english, said] of Object.entries(gloss[section] ?? {})) {
          for (const form of said.split('|').map((f) => f.trim())) {
            const other = seen.get(form);
            const message =
              form === ''
                ? 'a form is empty; take the "|" away'
                : other === undefined
                  ? null
                  : `"${form}" is "${other}" already; a form stands for one thing`;
            if (message) mistakes.push({ file: path, ...at([section, english]), message });
            seen.set(form, english);
          }
        }
      }
      value[gloss.language] = gloss;
    }
    return { value, mistakes };
  },
};
