type Document = Record<string, unknown>;

/** Bodies that the framework's schemas do not speak of: files, and records a line each. */
const BODIES: Record<string, object> = {
  'post /reports': {
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          properties: {
            columns: { type: 'string', description: 'Which column of a table holds which field, as JSON; before the files.' },
            file: { type: 'array', items: { type: 'string', format: 'binary' } },
          },
        },
      },
      'application/json': {
        schema: {
          anyOf: [
            { $ref: '#/components/schemas/ReportRecord' },
            {
              type: 'object',
              properties: { reports: { type: 'array', items: { $ref: '#/components/schemas/ReportRecord' } } },
              required: ['reports'],
            },
          ],
        },
      },
    },
    required: true,
  },
  'post /reports/bulk': {
    content: { 'application/x-ndjson': { schema: { $ref: '#/components/schemas/ReportRecord' } } },
    required: true,
  },
};

const REFUSAL = {
  description: 'A coded problem.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** What a route takes of the rest of its path, slashes and all, is an id like any other to who asks. */
function nameRest(operations: Record<string, { parameters?: { in: string; name: string }[] }>): void {
  for (const { parameters = [] } of Object.values(operations)) for (const one of parameters) if (one.name === '*') one.name = 'id';
}

/** Finishes an OpenAPI document: every operation may be refused with a coded problem, bodies of files are told, and shared parts have names of their own, by which they are sorted. */
export function finishDocument(document: Document): Document {
  const { components, paths } = document as {
    components: { schemas: Record<string, { $defs?: Record<string, unknown> }> };
    paths: Record<
      string,
      Record<string, { responses?: Record<string, unknown>; requestBody?: object; parameters?: { in: string; name: string }[] }>
    >;
  };
  for (const path of Object.keys(paths).filter((one) => one.includes('{*}'))) {
    nameRest(paths[path]);
    paths[path.replace('{*}', '{id}')] = paths[path];
    delete paths[path];
  }
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      operation.responses = { ...operation.responses, default: REFUSAL };
      const body = BODIES[`${method} ${path.replace(/^\/api\/v1/, '')}`];
      if (body) operation.requestBody = body;
    }
  }
  // they come in the order in which modules happened to be loaded
  components.schemas = Object.fromEntries(Object.entries(components.schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { __shared: shared, ...schemas } = components.schemas;
  if (!shared) return document;
  // the only parts that are shared without a name are those of "any JSON", which holds itself
  const text = JSON.stringify({
    ...document,
    components: { ...components, schemas: { AnyJson: { description: 'Any JSON.' }, ...schemas } },
  });
  return JSON.parse(text.replaceAll(/#\/components\/schemas\/__shared#\/\$defs\/schema\d+/g, '#/components/schemas/AnyJson')) as Document;
}
