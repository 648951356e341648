import type { Situation } from '@truceline/core/model/situation.ts';
import { z } from 'zod';
import { sortSchema } from '../../views/schemas/filter-schema.ts';
import { incidentRows } from '../../write/incident-rows.ts';
import { incidentsCsv } from '../../write/incidents-csv.ts';
import { incidentsGeojson } from '../../write/incidents-geojson.ts';
import { incidentsXlsx } from '../../write/incidents-xlsx.ts';
import { situationText } from '../../write/situation-text.ts';
import { incidentsQuery } from '../question-schemas.ts';
import type { Api, ServerParts } from '../server-parts.ts';

const FORMATS = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  json: 'application/json; charset=utf-8',
} as const;

/** What a list shows, as a file: exactly the incidents that the filter lets through, in their order. */
export function exportRoutes(api: Api, { engine, knowledge, who }: ServerParts): void {
  api.get(
    '/incidents/export',
    {
      schema: {
        summary: 'The incidents of a list as a file',
        tags: ['Incidents'],
        querystring: z.object({
          ...incidentsQuery,
          sort: sortSchema,
          updatedSince: z.coerce.number().int().min(0).optional(),
          format: z.enum(['csv', 'xlsx', 'geojson', 'json']),
          bom: z.stringbool().default(false).describe('Begin the CSV with a byte order mark, for spreadsheets that need one.'),
        }),
        response: { 200: { description: 'The file.', content: { 'application/octet-stream': { schema: z.string() } } } },
      },
    },
    async ({ query }, reply) => {
      const { format, bom, ...question } = query;
      const ids: string[] = [];
      for (let cursor: string | undefined, more = true; more; ) {
        const page = await engine.views.incidents({ ...question, who, limit: 500, ...(cursor === undefined ? {} : { cursor }) });
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.next ?? undefined;
        more = page.next !== null;
      }
      const part = partOf(await engine.views.situation(query.asOf), ids);
      const areasOf = (place: string) => knowledge.gazetteer.describe(place);
      const rows = () => incidentRows(part, areasOf);
      const content =
        format === 'csv'
          ? [...incidentsCsv(rows(), bom)].join('')
          : format === 'xlsx'
            ? Buffer.concat([...incidentsXlsx(rows(), part)])
            : format === 'geojson'
              ? [...incidentsGeojson(part, areasOf)].join('')
              : [...situationText(part)].join('');
      reply.type(FORMATS[format]).header('content-disposition', `attachment; filename="incidents.${format}"`);
      return reply.serializer((payload) => payload as never).send((typeof content === 'string' ? content : Buffer.from(content)) as never);
    },
  );
}

/** A situation of these incidents alone, in this order, with the claims and reports that they rest on. */
function partOf(situation: Situation, ids: readonly string[]): Situation {
  const byId = new Map<string, Situation['incidents'][number]>(situation.incidents.map((incident) => [incident.id, incident]));
  const incidents = ids.map((id) => byId.get(id)).filter((incident) => incident !== undefined);
  const own = new Set(incidents.map(({ id }) => id));
  const claims = new Set(incidents.flatMap((incident) => incident.claims));
  const reports = new Set(incidents.flatMap((incident) => incident.carriers));
  return {
    ...situation,
    incidents,
    claims: situation.claims.filter(({ id }) => claims.has(id)),
    findings: situation.findings.filter(({ incident }) => own.has(incident)),
    reports: situation.reports.filter(({ id }) => reports.has(id)),
    refused: [],
    truce: [],
    commitments: [],
    talks: [],
  };
}
