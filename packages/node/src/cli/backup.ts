import manifest from '../../package.json' with { type: 'json' };
import { Problem } from '../problems.ts';
import { backupRegister } from '../store/backup-register.ts';
import { parseOptions } from './parse-options.ts';
import { createMessages } from './terminal.ts';
import type { Verb } from './verb.ts';

const HELP = `Examples
  truceline backup register-2026-11-21.tar --data register
  truceline restore register-2026-11-21.tar --data register-again

Usage
  truceline backup FILE --data DIR

  Writes journal and originals of the register in DIR into one tar file, with a manifest of their hashes. Everything is verified on
  the way; a writer may go on meanwhile. An existing file is never written over. The backup holds all that the register holds:
  keep it as safe.

Options
  --data DIR    the folder of the register
  --quiet       no closing line

Exit codes
  0 done, 1 the register does not hold (truceline verify says where), 2 bad usage, or the file cannot be written
`;

/** The verb `backup`: journal and originals in one file. */
export const backupVerb: Verb = {
  name: 'backup',
  summary: 'journal and originals of a register in one file',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, { data: { type: 'string' }, quiet: { type: 'boolean', short: 'q' } });
    if (positionals.length !== 1) throw new Problem('bad-usage', 'Give one file to write.');
    if (values.data === undefined) throw new Problem('bad-usage', 'No register: give its folder with --data DIR.');
    const made = { at: new Date().toISOString(), program: manifest.version };
    const { head, files } = await backupRegister(values.data, positionals[0], made);
    createMessages(Boolean(values.quiet)).note(`${files.length} files, up to entry ${head.seq}, in ${positionals[0]}`);
    return 0;
  },
};
