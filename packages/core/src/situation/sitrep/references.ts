import type { Claim } from '../../model/claim.ts';
import type { Situation } from '../../model/situation.ts';
import type { Words } from '../words/words.ts';
import type { Inline, Quotation } from './document.ts';

const CONTEXT = 160;
const MOST_INCIDENTS = 12;

/** Numbers citations in the order of reading, and remembers what each one opens. */
export interface References {
  /** Citations of claims, incidents, findings, reports and clauses, as they stand in a sentence. */
  cite(ids: readonly string[]): Inline[];
  incident(id: string): Inline;
  report(id: string): Inline;
  incidentNumber(id: string): number;
  claim(id: string): Claim | undefined;
  quotations(): Quotation[];
}

/** Two claims read from the same words share one number. `texts`: reports' texts by id, for the words around a quote. */
export function createReferences(
  situation: Situation,
  words: Words,
  { texts, clauses }: { texts?: Pick<ReadonlyMap<string, string>, 'get'>; clauses?: ReadonlyMap<string, { title: string }> },
): References {
  const claims = new Map<string, Claim>(situation.claims.map((claim) => [claim.id, claim]));
  const incidents = new Map<string, number>(situation.incidents.map(({ id }, index) => [id, index + 1]));
  const reports = new Map<string, number>(situation.reports.map(({ id }, index) => [id, index + 1]));
  const findings = new Map<string, string>(situation.findings.map(({ id, incident }) => [id, incident]));
  const numbers = new Map<string, number>();
  const quotations: Quotation[] = [];

  function clauseOf(key: string): Inline {
    const known = clauses?.get(key);
    return known ? { kind: 'soft', text: `§ ${known.title}` } : { kind: 'code', text: key };
  }
  function numberOf(claim: Claim): number {
    const key = `${claim.report}:${claim.span.start}:${claim.span.end}`;
    const known = numbers.get(key);
    if (known) {
      const quotation = quotations[known - 1]!;
      if (!quotation.claims.includes(claim.id)) quotation.claims.push(claim.id);
      if (!quotation.rules.includes(claim.rule)) quotation.rules.push(claim.rule);
      return known;
    }
    const number = quotations.length + 1;
    numbers.set(key, number);
    const text = texts?.get(claim.report) ?? '';
    quotations.push({
      number,
      text: claim.quote,
      before: wholeWords(text.slice(Math.max(0, claim.span.start - CONTEXT), claim.span.start), 'start', claim.span.start > CONTEXT),
      after: wholeWords(text.slice(claim.span.end, claim.span.end + CONTEXT), 'end', claim.span.end + CONTEXT < text.length),
      speaker: claim.speaker.length ? words.listOf(claim.speaker.map(({ name }) => name)) : words.narrator,
      mood: words.mood[claim.mood],
      report: reports.get(claim.report) ?? 0,
      start: claim.span.start,
      end: claim.span.end,
      claims: [claim.id],
      rules: [claim.rule],
    });
    return number;
  }

  return {
    cite(ids) {
      const cited: number[] = [];
      const others: Inline[] = [];
      const told = new Set<number>();
      for (const id of new Set(ids)) {
        const claim = claims.get(id);
        const incident = incidents.get(findings.get(id) ?? id);
        const report = reports.get(id);
        if (claim) cited.push(numberOf(claim));
        else if (incident) {
          if (told.has(incident)) continue;
          told.add(incident);
          // A gate may rest on every incident of a month: the first stand for the rest, and `explain` names them all.
          if (told.size <= MOST_INCIDENTS) others.push(' ', { kind: 'incident', number: incident });
          else if (told.size === MOST_INCIDENTS + 1) others.push(' …');
        } else if (report) others.push(' ', { kind: 'report', number: report });
        else if (id.startsWith('clause:')) others.push(' ', clauseOf(id.slice('clause:'.length)));
      }
      const sorted = [...new Set(cited)].sort((a, b) => a - b);
      return sorted.length ? [{ kind: 'cite', numbers: sorted }, ...others] : others;
    },
    incident: (id) => ({ kind: 'incident', number: incidents.get(id) ?? 0 }),
    report: (id) => ({ kind: 'report', number: reports.get(id) ?? 0 }),
    incidentNumber: (id) => incidents.get(id) ?? 0,
    claim: (id) => claims.get(id),
    quotations: () => quotations,
  };
}

/** A cut text without its half word, marked with an ellipsis where it was cut. */
function wholeWords(text: string, cut: 'start' | 'end', isCut: boolean): string {
  if (!text) return '';
  const flat = text.replace(/\s+/g, ' ');
  if (!isCut) return flat;
  if (cut === 'start') {
    const space = flat.indexOf(' ');
    return `… ${space < 0 ? '' : flat.slice(space + 1)}`;
  }
  const space = flat.lastIndexOf(' ');
  return `${space < 0 ? '' : flat.slice(0, space)} …`;
}
