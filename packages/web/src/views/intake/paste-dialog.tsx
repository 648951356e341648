import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DayInput } from '../../parts/day-input/day-input.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { toast } from '../../parts/toast.tsx';
import { say } from '../../words/say.tsx';
import { isReadSoon } from './is-read-soon.ts';
import { sayMend } from './say-mend.ts';
import { sendText } from './uploads.ts';

const EMPTY = { text: '', title: '', publisher: '', published: '', url: '' };

/** Takes a text that a person pasted, with what they know of it. */
export function PasteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [said, setSaid] = useState(EMPTY);
  const [wrong, setWrong] = useState('');
  const navigate = useNavigate();
  const bind = (name: keyof typeof EMPTY) => ({
    value: said[name],
    onChange: (event: { currentTarget: { value: string } }) => setSaid({ ...said, [name]: event.currentTarget.value }),
  });
  const send = async (): Promise<void> => {
    try {
      const { outcome, reports, reason, code } = await sendText(said);
      if (outcome === 'refused') {
        setWrong(`${reason} ${sayMend(code)}`);
        return;
      }
      toast(outcome === 'known' ? say('intake.known') : say('intake.pasted'));
      setSaid(EMPTY);
      setWrong('');
      onClose();
      if (reports[0] && (await isReadSoon())) void navigate({ to: '/reports/$id', params: { id: reports[0] } });
    } catch (error) {
      setWrong((error as Error).message);
    }
  };
  return (
    <FormDialog open={open} onClose={onClose} size="wide" title={say('intake.paste')} does={say('intake.take')} onSend={send}>
      <label className="stack-label">
        {say('intake.text')}
        <textarea rows={10} required dir="auto" {...bind('text')} />
      </label>
      <div className="columns-grid">
        <label className="stack-label">
          {say('intake.field-title')}
          <input dir="auto" maxLength={1000} {...bind('title')} />
        </label>
        <label className="stack-label">
          {say('intake.field-publisher')}
          <input dir="auto" maxLength={300} {...bind('publisher')} />
        </label>
        <DayInput label={say('intake.field-published')} value={said.published} onChange={(published) => setSaid({ ...said, published })} />
        <label className="stack-label">
          {say('intake.field-url')}
          <input type="url" maxLength={2000} {...bind('url')} />
        </label>
      </div>
      {wrong && <p role="alert">{wrong}</p>}
    </FormDialog>
  );
}
