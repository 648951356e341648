import type { Knowledge } from '../knowledge/knowledge.ts';
import { createActorFinder } from '../language/actors/find-actors.ts';
import { createCountFinder } from '../language/counts/find-counts.ts';
import { levelAsides } from '../language/level-asides.ts';
import type { ActorMention, PlaceMention } from '../language/mention.ts';
import { createPlaceFinder } from '../language/places/find-places.ts';
import { createCapitalRestorer } from '../language/restore-capitals.ts';
import { createTimeFinder } from '../language/times/find-times.ts';
import { ALL_CAPS, LOWER, POSSESSIVE, type Tokens, tokenise } from '../language/tokens.ts';
import { Vocabulary } from '../language/vocabulary.ts';
import type { Report } from '../model/report.ts';
import { splitSentences } from '../passages/split-passages.ts';
import { addBorders, createMeeting } from './places/find-borders.ts';
import { addCapitals, capitalsOf } from './places/find-capitals.ts';
import { addCountryParts, groundAdjectives } from './places/find-country-parts.ts';
import { addShortPlaces } from './places/find-short-places.ts';
import { findLogEntries, type LogEntry } from './places/log-entries.ts';
import { countryPlace } from './places/place-evidence.ts';
import { type Clause, splitClauses } from './sentence/clauses.ts';
import { createGrammar } from './sentence/grammar.ts';
import { GROUND } from './sentence/ground.ts';
import { withoutLogWords, withoutMonths } from './sentence/log-words.ts';
import { createOpenings } from './sentence/openings.ts';
import type { Reading } from './sentence/reading.ts';
import { Scan } from './sentence/scan.ts';
import { createTermFinder } from './sentence/terms.ts';
import { findVoices } from './voices/find-voices.ts';

/** A reading with what the frame readers need besides: its scan and its clauses by sentence. */
export interface OpenReading extends Reading {
  scan: Scan;
  clausesOf(sentence: number): readonly Clause[];
  /** The entry of a log that a sentence stands in, null in plain prose. */
  entryOf(sentence: number): LogEntry | null;
}

/** "a town Islamist rebels seized": the ground before a group is no part of its name. */
function withoutGround(tokens: Tokens, a: ActorMention): ActorMention {
  if (
    a.last - a.first < 2 ||
    tokens.kind[a.first + 1] === POSSESSIVE ||
    !GROUND.has(tokens.lower(a.first)) ||
    tokens.caps[a.first] !== LOWER
  )
    return a;
  // "the headquarters of |the Farmers Union|"
  const of = tokens.lower(a.first + 1) === 'of';
  const first = a.first + (of ? (tokens.lower(a.first + 2) === 'the' ? 3 : 2) : 1);
  return first < a.last ? { ...a, generic: a.generic && !of, first, head: Math.max(a.head, first), name: tokens.slice(first, a.last) } : a;
}

/** "ORSELA, |Varda| - Clashes broke out": the land of a dateline does nothing in the sentence behind it. */
const landOfDateline = (tokens: Tokens, a: ActorMention): boolean =>
  tokens.caps[a.first - 2] === ALL_CAPS &&
  tokens.raw(a.first - 1) === ',' &&
  /^(-+|–|—)$/.test(tokens.raw(a.last)) &&
  tokens.space[a.last] > 0 &&
  tokens.space[a.last + 1] > 0;

/** "US-led", "Moscow-backed", "Geneva-brokered": what a state had part in is not where it was. */
function inParticiple(tokens: Tokens, at: number): boolean {
  return tokens.lower(at) === '-' && tokens.space[at] === 0 && PART_IN.test(tokens.lower(at + 1));
}
const PART_IN = /^(led|backed|brokered|sponsored|mediated|supplied|made|built|trained|funded|allied|aligned|supported|imposed)$/;

/**
 * Prepares, once per knowledge, the function that lays a report open: tokens, sentences, mentions, terms, clauses, voices. `everywhere` lets every
 * family of rules look at every word.
 */
export function createOpener(
  knowledge: Knowledge,
  vocabulary: Vocabulary = new Vocabulary(),
  everywhere = false,
): (report: Report) => OpenReading {
  const findPlaces = createPlaceFinder(knowledge, vocabulary);
  const findTimes = createTimeFinder(knowledge, vocabulary);
  const findCounts = createCountFinder(knowledge, vocabulary);
  const findActors = createActorFinder(knowledge, vocabulary);
  const findTerms = createTermFinder(knowledge, vocabulary);
  const grammar = createGrammar(vocabulary);
  const openings = createOpenings(vocabulary, everywhere);
  const restoreCapitals = createCapitalRestorer(knowledge);
  const meet = createMeeting(knowledge.gazetteer);
  let known: ReadonlyMap<string, PlaceMention['where']> | null = null;
  const capitals = (): ReadonlyMap<string, PlaceMention['where']> => {
    known ??= capitalsOf(knowledge.gazetteer);
    return known;
  };
  return (report) => {
    const tokens = tokenise(restoreCapitals(report.clean.text), vocabulary);
    const sentences = splitSentences(tokens);
    levelAsides(tokens, sentences);
    const reading: Reading = {
      report,
      tokens,
      sentences,
      times: findTimes(tokens, sentences, report),
      counts: findCounts(tokens, sentences),
      places: findPlaces(tokens, sentences, report),
      actors: findActors(tokens, sentences, report),
      voiceAt: () => ({ speakers: [], stance: 'asserts', quoted: false }),
    };
    addCapitals(reading, capitals());
    addShortPlaces(reading);
    groundAdjectives(reading);
    addBorders(reading, meet);
    addCountryParts(reading, (iso) => countryPlace(knowledge.gazetteer, iso), knowledge.gazetteer.words.actAbroad);
    const inSudan = reading.places.some(({ where }) => where.country === 'SD' || where.country === 'SS');
    reading.actors = withoutLogWords(tokens, reading.actors, inSudan).map((a) => withoutGround(tokens, a));
    reading.actors = reading.actors.filter((a) => !landOfDateline(tokens, a));
    // "the Sheikh Zarda neighbourhood": ground that is called after somebody
    const ground = new Set(reading.places.filter((p) => GROUND.has(tokens.lower(p.last))).map((p) => p.first));
    reading.actors = reading.actors.filter((a) => a.role !== 'person' || !ground.has(a.first) || !GROUND.has(tokens.lower(a.last)));
    const { actors } = reading;
    let passed = 0;
    reading.places = reading.places.filter((p) => {
      if (p.where.lat !== null) return true;
      // both lists go by their first words, and actors never overlap
      while (passed < actors.length && actors[passed].last <= p.first) passed++;
      return !(passed < actors.length && actors[passed].first <= p.first && actors[passed].last >= p.last);
    });
    for (const p of reading.places) if (!p.adjective && inParticiple(tokens, p.last)) p.relation = 'metonym';
    const terms = withoutMonths(tokens, findTerms(tokens), reading.times);
    const scan = new Scan(reading, terms, grammar, openings);
    const clauses: (readonly Clause[] | undefined)[] = [];
    const clausesOf = (sentence: number): readonly Clause[] => {
      clauses[sentence] ??= splitClauses(scan, sentences[sentence], sentence);
      return clauses[sentence];
    };
    let entries: readonly (LogEntry | null)[] | null = null;
    const entryOf = (sentence: number): LogEntry | null => {
      entries ??= findLogEntries(scan);
      return entries[sentence];
    };
    let voiceAt: Reading['voiceAt'] | null = null;
    reading.voiceAt = (token) => {
      voiceAt ??= findVoices(scan, clausesOf, knowledge);
      return voiceAt(token);
    };
    return Object.assign(reading, { scan, clausesOf, entryOf });
  };
}
