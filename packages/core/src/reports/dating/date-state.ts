import { isoDay } from '../../language/times/calendar-days.ts';
import type { Report } from '../../model/report.ts';
import type { How, When } from '../../model/when.ts';
import type { DateEvidence } from './date-evidence.ts';
import type { DateLine } from './find-date-lines.ts';

/** A report on its way to a date. */
export interface Dating {
  report: Report;
  lines: DateLine[];
  /** Null where the date was plain and nothing else was read. */
  evidence: DateEvidence | null;
  publishedOn: When | null;
  carriedOn: When | null;
  /** A date line whose day and month could change places, while nothing settles it. */
  open: DateLine | null;
}

/** How reasons call a report. */
export const titleOf = (report: Report): string => report.title ?? report.file ?? report.recordId ?? 'another report';

/** One day, with the reason for it. */
export function dayWhen(day: number, how: How, because?: string): When {
  const when: When = { start: isoDay(day), end: isoDay(day + 1), grain: 'day', how };
  if (because) when.because = because;
  return when;
}
