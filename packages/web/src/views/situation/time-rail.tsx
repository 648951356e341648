import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { type Answer, api, take } from '../../api/client.ts';
import { DayShown, DaySlider, dayNumber, useDaySteps } from '../../app/as-of-control.tsx';
import { useAsOf } from '../../app/use-as-of.ts';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/times.ts';
import { say } from '../../words/say.tsx';

type Timeline = Answer<'Timeline'>;

/** Bars of incidents a day, gathered into columns that can be told apart. */
function gather(days: Timeline['days'], first: number, last: number): { at: number; width: number; n: number; breaches: number }[] {
  const span = Math.max(last - first + 1, 1);
  const columns = Math.min(span, 240);
  const bars = new Map<number, { n: number; breaches: number }>();
  for (const { on, n, byVerdict } of days) {
    const day = dayNumber(on);
    if (day < first || day > last) continue;
    const column = Math.floor(((day - first) / span) * columns);
    const bar = bars.get(column) ?? { n: 0, breaches: 0 };
    bars.set(column, { n: bar.n + n, breaches: bar.breaches + (byVerdict.breach ?? 0) });
  }
  return [...bars].map(([column, bar]) => ({ at: (column / columns) * 100, width: 100 / columns, ...bar }));
}

/** A slider over all days on record, with the incidents drawn under it: it takes the whole page back to any of them. */
export function TimeRail() {
  const { asOf, setAsOf, range } = useAsOf();
  const steps = useDaySteps();
  const { data } = useQuery({
    queryKey: ['/incidents/timeline', {}],
    queryFn: async ({ signal }) => take(await api.GET('/incidents/timeline', { signal })),
    placeholderData: keepPreviousData,
  });
  const known = useDeferredValue(data);
  const first = steps?.first ?? 0;
  const last = steps?.last ?? 0;
  const bars = useMemo(() => gather(known?.days ?? [], first, last), [known, first, last]);
  if (!steps || !range) return null;
  const busy = (known?.days ?? []).map(({ on }) => dayNumber(on)).toSorted((a, b) => a - b);
  const earlier = busy.findLast((day) => day < steps.day && day >= first);
  const later = busy.find((day) => day > steps.day && day <= last);
  const most = Math.max(1, ...bars.map(({ n }) => n));
  return (
    <section className="rail sheet no-print" aria-label={say('situation.rail')}>
      <div className="rail-track">
        <div className="rail-bars" aria-hidden="true">
          {bars.map((bar) => (
            <span
              key={bar.at}
              className={bar.breaches ? 'breached' : ''}
              style={{ insetInlineStart: `${bar.at}%`, inlineSize: `max(2px, ${bar.width}%)`, blockSize: `${20 + (bar.n / most) * 80}%` }}
            />
          ))}
        </div>
        <DaySlider label={say('situation.rail-slide')} />
        <div className="rail-ends small quiet" aria-hidden="true">
          <span>{sayDay(range.first)}</span>
          <span>{sayDay(range.last)}</span>
        </div>
      </div>
      <div className="rail-field">
        <Button
          look="quiet"
          icon="back"
          disabled={earlier === undefined}
          aria-label={say('situation.rail-earlier')}
          title={say('situation.rail-earlier')}
          onClick={() => earlier !== undefined && steps.go(earlier)}
        />
        <DayShown label={say('situation.rail-day')} />
        <Button
          look="quiet"
          icon="forward"
          disabled={later === undefined}
          aria-label={say('situation.rail-later')}
          title={say('situation.rail-later')}
          onClick={() => later !== undefined && steps.go(later)}
        />
        <Button disabled={!asOf} onClick={() => setAsOf(undefined)}>
          {say('situation.rail-latest')}
        </Button>
      </div>
    </section>
  );
}
