import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { IncidentRow, TruceAnswer } from '../../app/shapes.ts';
import { gravest } from '../../parts/incident-lines.tsx';
import { IncidentMap } from '../../parts/map/incident-map.tsx';
import type { MapBox, MapFocus, MapIncident, MapTone } from '../../parts/map/map-data.ts';
import { say } from '../../words/say.tsx';

const KM_PER_DEGREE = 111.2;

function focusOf({ where }: Pick<IncidentRow, 'where'>): MapFocus | null {
  if (!where || where.lat === null || where.lon === null) return null;
  return { lat: where.lat, lon: where.lon, radiusKm: where.radiusKm ?? 0 };
}

/** A box round what is to be seen, never closer than a town. */
function boxRound(places: MapFocus[]): MapBox {
  if (places.length === 0) return [-20, -20, 60, 50];
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const { lat, lon, radiusKm } of places) {
    const up = Math.max(radiusKm, 12) / KM_PER_DEGREE;
    const along = up / Math.max(0.2, Math.cos((lat * Math.PI) / 180));
    box[0] = Math.min(box[0], lon - along);
    box[1] = Math.min(box[1], lat - up);
    box[2] = Math.max(box[2], lon + along);
    box[3] = Math.max(box[3], lat + up);
  }
  return box;
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
  const home = useMemo(() => {
    // Areas as wide as a province would push the places apart; they still show behind them.
    const near = incidents.filter(({ radiusKm }) => radiusKm < 40);
    const own = near.length ? near : incidents.filter(({ radiusKm }) => radiusKm < 150);
    return boxRound(own.length ? own : incidents.length ? incidents : center ? [{ ...center, radiusKm: center.km }] : []);
  }, [incidents, center]);
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
