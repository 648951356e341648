import { useEffect, useId, useRef, useState } from 'react';
import type { ReportAnswer } from '../../app/shapes.ts';
import { draftOf, FactFields } from '../../parts/fact-fields.tsx';
import { FormFoot } from '../../parts/form-dialog.tsx';
import { useJudging } from '../../parts/use-judging.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { type ClaimField, readClaimField } from './read-claim-field.ts';

type Mark = ReportAnswer['marks'][number];

interface RightValueProps {
  mark: Mark;
  claim: NonNullable<Mark['claim']>;
  field: ClaimField;
  onClose: () => void;
}

/** Says what should have been read in the place of what is marked as wrong: with it, the claim counts again. */
export function RightValue({ mark, claim, field, onClose }: RightValueProps) {
  const [draft, setDraft] = useState(() => draftOf(field, mark.value ?? claim[field]));
  const [note, setNote] = useState(mark.note);
  const [isWrong, setWrong] = useState(false);
  const wrongId = useId();
  const judge = useJudging();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
  }, []);
  const save = async (): Promise<void> => {
    const value = readClaimField(field, draft);
    setWrong(value === undefined);
    if (value === undefined) return;
    const { id, report, span, quote } = claim;
    const judged = await judge(
      [
        { act: 'withdrawal', judgement: mark.id, reason: say('report.reason-right') },
        { act: 'misread', claim: id, report, span, quote, what: field, value, note: note.trim() },
      ],
      { done: say('report.done-right', { what: sayTerm('wrong-what', field) }) },
    );
    if (judged) onClose();
  };
  return (
    <form
      ref={form}
      className="fact-form right-value"
      aria-label={say('report.right')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>
        <strong>{say('report.what-is-right')}</strong>
      </p>
      <FactFields field={field} draft={draft} wrong={isWrong ? wrongId : undefined} onChange={setDraft} />
      {isWrong && (
        <p id={wrongId} className="edit-wrong small" role="alert">
          {sayTerm('wrong', field)}
        </p>
      )}
      <label>
        {say('parts.reason')}
        <input value={note} required maxLength={2000} onChange={(event) => setNote(event.currentTarget.value)} />
      </label>
      <FormFoot does={say('report.set-right')} onCancel={onClose} cancels={say('report.leave-marked')} />
    </form>
  );
}
