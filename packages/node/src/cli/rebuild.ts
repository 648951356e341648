import manifest from '../../package.json' with { type: 'json' };
import { nameReader } from '../engine/name-reader.ts';
import { rebuildProjection } from '../engine/rebuild-projection.ts';
import { Problem } from '../problems.ts';
import type { JournalEntry } from '../store/entry.ts';
import { layoutOf } from '../store/files/layout.ts';
import { findRegister } from '../store/files/open-register.ts';
import { checkPlace, openTruth } from '../store/open-truth.ts';
import { loadBuiltKnowledge } from './do-main-job.ts';
import { parseOptions } from './parse-options.ts';
import { tellRefused } from './tell-refused.ts';
import { createMessages } from './terminal.ts';
import type { Verb } from './verb.ts';

const HELP = `Examples
  truceline rebuild --data register
  truceline rebuild --data register --json | jq .review
  truceline rebuild --database postgres://desk@db.example/truceline

Usage
  truceline rebuild --data DIR | --database URL

  Makes what the register shows anew from its journal and originals: every report is read again, and the tables that pages
  are served from are written anew, under DIR/projection or in the database. Nothing that is true stands there alone: the
  folder may be deleted at any time. Where the same program had made them from the same journal and knowledge before, entry
  by entry, the two are held against each other. Nobody else may write to the register meanwhile.

Options
  --data DIR      the folder of the register
  --database URL  the register in this PostgreSQL database instead
  --json          what the register shows, as JSON on standard output
  --quiet         no notes, no closing line

Exit codes
  0 done, 1 it differs from what the same program made of the same journal (a fault: please report it), 2 bad usage
`;

/** The verb `rebuild`: what the register shows, made anew from its journal and originals. */
export const rebuildVerb: Verb = {
  name: 'rebuild',
  summary: 'make what a register shows anew from its journal and originals',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, {
      data: { type: 'string' },
      database: { type: 'string' },
      json: { type: 'boolean' },
      quiet: { type: 'boolean', short: 'q' },
    });
    if (positionals.length) throw new Problem('bad-usage', 'rebuild takes no inputs: give the register with --data DIR or --database URL.');
    const { data, database } = checkPlace({ data: values.data, database: values.database });
    const messages = createMessages(Boolean(values.quiet));
    if (data !== undefined) findRegister(data);
    const held = database === undefined ? null : await (await import('../store/postgres/hold-database.ts')).holdDatabase(database);
    const register = await openTruth({ data, database });
    const entries: JournalEntry[] = [];
    const place = {
      folder: data === undefined ? null : layoutOf(data).projection,
      database: database ?? null,
      register: 'main',
      program: manifest.version,
      reader: nameReader(),
    };
    const { snapshot, before, hash } = await (async () => {
      try {
        for await (const entry of register.journal.read()) entries.push(entry);
        return await rebuildProjection({ entries, originals: register.originals, knowledge: loadBuiltKnowledge(), place });
      } finally {
        await register.close();
        await held?.release();
      }
    })();
    const { model } = snapshot;
    for (const note of model.notes) messages.warn(note);
    tellRefused(model.situation.refused, messages);
    for (const { judgement, reason, missing } of model.review) {
      messages.warn(`for review: ${judgement}: ${reason}${missing.length ? ` (${missing.join(', ')})` : ''}`);
    }
    if (values.json) process.stdout.write(`${JSON.stringify(model, null, 2)}\n`);
    if (before !== null && before !== hash) {
      messages.error('it differs from what this program made of the same journal before');
      return 1;
    }
    const { incidents, findings } = model.situation;
    messages.note(
      `entry ${model.head.seq}: ${model.situation.reports.length} reports, ${incidents.length} incidents, ${findings.length} findings, ${model.records.length} touched by people${before === null ? '' : '; equal to the one before'}`,
    );
    return 0;
  },
};
