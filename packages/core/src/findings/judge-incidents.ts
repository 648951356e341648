import type { Agreement, Clause } from '../knowledge/agreements.ts';
import { ById } from '../model/by-id.ts';
import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import { haveSame } from '../model/have-same.ts';
import type { Incident } from '../model/incident.ts';
import { judgeClause } from './judge-clause.ts';
import { HolderIndex } from './questions/find-holders.ts';
import { knowParties, type Parties } from './questions/know-parties.ts';
import { matchArea } from './questions/match-area.ts';
import { findWindows, type Stretch } from './windows/find-windows.ts';
import { localDay, localInstant } from './windows/local-time.ts';
import { matchTruceClaims } from './windows/match-truce-claims.ts';
import { findEnd, readDeclarations, type VoiceKnowledge } from './windows/read-declarations.ts';

/** After the last window an attack is still held against the agreement for this long, to say that it fell outside. */
const TAIL = 3 * 86_400_000;

const ON_AID: ReadonlySet<string> = new Set(['aid-obstruction', 'siege-or-blockade', 'attack-on-aid']);

/** What incidents are held against, besides themselves: worked out once for all of them. */
interface Bench {
  agreements: readonly { agreement: Agreement; parties: Parties; windows: Stretch[] }[];
  mixing: Claim[];
  holding: HolderIndex;
  restates: ReadonlyMap<string, string>;
  /** All that it was made of: where that is the very same, so is every finding. */
  rests: readonly (readonly unknown[])[];
}

/** Findings of the last run, kept for the next one: an incident is judged anew where it, its claims, or what all are held against has changed. */
export class KeptFindings {
  #bench: Bench | null = null;
  #from: readonly unknown[] = [];
  #findings = new WeakMap<Incident, { claims: readonly Claim[]; findings: readonly Finding[] }>();

  /** What incidents are held against; findings made on another bench are forgotten. */
  benchOf(from: readonly unknown[], make: () => Bench): Bench {
    if (this.#bench && haveSame(from, this.#from)) return this.#bench;
    const bench = make();
    const same = this.#bench?.rests.length === bench.rests.length && bench.rests.every((list, i) => haveSame(list, this.#bench!.rests[i]));
    if (!same) this.#findings = new WeakMap();
    this.#from = from;
    this.#bench = bench;
    return bench;
  }

  findingsOf(incident: Incident, claims: readonly Claim[], judge: () => readonly Finding[]): readonly Finding[] {
    const known = this.#findings.get(incident);
    if (known && haveSame(known.claims, claims)) return known.findings;
    const findings = judge();
    this.#findings.set(incident, { claims, findings });
    return findings;
  }
}

/**
 * Every incident held against every clause that speaks of such an act, in the agreements given: sorted by incident, agreement and clause.
 * An incident that nothing ties to an agreement's area, parties or time gets no finding. What was declared after `asOf` (UTC instant or ISO day) is not known yet.
 * `keep` may put a finding away and give something that reads the same.
 */
export function judgeIncidents(
  incidents: readonly Incident[],
  claims: readonly Claim[],
  agreements: readonly Agreement[],
  knowledge: VoiceKnowledge,
  asOf: string | null = null,
  keep: (finding: Finding) => Finding = (finding) => finding,
  kept?: KeptFindings,
): Finding[] {
  const byId = new ById(claims);
  const from = [claims, knowledge, asOf, ...agreements];
  const make = (): Bench => layOutBench(claims, agreements, knowledge, asOf);
  const bench = kept ? kept.benchOf(from, make) : make();
  const out: Finding[] = [];
  for (const incident of incidents) {
    const own = incident.claims.map((id) => byId.get(id)).filter((c): c is Claim => c !== undefined);
    own.sort((a, b) => (a.id < b.id ? -1 : 1));
    const judge = () => judgeIncident(incident, own, bench).map(keep);
    for (const finding of kept ? kept.findingsOf(incident, own, judge) : judge()) out.push(finding);
  }
  return out.sort((a, b) => compare(a.incident, b.incident) || compare(a.agreement, b.agreement) || compare(a.clause, b.clause));
}

function layOutBench(claims: readonly Claim[], agreements: readonly Agreement[], knowledge: VoiceKnowledge, asOf: string | null): Bench {
  const matched = matchTruceClaims(claims, agreements, () => null);
  const mixing = claims.filter((c) => c.fact === 'mixing').sort((a, b) => (a.id < b.id ? -1 : 1));
  const holding = new HolderIndex(claims);
  const told = agreements.map(({ id }) => matched.get(id) ?? []);
  const knownBy = agreements.map(({ zone }) => (asOf === null || asOf.length === 10 ? asOf : localDay(Date.parse(asOf), zone)));
  const restates = new Map<string, string>();
  for (const a of agreements) for (const c of a.clauses) if (c.restates) restates.set(`${a.id}/${c.id}`, c.restates);
  return {
    agreements: agreements.map((agreement, i) => ({
      agreement,
      parties: knowParties(agreement, knowledge),
      windows: findWindows(agreement, told[i], findEnd(readDeclarations(agreement, told[i], () => null, knowledge)), knownBy[i]),
    })),
    mixing,
    holding,
    restates,
    rests: [agreements, [knowledge], knownBy, mixing, holding.claims, ...told],
  };
}

function judgeIncident(incident: Incident, claims: Claim[], { agreements, mixing, holding, restates }: Bench): Finding[] {
  const out: Finding[] = [];
  for (const { agreement, parties, windows } of agreements) {
    if (!concerns(agreement, windows, incident, parties)) continue;
    const day = dayOf(incident, agreement.zone);
    for (const clause of agreement.clauses) {
      if (!speaksOf(clause, incident)) continue;
      const finding = judgeClause({ incident, claims, agreement, clause, parties, windows, mixing, holding, day });
      if (finding) out.push(finding);
    }
  }
  return dropRestated(out, restates);
}

/** The local day of the theatre on which an incident began, or null. */
export function dayOf(incident: Incident, zone: string): string | null {
  if (incident.when === null) return null;
  const at = localInstant(incident.when.start, zone);
  return Number.isNaN(at) ? null : localDay(at, zone);
}

/** Whether an incident touches the agreement's area and time; one without a place must name one of its parties. */
function concerns(agreement: Agreement, windows: readonly Stretch[], incident: Incident, parties: Parties): boolean {
  const inArea = matchArea(agreement, incident.where);
  if (inArea === 'no') return false;
  if (inArea === 'unknown') {
    // Too large an area ("Syria") says nothing about a local truce; an unknown place must name a party.
    if (!agreement.area.whole) return false;
    const day = dayOf(incident, agreement.zone);
    const named = [...incident.by, ...incident.against].some((a) => a.id !== null && parties.partOf(a, day).as === 'side');
    if (!named) return false;
  }
  if (incident.when === null || windows.length === 0) return true;
  const start = localInstant(incident.when.start, agreement.zone);
  const end = localInstant(incident.when.end, agreement.zone);
  const first = Math.min(...windows.map((w) => w.start ?? -Infinity));
  const last = Math.max(...windows.map((w) => w.end ?? Infinity));
  return end > first && start < last + TAIL;
}

/** Whether a clause has a word on such an act, or on what it hit. */
function speaksOf(clause: Clause, incident: Incident): boolean {
  const kinds = new Set(incident.against.flatMap((t) => t.kinds));
  if (incident.act === 'other-violation') return clause.subject === 'attack' && clause.acts.includes('other-violation');
  if (!clause.acts.includes(incident.act)) return false;
  // What holds aid back touches aid, whether or not the report says so again.
  if (ON_AID.has(incident.act)) return true;
  return clause.targets.length === 0 || clause.targets.some((t) => kinds.has(t));
}

/** A clause that a later agreement says again, and that was in force there then, is judged once: under the later one. `findings`: of one incident. */
function dropRestated(findings: Finding[], restates: ReadonlyMap<string, string>): Finding[] {
  const superseded = new Set<string>();
  for (const f of findings) {
    const earlier = restates.get(`${f.agreement}/${f.clause}`);
    if (earlier === undefined) continue;
    const inForce = !f.steps.some((s) => s.key === 'in-force' && s.decides);
    if (inForce) superseded.add(earlier);
  }
  return superseded.size ? findings.filter((f) => !superseded.has(`${f.agreement}/${f.clause}`)) : findings;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
