import type { Claim, ReportAnswer } from '../../app/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { choiceOf } from '../../parts/choice-of.ts';
import { sayFact } from '../../parts/say-fact.ts';
import { useJudging } from '../../parts/use-judging.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { CLAIM_FIELDS } from './read-claim-field.ts';

/** What second readers made of the report, in figures: read by both, where they differ, by one of them alone. */
export function SecondReaders({ readings }: { readings: ReportAnswer['second'] }) {
  return readings.map(({ reader, agreed, differ, onlyFirst, onlySecond, refused, failed }) => (
    <p key={reader} className="second-reader small">
      <strong>
        <bdi>{reader}</bdi>
      </strong>{' '}
      {failed !== null
        ? say('second.failed', { why: failed })
        : say('second.figures', { agreed, differ: differ.length, second: onlySecond.length, first: onlyFirst.length })}
      {refused.length > 0 && ` ${say('second.refused', { n: refused.length })}`}
    </p>
  ));
}

/** Where a second reader reads a claim in another way; its value is taken over with one press. */
export function Differences({ claim, readings }: { claim: Claim; readings: ReportAnswer['second'] }) {
  const judge = useJudging();
  const differ = readings.flatMap((reading) =>
    reading.differ.filter((one) => one.claim === claim.id).map((one) => ({ ...one, reader: reading.reader })),
  );
  if (differ.length === 0) return null;
  const { id, report, span, quote } = claim;
  return (
    <ul className="differences small">
      {differ.map(({ reader, field, value }) => {
        const taken = choiceOf(CLAIM_FIELDS, field);
        return (
          <li key={`${reader} ${field}`}>
            {say('second.reads', { reader, field: sayTerm('field', field), value: sayFact(field, value) })}{' '}
            {taken && (
              <Button
                look="quiet"
                onClick={() =>
                  void judge(
                    { act: 'misread', claim: id, report, span, quote, what: taken, value, note: say('second.note', { reader }) },
                    { done: say('report.done-right', { what: sayTerm('wrong-what', taken) }) },
                  )
                }
              >
                {say('second.take')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
