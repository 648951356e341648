import type { Claim, ClaimKind } from '../model/claim.ts';
import { shortHash } from '../model/hash.ts';
import type { Report } from '../model/report.ts';

/** What a reader must say of a claim; everything else is "not said" unless given. */
export type ClaimDraft = Partial<Omit<Claim, 'id' | 'report' | 'span' | 'quote' | 'kind' | 'rule'>> & { kind: ClaimKind; rule: string };

/**
 * A claim from what was read between two offsets of the cleaned text. The span is carried back to the text as taken,
 * and the name is made from report, span and content, so that a rebuild gives the same name.
 */
export function makeClaim(report: Report, cleanStart: number, cleanEnd: number, draft: ClaimDraft): Claim {
  const start = report.clean.toTaken(cleanStart);
  const end = cleanEnd > cleanStart ? report.clean.toTaken(cleanEnd - 1) + 1 : start;
  const body = {
    mood: 'actual' as const,
    stance: 'asserts' as const,
    speaker: [],
    act: null,
    aggregate: false,
    by: [],
    byStatus: 'unknown' as const,
    against: [],
    weapons: [],
    where: null,
    when: null,
    count: null,
    killed: null,
    wounded: null,
    displaced: null,
    fact: null,
    from: null,
    until: null,
    ...draft,
  };
  const { rule: _rule, ...content } = body;
  return {
    id: `clm_${shortHash(report.id, start, end, content)}`,
    report: report.id,
    span: { start, end },
    quote: report.text.slice(start, end),
    ...body,
  };
}
