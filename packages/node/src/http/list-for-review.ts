import type { ForReview, Made } from '../store/projection/register-model.ts';
import { targetsOf } from '../store/projection/targets-of.ts';
import { shortName } from '../views/compose/short-name.ts';
import type { RegisterViews } from '../views/register-views.ts';

/** A judgement that a person should look at: whose it is, what it says, and the incident that it is on now. */
export interface ReviewItem extends Omit<Made, 'id'>, ForReview {
  act: string;
  body: Record<string, unknown>;
  incident: string | null;
}

/** The judgements that could not be applied as they were meant, each once with every reason for it, oldest first. */
export async function listForReview(views: Pick<RegisterViews, 'standing' | 'judgement' | 'targets'>): Promise<ReviewItem[]> {
  const byName = new Map<string, ForReview>();
  for (const one of (await views.standing()).review) {
    const known = byName.get(one.judgement);
    if (!known) byName.set(one.judgement, { ...one });
    else {
      const missing = [...new Set([...known.missing, ...one.missing])];
      Object.assign(known, { missing, reason: `${known.reason}; ${one.reason}`, because: [...known.because, ...one.because] });
    }
  }
  const items = await Promise.all(
    [...byName.values()].map(async (one): Promise<ReviewItem[]> => {
      const made = await views.judgement(one.judgement);
      if (!made) return [];
      const { at, by, judgement } = made;
      const name = targetsOf(judgement)[0]?.incident ?? null;
      const now = name === null ? null : ((await views.targets([name])).get(name)?.incident ?? null);
      const because = one.because.map(({ code, values }) => ({ code, values: shorten(values) }));
      return [{ ...one, because, at, by, act: judgement.act, body: judgement, incident: now }];
    }),
  );
  return items.flat().sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Incidents by the names that people say. */
function shorten(values: ForReview['because'][number]['values']): ForReview['because'][number]['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, String(value).startsWith('inc_') ? shortName(String(value)) : value]),
  );
}
