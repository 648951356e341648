import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimId, IncidentId } from '../model/ids.ts';
import type { Incident } from '../model/incident.ts';
import type { Report } from '../model/report.ts';
import { blockTellings } from './block-tellings.ts';
import { mayBeOneAct } from './compare/compare-acts.ts';
import { type Comparison, JOINS } from './compare/compare-tellings.ts';
import { dayRange, daysApart } from './compare/day-range.ts';
import { compareNodes, foldCopies } from './fold-copies.ts';
import { layOutTellings } from './lay-out-tellings.ts';
import type { Telling } from './telling.ts';

/** Two incidents that may be one, and why. */
export interface DuplicateSuggestion {
  /** In the order of their names. */
  incidents: [IncidentId, IncidentId];
  /** By the comparison that puts tellings together: the sum of what speaks for and against it, for the two tellings most alike. */
  score: number;
  /** The score as a part of what is surely one occurrence (0 to 1). */
  likeness: number;
  /** What speaks for it (above 0) and against it (below 0), the heaviest first. */
  reasons: { reason: string; weight: number }[];
  /** The claims that were held against each other. */
  claims: [ClaimId, ClaimId];
}

/** From this score two incidents are suggested as one; from `JOINS` their tellings would join, and others of theirs kept them apart. */
export const SUGGESTS = 2;
/** Incidents whose days lie further apart than this are not suggested, however alike their words are. */
export const MOST_DAYS_APART = 7;
/** Suggestions for one incident, at most. */
const MOST = 8;

/**
 * Suggests which incidents may be one, by the comparison that clustering uses. Near-linear, for only tellings that share a block are compared. Those
 * that are linked as part and whole are two, and so are two that one voice tells apart. The most alike come first.
 */
export function suggestDuplicates(
  incidents: readonly Incident[],
  claims: readonly Claim[],
  reports: readonly Report[],
  knowledge: Pick<Knowledge, 'actors' | 'sources'>,
): DuplicateSuggestion[] {
  const { tellings, comparing } = layOutTellings(claims, reports, knowledge);
  const holder = new Map<ClaimId, Incident>();
  for (const incident of incidents) for (const claim of incident.claims) holder.set(claim, incident);
  const nodes = foldCopies(tellings).flatMap((node) => partByIncident(node, holder));
  const heads = nodes.map(([first]) => first);
  const best = new Map<string, { score: number; a: number; b: number }>();
  blockTellings(heads, comparing.weighed, (a, b) => {
    const [one, other] = [holder.get(heads[a].claims[0].id), holder.get(heads[b].claims[0].id)];
    if (!one || !other || one === other || !mayBeOneAct(heads[a].act, heads[b].act)) return;
    if (areLinked(one, other) || areFarApart(one, other)) return;
    const { score } = compareNodes(nodes[a], nodes[b], comparing);
    if (score < SUGGESTS) return;
    const key = pairKey(one.id, other.id);
    if (score > (best.get(key)?.score ?? 0)) best.set(key, { score, a, b });
  });
  const ranked = [...best].sort(([x, p], [y, q]) => q.score - p.score || (x < y ? -1 : 1));
  const count = new Map<string, number>();
  return ranked.flatMap(([key, { a, b }]) => {
    const pair = key.split(' ') as [IncidentId, IncidentId];
    if (pair.some((id) => (count.get(id) ?? 0) >= MOST)) return [];
    for (const id of pair) count.set(id, (count.get(id) ?? 0) + 1);
    const [x, y] = holder.get(heads[a].claims[0].id)!.id === pair[0] ? [a, b] : [b, a];
    return [suggest(pair, compareNodes(nodes[a], nodes[b], comparing), [heads[x].claims[0].id, heads[y].claims[0].id])];
  });
}

/** Copies of one sentence that people keep in two incidents are compared like any others. */
function partByIncident(node: readonly Telling[], holder: ReadonlyMap<ClaimId, Incident>): Telling[][] {
  const parts = new Map<Incident | undefined, Telling[]>();
  for (const telling of node) {
    const incident = holder.get(telling.claims[0].id);
    parts.set(incident, [...(parts.get(incident) ?? []), telling]);
  }
  return [...parts.values()];
}

/** The name of a pair of incidents, the same whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function areFarApart(a: Incident, b: Incident): boolean {
  const [x, y] = [dayRange(a.when), dayRange(b.when)];
  return x !== null && y !== null && daysApart(x, y) > MOST_DAYS_APART;
}

const areLinked = (a: Incident, b: Incident): boolean => a.partOf.includes(b.id) || b.partOf.includes(a.id);

function suggest(incidents: [IncidentId, IncidentId], { score, evidence }: Comparison, claims: [ClaimId, ClaimId]): DuplicateSuggestion {
  const reasons = evidence.map((one) => ({ reason: one.because(), weight: round(one.weight) }));
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.reason < b.reason ? -1 : 1));
  return { incidents, score: round(score), likeness: round(Math.max(0, Math.min(1, score / (2 * JOINS)))), reasons, claims };
}

const round = (x: number): number => Math.round(x * 100) / 100;
