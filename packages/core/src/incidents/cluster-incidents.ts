import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimId, ReportId } from '../model/ids.ts';
import type { Incident } from '../model/incident.ts';
import type { Report } from '../model/report.ts';
import type { Copies } from '../reports/copies/find-copies.ts';
import { blockTellings } from './block-tellings.ts';
import { mayBeOneAct } from './compare/compare-acts.ts';
import { type Comparing, JOINS } from './compare/compare-tellings.ts';
import { sayReason } from './compare/reason.ts';
import { attachDenials } from './compose/attach-denials.ts';
import { composeIncident } from './compose/compose-incident.ts';
import type { VoiceKnowledge } from './compose/group-voices.ts';
import { linkParts } from './compose/link-parts.ts';
import { EdgeList } from './edge-list.ts';
import { compareNodes, foldCopies, type TellingNodes } from './fold-copies.ts';
import { joinTellings } from './join-tellings.ts';
import type { KnownClusters } from './known-clusters.ts';
import { LateScores } from './late-scores.ts';
import { layOutTellings } from './lay-out-tellings.ts';
import { NumberGroups } from './number-groups.ts';
import { type AlikeTellings, SUGGESTS } from './suggest-duplicates.ts';
import type { Telling } from './telling.ts';

/** Average likeness over all pairs of a cluster's tellings that still holds it together. */
const HOLDS = 1.2;

/** How to cluster. */
export interface Clustering {
  /** May put an incident away and give something that reads the same. */
  keep?: (incident: Incident) => Incident;
  /** Told when a part of the work is done, and what it alone needed can go. */
  rest?: () => void;
  /** Also give the tellings that are alike. */
  alike?: boolean;
  /** What was worked out before, over nearly the same claims; with it or without, the incidents are the same. */
  known?: KnownClusters;
  /** Reports from which it is learnt which words are rare and what likeness is usual, at most. */
  learntFrom?: number;
}

/** Incidents, and where they were asked for, the tellings that are alike, whether or not they came to be one. */
export interface ClusteredTellings {
  incidents: Incident[];
  alike?: AlikeTellings;
}

/**
 * Puts together the claims that speak of one occurrence: block, compare, decide, cluster. Every disagreement is kept side by side.
 * The order of claims and reports, repeats and rebuilds change nothing. Denials join what they deny and assert nothing.
 */
export function clusterIncidents(
  claims: readonly Claim[],
  reports: readonly Report[],
  copies: Copies,
  knowledge: Pick<Knowledge, 'actors' | 'sources'>,
  { keep = (incident) => incident, rest = () => {}, alike = false, known, learntFrom }: Clustering = {},
): ClusteredTellings {
  const {
    byId,
    denying,
    denials: told,
    deniedIn,
    tellings,
    comparing,
  } = layOutTellings(claims, reports, knowledge, known?.tellings, learntFrom);
  rest();
  known?.begin([knowledge, comparing.rarity, comparing.personCounts, alike]);
  const nodes = foldCopies(tellings);
  const versions = known ? Array.from({ length: nodes.count }, (_, node) => known.versionOf(nodes.of(node))) : [];
  const { clusters, linksOf, pairs } = clusterNodes(nodes, versions, comparing, rest, alike, known);
  const clusterOf = new Int32Array(tellings.length);
  for (let i = 0; i < clusters.count; i++) for (const n of clusters.of(i)) for (const t of nodes.of(n)) clusterOf[t.index] = i;
  rest();
  const denied = attachDenials(told, tellings, knowledge);
  const denials = new Map<number, Claim[]>();
  for (const c of denying) {
    const telling = denied.get(c.id);
    if (telling === undefined) continue;
    const at = clusterOf[telling];
    denials.set(at, [...(denials.get(at) ?? []), c]);
  }
  const explain = (a: number, b: number): string => {
    const tell = (): string => explainLink(nodes.of(a), nodes.of(b), comparing);
    return known ? known.link(versions[a], versions[b], tell) : tell();
  };
  const alone = Array.from({ length: clusters.count }, (_, i) => {
    const own = Array.from(clusters.of(i)).flatMap((n) => nodes.of(n));
    const claims = own.flatMap((t) => t.claims).sort(canonical(byId));
    const denying = denials.get(i) ?? [];
    const because = Array.from(clusters.of(i)).flatMap((n) => explainFold(nodes.of(n)));
    for (const [a, b] of linksOf(i)) because.push(explain(a, b));
    const sentences = new Map(own.flatMap((t) => t.sentencesOfClaims()));
    for (const { id } of denying) if (deniedIn.has(id)) sentences.set(id, deniedIn.get(id)!);
    const voices: VoiceKnowledge = { knowledge, reports: byId, copies: copies.groups, sentences };
    // what an incident was told by has room for the next ones when it is composed
    if (!alike) clusters.of(i).forEach((n) => void nodes.forget(n));
    const compose = (): Incident => keep(composeIncident(claims, denying, because, knowledge, voices));
    return known ? known.incident(claims, restsOf(claims, denying, because, voices), compose) : compose();
  });
  const incidents = linkParts(alone).map((partOf, i) => {
    if (known) return known.linked(alone[i], partOf);
    alone[i].partOf = partOf;
    return alone[i];
  });
  known?.end();
  incidents.sort((a, b) => compareTexts(a.when?.start ?? '~', b.when?.start ?? '~') || compareTexts(a.id, b.id));
  return { incidents, ...(alike ? { alike: { nodes, comparing, pairs } } : {}) };
}

/** All that an incident is composed from. */
function restsOf(own: readonly Claim[], denying: readonly Claim[], because: readonly string[], voices: VoiceKnowledge): unknown[][] {
  const reports = own.map(({ report }) => voices.reports.get(report));
  return [
    [...own],
    [...denying],
    [...because],
    reports,
    own.map(({ report }) => voices.copies.get(report)),
    own.map(({ id }) => voices.sentences.get(id)),
  ];
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Claims of the earliest report first, then by report and claim id: the first names the incident. */
function canonical(reports: ReadonlyMap<ReportId, Report>): (a: Claim, b: Claim) => number {
  const day = (c: Claim): string => reports.get(c.report)?.publishedOn?.start ?? '~';
  return (a, b) => compareTexts(day(a), day(b)) || compareTexts(a.report, b.report) || compareTexts(a.id, b.id);
}

/** Nodes that are one occurrence, and the pairs of them along which they were joined. */
interface Linked {
  clusters: NumberGroups;
  linksOf(cluster: number): [number, number][];
}

function clusterNodes(
  nodes: TellingNodes,
  versions: readonly number[],
  comparing: Comparing,
  rest: () => void,
  alike: boolean,
  known: KnownClusters | undefined,
): Linked & { pairs: AlikeTellings['pairs'] } {
  const { edges, pairs } = weighPairs(nodes, versions, comparing, alike, known);
  // what told which tellings meet can go before there is room for scores
  rest();
  const scores = new LateScores(nodes.count);
  const weigh = (a: number, b: number): number => nodes.weigh(a, b, comparing);
  const weighKnown = known ? (a: number, b: number): number => known.exact.of(versions[a], versions[b], () => weigh(a, b)) : weigh;
  const scoreOf = (a: number, b: number): number => {
    const edge = edges.find(a, b);
    return edge < 0 ? scores.of(a, b, weighKnown) : edges.score(edge);
  };
  const { clusters, links } = joinTellings(nodes.count, edges, scoreOf, HOLDS);
  return { clusters, linksOf: listLinks(clusters, links, edges), pairs };
}

/** The pairs of nodes that are alike enough to be joined, and those that are enough alike to be suggested, where that is asked. */
function weighPairs(
  nodes: TellingNodes,
  versions: readonly number[],
  comparing: Comparing,
  alike: boolean,
  known: KnownClusters | undefined,
): { edges: EdgeList; pairs: AlikeTellings['pairs'] } {
  const heads = Array.from({ length: nodes.count }, (_, node) => nodes.head(node));
  const least = alike ? SUGGESTS : JOINS;
  const meet = (a: number, b: number): number => nodes.weigh(a, b, comparing, least);
  const edges = new EdgeList(nodes.count);
  const pairs: AlikeTellings['pairs'] = [];
  blockTellings(
    heads,
    comparing,
    (a, b) => {
      const oneAct = mayBeOneAct(heads[a].act, heads[b].act);
      if (!oneAct && !heads[a].sharesSentence(heads[b])) return;
      const score = known ? known.met.of(versions[a], versions[b], () => meet(a, b)) : meet(a, b);
      if (alike && oneAct && score >= SUGGESTS) pairs.push({ a, b, score });
      if (score < JOINS) return;
      edges.push(a, b, score);
    },
    known?.tellings.blocks,
  );
  edges.close();
  return { edges, pairs };
}

/** The pairs along which clusters were joined, cluster by cluster: all other pairs can go. */
function listLinks(clusters: NumberGroups, links: readonly number[], edges: EdgeList): Linked['linksOf'] {
  const clusterOf = new Int32Array(clusters.total);
  for (let i = 0; i < clusters.count; i++) for (const node of clusters.of(i)) clusterOf[node] = i;
  const [a, b] = [Int32Array.from(links, (link) => edges.a(link)), Int32Array.from(links, (link) => edges.b(link))];
  const linked = new NumberGroups(
    a.map((node) => clusterOf[node]),
    clusters.count,
  );
  return (cluster) => Array.from(linked.of(cluster), (link) => [a[link], b[link]]);
}

function explainFold(node: Telling[]): string[] {
  const [first, ...others] = node;
  return others.map((t) => `${idOf(t)} is ${idOf(first)}: the same sentence`);
}

function explainLink(a: Telling[], b: Telling[], comparing: Comparing): string {
  const { score, evidence } = compareNodes(a, b, comparing);
  const why = evidence.map((e) => `${sayReason(e.because())} (${e.weight > 0 ? '+' : ''}${e.weight.toFixed(1)})`).join(', ');
  return `${idOf(a[0])} with ${idOf(b[0])}: ${why} = ${score.toFixed(1)}`;
}

const idOf = (t: Telling): ClaimId => t.claims[0].id;
