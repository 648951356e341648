import type { Where } from '../../model/where.ts';

const POINTS = ['n', 'nne', 'ne', 'ene', 'e', 'ese', 'se', 'sse', 's', 'ssw', 'sw', 'wsw', 'w', 'wnw', 'nw', 'nnw'];

/** Degrees from north, clockwise, of one of the sixteen points of the compass as written: "SSE", "south-south-east", "north west". Null for any other words. */
export function compassDegrees(words: string): number | null {
  const letters = words
    .toLowerCase()
    .replace(/north/g, 'n')
    .replace(/south/g, 's')
    .replace(/east/g, 'e')
    .replace(/west/g, 'w')
    .replace(/[\s\-–.]/g, '');
  const at = POINTS.indexOf(letters);
  return at < 0 ? null : at * 22.5;
}

/**
 * Where something lies that was seen or heard from a place: the part of the ring around it between two distances (km), one point of the compass
 * wide to each side. An area, as circle around its middle: never a point.
 */
export function sectorFrom(position: Where, range: { min: number; max: number }, degrees: number, because: string): Where {
  if (position.lat === null || position.lon === null)
    return { ...position, lat: null, lon: null, radiusKm: null, how: 'inferred', because };
  const middle = (range.min + range.max) / 2;
  const radians = (degrees * Math.PI) / 180;
  const lat = position.lat + (middle * Math.cos(radians)) / 111.2;
  const lon = position.lon + (middle * Math.sin(radians)) / (111.2 * Math.cos((position.lat * Math.PI) / 180));
  // half the depth of the ring, or half its width at its outer edge, whichever is more
  const radius = Math.max((range.max - range.min) / 2, range.max * Math.tan(Math.PI / 8));
  return {
    name: position.name,
    id: position.id === null ? null : `${position.id}/from`,
    lat: Math.round(lat * 1e4) / 1e4,
    lon: Math.round(lon * 1e4) / 1e4,
    radiusKm: Math.round((radius + Math.min(position.radiusKm ?? 1, 3)) * 10) / 10,
    country: position.country,
    how: 'inferred',
    because,
  };
}
