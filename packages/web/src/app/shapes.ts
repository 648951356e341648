import type { Answer } from '../api/client.ts';

/** An incident as lists show it. */
export type IncidentRow = Answer<'IncidentRow'>;
/** Everything about one incident. */
export type IncidentAnswer = Answer<'IncidentPage'>;
/** A claim of an incident or report, as far as any page needs it. */
export type Claim = Answer<'Claim'>;
/** A report, its text as taken, and what was read in it. */
export type ReportAnswer = Answer<'ReportPage'>;
/** A truce as of an instant. */
export type TruceAnswer = Answer<'TruceState'>;
/** One link of the chain from a figure to the words of a report. */
export type Explained = Answer<'Explained'>;
