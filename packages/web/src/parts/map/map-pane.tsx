import { lazy, Suspense } from 'react';
import { say } from '../../words/say.tsx';
import type { IncidentMapProps } from './incident-map.tsx';
import './map.css';

const Drawn = lazy(async () => ({ default: (await import('./incident-map.tsx')).IncidentMap }));

/** A map of incidents that is fetched when it is first shown; the page around it does not wait for it. */
export function MapPane(props: IncidentMapProps) {
  return (
    <Suspense
      fallback={
        <div className="map">
          <div className="map-frame" role="status" aria-label={say('parts.loading')} />
        </div>
      }
    >
      <Drawn {...props} />
    </Suspense>
  );
}
