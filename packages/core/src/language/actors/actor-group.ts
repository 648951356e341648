import type { Actor } from '../../knowledge/actors.ts';
import type { ActorRole } from '../mention.ts';
import { CAPITALISED, GLUED, LOWER, POSSESSIVE, type Tokens, WORD } from '../tokens.ts';
import {
  type ActorWords,
  COMMON,
  COMPOUND_HEAD,
  COMPOUND_TAIL,
  DEMONYM,
  LOCATIVE,
  MODIFIER,
  type NamedThing,
  PLACE_NOUN,
  STARTS_NAME,
  TITLE,
  VERB,
} from './actor-words.ts';

/** A noun group under construction: its tokens, its head, and what is known of whom it names. */
export interface Group {
  first: number;
  last: number;
  head: number;
  /** First token of the name or noun that opened it, before anything was taken in. */
  opened: number;
  /** What the head names in the knowledge, or null for a name known by its shape alone. */
  thing: NamedThing | null;
  role: ActorRole;
  /** Id of the actor or source it belongs to or speaks for. */
  owner: string | null;
  /** State told by a demonym or a state's name in front. */
  state: Actor | null;
  /** The word that says he was killed, hurt or taken: names listed after it are others such. */
  harm?: number;
  /** One of several named behind one word: "the engineers |Ana Ruiz|, …". */
  several?: boolean;
  /** Words of origin, side or rank stand before the head. */
  modified: boolean;
  /** Names somebody only as part of a larger group: "in Syria's army". */
  weak?: boolean;
  /** For a person met before under the full name. */
  person: MetPerson | null;
  /** The body by name whose people or units these are: "FLN" of "FLN guerrillas" and of "fighters of the FLN". */
  body?: { first: number; last: number };
  /** Name as it must be written where the head is shared: "Syrian" of "Syrian and Russian warplanes". */
  sharedHead?: string;
  /** Of a short name: the long one that the report gives. */
  long?: string;
  /** A short name in brackets stands inside. */
  abbreviated?: boolean;
}

/** Somebody whom the report has named. */
export interface MetPerson {
  id: string | null;
  speaksFor: string | null;
  /** The name as first written out; none for people of the knowledge. */
  fullName?: string;
}

/** A group over tokens `first` up to `last` that names nobody of the knowledge; all groups are made with their fields in one order. */
export function newGroup(first: number, last: number, head: number, role: ActorRole, thing: NamedThing | null = null): Group {
  return { first, last, head, opened: first, thing, role, owner: null, state: null, modified: false, person: null };
}

const MEN: NamedThing = {
  voice: { id: 'fighters', role: 'armed-group', words: [], needsModifier: true },
  name: { name: 'men', lang: 'en' },
};

/** "the general's |men|": those who fight for whoever owns them; men of nobody are none. */
export function groupOfMen(tokens: Tokens, i: number): Group | null {
  if (tokens.lower(i) !== 'men' || tokens.kind[i - 1] !== POSSESSIVE) return null;
  return newGroup(i, i + 1, i, 'armed-group', MEN);
}

const BODIES = new Set<ActorRole>(['armed-group', 'organisation', 'coalition']);

/** The tokens of the body a group names, itself or another's; undefined for a state, its forces, people and common nouns. */
export function bodyOf(group: Group): { first: number; last: number } | undefined {
  return group.body ?? (BODIES.has(group.role) && !isVoice(group) ? { first: group.opened, last: group.last } : undefined);
}

/** Whether a group is a generic voice, named by a common noun. */
export function isVoice(group: Group): boolean {
  return group.thing?.voice !== undefined;
}

const OWNS = new Set<ActorRole>(['state', 'state-forces', 'armed-group', 'coalition', 'organisation', 'media', 'monitor']);

/**
 * Takes in the words before a head that belong to its group: origin, side, rank, a compound ("al Qaeda-linked") and the group that abuts it.
 * `done` are the groups before it in the sentence; those it swallows are taken off.
 */
export function spreadLeft(tokens: Tokens, words: ActorWords, group: Group, done: Group[], floor: number, capsTell: boolean): void {
  for (;;) {
    let j = group.first - 1;
    if (j < floor) return;
    const dotted =
      tokens.word[j] === words.dot && tokens.space[j] === GLUED && j > floor && (words.marks.of(tokens.word[j - 1]) & TITLE) !== 0;
    if (dotted) j--;
    if (tokens.kind[j] === POSSESSIVE) j--;
    const previous = done.length ? done[done.length - 1] : null;
    if (previous && previous.last === j + 1) {
      // "police |suspected| rebels of the raid": a verb
      if (tokens.lower(j + 1) === 'suspected' && group.first === j + 1 && OWNS.has(previous.role)) {
        group.first++;
        return;
      }
      if (previous.weak && tokens.kind[j + 1] !== POSSESSIVE) return;
      if (!belongs(previous, group, tokens.kind[j + 1] === POSSESSIVE, tokens.lower(previous.head).endsWith('s'))) return;
      done.pop();
      swallow(group, previous, words);
      continue;
    }
    if (previous && previous.last > j) return;
    if (tokens.kind[j] !== WORD) return;
    const k = compoundStart(tokens, words, j, floor, previous);
    if (k >= 0) {
      if (previous && previous.last > k) done.pop();
      group.first = k;
      group.modified = true;
      continue;
    }
    if (tokens.space[j + 1] === GLUED && tokens.kind[j + 1] !== POSSESSIVE && !dotted) return;
    const mark = words.marks.of(tokens.word[j]);
    const demonym = mark & DEMONYM ? words.demonymAt(tokens, j) : null;
    if (demonym) {
      group.state = demonym.state ?? group.state;
      j -= demonym.length - 1;
    } else if (mark & (MODIFIER | TITLE)) {
      if (!isVoice(group) && group.role !== 'person') return;
      if (mark & COMMON) return;
    } else if (
      capsTell &&
      isVoice(group) &&
      (j > floor || namesForces(tokens, words, group, j)) &&
      tokens.caps[j] !== LOWER &&
      !(mark & COMMON) &&
      group.role !== 'person'
    ) {
      // "the GATIA militia", "the Shield of the Coast militia": the band of that name
      const start = nameStart(tokens, words, j, floor);
      // "In |Tarik| rebels shelled X": where they did it
      if (isPlaceOf(tokens, words, start)) return;
      j = start;
      if (BANDS.test(tokens.lower(group.head)) && !group.body) group.body = { first: j, last: group.last };
    } else return;
    group.first = j;
    group.modified = true;
  }
}

/** "|Kalima| forces attacked": at the head of a sentence a word that no list knows names whose they are; in "Hunger forces families to flee" it names nobody. */
function namesForces(tokens: Tokens, words: ActorWords, group: Group, at: number): boolean {
  if (words.known.has(tokens.word[at])) return false;
  const next = words.marks.of(tokens.word[group.last]);
  // "|Kalima| fighters attacked", and not "Masked gunmen", nor men of a town
  if (!group.thing?.voice?.needsModifier) return group.role === 'armed-group' && (next & VERB) !== 0 && words.isStrange(tokens.raw(at));
  return (next & VERB) !== 0 || ((next & COMMON) !== 0 && !/^(the|an?|its|their|his|her|us|them|him)$/.test(tokens.lower(group.last)));
}

/** Common nouns that a name in front makes the name of one band. */
export const BANDS = /^(militia|group|gang|faction|movement|battalion|brigade|regiment|band|cartel|cell)$/;

/** "in |X|", "the town of |X|": a name right behind a preposition of place, without an article, says where. */
function isPlaceOf(tokens: Tokens, words: ActorWords, first: number): boolean {
  const mark =
    tokens.lower(first - 1) === 'of'
      ? words.marks.of(tokens.word[first - 2]) & PLACE_NOUN
      : words.marks.of(tokens.word[first - 1]) & LOCATIVE;
  return mark !== 0 || /^(at|above|below|behind|beyond)$/.test(tokens.lower(first - 1));
}

/** Where the name begins that ends at token `j`: "Shield of the |Coast|". */
function nameStart(tokens: Tokens, words: ActorWords, j: number, floor: number): number {
  let k = j;
  while (
    k - 1 >= floor &&
    tokens.kind[k - 1] === WORD &&
    tokens.caps[k - 1] !== LOWER &&
    !(words.marks.of(tokens.word[k - 1]) & (COMMON | TITLE | LOCATIVE))
  )
    k--;
  const the = tokens.lower(k - 1) === 'the' ? k - 2 : k - 1;
  const before = the - 1;
  if (!/^(of|for)$/.test(tokens.lower(the)) || before <= floor) return k;
  const mark = words.marks.of(tokens.word[before]);
  return tokens.kind[before] === WORD && tokens.caps[before] === CAPITALISED && !(mark & (COMMON | TITLE | STARTS_NAME)) ? before : k;
}

/** First token of a hyphenated modifier that ends at `j` ("Saudi-led", "pro-government", "al Qaeda-linked"), or -1. */
function compoundStart(tokens: Tokens, words: ActorWords, j: number, floor: number, previous: Group | null): number {
  if (j - 2 < floor || tokens.word[j - 1] !== words.hyphen || tokens.space[j] !== GLUED || tokens.space[j - 1] !== GLUED) return -1;
  const tail = words.marks.of(tokens.word[j]);
  const head = words.marks.of(tokens.word[j - 2]);
  if (!(tail & COMPOUND_TAIL) && !(head & COMPOUND_HEAD)) return -1;
  if (previous && previous.last === j - 1) return previous.first;
  let k = j - 2;
  while (k - 2 >= floor && tokens.word[k - 1] === words.hyphen && tokens.space[k] === GLUED && tokens.space[k - 1] === GLUED) k -= 2;
  return k;
}

const HEARS = new Set<ActorRole>(['media', 'voice']);
const ACTS = new Set<ActorRole>(['armed-group', 'state-forces', 'people']);

/** Whether a group that ends right before another is part of it. */
function belongs(previous: Group, group: Group, possessive: boolean, plural: boolean): boolean {
  if (previous.role === 'people') return false;
  // "told |journalists| rebels had shelled X": who is told is no part of who did it
  if (HEARS.has(previous.role) && ACTS.has(group.role) && !possessive) return false;
  if (previous.thing?.voice?.adjectival && !possessive) return true;
  if (previous.role === 'person') return group.role === 'person' ? !isVoice(group) && !possessive : possessive;
  if (group.role === 'person') return OWNS.has(previous.role) || previous.role === 'voice';
  if (isVoice(group)) return OWNS.has(previous.role) || previous.role === 'voice';
  // "rebel group Ahrar al-Sham", "the state news agency SANA", "Lebanon's Hezbollah"
  return possessive ? OWNS.has(previous.role) : isVoice(previous) && !plural && group.role !== 'state';
}

function swallow(group: Group, previous: Group, words: ActorWords): void {
  group.first = previous.first;
  group.modified = true;
  group.state ??= previous.state ?? (previous.thing?.actor?.kind === 'state' ? previous.thing.actor : null);
  if (previous.abbreviated) group.abbreviated = true;
  if (isVoice(group)) group.body ??= bodyOf(previous);
  const speaksFor = previous.person?.speaksFor ?? null;
  if (speaksFor !== null) group.state ??= words.states.get(speaksFor) ?? null;
  const id = ownIdOf(previous) ?? speaksFor ?? (previous.role === 'person' ? previous.owner : null);
  // "United Nations Syria envoy": of the one who sends, not of the place
  if (id !== null && group.role === 'person' && group.owner !== null && words.states.has(group.owner) && !words.states.has(id))
    group.owner = id;
  group.owner ??= id;
}

/** The id of the actor or source that a group names, by itself or through its demonym ("Indian troops"); null for persons and generic voices. */
export function ownIdOf(group: Group): string | null {
  const { thing } = group;
  if (thing?.actor) return thing.actor.id;
  if (thing?.source) return thing.source.id;
  const voice = thing?.voice;
  if (!voice || voice.role === 'person' || voice.role === 'people') return null;
  if (voice.ofState && group.state && (!group.owner || group.owner === group.state.id || group.owner === group.state.forces)) {
    return voice.role === 'state' || voice.role === 'organisation' ? group.state.id : (group.state.forces ?? group.state.id);
  }
  // "Syrian rebels", "fighters from Iran": from there, not of that state
  if (group.state && (group.owner === group.state.id || group.owner === group.state.forces)) return null;
  return group.owner;
}
