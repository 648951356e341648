import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { composeFromClaims, type NamedPlace, type ReadReports, takeReports } from '@truceline/core';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { RawReport, Report } from '@truceline/core/model/report.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import { publishedBy } from '@truceline/core/reports/published-by.ts';
import manifest from '../../package.json' with { type: 'json' };
import { compileAsUsual } from '../compile-later.ts';
import type { IntakeOptions } from '../intake/intake.ts';
import { takeInputs } from '../intake/take-inputs.ts';
import { loadKnowledge, restPlaces } from '../knowledge/load-knowledge.ts';
import { Problem } from '../problems.ts';
import { readInWorkers } from '../read-in-workers.ts';
import type { SecondReaderSettings } from '../second-reader/settings.ts';
import { tellReadings, tellSending } from '../second-reader/tell-readings.ts';
import { createReportShelf } from '../shelves/shelve-reports.ts';
import { openShelves } from '../shelves/shelves.ts';
import type { TruthPlace } from '../store/open-truth.ts';
import { chooseAgreements } from './choose-agreements.ts';
import { tellRefused } from './tell-refused.ts';
import type { Messages } from './terminal.ts';

/** What the main job gives: the situation, every place name read (where asked for), and what the situation's files are written from. */
export interface JobResult {
  situation: Situation;
  places: NamedPlace[];
  knowledge: Knowledge;
  /** Texts of the reports as taken, by id. */
  texts: Pick<ReadonlyMap<string, string>, 'get'>;
}

/** How the main job is to be done. */
export interface JobOptions extends IntakeOptions {
  /** Ids of known agreements or paths of agreement files; none: every agreement that the reports can touch. */
  agreements: string[];
  /** UTC instant, or null: the end of the last day that the reports tell of. */
  asOf: string | null;
  /** Also list every place name that was read. */
  places?: boolean;
  /** A register whose reports are read beside the inputs, and whose judgements are applied. */
  register?: TruthPlace;
  /** A second reader to be asked about every report. */
  secondReader?: SecondReaderSettings;
}

/**
 * From so many reports on memory is watched, and they are read on several threads where there are more than two processors. Of two, V8's own threads take the
 * second one: a second reader, compiled anew, gains little by the clock and takes a hundred MB.
 */
const MANY = 1000;

/** The main job: inputs and agreements to a situation. Refusals and notes are told on the way; throws `nothing-read` when no report was taken. */
export async function doMainJob(inputs: string[], options: JobOptions, messages: Messages): Promise<JobResult> {
  const knowledge = loadBuiltKnowledge();
  const agreements = await chooseAgreements(options.agreements, knowledge.agreements, messages);
  const register = options.register ? await (await import('../store/read-truth.ts')).readTruth(options.register) : null;
  const many = inputs.length > 40;
  // of many reports the texts, and what is made of them, are put away in a file
  const { shelve, settle } = createReportShelf();
  let handed = 0;
  const keep = (raw: RawReport): RawReport => (++handed > MANY ? shelve(raw) : raw);
  const taken = await takeInputs(inputs, { ...options, keep }, (done, of) => {
    if ((many || of > 40) && (done % 20 === 0 || done === of)) messages.progress(`taking ${done} of ${of} documents`);
  });
  messages.clear();
  const raws = [...(register?.raws ?? []), ...taken.raws];
  const refused = [...(register?.refused ?? []), ...taken.refused];
  for (const note of [...(register?.notes ?? []), ...taken.notes]) messages.warn(note);
  tellRefused(refused, messages);
  if (raws.length === 0) throw new Problem('nothing-read');
  const shelves = raws.length < MANY || register?.judgements.length ? null : openShelves();
  if (raws.length >= MANY) {
    // garbage is collected when the heap has grown by a seventh, not when it has doubled
    setFlagsFromString('--heap-growing-percent=15');
    compileAsUsual();
  }
  shelves?.rest();
  const all = takeReports(raws, knowledge, undefined, shelves ? shelve : undefined);
  const { asOf } = options;
  const published = asOf === null ? all : all.filter((report) => publishedBy(report, asOf));
  const late = all.length - published.length;
  if (late) messages.note(`${late} report${late === 1 ? '' : 's'} left out: published after ${asOf}, or not dated`);
  tellUndated(published, messages);
  // one that was put into English has its own words again
  const reports = shelves ? published.map(settle) : published;
  if (shelves) for (const list of [raws, taken.raws, all]) list.length = 0;
  shelves?.rest();
  // starting a thread costs as much as reading some hundreds of reports
  const processors = availableParallelism();
  const threads = reports.length < MANY || processors <= 2 ? 1 : Math.min(processors, 4);
  const progress = (done: number, of: number): void => messages.progress(`reading ${done} of ${of} reports`);
  let read: ReadReports = await readInWorkers(reports, knowledge, {
    threads,
    places: options.places ?? false,
    ...(shelves ? { shelf: shelves.claims } : {}),
    ...(reports.length > 200 ? { progress } : {}),
  });
  if (shelves) restPlaces(knowledge);
  shelves?.rest();
  const { places } = read;
  if (options.secondReader) read = await askSecond(reports, read, knowledge, options.secondReader, messages);
  const how = {
    ...(options.asOf ? { asOf: options.asOf } : {}),
    now: `${new Date().toISOString().slice(0, 19)}Z`,
    ...(agreements.length ? { agreements } : {}),
    program: manifest.version,
    refused,
    ...(shelves ? { keep: shelves } : {}),
  };
  let situation: Situation;
  if (register?.judgements.length) {
    const { composeJudged } = await import('../store/projection/project-register.ts');
    const judged = composeJudged(reports, read, register.judgements, knowledge, how);
    for (const { judgement, reason } of judged.review) messages.warn(`for review: ${judgement}: ${reason}`);
    situation = judged.situation;
  } else situation = composeFromClaims(reports, read, knowledge, how);
  shelves?.rest();
  messages.clear();
  return { situation, places, knowledge, texts: textsOf(reports) };
}

/** Tells which reports say no day: what they tell of "Tuesday" stands on no day. */
function tellUndated(reports: readonly Report[], messages: Messages): void {
  const undated = reports.filter(({ publishedOn }) => publishedOn === null);
  if (!undated.length) return;
  const whose = undated.length === 1 ? `${undated[0].file ?? 'A report'} says` : `${undated.length} reports say`;
  messages.note(`${whose} no day of publication: a "Tuesday" told there stays unknown. A record can give it as "published".`);
}

/** Texts as taken, by the ids of their reports. */
function textsOf(reports: readonly Report[]): JobResult['texts'] {
  const byId = new Map<string, Report>(reports.map((report) => [report.id, report]));
  return { get: (id) => byId.get(id)?.text };
}

/** Asks a second reader about the reports; gives our reading with what it alone read beside ours. */
async function askSecond(
  reports: readonly Report[],
  read: ReadReports,
  knowledge: Knowledge,
  settings: SecondReaderSettings,
  messages: Messages,
): Promise<ReadReports> {
  const { readSecond } = await import('../second-reader/read-second.ts');
  const { hearAnswers } = await import('../second-reader/hear-answers.ts');
  tellSending(reports.length, settings, messages);
  const heard = await readSecond(reports, settings, (_, done) => messages.progress(`second reader: ${done} of ${reports.length} reports`));
  messages.clear();
  const { claims, readings } = hearAnswers(heard, reports, read.claims, knowledge);
  tellReadings(readings, reports, settings.model, messages);
  return { ...read, claims: [...read.claims, ...claims], second: readings };
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
