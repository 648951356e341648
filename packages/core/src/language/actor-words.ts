import type { Actor, ActorName, GenericVoice, Person } from '../knowledge/actors.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Source } from '../knowledge/sources.ts';
import { ALL_CAPS, LOWER, PUNCT, tokenise } from './tokens.ts';
import { type Vocabulary, WordTable } from './vocabulary.ts';

/** What a known name may name. */
export interface NamedThing {
  actor?: Actor;
  person?: Person;
  source?: Source;
  voice?: GenericVoice;
  /** The actor's capital or seat speaking for it. */
  metonym?: boolean;
  name: ActorName;
}

/** A known name as words; `capitals[w]` says that the word is written with a capital in a text that has any. */
export interface NamePattern {
  words: Int32Array;
  capitals: Uint8Array;
  things: NamedThing[];
}

/** Marks of a word, as bits. */
export const STARTS_NAME = 1;
export const MODIFIER = 2;
export const GROUP_WORD = 4;
export const TITLE = 8;
export const DEMONYM = 16;

/** The words of actors, laid out for one look-up per token. */
export interface ActorWords {
  marks: WordTable;
  /** Patterns by their first word, longest first. */
  byFirst: Map<number, NamePattern[]>;
  /** State by its demonym's word number ("syrian"). */
  demonyms: Map<number, Actor>;
}

/** Prepares every name, generic voice, modifier and title of the knowledge. */
export function prepareActorWords(knowledge: Knowledge, vocabulary: Vocabulary): ActorWords {
  const byKey = new Map<string, NamePattern>();
  const byFirst = new Map<number, NamePattern[]>();
  const addName = (text: string, thing: NamedThing): void => {
    const tokens = tokenise(text, vocabulary);
    const words: number[] = [];
    const capitals: number[] = [];
    let capital = false;
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] === PUNCT && tokens.raw(i) !== '&') continue;
      const caps = tokens.caps[i];
      const article = isArticle(tokens.lower(i));
      words.push(tokens.word[i]);
      // the first capital tells a name from common words; abbreviations stay in capitals throughout
      capitals.push(caps === LOWER || article ? 0 : caps === ALL_CAPS ? 2 : capital ? 0 : 1);
      if (caps !== LOWER && !article) capital = true;
    }
    if (!words.length) return;
    const key = `${words.join(' ')}/${capitals.join('')}`;
    const known = byKey.get(key);
    if (known) {
      known.things.push(thing);
      return;
    }
    const pattern: NamePattern = { words: Int32Array.from(words), capitals: Uint8Array.from(capitals), things: [thing] };
    byKey.set(key, pattern);
    const list = byFirst.get(words[0]);
    if (list) list.push(pattern);
    else byFirst.set(words[0], [pattern]);
  };
  const demonyms = new Map<number, Actor>();
  for (const actor of knowledge.actors.actors.values()) {
    for (const name of actor.names) addName(name.name, { actor, name });
    for (const m of actor.metonyms ?? []) addName(m, { actor, name: { name: m, lang: 'en' }, metonym: true });
    for (const d of actor.demonyms ?? []) demonyms.set(vocabulary.id(vocabulary.words[vocabulary.idOfRaw(d)]), actor);
  }
  for (const person of knowledge.actors.people.values()) for (const name of person.names) addName(name.name, { person, name });
  for (const source of knowledge.sources.values()) for (const name of source.names) addName(name, { source, name: { name, lang: 'en' } });
  for (const voice of knowledge.actors.voices) for (const word of voice.words) addName(word, { voice, name: { name: word, lang: 'en' } });
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

  const modifiers = new Set(knowledge.actors.modifiers.map((w) => w.toLowerCase()));
  const groupWords = new Set(knowledge.actors.groupWords.map((w) => w.toLowerCase()));
  const titles = new Set(knowledge.actors.titles.map((w) => w.toLowerCase().replace(/\.$/, '')));
  const marks = new WordTable(vocabulary, (word) => {
    const id = vocabulary.id(word);
    return (
      (byFirst.has(id) ? STARTS_NAME : 0) |
      (modifiers.has(word) ? MODIFIER : 0) |
      (groupWords.has(word) ? GROUP_WORD : 0) |
      (titles.has(word) ? TITLE : 0) |
      (demonyms.has(id) ? DEMONYM : 0)
    );
  });
  return { marks, byFirst, demonyms };
}

/** "al-", "the": they stand before names in capitals or without. */
function isArticle(word: string): boolean {
  return word === 'al' || word === 'el' || word === 'an' || word === 'ash' || word === 'the';
}
