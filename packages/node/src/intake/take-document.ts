import { createHash } from 'node:crypto';
import { Problem } from '../problems.ts';
import { extensionOf } from './collect-inputs.ts';
import type { Intake, IntakeOptions, SourceFile, Taken } from './intake.ts';
import { intakeFor } from './intakes.ts';
import { type Sniffed, sniffKind } from './sniff-kind.ts';

/** A document, the intake that read it, and what that made of it. */
export interface TakenDocument {
  source: SourceFile;
  intake: Intake;
  taken: Taken;
}

/** Takes one document by its name (null: none) and its bytes. Throws a Problem where all of it must be refused. */
export async function takeDocument(file: string | null, bytes: Uint8Array, options: IntakeOptions): Promise<TakenDocument> {
  if (bytes.length === 0) throw new Problem('empty');
  const extension = file === null ? '' : extensionOf(file);
  const intake = chooseIntake(file === null ? null : intakeFor(extension), extension, sniffKind(bytes));
  if (bytes.length > intake.maxBytes) throw tooLarge(bytes.length, intake.maxBytes);
  const source: SourceFile = { file, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
  return { source, intake, taken: await intake.take(source, options) };
}

/** The intake that a name promises, unless the content says plainly otherwise. A name without a known extension is taken by its content. */
function chooseIntake(named: Intake | null, extension: string, content: Sniffed): Intake {
  const byContent = content === null ? null : intakeFor(CONTENT[content] ?? '');
  if (content === 'pdf' && byContent) return byContent;
  if (named) {
    if (content !== null && BINARY.has(content) && !(named.mediaTypes.some((type) => CONTAINERS[content]?.test(type)) ?? false)) {
      throw new Problem('wrong-kind', `Named .${extension}, and is ${CALLED[content] ?? content}.`);
    }
    return named.name === 'text' && byContent && content === 'html' ? byContent : named;
  }
  if (byContent) return byContent;
  if (content !== null && BINARY.has(content)) throw new Problem('unknown-kind', `It is ${CALLED[content] ?? content}.`);
  if (extension === '' || /^\d+$/.test(extension)) return intakeFor('txt')!;
  throw new Problem('unknown-kind', `Files named .${extension} are not read.`);
}

const BINARY = new Set<NonNullable<Sniffed>>(['pdf', 'zip', 'gzip', 'ole', 'image', 'media', 'program']);
const CONTENT: Partial<Record<NonNullable<Sniffed>, string>> = { pdf: 'pdf', html: 'html', json: 'json', warc: 'warc', xml: 'xml' };
const CONTAINERS: Partial<Record<NonNullable<Sniffed>, RegExp>> = { pdf: /pdf/, zip: /openxml/, gzip: /warc/ };
const CALLED: Partial<Record<NonNullable<Sniffed>, string>> = {
  pdf: 'a PDF',
  zip: 'a zip archive',
  gzip: 'a gzip archive',
  ole: 'an old Office file (.doc, .xls): save it in the newer form',
  image: 'a picture',
  media: 'sound or film',
  program: 'a program',
};

/** A document beyond the limit for its kind. */
export function tooLarge(size: number, limit: number): Problem {
  return new Problem('too-large', `${megabytes(size)} MB; the limit for its kind is ${megabytes(limit)} MB.`);
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
