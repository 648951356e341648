import { getRouteApi } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import type { TruceAnswer } from '../../app/shapes.ts';
import { sayDay } from '../../parts/times.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { DayFindings } from './day-findings.tsx';

const route = getRouteApi('/');
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
type Day = NonNullable<TruceAnswer['calm']>['days'][number];

function byMonth(days: Day[]): [string, Day[]][] {
  const months = new Map<string, Day[]>();
  for (const day of days) {
    const month = day.on.slice(0, 7);
    const same = months.get(month);
    if (same) same.push(day);
    else months.set(month, [day]);
  }
  return [...months];
}

/** Every day of a truce: calm, without a report, or broken. Each opens what was found on it; arrows move along. */
export function DayStrip({ truce, asOf }: { truce: TruceAnswer; asOf: string | undefined }) {
  const { day: open } = route.useSearch();
  const navigate = route.useNavigate();
  const strip = useRef<HTMLDivElement>(null);
  const { calm } = truce;
  if (!calm?.days.length) return null;
  const { days } = calm;
  const count = (state: string): number => days.filter((day) => day.state === state).length;
  const choose = (on: string | undefined): void =>
    void navigate({ search: (old) => ({ ...old, day: on }), replace: true, resetScroll: false });
  const reached = Math.max(
    0,
    days.findIndex(({ on }) => on === open),
  );
  const shown = days.find(({ on }) => on === open);
  const move = (event: KeyboardEvent): void => {
    const rtl = strip.current && getComputedStyle(strip.current).direction === 'rtl' ? -1 : 1;
    const step = { ArrowRight: rtl, ArrowLeft: -rtl, ArrowDown: 7, ArrowUp: -7 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...(strip.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const here = all.indexOf(document.activeElement as HTMLButtonElement);
    all[Math.min(Math.max(here + step, 0), all.length - 1)]?.focus();
  };
  return (
    <section className="days">
      <header className="row">
        <h3>{say('situation.days')}</h3>
        {calm.needed > 0 && <span className="calm-sum">{say('situation.calm-reached', { n: calm.reached, of: calm.needed })}</span>}
        <span className="quiet small">
          {say('situation.calm-sums', { broken: count('broken'), calm: count('calm'), silent: count('no-report') })}
        </span>
      </header>
      <div ref={strip} className="day-strip" role="toolbar" aria-label={say('situation.days-of', { title: truce.short })} onKeyDown={move}>
        {byMonth(days).map(([month, own]) => (
          <div key={month} className="day-month">
            <span className="day-month-name">{MONTH.format(new Date(`${month}-01T00:00:00Z`))}</span>
            {own.map((day) => (
              <button
                key={day.on}
                type="button"
                className={`day prints ${day.state}`}
                tabIndex={days.indexOf(day) === reached ? 0 : -1}
                aria-pressed={day.on === open}
                aria-label={say('situation.day-says', { day: sayDay(day.on), state: sayTerm('calm', day.state) })}
                title={say('situation.day-says', { day: sayDay(day.on), state: sayTerm('calm', day.state) })}
                onClick={() => choose(day.on === open ? undefined : day.on)}
              >
                {Number(day.on.slice(8))}
              </button>
            ))}
          </div>
        ))}
      </div>
      <ul className="day-key small quiet" aria-hidden="true">
        {['broken', 'calm', 'no-report'].map((state) => (
          <li key={state}>
            <span className={`day ${state}`} />
            {sayTerm('calm', state)}
          </li>
        ))}
      </ul>
      {shown && <DayFindings truce={truce} day={shown} asOf={asOf} onClose={() => choose(undefined)} />}
    </section>
  );
}
