import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Claim } from '../model/claim.ts';
import { haveSame } from '../model/have-same.ts';
import type { ClaimId, ReportId } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import { NumberRoom } from '../reports/number-room.ts';
import type { KnownBlocks } from './block-tellings.ts';
import type { Comparing } from './compare/compare-tellings.ts';
import { countPersons, personsNamed } from './compare/find-persons.ts';
import { type KnownWeights, personsOf, type ReportToWeigh, type WeighedReport, weighReports } from './compare/weigh-reports.ts';
import { LEARNT_FROM, type Rarity } from './compare/weigh-words.ts';
import { numberTellings, type TellingWith, tellReport } from './gather-tellings.ts';
import { joinSentences, Numbers, type ReadSentences, readSentences } from './group-sentences.ts';
import { KnownWords, wordsOf } from './known-words.ts';
import { type KnownTold, listTold, type ToldReport } from './list-told.ts';
import { SharedLists } from './shared-lists.ts';
import type { Telling } from './telling.ts';

/** Claims laid out so that one telling can be held against another. */
export interface LaidOutTellings {
  byId: ReadonlyMap<ReportId, Report>;
  denying: Claim[];
  /** What denials tell, laid out as tellings. */
  denials: Telling[];
  /** The group of like sentences that a claim was read from. */
  sentences: ReadonlyMap<ClaimId, ClaimId>;
  tellings: Telling[];
  comparing: Comparing;
}

/** What a report tells, laid out. */
interface LaidOutReport extends ReportToWeigh {
  told: ToldReport;
  rarity: Rarity;
  /** The groups that the sentences of its claims stand in. */
  groups: readonly (ClaimId | undefined)[];
  denials: readonly Telling[];
  /** As it was held against others. */
  weighed: WeighedReport | undefined;
}

/**
 * What was laid out before, while a register is kept in step. A report that is as it was, among sentences and words that are as they were, is laid out
 * as the very same, and its tellings keep their numbers ({@link Telling.version}).
 */
export class KnownTellings {
  readonly told: KnownTold = new Map();
  readonly words = new KnownWords();
  readonly numbers = new Numbers();
  readonly sentences = new WeakMap<ToldReport, ReadSentences>();
  readonly sentenceNumbers = new Map<string, number>();
  readonly weights: KnownWeights = new WeakMap();
  readonly blocks: KnownBlocks = new Map();
  reports = new Map<ReportId, LaidOutReport>();
  persons: { of: readonly Uint32Array[]; counts: ReadonlyMap<number, number> } = { of: [], counts: new Map() };
  versions = 0;
}

/** Lays out claims as tellings, weighed by how rare their words are. The order of claims and reports, and repeats, change nothing; what is known only saves work. */
export function layOutTellings(
  claims: readonly Claim[],
  reports: readonly Report[],
  knowledge: Pick<Knowledge, 'actors' | 'sources'>,
  known?: KnownTellings,
  learntFrom: number = LEARNT_FROM,
): LaidOutTellings {
  const byId = new Map(reports.map((r) => [r.id, r]));
  const told = listTold(claims, byId, known?.told);
  const sentences = groupTold(told, known);
  const { rarity, sharing } = (known?.words ?? new KnownWords()).learn(told, learntFrom);
  const from: TellingWith = { sentences, rarity, lists: new SharedLists(), persons: new NumberRoom() };
  const laidOut = told.map((one) => layOutReport(one, from, known));
  const weighed = weighReports(laidOut, rarity, known?.weights, learntFrom);
  const persons = weighed.slice(0, learntFrom).flatMap((one) => [one.persons]);
  const personCounts = known && haveSame(persons, known.persons.of) ? known.persons.counts : countPersons(persons);
  if (known) {
    known.persons = { of: persons, counts: personCounts };
    known.reports = new Map(laidOut.map((one) => [one.told.id, one]));
    for (const [source, one] of laidOut.entries()) {
      if (one.weighed && one.weighed !== weighed[source])
        one.tellings = one.tellings.map((t) => (t.main ? { ...t, version: known.versions++ } : t));
      one.weighed = weighed[source];
    }
    forgetBlocks(known, laidOut, sharing);
  }
  const comparing: Comparing = { knowledge, weighed, personCounts, rarity };
  return {
    byId,
    denying: told.flatMap((one) => one.denying).sort((a, b) => (a.id < b.id ? -1 : 1)),
    denials: numberTellings(laidOut.map((one) => one.denials)),
    sentences,
    tellings: numberTellings(
      laidOut.map((one) => one.tellings),
      known?.sentenceNumbers,
    ),
    comparing,
  };
}

function groupTold(told: readonly ToldReport[], known?: KnownTellings): Map<ClaimId, ClaimId> {
  const numbers = known?.numbers ?? new Numbers();
  const read = told.flatMap((one) => {
    const { id, report, asserting, denying } = one;
    if (!report) return [];
    const before = known?.sentences.get(one) ?? readSentences({ id, claims: [...asserting, ...denying], text: report.text }, numbers);
    known?.sentences.set(one, before);
    return [before];
  });
  return joinSentences(read, numbers);
}

function layOutReport(told: ToldReport, from: TellingWith, known: KnownTellings | undefined): LaidOutReport {
  const { sentences, rarity } = from;
  const groups = known ? told.asserting.map(({ id }) => sentences.get(id)) : [];
  const before = known?.reports.get(told.id);
  if (before?.told === told && before.rarity === rarity && haveSame(before.groups, groups)) return before;
  const tellings = tellReport(told, told.asserting, from);
  const persons = personsOf(wordsOf(told), tellings);
  for (const telling of tellings) telling.persons = personsNamed(persons, telling.words, from.persons);
  if (known) for (const telling of tellings) telling.version = known.versions++;
  return {
    get text() {
      return wordsOf(told);
    },
    language: told.report?.language ?? null,
    tellings,
    persons,
    told,
    rarity,
    groups,
    denials: tellReport(told, told.denying, from),
    weighed: undefined,
  };
}

/** Forgets the blocks of tellings that say something else now, or a word of which others have as well since. */
function forgetBlocks({ blocks }: KnownTellings, reports: readonly LaidOutReport[], sharing: ReadonlySet<ReportId>): void {
  const live = new Set<number>();
  for (const { told, tellings } of reports) if (!sharing.has(told.id)) for (const { version } of tellings) live.add(version);
  for (const version of blocks.keys()) if (!live.has(version)) blocks.delete(version);
}
