import { isDeepStrictEqual } from 'node:util';
import { haveSame } from '@truceline/core/model/have-same.ts';
import type { RegisterModel } from '../store/projection/register-model.ts';

/**
 * Puts what stood in the register before in the place of what says the same now: whoever looks for what has changed need only ask whether it is the
 * very same.
 */
export function shareModel(before: RegisterModel, after: RegisterModel): RegisterModel {
  const [was, now] = [before.situation, after.situation];
  const situation = {
    ...now,
    reports: shareList(was.reports, now.reports),
    claims: shareList(was.claims, now.claims),
    incidents: shareList(was.incidents, now.incidents),
    findings: shareList(was.findings, now.findings),
    truce: haveSame(was.truce, now.truce) ? was.truce : now.truce,
  };
  const byIncident = new Map(before.records.map((record) => [record.incident, record]));
  const records = after.records.map((record) => shareOne(byIncident.get(record.incident), record));
  return { ...after, situation, records: haveSame(before.records, records) ? before.records : records };
}

function shareList<T extends { id: string }>(before: T[], after: T[]): T[] {
  if (haveSame(before, after)) return before;
  let known: Map<string, T> | null = null;
  const shared = after.map((one, i) => {
    if (before[i] === one) return one;
    known ??= new Map(before.map((other) => [other.id, other]));
    return shareOne(known.get(one.id), one);
  });
  return haveSame(before, shared) ? before : shared;
}

function shareOne<T>(before: T | undefined, after: T): T {
  return before !== undefined && (before === after || isDeepStrictEqual(before, after)) ? before : after;
}
