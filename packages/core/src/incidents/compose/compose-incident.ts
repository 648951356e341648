import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Act } from '../../model/act.ts';
import type { Claim, TargetRef } from '../../model/claim.ts';
import { shortHash } from '../../model/hash.ts';
import type { ClaimId, IncidentId } from '../../model/ids.ts';
import type { Incident } from '../../model/incident.ts';
import type { When } from '../../model/when.ts';
import { dayRange } from '../compare/day-range.ts';
import { foldName } from '../compare/fold-name.ts';
import { chooseAct, orderPlaces } from '../gather-tellings.ts';
import { findContests } from './find-contests.ts';
import { gatherActors } from './gather-actors.ts';
import { gatherToll } from './gather-toll.ts';
import { groupVoices, type VoiceKnowledge } from './group-voices.ts';

/** The name of an incident that this claim is the first of. Each asserting claim of an incident names it so: all those names lead to it. */
export function nameIncident(claim: ClaimId): IncidentId {
  return `inc_${shortHash(claim)}`;
}

/** Lays the claims of one occurrence and the denials of it side by side. `claims` are in canonical order, the earliest report first. */
export function composeIncident(
  claims: Claim[],
  denials: Claim[],
  because: string[],
  knowledge: Pick<Knowledge, 'actors' | 'sources'>,
  voiceKnowledge: VoiceKnowledge,
): Incident {
  const voices = groupVoices(claims, voiceKnowledge);
  return {
    id: nameIncident(claims[0].id),
    act: firmestAct(claims),
    claims: [...claims, ...denials].map((c) => c.id),
    where: orderPlaces(claims)[0] ?? null,
    when: chooseWhen(claims),
    by: gatherActors(claims, denials, knowledge),
    against: gatherTargets(claims),
    weapons: [...new Map(claims.flatMap((c) => c.weapons).map((w) => [foldName(w), w])).values()].sort(),
    killed: gatherToll(claims, (c) => c.killed),
    wounded: gatherToll(claims, (c) => c.wounded),
    origins: voices.origins,
    carriers: [...new Set(claims.map((c) => c.report))].sort(),
    contested: findContests(claims, denials, voices.of, knowledge),
    background: claims.every((c) => c.mood === 'background'),
    aggregate: claims.some((c) => c.aggregate) && claims.filter((c) => c.aggregate).length * 2 >= claims.length,
    partOf: [],
    because,
  };
}

/** The act most claims give, one that names the means before one that does not. */
function firmestAct(claims: Claim[]): Act {
  const told = claims.filter((c) => c.act !== null && c.act !== 'other-violation' && !c.act.startsWith('attack-on-'));
  return chooseAct(told.length ? told : claims);
}

const GRAINS: readonly When['grain'][] = ['minute', 'hour'];

/** The narrowest stated time, else the narrowest inferred; of equal days the one told to the hour, the one most claims give, then the earliest. */
function chooseWhen(claims: Claim[]): When | null {
  const found = new Map<string, { when: When; n: number }>();
  for (const c of claims) {
    if (!c.when) continue;
    const key = `${c.when.start} ${c.when.end} ${c.when.how}`;
    const known = found.get(key);
    if (known) known.n++;
    else found.set(key, { when: c.when, n: 1 });
  }
  const fineness = (w: When): number => (GRAINS.includes(w.grain) ? 1 : 0);
  const width = (w: When): number => {
    const d = dayRange(w);
    return (w.how === 'stated' ? 0 : 1e6) + (d ? d.end - d.start : 1e5);
  };
  const list = [...found.values()].sort(
    (a, b) => width(a.when) - width(b.when) || fineness(b.when) - fineness(a.when) || b.n - a.n || (a.when.start < b.when.start ? -1 : 1),
  );
  return list[0]?.when ?? null;
}

function gatherTargets(claims: Claim[]): TargetRef[] {
  const found = new Map<string, TargetRef>();
  for (const t of claims.flatMap((c) => c.against)) {
    const key = t.id ?? foldName(t.name);
    const known = found.get(key);
    if (known) known.kinds = [...new Set([...known.kinds, ...t.kinds])].sort();
    else found.set(key, { ...t, kinds: [...t.kinds] });
  }
  return [...found.keys()].sort().map((k) => found.get(k)!);
}
