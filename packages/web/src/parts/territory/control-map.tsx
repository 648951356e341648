import { useMemo, useState } from 'react';
import { say } from '../../words/say.tsx';
import { Dialog } from '../dialog.tsx';
import type { IncidentMapProps } from '../map/incident-map.tsx';
import { MapPane } from '../map/map-pane.tsx';
import { ControlPanel } from './control-panel.tsx';
import { HoldingWords } from './holding-words.tsx';
import { flagsOf, type Holding, keyOf, sidesOf } from './mark-holdings.ts';
import { useControlShown, useTerritory } from './use-territory.ts';
import './territory.css';

/** A map of incidents that also shows who is said to hold which place, each word of it a press away. */
export function ControlMap({
  asOf,
  isNear,
  ...map
}: IncidentMapProps & {
  /** The instant that the map stands at. */
  asOf: string | undefined;
  /** Which places belong on this map; all where it does not say. */
  isNear?: (holding: Holding) => boolean;
}) {
  const [isShown, setShown] = useControlShown();
  const [opened, setOpened] = useState<string | null>(null);
  const { data } = useTerritory(asOf, isShown);
  const places = useMemo(() => (data?.places ?? []).filter((holding) => isNear?.(holding) ?? true), [data, isNear]);
  const sides = useMemo(() => sidesOf(places), [places]);
  const flags = useMemo(() => (isShown ? flagsOf(places, sides) : []), [isShown, places, sides]);
  const holding = places.find((one) => keyOf(one) === opened);
  return (
    <div className="control-map">
      <MapPane {...map} flags={flags} onFlag={setOpened} />
      <ControlPanel isShown={isShown} onShow={setShown} places={data ? places : null} sides={sides} onOpen={setOpened} />
      <Dialog
        open={holding !== undefined}
        onClose={() => setOpened(null)}
        title={holding ? say('control.of', { place: holding.place }) : ''}
        size="side"
      >
        {holding && <HoldingWords holding={holding} />}
      </Dialog>
    </div>
  );
}
