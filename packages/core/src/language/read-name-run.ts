import { type ActorWords, COMMON, GROUP_WORD, PARTICLE } from './actors/actor-words.ts';
import { CAPITALISED, GLUED, LOWER, POSSESSIVE, type Tokens, WORD } from './tokens.ts';

/** Words written as a name: tokens `first` up to but without `last`; `words` are its capitals; `group` the token of the last group word in it, or -1. */
export interface NameRun {
  first: number;
  last: number;
  words: number;
  group: number;
}

const LINKS = new Set(['of', 'for', 'the', 'and', 'in']);

/**
 * The run of capitals from token `i`: "Rami Abdulrahman", "Ban Ki-moon", "Jaish al-Nasr", "Army of the Free". Small words stand inside a
 * name only between capitals; "of", "for" and "and" only after a group word. Null where `i` starts none.
 */
export function readNameRun(tokens: Tokens, words: ActorWords, i: number, end: number): NameRun | null {
  if (!capital(tokens, words, i)) return null;
  let last = i + 1;
  let count = 1;
  let group = words.marks.of(tokens.word[i]) & GROUP_WORD ? i : -1;
  for (let k = last; k < end && k - i < 10; ) {
    if (tokens.space[k] > 1 && tokens.space[k] !== 2) break;
    // "the Farmers' |Union|", "the People's |Army|": whose it is stands in the name
    if (owns(tokens, k) && OF_MANY.test(tokens.raw(k - 1)) && capital(tokens, words, k + 1) && leadsToGroup(tokens, words, k + 1)) {
      last = ++k;
      continue;
    }
    let next = k;
    if (
      tokens.space[next] === GLUED &&
      (tokens.word[next] === words.hyphen || (tokens.word[next] === words.dot && initial(tokens, next - 1)))
    )
      next++;
    while (
      next < end &&
      (words.marks.of(tokens.word[next]) & PARTICLE || (group === k - 1 && LINKS.has(tokens.lower(next)) && tokens.caps[next] === LOWER)) &&
      next - k < 4
    ) {
      next++;
      if (tokens.word[next] === words.hyphen && tokens.space[next] === GLUED) next++;
      else if (group === k - 1 && tokens.lower(next) === 'the') next++;
    }
    if (next >= end) break;
    const afterHyphen = tokens.word[next - 1] === words.hyphen && tokens.space[next] === GLUED;
    if (
      !capital(tokens, words, next) &&
      !(afterHyphen && tokens.kind[next] === WORD && next - 1 === k && tokens.caps[next - 2] === CAPITALISED && group < 0)
    )
      break;
    if (words.marks.of(tokens.word[next]) & GROUP_WORD && tokens.caps[next] !== LOWER) group = next;
    count++;
    last = next + 1;
    k = last;
  }
  return { first: i, last, words: count, group };
}

/** "People|'s|", "Farmers|'|" */
const owns = (tokens: Tokens, k: number): boolean =>
  tokens.kind[k] === POSSESSIVE || (/^['’]$/.test(tokens.raw(k)) && tokens.space[k] === GLUED);

/** Those of whom many make a body: "People", "Workers", "Teachers". */
const OF_MANY = /^(People|Women|Men|Children|[A-Z][a-z]+(er|or|ist|ian|ant|ent|man|men|th|ic)s)$/;

/** Whether a group word stands here or behind one more capital: "People's |Resistance Army|". */
function leadsToGroup(tokens: Tokens, words: ActorWords, i: number): boolean {
  const group = (k: number): boolean => (words.marks.of(tokens.word[k]) & GROUP_WORD) !== 0 && tokens.caps[k] !== LOWER;
  return group(i) || (capital(tokens, words, i + 1) && group(i + 1));
}

function capital(tokens: Tokens, words: ActorWords, i: number): boolean {
  return tokens.kind[i] === WORD && tokens.caps[i] !== LOWER && !(words.marks.of(tokens.word[i]) & COMMON);
}

function initial(tokens: Tokens, i: number): boolean {
  return tokens.end[i] - tokens.start[i] === 1 && tokens.caps[i] !== LOWER;
}
