import type { Agreement } from '../knowledge/agreements.ts';
import type { Claim } from '../model/claim.ts';
import type { Citation } from '../model/ids.ts';
import type { Truce } from '../model/truce.ts';

/** What reports say of excluded groups: that they are outside, and that they stand together with groups that are not. */
export function noteExclusions(agreement: Agreement, claims: readonly Claim[], nameOf: (id: string) => string): Truce['notes'] {
  if (agreement.excluded.length === 0) return [];
  const notes: Truce['notes'] = [];
  const definition = agreement.clauses.find((c) => c.id === 'excluded-groups');
  const clause: Citation[] = definition ? [`clause:${agreement.id}/${definition.id}`] : [];
  const told = cites(claims, 'exclusion');
  if (told.length > 0) {
    const names = agreement.excluded.filter((e) => e.note === undefined).map((e) => nameOf(e.actor));
    notes.push({
      text: `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} excluded: strikes on them stay outside the clause on attacks.`,
      cites: [...told, ...clause],
    });
  }
  const mixed = claims.filter((c) => c.fact === 'mixing' && c.stance !== 'denies');
  if (mixed.length > 0) {
    const places = [...new Set(mixed.map((c) => c.where?.name).filter((n): n is string => n !== undefined))].sort();
    const where = places.length ? ` (${places.join(', ')})` : '';
    notes.push({
      text: `Excluded groups are reported side by side with groups that are covered${where}: who was hit there has to be shown strike by strike.`,
      cites: [...cites(mixed, 'mixing'), ...clause],
    });
  }
  return notes;
}

function cites(claims: readonly Claim[], fact: Claim['fact']): Citation[] {
  return claims
    .filter((c) => c.fact === fact && c.stance !== 'denies')
    .map((c) => c.id)
    .sort();
}
