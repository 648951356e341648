import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterIncidents } from '../src/incidents/cluster-incidents.ts';
import type { Claim } from '../src/model/claim.ts';
import type { Report } from '../src/model/report.ts';
import { findCopies } from '../src/reports/copies/find-copies.ts';
import { BELDA, day, exactly, knowledge, ORLOV, of, PROVINCE, register, type Told, world } from './told-world.ts';

const RAID_A = {
  text: 'Jets bombed the fruit market of Orlov on Tuesday, killing eight people, the Civic Watch said. The market had been crowded.',
  published: '2031-03-05',
  claims: [
    {
      quote: 'Jets bombed the fruit market of Orlov on Tuesday, killing eight people',
      where: ORLOV,
      when: day('2031-03-04'),
      killed: exactly(8),
      by: [{ name: 'jets', id: null, kind: 'organisation' as const }],
      byStatus: 'accused' as const,
      speaker: [{ name: 'Civic Watch', id: 'civic-watch' }],
    },
  ],
};
const RAID_B = {
  text: 'Hospital staff counted eleven bodies after an air raid on Orlov, a doctor told us by telephone; stalls burnt all day.',
  published: '2031-03-05',
  claims: [
    {
      quote: 'eleven bodies after an air raid on Orlov',
      where: ORLOV,
      when: day('2031-03-04'),
      killed: exactly(11),
      speaker: [{ name: 'a doctor', id: null }],
      by: [{ name: 'Northern air force', id: 'north-air', kind: 'organisation' as const }],
      byStatus: 'accused' as const,
    },
  ],
};

describe('clusterIncidents', () => {
  it('joins what two voices tell of one raid and keeps their tolls side by side', () => {
    const incidents = register(world({ a: RAID_A, b: RAID_B }));
    expect(incidents).toHaveLength(1);
    expect(incidents[0].origins).toEqual(['civic-watch', 'doctor']);
    expect(incidents[0].killed).toEqual({
      min: 8,
      max: 11,
      stated: [
        { min: 8, max: 8, claims: ['clm_a_0'] },
        { min: 11, max: 11, claims: ['clm_b_0'] },
      ],
    });
    expect(incidents[0].contested).toEqual(['killed']);
    expect(incidents[0].because[0]).toMatch(/both at Orlov/);
  });

  it('keeps apart other days, other places and other acts', () => {
    const base = RAID_B.claims[0];
    const later = { ...RAID_B, claims: [{ ...base, when: day('2031-03-07') }] };
    const elsewhere = { ...RAID_B, claims: [{ ...base, where: BELDA }] };
    const seizure = { ...RAID_B, claims: [{ ...base, act: 'arrest-or-abduction' as const, killed: null }] };
    for (const other of [later, elsewhere, seizure]) expect(register(world({ a: RAID_A, b: other }))).toHaveLength(2);
  });

  it('takes the finest place and day stated', () => {
    const vague = {
      ...RAID_B,
      claims: [
        {
          ...RAID_B.claims[0],
          where: PROVINCE,
          when: { start: '2031-03-01', end: '2031-03-08', grain: 'week' as const, how: 'stated' as const },
          killed: exactly(8),
        },
      ],
    };
    const [incident, ...others] = register(world({ b: vague, a: RAID_A }));
    expect(others).toHaveLength(0);
    expect(incident.where?.name).toBe('Orlov');
    expect(incident.when?.start).toBe('2031-03-04');
  });

  it('counts a story of many carriers as one voice', () => {
    const line = 'Shells fell on the bus station of Belda on Monday and killed three drivers, two of them brothers from the same street.';
    const carrier = (i: number, extra: string): Told => ({
      text: `${line} ${extra}`,
      published: '2031-03-11',
      publisher: `Gazette ${i}`,
      credits: i % 2 ? ['The Wire'] : [],
      claims: [{ quote: line, act: 'shelling', where: BELDA, when: day('2031-03-10'), killed: exactly(3) }],
    });
    const told: Record<string, Told> = {};
    for (let i = 0; i < 7; i++) told[`c${i}`] = carrier(i, `This line belongs to number ${i} alone, and so does the weather.`);
    const [incident, ...others] = register(world(told));
    expect(others).toHaveLength(0);
    expect(incident.carriers).toHaveLength(7);
    expect(incident.origins).toEqual(['wire']);
  });

  it('holds a lightly edited sentence for the same voice, and the bulletin of another day for another event', () => {
    const told = (text: string, on: string, n: number): Told => ({
      text,
      published: on,
      publisher: `Paper of ${n}`,
      claims: [{ quote: text, act: 'shelling', where: BELDA, when: day(on), killed: exactly(n) }],
    });
    const edited = world({
      a: told(
        'On 10 March mortar rounds hit the eastern ceasefire line at Belda, where 3 guards died beside the old mill.',
        '2031-03-10',
        3,
      ),
      b: told(
        'Mortar rounds hit the eastern cease-fire line at Belda on 10 March, where 3 guards died beside the old mill, it was said.',
        '2031-03-10',
        3,
      ),
    });
    expect(register(edited)).toHaveLength(1);
    expect(register(edited)[0].origins).toHaveLength(1);
    const bulletin = world({
      a: told(
        'On 10 March mortar rounds hit the eastern ceasefire line at Belda, where 3 guards died beside the old mill.',
        '2031-03-10',
        3,
      ),
      b: told(
        'On 14 March mortar rounds hit the eastern ceasefire line at Belda, where 2 guards died beside the old mill.',
        '2031-03-14',
        2,
      ),
    });
    expect(register(bulletin)).toHaveLength(2);
  });

  it('keeps apart what one voice tells apart, and ties what one report ties', () => {
    const list = world({
      a: {
        text: 'Shells killed two at the Orlov junction. Near the mosque of Orlov three more died under shells.',
        published: '2031-03-05',
        claims: [
          { quote: 'Shells killed two at the Orlov junction', act: 'shelling', where: ORLOV, when: day('2031-03-04'), killed: exactly(2) },
          { quote: 'three more died under shells', act: 'shelling', where: ORLOV, when: day('2031-03-04'), killed: exactly(3) },
        ],
      },
    });
    expect(register(list)).toHaveLength(2);
    list.claims[1].occurrence = 'o0';
    expect(register(list)).toHaveLength(1);
  });

  it('marks who denies, in whichever report, and lets a denial add neither voice nor toll', () => {
    const accused = { ...RAID_B, claims: [{ ...RAID_B.claims[0], killed: exactly(8) }] };
    const denial: Told = {
      text: 'The air raid on Orlov on Tuesday never happened, said Colonel Varga; no jets had flown and nobody had died.',
      published: '2031-03-06',
      claims: [
        {
          quote: 'The air raid on Orlov on Tuesday never happened',
          kind: 'denial',
          stance: 'denies',
          where: ORLOV,
          when: day('2031-03-04'),
          killed: exactly(0),
          speaker: [{ name: 'Colonel Varga', id: 'col-varga' }],
        },
      ],
    };
    const before = register(world({ a: RAID_A, b: accused }))[0];
    const after = register(world({ a: RAID_A, b: accused, z: denial }));
    expect(after).toHaveLength(1);
    expect(after[0].id).toBe(before.id);
    expect(after[0].killed).toEqual(before.killed);
    expect(after[0].origins).toEqual(before.origins);
    expect(after[0].carriers).toEqual(before.carriers);
    expect(after[0].claims).toContain('clm_z_0');
    expect(after[0].by.find((b) => b.id === 'north-air')?.status).toBe('denied-by-actor');
    expect(before.by.find((b) => b.id === 'north-air')?.status).toBe('accused');
    expect(after[0].contested).toContain('by');
    expect(before.contested).not.toContain('by');
  });

  it('holds a party, its spokesman and its radio for one voice', () => {
    const voice = (speaker: Claim['speaker'], text: string): Told => ({
      ...RAID_A,
      text,
      claims: [{ ...RAID_A.claims[0], quote: text, speaker }],
    });
    const [incident] = register(
      world({
        a: voice([{ name: 'Colonel Varga', id: 'col-varga' }], 'Rebels shot at jets, Varga said, before the bombs fell on Orlov market.'),
        b: voice(
          [{ name: 'North Radio', id: 'north-radio' }],
          'According to the radio the strike hit an arms store in the market at Orlov.',
        ),
      }),
    );
    expect(incident.origins).toEqual(['north']);
  });

  it('links a part to its total and merges nothing', () => {
    const incidents = register(
      world({
        a: {
          text: 'In all 12 people died on Tuesday in shelling across the Upper Province. In Orlov shells killed five of them at a mill.',
          published: '2031-03-05',
          claims: [
            {
              quote: 'In all 12 people died on Tuesday in shelling across the Upper Province',
              act: 'shelling',
              aggregate: true,
              where: PROVINCE,
              when: day('2031-03-04'),
              killed: exactly(12),
            },
            {
              quote: 'In Orlov shells killed five of them at a mill',
              act: 'shelling',
              where: ORLOV,
              when: day('2031-03-04'),
              killed: exactly(5),
            },
          ],
        },
      }),
    );
    expect(of(incidents, 'clm_a_1').partOf).toEqual([of(incidents, 'clm_a_0').id]);
    expect(of(incidents, 'clm_a_0').partOf).toEqual([]);
  });

  it('makes no incident of plans, fears and habits, nor of nothing', () => {
    for (const mood of ['planned', 'hypothetical', 'general'] as const) {
      expect(register(world({ a: { ...RAID_A, claims: [{ ...RAID_A.claims[0], mood }] } }))).toEqual([]);
    }
    expect(clusterIncidents([], [], findCopies([]), knowledge).incidents).toEqual([]);
  });
});

describe('the register', () => {
  const places = [ORLOV, BELDA, PROVINCE, null];
  const acts = ['airstrike', 'shelling', 'ground-clash', 'attack-on-health'] as const;
  const speakers = [[], [{ name: 'Civic Watch', id: 'civic-watch' }], [{ name: 'villagers', id: null }]];
  const told = fc.record({
    at: fc.nat(3),
    on: fc.nat(4),
    act: fc.nat(3),
    dead: fc.option(fc.integer({ min: 0, max: 30 })),
    by: fc.nat(2),
    sentence: fc.nat(5),
    occurrence: fc.nat(1),
  });
  const story = fc.array(fc.array(told, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 7 });
  const build = (stories: typeof story extends fc.Arbitrary<infer T> ? T : never) => {
    const out: Record<string, Told> = {};
    stories.forEach((claims, i) => {
      const sentences = claims.map(
        (c, k) =>
          `Number ${c.sentence} of the guns near the ${['mill', 'bridge', 'well', 'school', 'ford', 'gate'][c.sentence]} was heard at ${i}${k} by people of the ${c.at} street who counted ${c.dead ?? 'no'} dead.`,
      );
      out[`r${i}`] = {
        text: sentences.join(' '),
        published: `2031-03-0${(i % 6) + 2}`,
        publisher: `Paper ${i % 3}`,
        claims: claims.map((c, k) => ({
          quote: sentences[k],
          where: places[c.at],
          when: day(`2031-03-0${c.on + 1}`),
          act: acts[c.act],
          killed: c.dead === null ? null : exactly(c.dead),
          speaker: speakers[c.by],
          occurrence: `o${c.occurrence}`,
        })),
      };
    });
    return world(out);
  };

  it('is the same for any order of intake and for repeats', () => {
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.nat()), (stories, stream) => {
        const w = build(stories);
        const keys = [...stream.take(w.claims.length + w.reports.length)];
        const shuffle = <T>(list: T[], from: number): T[] =>
          list
            .map((x, i) => [keys[from + i], i, x] as const)
            .sort((a, b) => a[0] - b[0] || b[1] - a[1])
            .map((x) => x[2]);
        const again = { reports: [...shuffle(w.reports, 0), ...w.reports], claims: [...shuffle(w.claims, w.reports.length), ...w.claims] };
        expect(register(again)).toEqual(register(w));
      }),
      { numRuns: 60 },
    );
  });

  it('puts every asserting claim into exactly one incident and averages no toll', () => {
    fc.assert(
      fc.property(story, (stories) => {
        const w = build(stories);
        const incidents = register(w);
        expect(incidents.flatMap((i) => i.claims).sort()).toEqual(w.claims.map((c) => c.id).sort());
        expect(new Set(incidents.map((i) => i.id)).size).toBe(incidents.length);
        for (const i of incidents) {
          const said = w.claims.filter((c) => i.claims.includes(c.id) && c.killed).map((c) => c.killed!.min!);
          expect(i.killed?.min ?? null).toBe(said.length ? Math.min(...said) : null);
          expect(i.killed?.max ?? null).toBe(said.length ? Math.max(...said) : null);
          expect(i.killed?.stated.flatMap((s) => s.claims).length ?? 0).toBe(said.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gains no voice from a copy, and neither voice, count nor toll from a denial', () => {
    fc.assert(
      fc.property(story, fc.nat(), fc.boolean(), (stories, pick, deny) => {
        const w = build(stories);
        const before = register(w);
        const original = w.reports[pick % w.reports.length];
        const copy: Report = { ...original, id: 'rep_zz', recordId: 'zz', publisher: 'A late paper' };
        const copied = w.claims
          .filter((c) => c.report === original.id)
          .map(
            (c, i): Claim => ({
              ...c,
              id: `clm_zz_${i}`,
              report: 'rep_zz',
              ...(deny ? { kind: 'denial' as const, stance: 'denies' as const, killed: exactly(99) } : {}),
            }),
          );
        const after = register({ reports: [...w.reports, copy], claims: [...w.claims, ...copied] });
        for (const i of before) {
          const now = of(after, i.claims[0]);
          expect(now.claims.filter((c) => !c.startsWith('clm_zz')).sort()).toEqual([...i.claims].sort());
          expect(now.origins.length).toBeLessThanOrEqual(i.origins.length);
          if (deny) expect(now.killed).toEqual(i.killed);
        }
        if (deny) expect(after.length).toBe(before.length);
      }),
      { numRuns: 60 },
    );
  });
});
