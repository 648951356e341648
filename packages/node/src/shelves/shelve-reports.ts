import type { RawReport, Report } from '@truceline/core/model/report.ts';
import { tighten } from '@truceline/core/model/tighten.ts';
import { cleanText } from '@truceline/core/reports/clean-text.ts';
import { NumberColumn } from '@truceline/core/reports/number-column.ts';
import type { ShelfPlan } from './pack-things.ts';
import { createShelf } from './shelf.ts';
import { ShelfFile } from './shelf-file.ts';

/** Puts reports away, in two steps. */
export interface ReportShelf {
  /**
   * Puts the texts of a report away in a file, as the intake hands them over or as taken. What it gives for a report reads like the report; spread, it leaves
   * out its text and clean text. What was put away stays so.
   */
  shelve<R extends RawReport | Report>(report: R): R;
  /** Puts all else away as well, of a report that is not to be spread or written to any more. */
  settle(report: Report): Report;
}

/** A report without its texts. */
type SaidReport = Omit<Report, 'text' | 'clean'>;

/** How reports stand on a shelf, beside their texts. */
export const REPORT_PLAN: ShelfPlan<SaidReport> = {
  id: 'name',
  hash: 'file',
  file: 'pooled',
  recordId: 'file',
  title: 'file',
  publisher: 'shared',
  published: 'file',
  language: 'shared',
  url: 'file',
  publishedOn: 'pooled',
  carriedOn: 'pooled',
  coversOn: 'pooled',
  credits: 'pooled',
  dateline: 'pooled',
};

/** Opens a shelf for reports. The text asked for last is at hand, and so is its clean text, which is made again from it. */
export function createReportShelf(): ReportShelf {
  // most runs are over few reports, and put nothing away
  let opened: ShelfFile | null = null;
  const fileOf = (): ShelfFile => {
    opened ??= new ShelfFile();
    return opened;
  };
  let last = -1;
  const texts = { text: '', clean: null as Report['clean'] | null };
  const turnTo = (number: number): typeof texts => {
    if (number !== last) Object.assign(texts, { text: fileOf().text(number), clean: null });
    last = number;
    return texts;
  };
  const textOf = (number: number): string => turnTo(number).text;
  const cleanOf = (number: number): Report['clean'] => {
    const { text } = turnTo(number);
    texts.clean ??= cleanText(text).clean;
    return texts.clean;
  };
  class KeptReport {
    constructor(readonly number: number) {}

    get text(): string {
      return textOf(this.number);
    }

    get clean(): Report['clean'] {
      return cleanOf(this.number);
    }
  }
  const shelve = <R extends RawReport | Report>(report: R): R => {
    if (!Object.hasOwn(report, 'text')) return report;
    const { text, clean: _clean, ...said } = report as Report;
    return Object.assign(new KeptReport(fileOf().add(text)), tighten(said)) as unknown as R;
  };
  // where the text of each settled one stands
  const stands = new NumberColumn();
  const settled = createShelf(REPORT_PLAN, 64, {
    text: (number) => textOf(stands.at(number)),
    clean: (number) => cleanOf(stands.at(number)),
  });
  const settle = (report: Report): Report => {
    const { number, ...said } = shelve(report) as unknown as KeptReport & SaidReport;
    stands.add([number]);
    return settled.put(said) as Report;
  };
  return { shelve, settle };
}
