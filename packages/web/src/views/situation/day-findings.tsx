import type { TruceAnswer } from '../../app/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { TermChip } from '../../parts/chip.tsx';
import { Cites } from '../../parts/cites.tsx';
import { IncidentLines } from '../../parts/incident-lines.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { sayDatesIn, sayDay } from '../../parts/times.ts';
import { useIncidents } from '../../parts/use-incidents.ts';
import { say } from '../../words/say.tsx';

interface DayProps {
  truce: TruceAnswer;
  day: NonNullable<TruceAnswer['calm']>['days'][number];
  asOf: string | undefined;
  onClose: () => void;
}

/** What was found on one day of a truce. */
export function DayFindings({ truce, day, asOf, onClose }: DayProps) {
  const { data } = useIncidents(
    {
      and: [
        { field: 'when', op: 'between', value: [day.on, day.on] },
        { field: 'agreement', op: 'eq', value: truce.agreement },
      ],
    },
    asOf,
    { limit: 50 },
  );
  const why = day.note ?? (day.state === 'calm' ? say('situation.day-calm') : day.state === 'no-report' ? say('situation.day-none') : null);
  return (
    <section className="day-findings sheet" aria-live="polite">
      <header className="row">
        <h4>{sayDay(day.on)}</h4>
        <TermChip kind="calm" value={day.state} />
        <Cites ids={day.cites} of={sayDay(day.on)} />
        <Button className="push" look="quiet" icon="close" aria-label={say('parts.close')} onClick={onClose} />
      </header>
      {why && <p className="quiet">{sayDatesIn(why)}</p>}
      {!data ? <Skeleton lines={2} /> : data.items.length > 0 && <IncidentLines incidents={data.items} agreement={truce.agreement} />}
    </section>
  );
}
