import manifest from '../../package.json' with { type: 'json' };
import { Problem } from '../problems.ts';
import { readRegister } from '../store/files/read-register.ts';
import { findProjection, keepProjection } from '../store/projection/keep-projection.ts';
import { projectRegister } from '../store/projection/project-register.ts';
import { readReports } from '../store/read-reports.ts';
import { loadBuiltKnowledge } from './do-main-job.ts';
import { parseOptions } from './parse-options.ts';
import { createMessages } from './terminal.ts';
import type { Verb } from './verb.ts';

const HELP = `Examples
  truceline rebuild --data register
  truceline rebuild --data register --json | jq .review

Usage
  truceline rebuild --data DIR

  Makes what the register shows anew from its journal and originals, and keeps it under DIR/projection. Nothing that is true
  stands there alone: the folder may be deleted at any time. Where the same program had made it from the same journal and
  knowledge before, the two are held against each other.

Options
  --data DIR    the folder of the register
  --json        what the register shows, as JSON on standard output
  --quiet       no notes, no closing line

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
      json: { type: 'boolean' },
      quiet: { type: 'boolean', short: 'q' },
    });
    if (positionals.length || values.data === undefined) throw new Problem('bad-usage', 'Give the folder of the register with --data DIR.');
    const messages = createMessages(Boolean(values.quiet));
    const { layout, entries, originals } = await readRegister(values.data);
    const read = await readReports(entries, originals);
    const model = projectRegister(entries, read, loadBuiltKnowledge(), { program: manifest.version });
    for (const note of model.notes) messages.warn(note);
    for (const { file, code, reason } of model.situation.refused) messages.warn(`${file}: ${reason} [${code}]`);
    for (const { judgement, reason, missing } of model.review) {
      messages.warn(`for review: ${judgement}: ${reason}${missing.length ? ` (${missing.join(', ')})` : ''}`);
    }
    const before = await findProjection(layout.projection);
    const now = await keepProjection(layout.projection, model);
    if (values.json) process.stdout.write(`${JSON.stringify(model, null, 2)}\n`);
    const same = before && JSON.stringify(before.stamp) === JSON.stringify(now.stamp);
    if (same && before.hash !== now.hash) {
      messages.error('it differs from what this program made of the same journal before');
      return 1;
    }
    const { incidents, findings } = model.situation;
    messages.note(
      `entry ${model.head.seq}: ${read.raws.length} reports, ${incidents.length} incidents, ${findings.length} findings, ${model.records.length} touched by people${same ? '; equal to the one before' : ''}`,
    );
    return 0;
  },
};
