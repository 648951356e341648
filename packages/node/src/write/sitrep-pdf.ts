import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Situation } from '@truceline/core/model/situation.ts';
import { renderTypst } from '@truceline/core/situation/render/render-typst.ts';
import type { SitrepOptions } from '@truceline/core/situation/sitrep/compose-sitrep.ts';

/** The program that sets: as seen from the bundle, and from the sources. */
const SETTERS = ['../bin/set-pdf.mjs', '../../bin/set-pdf.mjs'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** About 150 pages and three seconds. */
const MOST_INCIDENTS = 500;
/** Milliseconds. */
const LONGEST = 60_000;

/**
 * The cited report as a tagged PDF, set without a browser and in a process of its own, which runs while the other files are made.
 * Null where the optional compiler of Typst is not installed for this system, gives up, or the report would be a book; `note` is
 * told which.
 */
export async function sitrepPdf(
  situation: Situation,
  options: SitrepOptions,
  note?: (text: string) => void,
  setter = SETTERS.find(existsSync),
): Promise<Uint8Array | null> {
  const many = situation.incidents.length;
  if (many > MOST_INCIDENTS) {
    note?.(`sitrep.pdf was not written: ${many} incidents would make a book of it. Print sitrep.html, or give fewer reports.`);
    return null;
  }
  try {
    return await setPdf(renderTypst(situation, options), setter);
  } catch (error) {
    note?.(`sitrep.pdf was not written: ${(error as Error).message}`);
    return null;
  }
}

/** Sets a document of Typst as a tagged PDF, in a process of its own. Throws an Error that says why it could not. */
export async function setPdf(typst: string, setter = SETTERS.find(existsSync)): Promise<Uint8Array> {
  if (!setter) throw new Error('the program that sets it is missing');
  const child = spawn(process.execPath, [setter], { timeout: LONGEST, windowsHide: true });
  const outcome = outcomeOf(child);
  child.stdin.on('error', () => {});
  child.stdin.end(typst);
  return await outcome;
}

/** What the process wrote, once it ended well; otherwise an error with the first line of what it said. */
async function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Uint8Array> {
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [code, pdf, said] = await Promise.all([ended, buffer(child.stdout), text(child.stderr)]);
  if (code === 0 && pdf.length > 0) return pdf;
  const line = said
    .split('\n')
    .map((one) => one.trim())
    .find((one) => /error|cannot/i.test(one));
  throw new Error(line ?? (said.trim().split('\n')[0] || `setting it ended ${code === null ? 'before its time' : `with code ${code}`}`));
}
