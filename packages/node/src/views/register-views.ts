import type { Agreement } from '@truceline/core/knowledge/agreements.ts';
import type { Mistake } from '@truceline/core/knowledge/parse-yaml.ts';
import type { Finding } from '@truceline/core/model/finding.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import type { Where } from '@truceline/core/model/where.ts';
import type { JudgementDraft } from '../judging/check-judgement.ts';
import type { Checked } from '../judging/checked.ts';
import type { HistoryLine } from '../judging/compose-history.ts';
import type { AgreementPreview } from '../judging/preview-agreement.ts';
import type { MadeJudgement, RegisterModel } from '../store/projection/register-model.ts';
import type { Filter, Sort } from './schemas/filter-schema.ts';
import type { AlikePair, Duplicate, IncidentPage, IncidentRow } from './schemas/incident-schemas.ts';
import type { Facets, IncidentMap, Timeline } from './schemas/overview-schemas.ts';
import type { InboxAnswer } from './schemas/register-schemas.ts';
import type { ReportPage, ReportRow } from './schemas/report-schemas.ts';
import type { Territory } from './schemas/territory-schema.ts';
import type { Changes, TruceAnswer } from './schemas/truce-schemas.ts';

/** Which incidents are asked for, and by whom (who decides what is `followed`). */
export interface IncidentQuestion {
  who: string;
  /** Words that all stand in it: title, quotes, places, actors, tags, short name. The last may be a beginning. */
  q?: string | undefined;
  filter?: Filter | undefined;
  /** UTC instant or day: the register as it would be had only the reports published by then been taken. */
  asOf?: string | undefined;
}

/** A part of a list. */
export interface PageQuestion {
  limit: number;
  cursor?: string | undefined;
}

/** A part of a list; `next` is the cursor of the part after it. */
export interface Page<T> {
  items: T[];
  next: string | null;
  total: number;
  revision: number;
}

/** An incident that has gone since: `now` is what it has become, if it has. */
export interface Tombstone {
  id: string;
  gone: true;
  now: string | null;
}

/** A box of the map, in degrees, and how close it is looked at (0 the world, 20 a house). */
export interface MapQuestion extends IncidentQuestion {
  bbox?: readonly [west: number, south: number, east: number, north: number] | undefined;
  zoom: number;
}

/** What the register holds, and up to where. */
export interface RegisterState {
  /** Place in the journal up to which everything is in the views. */
  revision: number;
  counts: { reports: number; claims: number; incidents: number; findings: number; refused: number; review: number };
  /** Days of the first and the last report; null where none is dated. */
  asOfRange: { first: string; last: string } | null;
}

/** What people have said that is about no incident, and judgements that are for a person to look at. */
export type StandingRecords = Pick<RegisterModel, 'notifications' | 'sources' | 'people' | 'sitreps' | 'adopted' | 'review' | 'refused'>;

/** What checking an agreement's files came to: every mistake in them, or what they would change. */
export interface CheckedAgreement {
  mistakes: Mistake[];
  preview: AgreementPreview | null;
}

/** A place as incidents name it, and how many of them are at it. */
export interface HeldPlace {
  where: Pick<Where, 'id' | 'name' | 'lat' | 'lon' | 'radiusKm' | 'country'>;
  n: number;
}

/** How often an agreement's clauses were found breached, not breached and so on. */
export interface FindingCount {
  agreement: string;
  clause: string;
  verdict: Finding['verdict'];
  n: number;
}

/**
 * What pages are served from: everything the journal and the originals come to. It holds no truth. The same questions get the same answers from
 * every implementation, which one contract suite holds them to. A cursor that is not one of its own is a Problem `bad-cursor`.
 */
export interface RegisterViews {
  /** Place in the journal up to which everything is in the views. */
  revision(): Promise<number>;
  state(): Promise<RegisterState>;
  /** All of it, as one document; `asOf` recomposes it from the reports published by then. */
  situation(asOf?: string): Promise<Situation>;
  /** Each truce; without `asOf` at the end of the last day that reports of it were published. */
  truces(question: { who: string; asOf?: string | undefined }): Promise<TruceAnswer[]>;
  /** Who is said to hold which place, by what was published by `asOf`; people's judgements count as they stand now. */
  territory(asOf?: string): Promise<Territory>;
  changes(since: number): Promise<Changes>;
  /** Incidents in order. With `updatedSince` only those that changed after that revision, and what has gone since. */
  incidents(
    question: IncidentQuestion & PageQuestion & { sort: Sort; updatedSince?: number | undefined },
  ): Promise<Page<IncidentRow> & { gone: Tombstone[] }>;
  facets(question: IncidentQuestion): Promise<Facets>;
  map(question: MapQuestion): Promise<IncidentMap>;
  timeline(question: IncidentQuestion): Promise<Timeline>;
  /** By its name, a name it had, or its short name; null where there is none. */
  incident(id: string, who: string): Promise<IncidentPage | null>;
  /** Acts of people and reports that came in, oldest first; null where there is no such incident. */
  history(id: string): Promise<HistoryLine[] | null>;
  /** Incidents that may be the same, the likeliest first; null where there is no such incident. */
  duplicates(id: string, who: string): Promise<Duplicate[] | null>;
  /** Pairs of incidents that may be the same and that nobody has refused, the likeliest first. */
  alike(question: PageQuestion & { who: string }): Promise<Page<AlikePair>>;
  /** Claims that each of these incidents holds now, by its name or one that it had. What is not there is left out. */
  targets(ids: readonly string[]): Promise<Map<string, { incident: string; claims: string[] }>>;
  reports(question: PageQuestion & { q?: string | undefined; reading?: ReportRow['reading'] | undefined }): Promise<Page<ReportRow>>;
  report(id: string): Promise<ReportPage | null>;
  /** Whether each of these judgements fits the register as it stands. */
  check(drafts: readonly JudgementDraft[]): Promise<Checked[]>;
  /** A judgement of the journal, whether it counts or was taken back; null where there is none of that name. */
  judgement(id: string): Promise<MadeJudgement | null>;
  /** What people have said that is about no incident. */
  standing(): Promise<StandingRecords>;
  /** The agreements known, by the texts that people adopted. */
  agreements(): Promise<Agreement[]>;
  /** Checks an agreement's files, by their paths in its folder; where they are sound, tells what adopting them would change. */
  previewAgreement(id: string, files: Readonly<Record<string, string>>): Promise<CheckedAgreement>;
  /** What others have done that concerns a person, the newest first. */
  inbox(who: string): Promise<InboxAnswer[]>;
  /** Everybody who has taken reports or judged in this register. */
  people(): Promise<string[]>;
  findingCounts(): Promise<FindingCount[]>;
  /** The places that incidents are at, each once, with how many are at it; the smallest id first, those without one last by name. */
  heldPlaces(): Promise<HeldPlace[]>;
}
