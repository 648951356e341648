import type { Sentence } from '../../passages/split-passages.ts';
import { isOnePerson, looksPlural } from '../counts/count-nouns.ts';
import { type NameRun, readNameRun } from '../read-name-run.ts';
import { CAPITALISED, GLUED, LOWER, type Tokens, WORD } from '../tokens.ts';
import { type Group, newGroup } from './actor-group.ts';
import { type ActorWords, DEMONYM, GROUP_WORD, MODIFIER, PARTICLE, PLACE_NOUN, TITLE, VERB } from './actor-words.ts';
import { beforeAge, harmOf, hasAge, isCalling, listedAfter } from './befalls-person.ts';
import type { KnownPeople } from './known-people.ts';
import type { NamePiece } from './match-actor-names.ts';

/**
 * Opens a group at a name that no list holds, by its shape: capitals that end in a group word ("Northern Storm Brigade") or start with one
 * ("Jaish al-Nasr", "Army of the Free"); a name after a title, or beside a verb of saying, or a surname met before.
 */
export function groupOfRun(
  tokens: Tokens,
  words: ActorWords,
  i: number,
  sentence: Sentence,
  pieces: readonly NamePiece[],
  p: number,
  before: readonly Group[],
  people: KnownPeople,
): Group | null {
  const piece = p < pieces.length && pieces[p].first === i ? pieces[p] : null;
  // "Sudan Doctors Network": a land opens the name of a body
  const ofLand =
    piece !== null && piece.last === i + 1 && piece.things[0].actor?.kind === 'state' && tokens.caps[piece.last] === CAPITALISED;
  if (piece && !piece.things[0].voice && !ofLand) return null;
  const mark = words.marks.of(tokens.word[i]);
  if (mark & TITLE && piece === null) return null;
  const run = readNameRun(tokens, words, i, sentence.last);
  if (!run) return null;
  const group = namedGroup(tokens, words, run, ofLand ? null : piece);
  if (ofLand && (!group || group.last - group.first < 3 || !BODY.test(group.role))) return null;
  if (group) {
    // a known name inside is a name of its own
    for (let q = ofLand ? p + 1 : p; q < pieces.length && pieces[q].first < group.last; q++)
      if (!pieces[q].things[0].voice && !(group.first < pieces[q].first && isPlain(tokens, words, pieces[q]))) return null;
    return group;
  }
  if (piece || mark & (DEMONYM | PLACE_NOUN | GROUP_WORD)) return null;
  const band = bandOfFighters(tokens, i, sentence.last, before);
  if (band) return band;
  return namedPerson(tokens, words, run, sentence, before, people);
}

/** A known name of plain words, "National Army": behind other capitals it ends the name of another. */
function isPlain(tokens: Tokens, words: ActorWords, { first, last }: NamePiece): boolean {
  for (let i = first; i < last; i++) if (!(words.marks.of(tokens.word[i]) & (MODIFIER | GROUP_WORD))) return false;
  return true;
}

/** Words that open the name of a land. */
export const REALM = /^(republic|kingdom|emirate|horn|isle|cape|mount|fort|order|bank)$/;

/** "fighters of the |Pact of the Eastern Marches|": what those who fight are said to be of, where "of" or "for" holds its name together. */
function bandOfFighters(tokens: Tokens, i: number, end: number, before: readonly Group[]): Group | null {
  const fighters = before[before.length - 1];
  if (tokens.lower(i - 1) !== 'the' || !/^(of|from)$/.test(tokens.lower(i - 2)) || fighters?.last !== i - 2) return null;
  if (!/^(armed-group|state-forces)$/.test(fighters.role) || !fighters.thing?.voice || REALM.test(tokens.lower(i))) return null;
  const capitalAt = (k: number): boolean => tokens.kind[k] === WORD && tokens.caps[k] !== LOWER;
  let last = i;
  let links = 0;
  for (let k = i; k < end && k - i < 10; k++) {
    if (capitalAt(k)) {
      last = k + 1;
      continue;
    }
    const link = /^(of|for|in|and)$/.test(tokens.lower(k)) && last === k;
    if (link && (k > i + 1 || tokens.lower(k) !== 'in')) {
      if (tokens.lower(k + 1) === 'the') k++;
      if (!capitalAt(k + 1)) break;
      links += /^(of|for)$/.test(tokens.lower(last)) ? 1 : 0;
      continue;
    }
    break;
  }
  if (links === 0) return null;
  return newGroup(i, last, i, 'armed-group');
}

const BODY = /^(organisation|media|monitor)$/;

function namedGroup(tokens: Tokens, words: ActorWords, run: NameRun, piece: NamePiece | null): Group | null {
  if (run.group < 0 || run.words < 2) return null;
  const first = words.marks.of(tokens.word[run.first]);
  const second = words.marks.of(tokens.word[run.first + 1]);
  let last: number;
  // "Revolutionary Front |of Orland|"
  if (run.group > run.first) last = GOES_ON.test(tokens.lower(run.group + 1)) && isArmed(tokens, words, run) ? run.last : run.group + 1;
  else if (
    first & GROUP_WORD &&
    (second & PARTICLE || /^(of|for)$/.test(tokens.lower(run.first + 1)) || !piece || isOutlet(tokens, words, run.first))
  )
    last = run.last;
  else return null;
  if (piece && last <= piece.last) return null;
  // "Syrian Army", "Israeli Defence Forces": a demonym and generic words are read from their parts
  if (first & DEMONYM && run.group === run.first + 1) return null;
  return newGroup(run.first, last, run.group, words.groupRoles.get(tokens.lower(run.group)) ?? 'organisation');
}

const GOES_ON = /^(of|for)$/;
const isArmed = (tokens: Tokens, words: ActorWords, run: NameRun): boolean =>
  words.groupRoles.get(tokens.lower(run.group)) === 'armed-group';

/** "Radio Salam", "Television Kefra": an outlet opens its own name. */
function isOutlet(tokens: Tokens, words: ActorWords, i: number): boolean {
  return words.groupRoles.get(tokens.lower(i)) === 'media' && tokens.caps[i + 1] === CAPITALISED;
}

function namedPerson(
  tokens: Tokens,
  words: ActorWords,
  run: NameRun,
  sentence: Sentence,
  before: readonly Group[],
  people: KnownPeople,
): Group | null {
  const { first } = run;
  let { last } = run;
  if (run.group > first || words.marks.of(tokens.word[last - 1]) & (MODIFIER | PLACE_NOUN | GROUP_WORD)) return null;
  // "a |West Harbour| resident", "26-year-old |West Harbour| resident"
  if (isOnePerson(tokens.lower(last)) && tokens.caps[last] === LOWER && /^(an?|the|old)$/.test(tokens.lower(first - 1))) return null;
  const person = newGroup(first, last, last - 1, 'person');
  // "|Reporter| Ana Ruiz", "|Councillors| Ana Ruiz and Luis Soto": what opens the run says who they are
  const called = run.words > 1 && tokens.caps[first] === CAPITALISED && isCalling(tokens.lower(first)) && !ANYONE.test(tokens.lower(first));
  if (called) person.opened = first + 1;
  const several = severalCalled(tokens, called ? first : first - 1) || joinsList(tokens, words, before, first);
  if (several) person.several = true;
  let j = first - 1;
  if (j >= sentence.first && tokens.word[j] === words.dot && tokens.space[j] === GLUED) j--;
  const previous = before.length ? before[before.length - 1] : null;
  const titled = j >= sentence.first && words.marks.of(tokens.word[j]) & TITLE;
  const introduced =
    previous !== null &&
    previous.last === first &&
    previous.role === 'person' &&
    previous.thing?.voice !== undefined &&
    (run.words > 1 || !previous.thing.voice.adjectival);
  const met = people.of(tokens.word[last - 1]);
  const harm = (): number => {
    const own = harmOf(tokens, words, first, last, sentence);
    const told = own < 0 && !saysNext(tokens, last) ? lastHarmed(before) : null;
    return told?.harm !== undefined && listedAfter(tokens, words, told, first) ? told.harm : own;
  };
  const told = (one: Group, at: number): Group => (at < 0 ? one : { ...one, harm: at });
  if (met && (run.words === 1 || titled || introduced)) return told({ ...person, person: met }, harm());
  if (titled || introduced) return told(person, harm());
  // "forces loyal to Khalid Rahman"
  if (run.words <= 4 && tokens.lower(j) === 'to' && tokens.lower(j - 1) === 'loyal') return person;
  // "the brothers |Luis| and Pedro Soto"
  const shares = several && tokens.lower(last) === 'and' && tokens.caps[last + 1] === CAPITALISED;
  if (run.words < 2 && shares) return told(person, harm());
  if (run.words < 2 || run.words > 5) return null;
  const befallen = harm();
  if (befallen >= 0) return told(person, befallen);
  if (run.words > 4) return null;
  // "the photographers |Ana Ruiz| and Luis Soto": what they are called says who they are
  if (several || (run.words > 2 && called) || (j >= sentence.first && tokens.caps[j] === LOWER && isCalling(tokens.lower(j))))
    return person;
  // a verb right after or before, or an apposition that says who it is
  const after = last < sentence.last ? words.marks.of(tokens.word[last]) : 0;
  if (after & VERB && saying(tokens.lower(last))) return person;
  if (j >= sentence.first && saying(tokens.lower(j))) return person;
  if (hasAge(tokens, words, last) || beforeAge(tokens, j) !== j) return person;
  last = run.last;
  if (tokens.word[last] === words.comma && apposition(tokens, words, last + 1, sentence.last)) return person;
  return null;
}

/** Words for people that say no calling: "Man", "Boy" open other names as well. */
const ANYONE = /^(m[ae]n|wom[ae]n|boys?|girls?|child|children|people|persons?|kids?|male|female|elders?|youths?|baby|rider|riders)$/;

/** "|engineers| Ana Ruiz, …": a word at a token that says what several people are who are named behind it. */
const severalCalled = (tokens: Tokens, at: number): boolean =>
  at >= 0 && tokens.kind[at] === WORD && looksPlural(tokens.lower(at)) && isCalling(tokens.lower(at));

/** "the engineers Ana Ruiz, |Luis Soto| and …": another of several who are named. */
function joinsList(tokens: Tokens, words: ActorWords, before: readonly Group[], first: number): boolean {
  const previous = before[before.length - 1];
  return previous?.several === true && first - previous.last <= 2 && listedAfter(tokens, words, previous, first);
}

/** The one told of last as killed, hurt or taken, before what a title or two name: "Major Ruiz, Captain …". */
const lastHarmed = (before: readonly Group[]): Group | null => before.slice(-3).findLast((g) => g.harm !== undefined) ?? null;

const saysNext = (tokens: Tokens, last: number): boolean => saying(tokens.lower(last));

function saying(word: string): boolean {
  return (
    word === 'said' || word === 'told' || word === 'says' || word === 'added' || word === 'tells' || word === 'warned' || word === 'stated'
  );
}

const PERSON_NOUN =
  /^(spokesman|spokeswoman|spokesperson|director|head|commander|chief|leader|official|officer|member|resident|activist|coordinator|envoy|minister|president|adviser|advisor|analyst|founder|chairman|secretary|general|doctor|journalist|correspondent|negotiator|representative|governor|mayor|researcher|editor|witness|surgeon|volunteer)$/;

/** Whether "a spokesman for …", "the Observatory's director", "head of …" follows within a few words. */
function apposition(tokens: Tokens, words: ActorWords, from: number, end: number): boolean {
  for (let k = from; k < end && k < from + 7; k++) {
    if (tokens.word[k] === words.comma || words.marks.of(tokens.word[k]) & VERB) return false;
    if (PERSON_NOUN.test(tokens.lower(k))) return true;
  }
  return false;
}
