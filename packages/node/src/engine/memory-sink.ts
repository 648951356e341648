import type { RegisterSnapshot } from '../views/compose/register-snapshot.ts';
import { MemoryViews } from '../views/memory/memory-views.ts';
import type { RegisterViews } from '../views/register-views.ts';
import type { Changes } from '../views/schemas/truce-schemas.ts';
import { forwardViews } from './forward-views.ts';
import type { RegisterSink } from './register-keeper.ts';

/** Puts registers into views in memory. The views answer once the first register was put. */
export class MemorySink implements RegisterSink<Changes | null> {
  #views: MemoryViews | null = null;
  readonly views: RegisterViews = forwardViews((method, args) => {
    if (!this.#views) throw new RangeError('The register is not composed yet.');
    return (this.#views[method] as (...given: unknown[]) => Promise<unknown>)(...args);
  });

  update(register: RegisterSnapshot): Changes | null {
    if (this.#views) return this.#views.update(register);
    this.#views = new MemoryViews(register);
    return null;
  }
}
