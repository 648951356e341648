import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { say } from '../../words/say.tsx';
import { Icon } from '../icon.tsx';
import { sayDay } from '../times.ts';
import { Calendar } from './calendar.tsx';
import { readDay } from './read-day.ts';
import './day-input.css';

interface DayInputProps {
  label: string;
  /** Only those who listen to the page are told the label; for fields whose place says what they are. */
  bare?: boolean;
  /** A day of the calendar, or nothing. */
  value: string;
  onChange: (day: string) => void;
  /** First and last day that can be chosen. */
  min?: string;
  max?: string;
  /** It cannot be left empty: emptied, it goes back to what it held. */
  required?: boolean;
  /** Id of the element that says what is wrong with the form as a whole. */
  wrong?: string | undefined;
}

/** A day, written as one writes it ("9 May 2016") or chosen from a calendar. What can be read as two days is not guessed at. */
export function DayInput({ label, bare = false, value, onChange, min = '', max = '', required = false, wrong: formWrong }: DayInputProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // What is wrong with it also holds its form back.
  useEffect(() => field.current?.setCustomValidity(wrong), [wrong]);

  const choose = (day: string): void => {
    setDraft(null);
    setWrong('');
    if (day !== value) onChange(day);
  };
  const settle = (): void => {
    if (draft === null) return;
    if (draft.trim() === '') {
      choose(required ? value : '');
      return;
    }
    const read = readDay(draft);
    const problem = 'day' in read ? sayRange(read.day, min, max) : sayProblem(draft.trim(), read);
    if (problem || !('day' in read)) setWrong(problem);
    else choose(read.day);
  };
  return (
    <div className="day-input">
      <label htmlFor={id} id={`${id}-label`} className={bare ? 'unseen' : undefined}>
        {label}
      </label>
      <span className="day-line">
        <input
          ref={field}
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          required={required}
          placeholder={say('day.example')}
          value={draft ?? (value && sayDay(value))}
          aria-invalid={wrong !== '' || formWrong !== undefined}
          aria-describedby={wrong ? `${id}-wrong` : formWrong}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            setWrong('');
          }}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }}
        />
        <CalendarButton field={field} labelledBy={`${id}-label`} value={value} min={min} max={max} onChoose={choose} />
      </span>
      {wrong && (
        <span id={`${id}-wrong`} className="day-wrong" role="alert">
          {wrong}
        </span>
      )}
    </div>
  );
}

interface CalendarButtonProps {
  field: RefObject<HTMLInputElement | null>;
  labelledBy: string;
  value: string;
  min: string;
  max: string;
  onChoose: (day: string) => void;
}

/** Opens the calendar over everything, also in a dialog; the browser closes it on Escape or a press elsewhere. */
function CalendarButton({ field, labelledBy, value, min, max, onChoose }: CalendarButtonProps) {
  const panel = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const place = (): void => {
    const box = panel.current!;
    const { left, right, bottom, top } = field.current!.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = box;
    const isBelow = bottom + offsetHeight + 8 < window.innerHeight || top < offsetHeight;
    const start = document.dir === 'rtl' ? right - offsetWidth : left;
    box.style.translate = `${Math.max(8, Math.min(start, window.innerWidth - offsetWidth - 8))}px ${isBelow ? bottom + 4 : top - offsetHeight - 4}px`;
  };
  const close = (): void => {
    panel.current?.hidePopover();
    opener.current?.focus();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="button quiet only-icon"
        aria-label={say('day.calendar')}
        aria-describedby={labelledBy}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => panel.current?.togglePopover()}
      >
        <Icon name="calendar" />
      </button>
      <div
        ref={panel}
        popover="auto"
        role="dialog"
        aria-label={say('day.calendar')}
        className="calendar-panel"
        onToggle={(event) => {
          const isOpen = event.newState === 'open';
          setOpen(isOpen);
          if (isOpen) requestAnimationFrame(place);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          close();
        }}
      >
        {open && (
          <Calendar
            value={value}
            start={value || max || new Date().toISOString().slice(0, 10)}
            min={min}
            max={max}
            onChoose={(day) => {
              close();
              onChoose(day);
            }}
          />
        )}
      </div>
    </>
  );
}

function sayRange(day: string, min: string, max: string): string {
  if (min && max && (day < min || day > max)) return say('day.between', { min: sayDay(min), max: sayDay(max) });
  if (min && day < min) return say('day.after', { min: sayDay(min) });
  return max && day > max ? say('day.before', { max: sayDay(max) }) : '';
}

function sayProblem(text: string, read: Exclude<ReturnType<typeof readDay>, { day: string }>): string {
  if (read.problem === 'ambiguous') return say('day.ambiguous', { text, one: sayDay(read.either[0]), other: sayDay(read.either[1]) });
  if (read.problem === 'no-such-day') return say('day.no-such-day', { text });
  return read.problem === 'no-year' ? say('day.no-year') : say('day.unreadable');
}
