import { useId, useState } from 'react';
import { draftOf, type FactDraft, FactFields } from '../../parts/fact-fields.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useJudging } from '../../parts/use-judging.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { CLAIM_FIELDS, type ClaimField, readReading } from './read-claim-field.ts';
import { ToldDays, useToldDays } from './told-days.tsx';

interface MissedDialogProps {
  report: string;
  text: string;
  open: boolean;
  /** The words that were selected, and where they begin; null where they are yet to be written down. */
  words: string;
  at: number | null;
  onClose: (isMarked: boolean) => void;
}

const EMPTY = Object.fromEntries(CLAIM_FIELDS.map((field) => [field, field === 'act' ? { act: '' } : draftOf(field, null)])) as Record<
  ClaimField,
  FactDraft
>;

/** Says what a passage tells that was missed: what was done, where, when, how many, by whom. Without an act it is only marked. */
export function MissedDialog({ report, text, open, words: selected, at, onClose }: MissedDialogProps) {
  const [words, setWords] = useState(selected);
  const [drafts, setDrafts] = useState(EMPTY);
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<ClaimField | null>(null);
  const wrongId = useId();
  const judge = useJudging();
  const quote = words.trim();
  const start = quote === '' ? -1 : at !== null && words === selected ? at : text.indexOf(quote);
  const isRead = drafts.act.act !== '';
  const days = useToldDays(report, start < 0 || !open ? null : { start, end: start + quote.length });
  const [isDayOwn, setDayOwn] = useState(false);
  const [first] = days;
  // What the report tells stands there until a person says otherwise.
  const shown = isDayOwn || !first ? drafts : { ...drafts, when: draftOf('when', first.when) };
  const send = async (): Promise<void> => {
    const read = isRead ? readReading(shown) : null;
    setWrong(read?.wrong ?? null);
    if (start < 0 || read?.wrong) return;
    const judged = await judge(
      {
        act: 'missed',
        report,
        span: { start, end: start + quote.length },
        quote,
        note: note.trim(),
        ...(read?.wrong === null ? { reading: read.reading } : {}),
      },
      { done: isRead ? say('report.done-missed-read') : say('report.done-missed') },
    );
    if (judged) onClose(true);
  };
  return (
    <FormDialog
      open={open}
      onClose={() => onClose(false)}
      size="wide"
      title={say('report.missed-title')}
      does={isRead ? say('report.put-in') : say('report.mark-missed')}
      disabled={start < 0}
      onSend={send}
    >
      <label className="stack-label">
        {say('report.missed-words')}
        <textarea rows={2} required dir="auto" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      </label>
      {quote !== '' && start < 0 && <p role="alert">{say('report.missed-not-there')}</p>}
      <div className="missed-fields">
        {CLAIM_FIELDS.filter((field) => isRead || field === 'act').map((field) => (
          <div key={field} className="fact-form">
            <FactFields
              field={field}
              draft={shown[field]}
              noAct={say('report.only-mark')}
              wrong={wrong === field ? wrongId : undefined}
              onChange={(draft) => {
                if (field === 'when') setDayOwn(true);
                setDrafts({ ...shown, [field]: draft });
              }}
            />
            {field === 'when' && (
              <ToldDays
                days={days}
                chosen={shown.when}
                onChoose={(day) => {
                  setDayOwn(true);
                  setDrafts({ ...shown, when: draftOf('when', day.when) });
                }}
              />
            )}
          </div>
        ))}
      </div>
      {wrong && (
        <p id={wrongId} className="edit-wrong small" role="alert">
          {sayTerm('wrong', wrong)}
        </p>
      )}
      <label className="stack-label">
        {say('report.note')}
        <input value={note} maxLength={2000} onChange={(event) => setNote(event.currentTarget.value)} />
      </label>
    </FormDialog>
  );
}
