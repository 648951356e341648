import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { useOpening } from '../../parts/form-dialog.tsx';
import { say } from '../../words/say.tsx';
import { MissedDialog } from './missed-dialog.tsx';
import type { SelectedSpan } from './selected-span.ts';

interface MissedPassageProps {
  /** The report. */
  report: string;
  text: string;
  /** What is selected in the text. */
  selected: SelectedSpan | null;
  onMark: (span: SelectedSpan) => Promise<void>;
  onClear: () => void;
}

/** Marks a passage that was missed, by selecting it or by writing down its words; and says what it tells. */
export function MissedPassage({ report, text, selected, onMark, onClear }: MissedPassageProps) {
  const [open, setOpen] = useState<SelectedSpan | 'empty' | null>(null);
  const opening = useOpening(open !== null);
  return (
    <div className="missed-bar no-print" data-on={selected ? '' : undefined}>
      {selected ? (
        <>
          <span className="missed-quote serif" dir="auto">
            {say('finding.quote', { words: selected.quote })}
          </span>
          <Button look="main" onClick={() => setOpen(selected)}>
            {say('report.missed-this-is')}
          </Button>
          <Button onClick={() => void onMark(selected)}>{say('report.mark-missed')}</Button>
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
          <Button look="quiet" onClick={() => setOpen('empty')}>
            {say('report.missed-by-words')}
          </Button>
        </>
      )}
      <MissedDialog
        key={opening}
        report={report}
        text={text}
        open={open !== null}
        words={open === 'empty' || open === null ? '' : open.quote}
        at={open === 'empty' || open === null ? null : open.start}
        onClose={(isMarked) => {
          setOpen(null);
          if (isMarked) onClear();
        }}
      />
    </div>
  );
}
