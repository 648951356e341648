import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { IncidentRow, TruceAnswer } from '../../app/shapes.ts';
import { gravest } from '../../parts/incident-lines.tsx';
import { boxRound } from '../../parts/map/box-round.ts';
import type { MapFocus, MapIncident, MapTone } from '../../parts/map/map-data.ts';
import { ControlMap } from '../../parts/territory/control-map.tsx';
import type { Holding } from '../../parts/territory/mark-holdings.ts';
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
  const countries = useMemo(() => new Set(latest.flatMap(({ where }) => where?.country ?? [])), [latest]);
  const isNear = useCallback(
    ({ where }: Holding) => (center ? isWithin(where, center) : countries.size === 0 || countries.has(where.country ?? '')),
    [center, countries],
  );
  return (
    <ControlMap
      asOf={truce.asOf}
      isNear={isNear}
      label={say('situation.map', { title: truce.short })}
      incidents={incidents}
      home={home}
      hovered={pointed && focusOf(pointed)}
      onHover={onPoint}
      onOpen={(id) => void navigate({ to: '/incidents/$id', params: { id } })}
    />
  );
}

/** Whether a place lies in a circle, as far as a map is concerned. */
function isWithin({ lat, lon }: Holding['where'], circle: NonNullable<TruceAnswer['center']>): boolean {
  if (lat === null || lon === null) return false;
  const up = (lat - circle.lat) * 111.2;
  const along = (lon - circle.lon) * 111.2 * Math.cos((circle.lat * Math.PI) / 180);
  return Math.hypot(up, along) <= circle.km;
}
