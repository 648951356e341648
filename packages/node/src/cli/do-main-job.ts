import type { Agreement } from '@truceline/core/knowledge/agreements.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { RawReport, Refusal } from '@truceline/core/model/report.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import manifest from '../../package.json' with { type: 'json' };
import type { IntakeOptions } from '../intake/intake.ts';
import { takeInputs } from '../intake/take-inputs.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { Problem } from '../problems.ts';
import { chooseAgreements } from './choose-agreements.ts';
import type { Messages } from './terminal.ts';

/** A place name read in a report, as --places writes it. */
export interface PlaceRow {
  report: string;
  start: number;
  end: number;
  name: string;
  lat: number;
  lon: number;
}

/** What the main job gives: the situation, and every place name read. */
export interface JobResult {
  situation: Situation;
  places: PlaceRow[];
}

/** How the main job is to be done. */
export interface JobOptions extends IntakeOptions {
  /** Ids of known agreements or paths of agreement files; none: every agreement that the reports can touch. */
  agreements: string[];
  /** UTC instant, or null: the end of the last day that the reports tell of. */
  asOf: string | null;
}

interface PipelineOptions {
  asOf?: string;
  agreements?: Agreement[];
  program: string;
  refused?: Refusal[];
}
type RunPipeline = (raws: RawReport[], knowledge: Knowledge, options: PipelineOptions) => JobResult;

/** The main job: inputs and agreements to a situation. Refusals and notes are told on the way; throws `nothing-read` when no report was taken. */
export async function doMainJob(inputs: string[], options: JobOptions, messages: Messages): Promise<JobResult> {
  const knowledge = openLoaded();
  const known = (knowledge as unknown as { agreements?: Agreement[] }).agreements ?? [];
  const agreements = await chooseAgreements(options.agreements, known, messages);
  const many = inputs.length > 40;
  const taken = await takeInputs(inputs, options, (done, of) => {
    if ((many || of > 40) && (done % 20 === 0 || done === of)) messages.progress(`taking ${done} of ${of} documents`);
  });
  messages.clear();
  for (const note of taken.notes) messages.warn(note);
  for (const { file, code, reason } of taken.refused) messages.warn(`${file}: ${reason} [${code}]`);
  if (taken.raws.length === 0) throw new Problem('nothing-read');
  if (taken.raws.length > 200) messages.progress(`reading ${taken.raws.length} reports`);
  const pipeline = '@truceline/core/pipeline.ts';
  const { runPipeline } = (await import(pipeline)) as { runPipeline: RunPipeline };
  const result = runPipeline(taken.raws, knowledge, {
    ...(options.asOf ? { asOf: options.asOf } : {}),
    ...(agreements.length ? { agreements } : {}),
    program: manifest.version,
    refused: taken.refused,
  });
  messages.clear();
  return result;
}

function openLoaded(): Knowledge {
  try {
    return loadKnowledge();
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') throw new Problem('not-built', 'The knowledge is not built.');
    throw error;
  }
}
