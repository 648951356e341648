import { readFileSync, statSync } from 'node:fs';
import type { RawReport, Refusal } from '@truceline/core/model/report.ts';
import { Problem, toProblem } from '../problems.ts';
import { type Collected, collectInputs, extensionOf, shownPath } from './collect-inputs.ts';
import type { Intake, IntakeOptions, SourceFile, Taken } from './intake.ts';
import { EXTENSIONS, INTAKES, intakeFor } from './intakes.ts';
import { readHead } from './read-lines.ts';
import { sniffKind } from './sniff-kind.ts';
import { takeDocument, tooLarge } from './take-document.ts';

/** All that the inputs gave: reports in the order of the inputs, each document once; what was refused; notes for a person. */
export interface TakenInputs {
  raws: RawReport[];
  refused: Refusal[];
  notes: string[];
}

/** How a run over many inputs tells of its progress. */
export type Progress = (done: number, of: number) => void;

/** Keeps a document that was taken, with the intake that read it and the reports in it that are new to this run. */
export type KeepDocument = (source: SourceFile, intake: Intake, reports: RawReport[]) => Promise<void>;

/** Takes every input. One bad document is refused with its reason and never stops the rest; what `keep` throws does. */
export async function takeInputs(
  inputs: string[],
  options: IntakeOptions = {},
  progress?: Progress,
  keep?: KeepDocument,
): Promise<TakenInputs> {
  const collected = collectInputs(inputs, EXTENSIONS);
  const out: TakenInputs = { raws: [], refused: [...collected.refused], notes: notePassedOver(collected) };
  const files = new Map<string, string | null>();
  const names = new Set<string>();
  if (collected.stdin) await takeOne(null, options, out, files, keep);
  for (const [i, path] of collected.files.entries()) {
    progress?.(i, collected.files.length);
    await takeOne(path, options, out, files, keep);
    names.add(path);
  }
  progress?.(collected.files.length, collected.files.length);
  return out;
}

async function takeOne(
  path: string | null,
  options: IntakeOptions,
  out: TakenInputs,
  seen: Map<string, string | null>,
  keep: KeepDocument | undefined,
): Promise<void> {
  let toKeep: Parameters<KeepDocument> | null = null;
  const file = path === null ? null : shownPath(path, process.cwd());
  const shown = file ?? '-';
  try {
    const extension = path === null ? '' : extensionOf(path);
    const named = path === null ? null : intakeFor(extension);
    const limit = named?.maxBytes ?? Math.max(...INTAKES.map((intake) => intake.maxBytes));
    if (path !== null) refuseBySize(path, limit);
    // whoever keeps documents wants their bytes
    const inPieces = path === null || keep ? null : takeInPieces(path, shown, named, options);
    const document = inPieces ? null : await takeDocument(file, path === null ? readStandardInput() : readFileSync(path), options);
    const taken = inPieces ?? document!.taken;
    const fresh: RawReport[] = [];
    for (const raw of taken.reports) {
      const same = seen.get(raw.hash);
      if (same !== undefined) {
        out.notes.push(`${shown}: the same document as ${same ?? 'standard input'}, taken once`);
        continue;
      }
      seen.set(raw.hash, raw.file);
      const kept = options.keep?.(raw) ?? raw;
      fresh.push(kept);
      out.raws.push(kept);
    }
    if (document && fresh.length) toKeep = [document.source, document.intake, fresh];
    out.refused.push(...taken.refused);
    for (const note of taken.notes) out.notes.push(note.startsWith(shown) ? note : `${shown}: ${note}`);
  } catch (error) {
    const problem = toProblem(error);
    out.refused.push({ file: shown, code: problem.code, reason: problem.message });
  }
  if (toKeep) await keep?.(...toKeep);
}

/** Files larger than this are read piece by piece, where their kind can be. */
const LARGE = 4_000_000;

/** Takes a large file piece by piece; null where it is none, or holds something else than its name says. */
function takeInPieces(path: string, file: string, named: Intake | null, options: IntakeOptions): Taken | null {
  if (!named?.takePieces || statSync(path).size <= LARGE) return null;
  const kind = sniffKind(readHead(path));
  return kind === null || kind === 'json' ? named.takePieces({ path, file }, options) : null;
}

function refuseBySize(path: string, limit: number): void {
  const stat = statSync(path);
  if (!stat.isFile()) throw new Problem('not-a-file');
  if (stat.size > limit) throw tooLarge(stat.size, limit);
}

function readStandardInput(): Uint8Array {
  return readFileSync(0);
}

function notePassedOver({ passedOver }: Collected): string[] {
  if (passedOver.size === 0) return [];
  const kinds = [...passedOver].sort((a, b) => b[1] - a[1]).map(([kind, n]) => `${n} ${kind}`);
  return [`passed over in folders: ${kinds.join(', ')}`];
}
