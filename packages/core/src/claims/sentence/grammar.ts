import { type Vocabulary, WordTable } from '../../language/vocabulary.ts';

/** Marks of the closed-class words of English that hold a sentence together. A word may carry several. */
export const DETERMINER = 1;
export const PREPOSITION = 2;
export const BE = 4;
export const HAVE = 8;
export const MODAL = 16;
export const NEGATION = 32;
export const CONJUNCTION = 64;
export const SUBORDINATOR = 128;
export const RELATIVE = 256;
export const PRONOUN = 512;
export const ADVERB = 1024;
export const TO = 2048;
export const POSSESSIVE_PRONOUN = 4096;
export const PARTICIPLE = 8192;
export const DO = 16384;
export const VERBISH = 32768;
export const QUOTE = 65536;
export const STOP = 131072;

const LISTS: [number, string][] = [
  [DETERMINER, 'the a an this that these those some any each every no another other several many both all such its their his her our one'],
  [
    PREPOSITION,
    'of in on at by with from for to into onto near around over under against between among across through inside outside within along alongside toward towards upon behind beyond beside besides off after before during since until despite amid amidst without about above below per via throughout including like as than following',
  ],
  [BE, 'is are was were be been being am isnt arent wasnt werent'],
  [HAVE, 'has have had having hasnt havent hadnt'],
  [DO, 'do does did dont doesnt didnt'],
  [MODAL, 'will would shall should can could may might must cannot wont wouldnt shouldnt couldnt'],
  [
    NEGATION,
    'not no never nor neither without none nobody nothing didnt doesnt dont isnt arent wasnt werent hasnt havent hadnt wont wouldnt couldnt cannot',
  ],
  [CONJUNCTION, 'and or but nor'],
  [SUBORDINATOR, 'after before while when as since because although though whereas where if unless until whereby once hours days despite'],
  [RELATIVE, 'which who whom whose that where'],
  [PRONOUN, 'i we you he she it they them him us me who'],
  [POSSESSIVE_PRONOUN, 'its their his her our my your'],
  [TO, 'to'],
  [
    ADVERB,
    'also again still already now then just only even later earlier meanwhile however too once twice further often always currently recently early late apparently so very nearly almost today yesterday yet far together instead elsewhere there here not never',
  ],
];

/** Past forms that no ending tells, of verbs that tell no event themselves. */
const IRREGULAR = new Set(
  'came went began ran rose grew stood became drove flew spoke saw wrote chose drew burst fled threw rode swept shook stole sprang sank tore laid sought caught'.split(
    ' ',
  ),
);

/** Looks up the grammar of a word by its vocabulary number. */
export function createGrammar(vocabulary: Vocabulary): WordTable {
  const marks = new Map<string, number>();
  for (const [mark, words] of LISTS) for (const w of words.split(' ')) marks.set(w, (marks.get(w) ?? 0) | mark);
  for (const q of ['"', '“', '”', '«', '»', '„']) marks.set(q, QUOTE);
  for (const s of [';', ':', '–', '—', '•', '|', '(', ')']) marks.set(s, STOP);
  return new WordTable(vocabulary, (word) => {
    const known = marks.get(word);
    if (known !== undefined) return known;
    if (word.length > 4 && word.endsWith('ly')) return ADVERB;
    if (IRREGULAR.has(word)) return PARTICIPLE;
    if (word.length > 4 && word.endsWith('ed')) return PARTICIPLE;
    return 0;
  });
}

/** Words that may stand right before "capital" where it means a city. */
export const DETERMINERS_BEFORE_CAPITAL = new Set(['the', "country's", "'s", 'in']);
