import { useKeys } from '../hooks/use-keys.ts';
import { Button } from '../parts/button.tsx';
import { DayInput } from '../parts/day-input/day-input.tsx';
import { Icon } from '../parts/icon.tsx';
import { Pop } from '../parts/menu.tsx';
import { sayDay } from '../parts/times.ts';
import { say } from '../words/say.tsx';
import { useAsOf } from './use-as-of.ts';

const DAY = 86_400_000;
/** A day counted from 1970. */
export const dayNumber = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY;
/** The day of that number. */
export const dayAt = (n: number): string => new Date(n * DAY).toISOString().slice(0, 10);

/** Steps through the days on record, at most to the last. */
export function useDaySteps(): { day: number; first: number; last: number; go: (to: number) => void } | null {
  const { asOf, setAsOf, range } = useAsOf();
  if (!range) return null;
  const first = dayNumber(range.first);
  const last = dayNumber(range.last);
  return {
    day: asOf ? dayNumber(asOf) : last,
    first,
    last,
    go: (to) => setAsOf(to >= last && !asOf ? undefined : dayAt(Math.min(Math.max(to, first), last))),
  };
}

/** A slider over the days on record: it takes the pages back to any of them. */
export function DaySlider({ label }: { label: string }) {
  const steps = useDaySteps();
  if (!steps) return null;
  return (
    <input
      type="range"
      min={steps.first}
      max={steps.last}
      value={Math.min(Math.max(steps.day, steps.first), steps.last)}
      aria-label={label}
      aria-valuetext={sayDay(dayAt(steps.day))}
      onChange={(event) => steps.go(event.currentTarget.valueAsNumber)}
    />
  );
}

/** The day shown, to be written or chosen. */
export function DayShown({ label }: { label: string }) {
  const { setAsOf, range } = useAsOf();
  const steps = useDaySteps();
  if (!steps || !range) return null;
  return <DayInput bare required label={label} min={range.first} max={range.last} value={dayAt(steps.day)} onChange={setAsOf} />;
}

/** Slider, day field and steps through time. */
export function AsOfPanel() {
  const { asOf, setAsOf } = useAsOf();
  const steps = useDaySteps();
  if (!steps) return null;
  return (
    <div className="as-of-panel">
      <p className="small quiet">{say('shell.as-of-explain')}</p>
      <DaySlider label={say('shell.as-of-slide')} />
      <div className="row">
        <Button look="quiet" icon="back" aria-label={say('shell.as-of-back')} onClick={() => steps.go(steps.day - 1)} />
        <DayShown label={say('shell.as-of-day')} />
        <Button look="quiet" icon="forward" aria-label={say('shell.as-of-forward')} onClick={() => steps.go(steps.day + 1)} />
        <Button className="push" disabled={!asOf} onClick={() => setAsOf(undefined)}>
          {say('shell.as-of-latest')}
        </Button>
      </div>
    </div>
  );
}

/** The bar's control over the instant that the pages show. */
export function AsOfControl() {
  const { asOf, setAsOf } = useAsOf();
  const steps = useDaySteps();
  useKeys(say('shell.as-of'), [
    { keys: '[', says: say('shell.key-earlier'), run: () => steps?.go(steps.day - 1) },
    { keys: ']', says: say('shell.key-later'), run: () => steps?.go(steps.day + 1) },
    { keys: '\\', says: say('shell.key-latest'), run: () => setAsOf(undefined) },
  ]);
  return (
    <Pop
      label={`${say('shell.as-of')} ${asOf ? sayDay(asOf) : say('shell.as-of-now')}`}
      button={
        <>
          <Icon name="clock" />
          <span>{asOf ? sayDay(asOf) : say('shell.as-of-now')}</span>
        </>
      }
    >
      {() => <AsOfPanel />}
    </Pop>
  );
}

/** Says on every page that it shows the past. */
export function AsOfNote() {
  const { asOf, setAsOf } = useAsOf();
  if (!asOf) return null;
  return (
    <div className="as-of-note" role="status">
      <span>{say('shell.as-of-past', { day: sayDay(asOf) })}</span>
      <Button look="quiet" onClick={() => setAsOf(undefined)}>
        {say('shell.as-of-latest')}
      </Button>
    </div>
  );
}
