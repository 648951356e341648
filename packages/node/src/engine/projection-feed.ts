import type { RegisterSnapshot } from '../views/compose/register-snapshot.ts';
import type { MemoryViews } from '../views/memory/memory-views.ts';
import { type ComposedDocuments, composeBatch } from '../views/sql/compose-batch.ts';
import type { ProjectionContent } from '../views/sql/projection-batch.ts';
import type { ThreadCalls } from './call-thread.ts';

type Known = Pick<ProjectionContent, 'incidents' | 'reports'>;

/**
 * Feeds the projection's tables with the register as composed, at its own pace: what is shown never waits for them, and states that follow each other
 * faster than they are written are written as one.
 */
export class ProjectionFeed {
  #known: Known | null = null;
  readonly #composed: ComposedDocuments = { incidents: new Map(), reports: new Map() };
  #next: { views: MemoryViews; snapshot: RegisterSnapshot } | null = null;
  #running: Promise<void> | null = null;
  #failed = false;

  constructor(
    readonly tables: ThreadCalls,
    readonly stamp: string,
    readonly fault: (error: Error) => void,
  ) {}

  /** Takes the register as it stands now. */
  offer(views: MemoryViews, snapshot: RegisterSnapshot): void {
    if (this.#failed) return;
    this.#next = { views, snapshot };
    this.#running ??= this.#run()
      .catch((error: Error) => {
        this.#failed = true;
        this.fault(error);
      })
      .finally(() => {
        this.#running = null;
      });
  }

  /** Settles when everything offered is written, or nothing can be. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#next) {
      this.#known ??= await this.#look(this.#next.snapshot);
      const { views, snapshot } = this.#next;
      this.#next = null;
      const batch = await composeBatch(views, snapshot, this.#known, this.stamp, this.#composed);
      await this.tables.call('write', batch);
      for (const { indexed, hash } of batch.incidents) this.#known.incidents.set(indexed.row.id, hash);
      for (const id of batch.gone) this.#known.incidents.delete(id);
      for (const { row, hash } of batch.reports) this.#known.reports.set(row.id, hash);
      for (const id of batch.reportsGone) this.#known.reports.delete(id);
    }
  }

  /** What stands in the tables. Those of another program, or of another journal, are emptied. */
  async #look({ entries }: RegisterSnapshot): Promise<Known> {
    const { stamp, revision, head, incidents, reports } = await this.tables.call<ProjectionContent>('content');
    const ours = stamp === this.stamp && (revision === 0 || entries[revision - 1]?.hash === head);
    if (ours || stamp === '') return { incidents, reports };
    await this.tables.call('empty');
    return { incidents: new Map(), reports: new Map() };
  }
}
