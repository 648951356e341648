import type { Sentence } from '../passages/split-passages.ts';
import type { Group } from './actor-group.ts';
import { type ActorWords, MODIFIER, TITLE, VERB } from './actor-words.ts';
import { LOWER, NUMBER, type Tokens, WORD } from './tokens.ts';

const KILLED =
  /^(murdered|assassinated|kidnapped|abducted|executed|killed|wounded|injured|shot|gunned|stabbed|beheaded|died|detained|arrested|freed|released)$/;
const KILLS =
  /^(murdered|assassinated|kidnapped|abducted|executed|murdering|assassinating|kidnapping|abducting|executing|killing|wounding)$/;
const DEATH = /^(murders?|assassinations?|kidnappings?|abductions?|executions?|deaths?|killings?|disappearance)$/;
const BETWEEN = /^(was|were|has|had|is|been|who|later|also|fatally|reportedly|allegedly|seriously|slightly|critically)$/;
/** Nobody is older, and few people in the news have no age at all. */
const OLDEST = 115;

/** What befalls people names one: "the murder of Ana Ruiz", "kidnapped Ana Ruiz", "Ana Ruiz, 40, was shot", "identified as Ana Ruiz". */
export function befalls(tokens: Tokens, words: ActorWords, ahead: number, last: number, sentence: Sentence): boolean {
  const inside = (i: number): boolean => i >= sentence.first && i < sentence.last;
  const before = beforeAge(tokens, ahead);
  const word = inside(before) ? tokens.lower(before) : '';
  if (KILLS.test(word)) return true;
  if (word === 'of' && DEATH.test(tokens.lower(before - 1))) return true;
  if (word === 'as' && /^(identified|named)$/.test(tokens.lower(before - 1))) return true;
  let k = hasAge(tokens, words, last) ? last + 3 : last;
  if (tokens.word[k] === words.comma && tokens.lower(k + 1) === 'who') k++;
  if (!/^(was|were|has|had|is|who)$/.test(tokens.lower(k))) return KILLED.test(tokens.lower(k)) && k > last;
  const until = k + 4;
  while (inside(k) && k < until && BETWEEN.test(tokens.lower(k))) k++;
  return inside(k) && KILLED.test(tokens.lower(k));
}

/** "Ana Ruiz, 40, …": only people have an age behind the name. */
export function hasAge(tokens: Tokens, words: ActorWords, last: number): boolean {
  if (tokens.word[last] !== words.comma || tokens.kind[last + 1] !== NUMBER) return false;
  const years = tokens.lower(last + 1);
  return /^\d{1,3}$/.test(years) && Number(years) <= OLDEST && /^[,;.)]$/.test(tokens.lower(last + 2));
}

/** "28-year-old |Rita Cole|": the token before the age. */
export function beforeAge(tokens: Tokens, at: number): number {
  if (tokens.lower(at) !== 'old' || tokens.lower(at - 2) !== 'year') return at;
  return tokens.kind[at - 4] === NUMBER || tokens.kind[at - 4] === WORD ? at - 5 : at;
}

/** The token before the titles that stand before a name. */
export function beforeTitles(tokens: Tokens, words: ActorWords, from: number, sentence: Sentence): number {
  let j = from;
  while (j >= sentence.first && (words.marks.of(tokens.word[j]) & (TITLE | MODIFIER) || tokens.word[j] === words.dot)) j--;
  return j;
}

/** ", Luis Soto and his driver Pedro Ruiz": another of those told of before, perhaps with who that is. */
export function listedAfter(tokens: Tokens, words: ActorWords, previous: Group, first: number): boolean {
  let k = hasAge(tokens, words, previous.last) ? previous.last + 2 : previous.last;
  const at = k;
  while (k < first && /^(,|;|and)$/.test(tokens.lower(k))) k++;
  if (k === at || first - k > 3) return false;
  // a bare name may follow a comma; who it is stands only behind "and"
  if (k < first && tokens.lower(k - 1) !== 'and') return false;
  for (; k < first; k++)
    if (
      tokens.kind[k] !== WORD ||
      (tokens.caps[k] !== LOWER && !(words.marks.of(tokens.word[k]) & TITLE)) ||
      words.marks.of(tokens.word[k]) & VERB
    )
      return false;
  return true;
}
