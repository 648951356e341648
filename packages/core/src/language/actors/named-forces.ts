import { startingAt } from '../times/starting-at.ts';
import { ALL_CAPS, CAPITALISED, GLUED, LOWER, NUMBER, SPACE, type Tokens, WORD } from '../tokens.ts';
import { BANDS, type Group, newGroup } from './actor-group.ts';
import { type ActorWords, COMMON, DEMONYM, GROUP_WORD, PLACE_NOUN, TITLE } from './actor-words.ts';
import { REALM } from './group-of-run.ts';
import type { NamePiece } from './match-actor-names.ts';

/** Names, by their first word, of those whom the report itself shows to fight: their words one after the other. */
export type ForceNames = ReadonlyMap<number, readonly (readonly number[])[]>;

interface Name {
  first: number;
  last: number;
}

/** Words of a name at most. */
const LONGEST = 6;

/**
 * Finds names like "the Tarmis" and "the Sons of the River" that no list holds and no group word ends: whoever "shelled X", whose "fighters" are told of,
 * by whom people were killed or against whom others fight.
 */
export function findForces(tokens: Tokens, words: ActorWords, pieces: readonly NamePiece[]): ForceNames {
  const found = new Map<number, number[][]>();
  if (tokens.shouting) return found;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || tokens.caps[i] === LOWER) continue;
    const name = nameAt(tokens, words, pieces, i);
    if (!name) continue;
    if (showsForce(tokens, words, pieces, name)) keep(found, tokens, name);
    i = name.last - 1;
  }
  return found;
}

/** The group of a force found, where its name stands at a token. */
export function forceGroup(tokens: Tokens, forces: ForceNames, i: number): Group | null {
  if (tokens.caps[i] === LOWER) return null;
  for (const name of forces.get(tokens.word[i]) ?? []) {
    if (!name.every((word, k) => tokens.word[i + k] === word)) continue;
    const last = i + name.length;
    // "Black Banner |Street|": of another name
    if (tokens.kind[last] === WORD && tokens.caps[last] === CAPITALISED) return null;
    return newGroup(i, last, last - 1, 'armed-group');
  }
  return null;
}

/** "Fighters of the |Sons of the River|": whether the name of such a force stands inside a run that opens with another word. */
export function holdsForce(tokens: Tokens, forces: ForceNames, { first, last }: Name): boolean {
  for (let i = first + 1; i < last; i++) if (forceGroup(tokens, forces, i)) return true;
  return false;
}

/** Keeps a name, and of people that of one: "Tarmis", and "Tarmi" of "a Tarmi sniper". */
function keep(found: Map<number, number[][]>, tokens: Tokens, { first, last }: Name): void {
  const name = Array.from(tokens.word.subarray(first, last));
  const names = [name];
  if (isPeople(tokens, last - 1)) names.push([...name.slice(0, -1), tokens.vocabulary.id(tokens.lower(last - 1).slice(0, -1))]);
  for (const one of names) {
    const known = found.get(one[0]);
    if (!known) found.set(one[0], [one]);
    else if (!known.some((o) => o.join() === one.join())) known.push(one);
  }
}

/** "Tarmis", "Black Eagles": many of one kind. */
const isPeople = (tokens: Tokens, i: number): boolean => /[^s]s$/.test(tokens.lower(i)) && tokens.end[i] - tokens.start[i] > 4;

/** A run of capitals that no list knows, "of the" inside included; null where somebody or something known stands in it. */
function nameAt(tokens: Tokens, words: ActorWords, pieces: readonly NamePiece[], first: number): Name | null {
  const code = codeEnd(tokens, first);
  if (code) return { first, last: code };
  const letters = lettersEnd(tokens, first);
  // of a known name only a wing is another
  if (letters) return pieces[startingAt(pieces, first)]?.first === first && letters === first + 1 ? null : { first, last: letters };
  const capital = (i: number): boolean =>
    tokens.kind[i] === WORD && tokens.caps[i] === CAPITALISED && !(words.marks.of(tokens.word[i]) & (COMMON | TITLE));
  if (!capital(first) || REALM.test(tokens.lower(first))) return null;
  let last = first + 1;
  let joined = false;
  while (last - first < LONGEST && tokens.space[last] <= SPACE) {
    let next = last;
    if (tokens.lower(next) === 'of') next += tokens.lower(next + 1) === 'the' ? 2 : 1;
    if (tokens.raw(next) === '-' && tokens.space[next] === GLUED && tokens.space[next + 1] === GLUED) next++;
    if (!capital(next)) break;
    joined ||= tokens.lower(last) === 'of';
    last = next + 1;
  }
  // "the Oath |of the Nine Wells|", "the Lion of the Valley |militia|": the name goes on
  const goesOn =
    /^(of|for)$/.test(tokens.lower(last)) && tokens.caps[tokens.lower(last + 1) === 'the' ? last + 2 : last + 1] === CAPITALISED;
  if (goesOn || BANDS.test(tokens.lower(last))) return null;
  // "Sons of the |River|": what else ends the name of a place, or is a word of war
  const end = words.marks.of(tokens.word[last - 1]);
  if (!joined && (end & (PLACE_NOUN | GROUP_WORD | DEMONYM) || words.known.has(tokens.word[last - 1]))) return null;
  const known = pieces[startingAt(pieces, first)];
  const plain = joined && known?.first === first && known.last === first + 1 && KIN.test(tokens.lower(first));
  return known && known.first < last && !plain ? null : { first, last };
}

const KIN = /^(sons|daughters|brothers|children|people|youth)$/;

/** "A|-9|", "M|-|19": where a name of letters and a number ends; 0 where none stands. */
function codeEnd(tokens: Tokens, i: number): number {
  if (tokens.end[i] - tokens.start[i] > 3 || tokens.raw(i) !== tokens.raw(i).toUpperCase()) return 0;
  return tokens.raw(i + 1) === '-' && tokens.space[i + 1] === GLUED && tokens.kind[i + 2] === NUMBER && tokens.space[i + 2] === GLUED
    ? i + 3
    : 0;
}

/** "|SLF|", "|SLF-North|", "|SLF(K)|": where a short name of capitals ends, with the wing it names; 0 where none stands. */
function lettersEnd(tokens: Tokens, i: number): number {
  const long = tokens.end[i] - tokens.start[i];
  if (tokens.caps[i] !== ALL_CAPS || long < 3 || long > 6 || (tokens.space[i + 1] === GLUED && tokens.raw(i + 1) === '.')) return 0;
  const glued = tokens.space[i + 1] === GLUED && tokens.space[i + 2] === GLUED && tokens.kind[i + 2] === WORD;
  if (glued && tokens.raw(i + 1) === '-' && tokens.caps[i + 2] !== LOWER) return i + 3;
  return glued && tokens.raw(i + 1) === '(' && tokens.raw(i + 3) === ')' ? i + 4 : i + 1;
}

/** Whether the words around a name say that who is called so fights. */
function showsForce(tokens: Tokens, words: ActorWords, pieces: readonly NamePiece[], name: Name): boolean {
  const the = tokens.lower(name.first - 1) === 'the';
  const before = the ? name.first - 2 : name.first - 1;
  if (isArmedKind(tokens, name.first - 1) || (the && ofFighters(tokens, pieces, before))) return true;
  if (tokens.caps[name.first] === ALL_CAPS && tokens.kind[name.last - 1] !== NUMBER)
    return (
      !ARMS_IN_LETTERS.test(tokens.lower(name.first)) &&
      (doesDeed(tokens, words, name.last) || harms(tokens, name.last) || startsArmed(pieces, name.last))
    );
  const code = tokens.kind[name.last - 1] === NUMBER;
  const joined = tokens.lower(name.first + 1) === 'of';
  if ((code || joined) && startsArmed(pieces, name.last)) return true;
  if (code) return isArmedCode(tokens, words, name, the);
  if ((the || joined) && tellsOwnDeed(tokens, words, name.last)) return true;
  // without an article a name in the singular is as likely a person's or a place's
  if (!the && !isPeople(tokens, name.last - 1)) return false;
  const from = /^(suspected|alleged|presumed)$/.test(tokens.lower(before)) ? before - 1 : before;
  const subject = the ? opensDeed(tokens, before) : from < before;
  if (subject && doesDeed(tokens, words, name.last)) return true;
  return (
    endsThere(tokens, name.last) &&
    (isDoer(tokens, words, from) || isTaker(tokens, before) || isFought(tokens, words, before) || isAccused(tokens, words, before, name))
  );
}

/** "|Members of| the X attacked", and not "shells |from across| the X hit a post": whether who is named behind "the" may be who does it. */
const opensDeed = (tokens: Tokens, before: number): boolean =>
  !PREPOSITION.test(tokens.lower(before)) || (tokens.lower(before) === 'of' && /^(members?|men|units?)$/.test(tokens.lower(before - 1)));
const PREPOSITION =
  /^(in|at|on|of|from|near|across|along|around|over|through|into|inside|outside|to|toward|towards|behind|under|by|with|between|beyond|off)$/;

const ARMED = /^(rebel|armed|militant|insurgent|guerrilla|jihadist|terrorist|extremist|separatist|paramilitary|islamist|outlawed)$/;
const BODY = /^(group|movement|organi[sz]ation|faction|alliance|party|outfit|network)$/;

/** "the rebel group |X|", "the militia |X|", "the paramilitary |X|". */
export const isArmedKind = (tokens: Tokens, i: number): boolean =>
  /^(militia|paramilitary|cartel|rebel)$/.test(tokens.lower(i)) || (BODY.test(tokens.lower(i)) && ARMED.test(tokens.lower(i - 1)));

/** Letters of aircraft, armour and arms, which numbers follow as well: "T-72", "Su-25". */
const ARMS = /^(t|f|su|mig|mi|an|il|tu|bmp|btr|ak|rpg|s|b|c|d|ka|ah|uh|mq|rq|tb|pk|km|op)$/;

/** "the A-9 |shelled|", "the April Movement |(A-9)|". */
const isArmedCode = (tokens: Tokens, words: ActorWords, { first, last }: Name, the: boolean): boolean =>
  !ARMS.test(tokens.lower(first)) &&
  ((the && doesDeed(tokens, words, last)) ||
    (tokens.raw(first - 1) === '(' && tokens.raw(last) === ')' && (words.marks.of(tokens.word[first - 2]) & GROUP_WORD) !== 0));

/** "A-9 |guerrillas|": whether a word for those who fight starts at a token. */
function startsArmed(pieces: readonly NamePiece[], at: number): boolean {
  const piece = pieces[startingAt(pieces, at)];
  return piece?.first === at && /^(armed-group|state-forces)$/.test(piece.things[0].voice?.role ?? '');
}

/** "fighters of the |X|", "gunmen from the |X|". */
export function ofFighters(tokens: Tokens, pieces: readonly NamePiece[], at: number): boolean {
  if (!/^(of|from)$/.test(tokens.lower(at))) return false;
  if (/^(men|elements|positions|columns)$/.test(tokens.lower(at - 1))) return true;
  const before = pieces[startingAt(pieces, at) - 1];
  return before?.last === at && before.things[0].voice?.role === 'armed-group';
}

/** "the X |said it had attacked| a post", "the X |admitted that its gunners had fired|", "the X |claimed responsibility|": what nobody says but who fights. */
function tellsOwnDeed(tokens: Tokens, words: ActorWords, last: number): boolean {
  if (!/^(said|says|claimed|admitted|announced|confirmed|denied)$/.test(tokens.lower(last))) return false;
  if (/^(claimed|denied)$/.test(tokens.lower(last)) && tokens.lower(last + 1) === 'responsibility') return true;
  let i = last + 1;
  while (i < last + 6 && /^(on|that|mon|tues|wednes|thurs|fri|satur|sun)(day)?$/.test(tokens.lower(i))) i++;
  if (!/^(its?|they|their)$/.test(tokens.lower(i))) return false;
  const men = /^(its|their)$/.test(tokens.lower(i)) ? 2 : 1;
  const verb = /^(had|has|have)$/.test(tokens.lower(i + men)) ? i + men + 1 : i + men;
  return isDeed(tokens, words, /^also$/.test(tokens.lower(verb)) ? verb + 1 : verb);
}

/** Short names in capitals of what a deed is done with. */
const ARMS_IN_LETTERS = /^(s?v?bied|ieds?|rpgs?|uavs?|ucavs?|mlrs|atgms?|uxo|fpvs?|tnt|apcs?|aircraft)$/;

/** "the SLF |killed two| men", and not "SLF killed in a raid". */
const harms = (tokens: Tokens, verb: number): boolean =>
  /^(killed|wounded|injured|abducted|kidnapped)$/.test(tokens.lower(verb)) &&
  (tokens.kind[verb + 1] === NUMBER ||
    /^(an?|the|its|two|three|four|five|six|seven|eight|nine|ten|at|more|several|some|dozens)$/.test(tokens.lower(verb + 1)));

const HELPS = /^(has|had|have|also|then|later|again|reportedly|allegedly)$/;
const STRONG = /^(shot|took|fought|overran|retook|struck|hit|beat|blew|retaken|taken|overrun)$/;

/** "the X |shelled|", "the X |have attacked|": in a form that no noun has. */
function doesDeed(tokens: Tokens, words: ActorWords, last: number): boolean {
  let next = last;
  while (next < last + 2 && HELPS.test(tokens.lower(next))) next++;
  return isDeed(tokens, words, next);
}

/** "|shelled|", "|took| the town", and not "|shelled| by". */
function isDeed(tokens: Tokens, words: ActorWords, i: number): boolean {
  const verb = tokens.lower(i);
  return words.deeds.has(tokens.word[i]) && (verb.endsWith('ed') || STRONG.test(verb)) && tokens.lower(i + 1) !== 'by';
}

/** "killed by the |X|", "an attack by |X|". */
function isDoer(tokens: Tokens, words: ActorWords, by: number): boolean {
  if (tokens.lower(by) !== 'by') return false;
  for (let k = by - 1; k > by - 6 && k >= 0; k--)
    if (words.deeds.has(tokens.word[k]) || words.deedNouns.has(tokens.word[k]) || DONE.test(tokens.lower(k))) return true;
  return false;
}
const DONE = /^(killed|wounded|injured|attacks?|ambush|ambushed|abducted|abduction|kidnapped|kidnapping|held|controlled|besieged)$/;

/** "Zarda fell |to the X|". */
const isTaker = (tokens: Tokens, to: number): boolean =>
  tokens.lower(to) === 'to' && /^(fell|fallen|surrendered|lost)$/.test(tokens.lower(to - 1));

/** "fighting with the |X|", "clashes between the army and the |X|", "an offensive against the |X|". */
function isFought(tokens: Tokens, words: ActorWords, at: number): boolean {
  if (!/^(with|against|between|and)$/.test(tokens.lower(at))) return false;
  for (let k = at - 1; k > at - 5 && k >= 0; k--)
    if (/^(fighting|clash(es|ed)?|battles?|battling|offensive|war|fought)$/.test(tokens.lower(k)) || words.deedNouns.has(tokens.word[k]))
      return true;
  return false;
}

/** "accused the |X| of shelling", "blamed the |X| for the ambush", "put the blame on the |X|". */
function isAccused(tokens: Tokens, words: ActorWords, at: number, { last }: Name): boolean {
  if (/^(on|at)$/.test(tokens.lower(at)) && /^(blamed?|fingers?)$/.test(tokens.lower(at - 1))) return true;
  if (!/^(accused|accuses|accusing|blamed|blames|blaming)$/.test(tokens.lower(at)) || !/^(of|for|[.;,])$/.test(tokens.lower(last)))
    return false;
  if (!/^(of|for)$/.test(tokens.lower(last))) return /^blam/.test(tokens.lower(at));
  for (let k = last + 1; k < last + 5; k++)
    if (words.deeds.has(tokens.word[k]) || words.deedNouns.has(tokens.word[k]) || DONE.test(tokens.lower(k))) return true;
  return false;
}

/** Whether no noun goes on behind a name: "by the Zarda |bridge|" names a bridge. */
const endsThere = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i] !== WORD ||
  tokens.caps[i] !== LOWER ||
  /^(in|on|at|near|after|during|against|of|and|to|from|for|over|when|while|as|late|early|who|since|before|that|had|has|have|was|were|killed|left|broke|erupted|continued|resumed)$/.test(
    tokens.lower(i),
  );
