import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './menu.css';

interface PopProps {
  /** What the button shows. */
  button: ReactNode;
  /** Names the button where it shows a drawing alone. */
  label?: string;
  className?: string;
  /** Which edge of the button the panel keeps to. */
  keep?: 'start' | 'end';
  children: (close: () => void) => ReactNode;
  role?: 'menu' | 'dialog';
}

/** A button that opens a panel under it; Escape or a click elsewhere closes it. */
export function Pop({ button, label, className = 'button quiet', keep = 'end', children, role = 'dialog' }: PopProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const away = (event: Event): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    const onEscape = (event: KeyboardEvent): void => {
      // A calendar that is open in it closes first.
      if (event.key !== 'Escape' || root.current?.querySelector(':popover-open')) return;
      event.stopPropagation();
      setOpen(false);
      opener.current?.focus();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    document.addEventListener('keydown', onEscape, true);
    if (role === 'menu') root.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
      document.removeEventListener('keydown', onEscape, true);
    };
  }, [open, role]);
  return (
    <div className="pop" ref={root}>
      <button
        ref={opener}
        id={`${id}-opener`}
        type="button"
        className={className}
        aria-haspopup={role}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles it can have may be named
        <div id={id} className={`pop-panel ${keep}`} role={role} aria-label={label} aria-labelledby={label ? undefined : `${id}-opener`}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

/** One line of a menu. */
export interface MenuItem {
  says: string;
  run: () => void;
  /** For choices: whether it is the one in effect. */
  chosen?: boolean;
  disabled?: boolean;
}

/** A menu: arrows move, Enter chooses, Escape closes. `null` draws a line between groups. */
export function Menu({ items, ...rest }: Omit<PopProps, 'children' | 'role'> & { items: (MenuItem | null)[] }) {
  const move = (event: React.KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([disabled])')];
    const here = all.indexOf(document.activeElement as HTMLElement);
    const next = step ? (here + step + all.length) % all.length : event.key === 'Home' ? 0 : all.length - 1;
    all[next]?.focus();
  };
  return (
    <Pop {...rest} role="menu">
      {(close) => (
        <div className="menu" role="none" onKeyDown={move}>
          {items.map((item, i) =>
            item === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line between groups is known by nothing else
              <hr key={i} />
            ) : (
              // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only what can be chosen has the role and the mark
              <button
                key={item.says}
                type="button"
                role={item.chosen === undefined ? 'menuitem' : 'menuitemradio'}
                aria-checked={item.chosen}
                disabled={item.disabled}
                onClick={() => {
                  close();
                  item.run();
                }}
              >
                <span aria-hidden="true" className="menu-mark">
                  {item.chosen ? '✓' : ''}
                </span>
                {item.says}
              </button>
            ),
          )}
        </div>
      )}
    </Pop>
  );
}
