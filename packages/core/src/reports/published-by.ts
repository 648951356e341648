import type { Report } from '../model/report.ts';
import { addDays } from '../model/when.ts';

/**
 * Whether a report had been published by `asOf` (a UTC instant, or a day, which stands for its end). A report of a day is known on that day, one of a
 * month on its last day; one that nothing dates is not known to have been there by any day.
 */
export function publishedBy({ publishedOn }: Pick<Report, 'publishedOn'>, asOf: string): boolean {
  if (!publishedOn) return false;
  const { start, end, grain } = publishedOn;
  if (asOf.length > 10 && (grain === 'minute' || grain === 'hour')) return Date.parse(start) <= Date.parse(asOf);
  const last = grain === 'minute' || grain === 'hour' ? start.slice(0, 10) : addDays(end, -1);
  return last <= dayOf(asOf);
}

/** The day (UTC) of an instant; of an instant at midnight the day that it ends. */
function dayOf(asOf: string): string {
  if (asOf.length <= 10) return asOf;
  return new Date(Date.parse(asOf) - 1).toISOString().slice(0, 10);
}
