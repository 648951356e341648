import { placeWords } from '../src/knowledge/fold-place.ts';
import type { Claim } from '../src/model/claim.ts';
import type { Situation } from '../src/model/situation.ts';
import type { Where } from '../src/model/where.ts';
import { type Fixture, type GoldCount, type GoldFact, type GoldIncident, goldDays } from './fixtures-gold.ts';
import { type Told, toldOf } from './fixtures-told.ts';

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
  /** Pairs of tellings in two reports that are one occurrence. */
  pairs: Tally;
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
    pairs: [0, 0, 0],
    slots: { act: [0, 0], place: [0, 0], date: [0, 0], killed: [0, 0], wounded: [0, 0], byStatus: [0, 0] },
    errors: [],
  };
  const byRecord = new Map(situation.reports.map((report) => [report.recordId, report.id]));
  const members: Member[] = [];
  for (const fixture of fixtures) {
    const claims = situation.claims.filter((claim) => claim.report === byRecord.get(fixture.id));
    members.push(...scoreIncidents(score, fixture, toldOf(claims, situation.incidents)));
    scoreFacts(score, fixture, claims);
    scoreDenials(score, fixture, claims);
  }
  scorePairs(score, members);
  return score;
}

/** A telling of the gold: its report, the occurrence it is of, and the incident the program put it into. */
interface Member {
  fixture: string;
  cluster: string | null;
  incident: string | null;
}

/** Over all tellings found, and those of the gold's clusters that were missed. */
/** Of several claims of one record, the firmest word on who did it stands for all. */
const FIRMEST = ['denied-by-actor', 'claimed-by-actor', 'accused', 'stated-as-fact'];

function scorePairs(score: FixtureScore, members: readonly Member[]): void {
  for (const [i, a] of members.entries()) {
    for (const b of members.slice(0, i)) {
      if (a.fixture === b.fixture) continue;
      const one = a.cluster !== null && a.cluster === b.cluster;
      const joined = a.incident !== null && a.incident === b.incident;
      if (one) score.pairs[2]++;
      if (joined) score.pairs[1]++;
      if (one && joined) score.pairs[0]++;
    }
  }
}

function scoreIncidents(score: FixtureScore, fixture: Fixture, told: Told[]): Member[] {
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
    if (said && (gold.wounded || said.wounded) && !sameCount(gold.wounded, said.wounded)) {
      score.errors.push(`${fixture.id} ${gold.key}: wounded ${range(said.wounded)} for ${range(gold.wounded)}`);
    }
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
  return fixture.incidents.map((gold) => ({ fixture: fixture.id, cluster: gold.cluster, incident: matched.get(gold)?.incident ?? null }));
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
  const status = FIRMEST.find((one) => said.claims.some((claim) => claim.byStatus === one)) ?? 'unknown';
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

const range = (count: GoldCount | null): string => (count ? `${count.min ?? ''}–${count.max ?? ''}` : 'unsaid');
