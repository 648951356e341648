import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem, describeProblem } from './answer-problem.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/** Whether a name or address is that of this machine alone. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host.includes(':') && !host.startsWith('[') && host.split(':').length > 2 ? `[${host}]` : host);
}

/**
 * Lets only this machine's own pages in. A name that was made to point here (DNS rebinding) is told by its Host header, a page of another site by
 * its Origin, or by what the browser says of where a request comes from; following a link is all that another site may do.
 */
export async function guardOrigin(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const { host, origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
  if (!host || !isLoopback(host)) return answerProblem(reply, describeProblem('wrong-host', `This server is not "${host ?? ''}".`));
  if (origin !== undefined && origin !== `${request.protocol}://${host}`)
    return answerProblem(reply, describeProblem('wrong-origin', `"${origin}" is another site.`));
  const followed = mode === 'navigate' && request.method === 'GET';
  if ((site === 'cross-site' || site === 'same-site') && !followed)
    return answerProblem(reply, describeProblem('wrong-origin', 'A page of another site asked for it.'));
  return undefined;
}
