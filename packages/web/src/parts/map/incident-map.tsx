import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { say, sayTerm } from '../../words/say.tsx';
import {
  gatherSpots,
  type MapBox,
  type MapCluster,
  type MapFlag,
  type MapFocus,
  type MapIncident,
  type MapSpot,
  type MapView,
} from './map-data.ts';
import { MapSheet } from './map-sheet.ts';
import { MapWords } from './map-words.tsx';
import { sayArea } from './say-area.ts';
import { SpotCard } from './spot-card.tsx';
import './map.css';

/** What an {@link IncidentMap} is given. */
export interface IncidentMapProps {
  /** What the map is of, for those who do not see it. */
  label: string;
  incidents: readonly MapIncident[];
  clusters?: readonly MapCluster[];
  /** Places that somebody is said to hold. */
  flags?: readonly MapFlag[];
  onFlag?(id: string): void;
  /** What to show at first, and again whenever it changes. */
  home: MapBox;
  /** What the list beside it points at. */
  hovered?: MapFocus | null;
  /** What is open beside it. */
  chosen?: MapFocus | null;
  onView?(view: MapView): void;
  /** Incidents under the pointer, by id. */
  onHover?(ids: readonly string[]): void;
  onOpen(id: string): void;
}

/** Incidents on a map: areas as wide as the reports make them, clusters where they crowd, and the same in words underneath. */
export function IncidentMap(props: IncidentMapProps) {
  const { label, incidents, clusters = NONE, flags = NO_FLAGS, home, hovered = null, chosen = null } = props;
  const holder = useRef<HTMLDivElement>(null);
  const sheet = useRef<MapSheet | null>(null);
  const paper = useRef<HTMLCanvasElement>(null);
  const [isBroken, setBroken] = useState(false);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [opened, setOpened] = useState<MapSpot | null>(null);
  const [touched, setTouched] = useState<MapFocus | null>(null);
  const spots = useMemo(() => gatherSpots(incidents), [incidents]);
  const latest = useRef({ ...props, spots, clusters, flags });
  latest.current = { ...props, spots, clusters, flags };
  const note = useId();

  const choose = (id: string | null): void => {
    const now = latest.current;
    const cluster = now.clusters.find((one) => one.id === id);
    if (cluster) {
      sheet.current?.lookCloser(cluster);
      return;
    }
    if (id !== null && now.flags.some((one) => one.id === id)) {
      now.onFlag?.(id);
      return;
    }
    const spot = now.spots.find((one) => one.id === id);
    setOpened(spot && spot.incidents.length > 1 ? spot : null);
    if (spot?.incidents.length === 1) now.onOpen(spot.incidents[0]!.id);
  };

  // The sheet is made once; everything after reaches it by its methods.
  const began = useRef({ home, choose });
  useEffect(() => {
    const container = holder.current!;
    try {
      sheet.current = new MapSheet(
        container,
        {
          onView: (view) => latest.current.onView?.(view),
          onChoose: (id) => began.current.choose(id),
          onPoint: (id, x, y) => {
            setPointed((was) =>
              id === null ? null : was?.id === id && Math.abs(was.x - x) + Math.abs(was.y - y) < 6 ? was : { id, x, y },
            );
            latest.current.onHover?.(latest.current.spots.find((spot) => spot.id === id)?.incidents.map((one) => one.id) ?? []);
          },
        },
        began.current.home,
      );
    } catch {
      // No WebGL here: the words underneath say the same.
      setBroken(true);
    }
    const stop = followTheme(() => sheet.current?.recolour());
    const print = (): void => {
      const km = sheet.current?.copyTo(paper.current!) ?? null;
      paper.current!.hidden = km === null;
      if (km !== null) paper.current!.setAttribute('aria-label', say('map.on-paper', { title: latest.current.label, km }));
    };
    window.addEventListener('beforeprint', print);
    return () => {
      stop();
      window.removeEventListener('beforeprint', print);
      sheet.current?.end();
      sheet.current = null;
    };
  }, []);

  useEffect(() => sheet.current?.draw(spots, clusters), [spots, clusters]);
  useEffect(() => sheet.current?.drawFlags(flags), [flags]);
  useEffect(() => sheet.current?.pointAt(touched ?? hovered, chosen), [touched, hovered, chosen]);
  useEffect(() => {
    if (chosen) sheet.current?.bringInto(chosen);
  }, [chosen]);
  const [west, south, east, north] = home;
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) sheet.current?.fit([west, south, east, north]);
    isFirst.current = false;
  }, [west, south, east, north]);

  const under = pointed && spots.find((spot) => spot.id === pointed.id);
  const flag = pointed && flags.find(({ id }) => id === pointed.id);
  return (
    <figure className="map" aria-label={label}>
      <div className="map-frame">
        <div ref={holder} className="map-sheet" data-title={label} aria-describedby={note} />
        <canvas ref={paper} className="map-paper print-only" role="img" aria-label={label} hidden />
        {isBroken && <p className="map-broken">{say('map.cannot-draw')}</p>}
        {!isBroken && (
          <div className="map-buttons">
            <button type="button" onClick={() => sheet.current?.zoomBy(1)} aria-label={say('map.closer')}>
              +
            </button>
            <button type="button" onClick={() => sheet.current?.zoomBy(-1)} aria-label={say('map.farther')}>
              −
            </button>
            <button type="button" onClick={() => sheet.current?.fit(home)} aria-label={say('map.whole')}>
              ⤢
            </button>
          </div>
        )}
        {pointed && under && (
          <PointedLabel
            pointed={pointed}
            title={under.incidents.length > 1 ? say('map.incidents', { n: under.incidents.length }) : under.incidents[0]!.title}
            says={sayArea(under)}
          />
        )}
        {pointed && flag && (
          <PointedLabel pointed={pointed} title={`${flag.place}: ${sayTerm('holding', flag.state).toLowerCase()}`} says={flag.says} />
        )}
        {opened && <SpotCard spot={opened} onOpen={props.onOpen} onClose={() => setOpened(null)} />}
      </div>
      <figcaption className="map-note" id={note}>
        {say('map.disclaimer')} {say('map.sources')}
      </figcaption>
      <MapWords spots={spots} clusters={clusters} isOpen={isBroken} onPoint={setTouched} onChoose={(id) => choose(id)} />
    </figure>
  );
}

interface Pointed {
  id: string;
  x: number;
  y: number;
}

const NONE: readonly MapCluster[] = [];
const NO_FLAGS: readonly MapFlag[] = [];

/** What lies under the pointer, beside it. */
function PointedLabel({ pointed, title, says }: { pointed: Pointed; title: string; says: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const label = place.current!;
    const frame = label.parentElement!;
    const left = Math.min(pointed.x + 14, frame.clientWidth - label.offsetWidth - 6);
    label.style.translate = `${Math.max(6, left)}px ${Math.max(6, pointed.y - label.offsetHeight - 10)}px`;
  }, [pointed]);
  return (
    <div ref={place} className="map-label" aria-hidden="true">
      <strong>{title}</strong>
      <span>{says}</span>
    </div>
  );
}

/** Calls back when the page turns dark or light, by the system's wish or the reader's. */
function followTheme(onChange: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', onChange);
  window.addEventListener('truceline-theme', onChange);
  return () => {
    system.removeEventListener('change', onChange);
    window.removeEventListener('truceline-theme', onChange);
  };
}
