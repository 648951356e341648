import type { Telling } from '../telling.ts';
import type { Reason } from './reason.ts';

/** Compares what was hit: a hospital, a convoy, a school is rarely hit twice in a day. */
export function compareTargets(a: Telling, b: Telling): number {
  if (!a.targets.length || !b.targets.length) return 0;
  return shared(a, b) === undefined ? -0.8 : 1.3;
}

/** Why what two tellings say was hit weighs so much. */
export function tellTargets(a: Telling, b: Telling): Reason {
  const target = shared(a, b);
  return target === undefined
    ? { code: 'two-targets', values: { target: a.targets[0], other: b.targets[0] } }
    : { code: 'same-target', values: { target } };
}

const shared = (a: Telling, b: Telling): string | undefined => a.targets.find((t) => b.targets.includes(t));
