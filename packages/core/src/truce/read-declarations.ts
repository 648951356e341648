import { localDay, localInstant } from '../findings/local-time.ts';
import type { Actors } from '../knowledge/actors.ts';
import type { Agreement } from '../knowledge/agreements.ts';
import type { Claim, Speaker } from '../model/claim.ts';
import type { Citation } from '../model/ids.ts';
import type { Declaration } from '../model/truce.ts';

/** Somebody's word on the life of a truce, with the local day it was said on. */
export interface Spoken extends Declaration {
  /** Epoch milliseconds of the moment it speaks of, or null. */
  at: number | null;
}

const WHAT = { 'in-force': 'in-force', extended: 'extended', lapsed: 'lapsed', 'declared-over': 'ended' } as const;

/** What was said about the life of a truce, by whom, and whether they could: one line per actor and statement, copies joined. */
export function readDeclarations(
  agreement: Agreement,
  claims: readonly Claim[],
  dayOf: (claim: Claim) => string | null,
  actors: Actors,
): Spoken[] {
  const out = new Map<string, Spoken>();
  for (const claim of [...claims].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const what = claim.fact !== null && claim.fact in WHAT ? WHAT[claim.fact as keyof typeof WHAT] : null;
    if (what === null || claim.stance === 'denies') continue;
    const day = claim.when?.start ?? (what === 'lapsed' || what === 'ended' ? (claim.from ?? claim.until) : null) ?? dayOf(claim);
    const at = day === null ? null : localInstant(day, agreement.zone);
    const on = at === null || Number.isNaN(at) ? null : localDay(at, agreement.zone);
    for (const who of saidBy(claim)) {
      const id = who === null ? null : actorOf(who, actors);
      const by = id ?? who?.name ?? 'the report';
      const key = `${what} ${by} ${on}`;
      const before = out.get(key);
      if (before) {
        before.cites = [...new Set<Citation>([...before.cites, claim.id])];
        continue;
      }
      const { can, why } = standingOf(agreement, what, id, by);
      out.set(key, { what, by, hasStanding: can, on, at: at !== null && Number.isNaN(at) ? null : at, cites: [claim.id], because: why });
    }
  }
  return [...out.values()].sort((a, b) => compare(a.on ?? '', b.on ?? '') || compare(a.what, b.what) || compare(a.by, b.by));
}

/** Those who declared: whom the claim names, else whose words it tells, else the report. */
function saidBy(claim: Claim): (Speaker | null)[] {
  if (claim.who?.length) return claim.who;
  return claim.speaker.length ? claim.speaker : [null];
}

/** The id of the actor who declared: a person stands for whom he or she speaks for. */
function actorOf(who: Speaker, actors: Actors): string | null {
  if (who.id === null) return null;
  const person = actors.people.get(who.id);
  return person?.roles[0]?.of ?? who.id;
}

function standingOf(agreement: Agreement, what: Declaration['what'], id: string | null, by: string): { can: boolean; why: string } {
  const { standing } = agreement;
  const list = what === 'ended' ? standing.end : what === 'extended' ? standing.extend : what === 'in-force' ? standing.declare : [];
  const verb = what === 'ended' ? 'end it' : what === 'extended' ? 'extend it' : 'say that it is in force';
  if (what === 'lapsed') {
    return { can: false, why: 'A truce runs out by its own terms; that somebody calls it lapsed changes nothing.' };
  }
  if (id !== null && list.includes(id)) return { can: true, why: `${by} may ${verb} under the agreement.` };
  if (list.length === 0) return { can: false, why: `Nobody may ${verb}: it runs out by its own terms.` };
  return { can: false, why: `Only ${list.join(' and ')} may ${verb}.` };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
