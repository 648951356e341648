import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

interface PageFile {
  bytes: Buffer;
  type: string;
  tag: string;
  /** Its name says what it holds: it never changes under it. */
  fixed: boolean;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pbf': 'application/x-protobuf',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/**
 * Serves the built pages out of memory, as they stand when the server begins: they may be built anew meanwhile, and a page that is open still finds all
 * of its parts. Gives what answers with the page itself, for every address within it.
 */
export function serveWeb(
  server: Pick<FastifyInstance, 'get'>,
  folder: string,
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const files = readFiles(folder);
  const answer = (file: PageFile, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    reply.header('etag', file.tag).header('cache-control', file.fixed ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (request.headers['if-none-match'] === file.tag) return reply.code(304).send();
    return reply.type(file.type).send(file.bytes);
  };
  for (const [path, file] of files) {
    server.get(path, { schema: { hide: true } }, async (request, reply) => answer(file, request, reply));
  }
  const page = files.get('/index.html');
  if (page) server.get('/', { schema: { hide: true } }, async (request, reply) => answer(page, request, reply));
  return (request, reply) => (page ? answer(page, request, reply) : reply.code(404).send());
}

function readFiles(folder: string): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const whole = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, whole).split(sep).map(encodeURIComponent).join('/')}`;
    const bytes = readFileSync(whole);
    const tag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}"`;
    files.set(path, { bytes, type: TYPES[extname(entry.name)] ?? 'application/octet-stream', tag, fixed: path.startsWith('/assets/') });
  }
  return files;
}
