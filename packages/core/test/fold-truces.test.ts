import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../src/model/claim.ts';
import type { Finding } from '../src/model/finding.ts';
import type { FindingId, IncidentId, ReportId } from '../src/model/ids.ts';
import type { Incident } from '../src/model/incident.ts';
import type { When } from '../src/model/when.ts';
import { foldTruces } from '../src/truce/fold-truces.ts';
import { claimOf, loadAgreements, vardaPlace } from './agreement-knowledge.ts';

const { agreements, knowledge } = loadAgreements();
const aleppo = { name: 'Aleppo', id: null, lat: 36.2, lon: 37.16, radiusKm: 7, country: 'SY', how: 'stated' as const };
const day = (start: string, end: string): When => ({ start, end, grain: 'day', how: 'stated' });
const report = (id: string, on: string, next: string): { id: ReportId; publishedOn: When } => ({
  id: `rep_${id}` as ReportId,
  publishedOn: day(on, next),
});

/** One agreement folded from claims as of an instant. */
function fold(
  id: string,
  claims: Claim[],
  asOf: string,
  more: { findings?: Finding[]; incidents?: Incident[]; reports?: { id: ReportId; publishedOn: When }[] } = {},
) {
  const { findings = [], incidents = [], reports = [] } = more;
  return foldTruces({ claims, incidents, findings, reports, agreements: agreements.filter((a) => a.id === id), asOf, knowledge })[0]!;
}

function incident(id: string, on: string, next: string, said: Partial<Incident> = {}): Incident {
  return {
    id: `inc_${id}` as IncidentId,
    act: 'shelling',
    claims: [`clm_${id}`],
    where: vardaPlace('Saltgate', 46.51, -30.38),
    when: day(on, next),
    by: [],
    against: [],
    weapons: [],
    killed: null,
    wounded: null,
    origins: ['vata'],
    carriers: [],
    contested: [],
    background: false,
    aggregate: false,
    partOf: [],
    because: [],
    ...said,
  };
}

function breach(of: Incident): Finding {
  return {
    id: `fnd_${of.id.slice(4)}` as FindingId,
    incident: of.id,
    agreement: 'merrinbrook-2019',
    clause: 'no-attacks',
    verdict: 'breach',
    standing: 'alleged',
    steps: [],
    wouldSettle: null,
  };
}

describe('windows', () => {
  const extension = claimOf('ext', {
    fact: 'extended',
    where: aleppo,
    from: '2016-05-10T01:00',
    until: '2016-05-12T00:00',
    hours: 48,
    who: [{ name: 'Syrian army', id: 'syria-forces' }],
    alternatives: { until: ['2016-05-11T00:00'] },
  });
  const before = claimOf('run', { fact: 'in-force', where: aleppo, until: '2016-05-10T00:01' });

  test('a month is no instant: "declared in April" leaves the start open', () => {
    const told = claimOf('april', { fact: 'in-force', where: aleppo, from: '2016-04', until: '2016-05-10T00:01' });
    const truce = fold('aleppo-2016-05', [told, extension], '2016-05-10T12:00:00Z');
    expect(truce.windows.some(({ because }) => because.includes('clm_april'))).toBe(true);
  });

  test('an end told alone belongs to the period that ends so, in one of its readings, and never covers the periods before', () => {
    const due = claimOf('due', {
      fact: 'in-force',
      where: aleppo,
      until: '2016-05-11T00:00',
      alternatives: { until: ['2016-05-10T00:00'] },
    });
    const told = fold('aleppo-2016-05', [extension, before, due], '2016-05-10T12:00:00Z');
    const untold = fold('aleppo-2016-05', [extension, before], '2016-05-10T12:00:00Z');
    expect(told.gaps.map(({ kind, minutes }) => [kind, minutes])).toEqual(untold.gaps.map(({ kind, minutes }) => [kind, minutes]));
    expect(told.windows.map(({ start, end }) => [start, end])).toEqual(untold.windows.map(({ start, end }) => [start, end]));
    expect(told.windows[1]!.because).toContain('clm_due');
    expect(told.windows.every(({ start }) => start !== null)).toBe(true);
  });

  test('the hole between two periods and the overlap of two others are gaps, and notes, with citations', () => {
    const truce = fold('aleppo-2016-05', [extension, before], '2016-05-10T12:00:00Z');
    expect(truce.gaps).toEqual([
      expect.objectContaining({ kind: 'overlap', start: '2016-05-06T21:01:00Z', end: '2016-05-06T22:00:00Z', minutes: 59 }),
      {
        kind: 'hole',
        start: '2016-05-09T21:01:00Z',
        end: '2016-05-09T22:00:00Z',
        minutes: 59,
        because: expect.arrayContaining(['clm_run', 'clm_ext']),
      },
    ]);
    expect(truce.notes.find((n) => n.text.startsWith('Called 48 hours'))).toEqual({
      text: 'Called 48 hours; from 2016-05-10 01:00 to 2016-05-12 00:00 local time is 47 hours.',
      cites: expect.arrayContaining(['clm_ext']),
    });
    expect(
      truce.notes.some((n) => n.text.includes('59 minutes') && n.text.includes('nothing was in force') && n.cites.includes('clm_ext')),
    ).toBe(true);
  });

  test('both readings of a midnight stand, in UTC and with their hours', () => {
    const truce = fold('aleppo-2016-05', [extension], '2016-05-10T12:00:00Z');
    const last = truce.windows[truce.windows.length - 1]!;
    expect(last).toMatchObject({
      start: '2016-05-09T22:00:00Z',
      end: '2016-05-11T21:00:00Z',
      local: { start: '2016-05-10T01:00', end: '2016-05-12T00:00', zone: 'Asia/Damascus' },
      alternatives: { end: ['2016-05-10T21:00:00Z'] },
    });
    expect(truce.notes.some((n) => n.text.includes('2016-05-12 00:00 (47 hours) or 2016-05-11 00:00 (23 hours)'))).toBe(true);
    expect(truce.state).toBe('in-force');
  });

  test('in the hole nothing is in force; a minute after it, it is', () => {
    expect(fold('aleppo-2016-05', [extension], '2016-05-09T21:30:00Z').state).toBe('lapsed');
    expect(fold('aleppo-2016-05', [extension], '2016-05-09T22:00:00Z').state).toBe('in-force');
    expect(fold('aleppo-2016-05', [], '2016-05-03T12:00:00Z').state).not.toBe('in-force');
  });

  test('one report says expired, another extended: a note, and the extension holds', () => {
    const lapsed = claimOf('lap', {
      fact: 'lapsed',
      where: aleppo,
      when: { start: '2016-05-10T00:00', end: '2016-05-10T01:00', grain: 'hour', how: 'stated' },
      report: 'rep_b' as ReportId,
    });
    const truce = fold('aleppo-2016-05', [extension, lapsed], '2016-05-10T12:00:00Z', {
      reports: [report('a', '2016-05-09', '2016-05-10'), report('b', '2016-05-10', '2016-05-11')],
    });
    expect(truce.state).toBe('in-force');
    expect(truce.notes.find((n) => n.text.startsWith('One report says that it expired'))?.cites).toEqual(['clm_lap', 'clm_ext']);
  });

  test('a further extension that a report tells opens a window of its own', () => {
    const further = claimOf('further', {
      fact: 'extended',
      from: '2019-05-03T08:00',
      until: '2019-06-02T08:00',
      who: [{ name: 'Council', id: 'council-of-the-lakes' }],
      where: vardaPlace('Varda', 46.5, -30.4),
    });
    const truce = fold('merrinbrook-2019', [further], '2019-05-10T12:00:00Z');
    expect(truce.state).toBe('in-force');
    expect(truce.windows.map((w) => w.because)).toContainEqual(['clm_further']);
    expect(fold('merrinbrook-2019', [], '2019-05-10T12:00:00Z').state).toBe('lapsed');
  });

  test('an extension by hours alone carries the last window on', () => {
    const more = claimOf('more', { fact: 'extended', hours: 48, where: vardaPlace('Varda', 46.5, -30.4) });
    const truce = fold('merrinbrook-2019', [more], '2019-05-04T12:00:00Z');
    expect(truce.windows[2]).toMatchObject({ start: '2019-05-03T10:00:00Z', end: '2019-05-05T10:00:00Z', because: ['clm_more'] });
  });
});

describe('standing', () => {
  const over = (who: string, on: string): Claim =>
    claimOf(`over-${who}`, { fact: 'declared-over', who: [{ name: who, id: who }], from: on, where: vardaPlace('Varda', 46.5, -30.4) });

  test('a party that calls it over does not end it', () => {
    const truce = fold('merrinbrook-2019', [over('varda', '2019-04-18')], '2019-04-20T12:00:00Z');
    expect(truce.state).toBe('contested');
    expect(truce.declarations).toEqual([
      expect.objectContaining({
        what: 'ended',
        by: 'varda',
        hasStanding: false,
        on: '2019-04-18',
        because: 'Only Council of the Lakes may end it, not Varda.',
      }),
    ]);
    expect(truce.until).toBe('2019-05-03T10:00:00Z');
  });

  test('the ministry of a party is no better placed, and the guarantor is', () => {
    expect(fold('merrinbrook-2019', [over('varda-forces', '2019-04-18')], '2019-04-20T12:00:00Z').state).toBe('contested');
    const ended = fold('merrinbrook-2019', [over('council-of-the-lakes', '2019-04-18')], '2019-04-20T12:00:00Z');
    expect(ended.state).toBe('ended');
    expect(ended.until).toBe('2019-04-18T02:00:00Z');
  });

  test('what a later report tells is not known yet', () => {
    const truce = fold('merrinbrook-2019', [over('council-of-the-lakes', '2019-04-18')], '2019-04-17T12:00:00Z', {
      reports: [report('a', '2019-04-18', '2019-04-19')],
    });
    expect(truce.state).toBe('in-force');
    expect(truce.declarations).toEqual([]);
  });
});

describe('calm, gates and access', () => {
  const calm = (on: string, next: string): Claim =>
    claimOf(`calm-${on}`, {
      kind: 'truce',
      fact: 'no-violations',
      when: day(on, next),
      speaker: [{ name: 'OMM', id: 'orsela-mission' }],
      where: vardaPlace('Varda', 46.5, -30.4),
    });
  const days: [string, string][] = [
    ['2019-03-05', '2019-03-06'],
    ['2019-03-06', '2019-03-07'],
    ['2019-03-07', '2019-03-08'],
    ['2019-03-08', '2019-03-09'],
    ['2019-03-09', '2019-03-10'],
  ];
  const resumed = claimOf('aid', {
    kind: 'access',
    fact: 'resumption-of-aid',
    when: day('2019-03-06', '2019-03-07'),
    where: vardaPlace('Mill Road', 46.68, -30.36),
  });

  test('a day is calm only where somebody watched; silence is no report; a breach breaks it', () => {
    const hit = incident('x', '2019-03-08', '2019-03-09');
    const truce = fold(
      'merrinbrook-2019',
      days.slice(0, 3).map(([a, b]) => calm(a, b)),
      '2019-03-10T12:00:00Z',
      { incidents: [hit], findings: [breach(hit)] },
    );
    expect(truce.calm!.days.map((d) => `${d.on} ${d.state}`)).toEqual([
      '2019-03-04 no-report',
      '2019-03-05 calm',
      '2019-03-06 calm',
      '2019-03-07 calm',
      '2019-03-08 broken',
      '2019-03-09 no-report',
      '2019-03-10 no-report',
    ]);
    expect(truce.calm).toMatchObject({ needed: 5, reached: 3 });
    expect(truce.gates).toEqual([expect.objectContaining({ id: 'prisoner-exchange', open: false, missing: ['calm', 'access'] })]);
    expect(truce.gates[0]!.cites).toContain('fnd_x');
  });

  test('a breach on a day that is called calm as well breaks it', () => {
    const hit = incident('x', '2019-03-07', '2019-03-08');
    const truce = fold(
      'merrinbrook-2019',
      days.map(([a, b]) => calm(a, b)),
      '2019-03-10T12:00:00Z',
      { incidents: [hit], findings: [breach(hit)] },
    );
    expect(truce.calm!.days[3]).toMatchObject({ on: '2019-03-07', state: 'broken', cites: ['fnd_x'] });
  });

  test('a quiet town is no quiet country', () => {
    const town = { ...calm('2019-03-05', '2019-03-06'), where: vardaPlace('Ostrel', 46.85, -30.3) };
    const day5 = fold('merrinbrook-2019', [town], '2019-03-10T12:00:00Z').calm!.days[1]!;
    expect(day5).toEqual({
      on: '2019-03-05',
      state: 'no-report',
      cites: ['clm_calm-2019-03-05'],
      note: 'No violations in Ostrel; of the rest nobody speaks.',
    });
  });

  test('five calm days on end and aid on the road open the gate', () => {
    const truce = fold('merrinbrook-2019', [...days.map(([a, b]) => calm(a, b)), resumed], '2019-03-10T12:00:00Z');
    expect(truce.access.state).toBe('open');
    expect(truce.gates[0]).toMatchObject({ open: true, missing: [] });
  });

  test('aid suspended, with the words of it, shuts it', () => {
    const stop = claimOf('stop', {
      kind: 'access',
      fact: 'suspension-of-aid',
      when: day('2019-03-09', '2019-03-10'),
      what: 'pending a review of security',
      where: vardaPlace('Mill Road', 46.68, -30.36),
    });
    const truce = fold('merrinbrook-2019', [...days.map(([a, b]) => calm(a, b)), resumed, stop], '2019-03-10T12:00:00Z');
    expect(truce.access).toEqual({
      state: 'suspended',
      since: '2019-03-09T02:00:00Z',
      cites: ['clm_stop'],
      note: 'pending a review of security',
    });
    expect(truce.gates[0]).toMatchObject({ open: false, missing: ['access'] });
  });

  test('a weekend attack breaks one of two days, and says so', () => {
    const hit = incident('x', '2019-03-09', '2019-03-11');
    const truce = fold('merrinbrook-2019', [], '2019-03-12T12:00:00Z', { incidents: [hit], findings: [breach(hit)] });
    expect(truce.calm!.days.filter((d) => d.state === 'broken')).toEqual([
      { on: '2019-03-09', state: 'broken', cites: ['fnd_x'], note: 'One of several days named; nobody says which.' },
      { on: '2019-03-10', state: 'broken', cites: ['fnd_x'], note: 'One of several days named; nobody says which.' },
    ]);
  });
});

test('that a group is excluded, and that it stands mixed with others, are notes with citations', () => {
  const varda = vardaPlace('Varda', 46.5, -30.4);
  const notes = fold(
    'merrinbrook-2019',
    [
      claimOf('out', { kind: 'condition', fact: 'exclusion', where: varda }),
      claimOf('mix', { kind: 'control', fact: 'mixing', where: vardaPlace('Grey Hills', 46.95, -30.25) }),
    ],
    '2019-03-20T12:00:00Z',
  ).notes;
  expect(notes).toEqual([
    {
      text: 'Black Lantern is excluded: strikes on them stay outside the clause on attacks.',
      cites: ['clm_out', 'clause:merrinbrook-2019/excluded-groups'],
    },
    {
      text: 'Excluded groups are reported side by side with groups that are covered (Grey Hills): who was hit there has to be shown strike by strike.',
      cites: ['clm_mix', 'clause:merrinbrook-2019/excluded-groups'],
    },
  ]);
});

describe('properties', () => {
  const pool: Claim[] = [
    claimOf('1', {
      fact: 'extended',
      where: aleppo,
      from: '2016-05-10T01:00',
      until: '2016-05-12T00:00',
      hours: 48,
      who: [{ name: 'army', id: 'syria-forces' }],
    }),
    claimOf('2', { fact: 'extended', where: aleppo, from: '2016-05-10T01:00', until: '2016-05-11T00:00' }),
    claimOf('3', { fact: 'in-force', where: aleppo, until: '2016-05-10T00:01' }),
    claimOf('4', { fact: 'lapsed', where: aleppo, until: '2016-05-10T00:00', report: 'rep_b' as ReportId }),
    claimOf('5', { fact: 'extended', where: aleppo, hours: 48 }),
    claimOf('6', { fact: 'declared-over', where: aleppo, who: [{ name: 'Syria', id: 'syria' }], from: '2016-05-08' }),
    claimOf('7', { fact: 'extended', where: aleppo, from: '2016-05-12T00:00', until: '2016-05-14T00:00' }),
    claimOf('8', { fact: 'no-violations', where: aleppo, when: day('2016-05-08', '2016-05-09') }),
    claimOf('9', { kind: 'access', fact: 'suspension-of-aid', where: aleppo, when: day('2016-05-08', '2016-05-09') }),
    claimOf('10', { kind: 'access', fact: 'resumption-of-aid', where: aleppo, when: day('2016-05-08', '2016-05-09') }),
    claimOf('11', { fact: 'in-force', where: aleppo, from: '2016-05-05', who: [{ name: 'Russia', id: 'russia' }] }),
  ];

  test('the order of claims never changes the fold, and every claim cited is one that was given', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(pool), (claims) => {
        const ids = new Set(claims.map((c) => c.id as string));
        const one = fold('aleppo-2016-05', claims, '2016-05-10T12:00:00Z');
        const sorted = fold(
          'aleppo-2016-05',
          [...claims].sort((a, b) => (a.id < b.id ? -1 : 1)),
          '2016-05-10T12:00:00Z',
        );
        expect(one).toEqual(sorted);
        for (const cite of JSON.stringify(one).match(/clm_\w+/g) ?? []) expect(ids.has(cite)).toBe(true);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('a claim told twice changes nothing but the citations', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: 1 }), fc.nat(), (claims, n) => {
        const copied = claims[n % claims.length]!;
        const strip = (t: ReturnType<typeof fold>): unknown => ({
          state: t.state,
          windows: t.windows.map((w) => [w.start, w.end]),
          gaps: t.gaps.map((g) => [g.kind, g.start, g.end]),
          calm: t.calm?.reached,
          access: t.access.state,
        });
        const copy = { ...copied, id: `${copied.id}copy` as Claim['id'] };
        expect(strip(fold('aleppo-2016-05', [...claims, copy], '2016-05-10T12:00:00Z'))).toEqual(
          strip(fold('aleppo-2016-05', claims, '2016-05-10T12:00:00Z')),
        );
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

test('a place taken from a dateline abroad is not where a truce holds; a town whose own truce lapsed says nothing of the country', () => {
  const abroad = claimOf('abroad', {
    fact: 'extended',
    from: '2019-05-03T08:00',
    until: '2019-06-02T08:00',
    who: [{ name: 'Council', id: 'council-of-the-lakes' }],
    where: { ...vardaPlace('Geneva', 46.2, 6.14), country: 'CH', how: 'inferred' },
  });
  expect(fold('merrinbrook-2019', [abroad], '2019-05-10T12:00:00Z').state).toBe('in-force');
  expect(fold('merrinbrook-2019', [{ ...abroad, where: { ...abroad.where!, how: 'stated' } }], '2019-05-10T12:00:00Z').state).toBe(
    'lapsed',
  );
  const town = claimOf('town', { fact: 'lapsed', where: vardaPlace('Ostrel', 46.85, -30.3), when: day('2019-03-13', '2019-03-14') });
  expect(fold('merrinbrook-2019', [town], '2019-03-20T12:00:00Z').declarations).toEqual([]);
});

describe('truces known from reports alone', () => {
  const ostrel = vardaPlace('Ostrel', 46.85, -30.3);
  const local = claimOf('local', {
    fact: 'in-force',
    where: ostrel,
    from: '2019-03-10T06:00',
    until: '2019-03-13T12:00',
    who: [{ name: 'commanders in Ostrel', id: null }],
  });
  const all = (claims: Claim[], asOf: string) =>
    foldTruces({ claims, incidents: [], findings: [], reports: [report('a', '2018-03-10', '2018-03-11')], agreements, asOf, knowledge });

  test('a local halt that no agreement covers stands as a truce of its own, with its window', () => {
    const elsewhere = { ...local, where: { ...ostrel, name: 'Hodeidah', lat: 14.8, lon: 42.95, country: 'YE' } };
    const truce = all([elsewhere], '2019-03-12T12:00:00Z').find((t) => t.agreement.startsWith('reported-'))!;
    expect(truce).toMatchObject({ agreement: 'reported-hodeidah-2019-03-10', area: 'Hodeidah', state: 'in-force', gates: [] });
    expect(truce.windows[0]).toMatchObject({ start: '2019-03-10T06:00:00Z', end: '2019-03-13T12:00:00Z', because: ['clm_local'] });
  });

  test('word that a truce holds, with neither start nor end nor length, makes none', () => {
    const vague = claimOf('vague', { fact: 'in-force', where: { ...ostrel, country: 'YE' } });
    expect(all([vague], '2019-03-12T12:00:00Z').some((t) => t.agreement.startsWith('reported-'))).toBe(false);
  });
});
