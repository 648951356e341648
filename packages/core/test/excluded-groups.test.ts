import { describe, expect, test } from 'vitest';
import { judgeIncidents } from '../src/findings/judge-incidents.ts';
import type { Claim, TargetRef } from '../src/model/claim.ts';
import type { ClaimId, IncidentId } from '../src/model/ids.ts';
import type { Incident } from '../src/model/incident.ts';
import type { Where } from '../src/model/where.ts';
import { claimOf, loadAgreements } from './agreement-knowledge.ts';

const { agreements, knowledge } = loadAgreements();
const IDLIB: Where = { name: 'Idlib', id: null, lat: 35.93, lon: 36.63, radiusKm: 3, country: 'SY', how: 'stated' };

interface Told {
  agreement?: string;
  on?: string;
  act?: Incident['act'];
  by?: string[];
  against?: TargetRef[];
}

/** The finding on the clause against attacks of an incident in Idlib that one voice tells. */
function judge(
  { agreement = 'syria-2016-02', on = '2016-04-02', act = 'airstrike', by = ['syria-forces'], against = [] }: Told,
  more: Claim[] = [],
) {
  const when = {
    start: on,
    end: `${on.slice(0, 8)}${String(Number(on.slice(8)) + 1).padStart(2, '0')}`,
    grain: 'day' as const,
    how: 'stated' as const,
  };
  const actors = by.map((id) => ({
    name: knowledge.actors.actors.get(id)?.names[0]?.name ?? id,
    id: knowledge.actors.actors.has(id) ? id : null,
  }));
  const speaker = [{ name: 'Syrian Observatory for Human Rights', id: 'sohr' }];
  const claim = claimOf('told', {
    kind: 'incident',
    act,
    where: IDLIB,
    when,
    against,
    speaker,
    by: actors.map((a) => ({ ...a, kind: null })),
  });
  const incident: Incident = {
    id: 'inc_told' as IncidentId,
    act,
    claims: [claim.id],
    where: IDLIB,
    when,
    by: actors.map((a) => ({ ...a, status: 'accused', claims: [claim.id as ClaimId] })),
    against,
    weapons: [],
    killed: null,
    wounded: null,
    origins: ['sohr'],
    carriers: [claim.report],
    contested: [],
    background: false,
    aggregate: false,
    partOf: [],
    because: [],
  };
  const finding = judgeIncidents([incident], [claim, ...more], agreements, knowledge).find(
    (f) => f.agreement === agreement && f.clause === 'no-attacks',
  );
  return { verdict: finding?.verdict, decidedBy: finding?.steps.find((s) => s.decides)?.key, settle: finding?.wouldSettle ?? null };
}

const hit = (name: string, id: string | null = null): TargetRef => ({ name, id, kinds: ['combatant'] });
const outside = { verdict: 'outside', decidedBy: 'target', settle: null };

describe('a strike on an excluded group is outside the clause', () => {
  test.each<[string, Told]>([
    ['named by its id', { against: [hit('militants', 'islamic-state')] }],
    ['named in the words alone', { against: [hit('Islamic State positions')] }],
    ['by another of its names', { against: [hit('a Jabhat al-Nusra headquarters')] }],
    ['with its fighters counted beside it', { against: [hit('Nusra Front'), hit('six militants')] }],
    ['by the name it took later', { agreement: 'syria-2016-09', on: '2016-09-14', against: [hit('Jabhat Fateh al-Sham convoy')] }],
    ['in a clash that names both who fought', { act: 'ground-clash', by: ['syria-forces', 'islamic-state'] }],
    [
      'in a clash, with what was hit said too',
      { act: 'ground-clash', by: ['islamic-state', 'syria-forces'], against: [hit('20 jihadists')] },
    ],
  ])('%s', (_, told) => {
    expect(judge(told)).toEqual(outside);
  });
});

describe('a strike on others is not', () => {
  test.each<[string, Told]>([
    ['a group that accepted', { against: [hit('Ahrar al-Sham positions')] }],
    ['those who fight the excluded group', { against: [hit('anti-Nusra rebels')] }],
  ])('%s', (_, told) => {
    expect(judge(told).verdict).toBe('breach');
  });
  test('a name that the group did not bear yet says nothing of it', () => {
    expect(judge({ on: '2016-04-02', against: [hit('Hayat Tahrir al-Sham base')] }).verdict).not.toBe('outside');
  });
});

describe('where covered and excluded stand together the verdict waits', () => {
  const mixing = claimOf('mixing', {
    kind: 'truce',
    fact: 'mixing',
    where: IDLIB,
    when: { start: '2016-04-01', end: '2016-04-02', grain: 'day', how: 'stated' },
  });
  test('a strike on rebels in a mixed area', () => {
    expect(judge({ against: [hit('rebel positions')] }, [mixing])).toMatchObject({
      verdict: 'undetermined',
      decidedBy: 'target',
      settle: expect.stringMatching(/which groups held the place/i),
    });
    expect(judge({ against: [hit('rebel positions')] }).verdict).toBe('breach');
  });
  test('a strike on both', () => {
    expect(judge({ against: [hit('Nusra Front'), hit('Ahrar al-Sham', 'ahrar-al-sham')] })).toMatchObject({
      verdict: 'undetermined',
      decidedBy: 'target',
      settle: expect.stringMatching(/who held the position/i),
    });
  });
  test('a clash of three', () => {
    expect(judge({ act: 'ground-clash', by: ['syria-forces', 'nusra-front', 'ahrar-al-sham'] }).verdict).toBe('undetermined');
  });
});
