import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import { fastifySSE } from '@fastify/sse';
import fastifySwagger from '@fastify/swagger';
import fastify from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { Problem } from '../problems.ts';
import { answerProblem, createErrorAnswer, describeProblem } from './answer-problem.ts';
import { finishDocument } from './finish-document.ts';
import { guardOrigin } from './guard-origin.ts';
import { createJudge } from './make-judgements.ts';
import { type ApiDocument, DOCS_CSS, renderDocs } from './render-docs.ts';
import { agreementRoutes } from './routes/agreement-routes.ts';
import { eventRoutes } from './routes/event-routes.ts';
import { exportRoutes } from './routes/export-routes.ts';
import { incidentRoutes } from './routes/incident-routes.ts';
import { intakeRoutes } from './routes/intake-routes.ts';
import { journalRoutes } from './routes/journal-routes.ts';
import { judgementRoutes } from './routes/judgement-routes.ts';
import { personRoutes } from './routes/person-routes.ts';
import { reportRoutes } from './routes/report-routes.ts';
import { sitrepRoutes } from './routes/sitrep-routes.ts';
import { situationRoutes } from './routes/situation-routes.ts';
import { serveWeb } from './serve-web.ts';
import type { Api, ServerParts } from './server-parts.ts';

/** Requests larger than this are refused, where a route does not say otherwise. */
const BODY_LIMIT = 2_000_000;
/** Requests of one machine in ten seconds: far above what people and their programs ask, and a bound for what runs away. */
const MOST_REQUESTS = 20_000;

/** Makes the server of a register; it listens to nobody yet. `warn` is told of faults of the program. */
export async function createServer(parts: ServerParts, warn: (error: unknown) => void = () => {}): Promise<Api> {
  const server = fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error, _request, reply) => {
      answerProblem(reply as never, describeProblem('bad-request', error.message));
    },
  });
  server.removeContentTypeParser('text/plain');
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(createErrorAnswer(warn));
  server.addHook('onRequest', guardOrigin);
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // the map makes its worker and its pictures itself
        workerSrc: ["'self'", 'blob:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await server.register(fastifyRateLimit, {
    max: parts.most ?? MOST_REQUESTS,
    timeWindow: '10 seconds',
    errorResponseBuilder: (_request, { after }) => new Problem('too-many-requests', `More than the server takes; again in ${after}.`),
  });
  await server.register(fastifyCompress, { threshold: 2048 });
  await server.register(fastifySSE);
  await server.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Truceline',
        version: parts.program,
        description: 'The register of a ceasefire monitor: reports in, judgements, and what they come to.',
      },
      servers: [{ url: '/api/v1' }],
    },
    stripBasePath: true,
    transform: jsonSchemaTransform,
    transformObject: (document) => finishDocument(jsonSchemaTransformObject(document) as never) as never,
  });
  await server.register(
    async (scope) => {
      const api = scope.withTypeProvider<ZodTypeProvider>() as unknown as Api;
      situationRoutes(api, parts);
      incidentRoutes(api, parts);
      reportRoutes(api, parts);
      await intakeRoutes(api, parts);
      const judge = createJudge(parts);
      judgementRoutes(api, judge);
      personRoutes(api, parts, judge);
      journalRoutes(api, parts);
      sitrepRoutes(api, parts, judge);
      exportRoutes(api, parts);
      agreementRoutes(api, parts, judge);
      eventRoutes(api, parts);
    },
    { prefix: '/api/v1' },
  );
  server.get('/api', { schema: { hide: true } }, async (_request, reply) => {
    return reply.type('text/html; charset=utf-8').send(renderDocs(server.swagger() as unknown as ApiDocument));
  });
  server.get('/api/docs.css', { schema: { hide: true } }, async (_request, reply) => reply.type('text/css; charset=utf-8').send(DOCS_CSS));
  server.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    return reply.type('application/json').serializer(JSON.stringify).send(server.swagger());
  });
  const page = parts.web === null ? null : serveWeb(server, parts.web);
  server.setNotFoundHandler((request, reply) => {
    const asked = request.method === 'GET' && !request.url.startsWith('/api') && /text\/html/.test(request.headers.accept ?? '');
    if (asked && page) return page(request, reply);
    return answerProblem(reply, describeProblem('no-route', `${request.method} ${request.url.split('?')[0]}`));
  });
  return server as unknown as Api;
}
