import type { ActorMention, TimeMention } from '../../language/mention.ts';
import { ALL_CAPS, LOWER, NUMBER, type Tokens } from '../../language/tokens.ts';
import type { Term } from './terms.ts';

/** The actors without the abbreviations of military logs: "3 KIA", "1 soldier KIA", "SAF on a taxi". In Sudan SAF is the army. */
export function withoutLogWords(tokens: Tokens, actors: readonly ActorMention[], inSudan: boolean): ActorMention[] {
  return actors.flatMap((a) => {
    if (abbreviates(tokens, a, inSudan)) return [];
    const last = a.last - 1;
    if (last === a.first || tokens.lower(last) !== 'kia' || !countBeside(tokens, last)) return [a];
    return [{ ...a, last, head: Math.min(a.head, last - 1), name: tokens.slice(a.first, last) }];
  });
}

/** "3 KIA", "KIA: 2", "SAF on a taxi": a group of the same letters is not meant. */
function abbreviates(tokens: Tokens, { first, last }: ActorMention, inSudan: boolean): boolean {
  if (last - first !== 1 || tokens.caps[first] !== ALL_CAPS) return false;
  const word = tokens.lower(first);
  if (word === 'kia') return countBeside(tokens, first);
  if (word !== 'saf') return false;
  // in Sudan it is the army
  if (inSudan) return /^(x|sporadic|harassing|incoming|effective|ineffective|accurate)$/.test(tokens.lower(first - 1));
  return (
    /^(of|x|heavy|light|sporadic|harassing|incoming|effective|ineffective|accurate|and|with)$/.test(tokens.lower(first - 1)) ||
    (/^(on|at|vs|against|towards?|directed|from|heard|received|,)$/.test(tokens.lower(last)) &&
      !/^(mon|tues|wednes|thurs|fri|satur|sun)/.test(tokens.lower(last + 1)))
  );
}

/** "3 KIA", "1 x civ KIA", "KIA 2", "KIA: 2". */
function countBeside(tokens: Tokens, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (tokens.kind[i] === NUMBER || /^(one|two|three|four|five|six|seven|eight|nine|ten|no|nil)$/.test(tokens.lower(i))) return true;
    if (/^[,.;|]$/.test(tokens.lower(i))) break;
  }
  return tokens.kind[at + 1] === NUMBER || (/^[:=]$/.test(tokens.lower(at + 1)) && tokens.kind[at + 2] === NUMBER);
}

/** The terms of a text without the names of months: "8 MAY 17" holds no "may", "12 March" no "march". Both lists go by their first words. */
export function withoutMonths(tokens: Tokens, terms: readonly Term[], times: readonly TimeMention[]): Term[] {
  let passed = 0;
  return terms.filter((term) => {
    if (tokens.caps[term.first] === LOWER || !/^(may|march)$/.test(tokens.lower(term.first)) || term.last - term.first !== 1) return true;
    while (passed < times.length && times[passed].last <= term.first) passed++;
    const time = times[passed];
    return !(time && time.first <= term.first && time.said?.month !== undefined);
  });
}
