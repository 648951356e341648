import { PassThrough } from 'node:stream';
import fastifyMultipart from '@fastify/multipart';
import { z } from 'zod';
import { Problem, toProblem } from '../../problems.ts';
import { createReportQueue, type RefusedDocument } from '../../store/report-queue.ts';
import type { Taking } from '../../store/take-into-register.ts';
import { refusedSchema, takenSchema } from '../../views/schemas/report-schemas.ts';
import { answerProblem, describeProblem } from '../answer-problem.ts';
import { readLines } from '../read-lines.ts';
import type { Api, ServerParts } from '../server-parts.ts';
import { type HandedIn, ReportTaker, tooLargeToSend } from '../take-reports.ts';

const tags = ['Reports'];
/** Bytes of one file, files of one request, and bytes of JSON that are taken. */
const LIMITS = { file: 200_000_000, files: 500, json: 50_000_000 };
/** Lines of a bulk that are written together, and bytes. */
const PART = { lines: 500, bytes: 4_000_000 };

const record = z
  .object({
    id: z.union([z.string(), z.number()]).optional(),
    title: z.string().optional(),
    publisher: z.string().optional(),
    published: z.string().optional().describe('ISO day, month or instant; anything else is read from the text instead.'),
    language: z.string().optional(),
    url: z.string().optional(),
    text: z.string().min(1),
  })
  .meta({ id: 'ReportRecord' });
const mapping = z.record(z.string(), z.string());
const answer = z
  .object({ items: z.array(takenSchema), waiting: z.int().describe('Reports taken and not read yet.') })
  .meta({ id: 'TakenReports' });

/** Reports in: files, records, and many records to a stream. Each is acknowledged when it is on disk; it is read a moment later. */
export async function intakeRoutes(api: Api, { engine, register, who, now, taker: shared }: ServerParts): Promise<void> {
  const taker = shared ?? new ReportTaker(await createReportQueue(register, () => engine.wake()));
  const taking = (how: string): Taking => ({ by: who, how, now });
  // the views are asked nothing: they may be busy with the reports before these
  const answerWith = (items: z.infer<typeof takenSchema>[]) => ({ items, waiting: engine.waiting() });

  await api.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      throwFileSizeLimit: false,
      limits: { fileSize: LIMITS.file, files: LIMITS.files, fields: 20 },
    });
    const inner = scope as unknown as Api;
    inner.post(
      '/reports',
      {
        bodyLimit: LIMITS.json,
        schema: {
          summary: 'Reports in: files (multipart), or one record or several (JSON). One outcome for each.',
          description:
            'multipart/form-data: any number of files, and before them a field `columns` (JSON) that says which column of a table holds which field. JSON: one record, or {"reports": […]}.',
          tags,
          consumes: ['multipart/form-data', 'application/json'],
          response: { 200: answer },
        },
      },
      async (request) => {
        if (!request.isMultipart()) return answerWith(await taker.takeAll(readRecords(request.body), taking('api')));
        const documents: (HandedIn | RefusedDocument)[] = [];
        let columns: Record<string, string> | undefined;
        for await (const part of request.parts()) {
          if (part.type === 'field') {
            if (part.fieldname === 'columns') columns = readMapping(part.value);
            continue;
          }
          const bytes = await part.toBuffer();
          const file = part.filename || null;
          documents.push(part.file.truncated ? tooLargeToSend(file, LIMITS.file) : { file, bytes });
        }
        if (documents.length === 0) throw new Problem('bad-request', 'There is no file in it.');
        return answerWith(await taker.takeAll(documents, { ...taking('upload'), ...(columns ? { columns } : {}) }));
      },
    );
  });

  await api.register(async (scope) => {
    scope.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload));
    const inner = scope as unknown as Api;
    inner.post(
      '/reports/bulk',
      {
        schema: {
          summary: 'Many records, one to a line (NDJSON); answers a line for each once it is on disk',
          description: 'Lines are written together in parts. Each line of the answer is a Taken; `n` is the number of its line.',
          tags,
          consumes: ['application/x-ndjson'],
          querystring: z.object({ from: z.string().max(300).default('bulk.jsonl').describe('What the records are called as a document.') }),
          response: { 200: { description: 'One Taken to a line.', content: { 'application/x-ndjson': { schema: takenSchema } } } },
        },
      },
      async (request, reply) => {
        const body = request.body as AsyncIterable<Buffer> | undefined;
        if (body === undefined) return answerProblem(reply, describeProblem('empty', 'There are no lines.'));
        const from = /\.(?:jsonl|ndjson)$/i.test(request.query.from) ? request.query.from : `${request.query.from}.jsonl`;
        const out = new PassThrough();
        reply.type('application/x-ndjson').serializer((payload) => payload as never);
        void takeStream(body, from, out);
        return reply.send(out as never);
      },
    );
  });

  /** What is told is not waited for: a client may send everything before it reads. */
  async function takeStream(body: AsyncIterable<Buffer>, from: string, out: PassThrough): Promise<void> {
    let line = 1;
    try {
      for await (const lines of readLines(body, PART.lines, PART.bytes)) {
        const taken = await taker.takeLines(lines, from, line, taking('bulk'));
        line += lines.length;
        out.write(taken.map((one) => `${JSON.stringify(one)}\n`).join(''));
      }
    } catch (error) {
      const { code, message } = toProblem(error, 'internal');
      out.write(`${JSON.stringify({ n: line, file: null, outcome: 'refused', reports: [], code, reason: message })}\n`);
    }
    out.end();
  }

  api.get(
    '/refused',
    {
      schema: {
        summary: 'Inputs that could not be taken, with the reasons, the latest first; then reports that this program reads no more',
        tags,
        response: { 200: z.array(refusedSchema) },
      },
    },
    async () => {
      const { refused: handedIn } = await engine.views.standing();
      const { refused } = await engine.views.situation();
      return [...handedIn, ...refused.map((one) => ({ ...one, at: null, by: null }))];
    },
  );
}

function readRecords(body: unknown): HandedIn[] {
  const many = z.object({ reports: z.array(z.unknown()).min(1).max(5000) }).safeParse(body);
  const one = record.safeParse(body);
  if (!many.success && !one.success) {
    const { path, message } = one.error.issues[0];
    throw new Problem('bad-record', `${path.join('.') || 'record'}: ${message}`);
  }
  const records = many.success && !one.success ? many.data.reports : [body];
  return records.map((value) => ({ file: null, bytes: Buffer.from(JSON.stringify(value)), record: true }));
}

function readMapping(value: unknown): Record<string, string> {
  try {
    return mapping.parse(typeof value === 'string' ? JSON.parse(value) : value);
  } catch {
    throw new Problem('bad-mapping', 'columns: a JSON object of column names.');
  }
}
