import type { Answer } from '../../api/client.ts';
import type { FlagState, MapFlag } from '../map/map-data.ts';

/** One place of the answer, with everybody who is said to hold it. */
export type Holding = Answer<'Territory'>['places'][number];

/** A side that places are said to be held by, with the colour it has on the map. */
export interface Side {
  who: string;
  name: string;
  /** Number of its colour; -1 for the one that all further sides share. */
  tone: number;
  /** Places where it is among the latest named. */
  n: number;
}

/** Sides with a colour of their own. */
const COLOURS = 6;
/** A word this many days older than the latest is no longer the latest. */
const NEAR = 7 * 86_400_000;

/** Names of a place's holders that the latest words give: one, or those that differ. */
export function latestOf({ state, holders }: Holding): Holding['holders'] {
  const [latest] = holders;
  if (!latest || state === 'held') return holders.slice(0, 1);
  if (state === 'in-part') return holders.filter(({ inPart }) => inPart);
  return holders.filter(
    ({ lastOn }) => lastOn === null || latest.lastOn === null || Date.parse(latest.lastOn) - Date.parse(lastOn) <= NEAR,
  );
}

/** The sides of these places, those named for the most places first, each with a colour that stays while they do. */
export function sidesOf(places: readonly Holding[]): Side[] {
  const sides = new Map<string, Side>();
  for (const place of places)
    for (const { who, name } of latestOf(place)) {
      const side = sides.get(who) ?? { who, name: startOf(name), tone: -1, n: 0 };
      side.n++;
      sides.set(who, side);
    }
  return [...sides.values()]
    .sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1))
    .map((side, i) => ({ ...side, tone: i < COLOURS ? i : -1 }));
}

/** The places that can be drawn, as flags in the colours of their sides. */
export function flagsOf(places: readonly Holding[], sides: readonly Side[]): MapFlag[] {
  const tones = new Map(sides.map(({ who, tone }) => [who, tone]));
  return places.flatMap((holding): MapFlag[] => {
    const { where, place, state } = holding;
    const { id, lat, lon, radiusKm } = where;
    if (lat === null || lon === null) return [];
    const holders = latestOf(holding).slice(0, 3);
    return [
      {
        id: keyOf(holding),
        place,
        lat,
        lon,
        radiusKm: radiusKm ?? 0,
        state: state as FlagState,
        tones: holders.map(({ who }) => tones.get(who) ?? -1),
        says: holders.map(({ name }) => startOf(name)).join(' / '),
        // "South of the city" is somewhere there: it has a mark, and no ground of its own.
        isPlace: id !== null && !id.includes('/'),
      },
    ];
  });
}

/** What a place is called by on the map. */
export function keyOf({ place, where }: Holding): string {
  return `held ${where.id ?? place}`;
}

/** A name as it stands alone: reports write of "rebel-held" towns, and nobody is called so. */
export function startOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
