import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { PROBLEMS, Problem, type ProblemCode, toProblem } from '../problems.ts';
import type { problemSchema } from '../views/schemas/answer-schemas.ts';

/** A refusal as it is answered. */
export type ProblemAnswer = z.infer<typeof problemSchema>;

/** What a coded problem is answered with. */
export function describeProblem(code: ProblemCode, detail: string, more: Partial<ProblemAnswer> = {}): ProblemAnswer {
  const { title, advice, http } = PROBLEMS[code];
  return { type: `urn:truceline:problem:${code}`, title, status: http, code, detail, advice, ...more };
}

/** Answers a request with a coded problem (RFC 9457). */
export function answerProblem(reply: FastifyReply, answer: ProblemAnswer): FastifyReply {
  return reply.code(answer.status).type('application/problem+json').serializer(JSON.stringify).send(answer);
}

/** Codes of the framework's own refusals. */
const REFUSALS: Record<string, ProblemCode> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_JSON_BODY: 'bad-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad-json',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'wrong-media-type',
};

/** Answers whatever was thrown while a request was served. What is no refusal is a fault of the program, and told on `warn`. */
export function createErrorAnswer(warn: (error: unknown) => void) {
  return (error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (hasZodFastifySchemaValidationErrors(error)) return answerProblem(reply, tellMisfit(error.validation));
    const refused = REFUSALS[error.code] ?? (error.statusCode === 429 ? 'too-many-requests' : undefined);
    if (refused) return answerProblem(reply, describeProblem(refused, PROBLEMS[refused].title));
    if (!(error instanceof Problem) && error.statusCode && error.statusCode < 500)
      return answerProblem(reply, describeProblem('bad-request', error.message));
    const problem = error instanceof Problem ? error : toProblem(error, 'internal');
    const code = error instanceof Problem ? problem.code : 'internal';
    if (code === 'internal') warn(error);
    return answerProblem(reply, describeProblem(code, code === 'internal' ? PROBLEMS.internal.title : problem.message));
  };
}

function tellMisfit(issues: readonly { instancePath?: string | undefined; message?: string | undefined }[]): ProblemAnswer {
  const at = issues.slice(0, 20).map(({ instancePath, message }) => {
    return { field: (instancePath ?? '').replace(/^\//, '').replaceAll('/', '.'), message: message ?? 'does not fit' };
  });
  const [first] = at;
  const code = first?.field === 'filter' ? 'bad-filter' : 'bad-request';
  return describeProblem(code, first ? `${first.field || 'request'}: ${first.message}` : PROBLEMS[code].title, { at });
}
