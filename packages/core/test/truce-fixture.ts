import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../src/claims/sentence/reading.ts';
import { createTruceReader } from '../src/claims/truce/read-truce-facts.ts';
import { openActors } from '../src/knowledge/actors.ts';
import { actorsPart } from '../src/knowledge/compile-actors.ts';
import { calendarsPart } from '../src/knowledge/compile-calendars.ts';
import { lexiconsPart } from '../src/knowledge/compile-lexicons.ts';
import { sourcesPart } from '../src/knowledge/compile-sources.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import type { KnowledgeFile } from '../src/knowledge/parse-yaml.ts';
import { createActorFinder } from '../src/language/actors/find-actors.ts';
import { createCountFinder } from '../src/language/counts/find-counts.ts';
import type { PlaceMention } from '../src/language/mention.ts';
import { createTimeFinder } from '../src/language/times/find-times.ts';
import { type Tokens, tokenise } from '../src/language/tokens.ts';
import { Vocabulary } from '../src/language/vocabulary.ts';
import type { Claim, Speaker } from '../src/model/claim.ts';
import { splitSentences } from '../src/passages/split-passages.ts';
import { takeReport } from '../src/reports/take-report.ts';
import { loadAgreements } from './agreement-knowledge.ts';
import { onDay } from './times-fixture.ts';

const root = join(import.meta.dirname, '../../../knowledge');

function filesOf(folder: string): KnowledgeFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((p) => p.endsWith('.yaml'))
    .map((p) => ({ path: `${folder}/${p}`, text: readFileSync(join(root, folder, p), 'utf8') }));
}

/** The shipped lexicons of English. */
export const lexicons = lexiconsPart.compile(filesOf('lexicons')).value;
const knowledge = {
  version: 'test',
  lexicons,
  actors: openActors(actorsPart.compile(filesOf('actors')).value),
  sources: new Map(sourcesPart.compile(filesOf('sources')).value.map((s) => [s.id, s])),
  calendars: calendarsPart.compile(filesOf('calendars')).value,
  agreements: loadAgreements().agreements,
} as unknown as Knowledge;

const vocabulary = new Vocabulary();
const findTimes = createTimeFinder(knowledge, vocabulary);
const findCounts = createCountFinder(knowledge, vocabulary);
const findActors = createActorFinder(knowledge, vocabulary);
const read = createTruceReader(knowledge, vocabulary);

/** The gazetteer is packed when the project is built; the few names these tests need stand here. */
const PLACES: Record<string, string> = {
  donetsk: 'city',
  luhansk: 'city',
  hodeidah: 'city',
  taiz: 'city',
  yemen: 'country',
  ukraine: 'country',
  sudan: 'country',
  geneva: 'city',
  oslo: 'city',
  cairo: 'city',
  jeddah: 'city',
  stockholm: 'city',
  khartoum: 'city',
  gaza: 'region',
  homs: 'city',
  havana: 'city',
};

function findPlaces(tokens: Tokens): PlaceMention[] {
  const out: PlaceMention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const kind = PLACES[tokens.lower(i)];
    if (!kind) continue;
    const where = { name: tokens.raw(i), id: tokens.lower(i), lat: null, lon: null, radiusKm: null, country: null, how: 'stated' as const };
    out.push({ first: i, last: i + 1, where, kind, adjective: false, within: [], namesake: null, relation: '', partOfName: false });
  }
  return out;
}

/** The truce claims of a text published on a day; `speakers` speak all of it. */
export function truceClaims(text: string, published: string | null, speakers: Speaker[] = []): Claim[] {
  const report = takeReport({
    hash: text,
    file: null,
    recordId: null,
    title: null,
    publisher: null,
    published,
    language: 'en',
    url: null,
    text,
  });
  report.publishedOn = published ? onDay(published) : null;
  const tokens = tokenise(report.clean.text, vocabulary);
  const sentences = splitSentences(tokens);
  const reading: Reading = {
    report,
    tokens,
    sentences,
    times: findTimes(tokens, sentences, report),
    counts: findCounts(tokens, sentences),
    places: findPlaces(tokens),
    actors: findActors(tokens, sentences, report),
    voiceAt: () => ({ speakers, stance: 'asserts', quoted: false }),
  };
  return read([reading]);
}

/** Facts in short: "extended 2018-01-09..2018-01-12". Claims without a fact are named by their kind. */
export function factLines(text: string, published: string | null, speakers: Speaker[] = []): string[] {
  return truceClaims(text, published, speakers).map((c) => {
    const window = c.from || c.until ? ` ${c.from ?? ''}..${c.until ?? ''}` : '';
    return `${c.fact ?? c.kind}${window}`;
  });
}
