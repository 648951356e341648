import { useEffect, useRef } from 'react';
import { say } from '../../words/say.tsx';
import type { MapSpot } from './map-data.ts';
import { sayArea } from './say-area.ts';

/** The incidents that share one place, to choose from. */
export function SpotCard({ spot, onOpen, onClose }: { spot: MapSpot; onOpen(id: string): void; onClose(): void }) {
  const first = useRef<HTMLButtonElement>(null);
  // Opened by the pointer or from the list in words: the keyboard goes on from here.
  const { id } = spot;
  useEffect(() => {
    if (id) first.current?.focus({ preventScroll: true });
  }, [id]);
  return (
    <section
      className="map-card"
      aria-label={sayArea(spot)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <strong>{sayArea(spot)}</strong>
        <button ref={first} type="button" onClick={onClose} aria-label={say('map.close-card')}>
          ×
        </button>
      </header>
      <ul>
        {spot.incidents.map((incident) => (
          <li key={incident.id}>
            <button type="button" className={`map-item tone-${incident.tone}`} onClick={() => onOpen(incident.id)}>
              {incident.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
