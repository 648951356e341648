import type { Claim } from '../../model/claim.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Inline, Section } from '../sitrep/document.ts';
import { tellCount } from '../tell/tell-count.ts';
import { tellWhen } from '../tell/tell-when.ts';
import type { Words } from '../words/words.ts';
import { mergeSame } from './merge-same.ts';

/** What monitors and parties count, and what monitors on the spot observed. Both may hold incidents of the register, and are never added up. */
export function composeTallies(context: SectionContext): Section[] {
  return [tallies(context), observations(context)];
}

function tallies({ situation, words, references }: SectionContext): Section {
  const section: Section = { id: 'tallies', title: words.sections.tallies, blocks: [] };
  const groups = mergeSame(situation.claims.filter(({ kind }) => kind === 'tally'));
  if (!groups.length) return section;
  section.blocks.push({ kind: 'paragraph', inlines: [words.tallyIntro] });
  section.blocks.push({
    kind: 'table',
    caption: words.sections.tallies,
    head: [words.by, words.counted, words.period, words.statement, words.words],
    numeric: [1],
    widths: [24, 14, 16, 36, 10],
    rows: groups.map((same) => {
      const claim = same[0]!;
      return {
        cells: [
          [voiceOf(claim, words)],
          [claim.count ? tellCount(claim.count, words) : words.notSaid],
          [tellWhen(claim.when, words, true)],
          [{ kind: 'said', text: claim.quote }, ...partsOf(claim, words)],
          references.cite(same.map(({ id }) => id)),
        ],
      };
    }),
  });
  return section;
}

/** The areas that were counted, what they come to where that is not the total, and what another side confirms. */
function partsOf(claim: Claim, words: Words): Inline[] {
  const out: string[] = [];
  if (claim.parts) out.push(claim.parts.map(({ name, count }) => `${name} ${count}`).join(', '));
  if (claim.sum !== undefined) out.push(words.tallyUnsound(claim.sum));
  if (claim.confirmed) out.push(words.tallyConfirmed(tellCount(claim.confirmed, words)));
  return out.map((text) => ` · ${text}`);
}

function observations({ situation, words, references }: SectionContext): Section {
  const section: Section = { id: 'observations', title: words.sections.observations, blocks: [] };
  const groups = mergeSame(situation.claims.filter(({ kind }) => kind === 'observation'));
  if (!groups.length) return section;
  section.blocks.push({ kind: 'paragraph', inlines: [words.observationIntro] });
  section.blocks.push({
    kind: 'table',
    caption: words.sections.observations,
    head: [words.by, words.observed, words.contestedField.when, words.contestedField.where, words.words],
    widths: [18, 32, 16, 24, 10],
    rows: groups.map((same) => {
      const claim = same[0]!;
      const { observed } = claim;
      const detail = [
        claim.what,
        observed?.assessed && !claim.what?.includes(observed.assessed) ? observed.assessed : null,
        observed?.weapon,
      ];
      return {
        cells: [
          [voiceOf(claim, words)],
          [detail.filter(Boolean).join(', ')],
          [tellWhen(claim.when, words, true)],
          [claim.where ? (claim.where.because ?? claim.where.name) : words.notSaid],
          references.cite(same.map(({ id }) => id)),
        ],
      };
    }),
  });
  return section;
}

function voiceOf(claim: Claim, words: Words): Inline {
  return { kind: 'name', text: claim.speaker.length ? words.listOf(claim.speaker.map(({ name }) => name)) : words.narrator };
}
