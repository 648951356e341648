import type { MapBox, MapFocus } from './map-data.ts';

const KM_PER_DEGREE = 111.2;
/** Areas as wide as a province would push the places apart; they still show behind them. */
const WIDE_KM = 40;

/** A box round the places that are known to some tens of kilometres, never closer than a town; round all where none is. */
export function boxRound(places: readonly MapFocus[]): MapBox {
  if (places.length === 0) return [-20, -20, 60, 50];
  const near = places.filter(({ radiusKm }) => radiusKm < WIDE_KM);
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const { lat, lon, radiusKm } of near.length ? near : places) {
    const up = Math.max(radiusKm, 12) / KM_PER_DEGREE;
    const along = up / Math.max(0.2, Math.cos((lat * Math.PI) / 180));
    box[0] = Math.min(box[0], lon - along);
    box[1] = Math.min(box[1], lat - up);
    box[2] = Math.max(box[2], lon + along);
    box[3] = Math.max(box[3], lat + up);
  }
  return box;
}
