import type { ClaimId, IncidentId } from '@truceline/core/model/ids.ts';
import type { Judgement } from '../judgement.ts';

/** An incident that a judgement touches: by the claims it holds on to, and by its name at that time where it had one. */
export interface Touched {
  incident: IncidentId | null;
  claims: ClaimId[];
}

/** The incidents that a judgement touches; none for what is about a report, a source, an agreement or the person alone. */
export function targetsOf(judgement: Judgement): Touched[] {
  switch (judgement.act) {
    case 'merge':
    case 'distinct':
      return judgement.targets;
    case 'split':
      return [judgement.target, ...judgement.groups.map((claims) => ({ incident: null, claims }))];
    case 'misread':
      return [{ incident: null, claims: [judgement.claim] }];
    default:
      return 'target' in judgement ? [judgement.target] : [];
  }
}

/** Whether a judgement changes what the register says of incidents, or stands in the record of one. */
export function isOnIncidents(judgement: Judgement): boolean {
  return judgement.act === 'missed' || judgement.act === 'comment-edit' || targetsOf(judgement).length > 0;
}
