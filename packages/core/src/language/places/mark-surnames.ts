import { CAPITALISED, GLUED, NUMBER, type Tokens, WORD } from '../tokens.ts';
import type { Candidate } from './settle-places.ts';

/**
 * "Oliver Hastings, 31, … medics found Hastings bleeding", "at Hastings' house": a place's name that ends the name of somebody whose age the report gives is that
 * person again, unless the report also says that something was in or near it.
 */
export function markSurnames(tokens: Tokens, candidates: readonly Candidate[]): void {
  const surnames = new Set<number>();
  for (const c of candidates) {
    if (namesKin(tokens, c)) c.partOfName = true;
    if (!endsPerson(tokens, c)) continue;
    c.partOfName = true;
    surnames.add(tokens.word[c.first]);
  }
  if (!surnames.size) return;
  const lone = (c: Candidate): boolean => c.last - c.first === 1 && !c.partOfName && surnames.has(tokens.word[c.first]);
  for (const c of candidates) if (lone(c) && (c.typeAt >= 0 || (c.locative && !isOwner(tokens, c)))) surnames.delete(tokens.word[c.first]);
  for (const c of candidates) if (lone(c)) c.partOfName = true;
}

/** "his daughter |Florence|": kin are told by their names, and the day, the place stand elsewhere. */
const namesKin = (tokens: Tokens, c: Candidate): boolean =>
  /^(his|her|their)$/.test(tokens.lower(c.first - 2)) && KIN.test(tokens.lower(c.first - 1));
const KIN = /^(wife|husband|son|daughter|brother|sister|mother|father|nephew|niece|cousin|uncle|aunt|grandson|granddaughter)$/;

/** "Hastings'", "Hastings's": something is somebody's. */
const isOwner = (tokens: Tokens, c: Candidate): boolean => /^['’]/.test(tokens.raw(c.last)) && tokens.space[c.last] === GLUED;

/** "Oliver Hastings|, 49,|": an age between commas. */
export const isAged = (tokens: Tokens, last: number): boolean =>
  tokens.raw(last) === ',' && isAge(tokens, last + 1) && tokens.raw(last + 2) === ',';

/** "49-year-old Oliver Hastings", "Oliver Hastings, 49,": the last of two or three capitalised words with an age beside them. */
function endsPerson(tokens: Tokens, c: Candidate): boolean {
  if (c.typeAt >= 0) return false;
  const aged = isAged(tokens, c.last);
  // "|Ko Zarda|, 36,": all of a name
  if (c.last - c.first > 1) return aged && !c.locative;
  let first = c.first;
  while (first > 0 && first > c.first - 3 && tokens.space[first] !== GLUED && isName(tokens, first - 1)) first--;
  if (first === c.first) return false;
  if (aged) return true;
  return tokens.lower(first - 1) === 'old' && tokens.lower(first - 3) === 'year' && !isName(tokens, c.last);
}

const isName = (tokens: Tokens, i: number): boolean => tokens.kind[i] === WORD && tokens.caps[i] === CAPITALISED;

function isAge(tokens: Tokens, i: number): boolean {
  const age = tokens.kind[i] === NUMBER ? Number(tokens.raw(i)) : Number.NaN;
  return age > 0 && age < 110;
}
