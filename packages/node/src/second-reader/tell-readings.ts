import type { Report } from '@truceline/core/model/report.ts';
import type { SecondReading } from '@truceline/core/model/second-reading.ts';
import type { Messages } from '../cli/terminal.ts';
import type { SecondReaderSettings } from './settings.ts';

/** Says what is about to be sent, and where: before anything is. */
export function tellSending(reports: number, { url, model }: SecondReaderSettings, messages: Messages): void {
  messages.note(`the text of ${reports} report${reports === 1 ? '' : 's'} goes to ${url.href} (${model})`);
}

/** Says what was refused and what failed, report by report, and what the two readers came to together. */
export function tellReadings(readings: readonly SecondReading[], reports: readonly Report[], model: string, messages: Messages): void {
  const names = new Map(reports.map(({ id, file }) => [id, file ?? id]));
  for (const { report, failed, refused } of readings) {
    const name = names.get(report) ?? report;
    if (failed) messages.warn(`${name}: no second reading: ${failed}`);
    for (const { field, reason } of refused) messages.warn(`${name}: second reader refused, ${field}: ${reason}`);
  }
  const sum = (of: (reading: SecondReading) => number): number => readings.reduce((n, reading) => n + of(reading), 0);
  messages.note(
    `second reader ${model}: ${sum((r) => r.agreed)} claims read by both, ${sum((r) => r.differ.length)} fields differ, ${sum((r) => r.onlySecond.length)} by it alone, ${sum((r) => r.onlyFirst.length)} by us alone`,
  );
}
