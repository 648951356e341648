import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { When } from '../src/model/when.ts';
import { runPipeline, takeReports } from '../src/pipeline.ts';
import { publishedBy } from '../src/reports/published-by.ts';
import { validateSituation } from '../src/situation/validate-situation.ts';
import { samples as raws, situationOf } from './read-samples.ts';
import { knowledge } from './read-text.ts';

const reports = takeReports(raws, knowledge);
const of = (start: string, end: string, grain: When['grain']) => ({ publishedOn: { start, end, grain, how: 'stated' as const } });

test('a report is known on its day, one of a month on its last day, one of an hour from that hour, one without a date never', () => {
  const day = of('2016-05-09', '2016-05-10', 'day');
  expect([publishedBy(day, '2016-05-08'), publishedBy(day, '2016-05-09'), publishedBy(day, '2016-05-09T06:00:00Z')]).toEqual([
    false,
    true,
    true,
  ]);
  const month = of('2016-05-01', '2016-06-01', 'month');
  expect([publishedBy(month, '2016-05-30'), publishedBy(month, '2016-05-31')]).toEqual([false, true]);
  const hour = of('2016-05-09T21:00+03:00', '2016-05-09T22:00+03:00', 'hour');
  expect([publishedBy(hour, '2016-05-09T17:59:59Z'), publishedBy(hour, '2016-05-09T18:00:00Z')]).toEqual([false, true]);
  expect(publishedBy({ publishedOn: null }, '2030-01-01')).toBe(false);
});

test('as of any instant nothing is told that was published later, and no more is known than at a later one', () => {
  const days = [...new Set(reports.flatMap(({ publishedOn }) => publishedOn?.start.slice(0, 10) ?? []))].sort();
  const whole = situationOf(raws);
  const at = (day: string) => situationOf(raws, { asOf: `${day}T23:59:59Z` });
  fc.assert(
    fc.property(fc.nat({ max: days.length - 1 }), fc.nat({ max: days.length - 1 }), (a, b) => {
      const [early, late] = [at(days[Math.min(a, b)]), at(days[Math.max(a, b)])];
      expect(validateSituation(early)).toEqual([]);
      const known = new Set(reports.filter((report) => publishedBy(report, early.asOf)).map(({ id }) => id));
      expect(new Set(early.reports.map(({ id }) => id))).toEqual(known);
      const told = [...early.claims.map(({ report }) => report), ...early.incidents.flatMap(({ carriers }) => carriers)];
      expect(told.filter((report) => !known.has(report))).toEqual([]);
      const later = new Set(late.claims.map(({ id }) => id));
      expect(early.claims.filter(({ id }) => !later.has(id))).toEqual([]);
      const all = new Map(whole.claims.map((claim) => [claim.id, claim]));
      expect(early.claims).toEqual(early.claims.map(({ id }) => all.get(id)));
    }),
    { numRuns: 6 },
  );
});

test('as of the last report all is told, as without an instant', () => {
  const { asOf, reports: told, claims, incidents } = runPipeline(raws, knowledge, { program: 'test' }).situation;
  const then = runPipeline(raws, knowledge, { program: 'test', asOf }).situation;
  const dated = new Set(reports.filter(({ publishedOn }) => publishedOn).map(({ id }) => id));
  expect(then.reports).toEqual(told.filter(({ id }) => dated.has(id)));
  if (dated.size === told.length) expect([then.claims, then.incidents]).toEqual([claims, incidents]);
});
