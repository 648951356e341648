import type { ClaimId, IncidentId } from '@truceline/core/model/ids.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { JudgementTarget } from '../judgement.ts';
import { forReview } from './for-review.ts';
import type { ForReview, MadeJudgement } from './register-model.ts';

/** Claims that speak of one occurrence, as people have settled it. */
export interface ClaimGroup {
  claims: Set<ClaimId>;
  /** Incidents of the machine that it holds claims of. */
  from: Set<IncidentId>;
  /** Why it is no longer as the machine had it, one line per act; empty where it is. */
  because: string[];
}

/** Which group holds a claim. */
export class ClaimGroups {
  #of = new Map<ClaimId, ClaimGroup>();
  /** Claims that a person put right: whatever holds on to them holds on to what stands in their place. */
  #now = new Map<ClaimId, ClaimId>();
  groups = new Set<ClaimGroup>();

  constructor(incidents: readonly Incident[]) {
    for (const { id, claims } of incidents) this.#add({ claims: new Set(claims), from: new Set([id]), because: [] });
  }

  /** The group that a judgement means: the one with most of the claims it holds on to (of equals, of the first of them). */
  find({ claims }: Pick<JudgementTarget, 'claims'>): ClaimGroup | null {
    const votes = new Map<ClaimGroup, number>();
    for (const claim of claims) {
      const group = this.#holder(claim);
      if (group) votes.set(group, (votes.get(group) ?? 0) + 1);
    }
    let best: ClaimGroup | null = null;
    for (const [group, n] of votes) if (best === null || n > votes.get(best)!) best = group;
    return best;
  }

  /** Every group that holds some of these claims. */
  holders(claims: readonly ClaimId[]): ClaimGroup[] {
    return [...new Set(claims.flatMap((claim) => this.#holder(claim) ?? []))];
  }

  /** How many of these claims a group holds. */
  held(group: ClaimGroup, claims: readonly ClaimId[]): number {
    return claims.filter((claim) => this.#holder(claim) === group).length;
  }

  /** Takes a claim out of its group: it counts no more. A group that loses its last one is gone. */
  leaveOut(claim: ClaimId, why: string): void {
    const group = this.#of.get(claim);
    if (!group) return;
    this.#of.delete(claim);
    group.claims.delete(claim);
    group.because.push(why);
    if (group.claims.size === 0) this.groups.delete(group);
  }

  /** Puts a claim in: beside another one, or where that is in no group, by itself. */
  put(claim: ClaimId, beside: ClaimId | null, why: string): void {
    const group = beside === null ? undefined : this.#of.get(beside);
    if (group) this.#join(claim, group, why);
    else this.#add({ claims: new Set([claim]), from: new Set(), because: [why] });
  }

  /** Puts a claim in the place of another: what held on to that one holds on to it. */
  replace(claim: ClaimId, by: ClaimId, why: string): void {
    const group = this.#of.get(claim);
    if (!group) return;
    this.#of.delete(claim);
    group.claims.delete(claim);
    this.#now.set(claim, by);
    this.#join(by, group, why);
  }

  missing(claims: readonly ClaimId[]): ClaimId[] {
    return claims.filter((claim) => !this.#holder(claim));
  }

  merge(groups: readonly ClaimGroup[], why: string): void {
    const [first, ...others] = new Set(groups);
    if (others.length === 0) return;
    for (const other of others) {
      this.groups.delete(other);
      for (const claim of other.claims) first.claims.add(claim);
      for (const id of other.from) first.from.add(id);
      first.because.push(...other.because);
    }
    first.because.push(why);
    this.#add(first);
  }

  /** Takes parts out of a group. A denial by itself is no incident: a part of denials alone is left in the group, and given back. */
  split(group: ClaimGroup, parts: readonly (readonly ClaimId[])[], asserts: (claim: ClaimId) => boolean, why: string): ClaimId[] {
    const left: ClaimId[] = [];
    const taken: ClaimGroup[] = [];
    for (const part of parts) {
      const claims = part.map((claim) => this.#now.get(claim) ?? claim).filter((claim) => group.claims.has(claim));
      if (!claims.some(asserts)) {
        left.push(...claims);
        continue;
      }
      for (const claim of claims) group.claims.delete(claim);
      taken.push({ claims: new Set(claims), from: new Set(group.from), because: [...group.because, why] });
    }
    if (![...group.claims].some(asserts) && taken.length) {
      for (const claim of group.claims) taken[0].claims.add(claim);
      this.groups.delete(group);
    } else if (taken.length) group.because.push(why);
    for (const one of taken) this.#add(one);
    return left;
  }

  #holder(claim: ClaimId): ClaimGroup | undefined {
    return this.#of.get(this.#now.get(claim) ?? claim);
  }

  #join(claim: ClaimId, group: ClaimGroup, why: string): void {
    group.claims.add(claim);
    group.because.push(why);
    this.#of.set(claim, group);
  }

  #add(group: ClaimGroup): void {
    this.groups.add(group);
    for (const claim of group.claims) this.#of.set(claim, group);
  }
}

/**
 * Applies merges, splits and what was found not to be one, in the order in which they were made. Claims that are gone are listed; with those that are
 * left it goes on.
 */
export function regroupClaims(
  groups: ClaimGroups,
  judgements: readonly MadeJudgement[],
  asserts: (claim: ClaimId) => boolean,
  review: ForReview[],
): void {
  for (const { id, by, judgement } of judgements) {
    if (judgement.act === 'merge') {
      const found = judgement.targets.map((target) => groups.find(target));
      note(id, groups.missing(judgement.targets.flatMap(({ claims }) => claims)), review);
      groups.merge(
        found.filter((group) => group !== null),
        `merged by ${by} (${id}): ${judgement.reason}`,
      );
    } else if (judgement.act === 'split') {
      const group = groups.find(judgement.target);
      note(id, groups.missing([...new Set([...judgement.target.claims, ...judgement.groups.flat()])]), review);
      if (!group) continue;
      const left = groups.split(group, judgement.groups, asserts, `split by ${by} (${id}): ${judgement.reason}`);
      if (left.length) review.push(forReview(id, 'denials-alone', { claims: left.join(', ') }));
    } else if (judgement.act === 'distinct')
      keepApart(groups, judgement.targets, asserts, `found not to be one by ${by} (${id}): ${judgement.reason}`);
  }
}

/** Takes apart what a newer reading, or an earlier merge, has put together: the first of them keeps what belongs to none. */
function keepApart(groups: ClaimGroups, targets: readonly JudgementTarget[], asserts: (claim: ClaimId) => boolean, why: string): void {
  const together = new Map<ClaimGroup, JudgementTarget[]>();
  for (const target of targets) {
    const group = groups.find(target);
    if (group) together.set(group, [...(together.get(group) ?? []), target]);
  }
  for (const [group, [first, ...others]] of together) {
    if (others.length === 0) continue;
    const own = new Set(first.claims);
    const parts = others.map(({ claims }) => claims.filter((claim) => !own.has(claim)));
    groups.split(group, parts, asserts, why);
  }
}

/** Lists a judgement of which claims are gone. */
export function note(judgement: string, missing: ClaimId[], review: ForReview[]): void {
  if (missing.length) review.push(forReview(judgement, 'claims-gone', {}, missing));
}
