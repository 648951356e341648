const EARTH_KM = 6371.0088;
const CORNERS = 72;

/** The ring of a circle on the globe, in degrees: every corner lies `radiusKm` from the middle. */
export function drawCircle(lon: number, lat: number, radiusKm: number): [number, number][] {
  const angle = radiusKm / EARTH_KM;
  const phi = (lat * Math.PI) / 180;
  const ring: [number, number][] = [];
  for (let i = 0; i <= CORNERS; i++) {
    const bearing = (2 * Math.PI * (i % CORNERS)) / CORNERS;
    const sin = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing);
    const to = Math.asin(Math.max(-1, Math.min(1, sin)));
    const turn = Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * sin);
    ring.push([lon + (turn * 180) / Math.PI, (to * 180) / Math.PI]);
  }
  return ring;
}

/** The zoom at which an area of this radius is as wide on the screen as a mark of `pixels` radius. */
export function zoomOfArea(lat: number, radiusKm: number, pixels: number): number {
  if (radiusKm <= 0) return 24;
  return Math.log2((pixels * kmPerPixel(lat, 0)) / radiusKm);
}

/** Kilometres that a pixel of the map is wide: at zoom 0 the equator is 512 pixels long. */
export function kmPerPixel(lat: number, zoom: number): number {
  return (40075.017 * Math.cos((lat * Math.PI) / 180)) / 512 / 2 ** zoom;
}
