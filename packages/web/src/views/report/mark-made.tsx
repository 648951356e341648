import type { ReportAnswer } from '../../app/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { choiceOf } from '../../parts/choice-of.ts';
import { sayFact } from '../../parts/say-fact.ts';
import { useJudging } from '../../parts/use-judging.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { CLAIM_FIELDS } from './read-claim-field.ts';
import { RightValue } from './right-value.tsx';

type Mark = ReportAnswer['marks'][number];

interface MarkMadeProps {
  mark: Mark;
  /** A claim with the value that a person gave counts in its place. */
  isRight: boolean;
  /** The form for the right value is open. */
  isRighting: boolean;
  onRight: (mark: string | null) => void;
}

/** Who marked a reading and why, what they say is right, and the ways to say so or to take it back. */
export function MarkMade({ mark, isRight, isRighting, onRight }: MarkMadeProps) {
  const judge = useJudging();
  const { claim, what, by, note } = mark;
  const field = mark.kind === 'misread' ? choiceOf(CLAIM_FIELDS, what ?? '') : undefined;
  const said = field
    ? isRight
      ? say('report.put-right', { by, what: sayTerm('wrong-what', field), was: sayFact(field, claim?.[field]), note })
      : say('report.marked', { by, what: sayTerm('wrong-what', field), note })
    : say(isRight ? 'report.read-by-person' : 'report.marked', { by, what: sayTerm('wrong-what', what ?? 'missed'), note });
  return (
    <>
      <p className="mark-made small">
        {mark.state === 'mended' && <strong>{say('report.mended')} </strong>}
        {said}{' '}
        {field && claim && !isRighting && (
          <Button look="quiet" onClick={() => onRight(mark.id)}>
            {say('report.right')}
          </Button>
        )}
        <Button
          look="quiet"
          onClick={() => void judge({ act: 'withdrawal', judgement: mark.id, reason: '' }, { done: say('report.done-unmarked') })}
        >
          {say('report.unmark')}
        </Button>
      </p>
      {field && claim && isRighting && <RightValue mark={mark} claim={claim} field={field} onClose={() => onRight(null)} />}
    </>
  );
}
