import { type Actors, holdsOn } from '../../knowledge/actors.ts';
import type { Agreement } from '../../knowledge/agreements.ts';
import type { Source } from '../../knowledge/sources.ts';
import type { Claim, Speaker } from '../../model/claim.ts';
import type { Citation } from '../../model/ids.ts';
import type { Declaration } from '../../model/truce.ts';
import { knowParties, type Parties } from '../questions/know-parties.ts';
import { nameOf } from '../questions/name-actor.ts';
import { localDay, localInstant } from './local-time.ts';

/** What of the knowledge tells for whom a voice speaks. */
export interface VoiceKnowledge {
  actors: Actors;
  sources?: ReadonlyMap<string, Source>;
}

/** Somebody's word on the life of a truce, with the local day it was said on. */
export interface Spoken extends Declaration {
  /** Epoch milliseconds of the moment it speaks of, or null. */
  at: number | null;
  /** Who said it, as people call them. */
  name: string;
}

const WHAT = { 'in-force': 'in-force', extended: 'extended', lapsed: 'lapsed', 'declared-over': 'ended' } as const;

/** What was said about the life of a truce, by whom, and whether they could: one line per actor and statement, copies joined. */
export function readDeclarations(
  agreement: Agreement,
  claims: readonly Claim[],
  dayOf: (claim: Claim) => string | null,
  knowledge: VoiceKnowledge,
): Spoken[] {
  const out = new Map<string, Spoken>();
  const cited = new Map<string, Set<Citation>>();
  const parties = knowParties(agreement, knowledge);
  const concerned = new Set([...agreement.guarantors, ...agreement.sides.flatMap((side) => side.members.map((m) => m.actor))]);
  const authority = claims
    .filter((c) => c.fact === 'authority')
    .map((c) => c.id)
    .sort();
  for (const claim of [...claims].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const what = claim.fact !== null && claim.fact in WHAT ? WHAT[claim.fact as keyof typeof WHAT] : null;
    if (what === null || claim.stance === 'denies') continue;
    const day = saidOn(claim, what, dayOf);
    const at = day === null ? null : localInstant(day, agreement.zone);
    const on = at === null || Number.isNaN(at) ? null : localDay(at, agreement.zone);
    for (const who of saidBy(claim)) {
      const id = who === null ? null : (actorOf(who, knowledge) ?? meantBy(agreement, parties, who, knowledge, on));
      // That a truce runs is everybody's premise; only a party's or a guarantor's word for it is a declaration.
      if (agreement.sides.length > 0 && what !== 'lapsed' && !claim.who?.length && (id === null || !concerned.has(id))) continue;
      // An outlet that writes of a truce declares nothing.
      if (id !== null && what !== 'lapsed' && knowledge.sources?.has(id) && !knowledge.actors.actors.has(id)) continue;
      const by = id ?? who?.name ?? 'the report';
      const key = `${what} ${by} ${on}`;
      const before = cited.get(key);
      if (before) {
        before.add(claim.id);
        continue;
      }
      const { can, why } = standingOf(agreement, what, id, by, knowledge, on);
      cited.set(key, new Set<Citation>([claim.id, ...(what === 'ended' && !can ? authority : [])]));
      out.set(key, {
        what,
        by,
        name: id === null ? (who === null ? 'a report' : by) : (knowledge.sources?.get(id)?.names[0] ?? nameOf(id, knowledge.actors)),
        hasStanding: can,
        on,
        at: at !== null && Number.isNaN(at) ? null : at,
        cites: [],
        because: why,
      });
    }
  }
  for (const [key, cites] of cited) out.get(key)!.cites = [...cites];
  return [...out.values()].sort((a, b) => compare(a.on ?? '', b.on ?? '') || compare(a.what, b.what) || compare(a.by, b.by));
}

/** The day a declaration was made on: an extension's own time is the window it opens, so its report's day comes first. */
function saidOn(claim: Claim, what: Declaration['what'], dayOf: (claim: Claim) => string | null): string | null {
  if (what === 'extended') return dayOf(claim) ?? claim.when?.start ?? null;
  return claim.when?.start ?? (what === 'lapsed' || what === 'ended' ? (claim.until ?? claim.from) : null) ?? dayOf(claim);
}

/** Those who declared: whom the claim names, else whose words it tells, else the report. */
function saidBy(claim: Claim): (Speaker | null)[] {
  if (claim.who?.length) return claim.who;
  return claim.speaker.length ? claim.speaker : [null];
}

/** The id of the actor who declared: a person or an office stands for whom it speaks for. */
function actorOf(who: Speaker, { actors, sources }: VoiceKnowledge): string | null {
  if (who.id === null) return null;
  return actors.people.get(who.id)?.roles[0]?.of ?? sources?.get(who.id)?.of ?? who.id;
}

/** "The army command" of a report means the one of the country: the side's own state or forces, where the word means that side. */
function meantBy(agreement: Agreement, parties: Parties, who: Speaker, { actors }: VoiceKnowledge, day: string | null): string | null {
  const part = parties.partOf({ name: who.name, id: null }, day);
  if (part.as !== 'side') return null;
  const own = agreement.sides.find((side) => side.id === part.side)!.members.map((m) => actors.actors.get(m.actor));
  const low = who.name.toLowerCase();
  const armed = actors.voices.some((v) => v.role === 'state-forces' && v.words.some((w) => low.includes(w)));
  const kinds = armed ? ['state-forces', 'state'] : ['state', 'state-forces'];
  const here = own.filter((a) => a?.country === agreement.country);
  return (here.find((a) => a?.kind === kinds[0]) ?? here.find((a) => a?.kind === kinds[1]))?.id ?? null;
}

/** The actor and those it is part of: an army command can do what its government can. */
function actingFor(id: string, actors: Actors, day: string | null): string[] {
  const out = [id];
  for (let i = 0; i < out.length && out.length < 8; i++) {
    for (const a of actors.actors.get(out[i]!)?.allegiance ?? [])
      if (a.how === 'part-of' && holdsOn(a, day) && !out.includes(a.to)) out.push(a.to);
  }
  return out;
}

function standingOf(
  agreement: Agreement,
  what: Declaration['what'],
  id: string | null,
  by: string,
  { actors }: VoiceKnowledge,
  day: string | null,
): { can: boolean; why: string } {
  const { standing } = agreement;
  if (what === 'lapsed') return { can: false, why: 'A truce runs out by its own terms; that somebody calls it lapsed changes nothing.' };
  const list = what === 'ended' ? standing.end : what === 'extended' ? standing.extend : standing.declare;
  const verb = what === 'ended' ? 'end it' : what === 'extended' ? 'extend it' : 'say that it is in force';
  if (id !== null && actingFor(id, actors, day).some((a) => list.includes(a)))
    return { can: true, why: `${nameOf(id, actors)} may ${verb} under the agreement.` };
  if (agreement.publication === 'known-unseen') return { can: false, why: `Its text is not known, nor who may ${verb}.` };
  if (list.length === 0) return { can: false, why: `Nobody may ${verb}: it runs out by its own terms.` };
  return {
    can: false,
    why: `Only ${list.map((a) => nameOf(a, actors)).join(' and ')} may ${verb}${by === 'the report' ? '' : `, not ${id === null ? by : nameOf(id, actors)}`}.`,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** When somebody with standing ended it (epoch milliseconds), or null. */
export function findEnd(spoken: readonly Spoken[], by = Infinity): number | null {
  const ends = spoken.filter((s) => s.what === 'ended' && s.hasStanding && s.at !== null && s.at <= by).map((s) => s.at!);
  return ends.length ? Math.min(...ends) : null;
}
