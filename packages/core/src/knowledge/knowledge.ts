import { type Actors, type ActorsJson, openActors } from './actors.ts';
import type { Agreement } from './agreements.ts';
import type { Calendars } from './calendars.ts';
import type { KnowledgeJson } from './compile-knowledge.ts';
import { EverydayWords, type WordLists } from './everyday-words.ts';
import { emptyGazetteer, Gazetteer } from './gazetteer.ts';
import type { Glosses } from './glosses.ts';
import type { LexiconEntry, Lexicons } from './lexicons.ts';
import type { Source } from './sources.ts';

/**
 * Everything the engine is told about the world, passed in as an argument; nothing under core holds a name or a clause of its own.
 * Each part is defined, checked and looked up in a file of its own beside this one.
 */
export interface Knowledge {
  /** `sha256:` of the compiled knowledge. */
  version: string;
  actors: Actors;
  sources: ReadonlyMap<string, Source>;
  lexicons: Lexicons;
  agreements: readonly Agreement[];
  gazetteer: Gazetteer;
  calendars: Calendars;
  /** The common words of English. */
  everydayWords: EverydayWords;
  /** What the words of other languages are in English. */
  glosses: Glosses;
}

/** Lays compiled knowledge open for look-up. Without the packed places the gazetteer is empty. */
export function openKnowledge(json: KnowledgeJson, places?: Uint8Array<ArrayBufferLike>): Knowledge {
  return {
    version: json.version,
    actors: openActors(json.actors as ActorsJson),
    sources: new Map((json.sources as Source[]).map((s) => [s.id, s])),
    lexicons: json.lexicons as Lexicons,
    agreements: json.agreements as Agreement[],
    calendars: (json.calendars as Calendars | undefined) ?? { holidays: [], zones: [], events: [] },
    everydayWords: new EverydayWords((json.words as WordLists | undefined)?.en ?? ''),
    glosses: (json.glosses as Glosses | undefined) ?? {},
    gazetteer: places ? new Gazetteer(places) : emptyGazetteer(),
  };
}

/** The entries of one lexicon; none when the language has no such lexicon. */
export function lexiconOf(knowledge: Knowledge, lang: string, name: string): LexiconEntry[] {
  return knowledge.lexicons[lang]?.[name] ?? [];
}
