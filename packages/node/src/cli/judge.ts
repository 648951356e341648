import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import { Problem, toProblem } from '../problems.ts';
import { checkPlace, openTruth, type TruthPlace, withTruth } from '../store/open-truth.ts';
import { projectRegister } from '../store/projection/project-register.ts';
import { type FindIncident, readJudgements } from '../store/read-judgements.ts';
import { readReports } from '../store/read-reports.ts';
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
  comments, assignments, tags, statuses, verification, grades, marks on readings, notifications, withdrawals. FILE is JSON or JSONL, '-' for standard input. An incident is given by its id;
  the judgement then holds on to the claims it has now. All of the file is taken, or none of it. The ids given are printed.

Options
  --data DIR       the folder of the register
  --database URL   the register in this PostgreSQL database (postgres://…) instead
  --by NAME        who judges; the name of the system's user unless given
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
      quiet: { type: 'boolean', short: 'q' },
    });
    if (positionals.length !== 1) throw new Problem('bad-usage', 'Give one file of judgements, or "-" for standard input.');
    const place = checkPlace({ data: values.data, database: values.database });
    const by = values.by ?? userName();
    if (by.trim() === '') throw new Problem('bad-usage', 'Nobody: give a name with --by.');
    const text = readText(positionals[0]);
    const judgements = readJudgements(text, /"inc_/.test(text) ? await findIncidents(place) : () => null);
    const at = new Date().toISOString();
    const register = await openTruth(place);
    try {
      const drafts = judgements.map(({ id, judgement }) => {
        return { kind: 'judgement' as const, id: id ?? `jdg_${randomUUID()}`, at, by, body: judgement };
      });
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

/** The incidents of the register as they are now, by their names and by those they had. */
function findIncidents(place: TruthPlace): Promise<FindIncident> {
  return withTruth(place, async ({ entries, originals }) => {
    const read = await readReports(entries, originals);
    const { situation, redirects } = projectRegister(entries, read, loadBuiltKnowledge(), { program: manifest.version });
    const byId = new Map<string, (typeof situation.incidents)[number]>(situation.incidents.map((incident) => [incident.id, incident]));
    return (id) => {
      const incident = byId.get(id) ?? byId.get(redirects[id as keyof typeof redirects] ?? '');
      return incident ? { incident: incident.id, claims: incident.claims } : null;
    };
  });
}

function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    throw new Problem('bad-usage', `${path}: ${toProblem(error).message}`);
  }
}
