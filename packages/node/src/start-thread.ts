import { existsSync } from 'node:fs';
import { type MessagePort, Worker } from 'node:worker_threads';

/** What is young is collected often: three times sixteen MB a thread, as V8 would have it, bring no speed here. */
const YOUNG = { maxYoungGenerationSizeMb: 12 };

/**
 * Starts a thread from the bundle `<module>.mjs`; in a checkout that runs from its sources, from the source `<module>.ts`. The module is named
 * without its ending, as seen from whoever starts it: `new URL('./read-worker', import.meta.url)`.
 */
export function startThread(module: URL, workerData: unknown, transferList: readonly MessagePort[] = []): Worker {
  const built = new URL(`${module.href}.mjs`);
  const options = { workerData, transferList: [...transferList], resourceLimits: YOUNG };
  if (existsSync(built)) return new Worker(built, options);
  const start = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(`${module.href}.ts`)})))`;
  return new Worker(start, { ...options, eval: true });
}
