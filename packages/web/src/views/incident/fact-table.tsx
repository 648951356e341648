import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Chip } from '../../parts/chip.tsx';
import { CORRECTABLE, type CorrectableField } from '../../parts/compose-correction.ts';
import { useJudging } from '../../parts/use-judging.ts';
import { VoiceName } from '../../parts/voices/voice-name.tsx';
import { say, sayTerm } from '../../words/say.tsx';
import { EditFact } from './edit-fact.tsx';
import { headsOf } from './heads-of.ts';
import './fact-table.css';
import type { IncidentAnswer } from '../../app/shapes.ts';
import { sayFact, sayRadius } from '../../parts/say-fact.ts';
import { type FactField, keyOf, type Said, tabulateFacts } from './tabulate-facts.ts';
import type { Present } from './use-presence.ts';

interface FactTableProps {
  page: IncidentAnswer;
  /** False while the incident is sealed. */
  editable: boolean;
  /** Who else is here, and what they edit. */
  present: Present[];
  onEditing: (field: string | null) => void;
}

/** Facts with who said which, side by side: a row for each field, first what the register holds, then a column for each voice. */
export function FactTable({ page, editable, present, onEditing }: FactTableProps) {
  const [editing, setEditing] = useState<CorrectableField | null>(null);
  const judge = useJudging();
  const { incident, voices, claims, record } = page;
  const reports = new Map(page.reports.map((report) => [report.id, report]));
  const rows = tabulateFacts(claims, voices);
  const told = new Map(rows.map((row) => [row.field as string, row.said]));
  const fields = [...new Set<string>([...CORRECTABLE, ...rows.map(({ field }) => field)])];
  const settle = ({ field, by, value, reason }: Correction) =>
    judge(
      {
        act: 'correction',
        target: incident.id,
        field,
        value,
        basis: headsOf(record.corrections.filter((one) => one.field === field)),
        reason: say('incident.reason-settled', { by, reason }),
      },
      { done: say('incident.done-corrected', { field: sayTerm('field', field), value: sayFact(field, value) }) },
    );
  const edit = (field: CorrectableField | null): void => {
    setEditing(field);
    onEditing(field);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="fact-scroll sheet" aria-label={say('incident.facts')} tabIndex={0}>
      <table className="facts">
        <caption className="unseen">{say('incident.facts-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('incident.field')}</th>
            <th scope="col">{say('incident.held')}</th>
            {voices.map((voice) => (
              <th key={voice.origin} scope="col">
                <VoiceName voice={voice} reports={reports} />
                {voice.stance !== 'asserts' && (
                  <span>
                    {' '}
                    <Chip tone="warn">{voice.stance === 'denies' ? say('incident.denies') : say('incident.denies-too')}</Chip>
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const contested = incident.contested.includes(field);
            const held = (incident as unknown as Record<string, unknown>)[field];
            const corrections = record.corrections.filter((one) => one.field === field);
            const others = present.filter((one) => one.editing === field);
            const correctable = (CORRECTABLE as readonly string[]).includes(field);
            return (
              <tr key={field} data-contested={contested ? '' : undefined}>
                <th scope="row">
                  {sayTerm('field', field)}
                  {contested && (
                    <span>
                      <Chip tone="warn">{say('incident.contested')}</Chip>
                    </span>
                  )}
                </th>
                <td className="fact-held">
                  {editing === field ? (
                    <EditFact key={field} page={page} field={editing} onClose={() => edit(null)} />
                  ) : (
                    <div className="fact-line">
                      <HeldValue
                        field={field}
                        value={held}
                        corrections={corrections}
                        onSettle={editable ? (one) => void settle(one) : undefined}
                      />
                      {correctable && editable && (
                        <Button
                          look="quiet"
                          icon="edit"
                          className="fact-edit"
                          data-edit={field}
                          aria-label={say('incident.correct', { field: sayTerm('field', field).toLowerCase() })}
                          onClick={() => edit(field as CorrectableField)}
                        />
                      )}
                    </div>
                  )}
                  {others.map((one) => (
                    <p key={one.name} className="fact-present" role="status">
                      {say('incident.is-editing', { name: one.name, field: sayTerm('field', field).toLowerCase() })}
                    </p>
                  ))}
                </td>
                {voices.map((voice, i) => (
                  <SaidCell
                    key={voice.origin}
                    field={field as FactField}
                    said={told.get(field)?.[i] ?? []}
                    held={held}
                    contested={contested}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

type Correction = IncidentAnswer['record']['corrections'][number];

interface HeldValueProps {
  field: string;
  value: unknown;
  corrections: readonly Correction[];
  /** Takes one of those that compete, having seen them all. */
  onSettle: ((correction: Correction) => void) | undefined;
}

/** What the register holds of a field; where a person corrected it, the machine's value stays visible, and competing corrections beside each other. */
function HeldValue({ field, value, corrections, onSettle }: HeldValueProps) {
  const standing = corrections.findLast(({ state }) => state === 'standing');
  const competing = corrections.filter(({ state }) => state === 'competing');
  const around = field === 'where' ? sayRadius(value as Parameters<typeof sayRadius>[0]) : '';
  return (
    <div>
      <strong>{sayFact(field, value)}</strong>
      {around && <span className="quiet"> {around}</span>}
      {(value as { how?: string } | null)?.how === 'inferred' && (
        <span className="quiet"> ({(value as { because?: string }).because ?? sayTerm('how', 'inferred')})</span>
      )}
      {standing && (
        <p className="fact-correction small">
          <span>{say('incident.corrected', { by: standing.by, reason: standing.reason || say('incident.no-reason') })}</span>
          <br />
          <span>
            {say('incident.machine-read')} <s>{sayFact(field, standing.machine)}</s>
          </span>
          {competing.length > 0 && onSettle && (
            <Button look="quiet" onClick={() => onSettle(standing)}>
              {say('incident.keep-this')}
            </Button>
          )}
        </p>
      )}
      {competing.map((one) => (
        <p key={one.id} className="fact-competing small" role="note">
          {say('incident.competing', { by: one.by, value: sayFact(field, one.value), reason: one.reason || say('incident.no-reason') })}{' '}
          {onSettle && (
            <Button look="quiet" onClick={() => onSettle(one)}>
              {say('incident.take-this')}
            </Button>
          )}
        </p>
      ))}
    </div>
  );
}

function SaidCell({ field, said, held, contested }: { field: FactField; said: Said[]; held: unknown; contested: boolean }) {
  if (said.length === 0) return <td className="said-nothing">—</td>;
  const same = new Set(
    (Array.isArray(held) ? held : [held]).filter((one) => one !== null && one !== undefined).map((one) => keyOf(field, one)),
  );
  return (
    <td>
      <ul>
        {said.map((one) => (
          <li
            key={`${one.denies} ${keyOf(field, one.value)}`}
            data-differs={contested && (one.denies || !same.has(keyOf(field, one.value))) ? '' : undefined}
          >
            <a href={`#${one.claims[0]}`}>
              {one.denies ? say('incident.denies-this', { value: sayFact(field, one.value) }) : sayFact(field, one.value)}
            </a>
            {one.inferred && <span className="quiet small"> {sayTerm('how', 'inferred')}</span>}
          </li>
        ))}
      </ul>
    </td>
  );
}
