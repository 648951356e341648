import type { IncidentAnswer } from '../../app/shapes.ts';
import { MAP_TONES, type MapBox, type MapIncident, type MapTone } from '../../parts/map/map-data.ts';
import { MapPane } from '../../parts/map/map-pane.tsx';
import { toneFrom } from '../../parts/map/read-map-answer.ts';
import { sayRadius } from '../../parts/say-fact.ts';
import { say } from '../../words/say.tsx';

/** Where it is said to have happened: one area for each place that a voice names, as wide as the words leave it open. */
export function IncidentPlace({ page }: { page: IncidentAnswer }) {
  const areas = placesOf(page);
  const { where } = page.incident;
  if (areas.length === 0) return <p className="sheet unplaced quiet">{say(where ? 'incident.place-unknown' : 'incident.place-unsaid')}</p>;
  return (
    <div className="incident-place no-print">
      <MapPane label={say('incident.where')} incidents={areas} home={boxAround(areas)} onOpen={() => undefined} />
      {where && (
        <p className="small quiet">
          {[where.name, ...page.row.areas.map(({ name }) => name).filter((name) => name !== where.name)].join(', ')} {sayRadius(where)}
        </p>
      )}
    </div>
  );
}

/** The place that the register holds, and other places that voices name, each once. */
function placesOf({ row, incident, claims, findings }: IncidentAnswer): MapIncident[] {
  const tone: MapTone = MAP_TONES.find((one) => findings.some(({ verdict }) => toneFrom(verdict) === one)) ?? 'none';
  const found = new Map<string, MapIncident>();
  for (const where of [incident.where, ...claims.map((claim) => claim.where).filter((said) => said?.how === 'stated')]) {
    if (!where || where.lat === null || where.lon === null) continue;
    const key = `${where.lat} ${where.lon} ${where.radiusKm}`;
    if (found.has(key)) continue;
    found.set(key, {
      id: found.size === 0 ? row.id : `${row.id} ${key}`,
      title: row.title,
      place: where.name,
      lon: where.lon,
      lat: where.lat,
      radiusKm: where.radiusKm ?? 1,
      tone: found.size === 0 ? tone : 'none',
    });
  }
  return [...found.values()];
}

/** A box that holds the areas, with country enough around them to tell where they lie. */
function boxAround(areas: readonly MapIncident[]): MapBox {
  const box = areas.map(({ lat, lon, radiusKm }) => {
    const up = Math.max(radiusKm * 1.6, 12) / 111;
    const across = up / Math.max(0.2, Math.cos((lat * Math.PI) / 180));
    return [lon - across, lat - up, lon + across, lat + up] as const;
  });
  return [
    Math.min(...box.map(([west]) => west)),
    Math.min(...box.map(([, south]) => south)),
    Math.max(...box.map(([, , east]) => east)),
    Math.max(...box.map(([, , , north]) => north)),
  ];
}
