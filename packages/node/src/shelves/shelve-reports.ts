import type { CleanText, RawReport, Report } from '@truceline/core/model/report.ts';
import { tighten } from '@truceline/core/model/tighten.ts';
import { cleanText } from '@truceline/core/reports/clean-text.ts';
import { ShelfFile } from './shelf-file.ts';

/**
 * Puts the texts of reports away in a file, as the intake hands them over or as taken. What it gives for a report reads like the report; spread, it leaves
 * out its text and clean text. The text asked for last is at hand, and so is its clean text, which is made again from it. What was put away stays so.
 */
export function createReportShelf(): <R extends RawReport | Report>(report: R) => R {
  // most runs are over few reports, and put nothing away
  let opened: ShelfFile | null = null;
  const fileOf = (): ShelfFile => {
    opened ??= new ShelfFile();
    return opened;
  };
  let last = -1;
  let text = '';
  let clean: CleanText | null = null;
  const turnTo = (number: number): void => {
    if (number === last) return;
    last = number;
    text = fileOf().text(number);
    clean = null;
  };
  class KeptReport {
    constructor(private readonly number: number) {}

    get text(): string {
      turnTo(this.number);
      return text;
    }

    get clean(): CleanText {
      turnTo(this.number);
      clean ??= cleanText(text).clean;
      return clean;
    }
  }
  return (report) => {
    if (!Object.hasOwn(report, 'text')) return report;
    const { text: taken, clean: _clean, ...said } = report as Report;
    return Object.assign(new KeptReport(fileOf().add(taken)), tighten(said)) as unknown as typeof report;
  };
}
