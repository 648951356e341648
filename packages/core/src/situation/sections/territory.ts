import type { Claim } from '../../model/claim.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Inline, Section } from '../sitrep/document.ts';
import { tellWhere } from '../tell/tell-incident.ts';
import { tellWhen } from '../tell/tell-when.ts';
import { mergeSame } from './merge-same.ts';

/** Who is said to hold what, claim by claim. Never a map of control: these are claims. */
export function composeTerritory({ situation, words, references }: SectionContext): Section {
  const claims = situation.claims.filter(({ kind }) => kind === 'control');
  const section: Section = { id: 'territory', title: words.sections.territory, blocks: [] };
  if (!claims.length) return section;
  section.blocks.push({ kind: 'paragraph', inlines: [words.territoryIntro] });
  section.blocks.push({
    kind: 'table',
    caption: words.sections.territory,
    head: [words.place, words.holder, words.date, words.claimedBy, words.words],
    widths: [26, 26, 16, 22, 10],
    rows: mergeSame(claims, (claim) => `${claim.where?.name}#${holdersOf(claim).join()}`).map((same) => {
      const claim = same[0]!;
      const holders = holdersOf(claim);
      const holder: Inline = holders.length ? { kind: 'name', text: words.listOf(holders) } : { kind: 'soft', text: words.nobodyNamed };
      return {
        cells: [
          [{ kind: 'name', text: tellWhere(claim.where, words) }],
          [holder],
          [tellWhen(claim.when, words, true)],
          [
            {
              kind: 'name',
              text: words.listOf([
                ...new Set(same.flatMap((one) => (one.speaker.length ? one.speaker.map(({ name }) => name) : [words.narrator]))),
              ]),
            },
          ],
          references.cite(same.map(({ id }) => id)),
        ],
      };
    }),
  });
  return section;
}

function holdersOf({ by, who }: Claim): string[] {
  return [...by, ...(who ?? [])].map(({ name }) => name);
}
