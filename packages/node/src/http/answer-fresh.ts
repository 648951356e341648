import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerParts } from './server-parts.ts';

/**
 * Lets a client keep an answer that only depends on the register, the program, its knowledge and the address: tells it by the revision, and answers 304 where the
 * client has it already. To be run before a route does its work.
 */
export function createFreshAnswer({ engine, program, knowledge, who }: Pick<ServerParts, 'engine' | 'program' | 'knowledge' | 'who'>) {
  const person = Buffer.from(who).toString('base64url');
  const made = createHash('sha256').update(`${program} ${knowledge.version}`).digest('hex').slice(0, 12);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const tag = `W/"${await engine.views.revision()}-${made}-${person}"`;
    reply.header('etag', tag).header('cache-control', 'private, no-cache');
    const known = request.headers['if-none-match']?.split(',').map((one) => one.trim());
    return known?.includes(tag) ? reply.code(304).send() : undefined;
  };
}
