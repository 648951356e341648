import type { RegisterViews } from '../views/register-views.ts';
import type { Changes } from '../views/schemas/truce-schemas.ts';

/** What an engine tells: how far it has read, and what has changed once it shows. */
export type RegisterEvent = { kind: 'progress'; read: number; of: number } | { kind: 'changed'; changes: Changes };

/** Keeps the views in step with the journal: reads what was taken, clusters, judges, folds, and tells what changed. */
export interface RegisterEngine {
  readonly views: RegisterViews;
  /** Says that the journal has gone on. Comes back at once. */
  wake(): void;
  /** Settles once everything up to this place in the journal is in the views. */
  reached(seq: number): Promise<void>;
  /** Reports taken and not read yet. */
  waiting(): number;
  /** Tells a listener from now on; gives what ends it. */
  listen(listener: (event: RegisterEvent) => void): () => void;
  close(): Promise<void>;
}
