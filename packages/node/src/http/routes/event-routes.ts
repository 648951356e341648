import type { Api, ServerParts } from '../server-parts.ts';

/** What happens, as it happens: one stream per client (server-sent events). */
export function eventRoutes(api: Api, { engine }: ServerParts): void {
  api.get(
    '/events',
    { sse: 'only', schema: { summary: 'Server-sent events: revision, progress, changed, presence', tags: ['Register'] } },
    async (_request, reply) => {
      await reply.sse.send({ event: 'revision', data: { revision: await engine.views.revision(), waiting: engine.waiting() } });
      reply.sse.keepAlive();
      const stop = engine.listen((event) => {
        const { kind, ...data } = event;
        const told = kind === 'changed' ? (data as { changes: unknown }).changes : data;
        reply.sse.send({ event: kind, data: told }).catch(() => stop());
      });
      reply.sse.onClose(stop);
    },
  );
}
