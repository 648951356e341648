import { existsSync, readFileSync } from 'node:fs';
import type { Situation } from '@truceline/core/model/situation.ts';
import { explainId } from '@truceline/core/situation/explain-id.ts';
import { showControls } from '@truceline/core/situation/render/escape-text.ts';
import { Problem } from '../problems.ts';
import { explanationForTerminal } from '../write/explanation-for-terminal.ts';
import { settingOf } from '../write/terminal-text.ts';
import { doMainJob, loadBuiltKnowledge } from './do-main-job.ts';
import { parseOptions, readInstant } from './parse-options.ts';
import { createMessages } from './terminal.ts';
import type { Verb } from './verb.ts';

const HELP = `Examples
  truceline explain fnd_0123456789abcdef                  from the situation in ./situation
  truceline explain inc_0123 --in other/situation.json    the beginning of an id is enough
  truceline explain aleppo-2016-05/calm reports/*.txt     read the reports first
  truceline explain --text "Shells killed two in Homs on Monday." --published 2016-05-10
                                                          what is read from a text, step by step

Usage
  truceline explain ID [--in FILE | INPUT...] [options]
  truceline explain --text TEXT [--published DATE]

  ID is a finding, an incident, a claim, a report, an agreement, or a figure of a truce such as aleppo-2016-05/gaps.
  Prints the chain from there to the quoted words of the reports.

Options
  --in FILE            the situation to look in; ./situation/situation.json unless INPUTs are given
  --agreement ID|FILE  with INPUTs, as for run
  --as-of INSTANT      with INPUTs, as for run
  --text TEXT          read this text, and print what was found in it, step by step, and the claims that came of it
  --published DATE     with --text: the day on which the text was published
  --json               the chain, or with --text the claims, as JSON

Exit codes
  0 explained, 1 nothing could be read, 2 nothing of that id, or bad usage
`;

/** Where `run` leaves its situation unless told otherwise. */
const USUAL = 'situation/situation.json';

/** The verb `explain`: why, from a finding or a figure back to the words of the reports. */
export const explainVerb: Verb = {
  name: 'explain',
  summary: 'why: from a finding or a figure back to the words of the reports',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, {
      in: { type: 'string' },
      agreement: { type: 'string', multiple: true },
      'as-of': { type: 'string' },
      text: { type: 'string' },
      published: { type: 'string' },
      json: { type: 'boolean' },
      quiet: { type: 'boolean', short: 'q' },
    });
    if (values.text !== undefined) {
      await printTrace(values.text, values.published ?? null, Boolean(values.json));
      return 0;
    }
    const [id, ...inputs] = positionals;
    if (id === undefined) throw new Problem('bad-usage', 'No id: give one from situation.json or from the printed report.');
    const messages = createMessages(Boolean(values.quiet));
    const asOf = values['as-of'] === undefined ? null : readInstant(values['as-of']);
    const situation = inputs.length
      ? (await doMainJob(inputs, { agreements: values.agreement ?? [], asOf }, messages)).situation
      : readSituation(values.in ?? USUAL, values.in !== undefined);
    const explanation = explainId(situation, id);
    if (!explanation.found) {
      throw new Problem('unknown-id', `${explanation.reason}${explanation.near.length ? ` Near it: ${explanation.near.join(', ')}.` : ''}`);
    }
    if (values.json) process.stdout.write(`${JSON.stringify(explanation.chain, null, 2)}\n`);
    else process.stdout.write(explanationForTerminal(explanation.chain, settingOf(process.stdout)));
    return 0;
  },
};

function readSituation(path: string, asked: boolean): Situation {
  if (!existsSync(path)) {
    throw new Problem(
      'bad-usage',
      asked ? `${path}: no such file.` : 'There is no situation/situation.json here: give --in FILE, or the reports themselves.',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Problem('bad-usage', `${path}: no situation (${(error as Error).message}).`);
  }
  if ((value as { format?: unknown } | null)?.format !== 'truceline-situation/1') {
    throw new Problem('bad-usage', `${path}: no situation of this format (truceline-situation/1).`);
  }
  return value as Situation;
}

async function printTrace(text: string, published: string | null, json: boolean): Promise<void> {
  const { traceText } = await import('./trace-text.ts');
  const { lines, claims } = traceText(text, published, loadBuiltKnowledge());
  process.stdout.write(json ? `${JSON.stringify(claims, null, 2)}\n` : `${lines.map(showControls).join('\n')}\n`);
}
