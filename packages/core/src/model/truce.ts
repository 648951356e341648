import type { AgreementId, Citation } from './ids.ts';

/** `contested`: someone without standing calls it over, or sources differ on whether it runs. */
export type TruceState = 'not-yet' | 'in-force' | 'lapsed' | 'ended' | 'contested' | 'unknown';

/** A half-open stretch of time in which a truce runs. Instants in UTC. */
export interface Window {
  start: string | null;
  end: string | null;
  because: Citation[];
  /** Local wall clock of the theatre, for people. */
  local?: { start: string | null; end: string | null; zone: string };
  /** Other ends the words allow. */
  alternatives?: { start?: string[]; end?: string[] };
  note?: string;
}

/** A hole (nothing in force) or an overlap between two windows. Minutes long. */
export interface Gap {
  kind: 'hole' | 'overlap';
  start: string;
  end: string;
  minutes: number;
  because: Citation[];
}

/** Something said about the life of a truce, by whom, and whether they could. */
export interface Declaration {
  what: 'ended' | 'extended' | 'lapsed' | 'in-force';
  by: string;
  hasStanding: boolean;
  on: string | null;
  cites: Citation[];
  because: string;
}

/** calm: someone watched and reported none. no-report: nobody said anything. */
export interface CalmDay {
  on: string;
  state: 'calm' | 'no-report' | 'broken';
  cites: Citation[];
  /** What is not certain about the day ("the 17th or the 18th"). */
  note?: string;
}

/** The state of one agreement (or local truce) as of an instant. */
export interface Truce {
  agreement: AgreementId;
  title: string;
  area: string;
  state: TruceState;
  /** One sentence on why that is the state. */
  because: string;
  since: string | null;
  until: string | null;
  windows: Window[];
  gaps: Gap[];
  declarations: Declaration[];
  calm: { needed: number; reached: number; days: CalmDay[] } | null;
  gates: { id: string; title: string; open: boolean; missing: string[]; because: string; cites: Citation[] }[];
  access: { state: 'open' | 'suspended' | 'obstructed' | 'unknown'; since: string | null; cites: Citation[]; note: string | null };
  /** Differences worth a reader's eye: 47 hours called 48, two outlets of opposite state. */
  notes: { text: string; cites: Citation[] }[];
}
