import { createHash } from 'node:crypto';
import { createClaimReader } from '@truceline/core';
import { traceReading } from '@truceline/core/claims/trace-text.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import { dateReports } from '@truceline/core/reports/dating/date-reports.ts';
import { takeReport } from '@truceline/core/reports/take-report.ts';

/** Reads a text as a report of its own (published on the day said, or undated): the reading step by step, and the claims that came of it. */
export function traceText(text: string, published: string | null, knowledge: Knowledge): { lines: string[]; claims: Claim[] } {
  const hash = createHash('sha256').update(text).digest('hex');
  const raw = { hash, file: null, recordId: null, title: null, publisher: null, published, language: null, url: null, text };
  const [report] = dateReports([takeReport(raw)], knowledge);
  const reader = createClaimReader(knowledge);
  const open = reader.open(report);
  return { lines: traceReading(open, reader.read), claims: reader.read(open) };
}
