import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Answer, Refusal } from '../../api/client.ts';
import type { IncidentAnswer } from '../../app/shapes.ts';
import { Button } from '../../parts/button.tsx';
import type { CorrectableField } from '../../parts/compose-correction.ts';
import { draftOf, type FactDraft, FactFields, readDraft } from '../../parts/fact-fields.tsx';
import { FormFoot, ReasonField } from '../../parts/form-dialog.tsx';
import { sayFact } from '../../parts/say-fact.ts';
import { useJudging } from '../../parts/use-judging.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { headsOf } from './heads-of.ts';
import { keyOf, tabulateFacts } from './tabulate-facts.ts';

type Theirs = NonNullable<Answer<'Problem'>['theirs']>[number];

/** Corrects one field in place, with the reason. What the voices said can be taken over with one press; where somebody else corrected it meanwhile, both are shown. */
export function EditFact({ page, field, onClose }: { page: IncidentAnswer; field: CorrectableField; onClose: () => void }) {
  const { incident, record, claims, voices } = page;
  const held = (incident as unknown as Record<string, unknown>)[field];
  const [draft, setDraft] = useState<FactDraft>(() => draftOf(field, held));
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState('');
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const [sending, setSending] = useState(false);
  const [basis, setBasis] = useState<string[]>(() => headsOf(record.corrections.filter((one) => one.field === field)));
  const form = useRef<HTMLFormElement>(null);
  const wrongId = useId();
  const judge = useJudging();
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);

  const said = tabulateFacts(claims, voices).find((row) => row.field === field)?.said ?? [];
  const offers = new Map(
    said.flatMap((cell, i) => cell.map((one) => [keyOf(field, one.value), { value: one.value, who: voices[i].name }] as const)),
  );

  const refused = ({ code, problem }: Refusal): boolean => {
    if (code !== 'edited-meanwhile') return false;
    const since = problem.theirs;
    const last = since?.at(-1);
    if (!since || !last) return false;
    setTheirs(last);
    setBasis([...basis, ...since.map(({ id }) => id)]);
    return true;
  };

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const read = readDraft(field, draft, incident);
    if (read === undefined) {
      setWrong(sayTerm('wrong', field));
      return;
    }
    setSending(true);
    setWrong('');
    const judged = await judge(
      { act: 'correction', target: incident.id, field, value: read, basis, reason: reason.trim() },
      { done: say('incident.done-corrected', { field: sayTerm('field', field), value: sayFact(field, read) }), refused },
    );
    setSending(false);
    if (judged) onClose();
  };

  return (
    <form
      ref={form}
      className="edit-fact fact-form"
      aria-label={say('incident.correct', { field: sayTerm('field', field).toLowerCase() })}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <FactFields field={field} draft={draft} wrong={wrong ? wrongId : undefined} onChange={setDraft} />
      {wrong && (
        <p id={wrongId} className="edit-wrong small" role="alert">
          {wrong}
        </p>
      )}
      {offers.size > 0 && (
        <div className="edit-said">
          <span className="quiet small">{say('incident.as-said')}</span>
          {[...offers].map(([key, { value, who }]) => (
            <Button key={key} title={who} onClick={() => setDraft(draftOf(field, value))}>
              {sayFact(field, value)}
            </Button>
          ))}
        </div>
      )}
      {theirs && (
        <p className="fact-competing small" role="alert">
          {say('incident.meanwhile', { by: theirs.by, value: sayFact(field, theirs.value) })}
        </p>
      )}
      <ReasonField reason={reason} onChange={setReason} />
      <FormFoot
        does={theirs ? say('incident.save-over') : say('parts.save')}
        disabled={sending}
        onCancel={onClose}
        cancels={theirs ? say('incident.keep-theirs') : undefined}
      />
    </form>
  );
}
