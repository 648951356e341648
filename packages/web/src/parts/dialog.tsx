import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { say } from '../words/say.tsx';
import { Button } from './button.tsx';
import './dialog.css';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons at the foot. */
  foot?: ReactNode;
  /** `wide` for two columns, `side` for a sheet at the end of the page. */
  size?: 'normal' | 'wide' | 'side';
  /** Hides the visible heading (the title still names the dialog). */
  bare?: boolean;
}

/** A modal dialog: the browser's own, so that focus stays in it and goes back after it. */
export function Dialog({ open, onClose, title, children, foot, size = 'normal', bare = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // It stays once it was opened: closing it, not taking it away, gives the focus back.
  const [used, setUsed] = useState(open);
  if (open && !used) setUsed(true);
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) {
      dialog.showModal();
      // The browser begins with the button that closes; one came for the first field, or for what says so.
      const first =
        dialog.querySelector<HTMLElement>('[data-begin]') ?? dialog.querySelector<HTMLElement>('form :is(input, textarea, select)');
      first?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  if (!used) return null;
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; Escape does so by keyboard
    <dialog
      ref={ref}
      className={`dialog ${size}`}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {open && (
        <div className="dialog-body">
          <header className={bare ? 'unseen' : 'dialog-head'}>
            <h2 id={heading}>{title}</h2>
            {!bare && <Button look="quiet" icon="close" aria-label={say('parts.close')} onClick={onClose} />}
          </header>
          <div className="dialog-main">{children}</div>
          {foot && <footer className="dialog-foot">{foot}</footer>}
        </div>
      )}
    </dialog>,
    document.body,
  );
}
