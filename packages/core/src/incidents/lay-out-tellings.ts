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
import { numberTellings, type SentencesTold, type TellingWith, tellReport } from './gather-tellings.ts';
import { joinSentences, type ReadSentences, readSentences } from './group-sentences.ts';
import { KnownWords, wordsOf } from './known-words.ts';
import { type KnownTold, listTold, type ToldReport } from './list-told.ts';
import { SentenceRows } from './sentence-rows.ts';
import { SharedParts } from './shared-parts.ts';
import type { Named, Telling } from './telling.ts';

/** Claims laid out so that one telling can be held against another. */
export interface LaidOutTellings {
  byId: ReadonlyMap<ReportId, Report>;
  denying: Claim[];
  /** What denials tell, laid out as tellings. */
  denials: Telling[];
  /** The group of like sentences that a claim of a denial was read from. */
  deniedIn: ReadonlyMap<ClaimId, ClaimId>;
  tellings: Telling[];
  comparing: Comparing;
}

/** What a report tells, laid out. */
interface LaidOutReport extends ReportToWeigh {
  rarity: Rarity;
  /** The groups that the sentences of its claims stand in. */
  groups: readonly (number | undefined)[];
  denials: readonly Telling[];
  /** As it was held against others. */
  weighed: WeighedReport | undefined;
}

/**
 * Groups of like sentences by number, and the numbers by what names them: a claim, or where they are kept from one time to the next its name. A claim that is
 * on a shelf has its name there, and none is kept here beside it.
 */
class NamedGroups {
  readonly numbers = new Map<Claim | ClaimId, number>();
  readonly names: Named[] = [];
}

/**
 * What was laid out before, while a register is kept in step. A report that is as it was, among sentences and words that are as they were, is laid out
 * as the very same, and its tellings keep their numbers ({@link Telling.version}).
 */
export class KnownTellings {
  readonly told: KnownTold = new Map();
  readonly words = new KnownWords();
  readonly rows = new SentenceRows();
  readonly sentences = new WeakMap<ToldReport, ReadSentences>();
  readonly groups = new NamedGroups();
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
  const { groups, names } = groupTold(told, known);
  const { rarity, sharing } = (known?.words ?? new KnownWords()).learn(told, learntFrom);
  const from: TellingWith = { rarity, parts: new SharedParts(), persons: new NumberRoom() };
  const laidOut = told.map((one, i) => layOutReport(one, sentencesOf(one, groups[i], names), from, known));
  const weighed = weighReports(laidOut, rarity, known?.weights, learntFrom);
  const persons = weighed.slice(0, learntFrom).flatMap((one) => [one.persons]);
  const personCounts = known && haveSame(persons, known.persons.of) ? known.persons.counts : countPersons(persons);
  if (known) {
    known.persons = { of: persons, counts: personCounts };
    known.reports = new Map(laidOut.map((one) => [one.told.id, one]));
    for (const [source, one] of laidOut.entries()) {
      if (one.weighed && one.weighed !== weighed[source])
        one.tellings = one.tellings.map((t) => (t.main ? t.numbered({ version: known.versions++ }) : t));
      one.weighed = weighed[source];
    }
    forgetBlocks(known, laidOut, sharing);
  }
  const comparing: Comparing = { knowledge, weighed, personCounts, rarity };
  return {
    byId,
    denying: told.flatMap((one) => one.denying).sort((a, b) => (a.id < b.id ? -1 : 1)),
    denials: numberTellings(laidOut.map((one) => one.denials)),
    deniedIn: new Map(
      told.flatMap(({ asserting, denying }, i) =>
        denying.flatMap(({ id }, k) => (groups[i] ? [[id, names[groups[i][asserting.length + k]].id]] : [])),
      ),
    ),
    tellings: numberTellings(laidOut.map((one) => one.tellings)),
    comparing,
  };
}

/** Groups the sentences that claims were read from: for each report that has a text the groups of its claims, those that assert and then those that deny. */
function groupTold(told: readonly ToldReport[], known?: KnownTellings): { groups: (number[] | undefined)[]; names: Named[] } {
  const rows = known?.rows ?? new SentenceRows();
  const read = told.map((one): ReadSentences | undefined => {
    const { id, report, asserting, denying } = one;
    if (!report) return undefined;
    const before = known?.sentences.get(one) ?? readSentences({ id, claims: [...asserting, ...denying], text: report.text }, rows);
    known?.sentences.set(one, before);
    return before;
  });
  const joined = joinSentences(
    read.filter((one) => one !== undefined),
    rows,
  );
  const { numbers, names } = known?.groups ?? new NamedGroups();
  let at = 0;
  const groups = read.map((one) => {
    if (!one) return undefined;
    const own = joined[at++].map((claim) => {
      const key = known ? claim.id : claim;
      // what is kept from one time to the next holds no claims that have gone
      const number = numbers.get(key) ?? names.push(known ? { id: claim.id } : claim) - 1;
      numbers.set(key, number);
      return number;
    });
    return one.of.map((sentence) => own[sentence]);
  });
  return { groups, names };
}

/** The groups that the claims of a report stand in. */
function sentencesOf({ asserting, denying }: ToldReport, groups: readonly number[] | undefined, names: readonly Named[]): SentencesTold {
  return { of: new Map(groups && [...asserting, ...denying].map(({ id }, i) => [id, groups[i]])), names };
}

function layOutReport(told: ToldReport, sentences: SentencesTold, from: TellingWith, known: KnownTellings | undefined): LaidOutReport {
  const { rarity } = from;
  const groups = known ? told.asserting.map(({ id }) => sentences.of.get(id)) : [];
  const before = known?.reports.get(told.id);
  if (before?.told === told && before.rarity === rarity && haveSame(before.groups, groups)) return before;
  const tellings = tellReport(told, told.asserting, sentences, from);
  const persons = personsOf(wordsOf(told), tellings);
  for (const telling of tellings) telling.naming(personsNamed(persons, telling.words));
  if (known) for (const telling of tellings) telling.version = known.versions++;
  return {
    language: told.report?.language ?? null,
    tellings,
    persons: from.persons.keep(persons.names),
    told,
    rarity,
    groups,
    denials: tellReport(told, told.denying, sentences, from),
    weighed: undefined,
  };
}

/** Forgets the blocks of tellings that say something else now, or a word of which others have as well since. */
function forgetBlocks({ blocks }: KnownTellings, reports: readonly LaidOutReport[], sharing: ReadonlySet<ReportId>): void {
  const live = new Set<number>();
  for (const { told, tellings } of reports) if (!sharing.has(told.id)) for (const { version } of tellings) live.add(version);
  for (const version of blocks.keys()) if (!live.has(version)) blocks.delete(version);
}
