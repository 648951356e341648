import type { z } from 'zod';
import { nearestOf } from './nearest-of.ts';

/** What a schema finds wrong with `value`, in words of whoever writes the file: "missing", "no \"airstrke\" here; did you mean \"airstrike\"?". */
export function wordIssue(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) return 'missing';
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const known = issue.values.map(String);
    const near = nearestOf(value, known);
    return `"${value}" is not known here; ${near ? `did you mean "${near}"?` : `known are ${known.join(', ')}`}`;
  }
  return issue.message;
}
