import type { Telling } from '../telling.ts';
import type { Evidence } from './compare-tellings.ts';

/** Compares what was hit: a hospital, a convoy, a school is rarely hit twice in a day. */
export function compareTargets(a: Telling, b: Telling): Evidence | null {
  const shared = a.targets.find((t) => b.targets.includes(t));
  if (shared) return { weight: 1.3, because: () => `both hit ${shared}` };
  if (a.targets.length && b.targets.length) return { weight: -0.8, because: () => `${a.targets[0]} and ${b.targets[0]} hit` };
  return null;
}
