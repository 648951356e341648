import { createHash } from 'node:crypto';
import { findBareCitation } from '@truceline/core/situation/sitrep/lay-out-period.ts';
import { type JudgementOf, readValue } from '../store/judgement.ts';
import { readCorrection } from '../store/projection/correct-fields.ts';
import { entryLine } from '../store/seal-entry.ts';
import { type Checked, FITS, refuse } from './checked.ts';
import type { JudgementFacts } from './judgement-facts.ts';

/** sha256 of an agreement's files as they are adopted: of their canonical JSON. */
export function hashFiles(files: Readonly<Record<string, string>>): string {
  return createHash('sha256').update(entryLine(files)).digest('hex');
}

/** A mark on a claim: it is one that is read, from just these words. */
export function checkMisread(facts: JudgementFacts, mark: JudgementOf<'misread'>): Checked {
  const claim = facts.claim(mark.claim);
  if (!claim) return refuse('unknown-id', `${mark.claim} is not read, or is marked already.`);
  const same =
    claim.report === mark.report && claim.span.start === mark.span.start && claim.span.end === mark.span.end && claim.quote === mark.quote;
  if (!same) return refuse('bad-entry', `span: ${mark.claim} is read from other words.`);
  if (mark.value !== undefined) {
    const right = readValue(mark.what, mark.value);
    if (right.fault !== null) return refuse('bad-entry', right.fault);
    const fault = faultOfReading({ [mark.what]: mark.value });
    if (fault) return refuse('bad-entry', fault);
  }
  const holder = facts.holder([mark.claim]);
  return holder?.record?.status === 'completed' ? refuse('sealed', `${holder.incident.id} is completed.`) : FITS;
}

/** A mark on a passage: the report has just these words there, and what was read in them is sound. */
export function checkMissed(facts: JudgementFacts, { report, span, quote, reading }: JudgementOf<'missed'>): Checked {
  const text = facts.text(report);
  if (text === null) return refuse('unknown-id', `There is no report ${report}.`);
  if (text.slice(span.start, span.end) !== quote) return refuse('bad-entry', 'quote: these words do not stand there in the report.');
  const fault = reading ? faultOfReading(reading) : null;
  return fault ? refuse('bad-entry', `reading.${fault}`) : FITS;
}

/** What is wrong with the place or the time that a person gives for a passage; null where nothing is. */
function faultOfReading(reading: Record<string, unknown>): string | null {
  for (const field of ['where', 'when'].filter((one) => one in reading)) {
    const read = readCorrection(field, reading[field]);
    if (read.fault !== null) return read.fault;
  }
  return null;
}

/** A version of a situation report: made from the latest one, and every citation in it has its words. */
export function checkSitrep(facts: JudgementFacts, { sitrep, basis, from, to, blocks, sources }: JudgementOf<'sitrep-saved'>): Checked {
  if (!(from < to)) return refuse('bad-entry', 'to: it ends before it begins.');
  const bare = findBareCitation({ blocks, sources });
  if (bare) return refuse('bad-entry', `sources: ${bare} is cited and has no words there.`);
  if (new Set(blocks.map(({ id }) => id)).size < blocks.length) return refuse('bad-entry', 'blocks: two have one name.');
  const latest = facts.sitrep(sitrep)?.versions.at(-1) ?? null;
  if ((latest?.id ?? null) === basis) return FITS;
  return refuse('edited-meanwhile', latest ? `${latest.by} saved a version since.` : `There is no ${sitrep} to go on from.`);
}

/** An agreement's files: they are those of their hash. Whether they are sound is for the checker of knowledge to say. */
export function checkAdopted({ files, sha256 }: JudgementOf<'agreement-adopted'>): Checked {
  const missing = ['agreement.yaml', 'clauses.yaml', 'parties.yaml'].find((name) => !(name in files));
  if (missing) return refuse('bad-entry', `files: there is no ${missing}.`);
  return hashFiles(files) === sha256 ? FITS : refuse('bad-entry', 'sha256: the files do not fit it.');
}
