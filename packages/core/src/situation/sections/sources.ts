import type { SituationReport } from '../../model/situation.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Block, Inline, Section } from '../sitrep/document.ts';
import { tellWhen } from '../tell/tell-when.ts';

/** The reports, with the text they share; then what was refused or could not be read. */
export function composeSources(context: SectionContext): Section[] {
  return [reports(context), refused(context)];
}

/** For each set of reports that share text, the sentence that one voice stands behind it. */
export function oneVoiceGroups(context: SectionContext): Inline[][] {
  const quotes = new Map<string, string[]>();
  for (const { report, quote } of context.situation.claims) {
    const list = quotes.get(report);
    if (list) list.push(quote);
    else quotes.set(report, [quote]);
  }
  return groupsOfCopies(context.situation.reports.filter(({ read }) => read)).map((group) => oneVoice(group, quotes, context));
}

function reports(context: SectionContext): Section {
  const { situation, words, references } = context;
  const read = situation.reports.filter((report) => report.read);
  const section: Section = { id: 'sources', title: words.sections.sources, blocks: [] };
  if (!read.length) return section;
  for (const inlines of oneVoiceGroups(context)) section.blocks.push({ kind: 'paragraph', inlines });
  const claims = new Map<string, number>();
  for (const { report } of situation.claims) claims.set(report, (claims.get(report) ?? 0) + 1);
  section.blocks.push({
    kind: 'table',
    caption: words.sections.sources,
    head: [words.incidentNo, words.report, words.published, words.claimsWord, words.sharesWith],
    numeric: [3],
    widths: [6, 46, 18, 9, 21],
    rows: read.map((report) => ({
      id: `report-${situation.reports.indexOf(report) + 1}`,
      cells: [
        [{ kind: 'strong', text: words.reportRef(situation.reports.indexOf(report) + 1) }],
        titleCell(report, context),
        dateCell(report, context),
        [words.number(claims.get(report.id) ?? 0)],
        report.copies.slice(0, 6).flatMap((copy, index): Inline[] => {
          const ref = references.report(copy.report) as { number: number };
          return [
            ...(index ? [{ kind: 'break' } as Inline] : []),
            words.sharedPart(Math.round(copy.share * 100), words.reportRef(ref.number)),
          ];
        }),
      ],
    })),
  });
  return section;
}

function titleCell(report: SituationReport, { words }: SectionContext): Inline[] {
  const cell: Inline[] = [{ kind: 'name', text: report.title ?? words.untitled }];
  const about = [report.publisher, report.credits.length ? words.credits(report.credits.join(', ')) : null].filter((one) => one !== null);
  if (about.length) cell.push({ kind: 'break' }, { kind: 'name', text: about.join(' · ') });
  if (report.url) cell.push({ kind: 'break' }, { kind: 'soft', text: report.url });
  cell.push({ kind: 'break' }, { kind: 'soft', text: [report.file, report.id].filter(Boolean).join(' · ') });
  return cell;
}

function dateCell(report: SituationReport, { words }: SectionContext): Inline[] {
  const cell: Inline[] = [report.published ? tellWhen(report.published, words, true) : words.undated];
  if (report.published?.how === 'inferred') cell.push({ kind: 'break' }, { kind: 'soft', text: words.inferred });
  if (report.carried) cell.push({ kind: 'break' }, { kind: 'soft', text: words.carried(tellWhen(report.carried, words, true)) });
  return cell;
}

/** Sets of reports linked by shared text, two or more in each. */
function groupsOfCopies(read: SituationReport[]): SituationReport[][] {
  const byId = new Map(read.map((report) => [report.id as string, report]));
  const place = new Map(read.map((report, index) => [report, index]));
  const seen = new Set<string>();
  const groups: SituationReport[][] = [];
  for (const report of read) {
    if (seen.has(report.id)) continue;
    const group: SituationReport[] = [];
    const open = [report];
    seen.add(report.id);
    while (open.length) {
      const one = open.pop()!;
      group.push(one);
      for (const copy of one.copies) {
        const other = byId.get(copy.report);
        if (!other || seen.has(other.id)) continue;
        seen.add(other.id);
        open.push(other);
      }
    }
    if (group.length > 1) groups.push(group.sort((a, b) => place.get(a)! - place.get(b)!));
  }
  return groups;
}

function oneVoice(group: SituationReport[], quotes: ReadonlyMap<string, string[]>, { references, words }: SectionContext): Inline[] {
  const refs = words.listOf(group.map(({ id }) => words.reportRef((references.report(id) as { number: number }).number)));
  const carriers = new Map<string, Set<string>>();
  for (const { id } of group) {
    for (const quote of quotes.get(id) ?? []) {
      const key = quote.replace(/\s+/g, ' ').trim();
      carriers.set(key, (carriers.get(key) ?? new Set()).add(id));
    }
  }
  const shared = [...carriers.values()].filter((by) => by.size > 1).length;
  return [`${shared ? words.oneVoice(refs, shared) : words.oneVoiceUncounted(refs)}.`];
}

function refused({ situation, words }: SectionContext): Section {
  const unread = situation.reports.filter(({ read }) => !read);
  const section: Section = { id: 'refused', title: words.sections.refused, blocks: [] };
  const rows: { id?: string; cells: Inline[][] }[] = situation.refused.map(({ file, code, reason }) => ({
    cells: [[{ kind: 'name', text: file }], [{ kind: 'name', text: reason }], [{ kind: 'code', text: code }]],
  }));
  for (const report of unread) {
    const number = situation.reports.indexOf(report) + 1;
    rows.push({
      id: `report-${number}`,
      cells: [
        [{ kind: 'strong', text: words.reportRef(number) }, ' ', { kind: 'name', text: report.title ?? report.file ?? words.untitled }],
        [words.unreadReason(report.language ?? words.languageUnknown)],
        [{ kind: 'code', text: report.id }],
      ],
    });
  }
  const blocks: Block[] = section.blocks;
  if (rows.length) {
    blocks.push({
      kind: 'table',
      caption: words.sections.refused,
      head: [words.refusedInput, words.reason, words.code],
      widths: [38, 40, 22],
      rows,
    });
  } else blocks.push({ kind: 'paragraph', inlines: [words.nothingRefused] });
  return section;
}
