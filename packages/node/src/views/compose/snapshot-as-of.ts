import { clusterClaims } from '@truceline/core';
import { publishedBy } from '@truceline/core/reports/published-by.ts';
import { projectClusters } from '../../store/projection/project-register.ts';
import type { RegisterSnapshot } from './register-snapshot.ts';

/**
 * A register as it would be had only those reports been taken that were published by an instant (UTC, or a day, which stands for its end): composed
 * anew from their claims, with the truces as of then and every judgement on what is left.
 */
export function snapshotAsOf(snapshot: RegisterSnapshot, asOf: string): RegisterSnapshot {
  const { clustered, entries, knowledge, program, model } = snapshot;
  const reports = clustered.reports.filter((report) => publishedBy(report, asOf));
  const out = new Set(reports.map(({ id }) => id));
  const claims = clustered.claims.filter(({ report }) => out.has(report));
  const read = { claims, unread: clustered.unread.filter((id) => out.has(id)), places: [] };
  const then = clusterClaims(reports, read, knowledge);
  const known = { entries, head: model.head, notes: model.notes };
  const composed = projectClusters(then, known, { program, asOf, refused: model.situation.refused });
  return { ...snapshot, ...composed, clustered: then };
}
