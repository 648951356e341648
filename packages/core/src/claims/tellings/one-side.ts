import type { Frame } from '../frames/frame.ts';

/** "terrorists", "gunmen": whoever they are, they may be those that others name. */
export const nameless = (f: Frame): boolean =>
  f.agentPlace === null &&
  f.agents.length > 0 &&
  f.agents.every(
    (a) => a.generic && a.id === null && /^(\w+ )?(terrorists?|militants?|gunmen|attackers|assailants|insurgents)$/i.test(a.name),
  );

/** Whether two events are told of one side, by any of its names. */
export function sameSide(a: Frame, b: Frame): boolean {
  const names = (f: Frame): string[] => [
    ...f.agents.map((x) => x.id ?? x.name.toLowerCase()),
    ...(f.agentPlace ? [f.agentPlace.where.country ?? ''] : []),
  ];
  const x = names(a);
  if (names(b).some((n) => x.includes(n))) return true;
  return sameNation(a, b);
}

/** "Israeli strikes" and "the Israeli military", "Pakistan" and "the Pakistan Army". */
export function sameNation(a: Frame, b: Frame): boolean {
  const theirs = nations(b);
  return theirs.size > 0 && [...nations(a)].some((n) => theirs.has(n));
}

/** The first letters of the nations an attacker is called by. */
function nations(f: Frame): Set<string> {
  const out = new Set<string>();
  for (const a of f.agents) {
    if (a.role !== 'state' && a.role !== 'state-forces') continue;
    const nation = (a.id ?? a.name).toLowerCase().split(/[\s-]/)[0];
    if (nation.length > 3) out.add(nation.slice(0, 5));
  }
  if (f.agentPlace) out.add(f.agentPlace.where.name.toLowerCase().slice(0, 5));
  return out;
}
