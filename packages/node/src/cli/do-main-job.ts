import { type NamedPlace, runPipeline } from '@truceline/core';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import { nameReport } from '@truceline/core/reports/take-report.ts';
import manifest from '../../package.json' with { type: 'json' };
import type { IntakeOptions } from '../intake/intake.ts';
import { takeInputs } from '../intake/take-inputs.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { Problem } from '../problems.ts';
import { chooseAgreements } from './choose-agreements.ts';
import type { Messages } from './terminal.ts';

/** What the main job gives: the situation, every place name read (where asked for), and what the situation's files are written from. */
export interface JobResult {
  situation: Situation;
  places: NamedPlace[];
  knowledge: Knowledge;
  /** Texts of the reports as taken, by id. */
  texts: ReadonlyMap<string, string>;
}

/** How the main job is to be done. */
export interface JobOptions extends IntakeOptions {
  /** Ids of known agreements or paths of agreement files; none: every agreement that the reports can touch. */
  agreements: string[];
  /** UTC instant, or null: the end of the last day that the reports tell of. */
  asOf: string | null;
  /** Also list every place name that was read. */
  places?: boolean;
}

/** The main job: inputs and agreements to a situation. Refusals and notes are told on the way; throws `nothing-read` when no report was taken. */
export async function doMainJob(inputs: string[], options: JobOptions, messages: Messages): Promise<JobResult> {
  const knowledge = loadBuiltKnowledge();
  const agreements = await chooseAgreements(options.agreements, knowledge.agreements, messages);
  const many = inputs.length > 40;
  const taken = await takeInputs(inputs, options, (done, of) => {
    if ((many || of > 40) && (done % 20 === 0 || done === of)) messages.progress(`taking ${done} of ${of} documents`);
  });
  messages.clear();
  for (const note of taken.notes) messages.warn(note);
  for (const { file, code, reason } of taken.refused) messages.warn(`${file}: ${reason} [${code}]`);
  if (taken.raws.length === 0) throw new Problem('nothing-read');
  if (taken.raws.length > 200) messages.progress(`reading ${taken.raws.length} reports`);
  const { situation, places } = runPipeline(taken.raws, knowledge, {
    ...(options.asOf ? { asOf: options.asOf } : {}),
    ...(agreements.length ? { agreements } : {}),
    program: manifest.version,
    refused: taken.refused,
    places: options.places ?? false,
  });
  messages.clear();
  return { situation, places, knowledge, texts: new Map(taken.raws.map((raw) => [nameReport(raw.hash), raw.text])) };
}

/** The compiled knowledge; throws Problem `not-built` where it was never compiled. */
export function loadBuiltKnowledge(): Knowledge {
  try {
    return loadKnowledge();
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') throw new Problem('not-built', 'The knowledge is not built.');
    throw error;
  }
}
