import { type Act, familyOf } from '../../model/act.ts';
import type { Incident } from '../../model/incident.ts';
import { kmBetween } from '../../model/where.ts';
import { radiusOf } from '../compare/compare-places.ts';
import { type DayRange, dayRange } from '../compare/day-range.ts';

/**
 * Links single occurrences to the totals they are part of, both ways apart: nothing is merged or added. A part lies within the total's days
 * and place, costs no more lives than it, and is told by one of its reports. Gives for each incident the names of the totals.
 */
export function linkParts(incidents: readonly Incident[]): Incident['partOf'][] {
  const wholes = new Map<string, Incident[]>();
  for (const i of incidents) {
    if (!i.aggregate) continue;
    for (const r of i.carriers) {
      const list = wholes.get(r);
      if (list) list.push(i);
      else wholes.set(r, [i]);
    }
  }
  return incidents.map((part) => {
    const among = new Set(part.carriers.flatMap((r) => wholes.get(r) ?? []));
    return [...among]
      .filter((whole) => whole !== part && isPart(part, whole))
      .map(({ id }) => id)
      .sort();
  });
}

function isPart(part: Incident, whole: Incident): boolean {
  if (part.aggregate && !wider(whole, part)) return false;
  if (!includes(whole.act, part.act)) return false;
  const [p, w] = [dayRange(part.when), dayRange(whole.when)];
  if (!p || !w || !within(p, w)) return false;
  if (part.where && whole.where) {
    const km = kmBetween(part.where, whole.where);
    if (km !== null && km > radiusOf(whole.where) + 2) return false;
    if (km === null && part.where.country !== whole.where.country) return false;
  } else if (whole.where) return false;
  const [dead, total] = [part.killed?.min ?? 0, whole.killed?.max ?? null];
  return total === null || dead <= total;
}

/** A total of violations or of fighting has every kind of strike as parts; a total of one kind only its own. */
const includes = (whole: Act, part: Act): boolean =>
  whole === 'other-violation' || whole === 'ground-clash' || familyOf(whole) === familyOf(part);

const within = (p: DayRange, w: DayRange): boolean => p.start >= w.start && p.end <= w.end;

/** A total of a longer time or a larger area than another total. */
function wider(a: Incident, b: Incident): boolean {
  const [x, y] = [dayRange(a.when), dayRange(b.when)];
  if (x && y && x.end - x.start > y.end - y.start) return true;
  return !!a.where && !!b.where && radiusOf(a.where) > radiusOf(b.where) * 2;
}
