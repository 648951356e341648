import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { say } from '../../words/say.tsx';
import { Button } from '../button.tsx';
import { sayDay, sayMonth, sayWeekday } from '../times.ts';
import { daysOn, monthsOn, weekdayOf, weeksOf } from './days-of-month.ts';

/** A Monday, for the names of the days. */
const MONDAY = '2016-05-02';

interface CalendarProps {
  /** The day in the field. */
  value: string;
  /** The day the calendar opens at. */
  start: string;
  min: string;
  max: string;
  onChoose: (day: string) => void;
}

/** A month of days: arrows go by day and week, Page Up and Down by month, with Shift by year, Home and End to the ends of the week. */
export function Calendar({ value, start, min, max, onChoose }: CalendarProps) {
  const hold = (day: string): string => (day < min ? min : max && day > max ? max : day);
  const [at, setAt] = useState(hold(start));
  const grid = useRef<HTMLTableElement>(null);
  // The focus goes where the keys went; paging by the buttons leaves it on them.
  const isKeyed = useRef(true);
  useEffect(() => {
    if (isKeyed.current) grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
    isKeyed.current = false;
  }, [at]);
  const go = (day: string, keyed: boolean): void => {
    isKeyed.current = keyed;
    setAt(hold(day));
  };
  const onKey = (event: KeyboardEvent): void => {
    const to = {
      ArrowLeft: daysOn(at, -1),
      ArrowRight: daysOn(at, 1),
      ArrowUp: daysOn(at, -7),
      ArrowDown: daysOn(at, 7),
      PageUp: monthsOn(at, event.shiftKey ? -12 : -1),
      PageDown: monthsOn(at, event.shiftKey ? 12 : 1),
      Home: daysOn(at, -weekdayOf(at)),
      End: daysOn(at, 6 - weekdayOf(at)),
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    go(to, true);
  };
  return (
    <div className="calendar">
      <div className="calendar-head">
        <Button look="quiet" icon="back" aria-label={say('day.month-before')} onClick={() => go(monthsOn(at, -1), false)} />
        <strong aria-live="polite">{sayMonth(at)}</strong>
        <Button look="quiet" icon="forward" aria-label={say('day.month-after')} onClick={() => go(monthsOn(at, 1), false)} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of days to choose from is a grid, as the pattern of date pickers has it */}
      <table ref={grid} role="grid" aria-label={sayMonth(at)} onKeyDown={onKey}>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, i) => daysOn(MONDAY, i)).map((day) => (
              <th key={day} scope="col" abbr={sayWeekday(day, 'long')}>
                {sayWeekday(day, 'narrow')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === at ? 0 : -1}
                    aria-label={sayDay(day)}
                    aria-pressed={day === value}
                    aria-disabled={day < min || (max !== '' && day > max)}
                    className={day.slice(0, 7) === at.slice(0, 7) ? undefined : 'other-month'}
                    onClick={() => hold(day) === day && onChoose(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
