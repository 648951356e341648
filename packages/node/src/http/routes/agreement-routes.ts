import type { Agreement } from '@truceline/core/knowledge/agreements.ts';
import { z } from 'zod';
import { Problem } from '../../problems.ts';
import { createNamer } from '../../views/compose/name-things.ts';
import type { FindingCount } from '../../views/register-views.ts';
import { type AgreementPage, type AgreementRow, agreementPageSchema, agreementRowSchema } from '../../views/schemas/register-schemas.ts';
import { createFreshAnswer } from '../answer-fresh.ts';
import type { Api, ServerParts } from '../server-parts.ts';

const tags = ['Agreements'];

/** Agreements: clauses, parties, windows, cases, and how incidents stand to them. */
export function agreementRoutes(api: Api, parts: ServerParts): void {
  const { engine, knowledge, who } = parts;
  const { views } = engine;
  const preHandler = createFreshAnswer(parts);
  const namer = createNamer(knowledge);

  const rowOf = (agreement: Agreement, counts: readonly FindingCount[], incidents: ReadonlyMap<string, number>): AgreementRow => {
    const { id, title, short, kind, country, zone, clauses, windows, marking, publication, ended } = agreement;
    const starts = windows.map(({ start }) => start).sort();
    const ends = windows.map(({ end }) => end);
    return {
      id,
      title,
      short,
      kind,
      country,
      zone,
      marking,
      publication,
      clauses: clauses.length,
      from: starts[0],
      until: ended?.at ?? (ends.includes(null) ? null : (ends.sort().at(-1) ?? null)),
      findings: sum(counts.filter((count) => count.agreement === id)),
      incidents: incidents.get(id) ?? 0,
    };
  };
  const held = async (): Promise<Map<string, number>> => {
    const { agreement } = await views.facets({ who });
    return new Map(agreement.map(({ value, n }) => [value, n]));
  };

  api.get(
    '/agreements',
    {
      schema: { summary: 'Agreements known, those with findings first', tags, response: { 200: z.array(agreementRowSchema) } },
      preHandler,
    },
    async () => {
      const [counts, incidents] = [await views.findingCounts(), await held()];
      const rows = knowledge.agreements.map((agreement) => rowOf(agreement, counts, incidents));
      return rows.sort((a, b) => b.incidents - a.incidents || (a.id < b.id ? -1 : 1));
    },
  );

  api.get(
    '/agreements/:id',
    {
      schema: {
        summary: 'An agreement with its clauses, cases, parties and the counts of its findings',
        tags,
        params: z.object({ id: z.string().max(100) }),
        response: { 200: agreementPageSchema },
      },
      preHandler,
    },
    async ({ params }) => {
      const agreement = knowledge.agreements.find(({ id }) => id === params.id);
      if (!agreement) throw new Problem('unknown-agreement', `There is no agreement ${params.id}.`);
      const counts = await views.findingCounts();
      return pageOf(agreement, rowOf(agreement, counts, await held()), counts, (actor) => namer.name(actor));
    },
  );
}

function pageOf(
  agreement: Agreement,
  row: AgreementRow,
  counts: readonly FindingCount[],
  nameOf: (actor: string) => string,
): AgreementPage {
  const sides = new Map(agreement.sides.map(({ id, title }) => [id, title]));
  const dated = ({ from, until }: { from?: string | undefined; until?: string | undefined }) => ({
    from: from ?? null,
    until: until ?? null,
  });
  return {
    row,
    agreement: agreement as unknown as Record<string, unknown>,
    clauses: agreement.clauses.map(({ id, title, words, kind, subject, binds, acts, known, source }) => ({
      id,
      title,
      words,
      kind,
      subject,
      binds: binds.map((side) => ({ id: side, title: sides.get(side) ?? side })),
      acts,
      known,
      source,
      findings: sum(counts.filter((count) => count.agreement === agreement.id && count.clause === id)),
      cases: agreement.cases
        .filter(({ clause }) => clause === id)
        .map(({ name, expect, why, incident }) => ({
          name,
          verdict: expect.verdict,
          standing: expect.standing ?? null,
          decidedBy: expect.decidedBy,
          why: why ?? null,
          incident: incident as unknown as Record<string, unknown>,
        })),
    })),
    sides: agreement.sides.map(({ id, title, members }) => ({
      id,
      title,
      members: members.map((member) => ({ actor: member.actor, name: nameOf(member.actor), how: member.how, ...dated(member) })),
    })),
    excluded: agreement.excluded.map((one) => ({ actor: one.actor, name: nameOf(one.actor), ...dated(one) })),
  };
}

function sum(counts: readonly FindingCount[]): AgreementRow['findings'] {
  const out: AgreementRow['findings'] = {};
  for (const { verdict, n } of counts) out[verdict] = (out[verdict] ?? 0) + n;
  return out;
}
