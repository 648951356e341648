import type { Claim } from '../model/claim.ts';
import { haveSame } from '../model/have-same.ts';
import type { ClaimId } from '../model/ids.ts';
import type { Incident } from '../model/incident.ts';
import { PairTable } from '../reports/copies/pair-table.ts';
import { KnownTellings } from './lay-out-tellings.ts';
import type { Telling } from './telling.ts';

/** More numbers than tellings will ever have had. */
const VERSIONS = 2 ** 26;

/** Scores of pairs of tellings that were held against each other. Those that a run does not ask for are forgotten when they are many. */
export class KnownScores {
  #held = new PairTable(VERSIONS);
  #before: PairTable | null = null;
  #asked = 0;

  /** The score of two things by their numbers, weighed where it is not known. */
  of(a: number, b: number, weigh: () => number): number {
    this.#asked++;
    let score = this.#held.get(a, b);
    if (score !== undefined) return score;
    score = this.#before?.get(a, b) ?? weigh();
    this.#held.set(a, b, score);
    return score;
  }

  /** Ends a run. */
  rest(): void {
    this.#before = null;
    if (this.#held.size > 3 * this.#asked) {
      this.#before = this.#held;
      this.#held = new PairTable(VERSIONS);
    }
    this.#asked = 0;
  }
}

/** An incident with all that it was composed from. */
interface KnownIncident {
  from: readonly (readonly unknown[])[];
  /** Without the totals that it is part of. */
  alone: Incident;
  whole: Incident;
}

/** What clustering worked out before, while a register is kept in step: what rests on the same is the very same, and is not worked out again. */
export class KnownClusters {
  readonly tellings = new KnownTellings();
  met = new KnownScores();
  exact = new KnownScores();
  #basis: readonly unknown[] = [];
  #links = new Map<number, string>();
  #linksBefore = new Map<number, string>();
  #nodes = new Map<string, number>();
  #nodesBefore = new Map<string, number>();
  #incidents = new Map<ClaimId, KnownIncident>();
  #incidentsBefore = new Map<ClaimId, KnownIncident>();

  /** Begins a run that rests on these: where any of them is another, all scores are forgotten. */
  begin(basis: readonly unknown[]): void {
    if (!haveSame(basis, this.#basis)) {
      this.met = new KnownScores();
      this.exact = new KnownScores();
      this.#links = new Map();
      this.#incidents = new Map();
    }
    this.#basis = basis;
    [this.#linksBefore, this.#links] = [this.#links, new Map()];
    [this.#nodesBefore, this.#nodes] = [this.#nodes, new Map()];
    [this.#incidentsBefore, this.#incidents] = [this.#incidents, new Map()];
  }

  /** Ends a run. */
  end(): void {
    this.met.rest();
    this.exact.rest();
  }

  /** The number of tellings that stand together. */
  versionOf(node: readonly Telling[]): number {
    if (node.length === 1) return node[0].version;
    const key = node.map(({ version }) => version).join(' ');
    const version = this.#nodesBefore.get(key) ?? this.tellings.versions++;
    this.#nodes.set(key, version);
    return version;
  }

  /** Why two things are one, told where it was not told before. */
  link(a: number, b: number, tell: () => string): string {
    const key = a * VERSIONS + b;
    const told = this.#linksBefore.get(key) ?? tell();
    this.#links.set(key, told);
    return told;
  }

  /** The incident of some claims, composed where anything that it is composed from is another. */
  incident(claims: readonly Claim[], from: readonly (readonly unknown[])[], compose: () => Incident): Incident {
    const [{ id }] = claims;
    const before = this.#incidentsBefore.get(id);
    const same = before?.from.every((list, i) => haveSame(list, from[i]));
    const known = same ? before! : newIncident(from, compose());
    this.#incidents.set(id, known);
    return known.alone;
  }

  /** An incident with the totals that it is part of. */
  linked(alone: Incident, partOf: Incident['partOf']): Incident {
    const known = this.#incidents.get(alone.claims[0])!;
    if (!haveSame(known.whole.partOf, partOf)) known.whole = { ...alone, partOf };
    return known.whole;
  }
}

function newIncident(from: KnownIncident['from'], alone: Incident): KnownIncident {
  return { from, alone, whole: alone };
}
