import { toneOfClaim } from '../../parts/claim-quote/tone-of-claim.ts';
import type { IncidentAnswer } from './incident-shapes.ts';

type Voice = IncidentAnswer['voices'][number];
type ClaimOnPage = IncidentAnswer['claims'][number];

/** One text and what is said in it: the voices that speak, the claims, and the reports that only repeat it. */
export interface TextSaid {
  report: string;
  voices: Voice[];
  claims: ClaimOnPage[];
  /** Claims read in the copies, which say the same again. */
  copies: { report: string; claims: ClaimOnPage[] }[];
}

/** The claims of an incident by the texts they stand in, those that assert and those that deny apart: each claim once, each copy under its text. */
export function groupTexts(page: Pick<IncidentAnswer, 'claims' | 'voices'>): { asserted: TextSaid[]; denied: TextSaid[] } {
  const textOf = new Map<string, string>();
  for (const { texts } of page.voices) for (const { report, copies } of texts) for (const copy of copies) textOf.set(copy, report);
  // A report that is a copy in one voice and the text of another is a text.
  for (const { texts } of page.voices) for (const { report } of texts) textOf.set(report, report);
  const side = (denies: boolean): TextSaid[] => {
    const found = new Map<string, TextSaid>();
    for (const claim of page.claims) {
      if ((toneOfClaim(claim) === 'denies') !== denies) continue;
      const report = textOf.get(claim.report) ?? claim.report;
      let said = found.get(report);
      if (!said) {
        said = { report, voices: [], claims: [], copies: [] };
        found.set(report, said);
      }
      for (const voice of page.voices) if (voice.claims.includes(claim.id) && !said.voices.includes(voice)) said.voices.push(voice);
      if (claim.report === report) said.claims.push(claim);
      else {
        const copy = said.copies.find((one) => one.report === claim.report);
        if (copy) copy.claims.push(claim);
        else said.copies.push({ report: claim.report, claims: [claim] });
      }
    }
    return [...found.values()].map((said) => {
      if (said.claims.length > 0 || said.copies.length === 0) return said;
      // The text itself says nothing on this side: its first copy stands for it.
      const [first, ...rest] = said.copies;
      return { ...said, report: first.report, claims: first.claims, copies: rest };
    });
  };
  return { asserted: side(false), denied: side(true) };
}
