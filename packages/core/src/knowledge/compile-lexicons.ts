import { inflectForms } from './inflect-forms.ts';
import { type KnowledgePart, readSound } from './knowledge-part.ts';
import { type Lexicons, lexiconFile } from './lexicons.ts';

/** Lexicons by language: `lexicons/<lang>/<name>.yaml`. */
export const lexiconsPart: KnowledgePart<Lexicons> = {
  name: 'lexicons',
  owns: (path) => path.startsWith('lexicons/'),
  schemas: { lexicon: lexiconFile },
  compile(files) {
    const { sound, mistakes } = readSound(files, lexiconFile);
    const value: Lexicons = {};
    for (const file of sound) {
      const [, lang, name] = /^lexicons\/([^/]+)\/([^/]+)\.yaml$/.exec(file.path) ?? [];
      if (!lang || !name) {
        mistakes.push({ file: file.path, line: 1, column: 1, message: 'a lexicon stands at lexicons/<lang>/<name>.yaml; move it there' });
        continue;
      }
      const ids = new Set<string>();
      const forms = new Map<string, string>();
      const entries = file.value.entries.map((raw, i) => {
        const say = (path: PropertyKey[], message: string): void => {
          mistakes.push({ file: file.path, ...file.at(['entries', i, ...path]), message });
        };
        if (ids.has(raw.id)) say(['id'], `id "${raw.id}" is used twice in this file; give one of them another id`);
        ids.add(raw.id);
        const entry = inflectForms(raw);
        for (const { text } of entry.forms) {
          const key = `${raw.sense}\u0000${text}`;
          const other = forms.get(key);
          if (other !== undefined && other !== raw.id)
            say(['forms'], `the form "${text}" already belongs to "${other}"; a form stands once under a sense`);
          forms.set(key, raw.id);
        }
        return entry;
      });
      value[lang] ??= {};
      value[lang][name] = entries;
    }
    return { value, mistakes };
  },
};
