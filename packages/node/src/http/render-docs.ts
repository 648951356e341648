import { escapeHtml } from '@truceline/core/situation/render/escape-text.ts';

/** A schema of an OpenAPI document, as far as the page tells of it. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  additionalProperties?: Schema | boolean;
}

interface Operation {
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}

/** What the page is made from. */
export interface ApiDocument {
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const BASE = '/api/v1';

/** The API for people to read: one page that needs no script and nothing from elsewhere. */
export function renderDocs(document: ApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path: path.replace(BASE, ''), method, operation })),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? 'Other'))];
  const used = usedSchemas(document);
  const chapters = tags.map((tag) => {
    const own = operations.filter(({ operation }) => (operation.tags?.[0] ?? 'Other') === tag);
    return `<section id="${anchor(tag)}"><h2>${escapeHtml(tag)}</h2>${own.map(renderOperation).join('')}</section>`;
  });
  const schemas = Object.entries(document.components.schemas)
    .filter(([name]) => used.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.info.title)} API</title><link rel="stylesheet" href="/api/docs.css"></head><body>
<header><h1>${escapeHtml(document.info.title)} API</h1><p>${escapeHtml(document.info.description ?? '')} Base: <code>${BASE}</code>. The document: <a href="/api/openapi.json">openapi.json</a>.</p>
<p>Refusals are <code>application/problem+json</code> with a <code>code</code>. Lists take <code>limit</code> and <code>cursor</code>; most answers carry an <code>ETag</code>.</p></header>
<nav aria-label="Chapters"><ul>${[...tags, 'Shapes'].map((tag) => `<li><a href="#${anchor(tag)}">${escapeHtml(tag)}</a></li>`).join('')}</ul></nav>
<main>${chapters.join('')}<section id="shapes"><h2>Shapes</h2>${schemas.map(([name, schema]) => renderSchema(name, schema)).join('')}</section></main>
</body></html>`;
}

function renderOperation({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const { summary = '', description, parameters = [], requestBody, responses } = operation;
  const rows = parameters.map(({ name, in: where, required, description: said = '', schema }) => [
    `<code>${escapeHtml(name)}</code>`,
    `${where}${required ? '' : ', optional'}`,
    tellType(schema),
    escapeHtml(said || schema?.description || ''),
  ]);
  const bodies = Object.entries(requestBody?.content ?? {}).map(
    ([type, { schema }]) => `<p>Body <code>${escapeHtml(type)}</code>: ${tellType(schema)}</p>${tellFields(schema)}`,
  );
  const answers = Object.entries(responses)
    .filter(([status]) => status !== 'default')
    .flatMap(([status, { content = {} }]) =>
      Object.entries(content).map(
        ([type, { schema }]) =>
          `<p>${status} <code>${escapeHtml(type)}</code>: ${tellType(schema)}</p>${schema?.$ref ? '' : tellFields(schema)}`,
      ),
    );
  return `<details id="${anchor(`${method} ${path}`)}"><summary><span class="method ${method}">${method.toUpperCase()}</span> <code>${escapeHtml(path)}</code> <span class="summary">${escapeHtml(summary)}</span></summary>
${description ? `<p>${escapeHtml(description)}</p>` : ''}${rows.length ? table(['Name', 'In', 'Type', 'Meaning'], rows) : ''}${bodies.join('')}${answers.join('')}</details>`;
}

function renderSchema(name: string, schema: Schema): string {
  return `<details id="shape-${anchor(name)}"><summary><code>${escapeHtml(name)}</code> <span class="summary">${escapeHtml(schema.description ?? '')}</span></summary>${tellFields(schema) || `<p>${tellType({ ...schema, description: '' })}</p>`}</details>`;
}

function tellFields(schema: Schema | undefined): string {
  if (!schema?.properties) return '';
  const required = new Set(schema.required);
  const rows = Object.entries(schema.properties).map(([name, one]) => [
    `<code>${escapeHtml(name)}</code>${required.has(name) ? '' : ', optional'}`,
    tellType(one),
    escapeHtml(one.description ?? ''),
  ]);
  return table(['Field', 'Type', 'Meaning'], rows);
}

function tellType(schema: Schema | undefined): string {
  if (!schema) return 'anything';
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!;
    return `<a href="#shape-${anchor(name)}">${escapeHtml(name)}</a>`;
  }
  const any = schema.anyOf ?? schema.oneOf;
  if (any) return any.map(tellType).join(' or ');
  if (schema.enum) return schema.enum.map((one) => `<code>${escapeHtml(String(one))}</code>`).join(' | ');
  if (schema.const !== undefined) return `<code>${escapeHtml(String(schema.const))}</code>`;
  if (schema.type === 'array') return `list of ${tellType(schema.items)}`;
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, one]) => `${escapeHtml(name)}: ${tellType(one)}`);
    return `{ ${fields.join(', ')} }`;
  }
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object')
    return `${tellType(schema.additionalProperties)} by name`;
  return escapeHtml([schema.type ?? 'anything'].flat().join(' or ')) + (schema.format ? ` (${escapeHtml(schema.format)})` : '');
}

/** Names of schemas that an operation speaks of, or that one of those does. */
function usedSchemas({ paths, components }: ApiDocument): Set<string> {
  const used = new Set<string>();
  const look = (value: unknown): void => {
    for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      look(components.schemas[name] ?? null);
    }
  };
  look(paths);
  return used;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${body}</tbody></table>`;
}

function anchor(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** The style of the page. */
export const DOCS_CSS = `:root { color-scheme: light dark; --ink: light-dark(#1b1f24, #e4e7eb); --soft: light-dark(#57606a, #9aa4af); --line: light-dark(#d6dbe1, #333a42); --ground: light-dark(#fff, #14171b); --accent: light-dark(#0b5cad, #78b6f5); }
body { margin: 0 auto; max-inline-size: 72rem; padding: 1rem; font: 0.9375rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
h1 { font-size: 1.5rem; } h2 { font-size: 1.125rem; margin-block: 2rem 0.5rem; }
a { color: var(--accent); } code { font: 0.875em ui-monospace, monospace; overflow-wrap: anywhere; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; padding: 0; }
details { border-block-start: 1px solid var(--line); padding-block: 0.375rem; } summary { cursor: pointer; }
details[open] { padding-block-end: 1rem; } .summary { color: var(--soft); }
.method { display: inline-block; min-inline-size: 3.75rem; font-weight: 600; font-size: 0.8125rem; }
table { border-collapse: collapse; inline-size: 100%; margin-block: 0.5rem; font-size: 0.875rem; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-block-end: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
`;
