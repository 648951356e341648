import { type FormEvent, type ReactNode, useState } from 'react';
import { say } from '../words/say.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import './form.css';

interface FormFootProps {
  /** What sending it does, in a word or two. */
  does: ReactNode;
  disabled?: boolean;
  onCancel: () => void;
  /** What leaving it is called, where that is not "Cancel". */
  cancels?: string;
}

/** The foot of every form: the button that sends it, and the way out. */
export function FormFoot({ does, disabled, onCancel, cancels = say('parts.cancel') }: FormFootProps) {
  return (
    <div className="row">
      <Button look="main" type="submit" disabled={disabled}>
        {does}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        {cancels}
      </Button>
    </div>
  );
}

interface FormDialogProps extends Pick<FormFootProps, 'does' | 'disabled'> {
  open: boolean;
  onClose: () => void;
  title: string;
  size?: 'normal' | 'wide';
  onSend: () => void | Promise<void>;
  children: ReactNode;
}

/** A form in a dialog: it is sent with Enter or its button, and left with Escape. */
export function FormDialog({ open, onClose, title, size, does, disabled, onSend, children }: FormDialogProps) {
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void onSend();
  };
  return (
    <Dialog open={open} onClose={onClose} title={title} size={size}>
      <form className="stack" onSubmit={send}>
        {children}
        <FormFoot does={does} disabled={disabled} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** A number that is another each time something opens: as the key of a form it makes it begin anew, and leaves it be while it closes. */
export function useOpening(open: boolean): number {
  const [opening, setOpening] = useState(0);
  const [was, setWas] = useState(open);
  if (open !== was) {
    setWas(open);
    if (open) setOpening(opening + 1);
  }
  return opening;
}

/** The reason for what is done; everybody who opens its history reads it. */
export function ReasonField({ reason, onChange }: { reason: string; onChange: (reason: string) => void }) {
  return (
    <label className="stack-label">
      {say('parts.reason')}
      <input value={reason} required maxLength={2000} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
