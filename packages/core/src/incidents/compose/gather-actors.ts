import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { ByStatus, Claim } from '../../model/claim.ts';
import { englishOf } from '../../model/english-of.ts';
import type { IncidentActor } from '../../model/incident.ts';
import { sideOf } from '../compare/compare-actors.ts';
import { foldName } from '../compare/fold-name.ts';
import { rootVoice } from './group-voices.ts';

/** The firmest way in which somebody is named stands for all. */
const FIRMEST: ByStatus[] = ['claimed-by-actor', 'denied-by-actor', 'stated-as-fact', 'accused', 'unknown'];

/** Everyone said to have done it, with how firmly and by which claims; who denies it is marked so, whichever report carries the denial. */
export function gatherActors(claims: Claim[], denials: Claim[], knowledge: Pick<Knowledge, 'actors' | 'sources'>): IncidentActor[] {
  const found = new Map<string, IncidentActor & { names: Map<string, number> }>();
  for (const c of claims) {
    for (const b of c.by) {
      const key = b.id ?? foldName(englishOf(b));
      if (!key) continue;
      const known: IncidentActor & { names: Map<string, number> } = found.get(key) ?? {
        name: b.name,
        id: b.id,
        ...(b.english === undefined ? {} : { english: b.english }),
        status: 'unknown',
        claims: [],
        names: new Map(),
      };
      known.names.set(b.name, (known.names.get(b.name) ?? 0) + 1);
      if (!known.claims.includes(c.id)) known.claims.push(c.id);
      if (FIRMEST.indexOf(c.byStatus) < FIRMEST.indexOf(known.status)) known.status = c.byStatus;
      found.set(key, known);
    }
  }
  for (const actor of found.values()) {
    if (actor.status !== 'claimed-by-actor' && denials.some((d) => denies(d, actor, found.size, knowledge)))
      actor.status = 'denied-by-actor';
  }
  return [...found.keys()].sort().map((key) => {
    const { names, ...actor } = found.get(key)!;
    const name = [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
    return { ...actor, name, claims: actor.claims.sort() };
  });
}

/** Whether a denial speaks for an actor: it comes from the actor or its side, or names the actor as wrongly accused by its own side. */
function denies(
  denial: Claim,
  actor: { id: string | null; name: string; english?: string },
  accused: number,
  knowledge: Pick<Knowledge, 'actors' | 'sources'>,
): boolean {
  const own = actor.id ?? foldName(englishOf(actor));
  if (denial.by.some((b) => (b.id ?? foldName(englishOf(b))) === own)) return true;
  for (const s of denial.speaker) {
    const voice = rootVoice(s.id ?? foldName(englishOf(s)), knowledge);
    if (voice === own || foldName(englishOf(s)) === own) return true;
    if (actor.id && (sideOf(voice, knowledge).has(actor.id) || sideOf(actor.id, knowledge).has(voice))) return true;
    // an army denies and only "warplanes" are accused: nobody else can be meant
    if (!actor.id && accused === 1) return true;
  }
  return false;
}
