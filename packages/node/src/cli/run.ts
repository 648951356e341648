import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Situation } from '@truceline/core';
import { Problem } from '../problems.ts';
import { readSecondReader } from '../second-reader/settings.ts';
import type { TruthPlace } from '../store/open-truth.ts';
import { situationText } from '../write/situation-text.ts';
import { summaryForTerminal } from '../write/summary-for-terminal.ts';
import { settingOf } from '../write/terminal-text.ts';
import { writeOutputs } from '../write/write-outputs.ts';
import { doMainJob } from './do-main-job.ts';
import { parseOptions, readInstant } from './parse-options.ts';
import { readMapping } from './read-mapping.ts';
import { createMessages } from './terminal.ts';
import { runInTightMemory } from './tight-memory.ts';
import type { Verb } from './verb.ts';

const HELP = `Examples
  truceline run reports/*.txt
  truceline run reports/ more.jsonl --agreement syria-2016-09 --as-of 2016-09-21 --out situation
  truceline run archive.jsonl --json > situation.json
  truceline run --data register
  cat report.txt | truceline run - --json | jq '.findings[] | select(.verdict == "breach")'

Usage
  truceline run INPUT... [options]      truceline run --data DIR [options]

  INPUT is a file, a folder (read with everything below it), a glob, or '-' for one report on standard input.
  Read are text, Markdown, HTML, PDF, DOCX, e-mail, feeds, tables, WARC and report records (.json, .jsonl).

Options
  --agreement ID|FILE  hold the reports against this agreement (may be repeated); without it against every known
                       agreement whose area and period the reports can touch
  --as-of INSTANT      the situation as of this instant (2016-05-10 or 2016-05-10T12:00:00Z): only what was published by then
  --out DIR            where the files go; "situation" unless --json is given
  --json               situation.json on standard output, and no files unless --out is given
  --places FILE        also write every place name that was read, as JSON
  --data DIR           the reports of this register as well (or alone), with the judgements in it applied
  --database URL       the same of a register in this PostgreSQL database (postgres://…)
  --map FILE           which columns of a table hold which field, as JSON: {"text": "narrative", "published": "event_date"}
  --marking TLP        Traffic Light Protocol marking of the report: clear, green, amber, amber+strict or red
  --second-reader URL  also ask a language model you run or rent, at this OpenAI-compatible address (http://127.0.0.1:11434/v1);
                       the text of every report is sent there; its key, if it needs one, in TRUCELINE_READER_KEY
  --second-model NAME  which model of it
  --second-timeout S   seconds that one answer may take; 120 unless given
  --excel              start incidents.csv with a byte order mark, for Excel
  --quiet              no notes, no summary

Exit codes
  0 done (refused inputs stand under "refused"), 1 nothing could be read, 2 bad usage or bad knowledge
`;

/** The verb `run`: reports and agreements in, a situation out. */
export const runVerb: Verb = {
  name: 'run',
  summary: 'reports and agreements in, a cited situation out',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, {
      agreement: { type: 'string', multiple: true },
      'as-of': { type: 'string' },
      out: { type: 'string', short: 'o' },
      json: { type: 'boolean' },
      places: { type: 'string' },
      map: { type: 'string' },
      data: { type: 'string' },
      database: { type: 'string' },
      marking: { type: 'string' },
      'second-reader': { type: 'string' },
      'second-model': { type: 'string' },
      'second-timeout': { type: 'string' },
      excel: { type: 'boolean' },
      quiet: { type: 'boolean', short: 'q' },
    });
    const register = placeOf(values);
    if (positionals.length === 0 && !register) {
      throw new Problem('bad-usage', 'No input: give files, folders, globs, "-" for standard input, or a register with --data DIR.');
    }
    const messages = createMessages(Boolean(values.quiet));
    const asOf = values['as-of'] === undefined ? null : readInstant(values['as-of']);
    const marking = values.marking === undefined ? null : readMarking(values.marking);
    const columns = values.map === undefined ? undefined : readMapping(values.map);
    const secondReader = readSecondReader(
      { url: values['second-reader'], model: values['second-model'], timeout: values['second-timeout'] },
      process.env,
    );
    const elsewhere = await runInTightMemory(positionals, args);
    if (elsewhere !== null) return elsewhere;
    const job = await doMainJob(
      positionals,
      {
        agreements: values.agreement ?? [],
        asOf,
        places: values.places !== undefined,
        ...(columns ? { columns } : {}),
        ...(register ? { register } : {}),
        ...(secondReader ? { secondReader } : {}),
      },
      messages,
    );
    const out = values.out ?? (values.json ? null : 'situation');
    if (values.places !== undefined) writeChecked(values.places, `${JSON.stringify(job.places, null, 1)}\n`);
    const written =
      out === null
        ? []
        : await writeOutputs(job.situation, out, {
            knowledge: job.knowledge,
            texts: job.texts,
            note: messages.note,
            ...(marking ? { marking } : {}),
            ...(values.excel ? { bom: true } : {}),
          });
    if (values.json) await printSituation(job.situation);
    else if (!values.quiet) process.stdout.write(summaryForTerminal(job.situation, written, settingOf(process.stdout)));
    return 0;
  },
};

function placeOf(place: { data?: string; database?: string }): TruthPlace | null {
  return place.data === undefined && place.database === undefined ? null : place;
}

/** Writes the situation to standard output, piece by piece, waiting where a pipe takes it slowly. */
async function printSituation(situation: Situation): Promise<void> {
  for (const piece of situationText(situation)) await new Promise<void>((resolve) => process.stdout.write(piece, () => resolve()));
}

const MARKINGS = ['clear', 'green', 'amber', 'amber+strict', 'red'];

/** A marking of the Traffic Light Protocol 2.0, with or without "TLP:" before it, as documents carry it. Throws `bad-usage`. */
function readMarking(text: string): string {
  const name = text.trim().toLowerCase().replace(/^tlp:/, '');
  if (MARKINGS.includes(name)) return `TLP:${name.toUpperCase()}`;
  throw new Problem('bad-usage', `--marking ${text}: one of ${MARKINGS.join(', ')}.`);
}

function writeChecked(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new Problem('cannot-write', `${path}: ${(error as Error).message}`);
  }
}
