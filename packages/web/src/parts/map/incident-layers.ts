import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { drawCircle, zoomOfArea } from './draw-circle.ts';
import { MAP_TONES, type MapCluster, type MapFocus, type MapSpot, SPOT_KM } from './map-data.ts';
import type { MapPalette } from './read-palette.ts';

/** Radius in pixels of the mark that stands for an area too small to see at this zoom. */
const MARK_PX = 7;
/** Areas as wide as a province are hardly tinted: what lies in them is told better. */
const WIDE_KM = 40;
const BOLD = ['Noto Sans Bold'];

type Features = GeoJSON.FeatureCollection;

/** The areas of the spots, as wide as claimed. */
export function areasOf(spots: readonly MapSpot[]): Features {
  return collect(
    spots
      .filter(({ radiusKm }) => radiusKm > SPOT_KM)
      .map(({ id, lon, lat, radiusKm, tone }) => ({
        type: 'Feature',
        properties: { id, tone, isWide: radiusKm > WIDE_KM },
        geometry: { type: 'Polygon', coordinates: [drawCircle(lon, lat, radiusKm)] },
      })),
  );
}

/** The marks of spots and clusters: where to look, how many, and until which zoom a mark stands for its area. */
export function marksOf(spots: readonly MapSpot[], clusters: readonly MapCluster[]): Features {
  return collect([
    ...spots.map(({ id, lon, lat, radiusKm, tone, incidents }) =>
      point(lon, lat, {
        id,
        tone,
        n: incidents.length,
        kind: radiusKm > SPOT_KM ? 'area' : 'spot',
        until: zoomOfArea(lat, radiusKm, MARK_PX * 1.6),
      }),
    ),
    ...clusters.map(({ id, lon, lat, n, tone }) => point(lon, lat, { id, tone, n, kind: 'cluster', until: 24 })),
  ]);
}

/** What is pointed at, as its area and its middle. */
export function focusOf(focus: MapFocus | null, kind: 'hovered' | 'chosen'): GeoJSON.Feature[] {
  if (!focus) return [];
  const { lon, lat, radiusKm } = focus;
  return [
    ...(radiusKm > SPOT_KM
      ? [
          {
            type: 'Feature' as const,
            properties: { kind },
            geometry: { type: 'Polygon' as const, coordinates: [drawCircle(lon, lat, radiusKm)] },
          },
        ]
      : []),
    point(lon, lat, { kind, until: zoomOfArea(lat, radiusKm, MARK_PX * 1.6) }),
  ];
}

function point(lon: number, lat: number, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}

/** Features as one collection. */
export function collect(features: GeoJSON.Feature[]): Features {
  return { type: 'FeatureCollection', features };
}

/** Layers that answer the pointer, by the kind of their marks, the topmost first. */
export const INCIDENT_MARKS = ['cluster-mark', 'spot-mark', 'area-mark', 'counts', 'area-fill'] as const;

type Toned<Type extends LayerSpecification['type']> = Omit<Extract<LayerSpecification, { type: Type }>, 'paint'> & {
  paint(colour: string): Extract<LayerSpecification, { type: Type }>['paint'];
};

/** A layer for each tone, the gravest on top. A colour that is the same all over a layer changes at once, one that hangs on the data only after a while: too late for paper. */
function eachTone<Type extends 'fill' | 'line' | 'circle'>(
  palette: MapPalette,
  { id, filter, paint, ...layer }: Toned<Type>,
): LayerSpecification[] {
  return MAP_TONES.toReversed().map((tone) => {
    const isTone: ExpressionSpecification = ['==', ['get', 'tone'], tone];
    const both = filter ? (['all', filter, isTone] as ExpressionSpecification) : isTone;
    return { ...layer, id: `${id}-${tone}`, filter: both, paint: paint(palette[tone]) } as unknown as LayerSpecification;
  });
}

/** Layers of what is monitored, from the areas underneath to the counts on top. */
export function incidentLayers(palette: MapPalette): LayerSpecification[] {
  const isMark: ExpressionSpecification = ['<', ['zoom'], ['get', 'until']];
  const kindIs = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
  return [
    ...eachTone<'fill'>(palette, {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      paint: (colour) => ({
        'fill-color': colour,
        'fill-opacity': ['case', ['get', 'isWide'], 0.03, 0.13],
        'fill-antialias': false,
      }),
    }),
    ...eachTone<'line'>(palette, {
      id: 'area-line',
      type: 'line',
      source: 'areas',
      paint: (colour) => ({ 'line-color': colour, 'line-width': 1.3, 'line-opacity': 0.8 }),
    }),
    ...eachTone<'circle'>(palette, {
      id: 'area-mark',
      type: 'circle',
      source: 'marks',
      filter: ['all', kindIs('area'), isMark],
      paint: (colour) => ({
        'circle-radius': ['step', ['get', 'n'], MARK_PX, 2, MARK_PX + 2, 10, MARK_PX + 4],
        'circle-color': palette.halo,
        'circle-opacity': 0.75,
        'circle-stroke-color': colour,
        'circle-stroke-width': 2,
      }),
    }),
    ...eachTone<'circle'>(palette, {
      id: 'spot-mark',
      type: 'circle',
      source: 'marks',
      filter: kindIs('spot'),
      paint: (colour) => ({
        'circle-radius': ['step', ['get', 'n'], 5, 2, MARK_PX + 2],
        'circle-color': colour,
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': 1.5,
      }),
    }),
    ...eachTone<'circle'>(palette, {
      id: 'cluster-mark',
      type: 'circle',
      source: 'marks',
      filter: kindIs('cluster'),
      paint: (colour) => ({
        'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'n']], 0, 10, 1, 13, 2, 17, 3, 22, 4, 28, 5, 36],
        'circle-color': palette.cluster,
        'circle-opacity': 0.92,
        'circle-stroke-color': colour,
        'circle-stroke-width': 2.5,
      }),
    }),
    {
      id: 'focus-fill',
      type: 'fill',
      source: 'focus',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.focus, 'fill-opacity': 0.12 },
    },
    { id: 'focus-line', type: 'line', source: 'focus', paint: { 'line-color': palette.focus, 'line-width': 2.5 } },
    {
      id: 'focus-mark',
      type: 'circle',
      source: 'focus',
      filter: ['all', ['==', ['geometry-type'], 'Point'], isMark],
      paint: {
        'circle-radius': MARK_PX + 6,
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': palette.focus,
        'circle-stroke-width': 2.5,
      },
    },
    countLayer('area', { 'text-color': palette.name, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 }),
    countLayer('spot', { 'text-color': palette.halo }),
    countLayer('cluster', { 'text-color': palette['cluster-ink'] }),
  ];
}

/** How many lie at a mark; a mark of one says nothing, and keeps its room free of names all the same. */
function countLayer(kind: 'area' | 'spot' | 'cluster', paint: Record<string, string | number>): LayerSpecification {
  return {
    id: `counts-${kind}`,
    type: 'symbol',
    source: 'marks',
    filter: ['==', ['get', 'kind'], kind],
    layout: {
      'text-field': ['to-string', ['get', 'n']],
      'text-font': BOLD,
      'text-size': 11.5,
      'text-allow-overlap': true,
      // Names on the ground give way to the marks.
      'text-padding': 5,
    },
    paint: { ...paint, ...(kind === 'cluster' ? {} : { 'text-opacity': ['case', ['>', ['get', 'n'], 1], 1, 0] }) },
  } as LayerSpecification;
}
