import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import { htmlPieces } from '@truceline/core/situation/render/render-html.ts';
import { renderMarkdown } from '@truceline/core/situation/render/render-markdown.ts';
import { Problem } from '../problems.ts';
import { incidentRows } from './incident-rows.ts';
import { incidentsCsv } from './incidents-csv.ts';
import { incidentsGeojson } from './incidents-geojson.ts';
import { incidentsXlsx } from './incidents-xlsx.ts';
import { sitrepOptions } from './sitrep-options.ts';
import { sitrepPdf } from './sitrep-pdf.ts';
import { situationText } from './situation-text.ts';

/** The files of an output folder, in the order in which they are written; `situation.json` goes last and marks the folder as ours. */
export const OUTPUT_FILES = [
  'sitrep.html',
  'sitrep.md',
  'sitrep.pdf',
  'incidents.csv',
  'incidents.xlsx',
  'incidents.geojson',
  'truce.ics',
  'situation.json',
] as const;

/** Characters that are written at a time. */
const PIECE = 1 << 18;

/** Incidents of a report that a person still opens: about 100 MB of HTML. */
const MOST_ON_A_PAGE = 5000;

/** What helps to write the files, where it is at hand. */
export interface OutputOptions {
  knowledge?: Knowledge;
  /** Texts of the reports as taken, by id. */
  texts?: Pick<ReadonlyMap<string, string>, 'get'>;
  /** Traffic Light Protocol marking of the report. */
  marking?: string;
  /** Told, in a sentence, what was left out. */
  note?: (text: string) => void;
  /** Start the CSV with a byte order mark. */
  bom?: boolean;
}

/**
 * Writes a situation's files into a folder, which is made if need be; gives their paths. Files of an earlier run are replaced,
 * others are left alone; a folder that holds files of these names and no situation of ours is refused (`cannot-write`). Where the
 * PDF cannot be set there is none, nor one of an earlier run, and `note` is told why.
 */
export async function writeOutputs(situation: Situation, folder: string, options: OutputOptions = {}): Promise<string[]> {
  try {
    mkdirSync(folder, { recursive: true });
    refuseForeign(folder);
    const tooMany = situation.incidents.length > MOST_ON_A_PAGE;
    const previous = tooMany ? null : await readEarlier(join(folder, 'situation.json'), situation.asOf);
    const sitrep = {
      ...sitrepOptions(situation, options.knowledge, options.texts),
      ...(previous ? { previous } : {}),
      ...(options.marking ? { marking: options.marking } : {}),
    };
    if (tooMany) {
      const which = 'sitrep.html, sitrep.md and sitrep.pdf were not written';
      options.note?.(`${which}: nobody reads ${situation.incidents.length} incidents on one page. They stand in the other files.`);
    }
    const pdf = tooMany ? null : sitrepPdf(situation, sitrep, options.note);
    const areasOf = (id: string) => options.knowledge?.gazetteer.describe(id) ?? null;
    const calendar = join(folder, 'truce.ics');
    const { truceCalendar } = await import('./truce-calendar.ts');
    // each made when its turn comes, so that no two large ones are in memory
    const contents: Record<(typeof OUTPUT_FILES)[number], () => Content | Promise<Content>> = {
      'sitrep.html': () => (tooMany ? null : htmlPieces(situation, sitrep)),
      'sitrep.md': () => (tooMany ? null : renderMarkdown(situation, sitrep)),
      'incidents.csv': () => incidentsCsv(incidentRows(situation, areasOf), options.bom),
      'incidents.xlsx': () => incidentsXlsx(incidentRows(situation, areasOf), situation),
      'incidents.geojson': () => incidentsGeojson(situation, areasOf),
      'truce.ics': () => truceCalendar(situation, existsSync(calendar) ? readFileSync(calendar, 'utf8') : ''),
      'situation.json': () => situationText(situation),
      'sitrep.pdf': () => pdf,
    };
    const written: string[] = [];
    for (const name of OUTPUT_FILES) {
      const content = await contents[name]();
      if (content === null) rmSync(join(folder, name), { force: true });
      else written.push(replaceFile(join(folder, name), content));
    }
    return written.sort();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('cannot-write', `${folder}: ${(error as Error).message}`);
  }
}

/** What a file is to hold; null where there is to be none. */
type Content = string | Uint8Array | Iterable<string | Uint8Array> | null;

/** Writes beside the file first and then takes its place, so that a reader never meets half a file. */
function replaceFile(path: string, content: string | Uint8Array | Iterable<string | Uint8Array>): string {
  const beside = `${path}.${process.pid}.part`;
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(beside, content);
    else writePieces(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  return path;
}

function writePieces(path: string, pieces: Iterable<string | Uint8Array>): void {
  const file = openSync(path, 'w');
  try {
    let text = '';
    for (const piece of pieces) {
      if (typeof piece === 'string') text += piece;
      else writeFileSync(file, piece);
      if (text.length < PIECE) continue;
      writeFileSync(file, text);
      text = '';
    }
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** The situation of an earlier hour that the folder holds, to tell what changed since; the same hour again is no change. */
async function readEarlier(path: string, asOf: string): Promise<Situation | null> {
  try {
    const earlier = JSON.parse(readFileSync(path, 'utf8')) as Situation;
    if (!(earlier.asOf < asOf)) return null;
    const { validateSituation } = await import('@truceline/core/situation/validate-situation.ts');
    return validateSituation(earlier).length === 0 ? earlier : null;
  } catch {
    return null;
  }
}

function refuseForeign(folder: string): void {
  const there = OUTPUT_FILES.filter((name) => existsSync(join(folder, name)));
  if (there.length === 0 || isOurs(join(folder, 'situation.json'))) return;
  throw new Problem('cannot-write', `${folder} holds ${there.join(', ')}, not written by this program. Give another folder, or move them.`);
}

/** The first bytes of a file, which may be too large to be one text. */
function readStart(path: string, bytes: number): string {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(bytes);
    return start.toString('utf8', 0, readSync(file, start));
  } finally {
    closeSync(file);
  }
}

function isOurs(path: string): boolean {
  try {
    return /^\s*\{\s*"format":\s*"truceline-situation\//.test(readStart(path, 200));
  } catch {
    return false;
  }
}
