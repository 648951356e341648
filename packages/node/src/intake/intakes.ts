import { htmlIntake } from './html/take-html.ts';
import type { Intake } from './intake.ts';
import { pdfIntake } from './pdf/take-pdf.ts';
import { docxIntake } from './take-docx.ts';
import { feedIntake } from './take-feed.ts';
import { mailIntake } from './take-mail.ts';
import { recordsIntake } from './take-records.ts';
import { csvIntake, xlsxIntake } from './take-table.ts';
import { textIntake } from './take-text.ts';
import { warcIntake } from './take-warc.ts';

/** Every kind of document that is read. A new intake is a file beside these and a line here. */
export const INTAKES: readonly Intake[] = [
  textIntake,
  htmlIntake,
  recordsIntake,
  pdfIntake,
  docxIntake,
  mailIntake,
  feedIntake,
  csvIntake,
  xlsxIntake,
  warcIntake,
];

/** Extensions of all intakes, without dots. */
export const EXTENSIONS: ReadonlySet<string> = new Set(INTAKES.flatMap((intake) => intake.extensions));

/** The intake for an extension; null when none reads it. */
export function intakeFor(extension: string): Intake | null {
  return INTAKES.find((intake) => intake.extensions.includes(extension)) ?? null;
}
