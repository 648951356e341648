import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimId, IncidentId } from '../model/ids.ts';
import type { Incident } from '../model/incident.ts';
import type { Report } from '../model/report.ts';
import { blockTellings } from './block-tellings.ts';
import { mayBeOneAct } from './compare/compare-acts.ts';
import { type Comparing, type Comparison, JOINS } from './compare/compare-tellings.ts';
import { dayRange, daysApart } from './compare/day-range.ts';
import type { Reason } from './compare/reason.ts';
import { compareNodes, foldCopies, type TellingNodes, weighNodes } from './fold-copies.ts';
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
  reasons: (Reason & { weight: number })[];
  /** The claims that were held against each other. */
  claims: [ClaimId, ClaimId];
}

/** From this score two incidents are suggested as one; from `JOINS` their tellings would join, and others of theirs kept them apart. */
export const SUGGESTS = 2;
/** Incidents whose days lie further apart than this are not suggested, however alike their words are. */
export const MOST_DAYS_APART = 7;
/** Suggestions for one incident, at most. */
const MOST = 8;

/** Tellings that speak of like occurrences, in whatever incidents they stand: found once for what was read. */
export interface AlikeTellings {
  /** Tellings of one sentence that were read alike are together. */
  nodes: TellingNodes;
  comparing: Comparing;
  pairs: { a: number; b: number; score: number }[];
}

/** Finds tellings that are alike, by the comparison that clustering uses. Near-linear, for only those that share a block are compared. */
export function findAlikeTellings(
  claims: readonly Claim[],
  reports: readonly Report[],
  knowledge: Pick<Knowledge, 'actors' | 'sources'>,
): AlikeTellings {
  const { tellings, comparing } = layOutTellings(claims, reports, knowledge);
  const nodes = foldCopies(tellings);
  const heads = Array.from({ length: nodes.count }, (_, node) => nodes.head(node));
  const pairs: AlikeTellings['pairs'] = [];
  blockTellings(heads, comparing, (a, b) => {
    if (!mayBeOneAct(heads[a].act, heads[b].act)) return;
    const score = nodes.weigh(a, b, comparing, SUGGESTS);
    if (score >= SUGGESTS) pairs.push({ a, b, score });
  });
  return { nodes, comparing, pairs };
}

/**
 * Suggests which incidents may be one, from the tellings that are alike: each pair by the two that are most alike. Those that are linked as part and whole
 * are two, and so are two that one voice tells apart. The most alike come first.
 */
export function suggestDuplicates(incidents: readonly Incident[], { nodes, comparing, pairs }: AlikeTellings): DuplicateSuggestion[] {
  const holder = new Map<ClaimId, Incident>();
  for (const incident of incidents) for (const claim of incident.claims) holder.set(claim, incident);
  const parts = Array.from({ length: nodes.count }, (_, node) => partByIncident(nodes.of(node), holder));
  const best = new Map<string, { score: number; a: Telling[]; b: Telling[] }>();
  const consider = (a: Part, b: Part, known: number | null): void => {
    if (a.incident === b.incident || areLinked(a.incident, b.incident) || areFarApart(a.incident, b.incident)) return;
    const score = known ?? weighNodes(a.tellings, b.tellings, comparing);
    const key = pairKey(a.incident.id, b.incident.id);
    if (score < SUGGESTS || score <= (best.get(key)?.score ?? 0)) return;
    const [x, y] = a.incident.id < b.incident.id ? [a, b] : [b, a];
    best.set(key, { score, a: x.tellings, b: y.tellings });
  };
  for (const { a, b, score } of pairs) {
    const whole = parts[a].length === 1 && parts[b].length === 1;
    for (const x of parts[a]) for (const y of parts[b]) consider(x, y, whole ? score : null);
  }
  for (const own of parts) for (const [i, x] of own.entries()) for (const y of own.slice(i + 1)) consider(x, y, null);
  const ranked = [...best].sort(([x, p], [y, q]) => q.score - p.score || (x < y ? -1 : 1));
  const count = new Map<string, number>();
  return ranked.flatMap(([key, { a, b }]) => {
    const pair = key.split(' ') as [IncidentId, IncidentId];
    if (pair.some((id) => (count.get(id) ?? 0) >= MOST)) return [];
    for (const id of pair) count.set(id, (count.get(id) ?? 0) + 1);
    const claims: [ClaimId, ClaimId] = [a[0].claims[0].id, b[0].claims[0].id];
    return [keepTold(pairs, `${key} ${claims}`, () => suggest(pair, compareNodes(a, b, comparing), claims))];
  });
}

/** Suggestions as they were told, by the pairs that they came from: while people judge, those are the same. */
const told = new WeakMap<AlikeTellings['pairs'], Map<string, DuplicateSuggestion>>();

function keepTold(pairs: AlikeTellings['pairs'], key: string, suggestion: () => DuplicateSuggestion): DuplicateSuggestion {
  const known = told.get(pairs) ?? new Map<string, DuplicateSuggestion>();
  told.set(pairs, known);
  const one = known.get(key) ?? suggestion();
  known.set(key, one);
  return one;
}

interface Part {
  incident: Incident;
  tellings: Telling[];
}

/** Copies of one sentence that people keep in two incidents are compared like any others. */
function partByIncident(node: readonly Telling[], holder: ReadonlyMap<ClaimId, Incident>): Part[] {
  const parts = new Map<Incident, Telling[]>();
  for (const telling of node) {
    const incident = holder.get(telling.claims[0].id);
    if (!incident) continue;
    const own = parts.get(incident);
    if (own) own.push(telling);
    else parts.set(incident, [telling]);
  }
  return [...parts].map(([incident, tellings]) => ({ incident, tellings }));
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
  const reasons = evidence.map((one) => ({ ...one.because(), weight: round(one.weight) }));
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.code < b.code ? -1 : 1));
  return { incidents, score: round(score), likeness: round(Math.max(0, Math.min(1, score / (2 * JOINS)))), reasons, claims };
}

const round = (x: number): number => Math.round(x * 100) / 100;
