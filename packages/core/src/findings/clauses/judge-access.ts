import { askAct } from '../questions/ask-act.ts';
import { askBound } from '../questions/ask-bound.ts';
import { askInForce } from '../questions/ask-in-force.ts';
import { type Answer, clauseCite, listNames, type Matter } from '../questions/matter.ts';

/** Clauses on humanitarian access: whose hands held the aid back, and was it aid. */
export function judgeAccess(matter: Matter): Answer[] {
  return [askInForce(matter), askBound(matter), askAid(matter), askAct(matter)];
}

function askAid(matter: Matter): Answer {
  const asked = 'Was it humanitarian aid, or those who bring it, or those it is for?';
  const { incident, claims } = matter;
  const cites = [clauseCite(matter), ...incident.claims];
  const aid = incident.against.filter((t) => t.kinds.includes('aid') || t.kinds.includes('health'));
  if (aid.length > 0) {
    const named = claims.filter((c) => c.against.some((t) => t.kinds.includes('aid') || t.kinds.includes('health'))).map((c) => c.id);
    return {
      key: 'target',
      asked,
      holds: 'holds',
      text: `Yes: ${listNames(aid.map((t) => t.name || t.kinds.join(', ')))}.`,
      cites: [clauseCite(matter), ...named],
    };
  }
  if (incident.act === 'aid-obstruction' || incident.act === 'attack-on-aid')
    return { key: 'target', asked, holds: 'holds', text: 'Yes: by the nature of the act.', cites };
  if (incident.act === 'siege-or-blockade')
    return { key: 'target', asked, holds: 'holds', text: 'Yes: a siege keeps aid from those inside it.', cites, inferred: true };
  return {
    key: 'target',
    asked,
    holds: 'open',
    text: 'Nobody says that aid was held back.',
    cites,
    settle: 'whether aid was on its way and was stopped',
  };
}
