import type { Agreement, Clause } from '../../knowledge/agreements.ts';
import type { Claim } from '../../model/claim.ts';
import type { Citation } from '../../model/ids.ts';
import type { Incident } from '../../model/incident.ts';
import type { Stretch } from '../windows/find-windows.ts';
import type { HolderIndex } from './find-holders.ts';
import type { Parties } from './know-parties.ts';

/** An incident laid before one clause of one agreement, with all that the questions are asked of. */
export interface Matter {
  incident: Incident;
  /** The incident's claims, in the order of their ids. */
  claims: Claim[];
  agreement: Agreement;
  clause: Clause;
  parties: Parties;
  /** When the agreement ran, as far as declared and reported. */
  windows: Stretch[];
  /** Claims that excluded groups and parties stand in one area together. */
  mixing: Claim[];
  /** Claims of who holds or has taken a place. */
  holding: HolderIndex;
  /** Local day on which the incident began, or null. */
  day: string | null;
}

/** The questions, in a lawyer's order. */
export type QuestionKey = 'recalled' | 'in-force' | 'bound' | 'target' | 'act' | 'exception' | 'standing';

/** An answer: `holds` keeps the clause reaching the incident, `fails` takes it out, `open` leaves it undecided. */
export interface Answer {
  key: QuestionKey;
  asked: string;
  holds: 'holds' | 'fails' | 'open';
  text: string;
  cites: Citation[];
  inferred?: boolean;
  /** For an open answer: what would settle it. */
  settle?: string;
}

/** How a clause is cited. */
export function clauseCite(matter: Matter): Citation {
  return `clause:${matter.agreement.id}/${matter.clause.id}`;
}

/** Names joined as people write them. */
export function listNames(names: readonly string[]): string {
  const all = [...new Set(names)];
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}`;
}
