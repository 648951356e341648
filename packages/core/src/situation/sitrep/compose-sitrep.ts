import { nameZone } from '../../model/name-zone.ts';
import type { Situation } from '../../model/situation.ts';
import { composeAccess } from '../sections/access.ts';
import { composeChanges } from '../sections/changes.ts';
import { composeContested } from '../sections/contested.ts';
import { composeHighlights } from '../sections/highlights.ts';
import { composeIncidentsByClause } from '../sections/incidents-by-clause.ts';
import { composeMap } from '../sections/map.ts';
import { composePromises } from '../sections/promises.ts';
import { composeRegister } from '../sections/register.ts';
import { composeSources } from '../sections/sources.ts';
import { composeTallies } from '../sections/tallies.ts';
import { composeTerms } from '../sections/terms.ts';
import { composeTerritory } from '../sections/territory.ts';
import { composeTimeline } from '../sections/timeline.ts';
import { composeTruces, urgentFirst, zoneOf } from '../sections/truces.ts';
import { composeUnknowns } from '../sections/unknowns.ts';
import { tellInstant, tellWhen } from '../tell/tell-when.ts';
import { english } from '../words/english.ts';
import type { Words } from '../words/words.ts';
import type { RecordLine, Section, Sitrep } from './document.ts';
import { nameFinder } from './name-finder.ts';
import type { Outlines } from './outline.ts';
import { createReferences, type References } from './references.ts';

/** How a report is to be set, and what helps to set it. */
export interface SitrepOptions {
  words?: Words;
  /** Traffic Light Protocol 2.0. `TLP:CLEAR` when none is given. */
  marking?: string;
  /** IANA zone of the theatre; otherwise that which every truce has. */
  zone?: string;
  /** Texts of the reports as taken, by id: with them quotations show the words around them. */
  texts?: Pick<ReadonlyMap<string, string>, 'get'>;
  /** Outlines of the countries, for the maps. */
  outlines?: Outlines;
  /** Names by id of actors, sources and persons, for what the situation names by id alone. Otherwise the name most used in the reports. */
  names?: ReadonlyMap<string, string>;
  /** An earlier situation, to tell what changed since. */
  previous?: Situation;
  /** Titles and words of clauses by `agreement/clause`; without them the clause's id stands. */
  clauses?: ReadonlyMap<string, { title: string; words: string }>;
}

/** What every section is composed from. */
export interface SectionContext {
  situation: Situation;
  words: Words;
  references: References;
  zone: string | null;
  options: SitrepOptions;
  /** The name of what an id stands for; the id itself when nothing names it. */
  nameOf(id: string): string;
}

/** The cited report of a situation, chapter by chapter, in the order in which a minister would ask. */
export function composeSitrep(situation: Situation, options: SitrepOptions = {}): Sitrep {
  const words = options.words ?? english;
  const references = createReferences(situation, words, options);
  const zones = new Set(situation.truce.flatMap((truce) => zoneOf(truce) ?? []));
  // an instant for several theatres has no local clock
  const zone = options.zone ?? (zones.size === 1 ? [...zones][0]! : null);
  const context: SectionContext = { situation, words, references, zone, options, nameOf: nameFinder(situation, options.names) };
  const all: Section[] = [
    composeHighlights(context),
    composeTruces(context),
    composeChanges(context),
    composeMap(context),
    composeTimeline(context),
    composeIncidentsByClause(context),
    composeContested(context),
    composeUnknowns(context),
    composeTerritory(context),
    composeAccess(context),
    composeTerms(context),
    ...composePromises(context),
    ...composeTallies(context),
    ...composeSources(context),
    {
      id: 'reading',
      title: words.sections.reading,
      blocks: [{ kind: 'list', items: [...words.readingNotes, ...(zone ? [words.localIs(nameZone(zone))] : [])].map((note) => [note]) }],
    },
    composeRegister(context),
  ];
  const sections = all.filter(({ blocks }) => blocks.length > 0);
  return {
    title: titleOf(context),
    marking: options.marking ?? 'TLP:CLEAR',
    front: composeFront(context),
    standfirst: words.standfirst,
    sections,
    quotations: references.quotations(),
    reports: situation.reports.map((report, index) => ({
      number: index + 1,
      title: report.title ?? report.file?.split('/').at(-1) ?? words.untitled,
      publisher: report.publisher,
      published: report.published ? tellWhen(report.published, words) : words.undated,
      file: report.file,
    })),
  };
}

function titleOf({ situation, words }: SectionContext): string {
  const areas = [...new Set(urgentFirst(situation.truce).map(({ area }) => area))];
  if (!areas.length) return words.titleNone;
  const named = areas.slice(0, 3).join(words.semicolon);
  return words.titleFor(areas.length > 3 ? `${named}${words.semicolon}${words.andMore(areas.length - 3)}` : named);
}

function composeFront({ situation, words, zone }: SectionContext): RecordLine[] {
  const unread = situation.reports.filter(({ read }) => !read).length;
  return [
    { label: words.asOf, value: [tellInstant(situation.asOf, zone, words)] },
    { label: words.basis, value: [words.basisCounts(situation.reports.length - unread, situation.refused.length, unread)] },
    {
      label: words.register,
      value: [words.registerCounts(situation.incidents.length, situation.claims.length, situation.findings.length)],
    },
    { label: words.madeBy, value: [words.programAndKnowledge(situation.madeBy.program, situation.madeBy.knowledge.slice(0, 19))] },
  ];
}
