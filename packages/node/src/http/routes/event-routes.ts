import { z } from 'zod';
import { colourOf } from '../colour-of.ts';
import { Presence } from '../presence.ts';
import type { Api, ServerParts } from '../server-parts.ts';

const presentSchema = z
  .object({ tab: z.string(), name: z.string(), colour: z.string(), editing: z.string().nullable() })
  .meta({ id: 'Present' });

interface ToldEvent {
  event: string;
  data: unknown;
}

/** What happens, as it happens, and who looks at what: one stream per client (server-sent events). */
export function eventRoutes(api: Api, { engine, who, now }: ServerParts): void {
  const presence = new Presence();
  const listeners = new Set<(told: ToldEvent) => void>();
  const tellAll = (told: ToldEvent): void => {
    for (const listener of listeners) listener(told);
  };
  let changedAt: number | null = null;
  /** Milliseconds since the last change, where there was one since the server began. */
  const age = (): number | null => (changedAt === null ? null : Math.round(performance.now() - changedAt));
  engine.listen((event) => {
    if (event.kind === 'progress') return tellAll({ event: 'progress', data: { read: event.read, of: event.of } });
    changedAt = performance.now();
    tellAll({ event: 'changed', data: event.changes });
    tellAll({ event: 'revision', data: { revision: event.changes.revision, waiting: engine.waiting(), age: 0 } });
  });

  api.get(
    '/events',
    {
      sse: 'only',
      schema: {
        summary: 'Server-sent events: what changes, as it changes',
        description:
          '`revision` {revision, waiting, age}: the register as it stands, at the beginning and after every change, and for how many milliseconds it has (null: since before the server began). `changed`: a Changes. `progress` {read, of}: reports being read. `presence` {incident, present}.',
        tags: ['Register'],
        response: { 200: { description: 'A stream.', content: { 'text/event-stream': { schema: z.string() } } } },
      },
    },
    async (_request, reply) => {
      const listener = (told: ToldEvent): void => {
        reply.sse.send(told).catch(() => listeners.delete(listener));
      };
      // before the register is asked how it stands: what changes meanwhile is told too
      listeners.add(listener);
      reply.sse.onClose(() => listeners.delete(listener));
      await reply.sse.send({ event: 'revision', data: { revision: await engine.views.revision(), waiting: engine.waiting(), age: age() } });
      reply.sse.keepAlive();
    },
  );

  api.post(
    '/incidents/:id/presence',
    {
      schema: {
        summary: 'Says that one looks at an incident, and what one edits; holds for 30 seconds',
        tags: ['Incidents'],
        params: z.object({ id: z.string().min(1).max(100) }),
        body: z.object({ tab: z.string().min(1).max(60), editing: z.string().max(100).nullable().default(null) }),
        response: { 200: z.object({ present: z.array(presentSchema) }) },
      },
    },
    async ({ params, body }) => {
      const one = { tab: body.tab, name: who, colour: colourOf(who), editing: body.editing };
      const present = presence.note(params.id, one, Date.parse(now()), (there) => {
        tellAll({ event: 'presence', data: { incident: params.id, present: there } });
      });
      return { present };
    },
  );
}
