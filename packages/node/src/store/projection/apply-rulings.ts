import type { Finding } from '@truceline/core/model/finding.ts';
import type { AppliedJudgements } from './apply-judgements.ts';
import { forReview } from './for-review.ts';
import type { MadeJudgement, Ruling } from './register-model.ts';
import { standOrCompete } from './stand-or-compete.ts';

/**
 * Puts people's rulings on findings: the verdict is theirs from then on, told as a step of its own, and the machine's stands in the record. A
 * ruling on a clause that the incident is not held against is listed for review, as is one that was made beside another that its author had not seen.
 */
export function applyRulings(
  findings: readonly Finding[],
  judgements: readonly MadeJudgement[],
  { incidents, records, review, sealed }: Pick<AppliedJudgements, 'incidents' | 'records' | 'review'> & Partial<AppliedJudgements>,
): Finding[] {
  const out = [...findings];
  const ruled = new Set(
    judgements.flatMap(({ judgement }) => (judgement.act === 'ruling' ? [`${judgement.agreement} ${judgement.clause}`] : [])),
  );
  if (ruled.size === 0) return out;
  const placeOf = new Map(
    findings.flatMap(({ incident, agreement, clause }, i) =>
      ruled.has(`${agreement} ${clause}`) ? [[`${incident} ${agreement} ${clause}`, i] as const] : [],
    ),
  );
  const claimsOf = new Map(incidents.map((incident) => [incident.id, incident.claims]));
  const recordsOf = new Map(records.flatMap((record) => record.history.map((id) => [id, record] as const)));
  for (const { id, at, by, judgement } of judgements) {
    const record = recordsOf.get(id);
    if (judgement.act !== 'ruling' || !record || sealed?.has(id)) continue;
    const { agreement, clause, verdict, reason, target, basis } = judgement;
    const place = placeOf.get(`${record.incident} ${agreement} ${clause}`);
    const before = place === undefined ? null : findings[place].verdict;
    const earlier = record.rulings.filter((one) => one.agreement === agreement && one.clause === clause);
    const ruling: Ruling = { id, at, by, agreement, clause, machine: before, verdict, reason, state: standOrCompete(earlier, basis) };
    record.rulings.push(ruling);
    if (place === undefined) {
      review.push(forReview(id, 'not-held', { clause: `${agreement}/${clause}` }));
      continue;
    }
    if (ruling.state === 'competing') continue;
    const step = {
      asked: 'Has a person ruled on it?',
      answer: `${by} ruled ${verdict}: ${reason}`,
      cites: target.claims.filter((claim) => claimsOf.get(record.incident)?.includes(claim)),
      key: 'ruling',
      decides: true,
    };
    const finding = out[place];
    out[place] = {
      ...finding,
      steps: [...finding.steps.filter(({ key }) => key !== 'ruling').map((one) => ({ ...one, decides: false })), step],
      verdict,
      wouldSettle: verdict === 'undetermined' ? finding.wouldSettle : null,
    };
  }
  for (const { id, agreement, clause, state } of records.flatMap(({ rulings }) => rulings)) {
    if (state === 'competing') review.push(forReview(id, 'other-ruling', { clause: `${agreement}/${clause}` }));
  }
  return out;
}
