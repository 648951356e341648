import { type Claim, nothingSaid } from '@truceline/core/model/claim.ts';
import { shortHash } from '@truceline/core/model/hash.ts';
import type { ClaimId, ReportId } from '@truceline/core/model/ids.ts';
import { type JudgementOf, readValue } from '../judgement.ts';
import type { MadeJudgement, ReadingMark } from './register-model.ts';
import type { ClaimGroups } from './regroup-claims.ts';

/** What people's marks make of what was read. */
export interface MarkedReading {
  /** The claims that count: without those marked as misread, with those that a person read, or put right. */
  claims: readonly Claim[];
  marks: ReadingMark[];
}

/** Applies people's marks on the reading of reports. A claim read by a person is named after the judgement, and is there as long as its report is. */
export function markReadings(read: readonly Claim[], judgements: readonly MadeJudgement[], reports: ReadonlySet<ReportId>): MarkedReading {
  const marks: ReadingMark[] = [];
  if (!judgements.some(({ judgement: { act } }) => act === 'misread' || act === 'missed')) return { claims: read, marks };
  const byId = new Map(read.map((claim) => [claim.id, claim]));
  const misread = new Set<ClaimId>();
  const added: Claim[] = [];
  for (const { id, at, by, judgement } of judgements) {
    if (judgement.act !== 'misread' && judgement.act !== 'missed') continue;
    const { report, span, quote, note } = judgement;
    const mark = { id, at, by, kind: judgement.act, report, span, quote, note };
    if (judgement.act === 'misread') {
      const claim = byId.get(judgement.claim) ?? null;
      if (claim) misread.add(claim.id);
      const right = claim && putRight(id, claim, judgement);
      if (right) added.push(right);
      marks.push({ ...mark, claim, what: judgement.what, value: judgement.value ?? null, state: claim ? 'open' : 'mended' });
    } else {
      const claim = reports.has(report) ? readAnew(id, judgement) : null;
      if (claim) added.push(claim);
      const mended = findOverlap(read, report, span) !== null;
      marks.push({ ...mark, claim, what: null, value: judgement.reading ?? null, state: mended ? 'mended' : 'open' });
    }
  }
  const claims = misread.size || added.length ? [...read.filter(({ id }) => !misread.has(id)), ...added] : read;
  return { claims, marks };
}

/** Leaves misread claims out of their groups, or puts what a person read right in their place; what a person read anew beside what the program reads of the same words now, or by itself. */
export function regroupMarked({ claims, marks }: MarkedReading, groups: ClaimGroups): void {
  const counts = new Set(claims.map((claim) => claim.id));
  for (const { id, by, kind, claim } of marks) {
    if (!claim) continue;
    const right = readByPerson(id);
    if (kind === 'misread' && counts.has(right)) groups.replace(claim.id, right, `${claim.id} put right by ${by} (${id})`);
    else if (kind === 'misread') groups.leaveOut(claim.id, `${claim.id} left out: marked as misread by ${by} (${id})`);
    else {
      const same = findOverlap(claims, claim.report, claim.span, (one) => one.id !== claim.id && groups.missing([one.id]).length === 0);
      groups.put(claim.id, same, `${claim.id} read by ${by} (${id})`);
    }
  }
}

/** What a claim is called that a person read by a judgement: named after it, since the words alone may be read in other ways. */
export function readByPerson(judgement: string): ClaimId {
  return `clm_${shortHash(judgement)}`;
}

/** The claim with the value that a person says is right; null where they said none, or none that the field can hold. */
function putRight(id: string, claim: Claim, { what, value }: JudgementOf<'misread'>): Claim | null {
  const right = readValue(what, value);
  if (right.fault !== null) return null;
  const { reader: _, ...read } = claim;
  const byStatus = what !== 'by' ? claim.byStatus : claim.byStatus === 'unknown' ? 'accused' : claim.byStatus;
  return { ...read, byStatus, [what]: right.value, id: readByPerson(id), rule: `person/${id}` };
}

function readAnew(id: string, { report, span, quote, reading }: JudgementOf<'missed'>): Claim | null {
  if (!reading) return null;
  return { id: readByPerson(id), report, kind: 'incident', span, quote, ...nothingSaid(), ...reading, rule: `person/${id}` };
}

/** The first claim of an occurrence that is read from some of these words. */
function findOverlap(
  claims: readonly Claim[],
  report: ReportId,
  span: { start: number; end: number },
  fits: (claim: Claim) => boolean = () => true,
): ClaimId | null {
  const found = claims.find(
    (one) => one.report === report && one.kind === 'incident' && one.span.start < span.end && span.start < one.span.end && fits(one),
  );
  return found?.id ?? null;
}
