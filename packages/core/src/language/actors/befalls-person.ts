import type { Sentence } from '../../passages/split-passages.ts';
import { isOnePerson } from '../counts/count-nouns.ts';
import { LOWER, NUMBER, type Tokens, WORD } from '../tokens.ts';
import type { Group } from './actor-group.ts';
import { type ActorWords, COMMON, MODIFIER, TITLE, VERB } from './actor-words.ts';

const KILLED =
  /^(murdered|assassinated|kidnapped|abducted|executed|killed|wounded|injured|hurt|shot|gunned|stabbed|beheaded|hanged|lynched|machinegunned|tortured|died|dead|detained|arrested|captured|freed|released|rescued)$/;
const KILLS =
  /^(murdered|assassinated|kidnapped|abducted|executed|murdering|assassinating|kidnapping|abducting|executing|killing|wounding|injuring|killed|wounded|injured)$/;
const DEATH = /^(murders?|assassinations?|kidnappings?|abductions?|executions?|deaths?|killings?|disappearance|life|lives)$/;
const BETWEEN =
  /^(was|were|has|had|have|is|are|been|being|who|later|also|both|all|then|since|found|brutally|instantly|fatally|reportedly|allegedly|apparently|seriously|slightly|critically)$/;
const HAPPENS = /^(was|were|has|had|have|is|are)$/;
/** Words of those who were hit, that names may be said to be of: "ten dead, including", "the injured were". */
const HIT =
  /^(murdered|assassinated|kidnapped|abducted|executed|killed|wounded|injured|hurt|shot|died|dead|detained|arrested|captured|killing|wounding|injuring|kidnapping|kills|wounds|injures|hostage|missing)$/;
/** What opens another matter between a name and what befell somebody. */
const ANEW = /^(where|which|whose|whom|that|when|while|whether|because|if|but|said|says|told|including|:)$/;
const THOSE = /^(they|them|these|those|he|she|others?|persons?|people|victims?|m[ae]n|wom[ae]n|fatalit(y|ies))$/;
const TOLD_OF = /^(to|said|says|told|tells|in|at|near|from|by|with|for|against|about|on|into|outside|around|between)$/;
const NUMBERS = /^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands|several|many)$/;
/** Nobody is older, and few people in the news have no age at all. */
const OLDEST = 115;
/** Words between a name and what befell it, at most; those that say who somebody is; and those back to how many were hit. */
const [AHEAD, OFFICE, BACK, AHEAD_OF_NAME] = [48, 8, 40, 11];

/**
 * The word that says what befell the one whose name stands in [first, last): "the murder of Ana Ruiz", "kidnapped the union leader Ana Ruiz",
 * "Ana Ruiz, a teacher, was shot", "ten dead, including the judge Ana Ruiz", "Killed were Ana Ruiz and". -1 for none.
 */
export function harmOf(tokens: Tokens, words: ActorWords, first: number, last: number, sentence: Sentence): number {
  const inside = (i: number): boolean => i >= sentence.first && i < sentence.last;
  const ahead = beforeAge(tokens, beforeOffice(tokens, words, first - 1, sentence));
  const word = inside(ahead) ? tokens.lower(ahead) : '';
  if (KILLS.test(word)) return ahead;
  if (word === 'of' && DEATH.test(tokens.lower(ahead - 1))) return ahead - 1;
  if (word === 'as' && /^(identified|named)$/.test(tokens.lower(ahead - 1))) {
    const own = harmAhead(tokens, words, last, sentence);
    if (own >= 0) return own;
    // "the man who was |killed| has been identified as Ana Ruiz", and not "the man who killed her"
    const hit = hitBefore(tokens, words, ahead - 2, sentence.first, false);
    return hit >= 0 && /^(was|were|been|be|the|those)$/.test(tokens.lower(hit - 1)) ? hit : ahead - 1;
  }
  if (word === 'including' || (/^(them|whom)$/.test(word) && /^(among|of)$/.test(tokens.lower(ahead - 1))))
    return hitBefore(tokens, words, ahead - 1, sentence.first, false);
  if (/^(were|was|are|is|:)$/.test(word)) {
    const hit = hitBefore(tokens, words, ahead - 1, sentence.first, word !== ':');
    if (hit >= 0) return hit;
    // "They were |Ana Ruiz| and …", "one of them is |Ana Ruiz|": who those told of before are
    if (word !== ':' && THOSE.test(tokens.lower(ahead - 1))) return ahead;
  }
  // "was killed along with |Ana Ruiz|"
  if (word === 'with' && /^(along|together)$/.test(tokens.lower(ahead - 1))) {
    const hit = hitBefore(tokens, words, ahead - 1, sentence.first, false);
    if (hit >= 0) return hit;
  }
  if (word === ',') {
    // "killed the deputy governor of Tarma, |Jose Salas|"
    const at = harmOfDescribed(tokens, words, ahead, sentence.first);
    if (at >= 0) return at;
  }
  return TOLD_OF.test(word) ? -1 : harmAhead(tokens, words, last, sentence);
}

/** "|Ana Ruiz|, a teacher, and Pedro Gil |were killed|": what befell those whose names open the list. */
function harmAhead(tokens: Tokens, words: ActorWords, last: number, sentence: Sentence): number {
  const inside = (i: number): boolean => i < sentence.last;
  let k = hasAge(tokens, words, last) ? last + 3 : last;
  if (tokens.word[k] === words.comma && tokens.lower(k + 1) === 'who') k++;
  if (KILLED.test(tokens.lower(k)) && k > last && inside(k)) return k;
  const until = Math.min(sentence.last, k + AHEAD);
  if (k < until && !HAPPENS.test(tokens.lower(k)) && !/^(,|;|\(|-|–|—|and|who|of|from)$/.test(tokens.lower(k)) && k === last)
    return KILLED.test(tokens.lower(k)) && k > last ? k : -1;
  for (; k < until; k++) {
    const word = tokens.lower(k);
    if (HAPPENS.test(word)) {
      const end = k + 4;
      while (inside(k) && k < end && BETWEEN.test(tokens.lower(k))) k++;
      return inside(k) && KILLED.test(tokens.lower(k)) ? k : -1;
    }
    const counts = NUMBERS.test(word) || (tokens.kind[k] === NUMBER && tokens.kind[k + 1] === WORD);
    // "a father |of three|": no others; "Ana Ruiz |and two| guards": others with her
    if (ANEW.test(word) || (counts && !/^(of|and|his|her|their)$/.test(tokens.lower(k - 1)))) return -1;
    // "the |alleged| head of the gang"
    if (counts || /^(the|an?|his|her|their|its)$/.test(tokens.lower(k - 1))) continue;
    if (tokens.caps[k] === LOWER && words.marks.of(tokens.word[k]) & VERB && !isOnePerson(word)) {
      // "Ana Ruiz, 40, of Leon, died", "Ana Ruiz, killed in the blast"
      return KILLED.test(word) && tokens.word[k - 1] === words.comma ? k : -1;
    }
  }
  return -1;
}

/** "|killed| the deputy governor of Tarma, …", "the |murder| of his driver, …": what befell the one who is described before the comma. */
function harmOfDescribed(tokens: Tokens, words: ActorWords, comma: number, floor: number): number {
  let called = false;
  for (let k = comma - 1; k >= Math.max(floor, comma - AHEAD_OF_NAME); k--) {
    const word = tokens.lower(k);
    if (KILLS.test(word)) return called ? k : -1;
    if (word === 'of' && DEATH.test(tokens.lower(k - 1))) return called ? k - 1 : -1;
    if (tokens.kind[k] !== WORD || ANEW.test(word) || HAPPENS.test(word)) return -1;
    called ||= isCalling(word);
    if (words.marks.of(tokens.word[k]) & VERB && !isCalling(word)) return -1;
  }
  return -1;
}

/** "ten were |killed| in Leon, including …": the word that says what befell those counted; `subject` asks that nothing else is told in between. */
function hitBefore(tokens: Tokens, words: ActorWords, from: number, floor: number, subject: boolean): number {
  for (let k = from; k >= Math.max(floor, from - (subject ? 14 : BACK)); k--) {
    if (HIT.test(tokens.lower(k))) return k;
    if (subject && words.marks.of(tokens.word[k]) & VERB) return -1;
  }
  return -1;
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

/** The token before what says who somebody is: "Mayor |Ana Ruiz|", "the well-known union leader |Ana Ruiz|", "Liberal Party candidate |Ana Ruiz|". */
function beforeOffice(tokens: Tokens, words: ActorWords, from: number, sentence: Sentence): number {
  const marks = (i: number): number => words.marks.of(tokens.word[i]);
  if (from < sentence.first || !(marks(from) & TITLE || tokens.word[from] === words.dot || isCalling(tokens.lower(from)))) return from;
  let j = from;
  while (j >= sentence.first && from - j < OFFICE) {
    const named =
      marks(j) & (TITLE | MODIFIER) || isCalling(tokens.lower(j)) || tokens.word[j] === words.dot || tokens.word[j] === words.hyphen;
    if (!named && (tokens.kind[j] !== WORD || marks(j) & (COMMON | VERB) || KILLS.test(tokens.lower(j)) || ANEW.test(tokens.lower(j))))
      break;
    j--;
  }
  // "the judge", "his driver"
  if (/^(the|a|an|his|her|their|its)$/.test(tokens.lower(j)) && j > sentence.first) j--;
  return j;
}

/** Whether a word says what a person is: "teacher", "engineers", "candidate". */
export const isCalling = (word: string): boolean =>
  isOnePerson(word) || CALLED.test(word) || (word.endsWith('s') && isOnePerson(word.slice(0, -1)));
const CALLED =
  /^(leader|official|minister|member|general|major|candidate|president|citizen|rector|entrepreneur|poet|singer|writer|author|columnist|publisher|banker|hopeful|aspirant|nominee|rancher|industrialist|landowner|ambassador|consul|comrade|chairman|councilm[ae]n|congressm[ae]n)s?$/;

/** ", Luis Soto, a baker, and his driver Pedro Ruiz": another of those told of before, perhaps with who that is. */
export function listedAfter(tokens: Tokens, words: ActorWords, previous: Group, first: number): boolean {
  let k = hasAge(tokens, words, previous.last) ? previous.last + 2 : previous.last;
  if (first - k > 12 || !/^(,|;|and|\()$/.test(tokens.lower(k))) return false;
  let joined = k;
  for (; k < first; k++) {
    if (/^(,|;|and|as|well|with|along|\(|\))$/.test(tokens.lower(k))) {
      joined = k;
      continue;
    }
    // "and |30-year-old| Pedro Gil"
    if (tokens.kind[k] !== WORD && tokens.kind[k] !== NUMBER && tokens.word[k] !== words.hyphen) return false;
    if (words.marks.of(tokens.word[k]) & VERB && !isOnePerson(tokens.lower(k))) return false;
    if (ANEW.test(tokens.lower(k)) || /^(who|in|near|at|was|were|is|has|had)$/.test(tokens.lower(k))) return false;
  }
  if (joined === first - 1) return true;
  // who it is stands right before the name: "and his driver Pedro Ruiz"
  for (k = joined + 1; k < first; k++)
    if (tokens.caps[k] !== LOWER && !(words.marks.of(tokens.word[k]) & (TITLE | MODIFIER)) && !isCalling(tokens.lower(k))) return false;
  return beforeAge(tokens, first - 1) - joined <= 3;
}
