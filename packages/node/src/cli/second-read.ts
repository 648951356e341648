import { randomUUID } from 'node:crypto';
import { takeReports } from '@truceline/core';
import { createClaimReader, readReports as readClaims } from '@truceline/core/claims/read-reports.ts';
import type { Report } from '@truceline/core/model/report.ts';
import { Problem } from '../problems.ts';
import { hearAnswers } from '../second-reader/hear-answers.ts';
import { readSecond } from '../second-reader/read-second.ts';
import { readSecondReader } from '../second-reader/settings.ts';
import { tellReadings, tellSending } from '../second-reader/tell-readings.ts';
import type { JournalEntry } from '../store/entry.ts';
import { checkPlace, openTruth } from '../store/open-truth.ts';
import { listJudgements } from '../store/projection/list-judgements.ts';
import { readReports } from '../store/read-reports.ts';
import { loadBuiltKnowledge } from './do-main-job.ts';
import { parseOptions } from './parse-options.ts';
import { createMessages } from './terminal.ts';
import { userName } from './user-name.ts';
import type { Verb } from './verb.ts';

const HELP = `Examples
  truceline second-read --data register --second-reader http://127.0.0.1:11434/v1 --second-model NAME
  truceline second-read rep_0123456789abcdef --data register --second-reader https://models.example.org/v1 --second-model NAME

Usage
  truceline second-read [REPORT...] --data DIR --second-reader URL --second-model NAME [options]

  Has a language model that you run or rent read reports of the register beside our own reading. REPORT is the id of a report;
  without any, every report that this model has not read. The text of each is sent to the address, and nothing else. What it
  answers stands in the journal as it came; the register shows which reader read what, and where the two differ.

Options
  --data DIR            the folder of the register
  --database URL        the register in this PostgreSQL database (postgres://…) instead
  --second-reader URL   an OpenAI-compatible address; https, or http on this machine. Its key, if any, in TRUCELINE_READER_KEY
  --second-model NAME   which model of it
  --second-timeout S    seconds that one answer may take; 120 unless given
  --by NAME             who asks; the name of the system's user unless given
  --quiet               no notes, no closing line

Exit codes
  0 done (reports without an answer are told), 2 bad usage, or the register cannot be written
`;

/** The verb `second-read`: a second reader's answers into a register. */
export const secondReadVerb: Verb = {
  name: 'second-read',
  summary: 'have a language model read a register beside us',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, {
      data: { type: 'string' },
      database: { type: 'string' },
      'second-reader': { type: 'string' },
      'second-model': { type: 'string' },
      'second-timeout': { type: 'string' },
      by: { type: 'string' },
      quiet: { type: 'boolean', short: 'q' },
    });
    const place = checkPlace({ data: values.data, database: values.database });
    const settings = readSecondReader(
      { url: values['second-reader'], model: values['second-model'], timeout: values['second-timeout'] },
      process.env,
    );
    if (!settings) throw new Problem('bad-usage', 'Whom to ask? Give --second-reader URL and --second-model NAME.');
    const by = values.by ?? userName();
    const messages = createMessages(Boolean(values.quiet));
    const knowledge = loadBuiltKnowledge();
    const register = await openTruth(place);
    try {
      const entries: JournalEntry[] = [];
      for await (const entry of register.journal.read()) entries.push(entry);
      const reports = takeReports((await readReports(entries, register.originals)).raws, knowledge);
      const asked = chooseReports(reports, positionals, entries, settings.model);
      if (asked.length === 0) {
        messages.note(`${settings.model} has read every report already`);
        return 0;
      }
      tellSending(asked.length, settings, messages);
      const heard = await readSecond(asked, settings, async ({ report, reader, answers, failed }, done) => {
        messages.progress(`second reader: ${done} of ${asked.length} reports`);
        const body = { act: 'second-reading' as const, report, reader, endpoint: settings.url.href, answers: answers as never[], failed };
        await register.journal.append([{ kind: 'judgement', id: `jdg_${randomUUID()}`, at: new Date().toISOString(), by, body }]);
      });
      messages.clear();
      const { claims } = readClaims(asked, createClaimReader(knowledge), false);
      tellReadings(hearAnswers(heard, asked, claims, knowledge).readings, asked, settings.model, messages);
      return 0;
    } finally {
      await register.close();
    }
  },
};

/** The reports that were named, or those of which this reader has given no answer yet. Throws `unknown-id`. */
function chooseReports(reports: readonly Report[], ids: readonly string[], entries: readonly JournalEntry[], reader: string): Report[] {
  const unknown = ids.find((id) => !reports.some((report) => report.id === id));
  if (unknown) throw new Problem('unknown-id', `The register has no report ${unknown}.`);
  if (ids.length) return reports.filter(({ id }) => ids.includes(id));
  const read = new Set<string>();
  for (const { judgement } of listJudgements(entries)) {
    if (judgement.act === 'second-reading' && judgement.reader === reader && judgement.failed === null) read.add(judgement.report);
  }
  return reports.filter(({ id }) => !read.has(id));
}
