import { createServer } from '../http/create-server.ts';
import type { ApiDocument } from '../http/render-docs.ts';
import type { ServerParts } from '../http/server-parts.ts';

/** The OpenAPI 3.1 document of the server, as text. It is generated, committed, and held equal by a test. */
export async function describeApi(): Promise<string> {
  // no route runs while the document is made, so that a server without a register will do
  const register = { journal: { async *read() {} } };
  const parts = {
    register,
    engine: { listen() {} },
    knowledge: { actors: { actors: new Map() } },
    who: '',
    program: '1',
    web: null,
  } as unknown as ServerParts;
  const server = await createServer(parts);
  await server.ready();
  const document = server.swagger();
  await server.close();
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** The page on the API with the list of its routes, as the document has them, between its marks. */
export function describeRoutes(page: string, document: string): string {
  const { paths } = JSON.parse(document) as ApiDocument;
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { tags = [], summary = '' }]) => ({
      tag: tags[0] ?? '',
      line: `| \`${method.toUpperCase()} ${path}\` | ${summary} |`,
    })),
  );
  const chapters = [...new Set(routes.map(({ tag }) => tag))].map((tag) => {
    const own = routes.filter((route) => route.tag === tag).map(({ line }) => line);
    return `### ${tag}\n\n| | |\n|---|---|\n${own.join('\n')}\n`;
  });
  return page.replace(
    /(<!-- routes:[^>]*-->\n)[\s\S]*(<!-- \/routes -->)/,
    (_, start: string, end: string) => `${start}\n${chapters.join('\n')}\n${end}`,
  );
}
