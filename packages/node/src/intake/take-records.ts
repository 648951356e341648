import { createHash } from 'node:crypto';
import type { RawReport, Refusal } from '@truceline/core/model/report.ts';
import { Problem, toProblem } from '../problems.ts';
import { decodeText } from './decode-text.ts';
import { type Intake, type IntakeOptions, rawReport, type SourceFile, type Taken } from './intake.ts';
import { linesOf, readLines } from './read-lines.ts';
import { readPublished } from './read-published.ts';

/** A record longer than this (in characters of text) is refused. */
const MAX_TEXT = 5_000_000;

/** Report records: one JSON object, an array of them (also under "reports"), or one to a line. A bad record is refused alone. */
export const recordsIntake: Intake = {
  name: 'records',
  reads:
    'report records: {"id"?, "title"?, "publisher"?, "published"?, "language"?, "url"?, "text"}, one object, an array, or one to a line',
  extensions: ['json', 'jsonl', 'ndjson'],
  mediaTypes: ['application/json', 'application/x-ndjson'],
  maxBytes: 500_000_000,
  async take(source, { keep = (report) => report }) {
    const taken: Taken = { reports: [], refused: [], notes: [] };
    if (isByLine(source.file) || !(await takeWhole(source, taken))) takeLines(source, linesOf(source.bytes), taken, keep);
    return unlessEmpty(taken);
  },
  takePieces({ path, file }, { keep = (report) => report }) {
    if (!isByLine(file)) return null;
    const taken: Taken = { reports: [], refused: [], notes: [] };
    // each record has a hash of its own, so that of the file is not asked for
    takeLines({ file, hash: '' }, readLines(path), taken, keep);
    return unlessEmpty(taken);
  },
};

/** Whether a file promises one record to a line. */
const isByLine = (file: string | null): boolean => /\.(?:jsonl|ndjson)$/i.test(file ?? '');

function unlessEmpty(taken: Taken): Taken {
  if (taken.reports.length === 0 && taken.refused.length === 0) throw new Problem('empty');
  return taken;
}

/** Takes the document as one JSON value. False when it is none but its first line is: then it is one record to a line. */
async function takeWhole(source: SourceFile, taken: Taken): Promise<boolean> {
  if (source.bytes.length > 200_000_000) return false;
  const { text, note } = await decodeText(source.bytes);
  if (text.trim() === '') throw new Problem('empty');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (isJson(text.slice(0, text.indexOf('\n')))) return false;
    throw new Problem('bad-json', whereBroken(text, error));
  }
  if (note) taken.notes.push(note);
  const list = Array.isArray(value) ? value : listIn(value);
  if (!list) take(source, value, source.file ?? '-', taken);
  else for (const [i, record] of list.entries()) take(source, record, `${source.file ?? '-'}#${i + 1}`, taken);
  return true;
}

/** Where records come from. */
type Origin = Pick<SourceFile, 'file' | 'hash'>;

type Keep = NonNullable<IntakeOptions['keep']>;

/** Takes one record to a line: a large file is never held as one string. */
function takeLines(source: Origin, lines: Iterable<Uint8Array>, taken: Taken, keep: Keep): void {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 0;
  for (const bytes of lines) {
    const name = `${source.file ?? '-'}:${++line}`;
    try {
      if (bytes.length > MAX_TEXT * 4) throw new Problem('too-large');
      const text = decodeLine(decoder, bytes).trim();
      if (text !== '') take(source, parseLine(text), name, taken, keep);
    } catch (error) {
      taken.refused.push(refusal(name, error));
    }
  }
}

function decodeLine(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Problem('bad-encoding', 'Not valid UTF-8.');
  }
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof RangeError) throw new Problem('too-deep');
    throw new Problem('bad-json', firstSentence(error));
  }
}

function take(source: Origin, record: unknown, name: string, taken: Taken, keep: Keep = (report) => report): void {
  try {
    taken.reports.push(keep(recordReport(source, record)));
  } catch (error) {
    taken.refused.push(refusal(name, error));
  }
}

function recordReport(source: Origin, record: unknown): RawReport {
  if (record === null || typeof record !== 'object' || Array.isArray(record)) throw new Problem('bad-record', 'Not an object.');
  const fields = record as Record<string, unknown>;
  if (typeof fields.text !== 'string') throw new Problem('bad-record', 'It has no "text".');
  if (fields.text.trim() === '') throw new Problem('empty', 'Its "text" is empty.');
  if (fields.text.length > MAX_TEXT) throw new Problem('too-large');
  const id = fields.id;
  return rawReport(source, fields.text, {
    hash: createHash('sha256').update(JSON.stringify(record)).digest('hex'),
    recordId: typeof id === 'string' ? id : typeof id === 'number' ? String(id) : null,
    title: words(fields.title),
    publisher: words(fields.publisher),
    published: readPublished(fields.published) ?? words(fields.published),
    language: words(fields.language),
    url: words(fields.url),
  });
}

const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

function listIn(value: unknown): unknown[] | null {
  const reports = value !== null && typeof value === 'object' ? (value as { reports?: unknown }).reports : null;
  return Array.isArray(reports) && typeof (value as { text?: unknown }).text !== 'string' ? reports : null;
}

function refusal(file: string, error: unknown): Refusal {
  const problem = toProblem(error, 'bad-record');
  return { file, code: problem.code, reason: problem.message };
}

function isJson(line: string): boolean {
  try {
    return line.trim().startsWith('{') && typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

/** JSON.parse's own words, with the line and column they point at, where they do. */
function whereBroken(text: string, error: unknown): string {
  if (error instanceof RangeError) throw new Problem('too-deep');
  const said = String((error as Error).message);
  const message = firstSentence(error).replace(/, (?:\.\.\.)?".*$/, '');
  const at = positionOf(text, said);
  if (at === null || message.includes('line ')) return message;
  const before = text.slice(0, at);
  return `${message} (line ${before.split('\n').length}, column ${before.length - before.lastIndexOf('\n')})`;
}

/** Node 20 gives an offset, or the ten characters around it. */
function positionOf(text: string, said: string): number | null {
  const offset = /position (\d+)/.exec(said)?.[1];
  if (offset !== undefined) return Number(offset);
  const around = /, \.\.\."([\s\S]{10,})"(?:\.\.\.)? is not valid JSON$/.exec(said)?.[1];
  const found = around === undefined ? -1 : text.indexOf(around);
  return found < 0 ? null : found + 10;
}

function firstSentence(error: unknown): string {
  const line = String((error as Error).message ?? error).split('\n', 1)[0];
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
