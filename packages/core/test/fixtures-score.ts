import { placeWords } from '../src/knowledge/fold-place.ts';
import type { Claim } from '../src/model/claim.ts';
import type { Incident } from '../src/model/incident.ts';
import type { Situation } from '../src/model/situation.ts';
import type { When } from '../src/model/when.ts';
import type { Where } from '../src/model/where.ts';
import { daysOf, type Fixture, type GoldCount, type GoldFact, type GoldIncident, goldDays } from './fixtures-gold.ts';

/** What the program says of one occurrence in one report. */
interface Told {
  act: string;
  claims: Claim[];
  where: Where | null;
  days: [number, number] | null;
  killed: GoldCount | null;
  wounded: GoldCount | null;
  /** No false alarm in the core figures: recalled, several told as one, or an unspecified violation. */
  aside: boolean;
  background: boolean;
}

/** A share as right and asked. */
export type Share = [right: number, asked: number];
/** Hits, what the program says, what the gold holds. */
export type Tally = [hit: number, said: number, gold: number];

/** The figures of a run over fixtures. */
export interface FixtureScore {
  detection: Tally;
  usable: Tally;
  facts: Tally;
  factTimes: Share;
  denials: Tally;
  slots: { act: Share; place: Share; date: Share; killed: Share; wounded: Share; byStatus: Share };
  /** One line per core occurrence missed, told wrongly, or made up. */
  errors: string[];
}

/** F1 of a tally, 0..1. */
export function f1([hit, said, gold]: Tally): number {
  return said + gold === 0 ? 1 : (2 * hit) / (said + gold);
}

/** Acts that a reader may take for one another without misleading anybody much. */
const FAMILIES = [
  ['airstrike', 'drone', 'overflight'],
  ['shelling', 'rocket-missile'],
  ['ground-clash', 'shooting-sniping'],
  ['seizure-of-territory', 'troop-or-weapons-movement'],
  ['siege-or-blockade', 'aid-obstruction'],
  ['attack-on-aid', 'attack-on-health', 'attack-on-camp-or-school'],
];
const familyOf = (act: string): string => FAMILIES.find((family) => family.includes(act))?.[0] ?? act;

/** Holds what the program says of each report against its gold: one record per occurrence and report, matched one to one. */
export function scoreFixtures(situation: Situation, fixtures: readonly Fixture[]): FixtureScore {
  const score: FixtureScore = {
    detection: [0, 0, 0],
    usable: [0, 0, 0],
    facts: [0, 0, 0],
    factTimes: [0, 0],
    denials: [0, 0, 0],
    slots: { act: [0, 0], place: [0, 0], date: [0, 0], killed: [0, 0], wounded: [0, 0], byStatus: [0, 0] },
    errors: [],
  };
  const byRecord = new Map(situation.reports.map((report) => [report.recordId, report.id]));
  for (const fixture of fixtures) {
    const claims = situation.claims.filter((claim) => claim.report === byRecord.get(fixture.id));
    scoreIncidents(score, fixture, toldOf(claims, situation.incidents));
    scoreFacts(score, fixture, claims);
    scoreDenials(score, fixture, claims);
  }
  return score;
}

function scoreIncidents(score: FixtureScore, fixture: Fixture, told: Told[]): void {
  const pairs = fixture.incidents
    .flatMap((gold) => told.map((said) => ({ gold, said, weight: meets(gold, said, fixture.raw.text) })))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const matched = new Map<GoldIncident, Told>();
  const taken = new Set<Told>();
  for (const { gold, said } of pairs) {
    if (matched.has(gold) || taken.has(said)) continue;
    matched.set(gold, said);
    taken.add(said);
  }
  for (const gold of fixture.incidents) {
    const core = !gold.is_background && !gold.aggregate && gold.type !== 'other-violation';
    const said = matched.get(gold);
    if (said) countSlots(score, gold, said);
    if (!core) continue;
    score.detection[2]++;
    score.usable[2]++;
    if (!said || said.background) {
      score.errors.push(`${fixture.id} missed ${gold.key}: ${gold.type} "${gold.action_span}"`);
      continue;
    }
    for (const tally of [score.detection, score.usable]) tally[1]++;
    score.detection[0]++;
    const wrong = wrongSlots(gold, said);
    if (wrong.length === 0) score.usable[0]++;
    else score.errors.push(`${fixture.id} ${gold.key}: ${wrong.join(', ')}`);
  }
  for (const said of told) {
    if (taken.has(said) || said.aside) continue;
    for (const tally of [score.detection, score.usable]) tally[1]++;
    score.errors.push(`${fixture.id} made up: ${said.act} "${said.claims[0].quote}"`);
  }
}

function countSlots({ slots }: FixtureScore, gold: GoldIncident, said: Told): void {
  const note = (share: Share, right: boolean): void => {
    share[1]++;
    if (right) share[0]++;
  };
  const accepted = gold.accept_types ?? [gold.type];
  note(slots.act, accepted.includes(said.act as GoldIncident['type']));
  if (gold.place) note(slots.place, samePlace(gold, said.where));
  if (gold.date) note(slots.date, daysMeet(goldDays(gold.date), said.days));
  if (gold.killed || said.killed) note(slots.killed, sameCount(gold.killed, said.killed));
  if (gold.wounded || said.wounded) note(slots.wounded, sameCount(gold.wounded, said.wounded));
  const status = said.claims.find((claim) => claim.byStatus !== 'unknown')?.byStatus ?? 'unknown';
  note(slots.byStatus, status === gold.actor_status || (gold.actor_status === 'denied-by-actor' && status === 'accused'));
}

function wrongSlots(gold: GoldIncident, said: Told): string[] {
  const wrong: string[] = [];
  if (!(gold.accept_types ?? [gold.type]).some((act) => familyOf(act) === familyOf(said.act))) wrong.push(`${said.act} for ${gold.type}`);
  if (gold.place && !samePlace(gold, said.where)) wrong.push(`at ${said.where?.name ?? 'no place'} for ${gold.place}`);
  if (gold.date && !daysMeet(goldDays(gold.date), said.days)) {
    wrong.push(`on ${said.claims.map(({ when }) => when?.start).join(' ')} for ${gold.date}`);
  }
  if ((gold.killed || said.killed) && !sameCount(gold.killed, said.killed)) {
    wrong.push(`killed ${range(said.killed)} for ${range(gold.killed)}`);
  }
  return wrong;
}

/** How much a record agrees with gold; 0 where it cannot be the same occurrence: neither its words nor its act, place and day. */
function meets(gold: GoldIncident, said: Told, text: string): number {
  const at = gold.span_in === 'text' ? text.indexOf(gold.action_span) : -1;
  const overlap = Math.max(
    0,
    ...said.claims.map(({ span }) => (at < 0 ? 0 : Math.min(span.end, at + gold.action_span.length) - Math.max(span.start, at))),
  );
  const sameAct = (gold.accept_types ?? [gold.type]).some((act) => familyOf(act) === familyOf(said.act));
  const place = samePlace(gold, said.where);
  const days = daysMeet(goldDays(gold.date), said.days);
  if (overlap <= 0 && !(sameAct && place && days)) return 0;
  return (
    1 + Math.min(overlap, 100) / 50 + (sameAct ? 2 : 0) + (place ? 2 : 0) + (days ? 1 : 0) + (sameCount(gold.killed, said.killed) ? 2 : 0)
  );
}

/** The records of one report: its claims of happenings, put together as the program puts them into incidents. */
function toldOf(claims: readonly Claim[], incidents: readonly Incident[]): Told[] {
  const own = new Map(claims.map((claim) => [claim.id, claim]));
  const out: Told[] = [];
  for (const incident of incidents) {
    const mine = incident.claims
      .flatMap((id) => own.get(id) ?? [])
      .filter(
        (claim) => claim.kind === 'incident' && claim.stance !== 'denies' && (claim.mood === 'actual' || claim.mood === 'background'),
      );
    if (mine.length === 0) continue;
    const background = mine.every((claim) => claim.mood === 'background');
    const act = commonest(mine.map((claim) => claim.act ?? 'other-violation'));
    out.push({
      act,
      claims: mine,
      where: finest(
        mine.flatMap(({ where }) => where ?? []),
        (where) => where.radiusKm ?? 100,
      ),
      days: daysSaid(
        finest(
          mine.flatMap(({ when }) => when ?? []),
          lengthOf,
        ),
      ),
      killed: joinCounts(mine.map(({ killed }) => killed)),
      wounded: joinCounts(mine.map(({ wounded }) => wounded)),
      background,
      aside: background || act === 'other-violation' || mine.some((claim) => claim.aggregate),
    });
  }
  return out;
}

/** What is stated before what is inferred, the finer before the coarser. */
function finest<T extends { how: string }>(list: T[], size: (one: T) => number): T | null {
  const rank = (one: T): number => (one.how === 'stated' ? 0 : 1e6) + size(one);
  return [...list].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

function lengthOf(when: When): number {
  const days = daysSaid(when);
  return days ? days[1] - days[0] : 1e5;
}

function daysSaid(when: When | null): [number, number] | null {
  if (!when) return null;
  const start = daysOf(when.start);
  const end = daysOf(when.end);
  if (!start || !end) return start;
  const wholeDays = when.grain !== 'hour' && when.grain !== 'minute';
  return [start[0], Math.max(wholeDays ? end[0] : end[1], start[0] + 1)];
}

/** They meet, and the program does not win by saying "some time that month". */
function daysMeet(gold: [number, number] | null, said: [number, number] | null): boolean {
  return gold !== null && said !== null && gold[0] < said[1] && said[0] < gold[1] && said[1] - said[0] <= gold[1] - gold[0] + 7;
}

function samePlace(gold: GoldIncident, where: Where | null): boolean {
  if (!gold.place || !where) return false;
  if (placeWords(gold.place).join(' ') === placeWords(where.name).join(' ')) return true;
  if (gold.lat === null || gold.lon === null || where.lat === null || where.lon === null) return false;
  const dy = (gold.lat - where.lat) * 111.2;
  const dx = (gold.lon - where.lon) * 111.2 * Math.cos((gold.lat * Math.PI) / 180);
  return Math.hypot(dx, dy) <= (gold.coord_precision === 'area' ? 30 : 10);
}

function sameCount(a: GoldCount | null, b: GoldCount | null): boolean {
  return a === null || b === null ? a === b : a.min === b.min && a.max === b.max;
}

/** Several figures of one toll: the lowest minimum, and the highest maximum unless the highest figure is open. */
function joinCounts(counts: readonly (GoldCount | null)[]): GoldCount | null {
  const said = counts.filter((count) => count !== null);
  if (said.length === 0) return null;
  const top = [...said].sort((a, b) => (b.max ?? b.min ?? 0) - (a.max ?? a.min ?? 0))[0];
  const lows = said.flatMap(({ min }) => (min === null ? [] : [min]));
  const open = said.some(({ min, max }) => max === null && (min ?? 0) >= (top.max ?? top.min ?? 0));
  return { min: lows.length ? Math.min(...lows) : null, max: open ? null : top.max };
}

const COMPARED = ['in-force', 'extended', 'lapsed', 'declared-over', 'condition', 'commitment', 'meeting', 'suspension-of-aid'];

function scoreFacts(score: FixtureScore, fixture: Fixture, claims: readonly Claim[]): void {
  const said = claims.filter((claim) => claim.fact !== null && COMPARED.includes(claim.fact) && claim.stance !== 'denies');
  const free = new Set(said);
  score.facts[1] += said.length;
  score.facts[2] += fixture.facts.length;
  for (const gold of fixture.facts) {
    const rank = (claim: Claim): number => Number(timeFits(gold.from, claim.from)) + Number(timeFits(gold.until, claim.until));
    const [hit] = [...free].filter((claim) => claim.fact === gold.kind).sort((a, b) => rank(b) - rank(a));
    for (const [want, got] of timesOf(gold, hit)) {
      score.factTimes[1]++;
      if (timeFits(want, got)) score.factTimes[0]++;
    }
    if (hit) {
      score.facts[0]++;
      free.delete(hit);
    } else score.errors.push(`${fixture.id} missed ${gold.kind}: ${gold.what}`);
  }
  for (const claim of free) score.errors.push(`${fixture.id} made up ${claim.fact}: "${claim.quote}"`);
}

function timesOf(gold: GoldFact, claim: Claim | undefined): [string, string | null][] {
  const out: [string, string | null][] = [];
  if (gold.from) out.push([gold.from, claim?.from ?? null]);
  if (gold.until) out.push([gold.until, claim?.until ?? null]);
  return out;
}

/** The local wall clock agrees at the grain of the gold. */
const timeFits = (want: string | null, got: string | null): boolean => want !== null && (got?.startsWith(want) ?? false);

function scoreDenials(score: FixtureScore, fixture: Fixture, claims: readonly Claim[]): void {
  const said = claims.filter((claim) => claim.kind === 'denial' || claim.stance === 'denies');
  score.denials[1] += said.length;
  score.denials[2] += fixture.denials.length;
  score.denials[0] += Math.min(said.length, fixture.denials.length);
}

function commonest(list: readonly string[]): string {
  const times = (one: string): number => list.filter((other) => other === one).length;
  return [...list].sort((a, b) => times(b) - times(a))[0];
}

const range = (count: GoldCount | null): string => (count ? `${count.min ?? ''}–${count.max ?? ''}` : 'unsaid');
