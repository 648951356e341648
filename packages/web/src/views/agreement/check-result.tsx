import { Link } from '@tanstack/react-router';
import { Button } from '../../parts/button.tsx';
import { TermChip } from '../../parts/chip.tsx';
import { sayDatesIn } from '../../parts/times.ts';
import { useIncidents } from '../../parts/use-incidents.ts';
import { say, sayTerm } from '../../words/say.tsx';
import type { CheckAnswer, FindingSide, Mistake } from './use-edit.ts';

interface ResultProps {
  /** Whose incidents are told by their titles. */
  agreement: string;
  answer: CheckAnswer;
  onMistake: (mistake: Mistake) => void;
  /** Nothing to adopt where nothing was changed. */
  onAdopt?: () => void;
}

/** The mistakes at their line and column; or, where there is none, which findings would change. */
export function CheckResult({ agreement, answer: { mistakes, preview }, onMistake, onAdopt }: ResultProps) {
  const { data: held } = useIncidents({ field: 'agreement', op: 'eq', value: agreement }, undefined, { limit: 500 });
  const titles = new Map(held?.items.map((one) => [one.id, one.where ? `${one.title}, ${one.where.name}` : one.title]));
  if (mistakes.length > 0)
    return (
      <>
        <h2>{say('agreement.edit-mistakes', { n: mistakes.length })}</h2>
        <ol className="mistakes">
          {mistakes.map((one) => (
            <li key={`${one.file}:${one.line}:${one.column}:${one.message}`}>
              <button type="button" onClick={() => onMistake(one)}>
                <code>{say('agreement.edit-at', { file: one.file, line: String(one.line), column: String(one.column) })}</code>
                <span>{one.message}</span>
              </button>
            </li>
          ))}
        </ol>
      </>
    );
  if (!preview) return null;
  const { changed, same, truce } = preview;
  const state = (one: { state: string } | null): string => (one ? sayTerm('truce-state', one.state) : say('agreement.edit-no-truce'));
  return (
    <>
      <div className="row">
        <h2>{changed.length ? say('agreement.edit-would', { n: changed.length }) : say('agreement.edit-same')}</h2>
        <span className="quiet small">{say('agreement.edit-stay', { n: same })}</span>
        {onAdopt && (
          <Button className="push" look="main" onClick={onAdopt}>
            {say('agreement.edit-adopt')}
          </Button>
        )}
      </div>
      <p className="quiet small">{say('agreement.edit-sound')}</p>
      {truce.differs && (
        <p className="truce-differs">
          {truce.before?.state === truce.after?.state
            ? say('agreement.edit-truce-same', { state: state(truce.after).toLowerCase() })
            : say('agreement.edit-truce', { before: state(truce.before), after: state(truce.after) })}
          {truce.after && truce.before?.because !== truce.after.because && (
            <span className="quiet"> {sayDatesIn(truce.after.because)}</span>
          )}
        </p>
      )}
      {changed.length > 0 && (
        <table className="changed">
          <thead>
            <tr>
              <th scope="col">{say('agreement.edit-incident')}</th>
              <th scope="col">{say('agreement.edit-before')}</th>
              <th scope="col">{say('agreement.edit-after')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((one) => (
              <tr key={`${one.incident}${one.agreement}${one.clause}`}>
                <th scope="row">
                  <Link to="/incidents/$id" params={{ id: one.incident }} dir="auto">
                    {titles.get(one.incident) ?? one.incident}
                  </Link>
                  <code className="quiet">{`${one.agreement}/${one.clause}`}</code>
                </th>
                <td>
                  <Side side={one.before} />
                </td>
                <td>
                  <Side side={one.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Side({ side }: { side: FindingSide }) {
  if (!side) return <span className="quiet">{say('agreement.edit-not-held')}</span>;
  return (
    <>
      <span className="row">
        <TermChip kind="verdict" value={side.verdict} />
        <TermChip kind="standing" value={side.standing} />
      </span>
      <span className="small quiet">{sayDatesIn(side.because)}</span>
    </>
  );
}
