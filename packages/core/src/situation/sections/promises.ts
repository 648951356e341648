import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Section } from '../sitrep/document.ts';
import { tellWhen } from '../tell/tell-when.ts';

/** Commitments and talks. */
export function composePromises(context: SectionContext): Section[] {
  return [commitments(context), talks(context)];
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
