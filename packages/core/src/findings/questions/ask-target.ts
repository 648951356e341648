import type { Citation } from '../../model/ids.ts';
import { type Attacker, attackersOf, excludedFoes } from './ask-bound.ts';
import { heldBy, mixedHere } from './find-holders.ts';
import { type Answer, clauseCite, listNames, type Matter } from './matter.ts';
import { type Hit, readHit, sameSide, titlesOf } from './read-hits.ts';

/** Was what was hit protected, excluded, or in a mixed area? */
export function askTarget(matter: Matter): Answer {
  const { clause, incident } = matter;
  const asked = 'Was the target protected, or excluded?';
  const cite = clauseCite(matter);
  const hits = [...incident.against.map((t) => readHit(matter, t)), ...excludedFoes(matter).map(hitFoe)];
  const cites: Citation[] = [...new Set([cite, ...hits.flatMap((h) => h.cites)])];
  const excluded = hits.filter((h) => h.part.as === 'excluded');
  const hidden = hits.filter((h) => h.part.as === 'mixed' && !h.protected && h.side === null);
  const others = hits.filter((h) => h.protected || h.part.as === 'side' || h.side !== null);

  if (excluded.length > 0 && others.length === 0 && clause.exceptions.includes('excluded-groups')) {
    return {
      key: 'target',
      asked,
      holds: 'fails',
      text: `Excluded: strikes on ${listNames(excluded.map((h) => h.target.name || h.part.as))} stay outside the clause.`,
      cites,
    };
  }
  if (excluded.length > 0) {
    return {
      key: 'target',
      asked,
      holds: 'open',
      text: `The voices differ: ${listNames(hits.map((h) => h.target.name || h.target.kinds.join(', ')))}; the first are excluded, the others are not.`,
      cites,
      settle: 'who held the position that was hit, and who was there',
    };
  }
  const owed = owedTo(matter);
  if (owed !== null) return askOwed(matter, hits, owed, asked, cites);
  if (hits.some((h) => h.protected)) {
    const what = listNames(hits.filter((h) => h.protected).map((h) => h.target.name || h.target.kinds.join(', ')));
    return { key: 'target', asked, holds: 'holds', text: `Protected: ${what}.`, cites };
  }
  const own = sameSide(matter, hits);
  if (own) {
    return {
      key: 'target',
      asked,
      holds: 'fails',
      text: `Both belong to ${own}: the clause governs what one side does to another.`,
      cites,
    };
  }
  const mixed = mixedHere(matter);
  if (hidden.length > 0 || mixed) {
    const names = hidden.flatMap((h) => (h.part.as === 'mixed' ? h.part.mayInclude.map(matter.parties.nameOf) : []));
    const text = hidden.length
      ? `Not known: "${listNames(hidden.map((h) => h.target.name))}" may mean forces that are covered, or ${listNames(names)}, which is excluded.`
      : `A mixed area: excluded and covered groups are reported there together.`;
    return {
      key: 'target',
      asked,
      holds: 'open',
      text,
      cites: [...new Set([...cites, ...(mixed ? [mixed] : [])])],
      settle: 'which groups held the place that was hit',
    };
  }
  const sides = hits.map((h) => (h.part.as === 'side' ? h.part.side : h.side)).filter((s): s is string => s !== null);
  if (clause.protects.length > 0) {
    if (sides.some((s) => clause.protects.includes(s)))
      return { key: 'target', asked, holds: 'holds', text: `Protected: it belongs to ${titlesOf(matter, sides)}.`, cites };
    if (sides.length > 0)
      return { key: 'target', asked, holds: 'fails', text: `No: the clause protects ${titlesOf(matter, clause.protects)} only.`, cites };
    return { key: 'target', asked, holds: 'open', text: 'Nobody says who was hit.', cites, settle: 'who or what was hit' };
  }
  if (sides.length > 0)
    return {
      key: 'target',
      asked,
      holds: 'holds',
      text: `Protected: it belongs to ${titlesOf(matter, sides)}; no excluded group is named.`,
      cites,
    };
  const held = heldBy(matter);
  if (held !== null) {
    const { name, part, claim } = held;
    if (part.as === 'mixed' || part.as === 'excluded') {
      const who =
        part.as === 'mixed'
          ? `"${name}", which may mean ${listNames(part.mayInclude.map(matter.parties.nameOf))}`
          : `${name}, which is excluded`;
      return {
        key: 'target',
        asked,
        holds: 'open',
        text: `Nobody says who was hit; the place was last reported held by ${who}.`,
        cites: [...new Set([...cites, claim])],
        settle: 'which groups held the place that was hit, and who was there',
      };
    }
  }
  const unsaid = hits.length === 0 || hits.every((h) => h.target.kinds.every((k) => k === 'unknown') && h.target.name === '');
  return {
    key: 'target',
    asked,
    holds: 'holds',
    text: unsaid
      ? 'Nobody says what was hit. The clause reaches every attack but those on excluded groups, and none is named here.'
      : `${listNames(hits.map((h) => h.target.name || h.target.kinds.join(', ')))}: no excluded group is named, and the clause reaches every other attack.`,
    cites: [...new Set([...cites, ...incident.claims])],
    inferred: true,
  };
}

function hitFoe(foe: Attacker): Hit {
  return { target: { name: foe.name, id: null, kinds: ['combatant'] }, part: foe.part, side: null, protected: false, cites: foe.cites };
}

/** The sides to whom the named attackers owe the clause, where they owe it to some alone; null where to everybody. */
function owedTo(matter: Matter): string[] | null {
  const attackers = attackersOf(matter);
  const lists = attackers.map((a) => (a.part.as === 'side' ? matter.clause.only[a.part.side] : undefined));
  return attackers.length > 0 && lists.every((l) => l !== undefined) ? lists.flatMap((l) => l ?? []) : null;
}

function askOwed(matter: Matter, hits: Hit[], owed: string[], asked: string, cites: Citation[]): Answer {
  const key = 'target';
  const sides = hits.map((h) => (h.part.as === 'side' ? h.part.side : h.side)).filter((s): s is string => s !== null);
  const to = titlesOf(matter, owed);
  if (sides.some((s) => owed.includes(s)))
    return { key, asked, holds: 'holds', text: `Protected: it belongs to ${titlesOf(matter, sides)}.`, cites };
  const own = sameSide(matter, hits);
  if (own) return { key, asked, holds: 'fails', text: `Both belong to ${own}: the clause governs what one side does to another.`, cites };
  if (hits.some((h) => h.protected)) {
    return {
      key,
      asked,
      holds: 'fails',
      text: `Not by this clause: the attacker owes it to ${to} alone; harm to others is a matter of the law of war.`,
      cites,
    };
  }
  return {
    key,
    asked,
    holds: 'open',
    text: `The attacker owes the clause to ${to} alone, and nobody says that one of them was hit.`,
    cites,
    settle: 'who held the place that was hit',
  };
}
