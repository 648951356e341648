import { type Answer, clauseCite, type Matter } from './matter.ts';

/** Does an exception apply: self-defence, and was the force no greater than needed? */
export function askException(matter: Matter): Answer {
  const { clause, claims } = matter;
  const asked = 'Does an exception apply: self-defence, in proportion?';
  const cite = clauseCite(matter);
  const claimed = claims.filter((c) => c.selfDefence !== undefined);
  const cites = [cite, ...claimed.map((c) => c.id)];
  if (!clause.exceptions.includes('self-defence')) {
    return { key: 'exception', asked, holds: 'holds', text: 'The clause knows no self-defence.', cites };
  }
  if (claimed.length === 0)
    return { key: 'exception', asked, holds: 'holds', text: 'Nobody claims self-defence.', cites: [cite, ...matter.incident.claims] };
  const says = new Set(claimed.map((c) => c.selfDefence));
  if (says.has('proportionate') && says.has('disproportionate')) {
    return {
      key: 'exception',
      asked,
      holds: 'open',
      text: 'Self-defence is claimed; the voices differ on whether the force was in proportion.',
      cites,
      settle: 'what the attack answered, and with how much force',
    };
  }
  if (says.has('disproportionate')) {
    return {
      key: 'exception',
      asked,
      holds: 'holds',
      text: 'Self-defence is claimed, but the force was greater than the threat called for.',
      cites,
    };
  }
  if (says.has('proportionate')) {
    return { key: 'exception', asked, holds: 'fails', text: 'Yes: a response to an attack, no greater than needed against it.', cites };
  }
  return {
    key: 'exception',
    asked,
    holds: 'open',
    text: 'Self-defence is claimed; nobody says what the attack was, or whether the force was in proportion.',
    cites,
    settle: 'what attack it answered, and whether the force was greater than needed',
  };
}
