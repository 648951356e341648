import { inflectForms } from './inflect-forms.ts';
import { readSound } from './knowledge-part.ts';
import { type LexiconEntry, lexiconFile } from './lexicons.ts';
import type { KnowledgeFile, Mistake } from './parse-yaml.ts';

/**
 * Whether the reader of a lexicon finds an entry, with its sense, in a sentence. Null where nobody reads that lexicon, so nothing can be said.
 */
export type EntryFinder = (lang: string, lexicon: string, entry: LexiconEntry, sentence: string) => boolean | null;

/** Runs the examples and counter-examples of lexicon files through their readers: every one that comes out wrong is a mistake. */
export function checkLexiconExamples(files: KnowledgeFile[], finds: EntryFinder): Mistake[] {
  const out: Mistake[] = [];
  for (const file of readSound(files, lexiconFile).sound) {
    const [, lang, name] = /^lexicons\/([^/]+)\/([^/]+)\.yaml$/.exec(file.path) ?? [];
    if (!lang || !name) continue;
    file.value.entries.forEach((raw, i) => {
      const entry = inflectForms(raw);
      const run = (list: 'examples' | 'counters', wanted: boolean, message: string): void => {
        raw[list].forEach((sentence, j) => {
          const found = finds(lang, name, entry, sentence);
          if (found === null || found === wanted) return;
          out.push({ file: file.path, ...file.at(['entries', i, list, j]), message: `${raw.id}: ${message}` });
        });
      };
      run('examples', true, 'the example is not read in this sense; mend the example, the forms or the reader');
      run('counters', false, 'the counter-example is read in this sense after all; mend the counter-example, the forms or the reader');
    });
  }
  return out;
}
