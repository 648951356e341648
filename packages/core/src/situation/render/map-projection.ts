import type { MapPlace } from '../sitrep/document.ts';

/** A stretch of the globe in degrees. */
export interface Extent {
  west: number;
  east: number;
  south: number;
  north: number;
}

/** Turns degrees into pixels of a frame: plate carrée, true to scale on the middle parallel, which suits a country or less. */
export interface Projection {
  extent: Extent;
  width: number;
  height: number;
  x(lon: number): number;
  y(lat: number): number;
  /** Pixels per kilometre on the middle parallel. */
  perKm: number;
}

const KM_PER_DEGREE = 111.2;

/** The extent that holds every claimed area with room around it, never so close that a village fills the sheet. */
export function extentOf(places: readonly MapPlace[]): Extent {
  const reach = (place: MapPlace) => Math.min(place.radiusKm, 40) / KM_PER_DEGREE;
  const south = Math.min(...places.map((place) => place.lat - reach(place)));
  const north = Math.max(...places.map((place) => place.lat + reach(place)));
  const shrink = Math.max(0.2, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const west = Math.min(...places.map((place) => place.lon - reach(place) / shrink));
  const east = Math.max(...places.map((place) => place.lon + reach(place) / shrink));
  const tall = Math.max(north - south, 0.25);
  const wide = Math.max(east - west, 0.4 / shrink);
  const middle = { lat: (south + north) / 2, lon: (west + east) / 2 };
  return {
    south: middle.lat - tall * 0.62,
    north: middle.lat + tall * 0.62,
    west: middle.lon - wide * 0.64,
    east: middle.lon + wide * 0.64,
  };
}

/** A projection of an extent into a frame `width` pixels wide, its height between the two given. The extent grows to fill the frame. */
export function project(extent: Extent, width: number, lowest: number, highest: number): Projection {
  const middle = (extent.south + extent.north) / 2;
  const shrink = Math.max(0.2, Math.cos((middle * Math.PI) / 180));
  const natural = (width * (extent.north - extent.south)) / ((extent.east - extent.west) * shrink);
  const height = Math.round(Math.min(highest, Math.max(lowest, natural)));
  const perDegree = Math.min(height / (extent.north - extent.south), width / ((extent.east - extent.west) * shrink));
  const centre = (extent.west + extent.east) / 2;
  const halfLon = width / 2 / perDegree / shrink;
  const halfLat = height / 2 / perDegree;
  const grown = { west: centre - halfLon, east: centre + halfLon, south: middle - halfLat, north: middle + halfLat };
  return {
    extent: grown,
    width,
    height,
    x: (lon) => (lon - grown.west) * perDegree * shrink,
    y: (lat) => (grown.north - lat) * perDegree,
    perKm: perDegree / KM_PER_DEGREE,
  };
}
