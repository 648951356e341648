import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { RegisterEngine } from '../engine/register-engine.ts';
import type { Register } from '../store/journal.ts';
import type { Verification } from '../store/verification.ts';
import type { ReportTaker } from './take-reports.ts';

/** What a server is made of. It holds no state of its own besides who looks at what. */
export interface ServerParts {
  register: Pick<Register, 'journal' | 'originals'>;
  engine: RegisterEngine;
  knowledge: Knowledge;
  /** The person who works on this machine. */
  who: string;
  /** Version of the program. */
  program: string;
  /** Folder of the built web app; null where it is not built. */
  web: string | null;
  /** Proves the chain and the originals. */
  verify: () => Promise<Verification>;
  /** Takes reports that are handed in; made by the server where it is not shared with a watched folder. */
  taker?: ReportTaker;
  /** Requests of one machine that are taken in ten seconds. */
  most?: number;
  /** UTC instant of now. */
  now: () => string;
}

/** The server while routes are added to it. */
export type Api = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;
