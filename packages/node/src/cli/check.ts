import { Problem } from '../problems.ts';
import { checkFiles } from './check-files.ts';
import { parseOptions } from './parse-options.ts';
import { createMessages } from './terminal.ts';
import type { Verb } from './verb.ts';

const HELP = `Examples
  truceline check my-agreement/                     an agreement's folder
  truceline check my-agreement/clauses.yaml         the same: an agreement is checked whole
  truceline check knowledge/actors/*.yaml

Usage
  truceline check FILE...

  Checks agreements and other knowledge, together with the knowledge that is shipped. Every mistake is printed on
  standard output as file:line:column: what is wrong.

Options
  --json    mistakes as a JSON array
  --quiet   no closing line

Exit codes
  0 no mistake, 2 mistakes or bad usage
`;

/** The verb `check`: every mistake of agreements and other knowledge, with file, line and column. */
export const checkVerb: Verb = {
  name: 'check',
  summary: 'check agreements and other knowledge',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' }, quiet: { type: 'boolean', short: 'q' } });
    if (positionals.length === 0) throw new Problem('bad-usage', 'No file: give knowledge files or folders.');
    const messages = createMessages(Boolean(values.quiet));
    const { files, mistakes } = checkFiles(positionals);
    if (files.length === 0) throw new Problem('bad-usage', 'No YAML file there.');
    if (values.json) process.stdout.write(`${JSON.stringify(mistakes, null, 2)}\n`);
    else for (const m of mistakes) process.stdout.write(`${m.file}:${m.line}:${m.column}: ${m.message}\n`);
    const checked = `${files.length} file${files.length > 1 ? 's' : ''}`;
    messages.note(mistakes.length ? `${checked}, ${mistakes.length} mistake${mistakes.length > 1 ? 's' : ''}` : `${checked}, no mistake`);
    return mistakes.length ? 2 : 0;
  },
};
