import type { Situation } from '../model/situation.ts';
import { situationSchema } from './situation-schema.ts';

/** A mistake in a situation: where (`claims[3].span.end`) and what. */
export interface SituationMistake {
  path: string;
  message: string;
}

/**
 * Every mistake in a would-be situation; empty when it is sound. Beyond the schema it is checked that everything cited is there:
 * claims of incidents, incidents of findings, reports of claims.
 */
export function validateSituation(value: unknown): SituationMistake[] {
  const parsed = situationSchema.safeParse(value);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({ path: pathOf(issue.path), message: issue.message }));
  }
  return danglingCitations(parsed.data);
}

function danglingCitations(situation: Situation): SituationMistake[] {
  const known = new Set<string>();
  for (const list of [situation.reports, situation.claims, situation.incidents, situation.findings])
    for (const { id } of list) known.add(id);
  const mistakes: SituationMistake[] = [];
  const check = (path: string, ids: readonly string[]) => {
    for (const id of ids)
      if (!id.startsWith('clause:') && !known.has(id)) mistakes.push({ path, message: `cites ${id}, which is not there` });
  };
  situation.claims.forEach((claim, i) => {
    check(`claims[${i}].report`, [claim.report]);
    if (claim.span.end < claim.span.start) mistakes.push({ path: `claims[${i}].span`, message: 'ends before it starts' });
    if (claim.span.end - claim.span.start !== claim.quote.length) {
      mistakes.push({ path: `claims[${i}].quote`, message: 'is not as long as its span' });
    }
  });
  situation.incidents.forEach((incident, i) => {
    check(`incidents[${i}].claims`, incident.claims);
    check(`incidents[${i}].carriers`, incident.carriers);
    check(`incidents[${i}].partOf`, incident.partOf);
    for (const actor of incident.by) check(`incidents[${i}].by`, actor.claims);
    for (const toll of [incident.killed, incident.wounded]) for (const one of toll?.stated ?? []) check(`incidents[${i}].toll`, one.claims);
  });
  situation.findings.forEach((finding, i) => {
    check(`findings[${i}].incident`, [finding.incident]);
    for (const step of finding.steps) check(`findings[${i}].steps`, step.cites);
  });
  situation.truce.forEach((truce, i) => {
    const cited = [...truce.windows, ...truce.gaps].flatMap((one) => one.because);
    for (const one of [...truce.declarations, ...truce.gates, ...truce.notes, ...(truce.calm?.days ?? []), truce.access])
      cited.push(...one.cites);
    check(`truce[${i}]`, cited);
  });
  situation.commitments.forEach((commitment, i) => {
    check(`commitments[${i}].id`, [commitment.id]);
  });
  situation.talks.forEach((talk, i) => {
    check(`talks[${i}].cites`, talk.cites);
  });
  return mistakes;
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
