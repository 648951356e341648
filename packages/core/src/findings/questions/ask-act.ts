import { attackersOf } from './ask-bound.ts';
import { type Answer, clauseCite, listNames, type Matter } from './matter.ts';

/** Does the clause cover the act? */
export function askAct(matter: Matter): Answer {
  const { agreement, clause, incident } = matter;
  const asked = 'Does the clause cover the act?';
  const cites = [clauseCite(matter), ...incident.claims];
  if (clause.known === 'known-unseen') {
    return {
      key: 'act',
      asked,
      holds: 'open',
      text: 'The clause is known to exist; its words have not been seen.',
      cites,
      settle: 'the words of the clause: they are unpublished',
    };
  }
  if (clause.conditionalOn.length > 0) {
    const on = listNames(clause.conditionalOn.map((id) => `“${agreement.clauses.find((one) => one.id === id)?.title ?? id}”`));
    return {
      key: 'act',
      asked,
      holds: 'open',
      text: `Only once ${on} had been carried out, and nothing here shows that it had.`,
      cites,
      settle: `whether ${on} had been carried out`,
    };
  }
  if (incident.act === 'other-violation') {
    return {
      key: 'act',
      asked,
      holds: 'open',
      text: 'A violation is alleged, and no act is named.',
      cites,
      settle: 'what was done, by whom, and where',
    };
  }
  if (!clause.acts.includes(incident.act)) {
    return { key: 'act', asked, holds: 'fails', text: `No: ${incident.act.replaceAll('-', ' ')} is none of the acts it covers.`, cites };
  }
  const began = incident.act === 'ground-clash' ? clashOf(matter) : null;
  if (began) return { key: 'act', asked, holds: 'open', text: began, cites, settle: 'who attacked whom' };
  const unsaid = incident.act.startsWith('attack-on-');
  const what = unsaid
    ? 'Yes: the means is not said, and the clause reaches any weapon'
    : `Yes: ${incident.act.replaceAll('-', ' ')} is covered`;
  return { key: 'act', asked, holds: 'holds', text: `${what}${ownWords(matter)}.`, cites };
}

/** Where sides are bound in different words: what the attacker's own side is bound to. */
function ownWords(matter: Matter): string {
  const { mirrored } = matter.clause;
  if (!mirrored) return '';
  const sides = new Set(attackersOf(matter).map((a) => (a.part.as === 'side' ? a.part.side : '')));
  const words = [...sides].map((side) => mirrored[side]).filter((w): w is string => w !== undefined);
  return words.length === 1 ? `; this side ${words[0]}` : '';
}

/** In a clash both sides fight; the clause asks which of them attacked. Null where somebody is said to have attacked somebody. */
function clashOf(matter: Matter): string | null {
  const attackers = attackersOf(matter);
  const parts = new Set(attackers.map((a) => (a.part.as === 'side' ? a.part.side : a.part.as)));
  if (attackers.length === 0) return 'A clash: nobody says who fought, or who began.';
  const names = listNames(attackers.map((a) => a.name));
  if (parts.size > 1) return `A clash between ${names}: nobody says who attacked.`;
  return matter.incident.against.length === 0 ? `A clash of ${names}: nobody says with whom, or who attacked.` : null;
}
