import type { Gazetteer } from '../knowledge/gazetteer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { Vocabulary } from '../language/vocabulary.ts';
import type { Claim } from '../model/claim.ts';
import type { ReportId } from '../model/ids.ts';
import { inStory } from '../model/occurrence.ts';
import type { Report } from '../model/report.ts';
import type { SecondReading } from '../model/second-reading.ts';
import { createGlosser } from '../reports/gloss/gloss-report.ts';
import { createParter } from '../reports/stories/part-stories.ts';
import { inOwnWords } from './in-own-words.ts';
import { createOpener, type OpenReading } from './lay-open.ts';
import { readIncidents } from './read-incidents.ts';
import { readRecords } from './records/read-records.ts';
import { createTruceReader } from './truce/read-truce-facts.ts';

/** A place name read in a report: offsets into its text as taken. */
export interface NamedPlace {
  report: string;
  start: number;
  end: number;
  name: string;
  lat: number;
  lon: number;
}

/** Reads claims out of reports, one at a time; made once per knowledge. */
export interface ClaimReader {
  /** Whether reports in this language (ISO 639-1) are read. One that could not be told (null) is tried. */
  reads(language: string | null): boolean;
  /** Lays it open, each of its stories by itself. */
  open(report: Report): OpenReading[];
  read(stories: readonly OpenReading[]): Claim[];
  /** The names of places in it, each with the point of the place that bears the name: "southern X" and "5 km off X" at X itself, unlike where a claim puts them. */
  places(stories: readonly OpenReading[]): NamedPlace[];
}

const readers = new WeakMap<Knowledge, ClaimReader>();

/** The reader by this knowledge that all share who read again and again: to make one takes longer than to read a report. */
export function claimReaderBy(knowledge: Knowledge): ClaimReader {
  const reader = readers.get(knowledge) ?? createClaimReader(knowledge);
  readers.set(knowledge, reader);
  return reader;
}

/** Prepares the reading of reports: vocabulary, finders and readers are shared by all of them. `everywhere` lets every family of rules look at every word. */
export function createClaimReader(knowledge: Knowledge, everywhere = false): ClaimReader {
  const vocabulary = new Vocabulary();
  const open = createOpener(knowledge, vocabulary, everywhere);
  const readTruce = createTruceReader(knowledge, vocabulary);
  const gloss = createGlosser(knowledge);
  const partStories = createParter(knowledge, vocabulary);
  const readStories = (stories: readonly OpenReading[]): Claim[] => {
    const records = stories.length === 1 ? readRecords(stories[0], knowledge) : [];
    if (records.length) return records;
    const incidents = stories.flatMap((story, k) => apart(k, readIncidents(story, knowledge)));
    return countedOnly([...incidents, ...ofOneLand(stories).flatMap(readTruce)]);
  };
  return {
    reads: (language) => language === null || language === 'en' || language in knowledge.glosses,
    open: (report) => partStories(gloss(report)).map(open),
    read: (stories) => {
      const claims = readStories(stories);
      const reports = stories.map(({ report }) => report);
      return (reports[0].language ?? 'en') in knowledge.glosses ? inOwnWords(claims, reports) : claims;
    },
    places: (stories) => stories.flatMap((reading) => namedPlaces(reading, knowledge.gazetteer)),
  };
}

/** Two stories tell nothing together: what is one event within each is named by its story. */
function apart(story: number, claims: Claim[]): Claim[] {
  for (const claim of claims) if (claim.occurrence) claim.occurrence = inStory(story, claim.occurrence);
  return claims;
}

/** Stories by the land they are about: what is said of its truce in one of them may be said again in the next. */
function ofOneLand(stories: readonly OpenReading[]): OpenReading[][] {
  const lands: OpenReading[][] = [];
  for (const story of stories) {
    const land = lands.find(([first]) => [...story.scan.theatre].some((country) => first.scan.theatre.has(country)));
    if (land) land.push(story);
    else lands.push([story]);
  }
  return lands;
}

/** What monitors on the spot only heard or saw is an observation, and no incident read from the same words. */
function countedOnly(claims: Claim[]): Claim[] {
  const observed = claims.filter(({ kind }) => kind === 'observation');
  if (!observed.length) return claims;
  const within = ({ span }: Claim): boolean => observed.some((o) => span.start < o.span.end && o.span.start < span.end);
  return claims.filter((claim) => claim.kind !== 'incident' || claim.killed !== null || claim.wounded !== null || !within(claim));
}

/** What the reading of reports gave, in the order of the reports. */
export interface ReadReports {
  claims: Claim[];
  /** Every place name read, where that was asked for. */
  places: NamedPlace[];
  /** Reports in a language that is not read. */
  unread: ReportId[];
  /** What second readers made of the reports, where any was asked; what they alone read is among the claims. */
  second?: SecondReading[];
}

/** Reads reports one by one. Each is read by itself, so that parts of a list may be read anywhere and put together again. */
export function readReports(reports: readonly Report[], reader: ClaimReader, withPlaces: boolean): ReadReports {
  const out: ReadReports = { claims: [], places: [], unread: [] };
  for (const report of reports) {
    if (!reader.reads(report.language)) {
      out.unread.push(report.id);
      continue;
    }
    const reading = reader.open(report);
    for (const claim of reader.read(reading)) out.claims.push(claim);
    if (withPlaces) out.places.push(...reader.places(reading));
  }
  return out;
}

function namedPlaces({ report, tokens, places }: OpenReading, gazetteer: Gazetteer): NamedPlace[] {
  const out: NamedPlace[] = [];
  for (const { first, last, where } of places) {
    if (where.lat === null || where.lon === null) continue;
    const start = report.clean.toTaken(tokens.start[first]);
    const end = report.clean.toTaken(tokens.end[last - 1] - 1) + 1;
    const { lat, lon } = (where.id?.includes('/') ? gazetteer.describe(where.id) : null) ?? { lat: where.lat, lon: where.lon };
    out.push({ report: report.recordId ?? report.id, start, end, name: where.name, lat, lon });
  }
  return out;
}
