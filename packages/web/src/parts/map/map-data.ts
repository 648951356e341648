/** What an incident's gravest finding says, as the map colours it; `none` where no agreement covers it. */
export type MapTone = 'breach' | 'undetermined' | 'no-breach' | 'outside' | 'none';

/** Tones from the gravest to the least. */
export const MAP_TONES: readonly MapTone[] = ['breach', 'undetermined', 'no-breach', 'outside', 'none'];

/** One incident as a map needs it: the area its reports place it in. */
export interface MapIncident {
  id: string;
  title: string;
  /** Name of the place as claimed. */
  place: string;
  lon: number;
  lat: number;
  /** Radius in kilometres of the area; 0 only where a report gives the exact spot. */
  radiusKm: number;
  tone: MapTone;
}

/** Incidents that lie too close together to be drawn one by one, as the server counted them. */
export interface MapCluster {
  id: string;
  lon: number;
  lat: number;
  n: number;
  tone: MapTone;
  /** What its incidents lie within. */
  box?: MapBox;
}

/** How a place stands by the latest words: one holder, in parts of it alone, words that differ, or sides mixed. */
export type FlagState = 'held' | 'in-part' | 'contested' | 'mixed';

/** A place that somebody is said to hold. */
export interface MapFlag {
  id: string;
  place: string;
  lon: number;
  lat: number;
  radiusKm: number;
  state: FlagState;
  /** Numbers of the sides' colours; -1 for a side that has none of its own. */
  tones: number[];
  /** Names of those who are said to hold it. */
  says: string;
  /** It is a place of the gazetteer, not somewhere beside one. */
  isPlace: boolean;
}

/** An area to point at on the map: what the list has under the pointer, or has opened. */
export interface MapFocus {
  lon: number;
  lat: number;
  radiusKm: number;
}

/** West, south, east, north, in degrees. */
export type MapBox = readonly [number, number, number, number];

/** What part of the world a map shows. */
export interface MapView {
  box: MapBox;
  zoom: number;
}

/** One place drawn: all incidents claimed for the same area. */
export interface MapSpot {
  id: string;
  place: string;
  lon: number;
  lat: number;
  radiusKm: number;
  tone: MapTone;
  incidents: MapIncident[];
}

/** A place known better than this many kilometres is drawn as a spot, any other as the area it may lie in. */
export const SPOT_KM = 0.25;

/** The incidents gathered by the area they are claimed for, the widest areas first so that they lie underneath. */
export function gatherSpots(incidents: readonly MapIncident[]): MapSpot[] {
  const spots = new Map<string, MapSpot>();
  for (const incident of incidents) {
    const { lon, lat, radiusKm, place, tone } = incident;
    const id = `${lon.toFixed(4)},${lat.toFixed(4)},${radiusKm.toFixed(1)}`;
    const spot = spots.get(id);
    if (spot) {
      spot.incidents.push(incident);
      if (MAP_TONES.indexOf(tone) < MAP_TONES.indexOf(spot.tone)) spot.tone = tone;
    } else spots.set(id, { id, place, lon, lat, radiusKm, tone, incidents: [incident] });
  }
  return [...spots.values()].sort((a, b) => b.radiusKm - a.radiusKm || (a.id < b.id ? -1 : 1));
}
