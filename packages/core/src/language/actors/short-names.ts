import type { ActorRole } from '../mention.ts';
import { readNameRun } from '../read-name-run.ts';
import { startingAt } from '../times/starting-at.ts';
import { ALL_CAPS, NUMBER, POSSESSIVE, type Tokens, WORD } from '../tokens.ts';
import { type Group, newGroup } from './actor-group.ts';
import { type ActorWords, COMMON, GROUP_WORD, STARTS_NAME } from './actor-words.ts';
import type { NamePiece } from './match-actor-names.ts';
import { isArmedKind, ofFighters } from './named-forces.ts';

/** Short names in capitals that the report itself shows to be those of forces, by word; with the long name where the report gives it. */
export type ShortNames = ReadonlyMap<number, string | null>;

const NONE: ShortNames = new Map();
const FIGHTS = new Set<ActorRole>(['armed-group', 'state-forces', 'coalition']);
/** Words that may stand between a side and what it did. */
const HELPS = /^(has|had|have|also|then|later|again|reportedly|allegedly)$/;

/**
 * Finds names like "TNA" that no list holds: "TNA fighters", "the TNA shelled X", "shelled by the TNA", or the first letters of a force that the report
 * names in full ("the Tarim National Army"). What the lexicons know ("an RPG", "a UAV") is none.
 */
export function findShortNames(tokens: Tokens, words: ActorWords, pieces: readonly NamePiece[]): ShortNames {
  if (tokens.shouting) return NONE;
  const seen = new Set<number>();
  const found = new Map<number, string | null>();
  for (let i = 0; i < tokens.count; i++) {
    if (!mayBeShort(tokens, words, i)) continue;
    seen.add(tokens.word[i]);
    if (!found.has(tokens.word[i]) && acts(tokens, words, pieces, i)) found.set(tokens.word[i], null);
  }
  if (!seen.size) return NONE;
  const long = new Map<string, number>();
  for (const word of seen) long.set(tokens.vocabulary.words[word], word);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || tokens.caps[i] === 0 || words.marks.of(tokens.word[i]) & COMMON) continue;
    const run = readNameRun(tokens, words, i, tokens.count);
    if (!run || run.words < 2) continue;
    if (run.group >= 0 && FIGHTS.has(words.groupRoles.get(tokens.lower(run.group)) ?? 'organisation')) {
      for (let last = run.group + 1; last <= run.last; last++) {
        const word = long.get(initials(tokens, words, run.first, last));
        if (word !== undefined) found.set(word, tokens.slice(run.first, last).replace(/\s+/g, ' '));
      }
    }
    i = run.last - 1;
  }
  return found;
}

/** The group that a short name opens. */
export function shortGroup(tokens: Tokens, names: ShortNames, i: number): Group {
  const group = newGroup(i, i + 1, i, 'armed-group');
  group.long = names.get(tokens.word[i]) ?? undefined;
  return group;
}

function mayBeShort(tokens: Tokens, words: ActorWords, i: number): boolean {
  if (tokens.kind[i] !== WORD || tokens.caps[i] !== ALL_CAPS) return false;
  const length = tokens.end[i] - tokens.start[i];
  if (length < 3 || length > 7) return false;
  const mark = words.marks.of(tokens.word[i]);
  return !(mark & (STARTS_NAME | COMMON | GROUP_WORD)) && !words.known.has(tokens.word[i]);
}

/** Whether the words around say that who is called so fights. */
function acts(tokens: Tokens, words: ActorWords, pieces: readonly NamePiece[], i: number): boolean {
  let next = i + 1;
  while (next < i + 3 && HELPS.test(tokens.lower(next))) next++;
  const one = ONE.test(tokens.lower(i - 1)) || tokens.kind[i - 1] === NUMBER;
  if (!one && words.deeds.has(tokens.word[next]) && tokens.lower(next + 1) !== 'by') return true;
  if (words.deedNouns.has(tokens.word[i + 1])) return true;
  if (isArmedKind(tokens, i - 1) || ofFighters(tokens, pieces, tokens.lower(i - 1) === 'the' ? i - 2 : i - 1)) return true;
  if (followedByFighters(pieces, tokens.kind[i + 1] === POSSESSIVE ? i + 2 : i + 1)) return true;
  let by = i - 1;
  if (tokens.lower(by) === 'the') by--;
  if (tokens.lower(by) !== 'by') return false;
  for (let k = by - 1; k > by - 6 && k >= 0; k--) if (words.deeds.has(tokens.word[k]) || words.deedNouns.has(tokens.word[k])) return true;
  return false;
}
/** "an RPG hit": one of many, and nobody's name. */
const ONE = /^(an?|this|that|another|each|every|no)$/;

/** Whether a common noun of those who fight begins at a token: "fighters", "rebels". */
function followedByFighters(pieces: readonly NamePiece[], at: number): boolean {
  const piece = pieces[startingAt(pieces, at)];
  const voice = piece?.first === at ? piece.things[0].voice : undefined;
  return voice !== undefined && FIGHTS.has(voice.role);
}

/** "tna" of "Tarim National Army"; small words give none. */
function initials(tokens: Tokens, words: ActorWords, first: number, last: number): string {
  let out = '';
  for (let i = first; i < last; i++)
    if (tokens.kind[i] === WORD && tokens.caps[i] !== 0 && !(words.marks.of(tokens.word[i]) & COMMON)) out += tokens.lower(i)[0];
  return out;
}
