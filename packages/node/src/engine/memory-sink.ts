import type { RegisterSnapshot } from '../views/compose/register-snapshot.ts';
import { MemoryViews } from '../views/memory/memory-views.ts';
import type { RegisterViews } from '../views/register-views.ts';
import type { Changes } from '../views/schemas/truce-schemas.ts';
import { forwardViews } from './forward-views.ts';
import type { ProjectionFeed } from './projection-feed.ts';
import type { RegisterSink } from './register-keeper.ts';

/** Puts registers into views in memory, and on into tables where there are some. The views answer once the first register was put. */
export class MemorySink implements RegisterSink<Changes | null> {
  #views: MemoryViews | null = null;
  #put: () => void = () => {};
  readonly #ready = new Promise<void>((resolve) => {
    this.#put = resolve;
  });
  readonly views: RegisterViews = forwardViews(async (method, args) => {
    await this.#ready;
    return (this.#views![method] as (...given: unknown[]) => Promise<unknown>)(...args);
  });

  constructor(readonly feed: ProjectionFeed | null = null) {}

  update(register: RegisterSnapshot): Changes | null {
    const changes = this.#views?.update(register) ?? null;
    this.#views ??= new MemoryViews(register);
    this.#put();
    this.feed?.offer(this.#views, register);
    return changes;
  }
}
