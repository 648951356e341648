import type { IncidentAnswer } from '../../app/shapes.ts';
import { toneOfClaim } from '../../parts/claim-quote/tone-of-claim.ts';

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
export function groupTexts(page: Pick<IncidentAnswer, 'claims' | 'voices' | 'reports'>): { asserted: TextSaid[]; denied: TextSaid[] } {
  const textOf = firstOfCopies(page);
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

/** Of reports that carry one text, as any voice has them, the one that was published first stands for all. */
function firstOfCopies({ voices, reports }: Pick<IncidentAnswer, 'voices' | 'reports'>): Map<string, string> {
  const groups = new Map<string, Set<string>>();
  for (const { report, copies } of voices.flatMap(({ texts }) => texts)) {
    const same = [report, ...copies];
    const all = new Set(same.flatMap((id) => [...(groups.get(id) ?? [id])]));
    for (const id of all) groups.set(id, all);
  }
  const day = new Map<string, string>(reports.map(({ id, published }) => [id, published?.start ?? '~']));
  const earlier = (a: string, b: string): string => ((day.get(b) ?? '~') < (day.get(a) ?? '~') ? b : a);
  return new Map([...groups].map(([id, all]) => [id, [...all].sort().reduce(earlier)]));
}
