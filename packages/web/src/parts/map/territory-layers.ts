import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { drawCircle } from './draw-circle.ts';
import { type MapFlag, SPOT_KM } from './map-data.ts';
import type { MapPalette } from './read-palette.ts';

/** Wider than this a circle would colour half a country on one sentence's word. */
const WIDE_KM = 40;
/** Pixels drawn for each pixel shown. */
const FINE = 2;
const RANKS: readonly MapFlag['state'][] = ['in-part', 'held', 'mixed', 'contested'];
const FONT = ['Noto Sans Regular'];

/** Pictures that flags are drawn with, by name; a map is given those that it lacks. */
export interface MapPicture {
  name: string;
  data: ImageData;
}

/** The ground and the flags of places that somebody is said to hold. */
export function territoryOf(flags: readonly MapFlag[]): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: flags.flatMap((flag): GeoJSON.Feature[] => {
      const { id, lon, lat, radiusKm, place, says } = flag;
      const point: GeoJSON.Feature = {
        type: 'Feature',
        // What is contested lies on what is not.
        properties: { id, place, says, flag: pictureName('flag', flag), rank: RANKS.indexOf(flag.state) },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      };
      if (!flag.isPlace || radiusKm <= SPOT_KM || radiusKm > WIDE_KM) return [point];
      const properties = { id, hatch: pictureName('hatch', flag) };
      return [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [drawCircle(lon, lat, radiusKm)] } }, point];
    }),
  };
}

/** The pictures that these flags are drawn with. */
export function picturesOf(flags: readonly MapFlag[], palette: MapPalette): MapPicture[] {
  const pictures = new Map<string, MapPicture>();
  for (const flag of flags) {
    const colours = flag.tones.map((tone) => (tone < 0 ? palette.none : palette[`side-${tone + 1}` as keyof MapPalette]));
    for (const kind of ['flag', 'hatch'] as const) {
      const name = pictureName(kind, flag);
      if (pictures.has(name)) continue;
      pictures.set(name, { name, data: kind === 'flag' ? drawFlag(flag.state, colours, palette) : drawHatch(colours) });
    }
  }
  return [...pictures.values()];
}

/** Layers of the ground, under everything that happened. */
export function territoryLayers(palette: MapPalette): LayerSpecification[] {
  const isGround: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
  return [
    {
      id: 'held-ground',
      type: 'fill',
      source: 'territory',
      filter: isGround,
      paint: { 'fill-pattern': ['get', 'hatch'], 'fill-opacity': 0.5, 'fill-antialias': false },
    },
    {
      id: 'held-flag',
      type: 'symbol',
      source: 'territory',
      // Farther away they would lie on each other.
      minzoom: 5,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'icon-image': ['get', 'flag'],
        'icon-anchor': 'bottom-left',
        'icon-offset': [-2, 0],
        'icon-allow-overlap': true,
        'symbol-sort-key': ['get', 'rank'],
        'text-field': ['get', 'says'],
        'text-font': FONT,
        'text-size': 11,
        'text-anchor': 'left',
        'text-offset': [1.9, -2],
        'text-max-width': 12,
        'text-justify': 'left',
        'text-optional': true,
      },
      paint: { 'text-color': palette.name, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
    },
  ];
}

function pictureName(kind: 'flag' | 'hatch', { state, tones }: MapFlag): string {
  return kind === 'hatch' ? `hatch ${tones.join()}` : `flag ${state} ${tones.join()}`;
}

/** How far the picture is finer than the screen. */
export const PICTURE_RATIO = FINE;

function canvasOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width * FINE;
  canvas.height = height * FINE;
  const pen = canvas.getContext('2d')!;
  pen.scale(FINE, FINE);
  return pen;
}

/** A flag on a pole: whole for one side, halved slantwise where words differ, upright where sides are mixed, empty above where it is of parts. */
function drawFlag(state: MapFlag['state'], colours: readonly string[], palette: MapPalette): ImageData {
  // Tall enough to be seen over the mark of an incident in the same place.
  const [width, height] = [21, 33];
  const pen = canvasOf(width, height);
  pen.fillStyle = palette.halo;
  pen.fillRect(0, 0, 4, height);
  pen.fillRect(2, 0, width - 2, 14);
  pen.fillStyle = palette.name;
  pen.fillRect(1, 1, 2, height - 2);
  const [left, top, wide, high] = [3, 1, width - 4, 12];
  const share = wide / Math.max(1, colours.length);
  const low = state === 'in-part' ? high / 2 : high;
  pen.fillStyle = palette.halo;
  pen.fillRect(left, top, wide, high);
  for (const [i, colour] of colours.entries()) {
    pen.fillStyle = colour;
    if (state !== 'contested') pen.fillRect(left + i * share, top + high - low, share, low);
    else {
      const slant = 5;
      pen.beginPath();
      pen.moveTo(left + i * share + (i ? slant / 2 : 0), top);
      pen.lineTo(left + (i + 1) * share + (i < colours.length - 1 ? slant / 2 : 0), top);
      pen.lineTo(left + (i + 1) * share - (i < colours.length - 1 ? slant / 2 : 0), top + high);
      pen.lineTo(left + i * share - (i ? slant / 2 : 0), top + high);
      pen.fill();
    }
  }
  pen.strokeStyle = palette.name;
  pen.lineWidth = 1;
  if (state === 'mixed' && colours.length === 0) pen.setLineDash([2, 2]);
  pen.strokeRect(left, top + 0.5, wide - 0.5, high - 1);
  return pen.getImageData(0, 0, width * FINE, height * FINE);
}

/** Slanted lines in the colours of the sides, so that the ground never reads as a filled territory. */
function drawHatch(colours: readonly string[]): ImageData {
  const size = 12;
  const pen = canvasOf(size, size);
  const step = size / Math.max(1, colours.length);
  pen.lineWidth = 1.4;
  for (const [i, colour] of colours.entries()) {
    pen.strokeStyle = colour;
    for (const at of [-size, 0, size]) {
      pen.beginPath();
      pen.moveTo(at + i * step - 2, size + 2);
      pen.lineTo(at + i * step + size + 2, -2);
      pen.stroke();
    }
  }
  return pen.getImageData(0, 0, size * FINE, size * FINE);
}
