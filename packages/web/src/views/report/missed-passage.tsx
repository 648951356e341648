import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { say } from '../../words/say.tsx';
import type { SelectedSpan } from './selected-span.ts';

interface MissedPassageProps {
  text: string;
  /** What is selected in the text. */
  selected: SelectedSpan | null;
  onMark: (span: SelectedSpan, note: string) => Promise<void>;
  onClear: () => void;
}

/** Marks a passage that was missed: by selecting it, or by writing down its words. */
export function MissedPassage({ text, selected, onMark, onClear }: MissedPassageProps) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [note, setNote] = useState('');
  const start = words.trim() === '' ? -1 : text.indexOf(words.trim());
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (start < 0) return;
    const quote = words.trim();
    await onMark({ start, end: start + quote.length, quote }, note.trim());
    setOpen(false);
    setWords('');
    setNote('');
  };
  return (
    <div className="missed-bar no-print" data-on={selected ? '' : undefined}>
      {selected ? (
        <>
          <span className="missed-quote serif" dir="auto">
            {say('finding.quote', { words: selected.quote })}
          </span>
          <Button look="main" onClick={() => void onMark(selected, '')}>
            {say('report.mark-missed')}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              document.getSelection()?.removeAllRanges();
              onClear();
            }}
          >
            {say('parts.cancel')}
          </Button>
        </>
      ) : (
        <>
          <span className="quiet small">{say('report.missed-hint')}</span>
          <Button look="quiet" onClick={() => setOpen(true)}>
            {say('report.missed-by-words')}
          </Button>
        </>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={say('report.mark-missed')}>
        <form className="stack" onSubmit={send}>
          <label className="stack-label">
            {say('report.missed-words')}
            <textarea rows={3} required dir="auto" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
          </label>
          {words.trim() !== '' && start < 0 && <p role="alert">{say('report.missed-not-there')}</p>}
          <label className="stack-label">
            {say('report.note')}
            <input value={note} maxLength={2000} onChange={(event) => setNote(event.currentTarget.value)} />
          </label>
          <div className="row">
            <Button look="main" type="submit" disabled={start < 0}>
              {say('report.mark-missed')}
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
