import type { Answer } from '../api/client.ts';

/** An incident as lists show it. */
export type IncidentRow = Answer<'IncidentRow'>;
/** A truce as of an instant. */
export type TruceAnswer = Answer<'TruceState'>;

/** One link of the chain from a figure to the words of a report. */
export interface Explained {
  kind: string;
  id: string | null;
  title: string;
  answer?: string;
  facts: { label: string; value: string }[];
  quote?: {
    text: string;
    report: { id: string; title: string | null; publisher: string | null; published: string | null } | null;
    start: number;
    end: number;
    speaker: string;
  };
  because: Explained[];
}
