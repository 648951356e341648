import type { Situation } from '@truceline/core/model/situation.ts';
import { type AreasOf, INCIDENT_COLUMNS, incidentRows } from './incident-rows.ts';

/**
 * Incidents as GeoJSON (RFC 7946), piece by piece. A point is the centre of the area claimed: `uncertainty_m` is its radius in metres and
 * `geo_precision` says how exactly the place is known. An incident without a place has a null geometry.
 */
export function* incidentsGeojson(situation: Situation, areasOf?: AreasOf): Generator<string> {
  let before = '{"type":"FeatureCollection","features":[\n';
  for (const row of incidentRows(situation, areasOf)) {
    const { lat, lon, id } = row;
    const properties: Record<string, unknown> = {};
    for (const column of INCIDENT_COLUMNS) if (column !== 'lat' && column !== 'lon' && column !== 'id') properties[column] = row[column];
    properties.uncertainty_m = typeof row.radius_km === 'number' ? Math.round(row.radius_km * 1000) : null;
    const geometry = typeof lat === 'number' && typeof lon === 'number' ? { type: 'Point', coordinates: [lon, lat] } : null;
    yield before + JSON.stringify({ type: 'Feature', id, geometry, properties });
    before = ',\n';
  }
  yield before === ',\n' ? '\n]}\n' : `${before}\n]}\n`;
}
