import type { TargetRef } from '../../model/claim.ts';

/** Who or what was hit as it is shown: a person by name behind office or rank. */
export function tellTarget(target: TargetRef): string {
  return target.title ? `${target.title} ${target.name}` : target.name;
}
