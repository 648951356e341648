import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimId, ReportId } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import type { Comparing } from './compare/compare-tellings.ts';
import { weighReports } from './compare/weigh-reports.ts';
import { countWords, type Rarity } from './compare/weigh-words.ts';
import { assertsIncident, deniesIncident, gatherTellings } from './gather-tellings.ts';
import { groupSentences } from './group-sentences.ts';
import type { Telling } from './telling.ts';

/** Claims laid out so that one telling can be held against another. */
export interface LaidOutTellings {
  byId: ReadonlyMap<ReportId, Report>;
  denying: Claim[];
  /** The group of like sentences that a claim was read from. */
  sentences: Map<ClaimId, ClaimId>;
  rarity: Rarity;
  tellings: Telling[];
  comparing: Comparing;
}

/** Lays out claims as tellings, weighed by how rare their words are. The order of claims and reports, and repeats, change nothing. */
export function layOutTellings(
  claims: readonly Claim[],
  reports: readonly Report[],
  knowledge: Pick<Knowledge, 'actors' | 'sources'>,
): LaidOutTellings {
  const byId = new Map(reports.map((r) => [r.id, r]));
  const all = [...new Map(claims.map((c) => [c.id, c])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const asserting = all.filter(assertsIncident);
  const denying = all.filter(deniesIncident);
  const sentences = groupSentences([...asserting, ...denying], byId);
  const told = [...new Set([...asserting, ...denying].map((c) => c.report))].sort();
  const rarity = countWords(told.map((id) => wordsOf(byId.get(id))));
  const tellings = gatherTellings(asserting, byId, sentences, rarity, denying);
  const { of: weighed, personCounts } = weighReports(
    tellings,
    (id) => ({ text: wordsOf(byId.get(id)), language: byId.get(id)?.language ?? null }),
    rarity,
  );
  const comparing: Comparing = { knowledge, weighed, personCounts, rarity };
  return { byId, denying, sentences, rarity, tellings, comparing };
}

const wordsOf = (r: Report | undefined): string => (r ? `${r.title ?? ''}\n${r.clean.text}` : '');
