import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterIncidents } from '../src/incidents/cluster-incidents.ts';
import { KnownClusters } from '../src/incidents/known-clusters.ts';
import type { Report } from '../src/model/report.ts';
import { takeReports } from '../src/pipeline.ts';
import { findCopies } from '../src/reports/copies/find-copies.ts';
import { KeptOverlaps } from '../src/reports/copies/kept-overlaps.ts';
import { pool as raws, readEach } from './read-samples.ts';
import { knowledge } from './read-text.ts';

const pool = takeReports(raws, knowledge);
const claimsOf = new Map(pool.map((report) => [report.id, readEach([report]).claims]));

/** Clusters some of the reports of the pool; a small sample is learnt from, so that most reports come in beside it. */
function cluster(reports: readonly Report[], known?: KnownClusters) {
  const claims = reports.flatMap(({ id }) => claimsOf.get(id)!);
  return clusterIncidents(claims, reports, findCopies(reports), knowledge, { alike: true, learntFrom: 24, ...(known ? { known } : {}) });
}

/** A day later: what a report is dated by has changed, and it is another object. */
function redate(report: Report): Report {
  const { publishedOn } = report;
  return publishedOn ? { ...report, publishedOn: { ...publishedOn, start: publishedOn.end } } : report;
}

describe('clusters kept in step', () => {
  it('are those made from nothing, whatever reports come, go or are dated otherwise', () => {
    const step = fc.record({ come: fc.integer({ min: 0, max: 6 }), go: fc.nat(8), other: fc.nat(8), at: fc.nat(1000) });
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: 90 }), fc.array(step, { minLength: 4, maxLength: 7 }), (order, steps) => {
        const known = new KnownClusters();
        const overlaps = new KeptOverlaps();
        let some = order.slice(0, 50);
        let next = 50;
        cluster(some, known);
        for (const { come, go, other, at } of steps) {
          some = [...some, ...order.slice(next, next + come)];
          next += come;
          if (go === 0) some.splice(at % some.length, 1);
          if (other === 0) some[(at * 7) % some.length] = redate(some[(at * 7) % some.length]);
          const [copies, fresh] = [findCopies(some, overlaps), findCopies(some)];
          expect(some.map(({ id }) => copies.copies.get(id))).toEqual(some.map(({ id }) => fresh.copies.get(id)));
          expect(copies.groups).toEqual(fresh.groups);
          const kept = cluster(some, known);
          const anew = cluster(some);
          expect(kept.incidents).toEqual(anew.incidents);
          expect(kept.alike!.pairs).toEqual(anew.alike!.pairs);
        }
      }),
      { numRuns: 6 },
    );
  });

  it('one more report changes the incidents that it touches, and all others are the very same', () => {
    const telling = pool.slice(60).filter(({ id }) => claimsOf.get(id)!.length > 3);
    for (const report of [telling[0], telling.at(-1)!]) {
      const known = new KnownClusters();
      const before = new Set(
        cluster(
          pool.filter((one) => one !== report),
          known,
        ).incidents,
      );
      const { incidents } = cluster(pool, known);
      const fresh = incidents.filter((incident) => !before.has(incident));
      expect(fresh.some(({ carriers }) => carriers.includes(report.id))).toBe(true);
      expect(fresh.length).toBeLessThan(incidents.length / 10);
    }
  });
});
