import { readFileSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import { NO_CACHE } from '../engine/reading-cache.ts';
import { RegisterComposer } from '../engine/register-composer.ts';
import { readJudgements } from '../judging/read-judgements.ts';
import { tryJudgements } from '../judging/try-judgements.ts';
import { Problem, toProblem } from '../problems.ts';
import { checkPlace, openTruth } from '../store/open-truth.ts';
import { loadBuiltKnowledge } from './do-main-job.ts';
import { parseOptions } from './parse-options.ts';
import { createMessages } from './terminal.ts';
import { userName } from './user-name.ts';
import type { Verb } from './verb.ts';

const HELP = `Examples
  truceline judge judgements.jsonl --data register
  echo '{"act":"comment","target":"inc_0123456789abcdef","text":"Seen on film.","mentions":[]}' | truceline judge - --data register
  echo '{"act":"merge","targets":["inc_0123…","inc_4567…"],"reason":"one shelling"}' | truceline judge - --data register --by omar
  truceline run --data register                     the situation with all of them applied

Usage
  truceline judge FILE --data DIR [options]

  Puts judgements of people into the register's journal: corrections, rulings, merges, splits, what is distinct, part-of,
  comments, assignments, tags, statuses, verification, grades, marks on readings, notifications, withdrawals. FILE is JSON or
  JSONL, '-' for standard input. An incident is given by a name that it has or had, or by its short name; the judgement then holds
  on to the claims it has at that moment. Each is held against the register as the pages hold it, with the ones before it
  applied. All of the file is taken, or none of it. The ids given are printed.

Options
  --data DIR       the folder of the register
  --database URL   the register in this PostgreSQL database (postgres://…) instead
  --by NAME        who judges; the name of the system's user unless given
  --beside         what somebody else changed since (the judgement's "basis" does not name it) is kept, and yours beside it
  --quiet          no closing line

Exit codes
  0 done, 2 bad usage, a judgement that does not fit, or the register cannot be written
`;

/** The verb `judge`: judgements of people into a register. */
export const judgeVerb: Verb = {
  name: 'judge',
  summary: 'judgements of people into a register',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, {
      data: { type: 'string' },
      database: { type: 'string' },
      by: { type: 'string' },
      beside: { type: 'boolean' },
      quiet: { type: 'boolean', short: 'q' },
    });
    if (positionals.length !== 1) throw new Problem('bad-usage', 'Give one file of judgements, or "-" for standard input.');
    const place = checkPlace({ data: values.data, database: values.database });
    const by = values.by ?? userName();
    if (by.trim() === '') throw new Problem('bad-usage', 'Nobody: give a name with --by.');
    const text = readText(positionals[0]);
    const judgements = readJudgements(text);
    const register = await openTruth(place);
    try {
      const knowledge = loadBuiltKnowledge();
      const composer = new RegisterComposer({ knowledge, program: manifest.version, originals: register.originals, cache: NO_CACHE });
      for await (const entry of register.journal.read()) composer.append([entry]);
      const drafts = await tryJudgements(judgements, composer, { by, at: new Date().toISOString(), beside: Boolean(values.beside) });
      const entries = await register.journal.append(drafts);
      for (const { id } of entries) process.stdout.write(`${id}\n`);
      const { seq } = await register.journal.head();
      createMessages(Boolean(values.quiet)).note(
        `${entries.length} judgement${entries.length === 1 ? '' : 's'} taken; the journal stands at entry ${seq}`,
      );
      return 0;
    } finally {
      await register.close();
    }
  },
};

function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    throw new Problem('bad-usage', `${path}: ${toProblem(error).message}`);
  }
}
