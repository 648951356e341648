import type { CleanText, Report } from '@truceline/core/model/report.ts';
import { cleanText } from '@truceline/core/reports/clean-text.ts';
import { ShelfFile } from './shelf-file.ts';

/**
 * Puts the texts of reports away in a file. What it gives for a report reads like the report; spread, it leaves out its text and clean text. The
 * text asked for last is at hand, and so is its clean text, which is made again from it.
 */
export function createReportShelf(): (report: Report) => Report {
  const file = new ShelfFile();
  let last = -1;
  let text = '';
  let clean: CleanText | null = null;
  const turnTo = (number: number): void => {
    if (number === last) return;
    last = number;
    text = file.text(number);
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
  return ({ text: taken, clean: _clean, ...said }) => Object.assign(new KeptReport(file.add(taken)), said) as unknown as Report;
}
