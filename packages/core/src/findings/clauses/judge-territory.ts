import { askAct } from '../questions/ask-act.ts';
import { askBound, attackersOf } from '../questions/ask-bound.ts';
import { askInForce } from '../questions/ask-in-force.ts';
import { type Answer, clauseCite, listNames, type Matter } from '../questions/matter.ts';

/** Clauses against taking territory: who took it, and from whom. */
export function judgeTerritory(matter: Matter): Answer[] {
  return [askInForce(matter), askBound(matter), askFormerHolder(matter), askAct(matter)];
}

/** From whom was it taken: another party, an excluded group, or one's own side? */
function askFormerHolder(matter: Matter): Answer {
  const asked = 'Was it taken from another party?';
  const { incident, parties, agreement } = matter;
  const cites = [clauseCite(matter), ...incident.claims];
  const attackers = attackersOf(matter);
  const holders = incident.against.map((t) => ({
    name: t.name,
    part: t.name || t.id ? parties.partOf(t, matter.day) : ({ as: 'unknown' } as const),
    held: parties.holderIn(t.name),
  }));
  const excluded = holders.filter((h) => h.part.as === 'excluded');
  const sides = holders.map((h) => (h.part.as === 'side' ? h.part.side : h.held)).filter((s): s is string => s !== null);
  if (excluded.length > 0 && sides.length === 0) {
    return {
      key: 'target',
      asked,
      holds: 'fails',
      text: `No: it was held by ${listNames(excluded.map((h) => h.name))}, which is excluded.`,
      cites,
    };
  }
  const own = attackers.map((a) => (a.part.as === 'side' ? a.part.side : null));
  const title = (id: string): string => agreement.sides.find((s) => s.id === id)?.title ?? id;
  if (sides.length > 0 && own.length > 0 && own.every((o) => o !== null && sides.includes(o)) && sides.every((s) => own.includes(s))) {
    return { key: 'target', asked, holds: 'fails', text: `No: both belong to ${title(sides[0]!)}.`, cites };
  }
  if (sides.length > 0) return { key: 'target', asked, holds: 'holds', text: `Yes: from ${listNames(sides.map(title))}.`, cites };
  return { key: 'target', asked, holds: 'open', text: 'Nobody says who held it before.', cites, settle: 'who held the place before' };
}
