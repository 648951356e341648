import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { IncidentRow, TruceAnswer } from '../../app/shapes.ts';
import { gravest } from '../../parts/incident-lines.tsx';
import { boxRound } from '../../parts/map/box-round.ts';
import { IncidentMap } from '../../parts/map/incident-map.tsx';
import type { MapFocus, MapIncident, MapTone } from '../../parts/map/map-data.ts';
import { say } from '../../words/say.tsx';

function focusOf({ where }: Pick<IncidentRow, 'where'>): MapFocus | null {
  if (!where || where.lat === null || where.lon === null) return null;
  return { lat: where.lat, lon: where.lon, radiusKm: where.radiusKm ?? 0 };
}

interface TruceMapProps {
  truce: TruceAnswer;
  pointed: IncidentRow | null;
  onPoint: (ids: readonly string[]) => void;
}

/** Where the latest incidents of a truce are placed, as areas. */
export function TruceMap({ truce, pointed, onPoint }: TruceMapProps) {
  const navigate = useNavigate();
  const { latest, center, agreement } = truce;
  const incidents = useMemo(
    () =>
      latest.flatMap((one): MapIncident[] => {
        const focus = focusOf(one);
        if (!focus) return [];
        const tone = (gravest(one, agreement)?.verdict ?? 'none') as MapTone;
        return [{ id: one.id, title: one.title, place: one.where?.name ?? '', tone, ...focus }];
      }),
    [latest, agreement],
  );
  const home = useMemo(
    () => boxRound(incidents.length ? incidents : center ? [{ ...center, radiusKm: center.km }] : []),
    [incidents, center],
  );
  return (
    <IncidentMap
      label={say('situation.map', { title: truce.short })}
      incidents={incidents}
      home={home}
      hovered={pointed && focusOf(pointed)}
      onHover={onPoint}
      onOpen={(id) => void navigate({ to: '/incidents/$id', params: { id } })}
    />
  );
}
