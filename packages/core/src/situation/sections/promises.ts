import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Section } from '../sitrep/document.ts';
import { tellCount } from '../tell/tell-count.ts';
import { tellWhen } from '../tell/tell-when.ts';
import { mergeSame } from './merge-same.ts';

/** Commitments, talks, and the tallies that monitors and parties publish (which are never added up). */
export function composePromises(context: SectionContext): Section[] {
  return [commitments(context), talks(context), tallies(context)];
}

function commitments({ situation, words, references, nameOf }: SectionContext): Section {
  const section: Section = { id: 'commitments', title: words.sections.commitments, blocks: [] };
  if (!situation.commitments.length) return section;
  section.blocks.push({
    kind: 'table',
    caption: words.sections.commitments,
    head: [words.who, words.what, words.status, words.words],
    widths: [24, 54, 12, 10],
    rows: situation.commitments.map((one) => {
      const names = one.who.map(nameOf);
      return {
        cells: [
          [{ kind: 'name', text: words.listOf(names) || words.nobodyNamed }],
          [{ kind: 'said', text: one.what }],
          [words.commitmentStatus[one.status]],
          references.cite(one.cites ?? [one.id]),
        ],
      };
    }),
  });
  return section;
}

function talks({ situation, words, references, nameOf }: SectionContext): Section {
  const section: Section = { id: 'talks', title: words.sections.talks, blocks: [] };
  if (!situation.talks.length) return section;
  section.blocks.push({
    kind: 'table',
    caption: words.sections.talks,
    head: [words.date, words.place, words.who, words.statement, words.words],
    widths: [16, 14, 24, 36, 10],
    rows: situation.talks.map((talk) => ({
      cells: [
        [tellWhen(talk.when, words, true)],
        [{ kind: 'name', text: talk.where ?? words.placeUnknown }],
        [{ kind: 'name', text: words.listOf(talk.who.map(nameOf)) || words.nobodyNamed }],
        [{ kind: 'said', text: talk.what }],
        references.cite(talk.cites),
      ],
    })),
  });
  return section;
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
          [{ kind: 'name', text: claim.speaker.length ? words.listOf(claim.speaker.map(({ name }) => name)) : words.narrator }],
          [claim.count ? tellCount(claim.count, words) : words.notSaid],
          [tellWhen(claim.when, words, true)],
          [{ kind: 'said', text: claim.quote }],
          references.cite(same.map(({ id }) => id)),
        ],
      };
    }),
  });
  return section;
}
