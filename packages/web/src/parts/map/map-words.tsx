import { say } from '../../words/say.tsx';
import type { MapCluster, MapFocus, MapSpot } from './map-data.ts';
import { sayArea } from './say-area.ts';

/** More places than this are not spelled out: the list beside the map holds them all. */
const MOST = 200;

interface MapWordsProps {
  spots: readonly MapSpot[];
  clusters: readonly MapCluster[];
  isOpen: boolean;
  onPoint(focus: MapFocus | null): void;
  onChoose(id: string): void;
}

/** What the map shows, in words and by keyboard: each place with how many incidents lie there, the most first. */
export function MapWords({ spots, clusters, isOpen, onPoint, onChoose }: MapWordsProps) {
  const byCount = [...spots].sort((a, b) => b.incidents.length - a.incidents.length || (a.place < b.place ? -1 : 1));
  const crowded = clusters.reduce((n, cluster) => n + cluster.n, 0);
  return (
    <details className="map-words" open={isOpen || undefined}>
      <summary>{say('map.in-words', { n: spots.length })}</summary>
      {crowded > 0 && <p>{say('map.crowded', { n: crowded })}</p>}
      <ul>
        {byCount.slice(0, MOST).map((spot) => (
          <li key={spot.id}>
            <button
              type="button"
              onClick={() => onChoose(spot.id)}
              onFocus={() => onPoint(spot)}
              onBlur={() => onPoint(null)}
              onMouseEnter={() => onPoint(spot)}
              onMouseLeave={() => onPoint(null)}
            >
              {sayArea(spot)}
            </button>{' '}
            {say('map.incidents', { n: spot.incidents.length })}
          </li>
        ))}
      </ul>
      {spots.length > MOST && <p>{say('map.more', { n: spots.length - MOST })}</p>}
    </details>
  );
}
