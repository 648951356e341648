import type { TargetRef } from '../../model/claim.ts';

/** Who or what was hit as it is shown: a person by name behind office or rank, things behind how many they were. */
export function tellTarget({ title, name }: Pick<TargetRef, 'title' | 'name'>): string {
  return [title, name].filter(Boolean).join(' ');
}
