import type { Agreement } from '../../knowledge/agreements.ts';
import { distanceKm, type Where } from '../../model/where.ts';

/** Whether a place lies in the area of an agreement; `unknown` when the place is unsaid or its area reaches over the edge. */
export type InArea = 'yes' | 'no' | 'unknown';

/** Whether a place as claimed lies in an agreement's area. */
export function matchArea(agreement: Agreement, where: Where | null): InArea {
  if (where === null) return 'unknown';
  if (where.country !== null && where.country !== agreement.country) return 'no';
  const { area } = agreement;
  if (area.whole) return where.country === null ? 'unknown' : 'yes';
  if (where.lat === null || where.lon === null) {
    const name = where.name.toLowerCase();
    return area.names.some((n) => name === n.toLowerCase()) ? 'yes' : 'unknown';
  }
  const reach = where.radiusKm ?? 0;
  let near = false;
  for (const circle of area.circles) {
    const km = distanceKm(circle.lat, circle.lon, where.lat, where.lon);
    // A country's or a province's centre inside a small circle says nothing about the circle.
    if (km <= circle.km && reach <= circle.km * 2) return 'yes';
    if (km - reach <= circle.km) near = true;
  }
  return near ? 'unknown' : 'no';
}
