import { type Claim, type ClaimKind, nothingSaid } from '../model/claim.ts';
import type { Count } from '../model/count.ts';
import { NameHash } from '../model/hash.ts';
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
  return {
    id: `clm_${nameOf(report, start, end, draft)}`,
    report: report.id,
    span: { start, end },
    quote: report.text.slice(start, end),
    ...nothingSaid(),
    ...draft,
  };
}

/** Everything that was read, without the rule that read it and the reasons of inferences: field by field, since every claim pays for it. */
function nameOf(report: Report, start: number, end: number, d: ClaimDraft): string {
  const h = new NameHash().text(report.id).number(start).number(end);
  h.text(d.kind)
    .text(d.mood ?? 'actual')
    .text(d.stance ?? 'asserts')
    .text(d.act)
    .number(d.aggregate ? 1 : 0);
  people(h, d.speaker);
  people(h, d.by);
  h.text(d.byStatus);
  people(h, d.against);
  if (d.against) for (const t of d.against) for (const k of t.kinds) h.text(k);
  if (d.weapons) for (const w of d.weapons) h.text(w);
  const { where, when } = d;
  if (where)
    h.text(where.name).text(where.id).number(where.lat).number(where.lon).number(where.radiusKm).text(where.country).text(where.how);
  else h.text(null);
  if (when) h.text(when.start).text(when.end).text(when.grain).text(when.how);
  else h.text(null);
  count(h, d.count);
  count(h, d.killed);
  count(h, d.wounded);
  count(h, d.displaced);
  h.text(d.fact).text(d.from).text(d.until).text(d.what).number(d.hours).text(d.occurrence);
  if (d.alternatives) h.value(d.alternatives);
  people(h, d.who);
  if (d.anaphoric || d.mistake) h.number((d.anaphoric ? 1 : 0) + (d.mistake ? 2 : 0));
  h.text(d.selfDefence);
  if (d.inPart) h.text('in part');
  if (d.parts || d.confirmed || d.observed) h.value([d.parts ?? null, d.confirmed ?? null, d.observed ?? null]);
  return (d.reader === undefined ? h : h.text(d.reader)).name();
}

function people(h: NameHash, list: readonly { name: string; id: string | null }[] | undefined): void {
  h.number(list?.length ?? 0);
  if (list) for (const p of list) h.text(p.name).text(p.id);
}

function count(h: NameHash, c: Count | null | undefined): void {
  if (c)
    h.number(c.min)
      .number(c.max)
      .number(c.approx ? 1 : 0);
  else h.text(null);
}
