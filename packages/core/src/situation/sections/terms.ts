import type { TruceFact } from '../../model/claim.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Section } from '../sitrep/document.ts';
import { mergeSame } from './merge-same.ts';

/** What the reports tell of the terms: conditions, exclusions, who may decide, and what is said of keeping them. */
export function composeTerms({ situation, words, references }: SectionContext): Section {
  const section: Section = { id: 'terms', title: words.sections.terms, blocks: [] };
  const terms: Partial<Record<TruceFact, string>> = words.term;
  const order = Object.keys(terms);
  const claims = situation.claims.filter(({ fact }) => fact !== null && terms[fact] !== undefined);
  if (!claims.length) return section;
  const groups = mergeSame(claims).sort((a, b) => order.indexOf(a[0]!.fact!) - order.indexOf(b[0]!.fact!));
  section.blocks.push({ kind: 'paragraph', inlines: [words.termsIntro] });
  section.blocks.push({
    kind: 'table',
    caption: words.sections.terms,
    head: [words.subject, words.statement, words.whoSays, words.words],
    widths: [17, 51, 22, 10],
    rows: groups.map((same) => {
      const claim = same[0]!;
      const speakers = same.flatMap((one) => (one.speaker.length ? one.speaker.map(({ name }) => name) : [words.narrator]));
      return {
        cells: [
          [terms[claim.fact!] ?? ''],
          [{ kind: 'said', text: claim.quote }],
          [{ kind: 'name', text: words.listOf([...new Set(speakers)]) }],
          references.cite(same.map(({ id }) => id)),
        ],
      };
    }),
  });
  return section;
}
