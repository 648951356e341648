import type { Agreement } from '@truceline/core/knowledge/agreements.ts';
import { z } from 'zod';
import { hashFiles } from '../../judging/check-documents.ts';
import { Problem } from '../../problems.ts';
import { createNamer } from '../../views/compose/name-things.ts';
import type { FindingCount } from '../../views/register-views.ts';
import {
  type AgreementPage,
  type AgreementRow,
  agreementPageSchema,
  agreementPreviewSchema,
  agreementRowSchema,
  judgedSchema,
} from '../../views/schemas/register-schemas.ts';
import { findAgreementFiles } from '../agreement-files.ts';
import { createFreshAnswer } from '../answer-fresh.ts';
import type { Judge } from '../make-judgements.ts';
import type { Api, ServerParts } from '../server-parts.ts';

const tags = ['Agreements'];
const named = z.object({ id: z.string().max(100) });
const files = z
  .record(z.string().max(200), z.string().max(1_000_000))
  .describe('By their paths in the folder of the agreement: agreement.yaml, clauses.yaml, parties.yaml, cases/….yaml.');
const edited = z.object({ agreement: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/), files });

/** Agreements: clauses, parties, windows, cases, and how incidents stand to them. */
export function agreementRoutes(api: Api, parts: ServerParts, judge: Judge): void {
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
  const find = async (asked: string): Promise<Agreement> => {
    const agreement = (await views.agreements()).find(({ id }) => id === asked);
    if (!agreement) throw new Problem('unknown-agreement', `There is no agreement ${asked}.`);
    return agreement;
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
      const rows = (await views.agreements()).map((agreement) => rowOf(agreement, counts, incidents));
      return rows.sort((a, b) => b.incidents - a.incidents || (a.id < b.id ? -1 : 1));
    },
  );

  api.get(
    '/agreements/:id',
    {
      schema: {
        summary: 'An agreement with its clauses, cases, parties and the counts of its findings',
        tags,
        params: named,
        response: { 200: agreementPageSchema },
      },
      preHandler,
    },
    async ({ params }) => {
      const agreement = await find(params.id);
      const counts = await views.findingCounts();
      return pageOf(agreement, rowOf(agreement, counts, await held()), counts, (actor) => namer.name(actor));
    },
  );

  api.get(
    '/agreements/:id/files',
    {
      schema: {
        summary: 'The files of an agreement, as they count now: to be edited and checked',
        tags,
        params: named,
        response: { 200: z.object({ files, adopted: z.boolean() }) },
      },
    },
    async ({ params }) => {
      await find(params.id);
      return findAgreementFiles(params.id, views);
    },
  );

  api.post(
    '/agreements/check',
    {
      bodyLimit: 10_000_000,
      schema: {
        summary: 'Checks the files of an agreement: every mistake with line and column, or which findings would change',
        tags,
        body: edited,
        response: { 200: agreementPreviewSchema },
      },
    },
    async ({ body }) => views.previewAgreement(body.agreement, body.files),
  );

  api.post(
    '/agreements/adopt',
    {
      bodyLimit: 10_000_000,
      schema: {
        summary: 'Adopts the files of an agreement: from now on findings are made by them',
        tags,
        body: edited.extend({ reason: z.string().max(10_000) }),
        response: { 200: judgedSchema },
      },
    },
    async ({ body }) => {
      const { agreement, files, reason } = body;
      const { mistakes } = await views.previewAgreement(agreement, files);
      const [first] = mistakes;
      if (first) throw new Problem('bad-knowledge', `${first.file}:${first.line}:${first.column}: ${first.message}`);
      const [one] = await judge.make([{ act: 'agreement-adopted', agreement, files, sha256: hashFiles(files), reason }], { beside: false });
      if ('refused' in one) throw new Problem(one.refused.code, one.refused.message);
      return one.made;
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
    names: Object.fromEntries(actorsOf(agreement).map((actor) => [actor, nameOf(actor)])),
  };
}

/** Whoever takes part in the life of an agreement, by their ids. */
function actorsOf({ guarantors, windows, ended, standing }: Agreement): string[] {
  const declared = [...windows.flatMap(({ by }) => by), ...(ended?.by ?? [])];
  return [...new Set([...guarantors, ...declared, ...standing.declare, ...standing.extend, ...standing.end])].sort();
}

function sum(counts: readonly FindingCount[]): AgreementRow['findings'] {
  const out: AgreementRow['findings'] = {};
  for (const { verdict, n } of counts) out[verdict] = (out[verdict] ?? 0) + n;
  return out;
}
