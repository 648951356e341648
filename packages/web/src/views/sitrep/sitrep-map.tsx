import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { boxRound } from '../../parts/map/box-round.ts';
import { IncidentMap } from '../../parts/map/incident-map.tsx';
import type { MapTone } from '../../parts/map/map-data.ts';
import type { Block } from './use-sitreps.ts';

/** The map of a sitrep: its places as they were claimed when it was composed, and the disclaimer that every map carries. */
export function SitrepMap({ block: { places, caption } }: { block: Extract<Block, { kind: 'map' }> }) {
  const navigate = useNavigate();
  const incidents = useMemo(
    () =>
      places.map(({ incident, name, lat, lon, radiusKm, verdict }) => ({
        id: incident,
        title: name,
        place: name,
        lat,
        lon,
        radiusKm,
        tone: (verdict ?? 'none') as MapTone,
      })),
    [places],
  );
  const home = useMemo(() => boxRound(incidents), [incidents]);
  return (
    <IncidentMap
      label={caption}
      incidents={incidents}
      home={home}
      onOpen={(id) => void navigate({ to: '/incidents/$id', params: { id } })}
    />
  );
}
