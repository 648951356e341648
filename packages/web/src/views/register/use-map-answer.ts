import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, take } from '../../api/client.ts';
import type { MapBox, MapCluster, MapIncident, MapView } from '../../parts/map/map-data.ts';
import { readMapAnswer } from '../../parts/map/read-map-answer.ts';
import { type Question, queryOf } from './ask-register.ts';

/** The server gathers incidents into cells made for its zoom: a little coarser keeps groups apart on the screen. */
const COARSER = 0.8;
const NOTHING: { incidents: MapIncident[]; clusters: MapCluster[] } = { incidents: [], clusters: [] };

/** What a map of the register draws. */
export interface MapAnswer {
  incidents: MapIncident[];
  clusters: MapCluster[];
  /** What all incidents of the filter lie within; null where none has a place, undefined while it is asked. */
  bounds: MapBox | null | undefined;
  /** Incidents that have no place on a map. */
  nowhere: number;
}

/** The incidents of a question in the part of the world that is looked at; small moves ask nothing new. */
export function useMapAnswer(question: Question, view: MapView | null): MapAnswer {
  const query = queryOf(question);
  const whole = useQuery({
    queryKey: ['/incidents/map', query],
    queryFn: async ({ signal }) => take(await api.GET('/incidents/map', { params: { query: { ...query, zoom: 3 } }, signal })),
    placeholderData: keepPreviousData,
  });
  const asked = view && { bbox: roundBox(view).join(','), zoom: Math.max(0, Math.floor(view.zoom) - COARSER) };
  const part = useQuery({
    queryKey: ['/incidents/map', query, asked],
    queryFn: async ({ signal }) => take(await api.GET('/incidents/map', { params: { query: { ...query, ...asked } }, signal })),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  const features = (part.data ?? whole.data)?.features;
  const drawn = useMemo(() => (features ? readMapAnswer(features) : NOTHING), [features]);
  const bounds = whole.data?.bounds;
  return { ...drawn, bounds: bounds as MapBox | null | undefined, nowhere: whole.data?.nowhere ?? 0 };
}

/** A box at least as wide as what is shown, on a coarse grid of that zoom. */
export function roundBox({ box: [west, south, east, north], zoom }: MapView): MapBox {
  const step = 180 / 2 ** Math.max(0, Math.floor(zoom));
  const down = (degrees: number): number => Math.floor(degrees / step - 0.25) * step;
  const up = (degrees: number): number => Math.ceil(degrees / step + 0.25) * step;
  const isWorld = east - west + 2 * step >= 360;
  return [isWorld ? -180 : turn(down(west)), Math.max(-90, down(south)), isWorld ? 180 : turn(up(east)), Math.min(90, up(north))];
}

/** A longitude between -180 and 180: beyond the date line it goes on from the other side. */
function turn(lon: number): number {
  return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
}
