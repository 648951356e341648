import type { Claim, Speaker } from '../model/claim.ts';
import type { Report } from '../model/report.ts';
import { publishedBy } from '../reports/published-by.ts';
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
  const known = new Map(
    reports.flatMap((r) => (r.publishedOn && !publishedBy(r, asOf) ? [] : [[r.id as string, r.publishedOn?.start.slice(0, 10) ?? null]])),
  );
  const places = new Map<string, { where: NonNullable<Claim['where']>; holders: Holder[]; mixing: Claim[] }>();
  for (const claim of claims.filter(tellsControl).sort((a, b) => compare(a.id, b.id))) {
    const said = known.get(claim.report);
    if (said === undefined) continue;
    const where = claim.where!;
    const key = where.id ?? `${where.country} ${where.name.toLowerCase()}`;
    const place = places.get(key) ?? { where, holders: [], mixing: [] };
    places.set(key, place);
    if (claim.fact === 'mixing') {
      place.mixing.push(claim);
      continue;
    }
    const isTaken = claim.kind !== 'control';
    const on = (isTaken ? claim.when?.start.slice(0, 10) : null) ?? claim.when?.end.slice(0, 10) ?? said;
    // Whoever else a capture names may be the one it was taken from: "took the village after clashes with …".
    for (const who of isTaken ? claim.by.slice(0, 1) : (claim.who ?? [])) addHolder(place.holders, who, on, claim);
  }
  return [...places.values()]
    .map(({ where, holders, mixing }) => {
      holders.sort((a, b) => compare(b.lastOn ?? '', a.lastOn ?? '') || compare(a.who, b.who));
      const state = mixing.length ? ('mixed' as const) : stateOf(holders);
      return { place: where.name, where, state, holders, mixing: mixing.map((c) => c.id) };
    })
    .sort((a, b) => compare(a.place, b.place) || compare(a.where.id ?? '', b.where.id ?? ''));
}

/** Whether a claim tells who holds or took a place, or that groups stand there together. */
function tellsControl(claim: Claim): boolean {
  if (claim.where === null || claim.stance === 'denies' || claim.mood === 'hypothetical' || claim.mood === 'planned') return false;
  return claim.kind === 'control' || claim.fact === 'mixing' || (claim.act === 'seizure-of-territory' && claim.by.length > 0);
}

function addHolder(holders: Holder[], who: Speaker, on: string | null, claim: Claim): void {
  const id = who.id ?? who.name.toLowerCase();
  let known = holders.find((holder) => isSame(holder.who, id));
  if (known) {
    // "Insurgents" and "Islamist insurgents" are one side, under the fuller name.
    if (id.length > known.who.length) Object.assign(known, { who: id, name: who.name });
    known.inPart &&= claim.inPart === true;
  } else {
    known = { who: id, name: who.name, firstOn: on, lastOn: on, inPart: claim.inPart === true, voices: [], cites: [] };
    holders.push(known);
  }
  if (on !== null) {
    known.firstOn = known.firstOn === null || on < known.firstOn ? on : known.firstOn;
    known.lastOn = known.lastOn === null || on > known.lastOn ? on : known.lastOn;
  }
  const voices = claim.speaker.length ? claim.speaker.map((s) => s.id ?? s.name) : [''];
  known.voices = [...new Set([...known.voices, ...voices])].sort();
  known.cites.push(claim.id);
}

/** Whether two names are of one side: the same, or one the end of the other, word by word. */
function isSame(a: string, b: string): boolean {
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

function stateOf(holders: readonly Holder[]): Holding['state'] {
  const whole = holders.filter(({ inPart }) => !inPart);
  if (differ(whole)) return 'contested';
  const [latest] = holders;
  return latest?.inPart ? 'in-part' : 'held';
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
