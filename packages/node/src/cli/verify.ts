import { Problem } from '../problems.ts';
import { openTruth } from '../store/open-truth.ts';
import type { Verification } from '../store/verification.ts';
import { verifyRegister } from '../store/verify-register.ts';
import { parseOptions } from './parse-options.ts';
import { createMessages } from './terminal.ts';
import type { Verb } from './verb.ts';

const HELP = `Examples
  truceline verify --data register
  truceline verify --data register --json | jq .head

Usage
  truceline verify [--data DIR] [options]

  Proves the register in DIR: every entry of the journal follows the one before and fits its hash, and every original has the
  bytes that were taken. The first thing that does not hold is named. Nothing is changed, and a writer may go on meanwhile.
  Note the head that is printed: a journal that was rewritten as a whole is told by it alone.

Options
  --data DIR       the folder of the register; this folder unless given
  --database URL   the register in this PostgreSQL database (postgres://…) instead
  --json           what was found, as JSON on standard output
  --quiet          nothing but what does not hold

Exit codes
  0 all holds, 1 something does not, 2 bad usage, or no register there
`;

/** The verb `verify`: proves the journal's chain and every original. */
export const verifyVerb: Verb = {
  name: 'verify',
  summary: 'prove the journal and every original of a register',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, {
      data: { type: 'string' },
      database: { type: 'string' },
      json: { type: 'boolean' },
      quiet: { type: 'boolean', short: 'q' },
    });
    if (positionals.length || (values.data !== undefined && values.database !== undefined)) {
      throw new Problem('bad-usage', 'Give one register: its folder with --data DIR, or its database with --database URL.');
    }
    const verification = values.database === undefined ? await verifyRegister(values.data ?? '.') : await verifyStoredIn(values.database);
    if (values.json) process.stdout.write(`${JSON.stringify(verification, null, 2)}\n`);
    tell(verification, Boolean(values.quiet), Boolean(values.json));
    return verification.sound ? 0 : 1;
  },
};

async function verifyStoredIn(database: string): Promise<Verification> {
  const { verifyDatabase } = await import('../store/verify-database.ts');
  const register = await openTruth({ database });
  return verifyDatabase(register).finally(() => register.close());
}

function tell(found: Verification, quiet: boolean, json: boolean): void {
  const messages = createMessages(quiet);
  const [first, ...others] = found.faults;
  if (first !== undefined) {
    messages.error(first);
    if (others.length) messages.error(`and ${others.length} more`);
  }
  if (found.torn) {
    messages.warn(
      found.writer === null
        ? `the last append was cut off before it was acknowledged (${found.torn} bytes): the next writer cuts it away`
        : `process ${found.writer} is appending just now`,
    );
  }
  if (found.unnamed) messages.note(`${found.unnamed} originals that no entry names: taken, and never acknowledged`);
  if (!found.sound || quiet || json) return;
  process.stdout.write(
    `sound: ${found.entries} entries (${found.reports} reports, ${found.judgements} judgements), ${found.originals} originals\nhead ${found.head.seq} ${found.head.hash}\n`,
  );
}
