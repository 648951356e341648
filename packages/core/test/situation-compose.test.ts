import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeSituationSchema } from '../src/situation/compose-schema.ts';
import { composeSituation, type SituationParts } from '../src/situation/compose-situation.ts';
import { validateSituation } from '../src/situation/validate-situation.ts';
import { sampleReports, sampleSituation } from './situation-sample.ts';

const parts: SituationParts = {
  asOf: sampleSituation.asOf,
  program: '0.1.0',
  knowledge: 'sha256:5a1e',
  reports: sampleReports,
  copies: new Map(sampleSituation.reports.map(({ id, copies }) => [id, copies])),
  refused: sampleSituation.refused,
  claims: sampleSituation.claims,
  incidents: sampleSituation.incidents,
  findings: sampleSituation.findings,
  truces: sampleSituation.truce,
  unread: new Set(sampleSituation.reports.filter(({ read }) => !read).map(({ id }) => id)),
};

describe('composing a situation', () => {
  it('gives the same document whatever the order of intake, and when everything comes twice', () => {
    const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 });
    fc.assert(
      fc.property(
        shuffled(parts.reports),
        shuffled(parts.claims),
        shuffled(parts.incidents),
        shuffled(parts.findings),
        (reports, claims, incidents, findings) => {
          expect(composeSituation({ ...parts, reports, claims, incidents, findings })).toEqual(sampleSituation);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('lists a report it could not read as unread, never as silence', () => {
    const arabic = sampleSituation.reports.find(({ language }) => language === 'ar');
    expect(arabic?.read).toBe(false);
    expect(sampleSituation.reports.filter(({ read }) => read)).toHaveLength(4);
  });

  it('reads a bare day as its first moment in UTC', () => {
    expect(composeSituation({ ...parts, asOf: '2016-05-10' }).asOf).toBe('2016-05-10T00:00:00Z');
  });
});

describe('the schema of a situation', () => {
  it('is published as it stands in the code (npx tsx scripts/write-situation-schema.ts)', () => {
    const published = readFileSync(new URL('../schema/situation.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(composeSituationSchema()));
  });

  it('accepts a composed situation, also after a trip through JSON', () => {
    expect(validateSituation(sampleSituation)).toEqual([]);
    expect(validateSituation(JSON.parse(JSON.stringify(sampleSituation)))).toEqual([]);
  });

  it('names the place of a mistake', () => {
    const broken = structuredClone(sampleSituation) as unknown as { claims: { act: string }[] };
    broken.claims[3]!.act = 'bombing';
    expect(validateSituation(broken)[0]?.path).toBe('claims[3].act');
  });

  it('finds a citation of what is not there, and a quote that does not fit its span', () => {
    const broken = structuredClone(sampleSituation);
    broken.findings[0]!.steps[0]!.cites = ['clm_gone'];
    broken.claims[0]!.quote += '!';
    const messages = validateSituation(broken).map(({ path, message }) => `${path}: ${message}`);
    expect(messages).toContain('findings[0].steps: cites clm_gone, which is not there');
    expect(messages).toContain('claims[0].quote: is not as long as its span');
  });
});
