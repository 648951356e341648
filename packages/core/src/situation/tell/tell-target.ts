import type { TargetRef } from '../../model/claim.ts';

/** Who or what was hit as it is shown: a person by name behind office or rank, people whom nobody names by the words for them. */
export function tellTarget({ title, name }: Pick<TargetRef, 'title' | 'name'>): string {
  return [title, name].filter(Boolean).join(' ');
}
