import { addDays } from '@truceline/core/model/when.ts';
import type { Answer } from '../api/client.ts';

type Incident = Answer<'Incident'>;
type Count = Answer<'Count'>;
type When = Answer<'When'>;
type Where = Answer<'Where'>;
type Toll = Answer<'Toll'>;

/** Fields of an incident that a person may correct in place. */
export const CORRECTABLE = ['act', 'when', 'where', 'by', 'against', 'weapons', 'killed', 'wounded'] as const;
/** One of {@link CORRECTABLE}. */
export type CorrectableField = (typeof CORRECTABLE)[number];

/** A toll that a person gives in the place of the machine's: what the voices said stays beside it. */
export function correctToll(count: Count | null, before: Toll | null): Toll | null {
  if (count === null) return null;
  return { min: count.min, max: count.max, stated: before?.stated ?? [], ...(count.approx ? { approx: true } : {}) };
}

/** A count as a person writes it: "4", "4-6", "at least 4" as "4+", "up to 6" as "-6", "about 20" as "~20"; null where it is none. */
export function readCount(written: string): Count | null {
  const plain = written.replace(/[\s,]/g, '').replace(/[–—]/g, '-');
  const found = /^(~)?(?:(\d{1,7})(?:(\+)|-(\d{1,7}))?|-(\d{1,7}))$/.exec(plain);
  if (!found) return null;
  const [, about, from, open, to, upTo] = found;
  const min = from === undefined ? null : Number(from);
  const max = upTo !== undefined ? Number(upTo) : open ? null : to !== undefined ? Number(to) : min;
  if (min !== null && max !== null && max < min) return null;
  return { min, max, approx: about !== undefined };
}

/** A count as a person would write it into the field: the other way round of {@link readCount}. */
export function writeCount(count: Pick<Count, 'min' | 'max'> & { approx?: boolean }): string {
  const { min, max, approx } = count;
  const about = approx ? '~' : '';
  if (min === null) return max === null ? '' : `${about}-${max}`;
  if (max === null) return `${about}${min}+`;
  return min === max ? `${about}${min}` : `${about}${min}-${max}`;
}

/**
 * A time that a person gives: a day, or a day and an hour of the local clock, and for several days the last of them. Null where the first day is
 * missing, or the last lies before it.
 */
export function correctWhen(given: { day: string; last?: string; time?: string; offset?: string }): When | null {
  const { day, last, time, offset = '' } = given;
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  if (last && last !== day) {
    if (last < day) return null;
    return { start: day, end: addDays(last, 1), grain: 'day', how: 'stated' };
  }
  if (time && /^\d\d:\d\d$/.test(time)) {
    const [hour, minute] = time.split(':').map(Number);
    const after = minute === 59 ? `${String(hour + 1).padStart(2, '0')}:00` : `${time.slice(0, 3)}${String(minute + 1).padStart(2, '0')}`;
    const end = after === '24:00' ? `${addDays(day, 1)}T00:00` : `${day}T${after}`;
    return { start: `${day}T${time}${offset}`, end: `${end}${offset}`, grain: 'minute', how: 'stated' };
  }
  return { start: day, end: addDays(day, 1), grain: 'day', how: 'stated' };
}

/** A place as it stands in a form: its name, what it is in the gazetteer where it was chosen there, its middle and how far around it is meant. */
export interface PlaceDraft {
  name: string;
  id?: string;
  country?: string;
  lat: string;
  lon: string;
  radiusKm: string;
}

/** A place that a person gives; null where its degrees cannot be. Nobody's point is made exact: the least radius is 100 m. */
export function correctWhere({ id, country, ...given }: PlaceDraft): Where | null {
  const name = given.name.trim();
  if (name === '') return null;
  const [lat, lon, radius] = [given.lat, given.lon, given.radiusKm].map((text) => (text.trim() === '' ? null : Number(text)));
  const placed = lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  if ((lat === null) !== (lon === null) || (lat !== null && !placed) || [lat, lon, radius].some((n) => Number.isNaN(n))) return null;
  return {
    name,
    id: id || null,
    lat,
    lon,
    radiusKm: placed ? Math.max(0.1, radius ?? 1) : null,
    country: country || null,
    how: 'stated',
  };
}

/** The actors a person gives, by name; of those that were there before, what is known of them is kept. */
export function correctActors(names: readonly string[], known: Incident['by'], claims: string[]): Incident['by'] {
  return unique(names).map((name) => {
    const same = known.find((actor) => actor.name.toLowerCase() === name.toLowerCase());
    return same ?? { name, id: null, status: 'stated-as-fact', claims };
  });
}

/** Targets that a person gives, by name. */
export function correctTargets(names: readonly string[], known: Incident['against']): Incident['against'] {
  return unique(names).map(
    (name) => known.find((target) => target.name.toLowerCase() === name.toLowerCase()) ?? { name, id: null, kinds: ['unknown'] },
  );
}

/** Names out of a field that holds one a line or with commas between. */
export function readNames(written: string): string[] {
  return unique(written.split(/[\n;,]/));
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '' && !seen.has(name.toLowerCase()) && Boolean(seen.add(name.toLowerCase())));
}
