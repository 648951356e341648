import { type WordLists, wordsFile } from './everyday-words.ts';
import { type KnowledgePart, readSound } from './knowledge-part.ts';

/** Common words of each language, by which names are told in texts that are all capitals: `words/*.yaml`. */
export const wordsPart: KnowledgePart<WordLists> = {
  name: 'words',
  owns: (path) => path.startsWith('words/'),
  schemas: { words: wordsFile },
  compile(files) {
    const { sound, mistakes } = readSound(files, wordsFile);
    const value: WordLists = {};
    for (const file of sound) {
      const odd = /[^\sa-z]\S*/.exec(file.value.words);
      if (odd) mistakes.push({ file: file.path, ...file.at(['words']), message: `"${odd[0]}" is no word in small letters` });
      if (file.value.language in value)
        mistakes.push({ file: file.path, ...file.at(['language']), message: `"${file.value.language}" has a list already; join the two` });
      value[file.value.language] = file.value.words.trim();
    }
    return { value, mistakes };
  },
};
