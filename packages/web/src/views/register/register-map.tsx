import { useCallback, useState } from 'react';
import type { MapBox, MapFocus, MapView } from '../../parts/map/map-data.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ControlMap } from '../../parts/territory/control-map.tsx';
import type { Holding } from '../../parts/territory/mark-holdings.ts';
import { say } from '../../words/say.tsx';
import type { Question, Row } from './ask-register.ts';
import { useMapAnswer } from './use-map-answer.ts';

interface RegisterMapProps {
  question: Question;
  hovered: Row | null;
  chosen: Row | undefined;
  onOpen(id: string): void;
}

/** Where nothing has a place, the map shows the world between the polar circles. */
const WORLD: MapBox = [-120, -45, 150, 65];

/** The same incidents on the map. */
export function RegisterMap({ question, hovered, chosen, onOpen }: RegisterMapProps) {
  const [view, setView] = useState<MapView | null>(null);
  const { incidents, clusters, bounds, nowhere } = useMapAnswer(question, view);
  const isNear = useCallback(({ where }: Holding) => !bounds || liesWithin(where, bounds), [bounds]);
  if (bounds === undefined) return <Skeleton lines={6} />;
  return (
    <div className="register-map">
      <ControlMap
        asOf={question.asOf}
        isNear={isNear}
        label={say('register.map')}
        incidents={incidents}
        clusters={clusters}
        home={bounds ?? WORLD}
        hovered={focusOf(hovered)}
        chosen={focusOf(chosen)}
        onView={setView}
        onOpen={onOpen}
      />
      {nowhere > 0 && <p className="small quiet">{say('register.nowhere', { n: nowhere })}</p>}
    </div>
  );
}

/** Degrees beyond the incidents within which it is told who holds a place. */
const AROUND = 2;

/** Whether a place lies in a box, or not far from it. */
function liesWithin({ lat, lon }: Holding['where'], [west, south, east, north]: MapBox): boolean {
  if (lat === null || lon === null) return false;
  return lon > west - AROUND && lon < east + AROUND && lat > south - AROUND && lat < north + AROUND;
}

function focusOf(row: Row | null | undefined): MapFocus | null {
  const where = row?.where;
  return where?.lat != null && where.lon != null ? { lon: where.lon, lat: where.lat, radiusKm: where.radiusKm ?? 0 } : null;
}
