import { takeInputs } from '../intake/take-inputs.ts';
import { Problem } from '../problems.ts';
import { checkPlace, openTruth } from '../store/open-truth.ts';
import { createRegisterTaker } from '../store/take-into-register.ts';
import { parseOptions } from './parse-options.ts';
import { readMapping } from './read-mapping.ts';
import { tellRefused } from './tell-refused.ts';
import { createMessages } from './terminal.ts';
import { userName } from './user-name.ts';
import type { Verb } from './verb.ts';

const HELP = `Examples
  truceline take reports/*.txt --data register
  truceline take archive.jsonl log.xlsx --data register --by nadia
  truceline run --data register                     the situation, from all that was taken

Usage
  truceline take INPUT... --data DIR [options]

  Takes reports into the register in DIR, which is made where there is none: the original bytes, and an entry in its journal
  that says when, by whom, from where and how they were taken. The same report again is told, and taken once.
  INPUT is what it is for "run". Everything is on disk when the command ends.

Options
  --data DIR       the folder of the register
  --database URL   the register in this PostgreSQL database (postgres://…) instead
  --by NAME        who takes them; the name of the system's user unless given
  --map FILE       which columns of a table hold which field, as JSON
  --json           counts and refusals as JSON on standard output
  --quiet          no notes, no closing line

Exit codes
  0 done (what was refused is told), 1 nothing could be read, 2 bad usage, or the register cannot be written
`;

/** The verb `take`: reports into a register. */
export const takeVerb: Verb = {
  name: 'take',
  summary: 'take reports into a register, for good',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, {
      data: { type: 'string' },
      database: { type: 'string' },
      by: { type: 'string' },
      map: { type: 'string' },
      json: { type: 'boolean' },
      quiet: { type: 'boolean', short: 'q' },
    });
    if (positionals.length === 0) throw new Problem('bad-usage', 'No input: give files, folders, globs, or "-" for standard input.');
    const place = checkPlace({ data: values.data, database: values.database });
    const by = values.by ?? userName();
    if (by.trim() === '') throw new Problem('bad-usage', 'Nobody: give a name with --by.');
    const messages = createMessages(Boolean(values.quiet));
    const columns = values.map === undefined ? undefined : readMapping(values.map);
    const register = await openTruth(place);
    try {
      if (register.cut) {
        messages.warn(`the journal ended in an append that was cut off (${register.cut} bytes, never acknowledged): it was cut away`);
      }
      const taker = await createRegisterTaker(register, {
        by,
        how: 'command-line',
        now: () => new Date().toISOString(),
        ...(columns ? { columns } : {}),
      });
      const taken = await takeInputs(
        positionals,
        columns ? { columns } : {},
        (done, of) => {
          if (of > 40 && done % 20 === 0) messages.progress(`taking ${done} of ${of} documents`);
        },
        taker.keep,
      );
      const { added, known } = await taker.finish();
      messages.clear();
      for (const note of taken.notes) messages.warn(note);
      tellRefused(taken.refused, messages);
      const head = await register.journal.head();
      if (values.json) process.stdout.write(`${JSON.stringify({ added, known, refused: taken.refused, head }, null, 2)}\n`);
      if (added + known === 0) throw new Problem('nothing-read');
      messages.note(`${added} taken, ${known} there already, ${taken.refused.length} refused; the journal stands at entry ${head.seq}`);
      return 0;
    } finally {
      await register.close();
    }
  },
};
