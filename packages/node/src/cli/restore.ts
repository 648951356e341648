import { Problem } from '../problems.ts';
import { restoreRegister } from '../store/restore-register.ts';
import { parseOptions } from './parse-options.ts';
import { createMessages } from './terminal.ts';
import type { Verb } from './verb.ts';

const HELP = `Examples
  truceline restore register-2026-11-21.tar --data register

Usage
  truceline restore FILE --data DIR

  Restores a backup into DIR, which must be new or empty. It is unpacked beside it and verified whole before it is put in its
  place: a damaged backup restores nothing.

Options
  --data DIR    the folder to restore into
  --quiet       no closing line

Exit codes
  0 done, 2 bad usage, a damaged backup, or a folder that is not empty
`;

/** The verb `restore`: a register out of its backup. */
export const restoreVerb: Verb = {
  name: 'restore',
  summary: 'a register out of its backup',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, { data: { type: 'string' }, quiet: { type: 'boolean', short: 'q' } });
    if (positionals.length !== 1) throw new Problem('bad-usage', 'Give one backup.');
    if (values.data === undefined) throw new Problem('bad-usage', 'Nowhere to restore to: give a new folder with --data DIR.');
    const { entries, originals } = await restoreRegister(positionals[0], values.data);
    createMessages(Boolean(values.quiet)).note(`${entries} entries and ${originals} originals, verified, in ${values.data}`);
    return 0;
  },
};
