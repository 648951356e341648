import type { DuplicateSuggestion } from '@truceline/core/incidents/suggest-duplicates.ts';
import type { IncidentId } from '@truceline/core/model/ids.ts';
import type { DuplicateOf } from '../../judging/list-duplicates.ts';
import { readCursor, writeCursor } from '../compose/cursor.ts';
import type { Namer } from '../compose/name-things.ts';
import { tellReasons } from '../compose/tell-reasons.ts';
import type { Page, PageQuestion } from '../register-views.ts';
import type { AlikePair, IncidentRow } from '../schemas/incident-schemas.ts';

interface Pair {
  key: string;
  ids: readonly [IncidentId, IncidentId];
  suggestion: DuplicateSuggestion;
}

/** A page of the pairs that may be one and that nobody has refused, the likeliest first. */
export function listAlike(
  likenesses: ReadonlyMap<IncidentId, readonly DuplicateOf[]>,
  seen: (id: IncidentId) => IncidentRow | null,
  { limit, cursor }: PageQuestion,
  namer: Pick<Namer, 'name'>,
): Omit<Page<AlikePair>, 'revision'> {
  const pairs = [...likenesses].flatMap(([one, others]) => pairsOf(one, others));
  pairs.sort((a, b) => b.suggestion.likeness - a.suggestion.likeness || (a.key < b.key ? -1 : 1));
  const from = cursor === undefined ? 0 : placeAfter(pairs, cursor);
  const page = pairs.slice(from, from + limit);
  const last = page.at(-1);
  return {
    items: page.flatMap(({ ids: [one, other], suggestion: { likeness, reasons } }) => {
      const rows = [seen(one), seen(other)];
      return rows[0] && rows[1] ? [{ incidents: [rows[0], rows[1]], score: likeness, ...tellReasons(reasons, namer) }] : [];
    }),
    next: last && from + limit < pairs.length ? writeCursor(['alike', last.suggestion.likeness, last.key]) : null,
    total: pairs.length,
  };
}

/** The suggested pairs of an incident, each under the one of its two whose name comes first. */
function pairsOf(one: IncidentId, others: readonly DuplicateOf[]): Pair[] {
  return others.flatMap(({ incident: other, suggestion, state }) =>
    one < other && suggestion && state === 'suggested' ? [{ key: `${one} ${other}`, ids: [one, other], suggestion }] : [],
  );
}

function placeAfter(pairs: readonly Pair[], cursor: string): number {
  const [, score, key] = readCursor(cursor, 'alike');
  const at = pairs.findIndex(({ suggestion: { likeness }, key: own }) => likeness < Number(score) || (likeness === score && own > key));
  return at < 0 ? pairs.length : at;
}
