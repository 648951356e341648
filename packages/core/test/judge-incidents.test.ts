import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeIncidents } from '../src/findings/judge-incidents.ts';
import type { Claim } from '../src/model/claim.ts';
import type { Finding, Standing } from '../src/model/finding.ts';
import type { ClaimId, IncidentId } from '../src/model/ids.ts';
import type { Incident } from '../src/model/incident.ts';
import type { When } from '../src/model/when.ts';
import type { Where } from '../src/model/where.ts';
import { claimOf, loadAgreements, vardaPlace } from './agreement-knowledge.ts';

const { agreements, knowledge } = loadAgreements();
const day = (start: string, end: string): When => ({ start, end, grain: 'day', how: 'stated' });
const syria = (name: string, lat: number, lon: number, radiusKm = 3): Where => ({
  name,
  id: null,
  lat,
  lon,
  radiusKm,
  country: 'SY',
  how: 'stated',
});

/** An incident with one claim by one voice. */
function told(id: string, said: Partial<Incident>): { incident: Incident; claims: Claim[] } {
  const incident: Incident = {
    id: `inc_${id}` as IncidentId,
    act: 'shelling',
    claims: [`clm_${id}` as ClaimId],
    where: vardaPlace('Saltgate', 46.51, -30.38),
    when: day('2019-03-10', '2019-03-11'),
    by: [],
    against: [],
    weapons: [],
    killed: null,
    wounded: null,
    origins: ['vata'],
    carriers: ['rep_a'],
    contested: [],
    background: false,
    aggregate: false,
    partOf: [],
    because: [],
    ...said,
  };
  const claim = claimOf(id, {
    kind: 'incident',
    act: incident.act,
    where: incident.where,
    when: incident.when,
    against: incident.against,
    by: incident.by.map((b) => ({ name: b.name, id: b.id, kind: null })),
    speaker: incident.origins.map((o) => ({ name: o, id: o })),
  });
  return { incident, claims: [claim] };
}

function judge(of: { incident: Incident; claims: Claim[] }, more: Claim[] = []): Finding[] {
  return judgeIncidents([of.incident], [...of.claims, ...more], agreements, knowledge);
}

const by = (id: string, status: Incident['by'][number]['status'], claim: string, name = id): Incident['by'][number] => ({
  name,
  id,
  status,
  claims: [`clm_${claim}` as ClaimId],
});

describe('the facts of September 2016', () => {
  test('the coalition owns to its strike: a breach admitted, under the later agreement only, and the coalition is bound by name', () => {
    const strike = told('strike', {
      act: 'airstrike',
      where: syria('Deir ez-Zor', 35.29, 40.08),
      when: day('2016-09-17', '2016-09-19'),
      by: [by('us-led-coalition', 'claimed-by-actor', 'strike')],
      against: [{ name: 'Syrian soldiers', id: 'syria-forces', kinds: ['combatant'] }],
      origins: ['united-states-forces'],
    });
    strike.claims[0]!.mistake = true;
    const findings = judge(strike);
    expect(findings.map((f) => `${f.agreement}/${f.clause} ${f.verdict} ${f.standing}`)).toEqual([
      'syria-2016-09/no-attacks breach admitted',
    ]);
    expect(findings[0]!.steps.map((s) => s.key)).toEqual(['in-force', 'bound', 'target', 'act', 'exception', 'standing']);
    expect(findings[0]!.steps[1]!.answer).toContain('the statement names it among those who do not strike forces that accepted');
    expect(findings[0]!.steps[5]!.answer).toContain('calls it a mistake');
  });

  test('what was declared after the hour of the situation is not told as known', () => {
    const strike = told('strike', { act: 'airstrike', where: syria('Deir ez-Zor', 35.29, 40.08), when: day('2016-09-17', '2016-09-18') });
    const inForce = (asOf: string): string =>
      judgeIncidents([strike.incident], strike.claims, agreements, knowledge, asOf).find((f) => f.agreement === 'syria-2016-09')!.steps[0]!
        .answer;
    expect(inForce('2016-09-21T12:00:00Z')).toContain('without a fixed end');
    expect(inForce('2016-10-05')).toContain('to 2016-10-03');
  });

  test('a convoy attack that both accused deny is contested under both clauses it touches', () => {
    const convoy = told('convoy', {
      act: 'attack-on-aid',
      where: { ...syria('Syria', 35, 38.5, 300) },
      when: day('2016-09-19', '2016-09-20'),
      by: [by('russia', 'denied-by-actor', 'convoy'), by('syria', 'denied-by-actor', 'convoy')],
      against: [{ name: 'aid convoy', id: null, kinds: ['aid'] }],
      origins: ['united-states', 'staffan-de-mistura'],
    });
    expect(judge(convoy).map((f) => `${f.agreement}/${f.clause} ${f.standing}`)).toEqual([
      'syria-2016-09/access contested',
      'syria-2016-09/no-attacks contested',
    ]);
  });

  test('the capture of a town by "Islamist rebels" is undetermined, and the finding says what would settle it', () => {
    const capture = told('capture', {
      act: 'seizure-of-territory',
      where: syria('Khan Touman', 36.12, 37.06),
      when: day('2016-05-02', '2016-05-09'),
      by: [{ name: 'Islamist rebels', id: null, status: 'stated-as-fact', claims: ['clm_capture'] }],
      background: true,
    });
    const [finding, ...rest] = judge(capture);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ clause: 'no-territory', verdict: 'undetermined' });
    expect(finding!.wouldSettle).toMatch(/^Which groups they were: ones that accepted the terms, or Nusra Front/);
    expect(finding!.steps[0]).toMatchObject({ key: 'recalled' });
  });

  test('warplanes that nobody names are bound by inference, and the step says so', () => {
    const raid = told('raid', {
      act: 'airstrike',
      where: syria('Aleppo', 36.2, 37.16),
      when: day('2016-05-09', '2016-05-10'),
      against: [{ name: 'rebel-held area', id: null, kinds: ['combatant'] }],
      origins: ['sohr'],
    });
    const bound = judge(raid)
      .find((f) => f.agreement === 'syria-2016-02')!
      .steps.find((s) => s.key === 'bound')!;
    expect(bound.inferred).toBe(true);
    expect(bound.answer).toMatch(/only those with aircraft/);
  });

  test('a raid laid to a side that has no aircraft is in doubt', () => {
    const raid = told('raid', {
      act: 'airstrike',
      where: syria('Aleppo', 36.2, 37.16),
      when: day('2016-05-09', '2016-05-10'),
      by: [by('free-syrian-army', 'accused', 'raid')],
      origins: ['sana'],
    });
    expect(judge(raid).every((f) => f.verdict === 'undetermined')).toBe(true);
  });

  test('where covered and excluded groups are reported together, the target is not known', () => {
    const raid = told('raid', {
      act: 'airstrike',
      where: syria('Aleppo', 36.2, 37.16),
      when: day('2016-09-15', '2016-09-16'),
      by: [by('russia-forces', 'accused', 'raid')],
      against: [{ name: 'rebel-held hills', id: null, kinds: ['combatant'] }],
      origins: ['sohr'],
    });
    const mixing = claimOf('mix', {
      kind: 'control',
      fact: 'mixing',
      where: syria('Aleppo', 36.2, 37.16, 7),
      when: day('2016-09-09', '2016-09-10'),
    });
    const target = judge(raid, [mixing])
      .find((f) => f.agreement === 'syria-2016-09')!
      .steps.find((s) => s.key === 'target')!;
    expect(target).toMatchObject({ decides: true, cites: expect.arrayContaining(['clm_mix']) });
    const elsewhere = claimOf('mix', { kind: 'control', fact: 'mixing', where: syria('Syria', 35, 38.5, 300) });
    expect(judge(raid, [elsewhere])[0]!.verdict).toBe('breach');
  });
});

describe('who held the place', () => {
  const raid = told('raid', {
    act: 'airstrike',
    where: syria('Khan Touman', 36.12, 37.06),
    when: day('2016-05-08', '2016-05-10'),
    origins: ['sohr'],
  });
  const taken = (by: string): Claim =>
    claimOf('taken', {
      kind: 'incident',
      act: 'seizure-of-territory',
      where: syria('Khan Touman', 36.12, 37.06),
      when: day('2016-05-05', '2016-05-07'),
      by: [{ name: by, id: null, kind: 'people' }],
    });
  const target = (more: Claim[]) => judge(raid, more).find((f) => f.agreement === 'syria-2016-02')!;

  test('a raid on nobody in particular, where hardliners had moved in, is undetermined', () => {
    expect(target([taken('Islamist rebels')])).toMatchObject({ verdict: 'undetermined' });
    expect(target([taken('Islamist rebels')]).steps.find((s) => s.decides)).toMatchObject({
      key: 'target',
      cites: expect.arrayContaining(['clm_taken']),
    });
  });

  test('where rebels held it, or nobody says who did, the clause reaches it', () => {
    expect(target([taken('rebels')]).verdict).toBe('breach');
    expect(target([]).verdict).toBe('breach');
  });
});

describe('what is judged at all', () => {
  test('an incident in another country, long before, or with no place and no party gets no finding', () => {
    expect(judge(told('a', { where: { ...vardaPlace('Kyiv', 50.45, 30.52), country: 'UA' } }))).toEqual([]);
    expect(judge(told('a', { when: day('2015-03-10', '2015-03-11') }))).toEqual([]);
    expect(judge(told('a', { where: null, by: [{ name: 'rebels', id: null, status: 'accused', claims: [] }] }))).toEqual([]);
  });

  test('with no place, an incident that names a party is judged, and its place is what is asked', () => {
    const [finding] = judge(told('a', { where: null, by: [by('assembly-guard', 'accused', 'a')] }));
    expect(finding).toMatchObject({ agreement: 'merrinbrook-2019', verdict: 'undetermined' });
    expect(finding!.wouldSettle).toMatch(/^Where exactly it happened/);
  });
});

describe('properties', () => {
  const rank: Record<Standing, number> = { contested: -1, alleged: 0, corroborated: 1, admitted: 2 };
  const incidentOf = fc.record({
    act: fc.constantFrom(
      'shelling' as const,
      'airstrike' as const,
      'ground-clash' as const,
      'seizure-of-territory' as const,
      'aid-obstruction' as const,
    ),
    by: fc.subarray([by('varda-forces', 'accused', 'a'), by('assembly-guard', 'accused', 'a'), by('black-lantern', 'accused', 'a')]),
    against: fc.subarray([
      { name: 'a school', id: null, kinds: ['school' as const] },
      { name: 'Black Lantern', id: 'black-lantern', kinds: ['combatant' as const] },
    ]),
    origins: fc.uniqueArray(fc.constantFrom('vata', 'radio-keldasund', 'orsela-mission'), { minLength: 1 }),
    when: fc.constantFrom(day('2019-03-10', '2019-03-11'), day('2019-04-03', '2019-04-04'), day('2019-03-01', '2019-03-08'), null),
  });

  test('a denial never raises the standing, and never touches the verdict', () => {
    fc.assert(
      fc.property(incidentOf, (said) => {
        const plain = told('a', said);
        const denial = claimOf('denial', { kind: 'denial', stance: 'denies', speaker: [{ name: 'varda', id: 'varda' }] });
        const denied = {
          incident: { ...plain.incident, claims: [...plain.incident.claims, denial.id] },
          claims: [...plain.claims, denial],
        };
        const before = judge(plain);
        const after = judge(denied);
        expect(after.map((f) => f.verdict)).toEqual(before.map((f) => f.verdict));
        after.forEach((f, i) => {
          expect(rank[f.standing]).toBeLessThanOrEqual(rank[before[i]!.standing]);
        });
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  test('voices go by their names, and what denies is whoever is quoted denying it', () => {
    const raid = told('raid', {
      act: 'airstrike',
      where: syria('Aleppo', 36.2, 37.16),
      when: day('2016-09-14', '2016-09-15'),
      by: [by('syria-forces', 'denied-by-actor', 'raid', 'government warplanes')],
      origins: ['sohr'],
    });
    const denial = claimOf('denial', { kind: 'denial', stance: 'denies', speaker: [{ name: 'the army', id: 'syria-army' }] });
    const whose = judge({
      incident: { ...raid.incident, claims: [...raid.incident.claims, denial.id] },
      claims: [...raid.claims, denial],
    })[0].steps.at(-1)!.answer;
    expect(whose).toContain('one voice: Syrian Observatory for Human Rights');
    expect(whose).not.toContain('warplanes');
  });

  test('a copy carries no voice: one more carrier leaves every finding as it was', () => {
    fc.assert(
      fc.property(incidentOf, (said) => {
        const plain = told('a', said);
        const copied = { ...plain, incident: { ...plain.incident, carriers: [...plain.incident.carriers, 'rep_b' as const] } };
        expect(judge(copied)).toEqual(judge(plain));
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  test('every citation resolves, and one step decides wherever it is no breach', () => {
    const clauses = new Set(
      agreements.flatMap((a) => [...a.clauses.map((c) => `clause:${a.id}/${c.id}`), ...a.windows.map((w) => `clause:${a.id}/${w.id}`)]),
    );
    fc.assert(
      fc.property(incidentOf, (said) => {
        const plain = told('a', said);
        const claims = new Set(plain.claims.map((c) => c.id as string));
        for (const f of judge(plain)) {
          for (const cite of f.steps.flatMap((s) => s.cites)) expect(clauses.has(cite) || claims.has(cite), cite).toBe(true);
          expect(f.steps.filter((s) => s.decides)).toHaveLength(f.verdict === 'breach' ? 0 : 1);
          expect(f.wouldSettle === null).toBe(f.verdict !== 'undetermined');
        }
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  test('the order of incidents and claims changes nothing', () => {
    const a = told('a', { by: [by('varda-forces', 'accused', 'a')] });
    const b = told('b', { act: 'airstrike', when: day('2019-03-17', '2019-03-18') });
    const claims = [...a.claims, ...b.claims];
    expect(judgeIncidents([a.incident, b.incident], claims, agreements, knowledge)).toEqual(
      judgeIncidents([b.incident, a.incident], [...claims].reverse(), [...agreements].reverse(), knowledge),
    );
  });
});
