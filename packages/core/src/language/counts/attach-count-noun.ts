import type { CountMention } from '../mention.ts';
import { CAPITALISED, NUMBER, POSSESSIVE, PUNCT, type Tokens, WORD } from '../tokens.ts';
import type { WordTable } from '../vocabulary.ts';
import { LOSS, looksPlural, MEASURE, PERSON, STOP } from './count-nouns.ts';

const ADJECTIVAL = new Set(['strong', 'member', 'man', 'person']);
const WHOSE = /^(the|them|these|those|its|their|his|her|our|my)$/;
const ADDERS = new Set(['more', 'other', 'others', 'additional', 'further']);

/** Finds the head noun of what is counted: the last person's noun of the group, else its first plural. */
export function withNoun(tokens: Tokens, nouns: WordTable, mention: CountMention, end: number): CountMention {
  let k = mention.last;
  if (tokens.lower(k) === 'of' && k < end) {
    k++;
    const article = tokens.lower(k);
    if (WHOSE.test(article)) k++;
  }
  let noun = -1;
  let person = false;
  let word = '';
  const to = Math.min(end, k + 9);
  let lastWord = -1;
  for (; k < to; k++) {
    const kind = tokens.kind[k];
    if (kind === PUNCT) {
      if (tokens.lower(k) === '-' && tokens.space[k] === 0 && k + 1 < to && tokens.space[k + 1] === 0) continue;
      if ((tokens.lower(k) === '"' || tokens.lower(k) === '“' || tokens.lower(k) === '”') && noun < 0) continue;
      break;
    }
    if (kind === POSSESSIVE || (kind === NUMBER && noun >= 0)) break;
    word = tokens.lower(k);
    if (ADDERS.has(word)) {
      mention.additional = true;
      if (word === 'others') {
        noun = k;
        break;
      }
      continue;
    }
    const mark = nouns.of(tokens.word[k]);
    if (
      k === mention.last + 1 &&
      tokens.lower(k - 1) === '-' &&
      tokens.space[k] === 0 &&
      mark !== MEASURE &&
      tokens.kind[k] === WORD &&
      !ADJECTIVAL.has(word)
    ) {
      // "a 31-vehicle convoy"
      noun = k;
      break;
    }
    if (word === 'them' || word === 'which' || word === 'whom') break;
    if (mark === STOP) {
      // "wounded soldiers", "displaced families": a participle before its noun goes on
      if (noun < 0 && word.endsWith('ed') && k + 1 < to && nouns.of(tokens.word[k + 1]) === PERSON) continue;
      break;
    }
    if (mark === MEASURE) {
      if (tokens.lower(k - 1) === '-') continue;
      break;
    }
    if (mark === PERSON) {
      // "11 Karenni rebels" ends with its people, "11 Karennis rebels" no sooner
      if (noun >= 0 && !person && looksPlural(tokens.lower(noun)) && !(noun === k - 1 && tokens.caps[noun] === CAPITALISED)) break;
      noun = k;
      person = true;
    } else if (noun < 0 && (looksPlural(word) || mark === LOSS)) noun = k;
    else if (noun >= 0 && person && !looksPlural(tokens.lower(noun)) && looksPlural(word)) {
      noun = k;
      person = false;
    } else if (noun >= 0 && looksPlural(tokens.lower(noun))) break;
    lastWord = k;
  }
  if (noun < 0 && mention.min === 1 && mention.max === 1 && lastWord >= mention.last && lastWord - mention.last < 4) noun = lastWord;
  mention.noun = noun;
  // "two passers-by"
  const by = noun >= 0 && tokens.lower(noun) === 'passers' && tokens.lower(noun + 2) === 'by' && tokens.space[noun + 2] === 0;
  mention.nounLast = by ? noun + 3 : noun >= 0 ? noun + 1 : mention.last;
  return mention;
}
