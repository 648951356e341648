import { ACTS } from '@truceline/core/model/act.ts';
import { shortHash } from '@truceline/core/model/hash.ts';
import { addDays } from '@truceline/core/model/when.ts';
import { foldWords, type IndexedIncident } from '../packages/node/src/views/compose/compose-row.ts';
import { shortName } from '../packages/node/src/views/compose/short-name.ts';
import type { IncidentRow } from '../packages/node/src/views/schemas/incident-schemas.ts';

/** Random numbers that are the same at every run (xorshift). */
export function seeded(seed: number): { below(n: number): number; pick<T>(from: readonly T[]): T } {
  let state = seed | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { below, pick: (from) => from[below(from.length)] };
}

const SYLLABLES = 'ba de fa ga ho ja ka li ma ne or qa ra su ta um wa za ran tal mir dun vel osh'.split(' ');
const ACTORS = [
  'army',
  'northern front',
  'river brigade',
  'border guard',
  'people’s militia',
  'coalition aircraft',
  'unknown gunmen',
  'valley council',
];
const SOURCES = [
  'Harbour Press',
  'Monitoring Cell',
  'Valley Radio',
  'Army command',
  'Relief Committee',
  'Northern Observer',
  'Border News',
  'Town council',
];
const TARGETS = ['a market', 'a field hospital', 'a checkpoint', 'a school', 'a bakery', 'a water station', 'a relief lorry', 'farmland'];
const VERDICTS = ['breach', 'breach', 'undetermined', 'no-breach', 'outside'] as const;
const STANDINGS = ['alleged', 'alleged', 'corroborated', 'contested', 'admitted'] as const;
const PLACES = 2000;
const DAYS = 3650;

/** Rows of incidents as a register would hold them: 2,000 places in 24 districts, ten years, more of both near the front and the end. The same seed gives the same rows. */
export function* makeIncidents(count: number, seed = 20160909): Generator<IndexedIncident> {
  const { below, pick } = seeded(seed);
  const word = (): string => pick(SYLLABLES) + pick(SYLLABLES) + (below(2) ? pick(SYLLABLES) : '');
  const places = Array.from({ length: PLACES }, (_, i) => {
    const district = i % 24;
    const name = `${word()} ${word()}`;
    const lat = Math.round((33 + (district % 6) * 0.6 + below(600) / 1000) * 1e4) / 1e4;
    const lon = Math.round((36 + Math.floor(district / 6) + below(1000) / 1000) * 1e4) / 1e4;
    return {
      id: `bench:${i}`,
      name,
      lat,
      lon,
      areas: [
        { id: `bench:${i}`, name },
        { id: `district:${district}`, name: `District ${district}` },
        { id: 'XB', name: 'Benchland' },
      ],
    };
  });
  for (let i = 0; i < count; i++) {
    const place = places[Math.floor(PLACES * (below(1000) / 1000) ** 2)];
    const act = pick(ACTS);
    const on = addDays('2010-01-01', Math.floor(DAYS * Math.sqrt(below(100_000) / 100_000)));
    const id = `inc_${shortHash('bench', seed, i)}` as IncidentRow['id'];
    const target = pick(TARGETS);
    const dead = below(3) ? 0 : 1 + below(20);
    const sources = [...new Set([pick(SOURCES), pick(SOURCES)])].sort();
    const by = below(4) ? [{ name: pick(ACTORS), id: null, status: 'accused' as const }] : [];
    const carriers = [`rep_${shortHash('bench', below(count))}`];
    const agreement = on < '2015-01-01' ? 'bench-first' : 'bench-second';
    const row = {
      id,
      short: shortName(id),
      title: `${act} on ${target}`,
      act,
      when: { start: on, end: addDays(on, 1), grain: 'day', how: 'stated' },
      where: below(20)
        ? { id: place.id, name: place.name, lat: place.lat, lon: place.lon, radiusKm: 2, country: 'XB', how: 'stated' }
        : null,
      areas: place.areas,
      killed: dead ? { min: dead, max: dead + below(3), approx: false } : null,
      wounded: below(2) ? { min: below(40), max: null, approx: false } : null,
      by,
      against: [{ name: target, id: null, kinds: ['civilian'] }],
      origins: 1 + below(4),
      carriers: 1,
      sources,
      verdicts: below(3)
        ? [{ finding: `fnd_${shortHash(id)}`, agreement, clause: `clause-${below(5)}`, verdict: pick(VERDICTS), standing: pick(STANDINGS) }]
        : [],
      contested: below(5) ? [] : ['killed'],
      status: pick(['to-do', 'to-do', 'to-do', 'in-progress', 'completed'] as const),
      assignee: below(10) ? null : pick(['nadia', 'omar', 'lina']),
      tags: below(8) ? [] : [pick(['market', 'bridge', 'hospital', 'crossing'])],
      followed: false,
      credibility: null,
      verification: 'unverified',
      comments: 0,
      background: false,
      aggregate: false,
      partOf: [],
      firstPublished: addDays(on, below(3)),
      lastPublished: addDays(on, 3),
      touched: false,
      updated: i + 1,
    } as unknown as IncidentRow;
    const told = `${row.title} ${place.name} ${by[0]?.name ?? ''} ${sources.join(' ')} ${row.tags.join(' ')} ${word()} ${word()} ${word()} ${word()} said residents of ${place.name} when ${target} was hit`;
    yield { row, followers: [], words: ` ${foldWords(`${id} ${row.short} ${told}`)} `, carriers };
  }
}
