import type { Claim, ClaimKind } from '../model/claim.ts';
import type { Count } from '../model/count.ts';
import { NameHash } from '../model/hash.ts';
import type { Report } from '../model/report.ts';

/** What a reader must say of a claim; everything else is "not said" unless given. */
export type ClaimDraft = Partial<Omit<Claim, 'id' | 'report' | 'span' | 'quote' | 'kind' | 'rule'>> & { kind: ClaimKind; rule: string };

/**
 * A claim from what was read between two offsets of the cleaned text, by the speaker and in the stance of the draft, or as given beside it. The span is
 * carried back to the text as taken, and the name is made from report, span and content, so that a rebuild gives the same name.
 */
export function makeClaim(
  report: Report,
  cleanStart: number,
  cleanEnd: number,
  draft: ClaimDraft,
  speaker = draft.speaker ?? [],
  stance = draft.stance ?? 'asserts',
): Claim {
  const start = report.clean.toTaken(cleanStart);
  const end = cleanEnd > cleanStart ? report.clean.toTaken(cleanEnd - 1) + 1 : start;
  // what every claim says, in one shape, so that its name costs no look-ups; then what only some say, in the order it was said
  const claim: Said = {
    id: 'clm_',
    report: report.id,
    span: { start, end },
    quote: report.text.slice(start, end),
    mood: draft.mood ?? 'actual',
    stance,
    speaker,
    act: draft.act ?? null,
    aggregate: draft.aggregate ?? false,
    by: draft.by ?? [],
    byStatus: draft.byStatus ?? 'unknown',
    against: draft.against ?? [],
    weapons: draft.weapons ?? [],
    where: draft.where ?? null,
    when: draft.when ?? null,
    count: draft.count ?? null,
    killed: draft.killed ?? null,
    wounded: draft.wounded ?? null,
    displaced: draft.displaced ?? null,
    fact: draft.fact ?? null,
    from: draft.from ?? null,
    until: draft.until ?? null,
  };
  claim.id = `clm_${nameOf(claim, draft)}`;
  return addRest(claim, draft);
}

type Said = Omit<Claim, 'kind' | 'rule'>;

function addRest(claim: Said & { [key: string]: unknown }, draft: ClaimDraft & { [key: string]: unknown }): Claim {
  for (const key in draft) if (!PUT.has(key)) claim[key] = draft[key];
  return claim as unknown as Claim;
}
/** What stands in every claim already, and what is said of a draft alone. */
const PUT = new Set(
  'id report span quote mood stance speaker act aggregate by byStatus against weapons where when count killed wounded displaced fact from until first last key weight unless'.split(
    ' ',
  ),
);

/** Everything that was read, without the rule that read it and the reasons of inferences: field by field, since every claim pays for it. */
function nameOf(c: Said, d: ClaimDraft): string {
  const h = new NameHash().text(c.report).number(c.span.start).number(c.span.end);
  h.text(d.kind)
    .text(c.mood)
    .text(c.stance)
    .text(c.act)
    .number(c.aggregate ? 1 : 0);
  people(h, c.speaker);
  people(h, c.by);
  h.text(d.byStatus);
  people(h, c.against);
  for (const t of c.against) for (const k of t.kinds) h.text(k);
  for (const w of c.weapons) h.text(w);
  const { where, when } = c;
  if (where)
    h.text(where.name).text(where.id).number(where.lat).number(where.lon).number(where.radiusKm).text(where.country).text(where.how);
  else h.text(null);
  if (when) h.text(when.start).text(when.end).text(when.grain).text(when.how);
  else h.text(null);
  count(h, c.count);
  count(h, c.killed);
  count(h, c.wounded);
  count(h, c.displaced);
  h.text(c.fact).text(c.from).text(c.until).text(d.what).number(d.hours).text(d.occurrence);
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
