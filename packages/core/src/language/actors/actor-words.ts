import type { Actor, ActorName, GenericVoice, Person } from '../../knowledge/actors.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Source } from '../../knowledge/sources.ts';
import { tighten } from '../../model/tighten.ts';
import type { ActorRole } from '../mention.ts';
import { PhraseTable } from '../phrase-table.ts';
import { ALL_CAPS, LOWER, PUNCT, type Tokens, tokenise } from '../tokens.ts';
import { foldWord, type Vocabulary, WordTable } from '../vocabulary.ts';

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

/** A known name as words. `capitals[w]`: 1 written with a capital, 2 all in capitals, 0 either, in a text that has small letters. */
export interface NamePattern {
  words: readonly number[];
  capitals: readonly number[];
  /** For a name that counts only as written ("JeM"): its spelling; else ''. Such a name is never read in an all-capitals text that has another. */
  exact: string;
  things: NamedThing[];
}

// Marks of a word, as bits.
/** Starts a known name or generic word. */
export const STARTS_NAME = 1;
/** May stand before a head noun and belong to its group. */
export const MODIFIER = 2;
/** Makes a run of capitals the name of a group. */
export const GROUP_WORD = 4;
/** Stands before a person's name. */
export const TITLE = 8;
/** Ends the demonym of a state. */
export const DEMONYM = 16;
/** A word of grammar, a number or a day: never part of a name by its capital alone. */
export const COMMON = 32;
/** A small word inside names: "al", "de", "bin". */
export const PARTICLE = 64;
/** A verb of the lexicons. */
export const VERB = 128;
/** Ends a compound of origin or side: "-backed". */
export const COMPOUND_TAIL = 256;
/** Starts one: "pro-". */
export const COMPOUND_HEAD = 512;
/** Says that a name after it is a place. */
export const LOCATIVE = 1024;
/** Says that a name before it is a place. */
export const PLACE_NOUN = 2048;
// two words as one key
const PAIR = 2 ** 22;

/** The words of actors, laid out for one look-up per token. */
export interface ActorWords {
  marks: WordTable;
  /** Known names and generic words by their first two words. */
  patterns: PhraseTable<NamePattern>;
  /** The state whose demonym ends at token `i` ("Syrian", "South Korean") and how many words it has; null where none does. */
  demonymAt(tokens: Tokens, i: number): { state: Actor | null; length: number } | null;
  /** What kind each actor is, by id. */
  kinds: Map<string, ActorRole>;
  /** States by id. */
  states: Map<string, Actor>;
  /** What a group word makes of a name: "Brigade" an armed group, "TV" a medium. */
  groupRoles: Map<string, ActorRole>;
  /** Verbs for what forces do ("shelled"). */
  deeds: ReadonlySet<number>;
  /** Nouns for what they do, before which the doer stands ("offensive"). */
  deedNouns: ReadonlySet<number>;
  /** Every word of the lexicons. */
  known: ReadonlySet<number>;
  /** Whether a word, written as in the text, is probably a name, and no place's: no everyday word, and nothing of the gazetteer. */
  isStrange(word: string): boolean;
  hyphen: number;
  dot: number;
  comma: number;
}

const set = (words: string): Set<string> => new Set(words.split(' '));
// closed classes of English grammar
const FUNCTION_WORDS = set(
  'the a an and or but nor if in on at by to for of from with as than that this these those which who whom whose what when where while after before since until till during because though although however meanwhile also then there here he she it they we i you his her its their our my your him them us is are was were be been being has have had do does did will would shall should can could may might must not no both all some many most any each every several few more two three four five six seven eight nine ten dozens hundreds monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december earlier later yesterday today overnight so such only even just yet still about over under between into through against among within without amid around near off out up down per via whether either neither one another other others once now again',
);
const NAME_PARTICLES = set('al el bin ben ibn abu umm de del la las los da dos du di van von der den ez es ash as ad an ar at ul ol e i');
const LOCATIVES = set(
  'in into inside across near around throughout within outside toward towards through northern southern eastern western central north south east west northeast northwest southeast southwest',
);

/** Prepares every name, generic voice, modifier and title of the knowledge. */
export function prepareActorWords(knowledge: Knowledge, vocabulary: Vocabulary): ActorWords {
  const names: { text: string; thing: NamedThing }[] = [];
  const addName = (text: string, thing: NamedThing): void => {
    names.push({ text, thing });
  };
  // "Russias ministry": hurried texts lose the apostrophe
  const addProper = (text: string, thing: NamedThing): void => {
    addName(text, thing);
    if (text.length > 3 && /[a-rt-zA-RT-Z]$/.test(text)) addName(`${text}s`, thing);
    if (text.includes("'s ")) addName(text.replace("'s ", 's '), thing);
  };
  const demonyms = new Map<number, Actor | null>();
  const pairs = new Map<number, Actor | null>();
  const states = new Map<string, Actor>();
  const kinds = new Map<string, ActorRole>();
  // "South Korean" is told from "Korean", "Central American" from "American"
  const addDemonym = (text: string, actor: Actor | null): void => {
    const [one, two] = text.split(' ');
    if (two === undefined) demonyms.set(vocabulary.idOfRaw(one), actor);
    else pairs.set(vocabulary.idOfRaw(one) * PAIR + vocabulary.idOfRaw(two), actor);
  };
  for (const text of knowledge.actors.modifiers) if (/^[A-Z]\w+ [A-Z]/.test(text)) addDemonym(text, null);
  for (const actor of knowledge.actors.actors.values()) {
    for (const name of actor.names) addProper(name.name, { actor, name });
    for (const m of actor.metonyms ?? []) addProper(m, { actor, name: { name: m, lang: 'en' }, metonym: true });
    kinds.set(actor.id, actor.kind);
    if (actor.kind === 'state') states.set(actor.id, actor);
    for (const d of actor.demonyms ?? []) addDemonym(d, actor);
  }
  for (const person of knowledge.actors.people.values()) for (const name of person.names) addProper(name.name, { person, name });
  for (const source of knowledge.sources.values()) for (const name of source.names) addProper(name, { source, name: { name, lang: 'en' } });
  for (const voice of knowledge.actors.voices) for (const word of voice.words) addName(word, { voice, name: { name: word, lang: 'en' } });
  const patterns = new PhraseTable(vocabulary, makePatterns(names, vocabulary));

  const fold = (words: readonly string[]): Set<string> => new Set(words.map((w) => w.toLowerCase().replace(/['’.]/g, '')));
  const all = fold(knowledge.actors.modifiers);
  const groupRoles = new Map(
    knowledge.actors.groupWords.flatMap((g) => g.words.map((w) => [w.toLowerCase().replace(/['’]/g, ''), g.role] as const)),
  );
  const titles = fold(knowledge.actors.titles);
  const places = fold(knowledge.actors.placeWords);
  const verbs = verbsOf(knowledge);
  const seconds = new Set([...pairs.keys()].map((k) => k % PAIR));
  const marks = new WordTable(vocabulary, (word) => {
    const id = vocabulary.id(word);
    return (
      (patterns.opens(id) ? STARTS_NAME : 0) |
      (all.has(word) ? MODIFIER : 0) |
      (groupRoles.has(word) ? GROUP_WORD : 0) |
      (titles.has(word) ? TITLE : 0) |
      (demonyms.has(id) || seconds.has(id) ? DEMONYM : 0) |
      (FUNCTION_WORDS.has(word) ? COMMON : 0) |
      (NAME_PARTICLES.has(word) ? PARTICLE : 0) |
      (verbs.has(word) ? VERB : 0) |
      (all.has(`-${word}`) ? COMPOUND_TAIL : 0) |
      (all.has(`${word}-`) ? COMPOUND_HEAD : 0) |
      (LOCATIVES.has(word) ? LOCATIVE : 0) |
      (places.has(word) ? PLACE_NOUN : 0)
    );
  });
  const sign = (s: string): number => vocabulary.id(s);
  return {
    marks,
    patterns,
    demonymAt(tokens, i) {
      if (tokens.caps[i] === LOWER) return null;
      const pair = i > 0 ? pairs.get(tokens.word[i - 1] * PAIR + tokens.word[i]) : undefined;
      if (pair !== undefined) return { state: pair, length: 2 };
      const state = demonyms.get(tokens.word[i]);
      return state ? { state, length: 1 } : null;
    },
    kinds,
    states,
    groupRoles,
    ...lexiconWords(knowledge, vocabulary),
    isStrange: (word) => !knowledge.everydayWords.has(word.toLowerCase()) && knowledge.gazetteer.named(word).length === 0,
    hyphen: sign('-'),
    dot: sign('.'),
    comma: sign(','),
  };
}

/** The patterns of all names, which are cut into words in one go, since opening a text costs more than reading it. */
function makePatterns(names: readonly { text: string; thing: NamedThing }[], vocabulary: Vocabulary): Iterable<NamePattern> {
  const tokens = tokenise(names.map((n) => n.text).join('\n'), vocabulary);
  const byKey = new Map<string, NamePattern>();
  let end = 0;
  let i = 0;
  for (const { text, thing } of names) {
    end += text.length + 1;
    const first = i;
    while (i < tokens.count && tokens.start[i] < end) i++;
    const made = makePattern(tokens, first, i, text, thing);
    if (!made) continue;
    const known = byKey.get(made.key);
    if (known) known.things.push(thing);
    else byKey.set(made.key, made.pattern);
  }
  return byKey.values();
}

function makePattern(
  tokens: Tokens,
  first: number,
  last: number,
  text: string,
  thing: NamedThing,
): { key: string; pattern: NamePattern } | null {
  const words: number[] = [];
  const capitals: number[] = [];
  let capital = false;
  let key = '';
  for (let i = first; i < last; i++) {
    const word = tokens.lower(i);
    if ((tokens.kind[i] === PUNCT && word !== '&') || (i === first && word === 'the' && last - first > 2)) continue;
    const article = word === 'al' || word === 'el' || word === 'the';
    const caps = tokens.caps[i];
    // the first capital tells a name from common words; abbreviations stay in capitals throughout
    const must = caps === LOWER || article ? 0 : caps === ALL_CAPS ? 2 : capital ? 0 : 1;
    words.push(tokens.word[i]);
    capitals.push(must);
    key += `${tokens.word[i]}.${must} `;
    if (caps !== LOWER && !article) capital = true;
  }
  if (!words.length) return null;
  const exact = thing.name.caseSensitive === true ? text : '';
  return { key: key + exact, pattern: tighten({ words, capitals, exact, things: [thing] }) };
}

const DEEDS = new Set(['act-verb', 'strike-verb', 'fire-verb', 'seize-verb']);
/** Nouns before which may as well stand whom it befell: "the clinic attack". */
const BEFALLS = /^(attack|killing|bombing|strike|explosion|blast|shooting|abduction|kidnapping|massacre)s?$/;

/** The words of the English lexicons, and among them those of what forces do. */
function lexiconWords(knowledge: Knowledge, vocabulary: Vocabulary): Pick<ActorWords, 'deeds' | 'deedNouns' | 'known'> {
  const deeds = new Set<number>();
  const deedNouns = new Set<number>();
  const known = new Set<number>();
  for (const entries of Object.values(knowledge.lexicons.en ?? {})) {
    for (const entry of entries)
      for (const { text, shape } of entry.forms) {
        for (const word of text.split(' ')) known.add(vocabulary.id(foldWord(word)));
        if (text.includes(' ') || shape === 'base') continue;
        if (DEEDS.has(entry.sense)) deeds.add(vocabulary.id(foldWord(text)));
        else if (entry.sense === 'act-noun' && !BEFALLS.test(text)) deedNouns.add(vocabulary.id(foldWord(text)));
      }
  }
  return { deeds, deedNouns, known };
}

/** Single verbs of every English lexicon: what follows "the military" when it acts or speaks. */
function verbsOf(knowledge: Knowledge): Set<string> {
  const out = new Set<string>();
  for (const entries of Object.values(knowledge.lexicons.en ?? {})) {
    for (const entry of entries)
      if (entry.class === 'verb') for (const form of entry.forms) if (!form.text.includes(' ')) out.add(form.text);
  }
  // bases are nouns as often ("a visit"); after one who acts or speaks stands another form
  for (const word of [...out]) if (out.has(`${word}s`) || out.has(`${word}es`)) out.delete(word);
  return out;
}
