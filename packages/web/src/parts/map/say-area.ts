import { say } from '../../words/say.tsx';
import { type MapSpot, SPOT_KM } from './map-data.ts';

/** A spot's place with how exactly it is known ("Khan Touman, within 2 km"). */
export function sayArea({ place, radiusKm }: Pick<MapSpot, 'place' | 'radiusKm'>): string {
  if (radiusKm <= SPOT_KM) return say('map.at-spot', { place });
  const km = radiusKm < 1 ? Math.round(radiusKm * 10) / 10 : Math.round(radiusKm);
  return say('map.within', { place, km });
}
