import { incidentsOf } from './read-text.ts';

/** Everyone named for the first occurrence told, and the firmest way they are: "Eritrean soldiers · accused". */
export function byWhom(text: string): string {
  const claims = incidentsOf(text, '2022-05-10');
  const mine = claims.filter((c) => c.occurrence === claims[0]?.occurrence);
  const by = [...new Set(mine.flatMap((c) => c.by.map((b) => b.name)))].join(' + ');
  const status = ['denied-by-actor', 'claimed-by-actor', 'accused', 'stated-as-fact', 'unknown'].find((s) =>
    mine.some((c) => c.byStatus === s),
  );
  return `${by} · ${status}`;
}
