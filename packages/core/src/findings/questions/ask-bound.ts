import type { Citation } from '../../model/ids.ts';
import type { Part } from './know-parties.ts';
import { type Answer, clauseCite, listNames, type Matter } from './matter.ts';

/** An attacker with the part he has under the agreement. */
export interface Attacker {
  name: string;
  part: Part;
  cites: Citation[];
}

/** Those named as having done it, each with his part. */
export function attackersOf(matter: Matter): Attacker[] {
  return matter.incident.by.map((a) => ({ name: a.name, part: matter.parties.partOf(a, matter.day), cites: a.claims }));
}

/** In a clash one voice names both who fight: those among them that are excluded are whom the others fought. Empty unless the others are of one side. */
export function excludedFoes(matter: Matter): Attacker[] {
  if (matter.incident.act !== 'ground-clash') return [];
  const fighters = attackersOf(matter);
  const others = fighters.filter((a) => a.part.as !== 'excluded');
  const sides = new Set(others.map((a) => (a.part.as === 'side' ? a.part.side : a.part.as)));
  if (sides.size !== 1 || sides.has('mixed')) return [];
  return fighters.filter((a) => a.part.as === 'excluded' && others.some((o) => o.cites.some((c) => a.cites.includes(c))));
}

/** Was the attacker bound by the clause? */
export function askBound(matter: Matter): Answer {
  const { agreement, clause, incident } = matter;
  const asked = 'Was the attacker bound?';
  const cite = clauseCite(matter);
  const titles = new Map(agreement.sides.map((s) => [s.id, s.title]));
  const binds = clause.binds;
  const foes = new Set(excludedFoes(matter).map((a) => a.name));
  const attackers = attackersOf(matter).filter((a) => !foes.has(a.name));
  const cites: Citation[] = [...new Set([cite, ...attackers.flatMap((a) => a.cites)])];
  const bound = attackers.filter((a) => a.part.as === 'side' && binds.includes(a.part.side));
  const free = attackers.filter(
    (a) => a.part.as === 'excluded' || a.part.as === 'outsider' || (a.part.as === 'side' && !binds.includes(a.part.side)),
  );
  const rest = attackers.filter((a) => !bound.includes(a) && !free.includes(a));

  const unable = attackers.length > 0 ? askAbility(matter, asked, cites, attackers) : null;
  if (unable) return unable;
  if (attackers.length > 0 && bound.length === attackers.length) {
    const word = bound.every((a) => a.part.as === 'side' && a.part.by === 'word');
    const sides = listNames(bound.map((a) => (a.part.as === 'side' ? (titles.get(a.part.side) ?? a.part.side) : '')));
    const text = word
      ? `Yes, as described: "${listNames(bound.map((a) => a.name))}" means ${sides} here; nobody names a group.`
      : `Yes: ${listNames(bound.map((a) => a.name))} (${sides})${whyBound(matter, bound)}.`;
    return { key: 'bound', asked, holds: 'holds', text, cites, ...(word ? { inferred: true } : {}) };
  }
  if (attackers.length > 0 && free.length === attackers.length) {
    return { key: 'bound', asked, holds: 'fails', text: `No: ${free.map((a) => whyFree(a, titles)).join('; ')}.`, cites };
  }
  const mixed = rest.filter((a) => a.part.as === 'mixed');
  if (mixed.length > 0) {
    const hidden = listNames(mixed.flatMap((a) => (a.part.as === 'mixed' ? a.part.mayInclude.map(matter.parties.nameOf) : [])));
    return {
      key: 'bound',
      asked,
      holds: 'open',
      text: `Not known: "${listNames(mixed.map((a) => a.name))}" may mean groups that are bound, or ${hidden}, which is excluded.`,
      cites,
      settle: `which groups they were: ones that accepted the terms, or ${hidden}`,
    };
  }
  if (bound.length > 0 || free.length > 0) {
    return {
      key: 'bound',
      asked,
      holds: 'open',
      text: `The voices name different actors: ${listNames(attackers.map((a) => a.name))}; not all of them are bound.`,
      cites,
      settle: `which of ${listNames(attackers.map((a) => a.name))} did it`,
    };
  }
  return askMeans(matter, asked, cites, attackers) ?? unnamed(asked, cites, attackers, incident.claims);
}

/** Those named have no aircraft: whoever bombed, it can hardly have been them. */
function askAbility(matter: Matter, asked: string, cites: Citation[], attackers: Attacker[]): Answer | null {
  if (matter.incident.act !== 'airstrike' && matter.incident.act !== 'overflight') return null;
  const able = matter.parties.having('aircraft', matter.day);
  if (able.length === 0) return null;
  const sides = new Set(
    able.map((id) => matter.parties.partOf({ name: id, id }, matter.day)).map((p) => (p.as === 'side' ? p.side : p.as)),
  );
  const can = attackers.some((a) => {
    if (a.part.as === 'unknown' || a.part.as === 'mixed') return a.part.as === 'unknown';
    return a.part.as === 'side' ? sides.has(a.part.side) : able.includes(a.part.actor);
  });
  if (can) return null;
  const names = listNames(attackers.map((a) => a.name));
  return {
    key: 'bound',
    asked,
    holds: 'open',
    text: `In doubt: "${names}" is named, and is not known to have aircraft; those who have, here, are ${listNames(able.map(matter.parties.nameOf))}.`,
    cites,
    inferred: true,
    settle: 'who flew',
  };
}

/** Nobody is named; what was used tells who can have been. */
function askMeans(matter: Matter, asked: string, cites: Citation[], attackers: Attacker[]): Answer | null {
  const { incident, clause, parties, day } = matter;
  const needs =
    incident.act === 'airstrike' || incident.act === 'overflight'
      ? (['aircraft'] as const)
      : attackers.flatMap((a) => parties.neededBy(a.name));
  if (needs.length === 0) return null;
  const able = parties.having(needs[0]!, day);
  if (able.length === 0) return null;
  const parts = able.map((id) => ({ id, part: parties.partOf({ name: id, id }, day) }));
  const all: Citation[] = [...new Set([...cites, ...incident.claims])];
  if (parts.every((p) => p.part.as === 'side' && clause.binds.includes(p.part.side))) {
    const text = `Yes, whoever it was: only those with ${needs[0]} can have done it, here ${listNames(able.map(matter.parties.nameOf))}, and every one of them is bound.`;
    return { key: 'bound', asked, holds: 'holds', text, cites: all, inferred: true };
  }
  const free = parts.filter((p) => !(p.part.as === 'side' && clause.binds.includes(p.part.side))).map((p) => p.id);
  return {
    key: 'bound',
    asked,
    holds: 'open',
    text: `Not known: nobody is named. Of those with ${needs[0]} here (${listNames(able.map(matter.parties.nameOf))}), ${listNames(free.map(matter.parties.nameOf))} is not bound by this clause.`,
    cites: all,
    inferred: true,
    settle: `who flew: ${listNames(able.map(matter.parties.nameOf))}`,
  };
}

function unnamed(asked: string, cites: Citation[], attackers: Attacker[], claims: Citation[]): Answer {
  const text =
    attackers.length === 0 ? 'Not known: nobody is named.' : `Not known: "${listNames(attackers.map((a) => a.name))}" names no party.`;
  return { key: 'bound', asked, holds: 'open', text, cites: [...new Set([...cites, ...claims])], settle: 'who did it' };
}

/** How those who did not accept themselves came to be bound. */
function whyBound(matter: Matter, bound: Attacker[]): string {
  const notes = bound
    .map((a) => (a.part.as === 'side' ? matter.parties.membership(a.part.actor, matter.day) : null))
    .filter((n): n is string => n !== null);
  return notes.length ? `: ${listNames(notes)}` : '';
}

function whyFree(attacker: Attacker, titles: ReadonlyMap<string, string>): string {
  if (attacker.part.as === 'excluded') return `${attacker.name} is excluded from the agreement, and not bound by it`;
  if (attacker.part.as === 'side')
    return `${attacker.name} belongs to ${titles.get(attacker.part.side) ?? attacker.part.side}, which this clause does not bind`;
  return `${attacker.name} is no party to it`;
}
