import { nearestOf } from '@truceline/core/knowledge/nearest-of.ts';

/** That there is no verb, option or agreement of a name, and which was likely meant, or else which there are. */
export function noSuch(kind: string, name: string, known: readonly string[]): string {
  const near = nearestOf(name, known);
  return near ? `There is no ${kind} "${name}"; did you mean "${near}"?` : `There is no ${kind} "${name}". There are: ${known.join(', ')}.`;
}
