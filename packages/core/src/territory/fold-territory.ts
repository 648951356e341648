import type { Claim, Speaker } from '../model/claim.ts';
import type { Report } from '../model/report.ts';
import type { Holder, Holding } from './holding.ts';

/** Two words on one place differ when they were said within this many days of each other. */
const NEAR_DAYS = 7;

/** What the control of places is folded from. */
export interface TerritoryInputs {
  claims: readonly Claim[];
  reports: readonly Pick<Report, 'id' | 'publishedOn'>[];
  /** UTC instant or ISO day: what later reports say is not known yet. */
  asOf: string;
}

/** Who holds what, as each voice claims, by place and day; places where groups are reported mixed. Sorted by place. */
export function foldTerritory({ claims, reports, asOf }: TerritoryInputs): Holding[] {
  const published = new Map(reports.map((r) => [r.id as string, r.publishedOn?.start.slice(0, 10) ?? null]));
  const until = asOf.slice(0, 10);
  const places = new Map<string, { where: NonNullable<Claim['where']>; holders: Map<string, Holder>; mixing: Claim[] }>();
  for (const claim of [...claims].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (claim.where === null || claim.stance === 'denies' || claim.mood === 'hypothetical' || claim.mood === 'planned') continue;
    const mixing = claim.fact === 'mixing';
    const taken = claim.act === 'seizure-of-territory' && claim.by.length > 0;
    if (claim.kind !== 'control' && !mixing && !taken) continue;
    const said = published.get(claim.report) ?? null;
    if (said !== null && said > until) continue;
    const key = claim.where.id ?? `${claim.where.country} ${claim.where.name.toLowerCase()}`;
    const place = places.get(key) ?? { where: claim.where, holders: new Map<string, Holder>(), mixing: [] };
    places.set(key, place);
    if (mixing) {
      place.mixing.push(claim);
      continue;
    }
    const on = (taken ? claim.when?.start.slice(0, 10) : null) ?? claim.when?.end.slice(0, 10) ?? said;
    for (const who of taken ? claim.by : (claim.who ?? [])) addHolder(place.holders, who, on, claim);
  }
  return [...places.values()]
    .map((p) => {
      const holders = [...p.holders.values()].sort((a, b) => compare(b.lastOn ?? '', a.lastOn ?? '') || compare(a.who, b.who));
      const state: Holding['state'] = p.mixing.length ? 'mixed' : differ(holders) ? 'contested' : 'held';
      return { place: p.where.name, where: p.where, state, holders, mixing: p.mixing.map((c) => c.id) };
    })
    .sort((a, b) => compare(a.place, b.place) || compare(a.where.id ?? '', b.where.id ?? ''));
}

function addHolder(holders: Map<string, Holder>, who: Speaker, on: string | null, claim: Claim): void {
  const id = who.id ?? who.name.toLowerCase();
  const known = holders.get(id) ?? { who: id, name: who.name, firstOn: on, lastOn: on, voices: [], cites: [] };
  if (on !== null) {
    known.firstOn = known.firstOn === null || on < known.firstOn ? on : known.firstOn;
    known.lastOn = known.lastOn === null || on > known.lastOn ? on : known.lastOn;
  }
  const voices = claim.speaker.length ? claim.speaker.map((s) => s.id ?? s.name) : [''];
  known.voices = [...new Set([...known.voices, ...voices])].sort();
  known.cites.push(claim.id);
  holders.set(id, known);
}

/** Whether the latest word and another one from about the same days name different holders. */
function differ(holders: readonly Holder[]): boolean {
  const [latest, next] = holders;
  if (!latest || !next) return false;
  if (latest.lastOn === null || next.lastOn === null) return true;
  return Date.parse(latest.lastOn) - Date.parse(next.lastOn) <= NEAR_DAYS * 86_400_000;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
