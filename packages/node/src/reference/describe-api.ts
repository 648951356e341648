import { createServer } from '../http/create-server.ts';
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
