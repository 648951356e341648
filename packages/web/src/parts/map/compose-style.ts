import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapPalette } from './read-palette.ts';

const FONT = ['Noto Sans Regular'];
const BOLD = ['Noto Sans Bold'];

/** Address of one of the map's own files. */
export function groundUrl(name: string): string {
  return new URL(`${import.meta.env.BASE_URL}basemap/${name}.json`, document.baseURI).href;
}

/** The ground under the incidents: land, coasts, borders, divisions and names, all from files of our own; text is drawn with the fonts at hand. */
export function composeStyle(palette: MapPalette): StyleSpecification {
  return {
    version: 8,
    // Colours change at once: what is printed has no time to fade.
    transition: { duration: 0, delay: 0 },
    sources: {
      land: { type: 'geojson', data: groundUrl('land'), tolerance: 0.3, maxzoom: 10 },
      borders: { type: 'geojson', data: groundUrl('borders'), tolerance: 0.3, maxzoom: 10 },
      divisions: { type: 'geojson', data: groundUrl('divisions'), maxzoom: 10 },
      places: { type: 'geojson', data: groundUrl('places'), maxzoom: 8 },
      near: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, maxzoom: 11 },
    },
    layers: [...groundLayers(palette), ...nameLayers(palette)],
  };
}

function groundLayers(palette: MapPalette): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land, 'fill-antialias': false } },
    { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': palette.coast, 'line-width': 0.8 } },
    {
      id: 'divisions',
      type: 'line',
      source: 'divisions',
      minzoom: 4,
      filter: ['==', ['get', 'kind'], 'division'],
      paint: { 'line-color': palette.division, 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 9, 1.2] },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'kind'], 'border'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.border, 'line-width': borderWidth() },
    },
    {
      id: 'disputed',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'kind'], 'disputed'],
      paint: { 'line-color': palette.border, 'line-width': borderWidth(), 'line-dasharray': [1.5, 2] },
    },
  ];
}

function borderWidth(): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 2, 0.6, 6, 1.2, 10, 2];
}

function nameLayers(palette: MapPalette): LayerSpecification[] {
  const halo = { 'text-halo-color': palette.halo, 'text-halo-width': 1.2 };
  const town = {
    'text-field': ['get', 'name'] as ExpressionSpecification,
    'text-font': FONT,
    'text-size': ['interpolate', ['linear'], ['zoom'], 4, 10.5, 11, 12.5] as ExpressionSpecification,
    'text-max-width': 8,
    'text-padding': 3,
    // A name gives way to a mark on its place, up or down.
    'text-variable-anchor': ['center', 'top', 'bottom'] as ('center' | 'top' | 'bottom')[],
    'text-radial-offset': 1,
    'symbol-sort-key': ['-', ['get', 'people']] as ExpressionSpecification,
  };
  const isNow: ExpressionSpecification = ['>=', ['zoom'], ['get', 'zoom']];
  return [
    {
      id: 'names-near',
      type: 'symbol',
      source: 'near',
      minzoom: 6,
      filter: isNow,
      layout: town,
      paint: { 'text-color': palette.name, ...halo },
    },
    {
      id: 'names-divisions',
      type: 'symbol',
      source: 'divisions',
      minzoom: 5,
      maxzoom: 8.5,
      filter: ['==', ['get', 'kind'], 'name'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 11,
        'text-letter-spacing': 0.08,
        'text-max-width': 7,
      },
      paint: { 'text-color': palette['name-far'], ...halo },
    },
    {
      id: 'names-towns',
      type: 'symbol',
      source: 'places',
      filter: ['all', isNow, ['!=', ['get', 'kind'], 'country']],
      layout: town,
      paint: { 'text-color': palette.name, ...halo },
    },
    {
      id: 'names-countries',
      type: 'symbol',
      source: 'places',
      maxzoom: 7,
      filter: ['all', isNow, ['==', ['get', 'kind'], 'country']],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': BOLD,
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 6, 14],
        'text-letter-spacing': 0.1,
        'text-max-width': 8,
        'text-transform': 'uppercase',
      },
      paint: { 'text-color': palette['name-far'], ...halo },
    },
  ];
}
