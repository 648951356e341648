import { type KeyboardEvent, useId, useState } from 'react';
import './combobox.css';

/** Something that a field offers while one types. */
export interface Offer {
  id: string;
  says: string;
  more?: string;
}

interface ComboboxProps<T extends Offer> {
  label: string;
  value: string;
  offers: readonly T[];
  onType: (text: string) => void;
  onChoose: (offer: T) => void;
  /** Said to those who do not see the list; empty while nothing was asked for. */
  status: string;
  invalid?: boolean;
  describedBy?: string;
}

/** A text field that offers what one may mean: arrows go through the list, Enter takes one, Escape closes it, and what is typed stands as it is. */
export function Combobox<T extends Offer>({ label, value, offers, onType, onChoose, status, invalid, describedBy }: ComboboxProps<T>) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const shown = open && offers.length > 0;
  const here = shown ? Math.min(at, offers.length - 1) : -1;
  const close = (): void => {
    setOpen(false);
    setAt(-1);
  };
  const choose = (offer: T): void => {
    onChoose(offer);
    close();
  };
  const move = (to: number): void => {
    setOpen(true);
    setAt(to);
    document.getElementById(`${id}-${to}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'ArrowDown') move(here + 1 < offers.length ? here + 1 : 0);
    else if (key === 'ArrowUp') move(here > 0 ? here - 1 : offers.length - 1);
    else if (key === 'Enter' && here >= 0) choose(offers[here]!);
    else if (key === 'Escape' && shown) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="combobox">
      <label htmlFor={`${id}-field`}>{label}</label>
      <input
        id={`${id}-field`}
        type="text"
        role="combobox"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={here >= 0 ? `${id}-${here}` : undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => {
          onType(event.currentTarget.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div id={`${id}-list`} className="combobox-list" role="listbox" aria-label={label} hidden={!shown}>
        {shown &&
          offers.map((offer, i) => (
            <div
              key={offer.id}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === here}
              // The field keeps the focus: a press must not take it before the click arrives.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(offer)}
              onKeyDown={() => undefined}
            >
              <bdi>{offer.says}</bdi>
              {offer.more && <span className="quiet small"> {offer.more}</span>}
            </div>
          ))}
      </div>
      <span className="unseen" role="status">
        {open ? status : ''}
      </span>
    </div>
  );
}
